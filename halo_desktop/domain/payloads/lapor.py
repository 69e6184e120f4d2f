"""What passes between the district and institutions outside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from halo_desktop.domain.payloads.payload import Payload
from halo_desktop.domain.states import (
    LaporAct,
    LaporStep,
    LaporTaskState,
    LaporWish,
    StatusSource,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forward(Payload):
    """The case belongs to an institution outside the district."""

    institution: str
    reason: str
    explanation: str
    institution_id: str = ""
    with_identity: bool = False
    consent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LaporReturned(Payload):
    """LAPOR! sent the case back."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordExternalAnswer(Payload):
    """The answer of an outside institution, copied for the complainant."""

    text: str
    answered_on: date
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordLaporLink(Payload):
    """The operator pasted the case on lapor.go.id and notes its number."""

    tracking_id: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordLaporStatus(Payload):
    """What LAPOR! shows, read by a person or a poll."""

    status_name: str
    status_code: str = ""
    institution: str = ""
    source: StatusSource = StatusSource.MANUAL
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordLaporExchange(Payload):
    """How far the server has come with something that LAPOR! should have.

    Without a ``state`` it is done. Without a ``task`` it is about looking at the case there.
    """

    task: str = ""
    act: LaporAct | None = None
    state: LaporTaskState | None = None
    step: LaporStep | None = None
    error: str = ""
    attempts: int = 0
    next_at: datetime | None = None
    tracking_id: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskLapor(Payload):
    """What an operator wants of the exchange: look now, send again, or: done by hand."""

    wish: LaporWish
    task: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFollowUp(Payload):
    """What somebody wrote under the case in LAPOR!."""

    follow_up: str  # LAPOR!'s number of it
    text: str
    author: str = ""
    written_at: datetime | None = None
    files: tuple[str, ...] = ()  # their names; the files stay there
