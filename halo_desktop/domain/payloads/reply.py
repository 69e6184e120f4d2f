"""How an answer is written, decided and taken by the complainant."""

from __future__ import annotations

from dataclasses import dataclass

from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.payloads.payload import FileRef, Payload
from halo_desktop.domain.states import (
    Outcome,
    ReplyKind,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveReply(Payload):
    """The shared draft of an answer."""

    reply_kind: ReplyKind
    text: str
    outcome: Outcome | None = None
    evidence: tuple[FileRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitReply(Payload):
    """The draft goes to the leader, bound to its exact content."""

    reply_kind: ReplyKind
    text: str
    outcome: Outcome | None = None
    evidence: tuple[FileRef, ...] = ()
    waived_supports_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendBack(Payload):
    """The leader wants the answer improved."""

    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Approve(Payload):
    """The leader approves exactly the content with this hash."""

    sha256: Sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class Correct(Payload):
    """An erratum to a published answer, through the same approval."""

    version: int
    text: str
    reason: str
    outcome: Outcome | None = None
    evidence: tuple[FileRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseSatisfied(Payload):
    """The complainant is content; a rating is given only by a person."""

    rating: int | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AutoClose(Payload):
    """The complainant said nothing within the reply window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Object(Payload):
    """The complainant is not content, or asks."""

    text: str
    attachments: tuple[FileRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen(Payload):
    """A closed case is taken up again."""

    reason: str
    new_facts: str = ""
