"""What was seen of a case: kept beside the mark, true for the row, forgotten when unknown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from halo_desktop.cache import reading_marks, reads, seen
from halo_desktop.cache.database import Store, open_memory_store
from halo_desktop.cache.views import CaseFile
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.states import State
from tests.support import stores

CASE = ComplaintId("c-000001")


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_memory_store(clock=stores.clock)
    with opened.write() as conn:
        stores.put(conn, [stores.a_complaint()])
    yield opened
    opened.close()


def a_case(store: Store) -> CaseFile:
    with store.read() as conn:
        found = reads.case(conn, CASE, stores.VIEWER)
    assert found is not None
    return found


def is_unread(store: Store) -> bool:
    with store.read() as conn:
        numbers = stores.row_ids(conn, [CASE])
        return reads.lines(conn, list(numbers.values()))[0].is_unread


def test_what_was_seen_comes_back_with_the_case(store: Store) -> None:
    what = seen.of(a_case(store).complaint, 1)

    with store.write() as conn:
        reading_marks.mark_read(conn, CASE, stores.NOW, what)
    with store.write() as conn:
        stores.put(conn, [stores.a_complaint(rev=2, state=State.DISPOSED)], seq=2)

    found = a_case(store)
    assert found.seen == what
    assert found.seen.state is State.RECEIVED
    assert found.complaint.state is State.DISPOSED


def test_news_between_the_look_and_the_note_stays_unread(store: Store) -> None:
    looked_at = seen.of(a_case(store).complaint, 1)
    with store.write() as conn:
        stores.put(conn, [stores.a_complaint(rev=2)], seq=2)

    with store.write() as conn:
        assert not reading_marks.mark_read(conn, CASE, stores.NOW, looked_at)
    assert is_unread(store)

    with store.write() as conn:
        assert reading_marks.mark_read(conn, CASE, stores.NOW, replace(looked_at, rev=2))
    assert not is_unread(store)


def test_a_look_without_details_forgets_older_details(store: Store) -> None:
    what = seen.of(a_case(store).complaint, 1)
    with store.write() as conn:
        reading_marks.mark_read(conn, CASE, stores.NOW, what)
        reading_marks.mark_read(conn, CASE, stores.NOW)

    assert a_case(store).seen is None
    assert a_case(store).read_at == stores.NOW


@pytest.mark.parametrize("facts", ["", "[]", "{}", '{"rev": 1, "state": "nowhere"}', "{"])
def test_facts_of_another_version_are_as_good_as_none(store: Store, facts: str) -> None:
    with store.write() as conn:
        conn.exec_driver_sql("INSERT INTO read_seen (cid, facts) VALUES (?, ?)", (CASE, facts))

    assert a_case(store).seen is None
