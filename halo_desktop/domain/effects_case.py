"""What marks, classes, merging and LAPOR! do to a case."""

from __future__ import annotations

from dataclasses import replace

from halo_desktop.domain import clocks, effects_reply, effects_triage, merging
from halo_desktop.domain.change import Change
from halo_desktop.domain.effects_intake import ANONYMOUS_LABEL, REPORTER_LABEL
from halo_desktop.domain.model import Complaint, LaporLink
from halo_desktop.domain.outcome import EventName, Facts
from halo_desktop.domain.payloads import (
    Forward,
    LaporReturned,
    MarkEmergency,
    MarkPrivacy,
    Merge,
    Reclassify,
    RecordExternalAnswer,
    RevealIdentity,
    Unmerge,
    Withdraw,
)
from halo_desktop.domain.states import (
    ClockKind,
    ClockState,
    EntryKind,
    Flag,
    HandlingClass,
    LaporDirection,
    LaporStep,
    RequestState,
    State,
)

WITH_A_UNIT = frozenset(
    {State.DISPOSED, State.IN_PROGRESS, State.AWAITING_APPROVAL, State.CHECKING_RESULT}
)


def forward(change: Change) -> None:
    """T9: the case belongs to an institution outside the district."""
    payload = change.payload(Forward)
    effects_triage.recall_all(change)
    effects_triage.close_requests(change, RequestState.GRANTED)
    case = change.case
    link = case.lapor or LaporLink(direction=LaporDirection.OUTBOUND, step=LaporStep.QUEUED)
    link = replace(link, step=LaporStep.QUEUED, institution=payload.institution)
    change.complaint = replace(case, state=State.FORWARDED, lapor=link)
    change.enter(
        EntryKind.TO_REPORTER,
        payload.explanation,
        facts=(
            ("institution", payload.institution),
            ("with_identity", "yes" if payload.with_identity else "no"),
        ),
    )
    change.enter(EntryKind.DECISION, payload.reason, facts=(("institution", payload.institution),))
    change.tell(EventName.REPORTER_TOLD, ("text", payload.explanation))


def lapor_returned(change: Change) -> None:
    """T10: LAPOR! sent it back: its report is now one of the district's."""
    payload = change.payload(LaporReturned)
    case = change.case
    link = case.lapor
    if link is not None:
        is_there = link.tracking_id is not None
        link = replace(
            link,
            direction=LaporDirection.INBOUND if is_there else link.direction,
            step=LaporStep.LINKED if is_there else LaporStep.NONE,
        )
    change.complaint = replace(case, state=State.RECEIVED, lapor=link)
    change.enter(EntryKind.LAPOR, payload.reason)


def record_external_answer(change: Change) -> None:
    """T11: another institution's answer reaches the complainant."""
    payload = change.payload(RecordExternalAnswer)
    change.move_to(State.ANSWERED)
    change.enter(
        EntryKind.PUBLIC_REPLY,
        payload.text,
        facts=(("source", payload.source), ("answered_on", payload.answered_on.isoformat())),
    )
    change.tell(EventName.REPORTER_TOLD, ("text", payload.text))


def merge(change: Change) -> None:
    """T12: the case joins a parent and keeps its own secrecy and complainant."""
    payload = change.payload(Merge)
    case = change.case
    change.complaint = replace(
        case,
        state=State.MERGED,
        state_before=case.state,
        parent=payload.parent,
        parent_ticket=payload.parent_ticket,
    )
    change.enter(
        EntryKind.DECISION, payload.reason, facts=(("parent_ticket", payload.parent_ticket),)
    )
    parent = change.situation.parent
    if parent is not None:
        change.parent = merging.adopt(parent, case.id, change)


def unmerge(change: Change) -> None:
    """T13: the case leaves its parent and stands where it stood."""
    payload = change.payload(Unmerge)
    case = change.case
    facts = (("parent_ticket", case.parent_ticket or ""),)
    change.complaint = replace(
        case,
        state=case.state_before or State.RECEIVED,
        state_before=None,
        parent=None,
        parent_ticket=None,
    )
    change.enter(EntryKind.DECISION, payload.reason, facts=facts)
    parent = change.situation.parent
    if parent is not None:
        change.parent = merging.release(parent, case.id, change)


