"""The clocks column of the transition table: what an action does to the limits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from halo_desktop.domain import calendar, clocks
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.model import Clock, Complaint
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import (
    ClockKind,
    ClockState,
    DispositionRole,
    DispositionState,
    State,
)


class ClockVerb(StrEnum):
    """What an action does to a limit."""

    START = "start"  # begins, or goes on if it was paused; does nothing while it runs
    RESTART = "restart"  # begins again from zero
    STOP = "stop"
    PAUSE = "pause"  # the remaining days are kept
    RESUME = "resume"  # goes on with the remaining days, also after a stop
    RESUME_WITH_FLOOR = "resume_with_floor"  # as RESUME, with a minimum (object_min_days)
    RECOMPUTE = "recompute"  # another limit, counted from the original start
    SHORTEN = "shorten"  # an emergency's limit in minutes
    STOP_FINISHED = "stop_finished"  # only of supporting units that are done or out


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockEffect:
    """One line of the clocks column of the transition table."""

    verb: ClockVerb
    clock: ClockKind | None  # None: every clock of the case
    only_in: State | None = None  # only when the case ends up in this state


@dataclass(frozen=True, slots=True)
class _Work:
    """The changed case while its clocks are being set."""

    complaint: Complaint
    clocks: tuple[Clock, ...]
    at: datetime
    rulebook: Rulebook

    def newest(self, kind: ClockKind) -> Clock | None:
        return next((clock for clock in reversed(self.clocks) if clock.kind is kind), None)


def run(
    effects: tuple[ClockEffect, ...], complaint: Complaint, at: datetime, rulebook: Rulebook
) -> tuple[Clock, ...]:
    """Carries out the clocks column of a transition on the changed complaint."""
    result = complaint.clocks
    for effect in effects:
        if effect.only_in is None or effect.only_in is complaint.state:
            work = _Work(complaint, result, at, rulebook)
            result = _VERBS[effect.verb](work, effect.clock)
    return result


def _each(
    work: _Work, kind: ClockKind | None, change: Callable[[Clock], Clock]
) -> tuple[Clock, ...]:
    """Changes the clocks of a kind that have not stopped."""
    return tuple(
        change(clock)
        if clock.state is not ClockState.STOPPED and kind in {None, clock.kind}
        else clock
        for clock in work.clocks
    )


def _stop(work: _Work, kind: ClockKind | None) -> tuple[Clock, ...]:
    return _each(work, kind, lambda clock: clocks.stop(clock, work.at, work.rulebook))


def _pause(work: _Work, kind: ClockKind | None) -> tuple[Clock, ...]:
    return _each(work, kind, lambda clock: clocks.pause(clock, work.at, work.rulebook))


def _restart(work: _Work, kind: ClockKind | None) -> tuple[Clock, ...]:
    stopped = replace(work, clocks=_stop(work, kind))
    return stopped.clocks + _new(stopped, kind)


def _resume(work: _Work, kind: ClockKind | None, *, floor: int = 0) -> tuple[Clock, ...]:
    """Resumes all paused clocks, or the newest of one kind even after a stop."""
    if kind is None:
        return tuple(
            clocks.resume(clock, work.at, work.rulebook)
            if clock.state is ClockState.PAUSED
            else clock
            for clock in work.clocks
        )
    newest = work.newest(kind)
    if newest is None:
        return work.clocks
    resumed = clocks.resume(newest, work.at, work.rulebook, at_least=floor)
    return tuple(resumed if clock is newest else clock for clock in work.clocks)


def _resume_with_floor(work: _Work, kind: ClockKind | None) -> tuple[Clock, ...]:
    return _resume(work, kind, floor=work.rulebook.options.object_min_days)


def _recompute(work: _Work, kind: ClockKind | None) -> tuple[Clock, ...]:
    handling = work.complaint.handling_class
    if handling is None:
        return work.clocks
    return _each(work, kind, lambda clock: clocks.recompute(clock, handling, work.rulebook))


def _shorten(work: _Work, kind: ClockKind | None) -> tuple[Clock, ...]:
    minutes = work.rulebook.options.emergency_minutes
    return _each(work, kind, lambda clock: clocks.shorten_to_minutes(clock, work.at, minutes))


def _stop_finished(work: _Work, kind: ClockKind | None) -> tuple[Clock, ...]:
    awaited = _awaited_supports(work.complaint)
    return _each(
        work,
        kind,
        lambda clock: (
            clock if clock.unit in awaited else clocks.stop(clock, work.at, work.rulebook)
        ),
    )


def _start(work: _Work, kind: ClockKind | None) -> tuple[Clock, ...]:
    assert kind is not None
    if kind in _PER_UNIT:
        return work.clocks + _new(work, kind)
    newest = work.newest(kind)
    if kind is ClockKind.VERIFICATION and _is_running(work.newest(ClockKind.RETURN_DECISION)):
        return work.clocks  # the operator's turn already has its limit
    if newest is None or (newest.state is ClockState.STOPPED and kind not in _SETTLING):
        return work.clocks + _new(work, kind)
    return _resume(work, kind)


def _is_running(clock: Clock | None) -> bool:
    return clock is not None and clock.state is ClockState.RUNNING


_PER_UNIT = frozenset({ClockKind.FIRST_RESPONSE, ClockKind.SUPPORT_INPUT})
# A settlement goes on where it stood; every other clock that has stopped is over.
_SETTLING = frozenset({ClockKind.SETTLEMENT, ClockKind.SETTLEMENT_CALENDAR})


def _new(work: _Work, kind: ClockKind | None) -> tuple[Clock, ...]:
    assert kind is not None
    made = [
        clocks.start(
            kind,
            work.at,
            work.rulebook,
            started_on=_first_day(work, kind),
            unit=unit,
            handling_class=work.complaint.handling_class,
        )
        for unit in _units_for(work, kind)
    ]
    return tuple(clock for clock in made if clock is not None)


def _units_for(work: _Work, kind: ClockKind) -> tuple[UnitId | None, ...]:
    """Whose clock it is: the lead's, each supporting unit's, or nobody's in particular."""
    if kind not in _PER_UNIT:
        return (None,)
    running = {
        clock.unit
        for clock in work.clocks
        if clock.kind is kind and clock.state is ClockState.RUNNING
    }
    if kind is ClockKind.SUPPORT_INPUT:
        return tuple(unit for unit in _awaited_supports(work.complaint) if unit not in running)
    lead = work.complaint.lead
    return () if lead is None or lead.unit in running else (lead.unit,)


def _awaited_supports(complaint: Complaint) -> tuple[UnitId, ...]:
    return tuple(
        disposition.unit
        for disposition in complaint.active_dispositions(DispositionRole.SUPPORT)
        if disposition.state is not DispositionState.DONE
    )


def _first_day(work: _Work, kind: ClockKind) -> date | None:
    """The day that is not counted, where it is not the day of the action."""
    if kind is ClockKind.VERIFICATION and not work.clocks:
        return calendar.local_day(work.complaint.received_at)
    if kind in _SETTLING and work.newest(kind) is None:
        return work.complaint.complete_on
    return None


_VERBS: dict[ClockVerb, Callable[[_Work, ClockKind | None], tuple[Clock, ...]]] = {
    ClockVerb.START: _start,
    ClockVerb.RESTART: _restart,
    ClockVerb.STOP: _stop,
    ClockVerb.PAUSE: _pause,
    ClockVerb.RESUME: _resume,
    ClockVerb.RESUME_WITH_FLOOR: _resume_with_floor,
    ClockVerb.RECOMPUTE: _recompute,
    ClockVerb.SHORTEN: _shorten,
    ClockVerb.STOP_FINISHED: _stop_finished,
}
