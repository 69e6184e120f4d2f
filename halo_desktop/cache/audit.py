"""A record of what was done on this computer that cannot be thinned out unnoticed.

Each row carries a hash over itself and the hash of the row before it, so a row that was
changed or taken out breaks the chain from there on. Rows name things by their ids only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection

from halo_desktop.cache import facts, moments
from halo_desktop.cache.facts import Fact
from halo_desktop.domain import seal

FIRST: Final = "0" * 64
"""What the first row names as the row before it."""

_COLUMNS: Final = "n, id, at, what, subject, detail, previous, hash"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRow:
    """One act, as it is sent to the server."""

    n: int
    id: str
    at: datetime
    what: str
    subject: str
    detail: str
    previous: str
    hash: str

    @property
    def at_ms(self) -> int:
        """When it was done, as the hash covers it."""
        return moments.to_ms(self.at)


def append(
    conn: Connection, *, row_id: str, at: datetime, what: str, subject: str = "", detail: str = ""
) -> None:
    """Adds an act, in the transaction of the act itself.

    Args:
        conn: The control thread's transaction.
        row_id: Makes sending it twice harmless.
        at: When it was done.
        what: The kind of act, a stable word.
        subject: The id of what it was done to.
        detail: Codes and numbers only; never a complainant's words or name.
    """
    if facts.read(conn, Fact.CHAIN) is None:
        facts.write(conn, Fact.CHAIN, row_id)  # a store that was built anew begins a new chain
    last = conn.exec_driver_sql("SELECT hash FROM audit ORDER BY n DESC LIMIT 1").scalar()
    previous = last or FIRST
    at_ms = moments.to_ms(at)
    conn.exec_driver_sql(
        "INSERT INTO audit (id, at, what, subject, detail, previous, hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            row_id,
            at_ms,
            what,
            subject,
            detail,
            previous,
            seal.act_hash(previous, row_id, at_ms, what, subject, detail),
        ),
    )


def unsent(conn: Connection, limit: int = 200) -> tuple[AuditRow, ...]:
    """The oldest rows that the server does not have yet."""
    found = conn.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM audit WHERE sent_at IS NULL ORDER BY n LIMIT ?", (limit,)
    )
    return tuple(_row(row) for row in found.fetchall())


def chain(conn: Connection) -> str:
    """The id of this store's record; empty before its first row."""
    return facts.read(conn, Fact.CHAIN) or ""


def mark_sent(conn: Connection, up_to: int, at: datetime) -> None:
    """Notes that the server has every row up to one."""
    conn.exec_driver_sql(
        "UPDATE audit SET sent_at = ? WHERE n <= ? AND sent_at IS NULL", (moments.to_ms(at), up_to)
    )


def first_break(conn: Connection) -> int | None:
    """Finds the first row that does not continue the chain; ``None`` if it is whole. Slow."""
    previous = FIRST
    for row in conn.exec_driver_sql(f"SELECT {_COLUMNS} FROM audit ORDER BY n"):
        n, row_id, at_ms, what, subject, detail, named, found = row
        expected = seal.act_hash(previous, row_id, at_ms, what, subject, detail)
        if named != previous or found != expected:
            return int(n)
        previous = found
    return None


def _row(row: Sequence[object]) -> AuditRow:
    n, row_id, at_ms, what, subject, detail, previous, found = row
    assert isinstance(n, int)
    assert isinstance(at_ms, int)
    return AuditRow(
        n=n,
        id=str(row_id),
        at=moments.from_ms(at_ms),
        what=str(what),
        subject=str(subject),
        detail=str(detail),
        previous=str(previous),
        hash=str(found),
    )
