"""What the engine wants done; it does nothing itself but write to the store."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from halo_desktop.domain.ids import DeviceId
from halo_desktop.sync.calls import Call
from halo_desktop.sync.errors import Failure
from halo_desktop.sync.news import News
from halo_desktop.wire.messages import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Send:
    """Carry out a call and report the outcome under its number."""

    request_id: int
    call: Call
    access: str = field(default="", repr=False)
    device: DeviceId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WakeAt:
    """Tick at this moment of the monotonic clock; replaces the earlier wish."""

    monotonic: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Publish:
    """Tell the rest of the program."""

    news: News


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The direct answer to what the user did."""

    value: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell:
    """The answer to a question, for whoever asked it."""

    ask_id: int
    outcome: Answer | Failure


@dataclass(frozen=True, slots=True, kw_only=True)
class Abandon:
    """Nobody waits for a call any more; whoever carries it out may be stuck."""

    request_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Recreate:
    """Give up running calls, close connections and start anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wipe:
    """Destroy what lies on this computer, and confirm it with the token that is over."""

    what: Literal["data", "all"]
    refresh: str = field(default="", repr=False, compare=False)
    unsent: int = field(default=0, compare=False)


Effect = Send | WakeAt | Publish | Outcome | Tell | Abandon | Recreate | Wipe
