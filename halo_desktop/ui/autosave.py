"""Keeps typed text on disk without being asked, and tells honestly how it stands.

Saving is throttled, not postponed: whoever types without a pause is still saved at least
every ``interval_seconds``, so that text older than a second survives a power cut.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

from halo_desktop.domain.errors import HaloError

logger = logging.getLogger(__name__)

INTERVAL_SECONDS = 0.4
RETRY_SECONDS = 5.0

Content = TypeVar("Content")
Start = Callable[[Coroutine[object, object, None]], object]


class SavePhase(StrEnum):
    """How the text on the screen compares with the text on disk."""

    EMPTY = "empty"  # nothing typed, nothing stored
    SAVING = "saving"
    SAVED = "saved"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveState:
    """What the screen says about saving."""

    phase: SavePhase
    at: datetime | None = None
    fault: HaloError | None = None
    is_lasting: bool = True  # on the computer; else in memory, for as long as the program runs


class Autosave(Generic[Content]):
    """Saves the newest content soon after it changes, one save at a time.

    A failed save is shown and tried again; the content stays here until it is stored.
    """

    def __init__(
        self,
        save: Callable[[Content], Awaitable[datetime]],
        show: Callable[[SaveState], None],
        start: Start,
        *,
        interval_seconds: float = INTERVAL_SECONDS,
        retry_seconds: float = RETRY_SECONDS,
        is_lasting: bool = True,
    ) -> None:
        """Keeps the function that stores, the one that shows, and the one that starts tasks.

        ``is_lasting`` says whether what is stored outlives the program.
        """
        self._save = save
        self._show = show
        self._start = start
        self._interval_seconds = interval_seconds
        self._retry_seconds = retry_seconds
        self._is_lasting = is_lasting
        self._waiting: Content | None = None
        self._lock = asyncio.Lock()
        self._is_running = False
        self._round = 0  # what was under way before a ``forget`` is not taken up again

    def touch(self, content: Content) -> None:
        """Notes the newest content and makes sure that it gets stored soon."""
        self._waiting = content
        self._show(SaveState(phase=SavePhase.SAVING))
        if not self._is_running:
            self._is_running = True
            self._start(self._run())

    def forget(self) -> None:
        """Drops what waits, because it has been sent or thrown away on purpose."""
        self._waiting = None
        self._round += 1

    async def flush(self) -> bool:
        """Stores what waits now; says whether everything typed is on disk."""
        async with self._lock:
            return await self._store()

    async def _run(self) -> None:
        try:
            while self._waiting is not None:
                await asyncio.sleep(self._interval_seconds)
                async with self._lock:
                    is_stored = await self._store()
                if not is_stored:
                    await asyncio.sleep(self._retry_seconds)
        finally:
            self._is_running = False

    async def _store(self) -> bool:
        content, self._waiting, round_ = self._waiting, None, self._round
        if content is None:
            return True
        try:
            at = await self._save(content)
        except asyncio.CancelledError:
            self._keep(content, round_)
            raise
        except HaloError as fault:
            logger.info("draft not stored: %s", type(fault).__name__)
            self._keep(content, round_)
            self._show(SaveState(phase=SavePhase.FAILED, fault=fault))
            return False
        if self._waiting is None:
            self._show(SaveState(phase=SavePhase.SAVED, at=at, is_lasting=self._is_lasting))
        return True

    def _keep(self, content: Content, round_: int) -> None:
        if self._waiting is None and round_ == self._round:
            self._waiting = content