def withdraw(change: Change) -> None:
    """T32: the complainant takes the complaint back."""
    payload = change.payload(Withdraw)
    effects_triage.close_requests(change, RequestState.REFUSED)
    effects_triage.set_aside_unsent(change)
    change.complaint = replace(change.case, state=State.WITHDRAWN, closed_at=change.now)
    change.enter(EntryKind.DECISION, payload.proof)


def mark_privacy(change: Change) -> None:
    """T33: protection is set, or taken off by its owner."""
    payload = change.payload(MarkPrivacy)
    if payload.is_set:
        change.set_flags(add=(payload.flag,))
    else:
        change.set_flags(remove=(payload.flag,))
    if payload.flag is Flag.ANONYMOUS:
        label = ANONYMOUS_LABEL if payload.is_set else REPORTER_LABEL
        change.complaint = replace(change.case, reporter=replace(change.case.reporter, label=label))
    effects_reply.seal_anew(change)
    facts = (("flag", payload.flag.value), ("is_set", "yes" if payload.is_set else "no"))
    change.enter(EntryKind.SYSTEM, payload.reason, facts=facts)
    change.tell(EventName.PRIVACY_CHANGED, *facts)


def reveal_identity(change: Change) -> None:
    """T34: somebody looked at who complained; the look itself stays on record."""
    payload = change.payload(RevealIdentity)
    change.enter(EntryKind.SYSTEM, payload.purpose)
    change.tell(EventName.IDENTITY_REVEALED, ("purpose", payload.purpose))


def reclassify(change: Change) -> None:
    """T35: another class; into or out of the Inspectorate's compartment by that."""
    payload = change.payload(Reclassify)
    case = change.case
    before = case.handling_class
    is_supervisory = payload.handling_class is HandlingClass.SUPERVISORY
    leaves_units = is_supervisory is not case.has(Flag.SUPERVISORY)
    change.complaint = replace(
        case, classification=payload.classification, handling_class=payload.handling_class
    )
    if is_supervisory:
        change.set_flags(add=(Flag.SUPERVISORY,))
    else:
        change.set_flags(remove=(Flag.SUPERVISORY, Flag.HANDED_TO_INSPECTORATE))
    if leaves_units:
        _leave_units(change)
    change.enter(
        EntryKind.DECISION,
        payload.reason,
        facts=(
            ("class_before", before.value if before else ""),
            ("class_after", payload.handling_class.value),
            *_both_limits(change, case, payload.handling_class),
        ),
    )


def _leave_units(change: Change) -> None:
    """Takes the case from those who may no longer see it; the operator begins again."""
    effects_triage.recall_all(change)
    effects_triage.set_aside_unsent(change)
    effects_triage.close_requests(change, RequestState.REFUSED)
    change.complaint = replace(
        change.case,
        clocks=tuple(
            clocks.stop(clock, change.now, change.rulebook)
            if clock.kind is ClockKind.RETURN_DECISION
            else clock
            for clock in change.case.clocks
        ),
    )
    if change.case.state in WITH_A_UNIT:
        change.move_to(State.RECEIVED)
    change.tell(EventName.PRIVACY_CHANGED, ("flag", Flag.SUPERVISORY.value))


def _both_limits(change: Change, before: Complaint, handling_class: HandlingClass) -> Facts:
    """The running limit before and after, so that nobody can move it unseen."""
    clock = before.clock(ClockKind.SETTLEMENT)
    if clock is None or clock.state is ClockState.STOPPED:
        return ()
    after = clocks.recompute(clock, handling_class, change.rulebook)
    return (("due_before", clock.due_on.isoformat()), ("due_after", after.due_on.isoformat()))


def mark_emergency(change: Change) -> None:
    """T36: dangerous now: the phone goes first, the papers follow."""
    payload = change.payload(MarkEmergency)
    change.set_flags(add=(Flag.EMERGENCY,))
    change.enter(EntryKind.DECISION, payload.note, facts=(("emergency", payload.emergency.value),))
