"""What the outside world knows: what people did, what they were told, what was promised."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

from halo_desktop.cache.projection import Viewer
from halo_desktop.central.feeds.cursors import Position
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId, ScopeId


@dataclass(slots=True)
class Seen:
    """What a console's screen was last worked out from, case by case."""

    viewer: Viewer
    cases: dict[ComplaintId, object]


@dataclass(slots=True)
class Known:
    """What the outside world knows: what people did, and what they were told."""

    issued: dict[ActionId, tuple[int, Action]] = field(default_factory=dict)
    undone: set[ActionId] = field(default_factory=set)
    cursors: dict[tuple[int, str, str], int] = field(default_factory=dict)
    positions: dict[tuple[str, str], Position] = field(default_factory=dict)
    seen: dict[int, Seen] = field(default_factory=dict)
    outcomes: Counter[str] = field(default_factory=Counter)
    restores: int = 0
    is_compared: bool = False

    forgotten: set[ActionId] = field(default_factory=set)
    brought_back: set[ActionId] = field(default_factory=set)

    def rolled_back(self, console: int, items: Collection[ActionId]) -> None:
        """A computer was put back: what was done on it since, it knows nothing of any more.

        What the server has of it stays; what only the lost image had is lost with it. An
        action that comes back may have been sent, and even taken back, in the lost time.
        """
        self.forgotten |= {
            action for action, (number, _) in self.issued.items() if number == console
        } - set(items)
        self.forgotten -= set(items)
        self.undone -= set(items)
        self.brought_back |= set(items)
        for key in [key for key in self.cursors if key[0] == console]:
            del self.cursors[key]

    def undo(self, action: ActionId) -> None:
        """Somebody took an action back, before it was sent as far as this computer knows."""
        (self.forgotten if action in self.brought_back else self.undone).add(action)

    def issue(self, console: int, action: Action) -> None:
        self.issued[action.id] = (console, action)

    def restored(self) -> None:
        self.restores += 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Oracle:
    """How the server's scopes were at the moment of a level answer."""

    head: int
    scopes: dict[ScopeId, tuple[str, dict[ComplaintId, int]]]
