"""Everything that is not level with the server: what, since when, why, and what can be done.

Nothing that waits is left out of this list, and nothing is in it that does not wait: "semua
terkirim" may be said exactly when it is empty and the last cycle ended level (research on
sync, rule R9 and 2.12).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from halo_desktop.domain.ids import ActionId, ComplaintId, ScopeId
from halo_desktop.domain.kinds import Kind
from halo_desktop.sync.economy import Economy
from halo_desktop.sync.state import SyncState


class Matter(StrEnum):
    """What kind of thing waits."""

    ACTION = "action"
    HELD = "held"  # can still be taken back
    REFUSED = "refused"  # waits for the person, not for the server
    DRAFT = "draft"
    UPLOAD = "upload"
    SCOPE = "scope"  # complaints that are not here yet
    AUDIT = "audit"
    INVENTORY = "inventory"
    DIGEST = "digest"  # copies that differ from the server's
    COURIER = "courier"  # a packet without its answer


class Deed(StrEnum):
    """What can be done about it."""

    TRY_NOW = "try-now"
    OPEN = "open"
    TAKE_BACK = "take-back"  # only what was never sent
    COPY_TEXT = "copy-text"
    DISMISS = "dismiss"
    COMPARE = "compare"
    CONFIRM_AGE = "confirm-age"
    SIGN_IN = "sign-in"


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingItem:
    """One thing that waits; ``reason`` is a machine word, empty when it is simply its turn."""

    key: str
    matter: Matter
    since: datetime
    attempts: int = 0
    reason: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    next_try_at: datetime | None = None
    deeds: tuple[Deed, ...] = ()
    action: ActionId | None = None
    complaint: ComplaintId | None = None
    ticket: str | None = None
    title: str = ""
    kind: Kind | None = None
    draft: str | None = None
    scope: ScopeId | None = None
    size_bytes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeStanding:
    """How far a part of the complaints has been read, and whether it was found to be right."""

    scope: ScopeId
    state: str  # new, snap, live
    complete_at: datetime | None  # "lengkap s.d."
    read: int  # copies here
    checked_at: datetime | None
    differences: int  # at the last comparison
    repaired: int  # since the store was made


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingReport:
    """The whole list at one moment, the oldest first."""

    at: datetime
    items: tuple[WaitingItem, ...]
    scopes: tuple[ScopeStanding, ...]
    is_all_sent: bool
    state: SyncState
    stalls: int  # how often the engine had to begin anew since the start
    economy: Economy

    @property
    def oldest_at(self) -> datetime | None:
        """Since when the oldest of them waits."""
        return min((item.since for item in self.items), default=None)

    def count(self, *matters: Matter) -> int:
        """How many there are of some kinds."""
        return sum(item.matter in matters for item in self.items)
