"""Guards of a unit's work: accepting, returning, extending, contributing."""

from __future__ import annotations

from halo_desktop.domain import calendar
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.model import Disposition
from halo_desktop.domain.parts import Part
from halo_desktop.domain.payloads import (
    ConfirmReturn,
    Contribute,
    DecideExtension,
    LogFieldWork,
    Payload,
    RequestExtension,
    Return,
    Start,
)
from halo_desktop.domain.roles import Role
from halo_desktop.domain.situation import Situation
from halo_desktop.domain.states import (
    ClockKind,
    DispositionRole,
    DispositionState,
    RequestKind,
    RequestState,
    ReturnReason,
    State,
)

_TAKING = (DispositionRole.LEAD, DispositionRole.SUPPORT)


def own_dispositions(situation: Situation, *roles: DispositionRole) -> tuple[Disposition, ...]:
    """The active dispositions of the units that the actor administers."""
    units = situation.actor_units(Role.OPD_ADMIN)
    if Part.INSPECTOR in situation.parts:
        units |= {situation.rulebook.options.inspectorate_unit}
    return tuple(
        disposition
        for disposition in situation.case.active_dispositions(*roles)
        if disposition.unit in units
    )


def acting_unit(situation: Situation) -> UnitId | None:
    """The unit on whose behalf somebody writes into the case, if it is a unit's."""
    units = situation.actor_units(Role.OPD_ADMIN, Role.OPD_LEADER)
    if Part.INSPECTOR in situation.parts:
        units |= {situation.rulebook.options.inspectorate_unit}
    return next(
        (d.unit for d in situation.case.active_dispositions() if d.unit in units),
        None,
    )


def is_accepted_already(situation: Situation) -> bool:
    """Every part of the actor's units has been accepted."""
    own = own_dispositions(situation, *_TAKING)
    return bool(own) and all(d.state is not DispositionState.NEW for d in own)


def is_started_already(situation: Situation, payload: Payload) -> bool:
    """The lead already works, by the same plan."""
    assert isinstance(payload, Start)
    lead = situation.case.lead
    return (
        situation.case.state is State.IN_PROGRESS
        and lead is not None
        and (lead.plan, lead.target_on) == (payload.plan, payload.target_on)
    )


def is_returned_already(situation: Situation, payload: Payload) -> bool:
    """The same return already waits for the leader."""
    assert isinstance(payload, Return)
    request = situation.case.open_request(RequestKind.RETURN)
    return (
        request is not None
        and request.state is RequestState.AWAITING_LEADER
        and (request.reason_code, request.reason, request.suggested_unit)
        == (payload.reason.value, payload.basis, payload.suggested_unit)
    )


def is_contributed_already(situation: Situation, payload: Payload) -> bool:
    """The same input has been given before."""
    assert isinstance(payload, Contribute)
    own = own_dispositions(situation, DispositionRole.SUPPORT)
    return bool(own) and all(
        d.state is DispositionState.DONE and d.contribution == payload.text for d in own
    )


def target_is_ahead(situation: Situation, payload: Payload) -> None:
    """A target date is today or later."""
    assert isinstance(payload, Start)
    if payload.target_on is not None and payload.target_on < situation.today:
        raise Refused(RefusalCode.INVALID_INPUT, "the target is past", field="target_on")


def within_return_window(situation: Situation) -> None:
    """A unit returns soon after the disposition; later only a supervisor does it."""
    if Part.SUPERVISOR in situation.parts:
        return
    lead = situation.case.lead
    if lead is None:
        raise Refused(RefusalCode.NOTHING_TO_DECIDE, "no unit leads")
    passed = calendar.working_days_between(
        calendar.local_day(lead.made_at), situation.today, situation.rulebook.calendar
    )
    if passed > situation.rulebook.options.return_window_days:
        raise Refused(RefusalCode.NEEDS_SUPERVISOR, "the time to return is over")


