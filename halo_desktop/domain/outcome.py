"""What the rules answer: the changed complaint and what happened, for the audit trail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from halo_desktop.domain.ids import ComplaintId, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.states import LaporAct

__all__ = ["Applied", "Event", "EventName", "Facts", "LaporAct"]

Facts = tuple[tuple[str, str], ...]


class EventName(StrEnum):
    """What others (audit, notification, LAPOR! adapter) have to know of an action."""

    ACTION = "action"  # always the first: who did what, state before and after
    REPORTER_TOLD = "reporter_told"  # a text for the complainant
    REPLY_PUBLISHED = "reply_published"
    IDENTITY_TAKEN = "identity_taken"  # the server stores the payload's identity apart
    IDENTITY_REVEALED = "identity_revealed"
    PRIVACY_CHANGED = "privacy_changed"  # caches of people who lost sight are emptied
    LAPOR_WANTED = "lapor_wanted"  # something has to be shown in LAPOR!
    LAPOR_ASKED = "lapor_asked"  # an operator wants the exchange to do something


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One fact that leaves the aggregate; the id is the same wherever it is computed."""

    id: str  # "<action id>/e<n>"
    name: EventName
    kind: Kind
    complaint: ComplaintId
    at: datetime
    actor: UserId
    facts: Facts = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """The result of an action; ``parent`` is the other complaint when that changed too."""

    complaint: Complaint
    events: tuple[Event, ...]
    is_noop: bool
    parent: Complaint | None = None
