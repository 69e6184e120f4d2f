"""Which cases of the store may be held beside one: near, of the time, open, unprotected."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta

import pytest

from halo_desktop.cache import comparable
from halo_desktop.cache.database import Store, open_memory_store
from halo_desktop.domain.ids import PlaceCode
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.states import FINAL_STATES, Flag, State
from halo_desktop.domain.suggestions import likeness
from tests.support import stores

DAYS = timedelta(days=60)


@pytest.fixture
def store() -> Iterator[Store]:
    made = open_memory_store(clock=stores.clock)
    yield made
    made.close()


def found(store: Store, case: Complaint, **asked: int) -> list[str]:
    with store.read() as conn:
        return [str(cid) for cid in comparable.beside(conn, case, DAYS, **asked)]


def test_it_answers_what_the_rules_say_in_plain_words(store: Store) -> None:
    chance = random.Random(7)
    cases = [stores.a_random_complaint(chance, number) for number in range(400)]
    with store.write() as conn:
        stores.put(conn, cases)
    case = stores.a_complaint(9000, received_at=stores.NOW - timedelta(days=90))
    expected = {
        str(other.id)
        for other in cases
        if other.state not in FINAL_STATES
        and likeness.may_be_compared(other)
        and (other.place is None or str(other.place).startswith("76.04.03"))
        and abs(other.received_at - case.received_at) <= DAYS
    }
    assert expected
    assert set(found(store, case, limit=400)) == expected


@pytest.mark.parametrize("flag", sorted(likeness.PROTECTED))
def test_a_protected_case_is_not_among_them(store: Store, flag: Flag) -> None:
    with store.write() as conn:
        stores.put(conn, [stores.a_complaint(2, flags=(flag,)), stores.a_complaint(3)])
    assert found(store, stores.a_complaint(1)) == ["c-000003"]


def test_the_same_village_comes_first_and_then_what_is_nearest_in_time(store: Store) -> None:
    next_door = PlaceCode("76.04.03.2002")
    with store.write() as conn:
        stores.put(
            conn,
            [
                stores.a_complaint(2, place=next_door),
                stores.a_complaint(40),
                stores.a_complaint(9),
                stores.a_complaint(3, state=State.MERGED),
            ],
        )
    assert found(store, stores.a_complaint(1)) == ["c-000009", "c-000040", "c-000002"]
    assert found(store, stores.a_complaint(1), limit=1) == ["c-000009"]


def test_a_case_without_a_place_is_held_beside_the_whole_district(store: Store) -> None:
    with store.write() as conn:
        stores.put(conn, [stores.a_complaint(2, place=PlaceCode("76.04.04.1002"))])
    assert not found(store, stores.a_complaint(1))
    assert found(store, stores.a_complaint(1, place=None)) == ["c-000002"]


def test_bodies_and_lines_of_nothing_are_nothing(store: Store) -> None:
    with store.read() as conn:
        assert not comparable.bodies(conn, ())
        assert not comparable.lines(conn, ())