def no_return_waits(situation: Situation) -> None:
    """Only one return is decided at a time."""
    if situation.case.open_request(RequestKind.RETURN) is not None:
        raise Refused(RefusalCode.REQUIREMENT_FAILED, "a return already waits for the leader")


def suggestion_is_another_unit(situation: Situation, payload: Payload) -> None:
    """A suggested unit exists today and is another; "another leads" says which."""
    assert isinstance(payload, Return)
    if payload.suggested_unit is None:
        if payload.reason is ReturnReason.OTHER_UNIT_LEADS:
            raise Refused(RefusalCode.MISSING_INPUT, "which unit?", field="suggested_unit")
        return
    unit = situation.rulebook.unit(payload.suggested_unit)
    if unit is None or not unit.is_active_on(situation.today):
        raise Refused(RefusalCode.UNIT_NOT_ACTIVE, "suggested unit", field="suggested_unit")
    lead = situation.case.lead
    if lead is not None and lead.unit == payload.suggested_unit:
        raise Refused(RefusalCode.INVALID_INPUT, "the same unit", field="suggested_unit")


def return_waits_for_leader(situation: Situation) -> None:
    """There is a return that the leader has not decided."""
    request = situation.case.open_request(RequestKind.RETURN)
    if request is None or request.state is not RequestState.AWAITING_LEADER:
        raise Refused(RefusalCode.NOTHING_TO_DECIDE, "no return waits for the leader")


def refusal_has_a_note(_: Situation, payload: Payload) -> None:
    """Who says no to a colleague says why."""
    if isinstance(payload, ConfirmReturn):
        is_yes, note = payload.is_confirmed, payload.note
    else:
        assert isinstance(payload, DecideExtension)
        is_yes, note = payload.is_granted, payload.note
    if not is_yes and not note.strip():
        raise Refused(RefusalCode.MISSING_INPUT, "a reason is missing", field="note")


def has_support_part(situation: Situation) -> None:
    """The unit has not given its input yet."""
    own = own_dispositions(situation, DispositionRole.SUPPORT)
    if all(d.state is DispositionState.DONE for d in own):
        raise Refused(RefusalCode.WRONG_STATE, "the input has been given")


def work_was_done(situation: Situation, payload: Payload) -> None:
    """Field work is logged after it was done."""
    assert isinstance(payload, LogFieldWork)
    if payload.done_on > situation.today:
        raise Refused(RefusalCode.INVALID_INPUT, "that day is still to come", field="done_on")


def extension_is_possible(situation: Situation) -> None:
    """An extension is asked for before the limit, not too often, one at a time."""
    case = situation.case
    if case.open_request(RequestKind.EXTENSION) is not None:
        raise Refused(RefusalCode.REQUIREMENT_FAILED, "an extension already waits")
    if case.extension_count >= situation.rulebook.options.max_extensions:
        raise Refused(RefusalCode.LIMIT_REACHED, "no further extension")
    settlement = case.clock(ClockKind.SETTLEMENT)
    if settlement is None or situation.today > settlement.due_on:
        raise Refused(RefusalCode.TOO_LATE, "the limit is over")


def new_target_is_within_the_law(situation: Situation, payload: Payload) -> None:
    """A new target lies ahead of the present one and not beyond the legal limit."""
    assert isinstance(payload, RequestExtension)
    case = situation.case
    settlement = case.clock(ClockKind.SETTLEMENT)
    present = settlement.target_on if settlement is not None else None
    if payload.new_target_on <= (present or situation.today):
        raise Refused(RefusalCode.INVALID_INPUT, "not later than now", field="new_target_on")
    limits = [
        clock.due_on
        for clock in (settlement, case.clock(ClockKind.SETTLEMENT_CALENDAR))
        if clock is not None
    ]
    if limits and payload.new_target_on > max(limits):
        raise Refused(RefusalCode.LIMIT_REACHED, "beyond the legal limit", field="new_target_on")
