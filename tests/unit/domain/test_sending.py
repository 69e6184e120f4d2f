"""By when something must leave: the line's delay and the approver's hours before the limit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.model import Clock
from halo_desktop.domain.sending import LONGEST, UNMEASURED, send_before
from halo_desktop.domain.states import ClockKind, ClockState
from tests.support.world import district

CALENDAR = district().rulebook.calendar
THURSDAY = date(2026, 11, 26)
CLOCK = Clock(
    kind=ClockKind.VERIFICATION,
    state=ClockState.RUNNING,
    started_on=date(2026, 11, 23),
    limit_days=3,
    due_on=THURSDAY,
    is_provisional=False,
    policy="verifikasi-3",
)
TWENTY = timedelta(minutes=20)


def at(day: date, hour: int, minute: int, second: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=WITA)


def test_a_decision_of_ones_own_leaves_the_lines_delay_before_the_limit() -> None:
    found = send_before(CLOCK, CALENDAR, TWENTY)

    assert found is not None
    assert found.at == at(THURSDAY, 23, 39, 59)
    assert (found.policy, found.is_measured) == ("verifikasi-3", True)


@pytest.mark.parametrize(
    ("due_on", "moment"),
    [
        pytest.param(THURSDAY, at(THURSDAY, 11, 40), id="on a working day"),
        pytest.param(date(2026, 11, 29), at(date(2026, 11, 27), 11, 40), id="on a Sunday"),
        pytest.param(date(2026, 12, 25), at(date(2026, 12, 23), 11, 40), id="at Christmas"),
    ],
)
def test_an_answer_leaves_before_the_approvers_last_hours(due_on: date, moment: datetime) -> None:
    clock = replace(CLOCK, kind=ClockKind.SETTLEMENT, due_on=due_on)

    found = send_before(clock, CALENDAR, TWENTY)

    assert found is not None
    assert found.at == moment


def test_without_a_measurement_a_quarter_of_an_hour_is_assumed_and_said() -> None:
    found = send_before(CLOCK, CALENDAR, None)

    assert found is not None
    assert (found.delay, found.is_measured) == (UNMEASURED, False)


def test_a_line_of_weeks_does_not_push_the_moment_before_the_case() -> None:
    found = send_before(CLOCK, CALENDAR, timedelta(days=40))

    assert found is not None
    assert found.delay == LONGEST


@pytest.mark.parametrize(
    "state",
    [
        pytest.param(ClockState.PAUSED, id="paused"),
        pytest.param(ClockState.STOPPED, id="stopped"),
    ],
)
def test_a_limit_that_does_not_run_asks_for_nothing(state: ClockState) -> None:
    assert send_before(replace(CLOCK, state=state), CALENDAR, TWENTY) is None
