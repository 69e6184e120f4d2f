"""Guards of answers: writing, deciding, checking and taking them."""

from __future__ import annotations

from halo_desktop.domain import calendar, deadlines, personal, seal
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.model import Complaint, Reply
from halo_desktop.domain.parts import Part
from halo_desktop.domain.payloads import (
    Approve,
    CheckResult,
    CloseSatisfied,
    Correct,
    FileRef,
    Payload,
    SaveReply,
    SubmitReply,
)
from halo_desktop.domain.roles import Role
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.situation import Situation
from halo_desktop.domain.states import (
    ClockKind,
    ClockState,
    DispositionRole,
    DispositionState,
    Outcome,
    ReplyKind,
    ReplyState,
    State,
)

# Only work that was done can be looked at; "no budget" leaves nothing to photograph.
SHOWN_ON_THE_SPOT = frozenset({Outcome.FULFILLED, Outcome.PARTLY_FULFILLED})
MAX_RATING = 5


def needs_proof(complaint: Complaint, outcome: Outcome | None, rulebook: Rulebook) -> bool:
    """Whether a final answer claims work that can be seen."""
    topic = rulebook.topic(complaint.topic)
    return topic is not None and topic.is_physical and outcome in SHOWN_ON_THE_SPOT


def hashes(files: tuple[FileRef, ...]) -> tuple[Sha256, ...]:
    """What of the files counts for the content of an answer."""
    return tuple(file.sha256 for file in files)


def text_is_long_enough(situation: Situation, payload: Payload) -> None:
    """An answer says something; two words are no answer."""
    assert isinstance(payload, SubmitReply | Correct)
    if len(payload.text.strip()) < situation.rulebook.options.min_reply_length:
        raise Refused(RefusalCode.INVALID_INPUT, "the answer is too short", field="text")


def no_personal_data(_: Situation, payload: Payload) -> None:
    """No identity number stands in what the public may read."""
    assert isinstance(payload, SubmitReply | Correct)
    if personal.identity_numbers(payload.text):
        raise Refused(RefusalCode.PERSONAL_DATA, "an identity number", field="text")


def final_reply_has_outcome(_: Situation, payload: Payload) -> None:
    """A final answer says what was achieved."""
    assert isinstance(payload, SubmitReply)
    if payload.reply_kind is ReplyKind.FINAL and payload.outcome is None:
        raise Refused(RefusalCode.OUTCOME_MISSING, "what was achieved?", field="outcome")


def evidence_is_attached(situation: Situation, payload: Payload) -> None:
    """Work on something physical is shown, not claimed."""
    if isinstance(payload, SubmitReply):
        is_final, outcome = payload.reply_kind is ReplyKind.FINAL, payload.outcome
    else:
        assert isinstance(payload, Correct)
        corrected = published(situation.case, payload.version)
        is_final = corrected is not None and corrected.kind is ReplyKind.FINAL
        outcome = payload.outcome or (corrected.outcome if corrected else None)
        if corrected is not None and corrected.evidence:
            return
    if (
        is_final
        and not payload.evidence
        and needs_proof(situation.case, outcome, situation.rulebook)
    ):
        raise Refused(RefusalCode.EVIDENCE_MISSING, "a photo of the work", field="evidence")


def supports_are_done_or_waived(situation: Situation, payload: Payload) -> None:
    """A final answer waits for the supporting units, or says why not."""
    assert isinstance(payload, SubmitReply)
    if payload.reply_kind is not ReplyKind.FINAL or payload.waived_supports_reason.strip():
        return
    supports = situation.case.active_dispositions(DispositionRole.SUPPORT)
    if any(d.state is not DispositionState.DONE for d in supports):
        raise Refused(
            RefusalCode.SUPPORTS_PENDING, "input is missing", field="waived_supports_reason"
        )


def no_reply_waits(situation: Situation) -> None:
    """Only one version is decided at a time."""
    if situation.case.submitted_reply is not None:
        raise Refused(RefusalCode.REQUIREMENT_FAILED, "a version waits for the leader")


def is_submitted_already(situation: Situation, payload: Payload) -> bool:
    """Exactly this content already waits for the leader."""
    assert isinstance(payload, SubmitReply)
    waiting = situation.case.submitted_reply
    return (
        waiting is not None
        and waiting.corrects is None
        and waiting.kind is payload.reply_kind
        and waiting.sha256
        == seal.reply_sha256(
            payload.text,
            payload.outcome,
            hashes(payload.evidence),
            seal.recipient_class(situation.case),
        )
    )


def is_saved_already(situation: Situation, payload: Payload) -> bool:
    """The shared draft already says exactly this."""
    assert isinstance(payload, SaveReply)
    draft = situation.case.open_reply
    return (
        draft is not None
        and draft.state is ReplyState.DRAFT
        and draft.author == situation.actor.user
        and (draft.kind, draft.text, draft.outcome, draft.evidence)
        == (payload.reply_kind, payload.text, payload.outcome, hashes(payload.evidence))
    )


