"""Refusals of a unit's work."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from halo_desktop.domain import (
    guards_unit,
)
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.states import (
    ClockKind,
    RequestKind,
    RequestState,
    ReturnReason,
    State,
)
from tests.support.small_district import (
    ANDI,
    DISHUB,
    FITRI,
    KADIS,
    PUPR,
)
from tests.unit.domain.refusal import (
    INVALID,
    MISSING,
    No,
    old_lead,
    support_is_done,
    typed,
    with_clock,
    with_requests,
)
from tests.unit.domain.situations import (
    TODAY,
)

UNIT_NOES = (
    No(
        guard=guards_unit.no_return_waits,
        kind=Kind.START,
        code=RefusalCode.REQUIREMENT_FAILED,
        actor=ANDI,
        state=State.DISPOSED,
        tweak=with_requests(RequestKind.RETURN),
    ),
    No(
        guard=guards_unit.target_is_ahead,
        kind=Kind.START,
        code=INVALID,
        actor=ANDI,
        state=State.DISPOSED,
        payload=typed(Kind.START, target_on=TODAY - timedelta(days=1)),
    ),
    No(
        guard=guards_unit.within_return_window,
        kind=Kind.RETURN,
        code=RefusalCode.NEEDS_SUPERVISOR,
        actor=ANDI,
        state=State.DISPOSED,
        tweak=old_lead,
    ),
    No(
        guard=guards_unit.no_return_waits,
        kind=Kind.RETURN,
        code=RefusalCode.REQUIREMENT_FAILED,
        actor=ANDI,
        state=State.DISPOSED,
        tweak=with_requests(RequestKind.RETURN),
    ),
    *(
        No(
            guard=guards_unit.suggestion_is_another_unit,
            kind=Kind.RETURN,
            code=code,
            actor=ANDI,
            state=State.DISPOSED,
            why=why,
            payload=payload,
        )
        for why, code, payload in (
            ("itself", INVALID, typed(Kind.RETURN, suggested_unit=PUPR)),
            ("dissolved", RefusalCode.UNIT_NOT_ACTIVE, typed(Kind.RETURN, suggested_unit=DISHUB)),
            ("not named", MISSING, typed(Kind.RETURN, reason=ReturnReason.OTHER_UNIT_LEADS)),
        )
    ),
    No(
        guard=guards_unit.return_waits_for_leader,
        kind=Kind.CONFIRM_RETURN,
        code=RefusalCode.NOTHING_TO_DECIDE,
        actor=KADIS,
        state=State.DISPOSED,
        tweak=with_requests(RequestKind.RETURN, state=RequestState.AWAITING_OPERATOR),
    ),
    No(
        guard=guards_unit.refusal_has_a_note,
        kind=Kind.CONFIRM_RETURN,
        code=MISSING,
        actor=KADIS,
        state=State.DISPOSED,
        payload=typed(Kind.CONFIRM_RETURN, is_confirmed=False),
    ),
    No(
        guard=guards_unit.has_support_part,
        kind=Kind.CONTRIBUTE,
        code=RefusalCode.WRONG_STATE,
        actor=FITRI,
        state=State.IN_PROGRESS,
        tweak=support_is_done,
    ),
    No(
        guard=guards_unit.work_was_done,
        kind=Kind.LOG_FIELD_WORK,
        code=INVALID,
        actor=ANDI,
        state=State.IN_PROGRESS,
        payload=typed(Kind.LOG_FIELD_WORK, done_on=TODAY + timedelta(days=1)),
    ),
    *(
        No(
            guard=guards_unit.extension_is_possible,
            kind=Kind.REQUEST_EXTENSION,
            code=code,
            actor=ANDI,
            state=State.IN_PROGRESS,
            why=why,
            tweak=tweak,
        )
        for why, code, tweak in (
            (
                "one waits",
                RefusalCode.REQUIREMENT_FAILED,
                with_requests(RequestKind.EXTENSION, state=RequestState.AWAITING_OPERATOR),
            ),
            (
                "often enough",
                RefusalCode.LIMIT_REACHED,
                lambda case: replace(case, extension_count=2),
            ),
            (
                "limit over",
                RefusalCode.TOO_LATE,
                with_clock(ClockKind.SETTLEMENT, due_on=TODAY - timedelta(days=1)),
            ),
        )
    ),
    No(
        guard=guards_unit.new_target_is_within_the_law,
        kind=Kind.REQUEST_EXTENSION,
        code=INVALID,
        actor=ANDI,
        state=State.IN_PROGRESS,
        why="past",
        payload=typed(Kind.REQUEST_EXTENSION, new_target_on=TODAY),
    ),
    No(
        guard=guards_unit.new_target_is_within_the_law,
        kind=Kind.REQUEST_EXTENSION,
        code=RefusalCode.LIMIT_REACHED,
        actor=ANDI,
        state=State.IN_PROGRESS,
        why="beyond sixty days",
        payload=typed(Kind.REQUEST_EXTENSION, new_target_on=TODAY + timedelta(days=61)),
    ),
)
