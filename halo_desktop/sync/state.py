"""What the status bar says about the connection: one honest word and the figures behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from halo_desktop.domain.ids import ScopeId
from halo_desktop.sync.economy import FREE, Economy


class Phase(StrEnum):
    """What is going on between this console and its server; the worst finding wins."""

    SYNCED = "synced"
    SENDING = "sending"
    ASKING = "asking"  # what waits is old, and leaves only on a person's word
    RECEIVING = "receiving"
    OFFLINE = "offline"
    PORTAL = "portal"  # a Wi-Fi login page answers instead of the server
    WRONG_CLOCK = "wrong-clock"
    SIGN_IN_NEEDED = "sign-in-needed"
    SERVER_FAULT = "server-fault"
    TOO_OLD = "too-old"  # the server no longer speaks with this build
    DISK_FULL = "disk-full"
    STALLED = "stalled"
    PAUSED = "paused"  # by the user


CONNECTED_PHASES = frozenset({Phase.SYNCED, Phase.SENDING, Phase.ASKING, Phase.RECEIVING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the first reading of the complaints has come."""

    received: int
    scope: ScopeId | None = None
    is_complete: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncState:
    """The whole truth about the connection at one moment."""

    phase: Phase
    since: datetime  # when this phase began
    data_as_of: datetime | None = None  # server time at which everything here was up to date
    waiting: int = 0  # actions that the server has not answered
    unasked: int = 0  # of these, what a person has to be asked about first, and what it keeps back
    needs_action: int = 0  # refused actions that nobody has looked after
    last_error_code: str = ""
    server_name: str = ""
    clock_offset_ms: int = 0  # server clock less ours
    progress: Progress = Progress(received=0)
    is_level: bool = False  # the last cycle ended with nothing left to fetch
    oldest_waiting_at: datetime | None = None
    next_try_at: datetime | None = None
    stalls: int = 0  # how often everything had to begin anew because nothing moved
    economy: Economy = FREE

    @property
    def is_connected(self) -> bool:
        """Whether the server answered when it was last asked."""
        return self.phase in CONNECTED_PHASES

    @property
    def is_all_sent(self) -> bool:
        """Whether "semua terkirim" may be said: nothing waits and the last cycle ended level."""
        return self.waiting == 0 and self.is_level and self.phase is Phase.SYNCED