def is_approved_already(situation: Situation, payload: Payload) -> bool:
    """A version with exactly this hash has been published."""
    assert isinstance(payload, Approve)
    return situation.case.submitted_reply is None and any(
        reply.state is ReplyState.PUBLISHED and reply.sha256 == payload.sha256
        for reply in situation.case.replies
    )


def a_reply_waits(situation: Situation) -> None:
    """There is a version to decide; outside of approval only an erratum can be one."""
    waiting = situation.case.submitted_reply
    is_in_approval = situation.case.state is State.AWAITING_APPROVAL
    if waiting is None or (waiting.corrects is None and not is_in_approval):
        raise Refused(RefusalCode.NOTHING_TO_DECIDE, "no version waits")


def progress_reply_waits(situation: Situation) -> None:
    """The version to decide is interim news."""
    _kind_waits(situation.case, ReplyKind.PROGRESS)


def final_reply_waits(situation: Situation) -> None:
    """The version to decide is a final answer."""
    _kind_waits(situation.case, ReplyKind.FINAL)


def _kind_waits(case: Complaint, kind: ReplyKind) -> None:
    waiting = case.submitted_reply
    if waiting is not None and waiting.kind is not kind:
        raise Refused(RefusalCode.NOTHING_TO_DECIDE, f"no {kind.value} version waits")


def approver_is_not_author(situation: Situation) -> None:
    """Four eyes: nobody approves an answer that they submitted."""
    waiting = situation.case.submitted_reply
    if waiting is not None and waiting.author == situation.actor.user:
        raise Refused(RefusalCode.SAME_PERSON, "the author cannot approve")


def approved_content_is_unchanged(situation: Situation, payload: Payload) -> None:
    """What is approved is exactly what the leader read, for the same readers."""
    assert isinstance(payload, Approve)
    waiting = situation.case.submitted_reply
    assert waiting is not None
    now = seal.reply_sha256(
        waiting.text, waiting.outcome, waiting.evidence, seal.recipient_class(situation.case)
    )
    if not payload.sha256 == waiting.sha256 == now:
        raise Refused(
            RefusalCode.APPROVAL_HASH_MISMATCH, "another content was read", field="sha256"
        )


def checker_is_from_elsewhere(situation: Situation) -> None:
    """Nobody checks the work of their own unit, or an answer of their own."""
    case, user = situation.case, situation.actor.user
    lead = case.lead
    own = situation.actor_units(Role.OPD_ADMIN, Role.OPD_LEADER)
    if lead is not None and lead.unit in own:
        raise Refused(RefusalCode.SAME_PERSON, "the own unit did the work")
    if any(reply.published_at and reply.author == user for reply in case.replies):
        raise Refused(RefusalCode.SAME_PERSON, "the own answer")


def doubt_has_a_note(_: Situation, payload: Payload) -> None:
    """Who finds the result wanting says what is missing."""
    assert isinstance(payload, CheckResult)
    if not payload.is_confirmed and not payload.note.strip():
        raise Refused(RefusalCode.MISSING_INPUT, "what is missing?", field="note")


def rating_is_one_to_five(_: Situation, payload: Payload) -> None:
    """A rating, if given, has one to five stars."""
    assert isinstance(payload, CloseSatisfied)
    if payload.rating is not None and not 1 <= payload.rating <= MAX_RATING:
        raise Refused(RefusalCode.INVALID_INPUT, "one to five", field="rating")


def reply_window_is_over(situation: Situation) -> None:
    """The complainant had the whole time to answer, after the answer was delivered."""
    clock = situation.case.clock(ClockKind.COMPLAINANT_REPLY)
    if clock is None or clock.state is not ClockState.RUNNING:
        raise Refused(RefusalCode.TOO_EARLY, "the answer has not been delivered")
    if situation.now <= deadlines.due_at(clock):
        raise Refused(RefusalCode.TOO_EARLY, "the reply window still runs")


def may_reopen_now(situation: Situation) -> None:
    """The complainant reopens within the days allowed, and not for ever."""
    if Part.REPORTER not in situation.parts:
        return
    case, options = situation.case, situation.rulebook.options
    if case.reopened_count >= options.reporter_reopen_max:
        raise Refused(RefusalCode.LIMIT_REACHED, "reopened often enough; ask a supervisor")
    if case.closed_at is None:
        return
    passed = situation.today - calendar.local_day(case.closed_at)
    if passed.days > options.reporter_reopen_days:
        raise Refused(RefusalCode.TOO_LATE, "closed too long ago")


def published(case: Complaint, version: int) -> Reply | None:
    """Finds a published version."""
    return next(
        (r for r in case.replies if r.version == version and r.state is ReplyState.PUBLISHED),
        None,
    )


def corrected_version_is_published(situation: Situation, payload: Payload) -> None:
    """An erratum corrects a version that was published."""
    assert isinstance(payload, Correct)
    if published(situation.case, payload.version) is None:
        raise Refused(RefusalCode.NOT_FOUND, "no such published version", field="version")


def something_is_published(situation: Situation) -> None:
    """There is a published answer to correct."""
    if not any(reply.state is ReplyState.PUBLISHED for reply in situation.case.replies):
        raise Refused(RefusalCode.NOTHING_TO_DECIDE, "nothing has been published")
