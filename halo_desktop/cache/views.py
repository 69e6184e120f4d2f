"""What the store tells the screens: frozen, small, and without any SQL in them."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import TypeAlias

from halo_desktop.cache.seen import Seen
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.ids import ActionId, ComplaintId, PlaceCode, TopicCode, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Facets
from halo_desktop.domain.payloads import Payload
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import Channel, ClockKind, Flag, LaporState, State, Urgency

ListKey: TypeAlias = "array[int]"
"""Row ids of a list in its order; typecode ``q``, eight bytes a complaint."""


class PendingMark(IntEnum):
    """What of the user's own work on a complaint is not with the server yet; worst wins."""

    NONE = 0
    WAITING = 1  # belum terkirim
    HELD = 2  # ditahan: can still be undone
    REFUSED = 3  # ditolak: needs the user


class OutboxState(StrEnum):
    """Where an action of the user's own stands."""

    HOLDING = "holding"  # the undo time runs
    WAITING = "waiting"  # to be sent
    ACKED = "acked"  # the server has it; the changed complaint is not here yet
    DONE = "done"  # every copy here has it
    REJECTED = "rejected"  # the server said no; the text is kept
    DISMISSED = "dismissed"  # the user has seen the refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Perspective:
    """Whose units, which rules and which day a list is read with."""

    actor: Actor
    rulebook: Rulebook
    today: date  # in local time


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A complaint in a list, with the user's own unsent work folded in."""

    rowid: int  # up to 53 bits: newest received is highest
    id: ComplaintId
    ticket: str | None
    title: str
    state: State
    lead_unit: UnitId | None
    place: PlaceCode | None
    topic: TopicCode | None
    channel: Channel
    urgency: Urgency
    flags: tuple[Flag, ...]
    received_at: datetime
    updated_at: datetime
    due_on: date | None
    due_clock: ClockKind | None
    is_due_provisional: bool
    is_paused: bool
    lapor_tracking: str | None
    lapor_state: LaporState | None
    lapor_status_name: str | None
    pending: PendingMark
    is_unread: bool
    attachment_count: int
    is_sealed: bool
    is_changed: bool = False  # unread, but read before
    is_pinned: bool = False  # dibawa luring
    wake_on: date | None = None  # put off until then


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxItem:
    """One action of the user's own, from "saved" to its final answer."""

    action: ActionId
    kind: Kind | None  # None when a newer version of the program made it
    complaint: ComplaintId
    ticket: str | None
    title: str
    state: OutboxState
    made_at: datetime
    hold_until: datetime | None
    attempts: int
    next_try_at: datetime | None
    last_error: str
    code: str  # the server's reason, when it refused
    detail: str
    current_state: State | None  # what the case was like when it was refused
    current_by: str
    current_at: datetime | None
    text: str  # what the user wrote, to copy or to try again
    payload: Payload | None
    settled_at: datetime | None
    seq: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What the user is writing; saved while typing, never sent by itself."""

    id: str
    complaint: ComplaintId | None
    kind: str
    text: str
    updated_at: datetime
    fields_json: str = "{}"
    base: Facets | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueCount:
    """How many complaints a queue holds here; at least so many while not all have come yet."""

    queue: str
    count: int
    is_exact: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """Hits, newest first, and how many there are."""

    items: tuple[Line, ...]
    total: int
    total_exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfit:
    """An action of the user's own that the rules no longer allow on the newest copy."""

    action: ActionId
    code: RefusalCode
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """Everything the store holds on one complaint."""

    complaint: Complaint  # with the user's own unsent work folded in
    base: Complaint | None  # as the server sent it; None for an intake not sent yet
    fetched_at: datetime | None
    pending: tuple[OutboxItem, ...] = ()
    unfit: tuple[Unfit, ...] = ()
    drafts: tuple[Draft, ...] = ()
    read_at: datetime | None = None
    seen: Seen | None = None  # what of it was seen then
