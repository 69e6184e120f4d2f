"""For every guard of every action: a case in which that guard says no.

Each line changes one thing of a situation in which the action would be taken, so that a
guard that is left out lets the action through.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Clock, Complaint, LaporLink
from halo_desktop.domain.payloads import Payload
from halo_desktop.domain.roles import Actor, Membership, Role
from halo_desktop.domain.states import (
    ClockKind,
    DispositionRole,
    DispositionState,
    Flag,
    LaporDirection,
    LaporStep,
    ReplyKind,
    ReplyState,
    RequestKind,
    RequestState,
    State,
)
from halo_desktop.domain.transition import Check, Condition
from tests.support.small_district import (
    ANDI,
    MONDAY,
    PUPR,
    RINA,
)
from tests.unit.domain.situations import (
    INPUTS,
    a_reply,
    a_request,
    input_for,
    ready_for,
)

Tweak = Callable[[Complaint], Complaint]
NIK = "Hubungi pemegang NIK 7604031203850001 di kantor kami untuk penjelasan lebih lanjut."


@dataclass(frozen=True, kw_only=True)
class No:
    """A situation in which one guard refuses."""

    guard: Condition | Check
    kind: Kind
    code: RefusalCode
    actor: Actor
    state: State | None
    why: str = ""
    tweak: Tweak | None = None
    payload: Payload | None = None
    now: datetime = MONDAY
    parent: Complaint | None = None
    is_handed: bool = False

    @property
    def case(self) -> Complaint | None:
        """The case to try the action on."""
        if self.state is None:
            return None
        case = ready_for(self.kind, self.state, is_handed=self.is_handed)
        return case if self.tweak is None else self.tweak(case)

    @property
    def input(self) -> Payload:
        """The input to try it with."""
        return input_for(self.kind, self.case) if self.payload is None else self.payload

    def __str__(self) -> str:
        return f"{self.kind.value}-{self.guard.__name__}{self.why and '-' + self.why}"


def typed(kind: Kind, **changes: object) -> Payload:
    """The usual input with something else typed."""
    return replace(INPUTS[kind], **changes)


def flagged(*flags: Flag) -> Tweak:
    return lambda case: replace(case, flags=flags)


def with_clock(kind: ClockKind, **changes: object) -> Tweak:
    """The newest clock of a kind is another."""

    def tweak(case: Complaint) -> Complaint:
        newest = case.clock(kind)
        assert newest is not None
        changed: Clock = replace(newest, **changes)  # type: ignore[arg-type] # names checked
        return replace(case, clocks=tuple(changed if c is newest else c for c in case.clocks))

    return tweak


def with_requests(*kinds: RequestKind, state: RequestState = RequestState.AWAITING_LEADER) -> Tweak:
    return lambda case: replace(case, requests=tuple(a_request(kind, state) for kind in kinds))


def with_submitted(kind: ReplyKind, **changes: object) -> Tweak:
    return lambda case: replace(
        case, replies=(a_reply(case, kind, ReplyState.SUBMITTED, **changes),)
    )


def outbound(case: Complaint) -> Complaint:
    link = LaporLink(direction=LaporDirection.OUTBOUND, step=LaporStep.SUBMITTED)
    return replace(case, lapor=link)


def a_parent(**changes: object) -> Complaint:
    """Another case about the same road, open."""
    parent = replace(ready_for(Kind.ADD_NOTE, State.IN_PROGRESS), id=PARENT, flags=())
    return replace(parent, **changes)  # type: ignore[arg-type] # names are checked by replace


def old_lead(case: Complaint) -> Complaint:
    """The disposition was made eight working days ago."""
    long_ago = MONDAY - timedelta(days=12)
    return replace(
        case, dispositions=tuple(replace(d, made_at=long_ago) for d in case.dispositions)
    )


def support_is_done(case: Complaint) -> Complaint:
    return replace(
        case,
        dispositions=tuple(
            replace(d, state=DispositionState.DONE, contribution="Lain.")
            if d.role is DispositionRole.SUPPORT
            else d
            for d in case.dispositions
        ),
    )


def archived_by(actor: Actor, days_ago: int) -> Tweak:
    """The last entry says who archived it, and when."""

    def tweak(case: Complaint) -> Complaint:
        entry = replace(case.entries[-1], actor=actor.user, at=MONDAY - timedelta(days=days_ago))
        return replace(case, entries=(*case.entries[:-1], entry))

    return tweak


PARENT = ComplaintId("induk")
RINA_AT_PUPR = Actor(
    user=RINA.user,
    name=RINA.name,
    memberships=(*RINA.memberships, Membership(role=Role.OPD_ADMIN, unit=PUPR)),
)
ANDI_LEADS = Actor(
    user=ANDI.user,
    name=ANDI.name,
    memberships=(Membership(role=Role.OPD_LEADER, unit=PUPR),),
)
FUTURE = MONDAY + timedelta(hours=1)
MISSING, INVALID = RefusalCode.MISSING_INPUT, RefusalCode.INVALID_INPUT
