"""The outbox tells the truth about each row, and offers only what is possible."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from halo_desktop.cache.views import OutboxItem, OutboxState
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.ui.outbox.rows import Act, Group, Row, Standing, count_of, rows_of

NOW = datetime.fromisoformat("2026-11-23T03:02:00+00:00")


def item(state: OutboxState, **changes: object) -> OutboxItem:
    fields: dict[str, object] = {
        "action": ActionId("0190-0000-aaaa-bbbb-1234567890ab"),
        "kind": Kind.ADD_NOTE,
        "complaint": ComplaintId("c1"),
        "ticket": "ASM-2026-000001",
        "title": "Jalan",
        "state": state,
        "made_at": NOW - timedelta(minutes=1),
        "hold_until": None,
        "attempts": 0,
        "next_try_at": None,
        "last_error": "",
        "code": "",
        "detail": "",
        "current_state": None,
        "current_by": "",
        "current_at": None,
        "text": "catatan",
        "payload": AddNote(text="catatan"),
        "settled_at": None,
        "seq": None,
    }
    return OutboxItem(**{**fields, **changes})  # type: ignore[arg-type]  # fields by name


def row(state: OutboxState, *, is_connected: bool = True, **changes: object) -> Row:
    return rows_of([item(state, **changes)], now=NOW, is_connected=is_connected)[0]


@pytest.mark.parametrize(
    ("found", "group", "standing"),
    [
        (row(OutboxState.REJECTED), Group.NEEDS_ACTION, Standing.REFUSED),
        (row(OutboxState.HOLDING), Group.HELD, Standing.HOLDING),
        (row(OutboxState.WAITING), Group.WAITING, Standing.SENDING),
        (
            row(OutboxState.WAITING, is_connected=False),
            Group.WAITING,
            Standing.NO_CONNECTION,
        ),
        (
            row(OutboxState.WAITING, last_error="timeout", attempts=2),
            Group.WAITING,
            Standing.RETRYING,
        ),
        (row(OutboxState.ACKED), Group.SENT_TODAY, Standing.RECEIVED),
        (row(OutboxState.DONE, settled_at=NOW), Group.SENT_TODAY, Standing.RECEIVED),
    ],
)
def test_each_state_has_its_group_and_words(found: Row, group: Group, standing: Standing) -> None:
    assert (found.group, found.standing) == (group, standing)


def test_later_work_on_a_refused_case_waits_behind_it() -> None:
    rows = rows_of(
        [
            item(OutboxState.REJECTED),
            item(OutboxState.WAITING, action=ActionId("a2")),
            item(OutboxState.WAITING, action=ActionId("a3"), complaint=ComplaintId("c2")),
        ],
        now=NOW,
        is_connected=True,
    )

    assert [r.standing for r in rows] == [Standing.REFUSED, Standing.BEHIND, Standing.SENDING]


def test_what_may_have_reached_the_server_cannot_be_taken_back() -> None:
    assert Act.DISCARD in row(OutboxState.WAITING).acts
    sent = row(OutboxState.WAITING, attempts=1).acts
    assert Act.DISCARD not in sent
    assert Act.EDIT not in sent
    assert Act.RETRY in sent


def test_yesterdays_and_dismissed_rows_are_gone() -> None:
    rows = rows_of(
        [
            item(OutboxState.DONE, settled_at=NOW - timedelta(days=1)),
            item(OutboxState.DISMISSED),
        ],
        now=NOW,
        is_connected=True,
    )

    assert rows == ()


def test_what_needs_the_person_comes_first_then_the_oldest() -> None:
    older = NOW - timedelta(hours=1)
    rows = rows_of(
        [
            item(OutboxState.DONE, settled_at=NOW, action=ActionId("done-new")),
            item(OutboxState.DONE, settled_at=NOW, action=ActionId("done-old"), made_at=older),
            item(OutboxState.WAITING, action=ActionId("wait-new")),
            item(OutboxState.WAITING, action=ActionId("wait-old"), made_at=older),
            item(OutboxState.REJECTED, action=ActionId("no"), complaint=ComplaintId("c9")),
        ],
        now=NOW,
        is_connected=True,
    )

    assert [r.action for r in rows] == ["no", "wait-old", "wait-new", "done-new", "done-old"]
    assert count_of(rows, Group.WAITING) == 2


def test_a_receipt_is_short_enough_for_the_telephone() -> None:
    assert row(OutboxState.ACKED).receipt == "567890AB"
