"""What the user did, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from halo_desktop.cache import facts, outbox, outcomes
from halo_desktop.cache.database import open_memory_store
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.views import OutboxState
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId, Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import AddNote, FileRef, Payload
from halo_desktop.wire.messages import CommandResult, Current

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
HOLD = timedelta(seconds=10)


@pytest.fixture
def conn() -> Iterator[Connection]:
    store = open_memory_store(clock=lambda: NOW)
    with store.write() as found:
        facts.write(found, Fact.EPOCH, "e1")
        yield found
    store.close()


def note(name: str, case: str = "c1", payload: Payload | None = None) -> Action:
    return Action(
        id=ActionId(name),
        kind=Kind.ADD_NOTE,
        complaint=ComplaintId(case),
        payload=payload or AddNote(text=f"isi {name}"),
        base=Facets(flow=3),
        made_at=NOW,
    )


def sendable(conn: Connection, **options: object) -> list[str]:
    return [command.id for command in outbox.batch(conn, **options).commands]  # type: ignore[arg-type]


def settle(conn: Connection, name: str, st: str, **more: object) -> None:
    result = CommandResult(id=ActionId(name), st=st, **more)  # type: ignore[arg-type]
    outcomes.settle(conn, (result,), "e1", NOW)


def state(conn: Connection, name: str) -> OutboxState:
    found = outbox.item(conn, ActionId(name))
    assert found is not None
    return found.state


def test_a_batch_keeps_the_order_and_names_the_one_before(conn: Connection) -> None:
    for name, case in (("a", "c1"), ("b", "c2"), ("c", "c1")):
        outbox.queue(conn, note(name, case), None)

    batch = outbox.batch(conn)

    assert [(command.id, command.lane_prev) for command in batch.commands] == [
        ("a", None),
        ("b", None),
        ("c", "a"),
    ]


def test_a_refused_action_is_no_predecessor(conn: Connection) -> None:
    outbox.queue(conn, note("a"), None)
    settle(conn, "a", "rejected", code="wrong-state")
    outbox.queue(conn, note("b"), None)

    assert [command.lane_prev for command in outbox.batch(conn).commands] == [None]


def test_an_action_of_an_earlier_life_is_no_predecessor(conn: Connection) -> None:
    outbox.queue(conn, note("a"), None)
    settle(conn, "a", "applied", q=4)
    facts.write(conn, Fact.EPOCH, "e2")
    outbox.queue(conn, note("b"), None)

    assert [command.lane_prev for command in outbox.batch(conn).commands] == [None]


def test_a_batch_is_bounded_in_number_and_size(conn: Connection) -> None:
    for number in range(60):
        outbox.queue(conn, note(f"n{number:02}", f"c{number}"), None)
    assert len(sendable(conn)) == 50
    assert len(sendable(conn, limit=7)) == 7

    for number in range(10):
        long = AddNote(text="x" * 45_000)
        outbox.queue(conn, note(f"z{number}", f"d{number}", long), None)
    outbox.mark_sent(conn, [])
    conn.exec_driver_sql("DELETE FROM outbox WHERE id LIKE 'n%'")

    assert len(sendable(conn)) == 5


def test_one_action_alone_may_be_larger_than_a_batch(conn: Connection) -> None:
    outbox.queue(conn, note("big", payload=AddNote(text="x" * 300_000)), None)

    assert sendable(conn) == ["big"]


def test_what_is_kept_apart_keeps_back_its_own_case_only(conn: Connection) -> None:
    for name, case in (("a", "c1"), ("b", "c1"), ("c", "c2")):
        outbox.queue(conn, note(name, case), None)

    assert sendable(conn, apart=[ActionId("a")]) == ["c"]


def test_a_hold_is_part_of_the_row_and_ends_by_the_clock(conn: Connection) -> None:
    outbox.queue(conn, note("a"), NOW + HOLD)

    assert outbox.batch(conn).next_hold_until == NOW + HOLD
    assert outbox.release(conn, NOW + timedelta(seconds=9)) == set()
    assert outbox.release(conn, NOW + HOLD) == {"c1"}
    assert sendable(conn) == ["a"]


@pytest.mark.parametrize("jump", [timedelta(hours=-1), timedelta(days=-3000)])
def test_a_clock_that_was_put_back_ends_a_hold(conn: Connection, jump: timedelta) -> None:
    outbox.queue(conn, note("a"), NOW + HOLD)

    assert outbox.release(conn, NOW + jump) == {"c1"}


def test_a_hold_is_never_longer_than_some_minutes(conn: Connection) -> None:
    outbox.queue(conn, note("a"), NOW + timedelta(days=2))

    assert outbox.release(conn, NOW + timedelta(seconds=1)) == {"c1"}


def test_an_action_without_a_hold_ends_the_holds_before_it(conn: Connection) -> None:
    outbox.queue(conn, note("a"), NOW + HOLD)
    outbox.queue(conn, note("other", "c2"), NOW + HOLD)

    outbox.queue(conn, note("b"), None)

    assert sendable(conn) == ["a", "b"]


def test_only_what_was_never_sent_can_be_taken_back(conn: Connection) -> None:
    outbox.queue(conn, note("a"), None)
    outbox.queue(conn, note("b"), None)
    outbox.mark_sent(conn, [ActionId("b")])

    assert outbox.cancel(conn, ActionId("a")) == "c1"
    assert outbox.cancel(conn, ActionId("b")) is None
    assert outbox.cancel(conn, ActionId("nobody")) is None
    assert [item.action for item in outbox.items(conn)] == ["b"]


@pytest.mark.parametrize("st", ["deferred", "unknown"])
def test_what_is_not_final_goes_on_waiting(conn: Connection, st: str) -> None:
    outbox.queue(conn, note("a"), None)

    settle(conn, "a", st)

    assert state(conn, "a") is OutboxState.WAITING


def test_only_a_pending_action_takes_a_result(conn: Connection) -> None:
    outbox.queue(conn, note("a"), None)
    settle(conn, "a", "applied", q=4)

    settle(conn, "a", "rejected", code="wrong-state")

    assert state(conn, "a") is OutboxState.ACKED


def test_a_refusal_keeps_everything_that_the_user_needs(conn: Connection) -> None:
    outbox.queue(conn, note("a"), None)
    current = Current(f=Facets(), state="disposed", by="Budi", at=NOW)

    settle(conn, "a", "rejected", code="version-changed", detail="d", cur=current)

    item = outbox.item(conn, ActionId("a"))
    assert item is not None
    assert (item.code, item.current_state, item.current_by, item.current_at) == (
        "version-changed",
        "disposed",
        "Budi",
        NOW,
    )
    assert item.text == "isi a"
    assert item.payload == AddNote(text="isi a")


def test_a_state_that_a_newer_server_names_is_no_fault(conn: Connection) -> None:
    outbox.queue(conn, note("a"), None)

    settle(conn, "a", "rejected", code="later", cur=Current(f=Facets(), state="teleported"))

    item = outbox.item(conn, ActionId("a"))
    assert item is not None
    assert item.current_state is None


def test_an_action_of_a_newer_build_is_still_listed_and_sent(conn: Connection) -> None:
    outbox.queue(conn, note("a"), None)
    conn.exec_driver_sql("UPDATE outbox SET kind = 'teleport', payload = CAST('{}' AS BLOB)")

    item = outbox.item(conn, ActionId("a"))

    assert item is not None
    assert item.kind is None
    assert item.payload is None
    assert sendable(conn) == ["a"]


def test_files_must_be_on_the_server_first(conn: Connection) -> None:
    file = FileRef(sha256=Sha256("ab" * 32), name="foto.jpg", media_type="image/jpeg", size_bytes=3)
    outbox.queue(conn, note("a", payload=AddNote(text="x", attachments=(file,))), None)

    assert outbox.batch(conn).commands[0].requires == ("ab" * 32,)


def test_what_is_left_is_counted(conn: Connection) -> None:
    outbox.queue(conn, note("a"), NOW + HOLD)
    outbox.queue(conn, note("b", "c2"), None)
    outbox.queue(conn, note("c", "c3"), None)
    settle(conn, "c", "rejected", code="wrong-state")

    counts = outbox.counts(conn)

    assert (counts.waiting, counts.needs_action, counts.oldest_waiting_at) == (2, 1, NOW)


def test_a_dismissed_refusal_keeps_its_text(conn: Connection) -> None:
    outbox.queue(conn, note("a"), None)
    assert outbox.dismiss(conn, ActionId("a")) is None
    settle(conn, "a", "rejected", code="wrong-state")

    assert outbox.dismiss(conn, ActionId("a")) == "c1"

    assert outbox.items(conn) == ()
    dismissed = outbox.items(conn, [OutboxState.DISMISSED])
    assert [item.text for item in dismissed] == ["isi a"]


def test_only_what_was_finished_long_ago_is_cleaned(conn: Connection) -> None:
    for name in ("done", "refused", "dismissed", "waiting"):
        outbox.queue(conn, note(name, name), None)
    settle(conn, "done", "applied", q=1)
    outcomes.finish(conn, "e1", outcomes.acknowledged_without_copy(conn, "e1"))
    settle(conn, "refused", "rejected", code="x")
    settle(conn, "dismissed", "rejected", code="x")
    outbox.dismiss(conn, ActionId("dismissed"))

    outcomes.clean(conn, NOW + timedelta(days=29))
    assert len(outbox.items(conn, tuple(OutboxState))) == 4

    outcomes.clean(conn, NOW + timedelta(days=31))
    assert outbox.item(conn, ActionId("done")) is None

    outcomes.clean(conn, NOW + timedelta(days=4000))
    assert {item.action for item in outbox.items(conn, tuple(OutboxState))} == {
        "refused",
        "waiting",
    }
