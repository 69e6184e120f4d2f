"""Until when the copy may be shown without asking the server, by clocks that cannot be set.

The part only measures and tells; what is shown is the desk's business. Work already done
stays in the outbox and goes out whatever the lease says.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from halo_desktop.cache import facts, lease_clock, moments
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.lease_clock import BootClock
from halo_desktop.sync import news
from halo_desktop.sync.ground import Ground, Writing
from halo_desktop.sync.timing import Instant

_STEP: Final = timedelta(minutes=10)
_CORRECTION: Final = timedelta(minutes=1)
_WRITE_SECONDS: Final = 300.0


class Lease:
    """Knows the certain time and the end of the lease; lives on the control thread."""

    def __init__(self, ground: Ground, boot_clock: BootClock) -> None:
        """Reads what was certain when the program was last open."""
        self._ground = ground
        self._boot_clock = boot_clock
        self.until: datetime | None = None
        self._is_over = False
        self._offset = timedelta()
        self._kept_offset: timedelta | None = None
        self._anchor = ground.now.wall
        self._anchored_at: Instant = ground.now
        self._written_at = ground.now.monotonic
        self._load_clock()
        self.reset()

    def reset(self) -> None:
        """Reads the lease anew; the clock goes on."""
        with self._ground.reading() as conn:
            stored = facts.read(conn, Fact.LEASE_UNTIL)
        self.until = None if stored is None else moments.from_ms(int(stored))

    @property
    def now(self) -> datetime:
        """The time that the lease is measured by."""
        present, since = self._ground.now, self._anchored_at
        by_counter = timedelta(seconds=present.monotonic - since.monotonic)
        # The counter may stand still while the computer sleeps; a wall clock that ran on
        # counts then, and one that was set back does not.
        return self._anchor + max(by_counter, present.wall - since.wall)

    @property
    def is_over(self) -> bool:
        """Whether the copy may no longer be shown."""
        return self.until is not None and self.now >= self.until

    def hear(self, server_now: datetime) -> None:
        """Goes on from the server's own word about the time."""
        self._anchor, self._anchored_at = server_now, self._ground.now
        self._offset = server_now - self._ground.now.wall

    def renew(self, until: datetime, writing: Writing) -> None:
        """Takes over a longer lease; writes it down when it has grown by some minutes."""
        if self.until is None or abs(until - self.until) >= _STEP or self._is_over:
            self.until = until
            facts.write(writing.conn, Fact.LEASE_UNTIL, str(moments.to_ms(until)))
            self._write_clock(writing)
        elif self._is_clock_corrected:
            self._write_clock(writing)

    def end(self, writing: Writing) -> None:
        """Ends the lease: the server has locked this device out."""
        self.until = self.now
        facts.write(writing.conn, Fact.LEASE_UNTIL, str(moments.to_ms(self.until)))

    def look(self) -> None:
        """Tells when the lease ends or goes on, and keeps the time that is certain."""
        if self.until is None:
            return
        if self.is_over != self._is_over:
            self._is_over = self.is_over
            self._ground.publish(news.LeaseChanged(until=self.until, is_over=self._is_over))
        if self._ground.now.monotonic - self._written_at >= _WRITE_SECONDS:
            with self._ground.writing() as writing:
                self._write_clock(writing)

    def next_at(self) -> float | None:
        """When to look again, on the monotonic clock."""
        if self.until is None:
            return None
        present = self._ground.now.monotonic
        written = self._written_at + _WRITE_SECONDS
        left = (self.until - self.now).total_seconds()
        return written if left <= 0 else min(written, present + left)

    @property
    def _is_clock_corrected(self) -> bool:
        """Whether our own clock is wrong in another way than the store says.

        It would be believed at the next start, if the computer is switched off soon.
        """
        kept = self._kept_offset
        return kept is None or abs(self._offset - kept) >= _CORRECTION

    def _load_clock(self) -> None:
        with self._ground.reading() as conn:
            record = lease_clock.read(conn)
        wall = self._ground.now.wall
        self._anchor = lease_clock.time_of(record, wall, self._boot_clock())
        if record is not None:
            self._offset = self._kept_offset = timedelta(milliseconds=record.offset_ms)

    def _write_clock(self, writing: Writing) -> None:
        offset_ms = self._offset // timedelta(milliseconds=1)
        record = lease_clock.record_of(self.now, offset_ms, self._boot_clock())
        lease_clock.write(writing.conn, record)
        self._kept_offset = self._offset
        self._written_at = self._ground.now.monotonic
