"""What is asked for when a complaint comes in or its case data change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from halo_desktop.domain.ids import PlaceCode, TopicCode, UnitId
from halo_desktop.domain.payloads.payload import FileRef, Payload
from halo_desktop.domain.states import (
    Channel,
    Classification,
    EmergencyKind,
    Flag,
    HandlingClass,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """The complainant's identity as taken at intake; never part of the aggregate."""

    name: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake(Payload):
    """A complaint that came in by another channel than the app."""

    channel: Channel
    title: str
    body: str
    place: PlaceCode
    received_at: datetime
    location_text: str = ""
    identity: Identity | None = None  # None means anonymous
    is_confidential: bool = False
    classification: Classification = Classification.COMPLAINT
    topic: TopicCode | None = None
    backdating_reason: str = ""
    reported_party: str = ""
    reported_unit: UnitId | None = None
    attachments: tuple[FileRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportLapor(Payload):
    """A report taken over from LAPOR!."""

    tracking_id: str
    title: str
    body: str
    received_at: datetime
    url: str = ""
    status_code: str = ""
    status_name: str = ""
    place: PlaceCode | None = None
    topic: TopicCode | None = None
    category_text: str = ""
    unit_text: str = ""
    location_text: str = ""
    classification: Classification = Classification.COMPLAINT


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestCompletion(Payload):
    """What the complainant has to add before the case can go on."""

    items: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Complete(Payload):
    """The complainant's additions, recorded by the operator or sent by the app."""

    text: str
    attachments: tuple[FileRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpireCompletion(Payload):
    """Nothing came within the completion limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkPrivacy(Payload):
    """A privacy mark is set, or taken off by the complainant."""

    flag: Flag  # CONFIDENTIAL, ANONYMOUS or SPECIFIC_DATA
    is_set: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RevealIdentity(Payload):
    """Somebody needs to see who complained, and says why."""

    purpose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reclassify(Payload):
    """Classification or handling class changes; the limit counts from the old start."""

    classification: Classification
    handling_class: HandlingClass
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkEmergency(Payload):
    """The matter is dangerous now."""

    emergency: EmergencyKind
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw(Payload):
    """The complainant takes the complaint back."""

    proof: str
