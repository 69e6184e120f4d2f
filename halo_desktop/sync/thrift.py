"""Decides what a slow or metered line may carry now.

Actions and what changed are never held back. Files, the history and comparisons share a
budget for each cycle; whatever is too large for the rest of it still begins, so that nothing
is held back for ever. One of them is under way at a time, and none while an action or a
change is: what is due does not wait behind a photo.
"""

from __future__ import annotations

import statistics
from collections import deque
from datetime import datetime, timedelta
from typing import Final

from halo_desktop.cache import facts
from halo_desktop.cache.facts import Fact
from halo_desktop.sync import events
from halo_desktop.sync.calls import Lane
from halo_desktop.sync.economy import Economy, EconomyMode, EconomyWish, Held, Load
from halo_desktop.sync.ground import Ground
from halo_desktop.sync.meter import Meter

BUDGET_BYTES: Final = 256 * 1024
_SMALLEST_BUDGET: Final = 64 * 1024
METERED_SECONDS: Final = 300.0
SAVING_SECONDS: Final = 60.0
_SHARE_OF_LINE: Final = 0.5
SLOW_BYTES_PER_SECOND: Final = 12_000.0
FREE_BYTES_PER_SECOND: Final = 32_000.0
_SAMPLES: Final = 5
_FEWEST_SAMPLES: Final = 3
_LONGEST_LIFT: Final = 1800.0
_ROUND_BYTES: Final = 16 * 1024
_BEFORE_ALL: Final = frozenset({Lane.PUSH, Lane.PULL})
_BULK: Final = frozenset({Lane.SNAPSHOT, Lane.BLOB, Lane.FETCH})


class Thrift:
    """The part of the engine that holds the purse."""

    def __init__(self, ground: Ground, meter: Meter, *, budget_bytes: int = BUDGET_BYTES) -> None:
        """Reads what the person wants."""
        self._ground = ground
        self._meter = meter
        self._most = budget_bytes
        self._speeds: deque[float] = deque(maxlen=_SAMPLES)
        self._is_slow = False
        self._wish = EconomyWish.AUTO
        self._lifted_until: float | None = None
        self._begin_cycle()
        self.reset()

    def reset(self) -> None:
        with self._ground.reading() as conn:
            stored = facts.read(conn, Fact.ECONOMY) or ""
        self._wish = EconomyWish(stored) if stored in set(EconomyWish) else EconomyWish.AUTO

    @property
    def mode(self) -> EconomyMode:
        """What is done now."""
        if self._wish is EconomyWish.ON:
            return EconomyMode.METERED
        is_saving = self._wish is EconomyWish.AUTO and self._is_slow
        return EconomyMode.SAVING if is_saving else EconomyMode.FREE

    @property
    def is_on(self) -> bool:
        """Whether the line is spared."""
        return self.mode is not EconomyMode.FREE

    @property
    def is_metered(self) -> bool:
        """Whether nothing may be asked for just in case."""
        return self.mode is EconomyMode.METERED

    @property
    def is_spent(self) -> bool:
        """Whether the rest has to wait for the next cycle."""
        return self.is_on and self._lifted_until is None and self._used >= self._budget

    def serve(self, event: events.EconomyWished | events.HeldWanted) -> None:
        """Does what the person wants."""
        if isinstance(event, events.EconomyWished):
            self._take_wish(event.wish)
        else:
            # "Ambil sekarang": everything may come, this once.
            self._lifted_until = self._ground.now.monotonic + _LONGEST_LIFT

    def _take_wish(self, wish: EconomyWish) -> None:
        with self._ground.writing() as writing:
            facts.write(writing.conn, Fact.ECONOMY, wish.value)
        self._wish = wish
        self._lifted_until = None
        self._begin_cycle()

    def forget_line(self) -> None:
        """Another network may be as wide as it likes."""
        self._speeds.clear()
        self._is_slow = False

    def look(self) -> None:
        """Takes in what was moved and begins the next cycle when it is time."""
        traffic = self._meter.take()
        self._used += traffic.total
        self._speeds.extend(traffic.speeds)
        if traffic.speeds and len(self._speeds) >= _FEWEST_SAMPLES:
            limit = FREE_BYTES_PER_SECOND if self._is_slow else SLOW_BYTES_PER_SECOND
            self._is_slow = statistics.median(self._speeds) < limit
        now = self._ground.now.monotonic
        if now >= self._cycle_ends_at:
            self._begin_cycle()
        if self._lifted_until is not None and now >= self._lifted_until:
            self._lifted_until = None

    def may_carry(self, load: Load) -> bool:
        """Whether something may begin that is not needed at once."""
        if not self.is_on:
            return True
        if any(flight.call.lane in _BEFORE_ALL | _BULK for flight in self._ground.flights.values()):
            return False
        return load is Load.URGENT_UPLOAD or not self.is_spent

    def turn_at(self, load: Load, ready_at: float) -> float | None:
        """When something gets its turn that is ready at a moment; None: with the next news."""
        if self.may_carry(load):
            return ready_at
        if self.is_spent and load is not Load.URGENT_UPLOAD:
            return max(ready_at, self._cycle_ends_at)
        return None

    def tell(self, held: Held, *, is_idle: bool) -> Economy:
        """How the line is spared now; ends a lift when nothing is left to wait for.

        Args:
            held: What would have to wait if the budget were spent.
            is_idle: Whether it is known that nothing else is wanted.
        """
        if is_idle and not held.is_anything:
            self._lifted_until = None
        is_holding = self.is_spent and held.is_anything
        return Economy(
            mode=self.mode,
            wish=self._wish,
            budget_bytes=self._budget if self.is_on else 0,
            # In steps, so that not every call is news.
            used_bytes=self._used // _ROUND_BYTES * _ROUND_BYTES if self.is_on else 0,
            held=held if is_holding else Held(),
            next_cycle_at=self._next_cycle_at if is_holding else None,
            is_lifted=self.is_on and self._lifted_until is not None,
            kbit_per_s=self._kbit() if self._is_slow else None,
        )

    @property
    def _budget(self) -> int:
        if self.is_metered or not self._speeds:
            return self._most
        line = statistics.median(self._speeds) * SAVING_SECONDS * _SHARE_OF_LINE
        return min(self._most, max(_SMALLEST_BUDGET, int(line)))

    @property
    def _cycle_ends_at(self) -> float:
        return self._began.monotonic + self._cycle_seconds

    @property
    def _next_cycle_at(self) -> datetime:
        at = self._began.wall + timedelta(seconds=self._cycle_seconds)
        return at.replace(microsecond=0)

    @property
    def _cycle_seconds(self) -> float:
        return METERED_SECONDS if self.is_metered else SAVING_SECONDS

    def _begin_cycle(self) -> None:
        self._began = self._ground.now
        self._used = 0

    def _kbit(self) -> int:
        return max(1, round(statistics.median(self._speeds) * 8 / 1000))
