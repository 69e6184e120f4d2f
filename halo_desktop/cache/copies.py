"""Copies of the server's files on this computer: fetched in pieces, freed when room is needed.

Only files that a person added here are ever the only copy; nothing in this module touches
one before it is confirmed and no action waits for it (see ``settle_own``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final

from sqlcipher3 import dbapi2

from halo_desktop.cache.blob_file import BlobFile
from halo_desktop.domain import file_types
from halo_desktop.domain.ids import ComplaintId, Sha256

_UNKNOWN_TYPE: Final = "application/octet-stream"
_NEXT_USE: Final = (
    "(SELECT 1 + max((SELECT coalesce(max(used_n), 0) FROM blob), "
    "(SELECT coalesce(max(used_n), 0) FROM preview)))"
)
_UNOWNED: Final = "NOT EXISTS (SELECT 1 FROM owner WHERE owner.sha256 = {table}.sha256)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What lies here of one file."""

    size: int
    here: int  # bytes from the first on
    is_own: bool
    is_confirmed: bool

    @property
    def is_whole(self) -> bool:
        """Whether it can be opened without a connection."""
        return self.here == self.size


class Copies:
    """Copies of files of one account. All methods block; any thread may call them."""

    def __init__(self, file: BlobFile, quota: Callable[[], int]) -> None:
        """Takes the open file, and how many bytes copies may take now."""
        self._file = file
        self._quota = quota

    def here(self, wanted: Collection[str]) -> dict[Sha256, Kept]:
        """What lies here of some files; those of which nothing is here are left out."""
        marks = ", ".join("?" * len(wanted))
        with self._file.reading() as conn:
            pieces = conn.execute(
                f"SELECT sha256, sum(length(content)) FROM piece WHERE sha256 IN ({marks}) "
                "GROUP BY sha256",
                tuple(wanted),
            ).fetchall()
            wholes = conn.execute(
                f"SELECT sha256, size, is_own, is_confirmed FROM blob WHERE sha256 IN ({marks})",
                tuple(wanted),
            ).fetchall()
        found = {
            Sha256(row[0]): Kept(size=-1, here=row[1], is_own=False, is_confirmed=True)
            for row in pieces
        }
        for row in wholes:
            found[Sha256(row[0])] = Kept(
                size=row[1], here=row[1], is_own=bool(row[2]), is_confirmed=bool(row[3])
            )
        return found

    def begin(self, sha256: Sha256, complaint: ComplaintId) -> int:
        """Lets a copy lie here for a complaint; says how many bytes have arrived already."""
        with self._file.writing() as conn:
            _own(conn, sha256, complaint)
            return _arrived(conn, sha256)

    def add_piece(self, sha256: Sha256, start: int, content: bytes) -> int:
        """Keeps bytes that follow those which are here; says how many there are now."""
        with self._file.writing() as conn:
            if start == _arrived(conn, sha256):
                conn.execute(
                    "INSERT INTO piece (sha256, start, content) VALUES (?, ?, ?)",
                    (sha256, start, content),
                )
            return _arrived(conn, sha256)

    def finish(self, sha256: Sha256) -> bytes | None:
        """Makes a file of its pieces; None when they are not it, and then they are dropped."""
        with self._file.writing() as conn:
            rows = conn.execute(
                "SELECT content FROM piece WHERE sha256 = ? ORDER BY start", (sha256,)
            ).fetchall()
            content = b"".join(bytes(row[0]) for row in rows)
            conn.execute("DELETE FROM piece WHERE sha256 = ?", (sha256,))
            if hashlib.sha256(content).hexdigest() != sha256:
                return None
            conn.execute(
                "INSERT OR IGNORE INTO blob (sha256, media_type, size, is_confirmed, is_own, "
                f"used_n, content) VALUES (?, ?, ?, 1, 0, {_NEXT_USE}, ?)",
                (sha256, file_types.of(content) or _UNKNOWN_TYPE, len(content), content),
            )
        return content

    def note_use(self, sha256: Sha256) -> None:
        """Notes that somebody has looked at a file."""
        with self._file.writing() as conn:
            conn.execute(f"UPDATE blob SET used_n = {_NEXT_USE} WHERE sha256 = ?", (sha256,))

    def preview(self, sha256: Sha256) -> bytes | None:
        """A file's small picture; empty when it has none, None when it is not here."""
        with self._file.writing() as conn:
            row = conn.execute("SELECT content FROM preview WHERE sha256 = ?", (sha256,)).fetchone()
            if row is None:
                return None
            conn.execute(f"UPDATE preview SET used_n = {_NEXT_USE} WHERE sha256 = ?", (sha256,))
        return bytes(row[0])

    def keep_preview(self, sha256: Sha256, complaint: ComplaintId, content: bytes) -> None:
        """Keeps a small picture for a complaint that may lie here."""
        with self._file.writing() as conn:
            _own(conn, sha256, complaint)
            conn.execute(
                "INSERT OR REPLACE INTO preview (sha256, content, used_n) "
                f"VALUES (?, ?, {_NEXT_USE})",
                (sha256, content),
            )

    def complaints(self) -> frozenset[ComplaintId]:
        """The complaints for which anything lies here."""
        with self._file.reading() as conn:
            rows = conn.execute("SELECT DISTINCT cid FROM owner").fetchall()
        return frozenset(ComplaintId(row[0]) for row in rows)

    def sweep(self, complaint: ComplaintId, may_stay: Collection[Sha256]) -> int:
        """Deletes what may not lie here for a complaint any more; says how many files went."""
        with self._file.writing() as conn:
            named = {
                row[0]
                for row in conn.execute("SELECT sha256 FROM owner WHERE cid = ?", (complaint,))
            }
            for sha256 in named - set(may_stay):
                conn.execute("DELETE FROM owner WHERE sha256 = ? AND cid = ?", (sha256, complaint))
            gone = _drop_unowned(conn)
        if gone:
            self._file.forget_deleted()
        return gone

    def drop_all(self) -> None:
        """Deletes every copy; what was added here stays."""
        with self._file.writing() as conn:
            conn.execute("DELETE FROM owner")
            _drop_unowned(conn)
        self._file.forget_deleted()

    def own_confirmed(self) -> tuple[Sha256, ...]:
        """Files that were added here and that the server has confirmed."""
        with self._file.reading() as conn:
            rows = conn.execute("SELECT sha256 FROM blob WHERE is_own = 1 AND is_confirmed = 1")
            return tuple(Sha256(row[0]) for row in rows)

    def settle_own(self, sha256: Sha256, complaint: ComplaintId | None) -> None:
        """Turns an own file, whose actions are all done, into a copy of the server's.

        Without a complaint for which it may lie here it goes at once. One that is no longer
        confirmed stays what it is: the server was restored and may lack it.
        """
        with self._file.writing() as conn:
            if complaint is not None:
                _own(conn, sha256, complaint)
            conn.execute(
                f"UPDATE blob SET is_own = 0, used_n = {_NEXT_USE} "
                "WHERE sha256 = ? AND is_confirmed = 1",
                (sha256,),
            )
            gone = _drop_unowned(conn)
        if gone:
            self._file.forget_deleted()

    def reclaim(self, unfinished: Collection[Sha256]) -> None:
        """Makes files that unfinished work names own ones again: nothing else may have them."""
        with self._file.writing() as conn:
            conn.executemany(
                "UPDATE blob SET is_own = 1 WHERE sha256 = ? AND is_own = 0",
                [(sha256,) for sha256 in unfinished],
            )

    def drop_unused(self, named: Collection[Sha256], now_ms: int, before_ms: int) -> int:
        """Deletes own files that nothing has named since a moment; says how many went.

        A file is added before the action that names it, so one that nothing names was added
        for something that was never done. It is noted first and goes only much later.
        """
        with self._file.writing() as conn:
            conn.execute("CREATE TEMP TABLE IF NOT EXISTS named (sha256 TEXT PRIMARY KEY)")
            conn.execute("DELETE FROM temp.named")
            conn.executemany(
                "INSERT OR IGNORE INTO temp.named VALUES (?)", [(sha256,) for sha256 in named]
            )
            is_named = "sha256 IN (SELECT sha256 FROM temp.named)"
            conn.execute(f"UPDATE blob SET unused_since = 0 WHERE unused_since > 0 AND {is_named}")
            conn.execute(
                "UPDATE blob SET unused_since = ? "
                f"WHERE is_own = 1 AND unused_since = 0 AND NOT {is_named}",
                (now_ms,),
            )
            gone: int = conn.execute(
                "DELETE FROM blob WHERE is_own = 1 AND unused_since > 0 AND unused_since < ? "
                f"AND NOT {is_named}",
                (before_ms,),
            ).rowcount
        if gone:
            self._file.forget_deleted()
        return gone

    def make_room(self, protected: Collection[Sha256]) -> int:
        """Frees copies until the rest fits; says how many went.

        Files that nobody looked at for the longest time go first, then torn ones, then
        small pictures.
        """
        limit = self._quota()
        with self._file.writing() as conn:
            over = _used(conn) - limit
            if over <= 0:
                return 0
            gone = 0
            for table in ("blob", "piece", "preview"):
                for sha256, size in _oldest(conn, table):
                    if over <= 0:
                        break
                    if table == "preview" or sha256 not in protected:
                        conn.execute(f"DELETE FROM {table} WHERE sha256 = ?", (sha256,))
                        over -= size
                        gone += 1
        return gone


