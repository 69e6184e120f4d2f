"""Statistics from the local store, against a count by hand."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from halo_desktop.cache import statistics
from halo_desktop.cache.database import Store, open_memory_store
from halo_desktop.domain.ids import PlaceCode, TopicCode
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.states import Channel
from halo_desktop.domain.statistics.figures import figures
from halo_desktop.domain.statistics.report import Report, Wish
from tests.support import stores

SINCE, UNTIL = date(2026, 9, 1), date(2026, 11, 23)
WISH = Wish(since=SINCE, until=UNTIL)
WISHES = {
    "all": WISH,
    "unit": Wish(since=SINCE, until=UNTIL, unit=stores.PUPR),
    "topic": Wish(since=SINCE, until=UNTIL, topic=TopicCode("jalan")),
    "place": Wish(since=SINCE, until=UNTIL, place=PlaceCode("76.04.05")),
    "channel": Wish(since=SINCE, until=UNTIL, channel=Channel.LAPOR),
    "day": Wish(since=UNTIL, until=UNTIL),
}


@pytest.fixture(scope="module")
def complaints() -> list[Complaint]:
    chance = random.Random(4)
    return [stores.a_random_complaint(chance, number) for number in range(300)]


@pytest.fixture
def store(complaints: list[Complaint]) -> Iterator[Store]:
    opened = open_memory_store(clock=stores.clock)
    with opened.write() as conn:
        stores.put(conn, complaints)
    yield opened
    opened.close()


def report(store: Store, wish: Wish = WISH) -> Report:
    with store.read() as conn:
        return statistics.report(conn, wish, stores.RULEBOOK, stores.NOW)[0]


def is_meant(complaint: Complaint, wish: Wish) -> bool:
    lead = complaint.lead
    place = complaint.place or ""
    return (
        (wish.unit is None or (lead is not None and lead.unit == wish.unit))
        and (wish.topic is None or complaint.topic == wish.topic)
        and (wish.channel is None or complaint.channel is wish.channel)
        and (wish.place is None or place == wish.place or place.startswith(f"{wish.place}."))
    )


@pytest.mark.parametrize("name", sorted(WISHES))
def test_the_figures_are_those_of_a_count_by_hand(
    store: Store, complaints: list[Complaint], name: str
) -> None:
    wish = WISHES[name]
    period = range(wish.since.toordinal(), wish.until.toordinal() + 1)
    meant = [figures(one) for one in complaints if is_meant(one, wish)]

    found = report(store, wish)

    assert found.total.received == sum(one["received_on"] in period for one in meant)
    assert found.total.answered == sum(one["answered_on"] in period for one in meant)
    assert found.total.closed == sum(one["closed_on"] in period for one in meant)
    assert found.total.open == sum(bool(one["is_open"]) for one in meant)
    assert found.total.open == sum(age.count for age in found.ages)
    assert sum(day.received for day in found.days) == found.total.received
    for groups in (found.units, found.topics, found.places, found.channels):
        assert sum(group.received for group in groups) == found.total.received
        assert sum(group.overdue for group in groups) == found.total.overdue


def test_places_are_put_together_by_kecamatan(store: Store) -> None:
    assert {tally.key for tally in report(store).places} <= {"", "76.04.03", "76.04.05", "76.04.06"}


def test_what_is_longest_overdue_comes_first(store: Store) -> None:
    overdue = report(store).overdue

    assert [one.due_on for one in overdue] == sorted(one.due_on for one in overdue)
    assert all(one.due_on < stores.TODAY for one in overdue)


def test_a_complaint_that_leaves_takes_its_figures_with_it(store: Store) -> None:
    with store.write() as conn:
        conn.exec_driver_sql("DELETE FROM shown")

    assert report(store).is_empty


def test_figures_say_when_complaints_are_still_being_fetched(store: Store) -> None:
    with store.write() as conn:
        conn.exec_driver_sql(
            "INSERT INTO scope (id, projection, state) VALUES ('kab/ok', 'full', 'snap')"
        )
    with store.read() as conn:
        assert statistics.report(conn, WISH, stores.RULEBOOK, stores.NOW)[1] is True


def test_a_period_without_anything_is_empty_but_for_what_is_open(store: Store) -> None:
    long_ago = date(2001, 1, 1)
    found = report(store, Wish(since=long_ago, until=long_ago + timedelta(days=30)))

    assert (found.total.received, found.total.answered, found.days) == (0, 0, ())
    assert found.total.open > 0
