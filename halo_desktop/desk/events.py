"""News for the screens, and the hub that hands it out on the main thread."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from halo_desktop.sync.news import (
    ActionSettled,
    CaseRemoved,
    ComplaintsChanged,
    ConfigChanged,
    FileMoved,
    GrantsChanged,
    LeaseChanged,
    News,
    OutboxChanged,
    ScopesChecked,
    SessionEnded,
    StoreFailed,
)
from halo_desktop.sync.news import StateChanged as SyncChanged

__all__ = [
    "ActionSettled",
    "CaseRemoved",
    "ComplaintsChanged",
    "ConfigChanged",
    "Event",
    "EventHub",
    "FileMoved",
    "GrantsChanged",
    "LeaseChanged",
    "LockChanged",
    "LockReason",
    "OutboxChanged",
    "OwnListsChanged",
    "ScopesChecked",
    "SessionEnded",
    "StoreFailed",
    "SyncChanged",
]

logger = logging.getLogger(__name__)


class LockReason(StrEnum):
    """Why the screen is locked."""

    PERSON = "person"
    IDLE = "idle"
    LEASE_OVER = "lease-over"


@dataclass(frozen=True, slots=True, kw_only=True)
class LockChanged:
    """The screen was locked or unlocked; ``reason`` is that of the lock."""

    is_locked: bool
    reason: LockReason


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnListsChanged:
    """The person made, changed, arranged or forgot a list of their own."""


Event = News | LockChanged | OwnListsChanged
Callback = Callable[[Event], None]

_OF_CONTENT: Final = (ComplaintsChanged, CaseRemoved, ActionSettled, OutboxChanged, FileMoved)


class EventHub:
    """Hands events to whoever listens, in order, on the thread that publishes.

    Only the main thread publishes. A listener that fails is logged and does not keep the
    others from hearing. While the screen is locked, news about complaints are kept back and
    told, put together, when it is unlocked.
    """

    def __init__(self) -> None:
        """Starts without listeners."""
        self._callbacks: list[Callback] = []
        self._tireless: list[Callback] = []
        self._kept_back: list[Event] = []
        self._is_held = False

    def subscribe(self, callback: Callback, *, always: bool = False) -> Callable[[], None]:
        """Adds a listener and returns the function that takes it off again.

        With ``always`` it hears everything also while the screen is locked, and must show
        nothing of it.
        """
        listeners = self._tireless if always else self._callbacks
        listeners.append(callback)

        def unsubscribe() -> None:
            if callback in listeners:
                listeners.remove(callback)

        return unsubscribe

    def hold(self, is_held: bool) -> None:
        """Keeps news about complaints back from now on, or tells what was kept back."""
        self._is_held = is_held
        if is_held:
            return
        kept, self._kept_back = self._kept_back, []
        for event in _put_together(kept):
            self._tell(self._callbacks, event)

    def publish(self, event: Event) -> None:
        """Tells every listener."""
        self._tell(self._tireless, event)
        if self._is_held and isinstance(event, _OF_CONTENT):
            self._kept_back = [*_put_together([*self._kept_back, event])]
            return
        self._tell(self._callbacks, event)

    def _tell(self, listeners: list[Callback], event: Event) -> None:
        for callback in tuple(listeners):
            try:
                callback(event)
            except Exception:
                logger.exception("listener failed on %s", type(event).__name__)


def _put_together(events: list[Event]) -> Iterator[Event]:
    """One event for all complaints that changed, one for the outbox, the others once each."""
    changed = [event.ids for event in events if isinstance(event, ComplaintsChanged)]
    if changed:
        yield ComplaintsChanged(ids=frozenset().union(*changed))
    if any(isinstance(event, OutboxChanged) for event in events):
        yield OutboxChanged()
    seen: dict[Event, None] = {}
    for event in events:
        if not isinstance(event, ComplaintsChanged | OutboxChanged):
            seen.setdefault(event)
    yield from seen
