"""Statistics of the server: in both databases, and only of what a person may see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import delete, func, select, update

from halo_desktop.central.errors import BadRequest
from halo_desktop.central.service import Central
from halo_desktop.central.storage import counting, tables
from halo_desktop.domain.ids import PlaceCode, UnitId
from halo_desktop.domain.states import Channel
from halo_desktop.domain.statistics.report import Report, Wish
from halo_desktop.wire.statistics import StatisticsRequest
from tests.support import server
from tests.support.clerk import Clerk
from tests.support.server import MovableClock

WISH = Wish(since=date(2026, 11, 1), until=date(2026, 12, 31))


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture(params=["sqlite", "postgresql"])
def central(
    request: pytest.FixtureRequest, tmp_path: Path, clock: MovableClock
) -> Iterator[Central]:
    address = f"sqlite:///{tmp_path / 'central.db'}"
    if request.param == "postgresql":
        address = request.getfixturevalue("postgres_url")
    found = server.open_central(address, clock=clock)
    yield found
    found.close()


@pytest.fixture
def rina(central: Central) -> Clerk:
    """An operator who took four complaints in and gave two of them to units."""
    rina = Clerk.sign_in(central, "rina")
    cases = [rina.take_in(f"Aduan nomor {number}") for number in range(4)]
    rina.dispose(cases[0], "pupr")
    rina.dispose(cases[1], "dinkes")
    return rina


def report(central: Central, user: str, wish: Wish = WISH) -> Report:
    session = Clerk.sign_in(central, user).session
    return central.statistics(session, StatisticsRequest(wish=wish)).report


def test_an_operator_counts_everything_and_a_unit_its_own(central: Central, rina: Clerk) -> None:
    everything = central.statistics(rina.session, StatisticsRequest(wish=WISH)).report

    assert (everything.total.received, everything.total.open) == (4, 4)
    assert {tally.key: tally.received for tally in everything.units} == {
        "": 2,
        "pupr": 1,
        "dinkes": 1,
    }
    assert report(central, "andi").total.received == 1
    assert {tally.key for tally in report(central, "andi").units} == {"pupr"}
    assert report(central, "ppdp").total.received == 0


@pytest.mark.usefixtures("rina")
def test_what_has_run_over_its_limit_is_named_to_those_who_see_it(
    central: Central, clock: MovableClock
) -> None:
    clock.advance(days=40)

    assert report(central, "rina").total.overdue == 4
    assert len(report(central, "rina").overdue) == 4
    assert len(report(central, "andi").overdue) == 1
    assert report(central, "ppdp").overdue == ()


@pytest.mark.usefixtures("rina")
def test_filters_hold_on_the_server_too(central: Central) -> None:
    at_pupr = replace(WISH, unit=UnitId("pupr"))
    elsewhere = replace(WISH, place=PlaceCode("76.04.03"))
    in_kecamatan = replace(WISH, place=PlaceCode("76.04.02"), channel=Channel.WALK_IN)

    assert report(central, "rina", at_pupr).total.received == 1
    assert report(central, "rina", elsewhere).is_empty
    assert report(central, "rina", in_kecamatan).total.received == 4


def test_figures_that_are_missing_or_old_are_written_when_the_server_starts(
    central: Central, rina: Clerk
) -> None:
    before = central.statistics(rina.session, StatisticsRequest(wish=WISH)).report
    with central.core.database.write() as connection:
        found = connection.scalars(select(tables.figure.c.complaint)).all()
        connection.execute(delete(tables.figure).where(tables.figure.c.complaint == found[0]))
        connection.execute(
            update(tables.figure).where(tables.figure.c.complaint == found[1]).values(rev=0)
        )

    assert counting.catch_up(central.core.database) == 2
    assert counting.catch_up(central.core.database) == 0
    assert central.statistics(rina.session, StatisticsRequest(wish=WISH)).report == before


@pytest.mark.usefixtures("rina")
def test_every_complaint_has_its_figures_of_its_newest_revision(central: Central) -> None:
    with central.core.database.read() as connection:
        columns = tables.complaint.c
        old = connection.scalar(
            select(func.count())
            .select_from(tables.complaint)
            .outerjoin(tables.figure, tables.figure.c.complaint == columns.id)
            .where(func.coalesce(tables.figure.c.rev, -1) != columns.rev)
        )

    assert old == 0


@pytest.mark.parametrize(
    "wish",
    [
        Wish(since=date(2026, 2, 2), until=date(2026, 2, 1)),
        Wish(since=date(1900, 1, 1), until=date(2026, 2, 1)),
    ],
    ids=["backwards", "too long"],
)
def test_a_period_that_cannot_be_meant_is_refused(central: Central, wish: Wish) -> None:
    with pytest.raises(BadRequest):
        report(central, "rina", wish)
