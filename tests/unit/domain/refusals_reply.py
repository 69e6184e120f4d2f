"""Refusals around answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from halo_desktop.domain import (
    guards_reply,
    guards_unit,
)
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.states import (
    ClockKind,
    ClockState,
    Flag,
    Outcome,
    ReplyKind,
    ReplyState,
    RequestKind,
    State,
)
from tests.support.small_district import (
    ANDI,
    INSPECTOR,
    KADIS,
    MONDAY,
    REPORTER,
    RINA,
    SYSTEM,
)
from tests.unit.domain.refusal import (
    ANDI_LEADS,
    INVALID,
    MISSING,
    NIK,
    RINA_AT_PUPR,
    No,
    flagged,
    typed,
    with_clock,
    with_requests,
    with_submitted,
)
from tests.unit.domain.situations import (
    INPUTS,
    TODAY,
    a_reply,
)

REPLY_NOES = (
    No(
        guard=guards_unit.no_return_waits,
        kind=Kind.SUBMIT_REPLY,
        code=RefusalCode.REQUIREMENT_FAILED,
        actor=ANDI,
        state=State.IN_PROGRESS,
        tweak=with_requests(RequestKind.RETURN),
    ),
    No(
        guard=guards_reply.no_reply_waits,
        kind=Kind.SUBMIT_REPLY,
        code=RefusalCode.REQUIREMENT_FAILED,
        actor=ANDI,
        state=State.IN_PROGRESS,
        tweak=with_submitted(ReplyKind.PROGRESS, corrects=1),
    ),
    *(
        No(
            guard=guard,
            kind=Kind.SUBMIT_REPLY,
            code=code,
            actor=ANDI,
            state=State.IN_PROGRESS,
            payload=payload,
        )
        for guard, code, payload in (
            (guards_reply.text_is_long_enough, INVALID, typed(Kind.SUBMIT_REPLY, text="Sudah.")),
            (
                guards_reply.no_personal_data,
                RefusalCode.PERSONAL_DATA,
                typed(Kind.SUBMIT_REPLY, text=NIK),
            ),
            (
                guards_reply.final_reply_has_outcome,
                RefusalCode.OUTCOME_MISSING,
                typed(Kind.SUBMIT_REPLY, outcome=None),
            ),
            (
                guards_reply.evidence_is_attached,
                RefusalCode.EVIDENCE_MISSING,
                typed(Kind.SUBMIT_REPLY, evidence=()),
            ),
            (
                guards_reply.supports_are_done_or_waived,
                RefusalCode.SUPPORTS_PENDING,
                typed(Kind.SUBMIT_REPLY, waived_supports_reason=" "),
            ),
        )
    ),
    *(
        No(
            guard=guards_reply.a_reply_waits,
            kind=kind,
            code=RefusalCode.NOTHING_TO_DECIDE,
            actor=KADIS,
            state=State.AWAITING_APPROVAL,
            tweak=lambda case: replace(case, replies=()),
        )
        for kind in (Kind.SEND_BACK, Kind.APPROVE_PROGRESS, Kind.APPROVE_FINAL)
    ),
    No(
        guard=guards_reply.progress_reply_waits,
        kind=Kind.APPROVE_PROGRESS,
        code=RefusalCode.NOTHING_TO_DECIDE,
        actor=KADIS,
        state=State.AWAITING_APPROVAL,
        tweak=with_submitted(ReplyKind.FINAL),
    ),
    No(
        guard=guards_reply.final_reply_waits,
        kind=Kind.APPROVE_FINAL,
        code=RefusalCode.NOTHING_TO_DECIDE,
        actor=KADIS,
        state=State.AWAITING_APPROVAL,
        tweak=with_submitted(ReplyKind.PROGRESS),
    ),
    *(
        No(
            guard=guards_reply.approver_is_not_author,
            kind=kind,
            code=RefusalCode.SAME_PERSON,
            actor=ANDI_LEADS,
            state=State.AWAITING_APPROVAL,
        )
        for kind in (Kind.APPROVE_PROGRESS, Kind.APPROVE_FINAL)
    ),
    *(
        No(
            guard=guards_reply.approved_content_is_unchanged,
            kind=kind,
            code=RefusalCode.APPROVAL_HASH_MISMATCH,
            actor=KADIS,
            state=State.AWAITING_APPROVAL,
            why=why,
            tweak=tweak,
            payload=payload,
        )
        for kind in (Kind.APPROVE_PROGRESS, Kind.APPROVE_FINAL)
        for why, tweak, payload in (
            ("another hash", None, INPUTS[kind]),
            ("other readers", flagged(Flag.CONFIDENTIAL), None),
        )
    ),
    No(
        guard=guards_reply.checker_is_from_elsewhere,
        kind=Kind.CHECK_RESULT,
        code=RefusalCode.SAME_PERSON,
        actor=RINA_AT_PUPR,
        state=State.CHECKING_RESULT,
        why="own unit",
    ),
    No(
        guard=guards_reply.checker_is_from_elsewhere,
        kind=Kind.CHECK_RESULT,
        code=RefusalCode.SAME_PERSON,
        actor=INSPECTOR,
        state=State.CHECKING_RESULT,
        why="own answer",
        is_handed=True,
        tweak=lambda case: replace(
            case,
            replies=(a_reply(case, ReplyKind.FINAL, ReplyState.PUBLISHED, author=INSPECTOR.user),),
        ),
    ),
    No(
        guard=guards_reply.doubt_has_a_note,
        kind=Kind.CHECK_RESULT,
        code=MISSING,
        actor=RINA,
        state=State.CHECKING_RESULT,
        payload=typed(Kind.CHECK_RESULT, is_confirmed=False),
    ),
    *(
        No(
            guard=guards_reply.rating_is_one_to_five,
            kind=Kind.CLOSE_SATISFIED,
            code=INVALID,
            actor=REPORTER,
            state=State.ANSWERED,
            why=str(rating),
            payload=typed(Kind.CLOSE_SATISFIED, rating=rating),
        )
        for rating in (0, 6, -1)
    ),
    No(
        guard=guards_reply.reply_window_is_over,
        kind=Kind.AUTO_CLOSE,
        code=RefusalCode.TOO_EARLY,
        actor=SYSTEM,
        state=State.ANSWERED,
        why="still runs",
        tweak=with_clock(ClockKind.COMPLAINANT_REPLY, due_on=TODAY),
    ),
    No(
        guard=guards_reply.reply_window_is_over,
        kind=Kind.AUTO_CLOSE,
        code=RefusalCode.TOO_EARLY,
        actor=SYSTEM,
        state=State.ANSWERED,
        why="not delivered",
        tweak=with_clock(ClockKind.COMPLAINANT_REPLY, state=ClockState.STOPPED),
    ),
    No(
        guard=guards_reply.may_reopen_now,
        kind=Kind.REOPEN,
        code=RefusalCode.TOO_LATE,
        actor=REPORTER,
        state=State.CLOSED,
        why="long closed",
        tweak=lambda case: replace(case, closed_at=MONDAY - timedelta(days=31)),
    ),
    No(
        guard=guards_reply.may_reopen_now,
        kind=Kind.REOPEN,
        code=RefusalCode.LIMIT_REACHED,
        actor=REPORTER,
        state=State.CLOSED,
        why="often enough",
        tweak=lambda case: replace(case, reopened_count=2),
    ),
    No(
        guard=guards_reply.something_is_published,
        kind=Kind.CORRECT,
        code=RefusalCode.NOTHING_TO_DECIDE,
        actor=ANDI,
        state=State.ANSWERED,
        tweak=lambda case: replace(case, replies=()),
    ),
    No(
        guard=guards_reply.no_reply_waits,
        kind=Kind.CORRECT,
        code=RefusalCode.REQUIREMENT_FAILED,
        actor=ANDI,
        state=State.ANSWERED,
        tweak=lambda case: replace(
            case,
            replies=(
                *case.replies,
                a_reply(case, ReplyKind.FINAL, ReplyState.SUBMITTED, version=2, corrects=1),
            ),
        ),
    ),
    *(
        No(
            guard=guard,
            kind=Kind.CORRECT,
            code=code,
            actor=ANDI,
            state=State.ANSWERED,
            payload=payload,
        )
        for guard, code, payload in (
            (
                guards_reply.corrected_version_is_published,
                RefusalCode.NOT_FOUND,
                typed(Kind.CORRECT, version=7),
            ),
            (guards_reply.text_is_long_enough, INVALID, typed(Kind.CORRECT, text="Ralat.")),
            (
                guards_reply.no_personal_data,
                RefusalCode.PERSONAL_DATA,
                typed(Kind.CORRECT, text=NIK),
            ),
        )
    ),
    No(
        guard=guards_reply.evidence_is_attached,
        kind=Kind.CORRECT,
        code=RefusalCode.EVIDENCE_MISSING,
        actor=ANDI,
        state=State.ANSWERED,
        tweak=lambda case: replace(
            case,
            replies=(
                a_reply(
                    case,
                    ReplyKind.FINAL,
                    ReplyState.PUBLISHED,
                    outcome=Outcome.EXPLAINED,
                    evidence=(),
                ),
            ),
        ),
        payload=typed(Kind.CORRECT, outcome=Outcome.FULFILLED),
    ),
)