def _own(conn: dbapi2.Connection, sha256: Sha256, complaint: ComplaintId) -> None:
    conn.execute("INSERT OR IGNORE INTO owner (sha256, cid) VALUES (?, ?)", (sha256, complaint))


def _arrived(conn: dbapi2.Connection, sha256: Sha256) -> int:
    row = conn.execute(
        "SELECT coalesce(sum(length(content)), 0) FROM piece WHERE sha256 = ?", (sha256,)
    ).fetchone()
    return int(row[0])


def _drop_unowned(conn: dbapi2.Connection) -> int:
    unowned = _UNOWNED.format(table="blob")
    gone: int = conn.execute(f"DELETE FROM blob WHERE is_own = 0 AND {unowned}").rowcount
    for table in ("piece", "preview"):
        unowned = _UNOWNED.format(table=table)
        gone += conn.execute(f"DELETE FROM {table} WHERE {unowned}").rowcount
    return gone


def _used(conn: dbapi2.Connection) -> int:
    row = conn.execute(
        "SELECT (SELECT coalesce(sum(size), 0) FROM blob WHERE is_own = 0) "
        "+ (SELECT coalesce(sum(length(content)), 0) FROM piece) "
        "+ (SELECT coalesce(sum(length(content)), 0) FROM preview)"
    ).fetchone()
    return int(row[0])


def _oldest(conn: dbapi2.Connection, table: str) -> list[tuple[Sha256, int]]:
    statement = {
        "blob": "SELECT sha256, size FROM blob WHERE is_own = 0 ORDER BY used_n, sha256",
        "piece": "SELECT sha256, sum(length(content)) FROM piece GROUP BY sha256 ORDER BY sha256",
        "preview": "SELECT sha256, length(content) FROM preview ORDER BY used_n, sha256",
    }[table]
    return [(Sha256(row[0]), row[1]) for row in conn.execute(statement).fetchall()]
