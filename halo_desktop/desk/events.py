"""News for the screens, and the hub that hands it out on the main thread."""

from __future__ import annotations

import logging
from collections.abc import Callable

from halo_desktop.sync.news import (
    ActionSettled,
    CaseRemoved,
    ComplaintsChanged,
    ConfigChanged,
    FileMoved,
    GrantsChanged,
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
    "OutboxChanged",
    "ScopesChecked",
    "SessionEnded",
    "StoreFailed",
    "SyncChanged",
]

logger = logging.getLogger(__name__)

Event = News
Callback = Callable[[Event], None]


class EventHub:
    """Hands events to whoever listens, in order, on the thread that publishes.

    Only the main thread publishes. A listener that fails is logged and does not keep
    the others from hearing.
    """

    def __init__(self) -> None:
        """Starts without listeners."""
        self._callbacks: list[Callback] = []

    def subscribe(self, callback: Callback) -> Callable[[], None]:
        """Adds a listener and returns the function that takes it off again."""
        self._callbacks.append(callback)

        def unsubscribe() -> None:
            if callback in self._callbacks:
                self._callbacks.remove(callback)

        return unsubscribe

    def publish(self, event: Event) -> None:
        """Tells every listener."""
        for callback in tuple(self._callbacks):
            try:
                callback(event)
            except Exception:
                logger.exception("listener failed on %s", type(event).__name__)
