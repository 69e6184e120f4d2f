"""What somebody may do with a complaint right now, and why not the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from halo_desktop.domain import offline, situation, workflow
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.situation import Situation
from halo_desktop.domain.states import OfflinePolicy
from halo_desktop.domain.transition import Transition
from halo_desktop.domain.transitions import TRANSITIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One action for a button, a menu or the palette; ``code`` says why it is grey."""

    kind: Kind
    is_allowed: bool
    code: RefusalCode | None
    offline: OfflinePolicy
    detail: str = ""  # English, for logs and tests


def choices(
    complaint: Complaint | None, actor: Actor, now: datetime, rulebook: Rulebook
) -> tuple[Choice, ...]:
    """Answers for every action that people do, in the order of the table.

    Without a complaint only the actions that make one are answered for. What needs the
    typed input (a unit that does not exist, a text too short) only ``apply`` can say.
    """
    seen = situation.look(complaint, actor, now, rulebook)
    return tuple(
        _choice(transition, seen)
        for transition in TRANSITIONS
        if transition.is_for_people and transition.makes_complaint is (complaint is None)
    )


def _choice(transition: Transition, seen: Situation) -> Choice:
    code: RefusalCode | None = None
    detail = ""
    try:
        workflow.check_permitted(transition, seen)
        workflow.check_possible(transition, seen)
        if transition.settled is not None and transition.settled(seen):
            raise Refused(RefusalCode.WRONG_STATE, "done already")
    except Refused as refused:
        code, detail = refused.code, refused.detail
    return Choice(
        kind=transition.kind,
        is_allowed=code is None,
        code=code,
        offline=offline.policy_of(transition.kind, seen.rulebook),
        detail=detail,
    )
