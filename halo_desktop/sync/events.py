"""What can happen to the engine, from outside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from halo_desktop.cache.views import Draft
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId
from halo_desktop.sync.calls import Call
from halo_desktop.sync.economy import EconomyWish
from halo_desktop.sync.errors import Failure
from halo_desktop.sync.file_calls import FileOrder
from halo_desktop.sync.vault import Credentials
from halo_desktop.wire.messages import Answer, CommandResult, Tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """The program runs again; everything in memory is new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """The moment has come that was asked for, or something may be due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acted:
    """The user did something; the draft it was written in ends with it.

    Where the server's word is awaited at once, the draft stays until that word is yes.
    """

    action: Action
    hold_until: datetime | None = None
    draft_id: str | None = None
    keeps_draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """The user takes an action back; what was written becomes a draft again with that.

    ``over`` is when the draft that lies in its place was saved: when somebody has written
    there since, nothing happens and the outcome is ``None``.
    """

    action: ActionId
    draft: Draft | None = None
    over: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Retried:
    """The user wants an action to go now."""

    action: ActionId


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """The user still wants an action that has waited for long."""

    action: ActionId


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissed:
    """The user has seen a refusal."""

    action: ActionId


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A call brought an answer that counts."""

    request_id: int
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A call brought none."""

    request_id: int
    failure: Failure


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The user wants something of the server that is not kept here."""

    ask_id: int
    call: Call | FileOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """Nobody waits for an answer to a question any more."""

    ask_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkChanged:
    """The computer woke up or is on another network."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncNow:
    """The user does not want to wait for the next try."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCarried:
    """The answer to a packet came back by hand."""

    packet: str
    epoch: str
    results: tuple[CommandResult, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckWanted:
    """The copies shall be compared with the server's, and mended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused:
    """The user works without the network, or wants it back."""

    is_paused: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EconomyWished:
    """The user wants the line to be spared, or not."""

    wish: EconomyWish


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldWanted:
    """The user does not want to wait for what a spared line holds back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """The person has signed in again."""

    credentials: Credentials
    tokens: Tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedOut:
    """The person leaves for good; the outcome is the token that the server is to end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WroteElsewhere:
    """Other code of the control thread has written to the store."""


ItemEvent = Undone | Retried | Agreed | Dismissed | AnswerCarried
Event = (
    Started
    | Tick
    | Acted
    | Undone
    | Retried
    | Agreed
    | Dismissed
    | Answered
    | Failed
    | Asked
    | Withdrawn
    | NetworkChanged
    | SyncNow
    | CheckWanted
    | AnswerCarried
    | Paused
    | EconomyWished
    | HeldWanted
    | SignedIn
    | SignedOut
    | WroteElsewhere
)
