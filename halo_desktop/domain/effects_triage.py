"""What the operator's decisions do: disposition, archive, units, extensions."""

from __future__ import annotations

from dataclasses import replace

from halo_desktop.domain.change import Change
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.model import Complaint, Disposition, UnitRequest
from halo_desktop.domain.outcome import EventName, Facts
from halo_desktop.domain.parts import Part
from halo_desktop.domain.payloads import (
    Archive,
    AskAttention,
    ChangeUnits,
    DecideExtension,
    Dispose,
    HandToInspectorate,
    MoveUnit,
    Redispose,
    Restore,
)
from halo_desktop.domain.states import (
    ClockKind,
    ClockState,
    DispositionRole,
    DispositionState,
    EntryKind,
    Flag,
    HandlingClass,
    ReplyState,
    RequestKind,
    RequestState,
    State,
)

_WEIGHT = {DispositionRole.LEAD: 0, DispositionRole.SUPPORT: 1, DispositionRole.COPY: 2}
_UNSENT = frozenset({ReplyState.DRAFT, ReplyState.SUBMITTED, ReplyState.SENT_BACK})


def dispose(change: Change) -> None:
    """T6: the case is verified and goes to its units."""
    payload = change.payload(Dispose)
    recall_all(change)
    case = change.case
    new = [_made(change, payload.lead, DispositionRole.LEAD, payload.instruction)]
    new += [
        _made(change, unit, DispositionRole.SUPPORT, payload.instruction)
        for unit in payload.supports
    ]
    new += [_made(change, unit, DispositionRole.COPY) for unit in payload.copies]
    change.complaint = replace(
        case,
        state=State.DISPOSED,
        classification=payload.classification,
        handling_class=payload.handling_class,
        topic=payload.topic,
        urgency=payload.urgency,
        title=payload.title.strip(),
        summary=payload.summary.strip(),
        place=payload.place or case.place,
        complete_on=case.complete_on or change.today,
        dispositions=(*case.dispositions, *new),
    )
    facts: Facts = tuple(("support", unit) for unit in payload.supports) + tuple(
        ("copy", unit) for unit in payload.copies
    )
    change.enter(EntryKind.DECISION, payload.instruction, unit=payload.lead, facts=facts)


def _made(
    change: Change, unit: UnitId, role: DispositionRole, instruction: str = "", question: str = ""
) -> Disposition:
    return Disposition(
        unit=unit,
        role=role,
        state=DispositionState.NEW,
        made_at=change.now,
        made_by=change.situation.actor.user,
        instruction=instruction,
        question=question,
    )


def recall_all(change: Change) -> None:
    """Takes the case away from every unit that still has a part."""
    case = change.case
    if any(disposition.is_active for disposition in case.dispositions):
        change.complaint = replace(
            case,
            dispositions=tuple(
                replace(d, state=DispositionState.RECALLED) if d.is_active else d
                for d in case.dispositions
            ),
        )


def set_aside_unsent(change: Change) -> None:
    """Puts away drafts and submissions of a unit that no longer answers."""
    case = change.case
    change.complaint = replace(
        case,
        replies=tuple(
            replace(r, state=ReplyState.SUPERSEDED) if r.state in _UNSENT else r
            for r in case.replies
        ),
    )


def close_requests(change: Change, state: RequestState, *kinds: RequestKind) -> None:
    """Decides the open requests of some kinds, or of all."""
    case = change.case
    if not any(request.is_open for request in case.requests):
        return
    change.complaint = replace(
        case,
        requests=tuple(
            replace(r, state=state, decided_by=change.situation.actor.user, decided_at=change.now)
            if r.is_open and (not kinds or r.kind in kinds)
            else r
            for r in case.requests
        ),
    )


def hand_to_inspectorate(change: Change) -> None:
    """T7: the case enters the Inspectorate's compartment and leaves everybody else's."""
    payload = change.payload(HandToInspectorate)
    recall_all(change)
    close_requests(change, RequestState.REFUSED)
    case = change.case
    unit = change.rulebook.options.inspectorate_unit
    change.complaint = replace(
        case,
        state=State.DISPOSED,
        handling_class=HandlingClass.SUPERVISORY,
        complete_on=case.complete_on or change.today,
        dispositions=(*case.dispositions, _made(change, unit, DispositionRole.LEAD)),
    )
    change.set_flags(add=(Flag.SUPERVISORY, Flag.HANDED_TO_INSPECTORATE))
    change.enter(EntryKind.DECISION, payload.reason, unit=unit)
    change.tell(EventName.PRIVACY_CHANGED, ("flag", Flag.HANDED_TO_INSPECTORATE.value))


def archive(change: Change) -> None:
    """T8: the case is not processed; the complainant is told why."""
    payload = change.payload(Archive)
    close_requests(change, RequestState.GRANTED)
    reason = payload.reason.value
    change.complaint = replace(change.case, state=State.ARCHIVED, archive_reason=reason)
    change.enter(EntryKind.TO_REPORTER, payload.explanation, facts=(("reason", reason),))
    change.tell(EventName.REPORTER_TOLD, ("text", payload.explanation), ("reason", reason))


def restore(change: Change) -> None:
    """T31: an archived case comes back to be verified."""
    payload = change.payload(Restore)
    change.complaint = replace(change.case, state=State.RECEIVED, archive_reason=None)
    change.enter(EntryKind.DECISION, payload.reason)


