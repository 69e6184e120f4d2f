"""What a list shows of a complaint: the own work on it, what is new, and its place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from halo_desktop.cache import projection, reading_marks, reads, shown_row
from halo_desktop.cache.database import Store, open_memory_store
from halo_desktop.cache.views import CaseFile, Line, OutboxState, PendingMark
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.states import Flag, RequestKind, State
from tests.support import stores

CASE = ComplaintId("c-000001")


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_memory_store(clock=stores.clock)
    yield opened
    opened.close()


def a_case(store: Store) -> CaseFile | None:
    with store.read() as conn:
        return reads.case(conn, CASE, stores.VIEWER)


def a_line(store: Store) -> Line | None:
    with store.read() as conn:
        found = stores.row_ids(conn, [CASE])
        return next(iter(reads.lines(conn, list(found.values()))), None)


def act(
    store: Store, action: Action, state: OutboxState = OutboxState.WAITING, **where: object
) -> None:
    with store.write() as conn:
        stores.put_action(conn, action, state, **where)  # type: ignore[arg-type]  # passed through
        projection.refold(conn, [action.complaint], stores.VIEWER)


def receive(store: Store, complaint: Complaint, **where: object) -> None:
    with store.write() as conn:
        stores.put(conn, [complaint], **where)  # type: ignore[arg-type]  # passed through


@pytest.mark.parametrize(
    ("states", "mark"),
    [
        ([], PendingMark.NONE),
        ([OutboxState.WAITING], PendingMark.WAITING),
        ([OutboxState.WAITING, OutboxState.HOLDING], PendingMark.HELD),
        ([OutboxState.HOLDING, OutboxState.REJECTED], PendingMark.REFUSED),
        ([OutboxState.ACKED, OutboxState.DONE], PendingMark.NONE),
        ([OutboxState.DISMISSED], PendingMark.NONE),
    ],
)
def test_a_list_shows_the_worst_of_the_own_work(
    store: Store, states: list[OutboxState], mark: PendingMark
) -> None:
    receive(store, stores.a_complaint())

    for number, state in enumerate(states):
        act(store, stores.a_note(number), state, seq=0, epoch=stores.EPOCH)

    assert a_line(store).pending is mark  # type: ignore[union-attr]


def test_a_row_keeps_its_number_whatever_happens_to_the_complaint(store: Store) -> None:
    receive(store, stores.a_complaint())
    before = a_line(store)

    receive(store, stores.a_complaint(title="Judul baru", state=State.DISPOSED), seq=2)
    act(store, stores.a_note())

    after = a_line(store)
    assert before is not None
    assert after is not None
    assert after.rowid == before.rowid
    assert after.title == "Judul baru"


def test_row_numbers_grow_with_the_time_of_receipt(store: Store) -> None:
    newest_first = [
        stores.a_complaint(number, received_at=stores.at(hours=number)) for number in range(1, 30)
    ]
    same_second = [stores.a_complaint(number, received_at=stores.NOW) for number in range(30, 50)]
    with store.write() as conn:
        stores.put(conn, newest_first + same_second)

    with store.read() as conn:
        ids = stores.row_ids(conn, [complaint.id for complaint in newest_first])
        everything = stores.row_ids(conn, [c.id for c in newest_first + same_second])

    numbers = [ids[complaint.id] for complaint in newest_first]
    assert numbers == sorted(numbers, reverse=True)
    assert len(set(everything.values())) == 49
    assert max(everything.values()) < 1 << 53


def test_what_somebody_else_did_is_new_until_it_is_read(store: Store) -> None:
    receive(store, stores.a_complaint())
    assert a_line(store).is_unread  # type: ignore[union-attr]

    with store.write() as conn:
        assert reading_marks.mark_read(conn, CASE, stores.NOW)
        assert not reading_marks.mark_read(conn, CASE, stores.NOW)
    assert not a_line(store).is_unread  # type: ignore[union-attr]
    assert a_case(store).read_at == stores.NOW  # type: ignore[union-attr]

    receive(store, stores.a_complaint(rev=2), seq=2)
    assert a_line(store).is_unread  # type: ignore[union-attr]


def test_what_the_user_did_is_not_new_to_them(store: Store) -> None:
    receive(store, stores.a_complaint(entries=(stores.an_entry(stores.a_note()),)))

    assert not a_line(store).is_unread  # type: ignore[union-attr]


def test_every_mark_and_request_has_a_bit_of_its_own() -> None:
    assert set(shown_row.FLAG_BITS) == set(Flag)
    assert len(set(shown_row.FLAG_BITS.values())) == len(Flag)
    assert {kind for kind, _ in shown_row.ASK_BITS} == set(RequestKind)
    bits = [*shown_row.FLAG_BITS.values()]
    assert sum(bits) == (1 << len(bits)) - 1
