"""What the operator decides about a case's way."""

from __future__ import annotations

from dataclasses import dataclass

from halo_desktop.domain.ids import ComplaintId, PlaceCode, TopicCode, UnitId
from halo_desktop.domain.payloads.payload import FileRef, Payload
from halo_desktop.domain.states import (
    ArchiveReason,
    Classification,
    HandlingClass,
    Urgency,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispose(Payload):
    """Verification and disposition in one decision."""

    classification: Classification
    handling_class: HandlingClass
    topic: TopicCode
    urgency: Urgency
    title: str
    summary: str
    lead: UnitId
    instruction: str
    supports: tuple[UnitId, ...] = ()
    copies: tuple[UnitId, ...] = ()
    place: PlaceCode | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandToInspectorate(Payload):
    """A supervisory complaint goes to the Inspectorate's compartment."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive(Payload):
    """The complaint is not processed; the complainant is told why."""

    reason: ArchiveReason
    explanation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Restore(Payload):
    """An archived case comes back."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge(Payload):
    """The case joins a parent case."""

    parent: ComplaintId
    parent_ticket: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmerge(Payload):
    """The case leaves its parent again."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Redispose(Payload):
    """A new lead after a return, or the reason to keep the old one."""

    lead: UnitId
    reason: str
    instruction: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeUnits(Payload):
    """Supporting and copied units are added or taken out."""

    supports: tuple[UnitId, ...]
    copies: tuple[UnitId, ...]
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideExtension(Payload):
    """The operator's answer to an extension request."""

    is_granted: bool
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult(Payload):
    """Somebody who did not do the work looked at the result."""

    is_confirmed: bool
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveUnit(Payload):
    """A dissolved unit's case goes to its successor; clocks stay as they are."""

    from_unit: UnitId
    to_unit: UnitId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAttention(Payload):
    """A district leader asks the operator to look at a case."""

    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddNote(Payload):
    """An internal note, never public."""

    text: str
    attachments: tuple[FileRef, ...] = ()
