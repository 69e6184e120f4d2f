"""Lists that a person made, and cases that a person put off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from halo_desktop.cache import own_queues, reading_marks, reads, scopes, search, snoozes
from halo_desktop.cache.database import Store, open_memory_store
from halo_desktop.cache.own_queues import OwnQueue
from halo_desktop.domain.criteria import Criteria, LocalMark, Order, SortColumn
from halo_desktop.domain.ids import ComplaintId, OwnQueueId, PlaceCode
from halo_desktop.domain.model import Clock
from halo_desktop.domain.queues import QueueId, groups_for
from halo_desktop.domain.roles import Role
from halo_desktop.domain.states import ClockKind, ClockState, State
from tests.support import stores

ONE = ComplaintId("c-000001")


def a_queue(number: int, query: str = "lampu", name: str = "Lampu") -> OwnQueue:
    return OwnQueue(id=OwnQueueId(f"own:{number}"), name=name, query=query)


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_memory_store(clock=stores.clock)
    with opened.write() as conn:
        stores.put(
            conn,
            [
                stores.a_complaint(1, title="Lampu mati"),
                stores.a_complaint(2, title="Lampu redup", place=PlaceCode("76.04.06.2001")),
                stores.a_complaint(3, title="Jalan", body="", state=State.CLOSED),
            ],
        )
    yield opened
    opened.close()


def ids(store: Store, criteria: Criteria, *, today: date = stores.TODAY) -> list[str]:
    perspective = replace(stores.PERSPECTIVE, today=today)
    with store.read() as conn:
        return [line.id for line in reads.first_page(conn, criteria, Order(), 50, perspective)]


def test_own_lists_come_back_as_they_were_saved(store: Store) -> None:
    order = Order(column=SortColumn.UPDATED, is_descending=True)
    made = replace(a_queue(1), icon="flag", order=order)

    with store.write() as conn:
        own_queues.save(conn, made, stores.NOW)
        own_queues.save(conn, a_queue(2), stores.NOW)
    with store.read() as conn:
        assert own_queues.everything(conn) == (made, a_queue(2))


def test_a_changed_list_keeps_its_place_and_an_arranged_one_moves(store: Store) -> None:
    with store.write() as conn:
        for number in (1, 2, 3):
            own_queues.save(conn, a_queue(number), stores.NOW)
        own_queues.save(conn, a_queue(1, name="Penerangan"), stores.NOW)
        own_queues.arrange(conn, [OwnQueueId("own:3"), OwnQueueId("own:1"), OwnQueueId("own:2")])
        own_queues.remove(conn, OwnQueueId("own:2"))
    with store.read() as conn:
        found = own_queues.everything(conn)

    assert [(queue.id, queue.name) for queue in found] == [
        ("own:3", "Lampu"),
        ("own:1", "Penerangan"),
    ]


def test_an_own_list_holds_and_counts_what_its_search_finds(store: Store) -> None:
    queue = a_queue(1, "antre:baru lampu -kec:matangnga").queue

    with store.read() as conn:
        (counted,) = reads.counts(conn, [queue], stores.PERSPECTIVE)

    assert ids(store, queue.criteria) == [ONE]
    assert (counted.queue, counted.count, counted.is_exact) == ("own:1", 1, True)


def test_counts_are_lower_bounds_until_everything_has_come(store: Store) -> None:
    queues = [
        queue
        for group in groups_for(frozenset({Role.OPERATOR}))
        for queue in group.queues
        if queue.id in {QueueId.NEW, QueueId.MY_DRAFTS}
    ]
    with store.write() as conn:
        conn.exec_driver_sql("INSERT INTO scope (id, projection, state) VALUES ('a', 'b', 'snap')")
        assert any(scope.is_reading for scope in scopes.everything(conn))

    with store.read() as conn:
        counts = reads.counts(conn, queues, stores.PERSPECTIVE)

    assert {found.queue: found.is_exact for found in counts} == {"new": False, "my_drafts": True}


def put_off(store: Store, days: int = 3) -> None:
    with store.write() as conn:
        snoozes.put_off(conn, [ONE], stores.TODAY + timedelta(days=days), stores.NOW)


AWAKE = Criteria(states=(State.RECEIVED,), hides_snoozed=True)
ASLEEP = Criteria(local=LocalMark.SNOOZED)


def test_what_is_put_off_is_in_its_own_list_until_its_day(store: Store) -> None:
    put_off(store)

    assert ids(store, AWAKE) == ["c-000002"]
    assert ids(store, ASLEEP) == [ONE]
    later = stores.TODAY + timedelta(days=3)
    assert ids(store, AWAKE, today=later) == [ONE, "c-000002"]
    assert ids(store, ASLEEP, today=later) == []


def test_what_is_put_off_can_be_brought_back(store: Store) -> None:
    put_off(store)
    with store.read() as conn:
        assert snoozes.wake_on(conn, ONE) == stores.TODAY + timedelta(days=3)

    with store.write() as conn:
        snoozes.wake(conn, [ONE])

    assert ids(store, ASLEEP) == []


def test_what_somebody_changes_is_awake_again(store: Store) -> None:
    put_off(store)

    with store.write() as conn:
        changed = stores.a_complaint(1, title="Lampu mati total", rev=2)
        stores.put(conn, [changed], seq=9)

    assert ids(store, AWAKE) == [ONE, "c-000002"]


def test_no_limit_waits_for_what_is_put_off(store: Store) -> None:
    clock = Clock(
        kind=ClockKind.VERIFICATION,
        state=ClockState.RUNNING,
        started_on=stores.TODAY,
        limit_days=3,
        due_on=stores.TODAY + timedelta(days=2),
        is_provisional=False,
    )
    with store.write() as conn:
        stores.put(conn, [stores.a_complaint(1, clocks=(clock,))], seq=2)
    put_off(store, days=30)

    assert ONE in ids(store, ASLEEP, today=stores.TODAY + timedelta(days=1))
    assert ONE in ids(store, AWAKE, today=stores.TODAY + timedelta(days=2))


def test_a_row_tells_its_marks(store: Store) -> None:
    put_off(store)
    with store.write() as conn:
        reading_marks.mark_read(conn, ONE, stores.NOW)
        conn.exec_driver_sql("INSERT INTO pin (cid, at) VALUES ('c-000002', 0)")
        stores.put(conn, [stores.a_complaint(1, title="Lampu pecah", rev=2)], seq=9)
    with store.read() as conn:
        page = search.search(conn, "lampu", 9, stores.PERSPECTIVE)

    marks = {line.id: (line.is_unread, line.is_changed, line.is_pinned) for line in page.items}
    assert marks == {ONE: (True, True, False), "c-000002": (True, False, True)}
    assert [line.wake_on for line in page.items] == [None, stores.TODAY + timedelta(days=3)]
