"""What the engine tells the rest of the program, after it was written to the store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from halo_desktop.domain.ids import ActionId, ComplaintId, Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.sync.errors import Failure
from halo_desktop.sync.state import SyncState


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintsChanged:
    """Some complaints look different now."""

    ids: frozenset[ComplaintId]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRemoved:
    """No copy of a complaint is left here."""

    id: ComplaintId
    why: str  # moved, redacted, deleted, merged, revoked


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxChanged:
    """The outbox has other items, or other states, than before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSettled:
    """The server has given its final word on an action."""

    action: ActionId
    complaint: ComplaintId
    kind: Kind | None  # None when a newer version of the program made it
    is_refused: bool
    code: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateChanged:
    """The connection's honest state."""

    state: SyncState


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfigChanged:
    """Newer reference data are in force."""

    rulebook: Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantsChanged:
    """The person's roles are others than before."""

    actor: Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEnded:
    """A new sign-in is needed; unsent work stays, unless everything had to be wiped."""

    code: str
    wipe: Literal["data", "all"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleEnded:
    """The cycle that the user asked for has ended, well or not."""

    state: SyncState


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopesChecked:
    """The copies were compared with the server's; what differed was put right."""

    differences: int
    failure: Failure | None = None  # the comparison did not come to its end


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaseChanged:
    """The time in which the copy may be shown without the server is over, or goes on."""

    until: datetime
    is_over: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreFailed:
    """The local store cannot be written; ``word`` names the fault."""

    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileMoved:
    """A file got further, arrived, or could not go on for a reason."""

    sha256: Sha256
    is_upload: bool
    done_bytes: int
    size_bytes: int
    code: str = ""


News = (
    ComplaintsChanged
    | CaseRemoved
    | OutboxChanged
    | ActionSettled
    | StateChanged
    | ConfigChanged
    | GrantsChanged
    | SessionEnded
    | CycleEnded
    | ScopesChecked
    | LeaseChanged
    | StoreFailed
    | FileMoved
)
