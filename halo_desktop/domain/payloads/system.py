"""What the server itself brings into a case: how a notice went, and reminders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.payloads.payload import Payload
from halo_desktop.domain.states import (
    ClockKind,
    NoticeChannel,
    NoticeEvent,
    NoticeResult,
    ReminderStep,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordNotice(Payload):
    """A notice to the complainant was delivered, or could not be."""

    notice: str  # its id; a second word about the same changes only the result
    event: NoticeEvent
    channel: NoticeChannel
    result: NoticeResult
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remind(Payload):
    """Somebody has to be reminded of a limit."""

    clock: ClockKind
    step: ReminderStep
    since: date  # when the limit began: which one it is
    due_on: date
    unit: UnitId | None = None
    count: int = 0  # of reminders that come again and again