def redispose(change: Change) -> None:
    """T17: a returned case gets another lead, or its old one with a reason."""
    payload = change.payload(Redispose)
    request = change.case.open_request(RequestKind.RETURN)
    assert request is not None
    is_kept = payload.lead == request.unit
    decided = replace(
        request,
        state=RequestState.REFUSED if is_kept else RequestState.GRANTED,
        decided_by=change.situation.actor.user,
        decided_at=change.now,
        decision_note=payload.reason,
    )
    change.swap_request(request, decided)
    case = change.case
    kept = tuple(
        replace(d, state=DispositionState.RECALLED) if d.is_active and d.unit == payload.lead else d
        for d in case.dispositions
    )
    lead = _made(change, payload.lead, DispositionRole.LEAD, payload.instruction)
    change.complaint = replace(case, state=State.DISPOSED, dispositions=(*kept, lead))
    if Part.SUPERVISOR in change.situation.parts:
        change.set_flags(remove=(Flag.AUTHORITY_DISPUTE,))
    change.enter(
        EntryKind.DECISION,
        payload.reason,
        unit=payload.lead,
        facts=(("instruction", payload.instruction), ("is_kept", "yes" if is_kept else "no")),
    )


def change_units(change: Change) -> None:
    """T18: the operator changes the assisting units; the lead's admin only asks."""
    payload = change.payload(ChangeUnits)
    if change.situation.parts.isdisjoint({Part.OPERATOR, Part.SUPERVISOR, Part.INSPECTOR}):
        _ask_for_units(change, payload)
        return
    close_requests(change, RequestState.GRANTED, RequestKind.ADD_UNITS)
    wanted = dict.fromkeys(payload.supports, DispositionRole.SUPPORT)
    wanted |= dict.fromkeys(payload.copies, DispositionRole.COPY)
    case = change.case
    kept = []
    for disposition in case.dispositions:
        is_assisting = disposition.is_active and disposition.role is not DispositionRole.LEAD
        if not is_assisting:
            kept.append(disposition)
        elif wanted.get(disposition.unit) is disposition.role:
            kept.append(disposition)
            del wanted[disposition.unit]
        else:
            kept.append(replace(disposition, state=DispositionState.RECALLED))
    new = [_made(change, unit, role, "", payload.question) for unit, role in wanted.items()]
    change.complaint = replace(case, dispositions=(*kept, *new))
    change.enter(EntryKind.DECISION, payload.question, facts=_units_as_facts(payload))


def _units_as_facts(payload: ChangeUnits) -> Facts:
    return tuple(("support", unit) for unit in payload.supports) + tuple(
        ("copy", unit) for unit in payload.copies
    )


def _ask_for_units(change: Change, payload: ChangeUnits) -> None:
    case = change.case
    lead = case.lead
    assert lead is not None
    request = UnitRequest(
        id=change.action.id,
        kind=RequestKind.ADD_UNITS,
        state=RequestState.AWAITING_OPERATOR,
        unit=lead.unit,
        reason_code=RequestKind.ADD_UNITS.value,
        reason=payload.question,
        made_by=change.situation.actor.user,
        made_at=change.now,
        units=payload.supports,
    )
    change.complaint = replace(case, requests=(*case.requests, request))
    change.enter(
        EntryKind.DECISION, payload.question, unit=lead.unit, facts=_units_as_facts(payload)
    )


def decide_extension(change: Change) -> None:
    """T21, operator's half: the target moves; the legal limit does not."""
    payload = change.payload(DecideExtension)
    case = change.case
    request = case.open_request(RequestKind.EXTENSION)
    assert request is not None
    state = RequestState.GRANTED if payload.is_granted else RequestState.REFUSED
    change.swap_request(
        request,
        replace(
            request,
            state=state,
            decided_by=change.situation.actor.user,
            decided_at=change.now,
            decision_note=payload.note,
        ),
    )
    if payload.is_granted:
        change.complaint = replace(
            change.case,
            extension_count=case.extension_count + 1,
            clocks=tuple(
                replace(clock, target_on=request.new_target_on)
                if clock.kind is ClockKind.SETTLEMENT and clock.state is not ClockState.STOPPED
                else clock
                for clock in case.clocks
            ),
        )
    target = request.new_target_on.isoformat() if request.new_target_on else ""
    change.enter(
        EntryKind.DECISION,
        payload.note,
        unit=request.unit,
        facts=(("decision", state.value), ("target_on", target)),
    )


def move_unit(change: Change) -> None:
    """T39: a dissolved unit's part goes to its successor; clocks keep their days."""
    payload = change.payload(MoveUnit)
    case = change.case
    change.complaint = replace(
        case,
        dispositions=_moved(case, payload),
        clocks=tuple(
            replace(clock, unit=payload.to_unit)
            if clock.unit == payload.from_unit and clock.state is not ClockState.STOPPED
            else clock
            for clock in case.clocks
        ),
    )
    change.enter(
        EntryKind.DECISION,
        payload.reason,
        unit=payload.to_unit,
        facts=(("from_unit", payload.from_unit),),
    )


def _moved(case: Complaint, payload: MoveUnit) -> tuple[Disposition, ...]:
    """The successor takes the part over; of two parts it keeps the weightier one."""
    active = case.active_dispositions()
    parts = [d for d in active if d.unit in {payload.from_unit, payload.to_unit}]
    assert parts
    kept = min(parts, key=lambda d: (_WEIGHT[d.role], d.unit != payload.to_unit))
    recalled = tuple(
        replace(d, state=DispositionState.RECALLED)
        if d in parts and (d is not kept or d.unit == payload.from_unit)
        else d
        for d in case.dispositions
    )
    if kept.unit == payload.to_unit:
        return recalled
    return (*recalled, replace(kept, unit=payload.to_unit))


def ask_attention(change: Change) -> None:
    """A district leader wants this case looked at."""
    payload = change.payload(AskAttention)
    change.set_flags(add=(Flag.LEADER_ATTENTION,))
    change.enter(EntryKind.DECISION, payload.note)
