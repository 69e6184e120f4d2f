"""Refusals around marks, identity, classes and LAPOR!."""

from __future__ import annotations

from dataclasses import replace

from halo_desktop.domain import (
    guards_case,
    guards_lapor,
)
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import LaporLink
from halo_desktop.domain.states import (
    Flag,
    HandlingClass,
    LaporDirection,
    LaporStep,
    LaporWish,
    State,
)
from tests.support.small_district import (
    LAPOR,
    REPORTER,
    RINA,
)
from tests.unit.domain.refusal import (
    INVALID,
    No,
    flagged,
    typed,
)

CASE_NOES = (
    No(
        guard=guards_case.is_not_supervisory_for_withdrawal,
        kind=Kind.WITHDRAW,
        code=RefusalCode.REQUIREMENT_FAILED,
        actor=REPORTER,
        state=State.RECEIVED,
        tweak=flagged(Flag.SUPERVISORY),
    ),
    No(
        guard=guards_case.flag_is_about_privacy,
        kind=Kind.MARK_PRIVACY,
        code=INVALID,
        actor=RINA,
        state=State.RECEIVED,
        payload=typed(Kind.MARK_PRIVACY, flag=Flag.EMERGENCY),
    ),
    No(
        guard=guards_case.who_may_mark,
        kind=Kind.MARK_PRIVACY,
        code=RefusalCode.NOT_PERMITTED,
        actor=RINA,
        state=State.RECEIVED,
        tweak=flagged(Flag.CONFIDENTIAL),
        payload=typed(Kind.MARK_PRIVACY, is_set=False),
    ),
    No(
        guard=guards_case.identity_may_be_shown,
        kind=Kind.REVEAL_IDENTITY,
        code=RefusalCode.IDENTITY_LOCKED,
        actor=RINA,
        state=State.RECEIVED,
        tweak=flagged(Flag.ANONYMOUS),
    ),
    No(
        guard=guards_case.longer_limit_needs_supervisor,
        kind=Kind.RECLASSIFY,
        code=RefusalCode.NEEDS_SUPERVISOR,
        actor=RINA,
        state=State.IN_PROGRESS,
        payload=typed(Kind.RECLASSIFY, handling_class=HandlingClass.SUPERVISORY),
    ),
    *(
        No(
            guard=guards_case.link_is_free,
            kind=Kind.RECORD_LAPOR_LINK,
            code=code,
            actor=RINA,
            state=State.RECEIVED,
            why=why,
            tweak=tweak,
            payload=payload,
        )
        for why, code, tweak, payload in (
            (
                "another number",
                RefusalCode.ALREADY_LINKED,
                lambda case: replace(
                    case,
                    lapor=LaporLink(
                        direction=LaporDirection.OUTBOUND, step=LaporStep.LINKED, tracking_id="1"
                    ),
                ),
                None,
            ),
            ("no number", INVALID, None, typed(Kind.RECORD_LAPOR_LINK, tracking_id="12 34")),
            ("no address", INVALID, None, typed(Kind.RECORD_LAPOR_LINK, url="javascript:x")),
        )
    ),
    No(
        guard=guards_case.is_linked,
        kind=Kind.RECORD_LAPOR_STATUS,
        code=RefusalCode.NOT_FOUND,
        actor=RINA,
        state=State.RECEIVED,
        tweak=lambda case: replace(case, lapor=None),
    ),
    No(
        guard=guards_case.is_linked,
        kind=Kind.ASK_LAPOR,
        code=RefusalCode.NOT_FOUND,
        actor=RINA,
        state=State.RECEIVED,
        tweak=lambda case: replace(case, lapor=None),
    ),
    No(
        guard=guards_case.is_linked,
        kind=Kind.IMPORT_FOLLOW_UP,
        code=RefusalCode.NOT_FOUND,
        actor=LAPOR,
        state=State.RECEIVED,
        tweak=lambda case: replace(case, lapor=None),
    ),
    No(
        guard=guards_lapor.lapor_wish_fits,
        kind=Kind.ASK_LAPOR,
        code=RefusalCode.NOTHING_TO_DECIDE,
        actor=RINA,
        state=State.RECEIVED,
        payload=typed(Kind.ASK_LAPOR, wish=LaporWish.RESEND, task="other"),
    ),
)
