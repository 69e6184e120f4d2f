"""What a unit's work does: accepting, starting, returning, contributing, logging."""

from __future__ import annotations

from dataclasses import replace

from halo_desktop.domain import effects_triage, guards_unit
from halo_desktop.domain.change import Change
from halo_desktop.domain.model import Disposition, UnitRequest
from halo_desktop.domain.parts import Part
from halo_desktop.domain.payloads import (
    AddNote,
    ConfirmReturn,
    Contribute,
    LogFieldWork,
    RequestExtension,
    Return,
    Start,
)
from halo_desktop.domain.states import (
    DispositionRole,
    DispositionState,
    EntryKind,
    Flag,
    RequestKind,
    RequestState,
    State,
)


def accept(change: Change) -> None:
    """T14: the actor's units take their parts; opening a case does not."""
    for disposition in guards_unit.own_dispositions(
        change.situation, DispositionRole.LEAD, DispositionRole.SUPPORT
    ):
        if disposition.state is DispositionState.NEW:
            accepted = replace(disposition, state=DispositionState.ACCEPTED, accepted_at=change.now)
            change.swap_disposition(disposition, accepted)
            change.enter(EntryKind.DECISION, unit=disposition.unit)


def _lead(change: Change) -> Disposition:
    lead = change.case.lead
    assert lead is not None
    return lead


def start(change: Change) -> None:
    """T15: the lead begins by a plan; the first response is still owed."""
    payload = change.payload(Start)
    lead = _lead(change)
    change.swap_disposition(
        lead,
        replace(
            lead,
            state=DispositionState.WORKING,
            accepted_at=lead.accepted_at or change.now,
            plan=payload.plan,
            target_on=payload.target_on,
        ),
    )
    change.move_to(State.IN_PROGRESS)
    target = (("target_on", payload.target_on.isoformat()),) if payload.target_on else ()
    change.enter(EntryKind.DECISION, payload.plan, unit=lead.unit, facts=target)


def return_case(change: Change) -> None:
    """T16: the lead says that the case is not its own; the leader may have to agree."""
    payload = change.payload(Return)
    lead = _lead(change)
    is_final = (
        Part.SUPERVISOR in change.situation.parts or not change.rulebook.options.return_needs_leader
    )
    request = UnitRequest(
        id=change.action.id,
        kind=RequestKind.RETURN,
        state=RequestState.AWAITING_OPERATOR if is_final else RequestState.AWAITING_LEADER,
        unit=lead.unit,
        reason_code=payload.reason.value,
        reason=payload.basis,
        made_by=change.situation.actor.user,
        made_at=change.now,
        suggested_unit=payload.suggested_unit,
    )
    change.complaint = replace(change.case, requests=(*change.case.requests, request))
    suggestion = (("suggested_unit", payload.suggested_unit),) if payload.suggested_unit else ()
    change.enter(
        EntryKind.DECISION,
        payload.basis,
        unit=lead.unit,
        facts=(("reason", payload.reason.value), *suggestion),
    )
    if is_final:
        _give_back(change, lead)


def confirm_return(change: Change) -> None:
    """T16, leader's half: the return goes to the operator, or is stopped."""
    payload = change.payload(ConfirmReturn)
    request = change.case.open_request(RequestKind.RETURN)
    assert request is not None
    user = change.situation.actor.user
    if payload.is_confirmed:
        decided = replace(request, state=RequestState.AWAITING_OPERATOR)
    else:
        decided = replace(
            request,
            state=RequestState.REFUSED,
            decided_by=user,
            decided_at=change.now,
            decision_note=payload.note,
        )
    change.swap_request(request, decided)
    change.enter(
        EntryKind.DECISION,
        payload.note,
        unit=request.unit,
        facts=(("is_confirmed", "yes" if payload.is_confirmed else "no"),),
    )
    if payload.is_confirmed:
        _give_back(change, _lead(change))


def _give_back(change: Change, lead: Disposition) -> None:
    """The case is the operator's again; the settlement clock knows nothing of it."""
    change.swap_disposition(lead, replace(lead, state=DispositionState.RETURNED))
    effects_triage.set_aside_unsent(change)
    effects_triage.close_requests(
        change, RequestState.REFUSED, RequestKind.EXTENSION, RequestKind.ADD_UNITS
    )
    count = change.case.return_count + 1
    change.complaint = replace(change.case, state=State.RECEIVED, return_count=count)
    if count >= change.rulebook.options.max_returns_before_dispute:
        change.set_flags(add=(Flag.AUTHORITY_DISPUTE,))


def contribute(change: Change) -> None:
    """T19: a supporting unit gives its input and is done."""
    payload = change.payload(Contribute)
    files = change.attach(payload.attachments, is_internal=True)
    for disposition in guards_unit.own_dispositions(change.situation, DispositionRole.SUPPORT):
        if disposition.state is not DispositionState.DONE:
            done = replace(
                disposition,
                state=DispositionState.DONE,
                contribution=payload.text,
                accepted_at=disposition.accepted_at or change.now,
            )
            change.swap_disposition(disposition, done)
            change.enter(
                EntryKind.CONTRIBUTION,
                payload.text,
                unit=disposition.unit,
                attachments=files,
            )


def log_field_work(change: Change) -> None:
    """T20: what was done on the spot is written down; nothing else changes."""
    payload = change.payload(LogFieldWork)
    files = change.attach(payload.attachments, is_internal=True)
    change.enter(
        EntryKind.FIELD_LOG,
        payload.work,
        unit=guards_unit.acting_unit(change.situation),
        facts=(("done_on", payload.done_on.isoformat()), ("location", payload.location)),
        attachments=files,
    )


def add_note(change: Change) -> None:
    """T38: an internal note, never public, in any state."""
    payload = change.payload(AddNote)
    files = change.attach(payload.attachments, is_internal=True)
    unit = guards_unit.acting_unit(change.situation)
    change.enter(EntryKind.INTERNAL_NOTE, payload.text, unit=unit, attachments=files)


def request_extension(change: Change) -> None:
    """T21: the lead asks for a later target."""
    payload = change.payload(RequestExtension)
    lead = _lead(change)
    request = UnitRequest(
        id=change.action.id,
        kind=RequestKind.EXTENSION,
        state=RequestState.AWAITING_OPERATOR,
        unit=lead.unit,
        reason_code=RequestKind.EXTENSION.value,
        reason=payload.reason,
        made_by=change.situation.actor.user,
        made_at=change.now,
        new_target_on=payload.new_target_on,
    )
    change.complaint = replace(change.case, requests=(*change.case.requests, request))
    change.enter(
        EntryKind.DECISION,
        payload.reason,
        unit=lead.unit,
        facts=(("target_on", payload.new_target_on.isoformat()),),
    )
