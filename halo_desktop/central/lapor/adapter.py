"""What every way to LAPOR! can be asked for, and how it fails."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from halo_desktop.domain.states import LaporAct


class Failing(StrEnum):
    """What a failure means for what was to be done."""

    UNREACHABLE = "unreachable"  # it has not arrived: try again later
    LOST = "lost"  # it may have arrived: never send again blindly
    DENIED = "denied"  # our account is refused: stop everything
    REFUSED = "refused"  # this one is refused, and would be again
    NOT_FOUND = "not-found"  # LAPOR! does not know the number


class LaporFailure(Exception):  # noqa: N818 - not a fault of ours: the other side's answer
    """A call to LAPOR! did not do what it should."""

    def __init__(self, kind: Failing, code: str) -> None:
        """Takes a stable code, like ``http-503`` or ``timeout``."""
        super().__init__(f"{kind.value}: {code}")
        self.kind = kind
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file that goes along."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A complaint as LAPOR! takes it; never with a word on who complained."""

    title: str
    content: str
    topic: str | None
    classification: str
    happened_on: date
    is_anonymous: bool
    is_secret: bool
    tags: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """What the complainant is to read under the report."""

    content: str
    is_secret: bool
    files: tuple[File, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenFollowUp:
    """One follow-up as LAPOR! shows it."""

    id: str
    text: str
    author: str
    written_at: datetime | None
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What LAPOR! shows of a report."""

    status_code: str
    status_name: str
    institution_id: str
    institution: str
    last_note: str
    follow_ups: tuple[SeenFollowUp, ...]
    passed_to: frozenset[str] = frozenset()  # institutions that its log names as targets


@dataclass(frozen=True, slots=True, kw_only=True)
class Master:
    """A row of LAPOR!'s reference data."""

    kind: str  # institution, template, category
    id: str
    name: str
    body: str = ""


class Adapter(Protocol):
    """One way to LAPOR!; every call blocks and raises ``LaporFailure``."""

    name: str

    def can(self, act: LaporAct) -> bool: ...

    @property
    def can_look(self) -> bool: ...

    def upload(self, files: tuple[File, ...]) -> tuple[str, ...]: ...

    def submit(self, report: Report, uploads: tuple[str, ...]) -> str: ...

    def pass_on(self, tracking_id: str, institution_id: str, reason: str) -> None: ...

    def follow_up(self, tracking_id: str, told: FollowUp) -> None: ...

    def look(self, tracking_id: str) -> Seen: ...

    def masters(self) -> tuple[Master, ...]: ...
