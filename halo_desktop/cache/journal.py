"""A second encrypted file that only grows: the user's own unsent work, in case the first breaks.

Every change of an outbox row or a draft is written here right after it was committed. The
file is tiny, so it is hardly ever hit by what damages a large one, and it is read only to
rebuild a store.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, Literal, TypeAlias

from sqlcipher3 import dbapi2

from halo_desktop.cache import driver, errors, moments
from halo_desktop.cache.work_mark import Progress, WorkMark
from halo_desktop.wire import codec

logger = logging.getLogger(__name__)

JOURNAL_FILE: Final = "journal.db"
KEEP_SETTLED: Final = timedelta(days=30)
"""The server may be restored from a backup; actions that it forgot are offered again."""

What: TypeAlias = Literal["outbox", "draft"]
TABLES: Final[tuple[What, ...]] = ("outbox", "draft")
_COMPACT_EVERY: Final = 256
_SETTLED: Final = frozenset({"done", "dismissed"})
_OUTBOX_CHANGES: Final = "state, code, detail, seq, cid, base, payload, text"
_SCHEMA: Final = (
    "CREATE TABLE IF NOT EXISTS entry (n INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, "
    "what TEXT NOT NULL, id TEXT NOT NULL, body BLOB)",
    "CREATE INDEX IF NOT EXISTS entry_id ON entry (what, id, n)",
)
# Notes are made by the database itself and in the same transaction, so nobody can forget one.
# They are counted in the main file, to be compared with what the mark outside says.
_COUNT: Final = "UPDATE meta SET v = CAST(v AS INTEGER) + 1 WHERE k = 'work'"
_NOTES: Final = (
    "CREATE TEMP TABLE noted (what TEXT NOT NULL, id TEXT NOT NULL)",
    "INSERT OR IGNORE INTO main.meta (k, v) VALUES ('work', '0')",
    *(
        f"CREATE TEMP TRIGGER note_{what}_{word} AFTER {event} ON main.{what} "
        f"BEGIN INSERT INTO noted VALUES ('{what}', {row}.id); {_COUNT}; END"
        for what, changes in (("outbox", f" OF {_OUTBOX_CHANGES}"), ("draft", ""))
        for word, event, row in (
            ("insert", "INSERT", "NEW"),
            ("update", f"UPDATE{changes}", "NEW"),
            ("delete", "DELETE", "OLD"),
        )
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The last known content of an outbox row or draft; ``row`` is ``None`` when it is gone."""

    what: What
    id: str
    at: datetime
    row: Mapping[str, object] | None


