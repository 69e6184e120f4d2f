"""A short fuzz: the long one is ``make fuzz``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from halo_desktop.central.web.patience import PatientProtocol
from tests.fuzz import abuse, schema, town
from tests.fuzz.town import Secret
from tests.support import server
from tests.support.server import RunningServer

# A request that trips up the parser is told so, and noted.
pytestmark = pytest.mark.allow_log(
    "uvicorn.error: (Invalid HTTP request|Unsupported upgrade|No sup)"
)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[RunningServer]:
    """A server with the training accounts and no complaints."""
    address, clock = f"sqlite:///{tmp_path / 'central.db'}", server.MovableClock()
    with server.running(address, clock=clock, blobs=tmp_path / "blobs") as found:
        yield found


@pytest.mark.parametrize("user", ["rina", "fitri"])
@pytest.mark.allow_log("halo_desktop.central.access.proofs: refused a sign-in")
def test_no_odd_request_trips_up_the_server_or_is_shown_too_much(
    running: RunningServer, user: str
) -> None:
    secrets = town.build(running.central)

    tally = schema.fuzz(running, secrets, user, count=4)

    assert tally.faults == []
    assert tally.requests > 60
    assert tally.statuses[200] > 10
    assert tally.statuses[400] > 10


def test_the_fuzz_would_notice_what_is_shown_to_the_wrong_person(
    running: RunningServer,
) -> None:
    secrets = town.build(running.central)
    open_to_nobody = tuple(
        Secret(complaint=s.complaint, sha256=s.sha256, word=s.word, known_to=frozenset())
        for s in secrets
    )

    tally = schema.fuzz(running, open_to_nobody, "rina", count=2)

    assert any("shows PENANDA" in fault for fault in tally.faults)


def test_raw_bytes_get_an_answer_or_an_end_and_harm_nobody(running: RunningServer) -> None:
    found = abuse.everything(running)

    assert {name: fault for name, fault in found.items() if fault} == {}
    assert len(found) > 30


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        abuse.HELLO[:9],
        b"POST /v1/pull HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n{",
        abuse.HELLO + abuse.HELLO[:20],
    ],
    ids=["silence", "half-a-head", "half-a-body", "half-a-second"],
)
def test_a_request_that_stops_coming_is_given_up(
    running: RunningServer, raw: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PatientProtocol, "head_seconds", 0.1)
    monkeypatch.setattr(PatientProtocol, "body_seconds", 0.1)

    assert abuse.closed_by_server(running, raw)


def test_a_connection_between_two_requests_is_kept(
    running: RunningServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PatientProtocol, "head_seconds", 0.1)
    console = running.sign_in("ppdp")

    waited = console.http.get(f"{console.url}/v1/poke?after=0&wait=1", timeout=20)
    again = console.http.get(f"{console.url}/v1/me", timeout=20)

    assert (waited.status_code, again.status_code) == (200, 200)
