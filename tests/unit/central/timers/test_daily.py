"""Reminders by the clock: each once, none in a storm, whichever process gives them."""

from __future__ import annotations

from datetime import timedelta

from halo_desktop.central.actions import due
from halo_desktop.central.service import Central
from halo_desktop.central.timers import daily
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import RequestCompletion
from halo_desktop.domain.states import State
from tests.support.clerk import Clerk
from tests.support.server import MovableClock


def reminded(clerk: Clerk, case: ComplaintId) -> list[str]:
    """The steps that stand in the timeline."""
    entries = clerk.case(case).entries
    return [dict(one.facts)["step"] for one in entries if one.code == Kind.REMIND.value]


def walk(central: Central, clock: MovableClock, days: int) -> int:
    """Every hour of some days."""
    given = 0
    for _ in range(days):
        for _ in range(3):
            given += daily.run(central, clock())
            clock.advance(hours=8)
    return given


def test_a_disposed_case_is_escalated_step_by_step(
    central: Central, rina: Clerk, clock: MovableClock
) -> None:
    case = rina.take_in()
    rina.dispose(case)

    walk(central, clock, 14)

    again = Clerk.sign_in(central, "rina")
    assert reminded(again, case) == ["most", "overdue", "escalated"]


def test_two_processes_remind_once(central: Central, rina: Clerk, clock: MovableClock) -> None:
    case = rina.take_in()
    rina.dispose(case)
    clock.advance(days=10)
    twin = Central(central.core)

    daily.run(central, clock())
    with central.core.database.write() as connection:  # as if the first had ended before it said so
        connection.exec_driver_sql("DELETE FROM setting WHERE key = 'reminded_on'")
    assert daily.run(twin, clock()) == 0

    assert len(reminded(Clerk.sign_in(central, "rina"), case)) == 1


def test_after_weeks_of_standstill_each_case_is_told_once(
    central: Central, rina: Clerk, clock: MovableClock
) -> None:
    taken = [rina.take_in() for _ in range(3)]
    for case in taken:
        rina.dispose(case)
    clock.advance(days=13)

    daily.run(central, clock())
    clock.advance(hours=1)
    daily.run(central, clock())

    again = Clerk.sign_in(central, "rina")
    assert [reminded(again, case).count("escalated") for case in taken] == [1, 1, 1]


def test_nobody_is_reminded_on_a_day_off_or_before_the_office_opens(
    central: Central, rina: Clerk, clock: MovableClock
) -> None:
    rina.dispose(rina.take_in())
    clock.advance(days=11)  # a Saturday

    assert daily.run(central, clock()) == 0
    clock.advance(days=2)
    clock.moment -= timedelta(hours=3)  # six in the morning there
    assert daily.run(central, clock()) == 0
    clock.advance(hours=2)
    assert daily.run(central, clock()) > 0


def test_a_question_is_repeated_before_the_case_is_archived(
    central: Central, rina: Clerk, clock: MovableClock
) -> None:
    case = rina.take_in()
    request = RequestCompletion(items=("Lokasi",), text="Mohon sebutkan lokasi tepatnya.")
    rina.do(Kind.REQUEST_COMPLETION, case, request)

    for _ in range(33):
        daily.run(central, clock())
        due.run_due(central, clock())
        clock.advance(days=1)

    again = Clerk.sign_in(central, "rina")
    assert reminded(again, case) == ["remind", "remind"]
    assert again.case(case).state is State.ARCHIVED
