"""The tasks of the engine, each a part of its own, put together once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from halo_desktop.cache.lease_clock import BootClock
from halo_desktop.sync.asking import Asking
from halo_desktop.sync.checking import Checking
from halo_desktop.sync.downloads import Downloads
from halo_desktop.sync.economy import Economy, Held
from halo_desktop.sync.ground import Ground, Part
from halo_desktop.sync.knowledge import Knowledge
from halo_desktop.sync.meter import Meter
from halo_desktop.sync.poking import Poking
from halo_desktop.sync.pull import Pulling
from halo_desktop.sync.push import STATUS_FROM_BYTES, Pushing
from halo_desktop.sync.reports import Reports
from halo_desktop.sync.retiring import Retiring
from halo_desktop.sync.session import Session
from halo_desktop.sync.snapshots import FIRST_PAGE_ROWS, Snapshots
from halo_desktop.sync.thrift import BUDGET_BYTES, Thrift
from halo_desktop.sync.uploads import Blobs
from halo_desktop.sync.vault import Vault
from halo_desktop.wire import protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How much is asked for at once."""

    pull_rows: int = protocol.DEFAULT_PAGE_ROWS
    first_snapshot_rows: int = FIRST_PAGE_ROWS
    most_snapshot_rows: int = protocol.MAX_PAGE_ROWS
    status_from_bytes: int = STATUS_FROM_BYTES
    budget_bytes: int = BUDGET_BYTES  # of one cycle on a spared line


USUAL: Final = Sizes()


class Parts:
    """All parts, and in which order they get their turn."""

    def __init__(
        self,
        ground: Ground,
        vault: Vault,
        sizes: Sizes,
        blobs: Blobs | None,
        boot_clock: BootClock,
        meter: Meter,
    ) -> None:
        """Makes every part; each reads what it needs from the store."""
        self.thrift = thrift = Thrift(ground, meter, budget_bytes=sizes.budget_bytes)
        self.session = Session(ground, vault)
        self.knowledge = Knowledge(ground, boot_clock)
        self.reports = Reports(ground, self.knowledge)
        self.push = Pushing(ground, thrift, blobs, status_from_bytes=sizes.status_from_bytes)
        self.pull = Pulling(ground, self.knowledge, thrift, page_rows=sizes.pull_rows)
        self.snapshots = Snapshots(
            ground, thrift, first_rows=sizes.first_snapshot_rows, most_rows=sizes.most_snapshot_rows
        )
        self.poke = Poking(ground, thrift, self.pull.wake)
        self.pull.on_level = self.poke.know
        self.downloads = Downloads(ground, thrift, None if blobs is None else blobs.copies)
        self.asking = Asking(ground, self.downloads)
        self.checking = Checking(ground, thrift, lambda: self.is_level, self.pull.wake)
        self.retiring = Retiring(
            ground, self.knowledge, None if blobs is None else blobs.copies, lambda: self.is_level
        )

    @property
    def first(self) -> tuple[Part, ...]:
        """Those without which no other may begin."""
        return (self.session, self.knowledge)

    @property
    def workers(self) -> tuple[Part, ...]:
        """The others, in the order of their turn."""
        return (self.reports, self.asking) if self.reports.comes_first else self._crew

    @property
    def _crew(self) -> tuple[Part, ...]:
        if self.thrift.is_on:
            return self._sparing_crew
        return (
            self.reports,
            self.push,
            self.push.uploads,
            self.snapshots,
            self.pull,
            self.poke,
            self.asking,
            self.downloads,
            self.checking,
            self.retiring,
        )

    @property
    def _sparing_crew(self) -> tuple[Part, ...]:
        """Actions before changes, open cases before files, files before the history."""
        files: tuple[Part, ...] = (self.push.uploads, self.downloads)
        bulk = (self.snapshots, *files)
        if self.snapshots.is_in_history:
            bulk = (*files, self.snapshots)
        return (
            self.reports,
            self.push,
            self.pull,
            self.asking,
            *bulk,
            self.poke,
            self.checking,
            self.retiring,
        )

    def tell_economy(self) -> Economy:
        """How the line is spared now, and what waits because of it."""
        held = Held(
            uploads=self.push.uploads.unhurried,
            files=self.downloads.carried,
            scopes=self.snapshots.histories,
        )
        return self.thrift.tell(held, is_idle=self.is_level and not self.push.is_busy)

    def at_work(self, *, has_room: bool = True) -> tuple[Part, ...]:
        """Those that get a turn: until it is known who we are, only questions do.

        On a full disk the own work still leaves, and nothing more is fetched.
        """
        if not self.knowledge.is_complete:
            return (self.asking,)
        fetching = (self.snapshots, self.pull, self.downloads, self.checking)
        return tuple(part for part in self.workers if has_room or part not in fetching)

    @property
    def all(self) -> tuple[Part, ...]:
        """Every part."""
        return (*self.first, *self._crew)

    @property
    def is_level(self) -> bool:
        """Whether the last pull left nothing to fetch and none is due."""
        return self.pull.is_level and not self.pull.is_due

    @property
    def is_as_level_as_spared(self) -> bool:
        """Whether all that is missing is the history, which waits for the next cycle."""
        is_waiting = self.thrift.is_spent and self.snapshots.is_in_history
        return self.is_level or (is_waiting and self.pull.has_caught_up and not self.pull.is_due)