class Journal:
    """An open journal. Belongs to the thread that writes the store."""

    def __init__(
        self, connection: dbapi2.Connection, clock: Callable[[], datetime], mark: WorkMark
    ) -> None:
        """Takes connection and mark over; use ``open_journal``."""
        self._connection = connection
        self._clock = clock
        self._mark = mark
        self._appended = 0

    def watch(self, writer: dbapi2.Connection) -> None:
        """Has every change of unsent work on a connection noted from now on."""
        with driver.translating():
            for statement in _NOTES:
                writer.execute(statement)

    def has_lost_its_end(self, writer: dbapi2.Connection) -> bool:
        """Says whether this file and the main one are both behind what was once written."""
        with driver.translating():
            return self._progress(writer).is_behind(self._mark.read())

    def catch_up(self, writer: dbapi2.Connection) -> None:
        """Notes everything that is unsent, after a run that may have ended in between."""
        with driver.translating():
            for what in TABLES:
                writer.execute(f"INSERT INTO temp.noted SELECT '{what}', id FROM main.{what}")
        self.flush(writer)
        with driver.translating():
            self._mark.note(self._progress(writer))

    def flush(self, writer: dbapi2.Connection) -> None:
        """Writes what was noted since the last time, in one commit of its own. Blocking.

        A fault is logged and the notes are kept for the next time: the main file already
        holds the work, so the user must not be told that it was not saved.
        """
        noted = writer.execute("SELECT DISTINCT what, id FROM temp.noted").fetchall()
        if not noted:
            return
        try:
            with driver.translating():
                self._append(writer, noted)
                self._mark.note(self._progress(writer))
        except errors.StoreError as error:
            logger.warning("the journal could not be written: %s", type(error).__name__)
            return
        writer.execute("DELETE FROM temp.noted")
        self._appended += len(noted)
        if self._appended >= _COMPACT_EVERY:
            self.compact()

    def compact(self) -> None:
        """Drops what was superseded, discarded, or settled long ago. Blocking."""
        self._appended = 0
        settled_before = moments.to_ms(self._clock() - KEEP_SETTLED)
        with driver.transaction(self._connection) as connection:
            connection.execute(
                "DELETE FROM entry WHERE n NOT IN (SELECT max(n) FROM entry GROUP BY what, id)"
            )
            connection.execute("DELETE FROM entry WHERE body IS NULL")
            connection.execute(
                "DELETE FROM entry WHERE what = 'outbox' AND at < ? "
                "AND json_extract(body, '$.state') IN ('done', 'dismissed')",
                (settled_before,),
            )

    def is_sound(self) -> bool:
        """Reads the whole file and says whether it is undamaged. Blocking."""
        return driver.is_sound(self._connection)

    def close(self) -> None:
        """Tidies up after the session and closes the file."""
        try:
            if self._appended:
                self.compact()
            driver.checkpoint(self._connection)
        finally:
            self._mark.close()
            self._connection.close()

    def _progress(self, writer: dbapi2.Connection) -> Progress:
        main = writer.execute("SELECT CAST(v AS INTEGER) FROM main.meta WHERE k = 'work'")
        journal = self._connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'entry'")
        return Progress(main=_first(main), journal=_first(journal))

    def _append(self, writer: dbapi2.Connection, noted: list[tuple[What, str]]) -> None:
        at = moments.to_ms(self._clock())
        with driver.transaction(self._connection) as connection:
            for what, entry_id in noted:
                cursor = writer.execute(f"SELECT * FROM main.{what} WHERE id = ?", (entry_id,))
                row = cursor.fetchone()
                names = [column[0] for column in cursor.description or ()]
                body = None if row is None else codec.encode(dict(zip(names, row, strict=True)))
                if row is None or dict(zip(names, row, strict=True)).get("state") in _SETTLED:
                    # Earlier entries may hold what was to be forgotten: who complained.
                    connection.execute(
                        "DELETE FROM entry WHERE what = ? AND id = ?", (what, entry_id)
                    )
                connection.execute(
                    "INSERT INTO entry (at, what, id, body) VALUES (?, ?, ?, ?)",
                    (at, what, entry_id, body),
                )


def open_journal(folder: Path, key: bytes, clock: Callable[[], datetime]) -> Journal:
    """Opens an account's journal, and makes it when there is none. Blocking.

    Raises:
        StoreError: If it cannot be opened, or not with this key (``Corrupt``).
    """
    connection = driver.open_writer(folder / JOURNAL_FILE, key)
    try:
        with driver.translating():
            for statement in _SCHEMA:
                connection.execute(statement)
        mark = WorkMark(folder)
    except BaseException:
        connection.close()
        raise
    return Journal(connection, clock, mark)


def newest_entries(found: Iterable[Mapping[str, object]]) -> tuple[Entry, ...]:
    """Picks the newest entry for each row out of all rows that could be read."""
    newest: dict[tuple[What, str], Entry] = {}
    for row in found:
        what = next((known for known in TABLES if known == row.get("what")), None)
        entry_id, body, at = row.get("id"), row.get("body"), row.get("at")
        if what is None or not isinstance(entry_id, str) or not isinstance(at, int):
            continue
        content = _decoded(body) if isinstance(body, bytes) else None
        newest[what, entry_id] = Entry(what=what, id=entry_id, at=moments.from_ms(at), row=content)
    return tuple(newest.values())


def _first(cursor: dbapi2.Cursor) -> int:
    row = cursor.fetchone()
    return int(row[0]) if row is not None else 0


def _decoded(body: bytes) -> Mapping[str, object] | None:
    try:
        return codec.decode(body, dict[str, object])
    except codec.Undecodable:
        logger.warning("an entry of the journal cannot be read")
        return None
