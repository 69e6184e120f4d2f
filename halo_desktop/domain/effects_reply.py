"""How an answer is written, decided, published, corrected and taken."""

from __future__ import annotations

from dataclasses import replace

from halo_desktop.domain import delegation, guards_reply, seal
from halo_desktop.domain.change import Change
from halo_desktop.domain.ids import Sha256, UnitId
from halo_desktop.domain.model import Reply
from halo_desktop.domain.outcome import EventName, Facts
from halo_desktop.domain.payloads import (
    CheckResult,
    CloseSatisfied,
    Correct,
    Object,
    Reopen,
    SaveReply,
    SendBack,
    SubmitReply,
)
from halo_desktop.domain.states import (
    DispositionState,
    EntryKind,
    Outcome,
    ReplyKind,
    ReplyState,
    State,
)


def save_reply(change: Change) -> None:
    """The shared draft is saved; a stale save becomes a copy and loses nothing."""
    payload = change.payload(SaveReply)
    files = change.attach(payload.evidence, is_internal=False)
    written = _written(change, payload.reply_kind, payload.text, payload.outcome, files)
    draft = change.case.open_reply
    if change.as_copy:
        written = replace(written, is_conflicting_copy=True)
        _append(change, written)
    elif draft is not None and draft.state is ReplyState.DRAFT:
        written = replace(written, version=draft.version)
        change.swap_reply(draft, written)
    else:
        _append(change, written)
    change.enter(EntryKind.SYSTEM, unit=written.unit, facts=_facts_of(written))


def _written(
    change: Change,
    kind: ReplyKind,
    text: str,
    outcome: Outcome | None,
    evidence: tuple[Sha256, ...],
) -> Reply:
    return Reply(
        version=max((reply.version for reply in change.case.replies), default=0) + 1,
        kind=kind,
        state=ReplyState.DRAFT,
        text=text,
        author=change.situation.actor.user,
        author_name=change.situation.actor.name,
        unit=_lead_unit(change),
        saved_at=change.now,
        outcome=outcome,
        evidence=evidence,
    )


def _lead_unit(change: Change) -> UnitId | None:
    lead = change.case.lead
    return None if lead is None else lead.unit


def _append(change: Change, reply: Reply) -> None:
    change.complaint = replace(change.case, replies=(*change.case.replies, reply))


def _sealed(change: Change, reply: Reply) -> Reply:
    """A version that waits for the leader, bound to its content and its readers."""
    recipient = seal.recipient_class(change.case)
    sha256 = seal.reply_sha256(reply.text, reply.outcome, reply.evidence, recipient)
    return replace(reply, state=ReplyState.SUBMITTED, sha256=sha256)


def seal_anew(change: Change) -> None:
    """Other readers than before: what waits is bound to these, and earlier approvals are void.

    Without it nobody could ever approve the version: its hash would name readers that are
    no longer the ones.
    """
    for waiting in change.case.replies:
        if waiting.state is ReplyState.SUBMITTED:
            change.swap_reply(waiting, _sealed(change, waiting))


def submit_reply(change: Change) -> None:
    """T22: the answer goes to the leader."""
    payload = change.payload(SubmitReply)
    files = change.attach(payload.evidence, is_internal=False)
    written = _written(change, payload.reply_kind, payload.text, payload.outcome, files)
    draft = change.case.open_reply
    if draft is not None and draft.state is ReplyState.DRAFT:
        submitted = _sealed(change, replace(written, version=draft.version))
        change.swap_reply(draft, submitted)
    else:
        submitted = _sealed(change, written)
        _append(change, submitted)
    change.move_to(State.AWAITING_APPROVAL)
    change.enter(
        EntryKind.DECISION,
        payload.waived_supports_reason,
        unit=submitted.unit,
        facts=(("version", str(submitted.version)), ("reply_kind", submitted.kind.value)),
    )


def _waiting(change: Change) -> Reply:
    waiting = change.case.submitted_reply
    assert waiting is not None
    return waiting


def send_back(change: Change) -> None:
    """T23: the leader wants it better; the version stays readable."""
    payload = change.payload(SendBack)
    waiting = _waiting(change)
    change.swap_reply(waiting, replace(waiting, state=ReplyState.SENT_BACK, note=payload.note))
    if waiting.corrects is None:
        change.move_to(State.IN_PROGRESS)
    change.enter(
        EntryKind.DECISION,
        payload.note,
        unit=waiting.unit,
        facts=(("version", str(waiting.version)),),
    )


def approve_progress(change: Change) -> None:
    """T24: interim news is published."""
    waiting = _publish(change)
    if waiting.corrects is None:
        change.move_to(State.IN_PROGRESS)


def approve_final(change: Change) -> None:
    """T25: the answer is published; visible work is looked at first."""
    waiting = _publish(change)
    if waiting.corrects is not None:
        return
    case = change.case
    lead = case.lead
    if lead is not None:
        change.swap_disposition(lead, replace(lead, state=DispositionState.DONE))
    needs_look = guards_reply.needs_proof(case, waiting.outcome, change.rulebook)
    change.move_to(State.CHECKING_RESULT if needs_look else State.ANSWERED)


