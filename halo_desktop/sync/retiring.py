"""Once a day, takes off this computer what need not lie here any more.

The content of cases that were closed long ago, files that were added and never used, and
stores that were set aside. All terms go by the server's clock: ours, set ahead, would take
away what is still wanted.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from halo_desktop.cache import keeping, moments, retirement
from halo_desktop.cache.copies import Copies
from halo_desktop.sync.errors import Failure
from halo_desktop.sync.ground import Flight, Ground, Writing
from halo_desktop.sync.knowledge import Knowledge
from halo_desktop.wire import messages

logger = logging.getLogger(__name__)

UNUSED_DAYS: Final = 30
"""An own file that no draft and no action has named for so long was not meant."""
ASIDE_DAYS: Final = 90
EVERY_SECONDS: Final = 24 * 3600.0
FIRST_AFTER_SECONDS: Final = 300.0
"""A console that has just come up has better things to do."""
AT_ONCE: Final = 20
PAUSE_SECONDS: Final = 2.0
"""Between two portions, so that the person's own acts never wait long."""


class Retiring:
    """The part of the engine that keeps no more than the district has decided to keep."""

    def __init__(
        self,
        ground: Ground,
        knowledge: Knowledge,
        copies: Copies | None,
        is_level: Callable[[], bool],
    ) -> None:
        """Takes what is known of the server's time, and when there is nothing more urgent."""
        self._ground = ground
        self._knowledge = knowledge
        self._copies = copies
        self._is_level = is_level
        self.reset()

    def reset(self) -> None:
        self._after = 0
        self._look_at = self._ground.now.monotonic + FIRST_AFTER_SECONDS

    def plan(self) -> None:
        ground, now = self._ground, self._knowledge.data_as_of
        if ground.now.monotonic < self._look_at or not self._is_level() or now is None:
            return
        if not self._after:
            self._drop_unused(now)
            ground.forget_set_aside(now, ASIDE_DAYS)
        self._after = self._retire(now)
        pause = PAUSE_SECONDS if self._after else EVERY_SECONDS
        self._look_at = ground.now.monotonic + pause

    def _retire(self, now: datetime) -> int:
        """Takes a portion of old content off; says behind which row the next one begins."""
        viewer = self._ground.viewer
        days = 0 if viewer is None else viewer.rulebook.options.closed_days
        if not days:
            return 0
        before = now - timedelta(days=days)
        with self._ground.writing() as writing:
            found = retirement.retire(writing.conn, before, after=self._after, most=AT_ONCE)
            writing.ids |= found.complaints
        return found.after

    def _drop_unused(self, now: datetime) -> None:
        if self._copies is None:
            return
        with self._ground.reading() as conn:
            named = keeping.named(conn)
        before = now - timedelta(days=UNUSED_DAYS)
        gone = self._copies.drop_unused(
            named.unfinished | named.done.keys(), moments.to_ms(now), moments.to_ms(before)
        )
        if gone:
            logger.info("%d files that were added and never used were deleted", gone)

    def accept(self, flight: Flight, answer: messages.Answer, writing: Writing) -> None:
        """Nothing is ever asked for."""

    def fail(self, flight: Flight, failure: Failure) -> None:
        """Nothing is ever asked for."""

    def next_at(self) -> float | None:
        return self._look_at if self._is_level() else None
