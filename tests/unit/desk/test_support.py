"""The support file tells how the console is, and nothing of any complaint."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from pathlib import Path

import pytest

from halo_desktop import logs
from halo_desktop.cache.views import OutboxItem, OutboxState
from halo_desktop.desk import support
from halo_desktop.desk.support import Circumstances
from halo_desktop.domain.ids import ActionId
from halo_desktop.domain.kinds import Kind
from halo_desktop.sync.doctor import Finding, Step, Verdict
from tests.support.desk import MemoryDesk
from tests.support.world import NOW, district

REQUEST = "01a20912-0521-74d0-8329-9e0e9732501d"
SECRETS = (
    "7604021203880001",
    "081234567890",
    "rahma@example.com",
    "eyJhbGciOiJIUzI1NiJ9aaaaBBBB1111",
    "Sitti Rahma",
    "jalan-berlubang",
    "DD 1234 XY",
)


def words(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[^\W\d_]{5,}", text)}


def circumstances(desk: MemoryDesk, log: tuple[str, ...] = ()) -> Circumstances:
    return Circumstances(
        at=NOW,
        versions={"halo": "0.1.0", **support.system()},
        roles=[str(role) for role in desk.account.roles],
        settings={"look/scheme": "dark"},
        state=desk.connection.state,
        findings=(Finding(step=Step.CLOCK, verdict=Verdict.WELL),),
        log=log,
    )


def citizens_texts() -> tuple[str, ...]:
    """Everything that people wrote in the district, and who they are."""
    world = district()
    found = [actor.name for actor in world.people.values()]
    for case in world.complaints.values():
        found += [case.title, case.body, case.location_text, case.reporter.label]
        found += [entry.text for entry in case.entries]
    return (*SECRETS, *(text for text in found if text))


@pytest.mark.parametrize(
    "shape",
    [
        "2026-11-23T02:12:00.000Z INFO [net] halo_desktop.sync.push: {}",
        "2026-11-23T02:12:00.000Z ERROR [{}] halo_desktop.sync.push: failed",
        "2026-11-23T02:12:00.000Z ERROR [net] other.{}: failed",
        '  File "/home/{}/halo_desktop/sync/push.py", line 3, in {}',
        "ValueError: {}",
        "2026-11-23T02:12:00.000Z INFO [net] halo_desktop.sync.push: call GET /v1/search?q={}",
    ],
    ids=["message", "thread", "logger", "traceback", "exception", "address"],
)
def test_nothing_that_citizens_wrote_gets_from_the_log_into_the_file(shape: str) -> None:
    desk = MemoryDesk()
    log = tuple(shape.replace("{}", line) for text in citizens_texts() for line in text.split("\n"))
    clean = words(support.text(circumstances(desk))) | {"search", "error"}

    made = support.text(circumstances(desk, log[:2000]))

    assert not any(secret in made for secret in SECRETS)
    assert words(made) - clean <= words("halo_desktop sync push")


def test_of_the_outbox_only_kinds_and_codes_are_counted() -> None:
    desk = MemoryDesk()
    item = support_item(desk)
    items = [replace(item, detail=text, title=text, code=text) for text in SECRETS]

    made = support.text(replace(circumstances(desk), outbox=items))

    assert not any(secret in made for secret in SECRETS if secret != "jalan-berlubang")
    assert "× add_note rejected ?" in made


def support_item(desk: MemoryDesk) -> OutboxItem:
    cid = next(iter(desk.memory.world.complaints))
    return OutboxItem(
        action=ActionId("a"),
        kind=Kind.ADD_NOTE,
        complaint=cid,
        ticket="ASM-2026-000001",
        title="",
        state=OutboxState.REJECTED,
        made_at=NOW,
        hold_until=None,
        attempts=1,
        next_try_at=None,
        last_error="",
        code="",
        detail="",
        current_state=None,
        current_by="Sitti Rahma",
        current_at=None,
        text="Sitti Rahma",
        payload=None,
        settled_at=None,
        seq=1,
    )


def test_a_failed_call_is_found_again_at_the_server_by_its_request(tmp_path: Path) -> None:
    logs.set_up(tmp_path)
    try:
        logging.getLogger("halo_desktop.sync.http_remote").info(
            "call %s %s failed: %s (request %s)", "POST", "/v1/push", "no-connection", REQUEST
        )
        lines = support.log_lines(logs.last_lines())
    finally:
        logs.tear_down()

    assert len(lines) == 1
    assert lines[0].endswith(
        f"INFO halo_desktop.sync.http_remote POST /v1/push no-connection X-Request-ID={REQUEST}"
    )


def test_only_the_last_lines_are_kept() -> None:
    line = "2026-11-23T02:12:00.000Z INFO [net] halo_desktop.sync.push: sent"

    assert len(support.log_lines([line] * 1000)) == support.LINES
