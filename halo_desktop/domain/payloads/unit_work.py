"""What a unit does with its disposition."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.payloads.payload import FileRef, Payload
from halo_desktop.domain.states import (
    ReturnReason,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Accept(Payload):
    """The unit takes the disposition; opening a case is not accepting it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start(Payload):
    """The lead unit begins, with a plan and a target date."""

    plan: str
    target_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Return(Payload):
    """The lead unit says that the case is not its own."""

    reason: ReturnReason
    basis: str
    suggested_unit: UnitId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmReturn(Payload):
    """The unit's leader confirms or stops a return."""

    is_confirmed: bool
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribute(Payload):
    """A supporting unit's input."""

    text: str
    attachments: tuple[FileRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFieldWork(Payload):
    """What was done on the spot."""

    done_on: date
    location: str
    work: str
    attachments: tuple[FileRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestExtension(Payload):
    """The unit asks for a later target; the legal limit never moves."""

    reason: str
    new_target_on: date
