"""The PIN that opens a locked screen: its hash, and the wrong ones that were typed.

Both lie in the encrypted store, so a restart of the program forgets no wrong attempt. The
hash needs the store's key and names the account; copied elsewhere it opens nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection

from halo_desktop.cache import facts, moments, slow_hash
from halo_desktop.cache.facts import Fact
from halo_desktop.domain.ids import UserId
from halo_desktop.wire import codec

_FREE_ATTEMPTS: Final = 2
_FIRST_WAIT: Final = timedelta(seconds=5)
_LONGEST_WAIT: Final = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class PinRecord:
    """A PIN's hash and what has been typed since it was last right."""

    hash: str = field(default="", repr=False)
    failures: int = 0
    not_before_ms: int = 0

    @property
    def wait_until(self) -> datetime | None:
        """When the next attempt may be made."""
        return moments.from_ms(self.not_before_ms) if self.not_before_ms else None


def make(user: UserId, typed: str, key: bytes) -> PinRecord:
    """Hashes a PIN for one account. Slow on purpose."""
    return PinRecord(hash=slow_hash.make(_purpose(user), typed, key))


def fits(record: PinRecord, user: UserId, typed: str, key: bytes) -> bool:
    """Says whether this is the PIN. Slow on purpose."""
    return record.hash != "" and slow_hash.fits(record.hash, _purpose(user), typed, key)


def failed(record: PinRecord, now: datetime) -> PinRecord:
    """The record after one more wrong attempt; waits double from the third on."""
    failures = record.failures + 1
    beyond = failures - _FREE_ATTEMPTS
    if beyond <= 0:
        return replace(record, failures=failures)
    doubled: int = 2 ** min(beyond - 1, 10)
    wait = min(_FIRST_WAIT * doubled, _LONGEST_WAIT)
    return replace(record, failures=failures, not_before_ms=moments.to_ms(now + wait))


def read(conn: Connection) -> PinRecord | None:
    """What is kept; None when there is no PIN."""
    stored = facts.read(conn, Fact.PIN)
    return None if stored is None else codec.decode(stored.encode(), PinRecord)


def write(conn: Connection, record: PinRecord | None) -> None:
    """Keeps a record, or takes the PIN away."""
    if record is None:
        facts.erase(conn, Fact.PIN)
    else:
        facts.write(conn, Fact.PIN, codec.encode(record).decode())


def _purpose(user: UserId) -> str:
    return f"pin of {user}"
