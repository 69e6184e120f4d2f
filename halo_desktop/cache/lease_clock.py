"""What time it is, told by more than a clock that anybody can set.

The server's time at the last contact is the anchor. While the computer runs, a counter that
nobody can set says how much later it is now. After it was switched off only its own clock
is left, corrected by how wrong it was known to be; the time never goes back behind what has
been seen, so that setting a clock back makes no lease longer.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, TypeAlias

from sqlalchemy import Connection

from halo_desktop.cache import facts, moments
from halo_desktop.cache.facts import Fact
from halo_desktop.wire import codec

_BOOT_FILE: Final = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Boot:
    """One start of the computer, and the milliseconds since then, sleep included."""

    id: str
    milliseconds: int


BootClock: TypeAlias = Callable[[], Boot | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRecord:
    """The latest moment that is certain, and what it takes to go on from it."""

    seen_ms: int
    offset_ms: int = 0  # server clock less ours, at the last contact
    boot_id: str = ""
    boot_ms: int = 0


def system_boot() -> Boot | None:
    """This start of the computer; None where the system does not tell."""
    if sys.platform != "linux":
        return None
    try:
        boot_id = _BOOT_FILE.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return Boot(id=boot_id, milliseconds=int(time.clock_gettime(time.CLOCK_BOOTTIME) * 1000))


def time_of(record: ClockRecord | None, wall: datetime, boot: Boot | None) -> datetime:
    """The time that leases are measured by."""
    if record is None:
        return wall
    if boot is not None and boot.id == record.boot_id and boot.milliseconds >= record.boot_ms:
        return moments.from_ms(record.seen_ms + boot.milliseconds - record.boot_ms)
    return moments.from_ms(max(record.seen_ms, moments.to_ms(wall) + record.offset_ms))


def record_of(now: datetime, offset_ms: int, boot: Boot | None) -> ClockRecord:
    """What to keep of a certain moment."""
    return ClockRecord(
        seen_ms=moments.to_ms(now),
        offset_ms=offset_ms,
        boot_id="" if boot is None else boot.id,
        boot_ms=0 if boot is None else boot.milliseconds,
    )


def read(conn: Connection) -> ClockRecord | None:
    """What was kept; None in a store that has never heard of its server."""
    stored = facts.read(conn, Fact.CLOCK)
    if stored is None:
        return None
    try:
        return codec.decode(stored.encode(), ClockRecord)
    except codec.Undecodable:
        return None


def write(conn: Connection, record: ClockRecord) -> None:
    """Keeps a record in place of the earlier one."""
    facts.write(conn, Fact.CLOCK, codec.encode(record).decode())
