"""What a decision would do, computed with the rules themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from halo_desktop.domain import workflow
from halo_desktop.domain.actions import Action
from halo_desktop.domain.errors import Refused
from halo_desktop.domain.ids import ActionId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Clock, Complaint
from halo_desktop.domain.payloads import Payload
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import ClockKind

_PREVIEW = ActionId("preview")


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The case as it would be, or why the rules say no."""

    complaint: Complaint | None = None
    refused: Refused | None = None

    def clock(self, kind: ClockKind) -> Clock | None:
        """The newest clock of a kind in the case as it would be."""
        return self.complaint.clock(kind) if self.complaint is not None else None


def preview(
    complaint: Complaint,
    kind: Kind,
    payload: Payload,
    *,
    actor: Actor,
    rulebook: Rulebook,
    now: datetime,
) -> Preview:
    """Applies a decision to the case in memory; nothing is stored."""
    action = Action(
        id=_PREVIEW,
        kind=kind,
        complaint=complaint.id,
        payload=payload,
        base=complaint.facets,
        made_at=now,
    )
    try:
        applied = workflow.apply(complaint, action, actor, now, rulebook)
    except Refused as refused:
        return Preview(refused=refused)
    return Preview(complaint=applied.complaint)
