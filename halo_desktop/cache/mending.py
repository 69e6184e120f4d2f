"""Finds out whether the copies of a scope are the server's, and puts right what is not.

In order nothing is ever found. What is found here was damaged on this computer or is a fault
of the program; the server's rows replace it, whatever numbers the copies carry.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select

from halo_desktop.cache import mirror
from halo_desktop.cache.mirror import Changed
from halo_desktop.cache.scopes import ScopeState
from halo_desktop.cache.tables import doc, tomb
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.wire import comparing
from halo_desktop.wire.comparing import HeldRow, Version
from halo_desktop.wire.messages import FeedRow, ScopedRow

_versions = select(doc.c.cid, doc.c.seq, doc.c.rev, doc.c.epoch).where(
    doc.c.scope == bindparam("scope_id")
)
_held = select(doc.c.cid).where(
    doc.c.scope == bindparam("scope_id"), doc.c.cid.in_(bindparam("cids", expanding=True))
)
_drop = delete(doc).where(
    doc.c.scope == bindparam("scope_id"), doc.c.cid.in_(bindparam("cids", expanding=True))
)
_unbury = delete(tomb).where(
    tomb.c.scope == bindparam("scope_id"), tomb.c.cid.in_(bindparam("cids", expanding=True))
)


def sums(conn: Connection, scope: ScopeState) -> tuple[int, ...]:
    """The sums of all buckets of a scope."""
    return comparing.sums_of(_copies(conn, scope))


def count(conn: Connection, scope: ScopeState) -> int:
    """How many copies a scope has here."""
    return sum(1 for _ in _copies(conn, scope))


def held(conn: Connection, scope: ScopeState, buckets: Collection[int]) -> tuple[HeldRow, ...]:
    """The copies that lie in some buckets."""
    wanted = frozenset(buckets)
    return tuple(
        HeldRow(id=cid, q=number, rev=version)
        for cid, number, version in _copies(conn, scope)
        if comparing.bucket_of(cid) in wanted
    )


def replace(
    conn: Connection,
    scope: ScopeState,
    rows: Sequence[FeedRow],
    epoch: str,
    now: datetime,
) -> Changed:
    """Puts the server's rows in the place of copies that are missing, other or too many."""
    wanted = {"scope_id": scope.id, "cids": [row.id for row in rows]}
    known = set(conn.execute(_held, wanted).scalars())
    conn.execute(_drop, wanted)
    conn.execute(_unbury, wanted)
    arriving = [ScopedRow(scope=scope.id, row=row) for row in rows if row.k == "up"]
    changed = mirror.apply_rows(conn, arriving, epoch, {scope.id: scope.generation}, now)
    for row in rows:
        if row.k == "gone" and row.id in known:
            changed.note(row.id, row.why or "moved")
    return changed


def _copies(conn: Connection, scope: ScopeState) -> Iterator[Version]:
    for row in conn.execute(_versions, {"scope_id": scope.id}):
        # A copy of an earlier life of the server is none of this one's, whatever its number.
        yield ComplaintId(row.cid), row.seq if row.epoch == scope.epoch else -1, row.rev
