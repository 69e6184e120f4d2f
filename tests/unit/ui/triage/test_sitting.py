"""The order of a sitting: the most pressing next, nothing twice, nothing lost."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

from halo_desktop.cache.views import Line
from halo_desktop.domain.criteria import Order
from halo_desktop.domain.ids import ActionId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.states import Flag, Urgency
from halo_desktop.ui.triage.presenter import WAITING
from halo_desktop.ui.triage.sitting import Aside, Decided, Sitting, by_urgency
from tests.support.desk import MemoryDesk


def waiting(count: int = 5) -> tuple[Line, ...]:
    desk = MemoryDesk("rina")
    return asyncio.run(desk.worklist.first_page(WAITING, Order(), count))


def decided(line: Line, seconds: float = 40.0) -> Decided:
    return Decided(
        line=line, kind=Kind.ARCHIVE, action=ActionId(line.id), hold_until=None, seconds=seconds
    )


def test_an_emergency_comes_before_everything_else() -> None:
    first, *others = waiting()
    late = replace(first, received_at=first.received_at + timedelta(days=3), flags=())
    emergency = replace(others[0], flags=(Flag.EMERGENCY,), due_on=None, urgency=Urgency.LOW)

    assert by_urgency([late, emergency])[0] == emergency


def test_what_is_put_off_comes_once_more_at_the_end() -> None:
    sitting = Sitting(waiting())
    first = sitting.current
    assert first is not None

    sitting.lay_aside(Aside.LATER)
    for _ in range(4):
        assert sitting.current is not None
        assert sitting.current.id != first.id
        sitting.decide(decided(sitting.current))

    assert sitting.current == first
    assert sitting.progress().number == 5


def test_what_is_skipped_does_not_come_again_until_it_is_reviewed() -> None:
    sitting = Sitting(waiting(1))

    sitting.lay_aside(Aside.SKIPPED)

    assert sitting.current is None
    sitting.review_skipped()
    assert sitting.current is not None


def test_new_cases_do_not_push_the_present_one_away() -> None:
    lines = waiting()
    sitting = Sitting(lines[2:])
    present = sitting.current
    urgent = replace(lines[0], flags=(Flag.EMERGENCY,))

    sitting.refresh((urgent, *lines[1:]))

    assert sitting.current == present
    assert sitting.upcoming(1) == (urgent,)
    assert sitting.progress().total == 5


def test_a_decision_that_was_refused_brings_its_case_back() -> None:
    lines = waiting()
    sitting = Sitting(lines)
    assert sitting.current is not None
    gone = sitting.current
    sitting.decide(decided(gone))

    sitting.refresh(lines)

    assert gone.id in {line.id for line in sitting.upcoming(5)}
    assert sitting.last is None


def test_the_average_counts_only_what_was_decided() -> None:
    sitting = Sitting(waiting(3))
    for seconds in (20.0, 40.0):
        assert sitting.current is not None
        sitting.decide(decided(sitting.current, seconds))
    sitting.lay_aside(Aside.SKIPPED)

    summary = sitting.summary()

    assert summary.average_seconds == 30
    assert (summary.count(Kind.ARCHIVE), len(summary.skipped), summary.left) == (2, 1, 0)