def _publish(change: Change) -> Reply:
    """Makes the waiting version public; it never changes again."""
    waiting = _waiting(change)
    actor = change.situation.actor
    acting = delegation.acting_for(actor, waiting.unit, change.situation.today)
    change.swap_reply(
        waiting,
        replace(
            waiting,
            state=ReplyState.PUBLISHED,
            approved_by=actor.user,
            approved_by_name=actor.name,
            approved_as=(acting.acting or "") if acting is not None else "",
            approved_letter=acting.letter if acting is not None else "",
            published_at=change.now,
            delivered_at=change.now,
        ),
    )
    _put_away_replaced(change, waiting.corrects)
    facts = _facts_of(waiting)
    if acting is not None:
        facts = (*facts, ("acting", acting.acting or ""), ("letter", acting.letter))
    change.enter(
        EntryKind.PUBLIC_REPLY,
        waiting.text,
        unit=waiting.unit,
        facts=facts,
        attachments=waiting.evidence,
    )
    change.tell(EventName.REPLY_PUBLISHED, *facts, ("sha256", waiting.sha256 or ""))
    change.tell(EventName.REPORTER_TOLD, ("text", waiting.text))
    return waiting


def _put_away_replaced(change: Change, corrected: int | None) -> None:
    """The version that an erratum replaces, and copies that nobody chose, are over."""
    replies = tuple(
        replace(reply, state=ReplyState.SUPERSEDED) if _is_over(reply, corrected) else reply
        for reply in change.case.replies
    )
    if replies != change.case.replies:
        change.complaint = replace(change.case, replies=replies)


def _is_over(reply: Reply, corrected: int | None) -> bool:
    is_lost_copy = reply.is_conflicting_copy and reply.state is ReplyState.DRAFT
    is_corrected = reply.version == corrected and reply.state is ReplyState.PUBLISHED
    return is_lost_copy or is_corrected


def _facts_of(reply: Reply) -> Facts:
    facts = [("version", str(reply.version)), ("reply_kind", reply.kind.value)]
    if reply.outcome is not None:
        facts.append(("outcome", reply.outcome.value))
    if reply.corrects is not None:
        facts.append(("corrects", str(reply.corrects)))
    return tuple(facts)


def check_result(change: Change) -> None:
    """T26: somebody else looked; either it is right or the work goes on."""
    payload = change.payload(CheckResult)
    if not payload.is_confirmed:
        _work_again(change)
    change.move_to(State.ANSWERED if payload.is_confirmed else State.IN_PROGRESS)
    change.enter(
        EntryKind.DECISION,
        payload.note,
        facts=(("is_confirmed", "yes" if payload.is_confirmed else "no"),),
    )


def _work_again(change: Change) -> None:
    lead = change.case.lead
    if lead is not None:
        change.swap_disposition(lead, replace(lead, state=DispositionState.WORKING))


def close_satisfied(change: Change) -> None:
    """T27: the complainant is content; stars are given by people or not at all."""
    payload = change.payload(CloseSatisfied)
    change.complaint = replace(
        change.case, state=State.CLOSED, closed_at=change.now, rating=payload.rating
    )
    facts = (("rating", str(payload.rating)),) if payload.rating is not None else ()
    change.enter(EntryKind.REPORTER_REPLY, payload.comment, facts=facts)


def auto_close(change: Change) -> None:
    """T28: silence closes the case and says nothing about contentment."""
    change.complaint = replace(change.case, state=State.CLOSED, closed_at=change.now)
    change.enter(EntryKind.SYSTEM)


def object_to_reply(change: Change) -> None:
    """T29: the complainant is not content; the unit (or the operator) goes on."""
    payload = change.payload(Object)
    _work_again(change)
    change.move_to(State.RECEIVED if change.case.lead is None else State.IN_PROGRESS)
    files = change.attach(payload.attachments, is_internal=False)
    change.enter(EntryKind.REPORTER_REPLY, payload.text, attachments=files)


def reopen(change: Change) -> None:
    """T30: a closed case is taken up again, with a new settlement limit."""
    payload = change.payload(Reopen)
    _work_again(change)
    case = change.case
    change.complaint = replace(
        case,
        state=State.RECEIVED if case.lead is None else State.IN_PROGRESS,
        reopened_count=case.reopened_count + 1,
        closed_at=None,
        rating=None,
    )
    facts = (("new_facts", payload.new_facts),) if payload.new_facts else ()
    change.enter(EntryKind.DECISION, payload.reason, facts=facts)


def correct(change: Change) -> None:
    """T37: an erratum is a new version on the same way to the leader."""
    payload = change.payload(Correct)
    old = guards_reply.published(change.case, payload.version)
    assert old is not None
    files = change.attach(payload.evidence, is_internal=False)
    written = _written(
        change,
        old.kind,
        payload.text,
        payload.outcome or old.outcome,
        files or old.evidence,
    )
    erratum = _sealed(change, replace(written, corrects=old.version, note=payload.reason))
    _append(change, erratum)
    change.enter(
        EntryKind.DECISION,
        payload.reason,
        unit=erratum.unit,
        facts=(("version", str(erratum.version)), ("corrects", str(old.version))),
    )
