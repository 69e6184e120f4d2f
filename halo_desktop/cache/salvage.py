"""Builds a new store around what a damaged one still holds.

The user's own work (actions and drafts) comes from the damaged file and from the journal;
copies of complaints come along as far as they can be read, so that they can still be
looked at without a connection, and are read anew from the server. The damaged files are
kept aside.
"""

from __future__ import annotations

import base64
import binascii
import logging
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import LargeBinary, Table
from sqlcipher3 import dbapi2

from halo_desktop import paths
from halo_desktop.cache import driver, journal, moments, schema, tables, work_mark
from halo_desktop.cache.journal import Entry
from halo_desktop.cache.scan import TableScan

logger = logging.getLogger(__name__)

MAIN_FILE: Final = "main.db"
BLOB_FILE: Final = "blobs.db"
KEY_CHECK_FILE: Final = "key.check"
DAMAGED_FOLDER: Final = "damaged"
NEW: Final = ".new"  # ending of a file that is being built
READY: Final = ".rebuilt"  # and of one that is complete, and only has to take its place
_COMPANIONS: Final = ("-wal", "-shm", "-journal", "")
_KEPT_FOLDERS: Final = 2
# Lists and search are not among these: they are computed again from the rest.
_REST: Final = (
    tables.meta,
    tables.scope,
    tables.doc,
    tables.attachment,
    tables.audit,
    tables.pref,
    tables.read_mark,
    tables.read_seen,
    tables.pin,
    tables.snooze,
    tables.own_queue,
)
_PROGRESS: Final = ("holding", "waiting", "acked", "done", "rejected", "dismissed")


@dataclass(frozen=True, slots=True, kw_only=True)
class SalvageReport:
    """What came over into a new store, or back into one whose log was damaged."""

    actions: int
    drafts: int
    complaints: int
    from_journal: int  # actions and drafts that only the journal still had
    gaps: int  # places in the own work at which a damaged file could not be read
    is_journal_whole: bool
    set_aside: Path | None  # where the damaged files lie; None if only a log was cut off

    @property
    def may_have_lost_work(self) -> bool:
        """Whether own work can be missing, because both files were damaged in it."""
        return self.gaps > 0 and not self.is_journal_whole


@dataclass(slots=True)
class _Found:
    """Own work out of one file, by id."""

    outbox: dict[str, Mapping[str, object]]
    draft: dict[str, Mapping[str, object]]
    gaps: int = 0


def rebuild(folder: Path, key: bytes, clock: Callable[[], datetime]) -> SalvageReport:
    """Makes a new main file out of the damaged one and the journal. Blocking.

    A crash on the way is harmless: the damaged file stays in place until the new one is
    complete, and ``finish`` does the rest at the next start.

    Raises:
        StoreError: If the disk has no room for the new file, or refuses.
    """
    main = _own_work(folder / MAIN_FILE, key)
    entries, journal_gaps = _journal_entries(folder / journal.JOURNAL_FILE, key)
    merged, from_journal = _merge(main, entries)
    actions, drafts, complaints = _write_new(folder, key, merged)
    set_aside = damaged_folder(folder, clock())
    with driver.translating():
        (folder / (MAIN_FILE + NEW)).replace(folder / (MAIN_FILE + READY))
        if journal_gaps:
            move_aside(folder / journal.JOURNAL_FILE, set_aside)
        finish(folder, MAIN_FILE, set_aside)
    logger.error(
        "the store was damaged and built anew: %d actions, %d drafts, %d complaints, %d gaps",
        actions,
        drafts,
        complaints,
        main.gaps,
    )
    return SalvageReport(
        actions=actions,
        drafts=drafts,
        complaints=complaints,
        from_journal=from_journal,
        gaps=main.gaps,
        is_journal_whole=journal_gaps == 0,
        set_aside=set_aside,
    )


def _write_new(folder: Path, key: bytes, own: _Found) -> tuple[int, int, int]:
    """Fills a new main file beside the damaged one; counts actions, drafts, complaints."""
    discard(folder / (MAIN_FILE + NEW))
    new = driver.open_writer(folder / (MAIN_FILE + NEW), key)
    try:
        schema.create(new)
        with driver.transaction(new):
            actions = _insert(new, tables.outbox, own.outbox.values())
            drafts = _insert(new, tables.draft, own.draft.values())
            for table in _REST:
                _insert(new, table, TableScan(folder / MAIN_FILE, key, table.name))
            _read_anew(new)
            complaints = new.execute("SELECT count(DISTINCT cid) FROM doc").fetchone()[0]
        driver.checkpoint(new)
    finally:
        new.close()
    return actions, drafts, complaints


def finish(folder: Path, name: str, set_aside: Path) -> None:
    """Puts a complete new file into the damaged one's place. Safe to be cut off and repeated."""
    ready = folder / (name + READY)
    if not ready.exists():
        return
    # The log goes first: beside the new file it would be played into it.
    move_aside(folder / name, set_aside)
    ready.replace(folder / name)


def finish_earlier(folder: Path, name: str, clock: Callable[[], datetime]) -> None:
    """Completes what an earlier run left half done."""
    with driver.translating():
        if (folder / (name + READY)).exists():
            finish(folder, name, damaged_folder(folder, clock()))
        discard(folder / (name + NEW))


def set_journal_aside(folder: Path, clock: Callable[[], datetime]) -> Path:
    """Moves a damaged journal out of the way; the main file still holds what it held."""
    with driver.translating():
        aside = damaged_folder(folder, clock())
        move_aside(folder / journal.JOURNAL_FILE, aside)
    logger.error("the journal was damaged and begun anew")
    return aside


def has_store(folder: Path) -> bool:
    """Whether there is a store in a folder, whoever can open it."""
    with driver.translating():
        return (folder / MAIN_FILE).exists()


def set_everything_aside(folder: Path, clock: Callable[[], datetime]) -> Path:
    """Moves a store out of the way that no key opens, so that a new one can be made."""
    with driver.translating():
        aside = damaged_folder(folder, clock())
        for name in (
            MAIN_FILE,
            journal.JOURNAL_FILE,
            BLOB_FILE,
            KEY_CHECK_FILE,
            work_mark.FILE_NAME,
        ):
            move_aside(folder / name, aside)
    logger.error("a store without a key was set aside")
    return aside


def restore_from_journal(
    writer: dbapi2.Connection, folder: Path, key: bytes, damaged: Path | None
) -> SalvageReport | None:
    """Brings back own work that the main file lost without being damaged. Blocking.

    A damaged log is simply cut off by SQLite, which looks as if the last actions had never
    happened. The journal knows them; actions that the user took back are told apart by the
    numbers that the main file has already given out. ``damaged`` is where the journal of the
    last run lies if it was damaged too: then nobody can say whether something is missing.
    """
    file = folder if damaged is None else damaged
    entries, journal_gaps = _journal_entries(file / journal.JOURNAL_FILE, key)
    with driver.transaction(writer):
        row = writer.execute("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'").fetchone()
        last_number = row[0] if row else 0
        lost = [
            entry.row
            for entry in entries
            if entry.what == "outbox"
            and entry.row is not None
            and _number(entry.row.get("n")) > last_number
        ]
        actions = _insert(writer, tables.outbox, lost)
        drafts = _newer_drafts(writer, entries, is_log_cut=actions > 0)
    if damaged is None and not actions and not drafts:
        return None
    logger.error("the log was damaged: %d actions, %d drafts came back", actions, drafts)
    return SalvageReport(
        actions=actions,
        drafts=drafts,
        complaints=0,
        from_journal=actions + drafts,
        gaps=journal_gaps,
        is_journal_whole=damaged is None,
        set_aside=damaged,
    )


def with_lost_end(report: SalvageReport | None) -> SalvageReport:
    """Both files have lost what was written last, and nobody can say what it was."""
    logger.error("both logs were cut off: the work done last may be missing")
    if report is not None:
        return replace(report, gaps=report.gaps + 1, is_journal_whole=False)
    return SalvageReport(
        actions=0,
        drafts=0,
        complaints=0,
        from_journal=0,
        gaps=1,
        is_journal_whole=False,
        set_aside=None,
    )


def _newer_drafts(writer: dbapi2.Connection, entries: Iterable[Entry], *, is_log_cut: bool) -> int:
    """Brings back newer texts; a draft that is missing was usually discarded on purpose."""
    known = dict(writer.execute("SELECT id, updated_at FROM draft").fetchall())
    newer = [
        entry.row
        for entry in entries
        if entry.what == "draft"
        and entry.row is not None
        and (is_log_cut if entry.id not in known else _rank(entry.row) > known[entry.id])
    ]
    writer.executemany("DELETE FROM draft WHERE id = ?", [(row["id"],) for row in newer])
    return _insert(writer, tables.draft, newer)


def damaged_folder(folder: Path, now: datetime) -> Path:
    """Makes a place for damaged files, and drops the oldest of those before it."""
    parent = paths.private_folder(folder / DAMAGED_FOLDER)
    earlier = sorted(path for path in parent.iterdir() if path.is_dir())
    for old in earlier[: max(0, len(earlier) - _KEPT_FOLDERS + 1)]:
        shutil.rmtree(old, ignore_errors=True)
    name = now.strftime("%Y%m%dT%H%M%S")
    number = 1
    while (parent / f"{name}-{number}").exists():
        number += 1
    return paths.private_folder(parent / f"{name}-{number}")


def move_aside(file: Path, to: Path) -> None:
    """Moves a file with its log."""
    for suffix in _COMPANIONS:
        companion = file.with_name(file.name + suffix)
        if companion.exists():
            companion.replace(to / companion.name)


def discard(file: Path) -> None:
    """Removes a file with its log, if there is one."""
    for suffix in _COMPANIONS:
        file.with_name(file.name + suffix).unlink(missing_ok=True)


def _own_work(file: Path, key: bytes) -> _Found:
    found = _Found(outbox={}, draft={})
    for name, rows in (("outbox", found.outbox), ("draft", found.draft)):
        scan = TableScan(file, key, name)
        rows.update((str(row["id"]), row) for row in scan if isinstance(row.get("id"), str))
        found.gaps += scan.gaps
    return found


def _journal_entries(file: Path, key: bytes) -> tuple[tuple[Entry, ...], int]:
    if not file.exists():
        return (), 1
    scan = TableScan(file, key, "entry")
    entries = journal.newest_entries(scan)
    return entries, scan.gaps


def _merge(main: _Found, entries: Iterable[Entry]) -> tuple[_Found, int]:
    """Takes the further state of each action and the newer text of each draft."""
    merged = _Found(outbox=dict(main.outbox), draft=dict(main.draft), gaps=main.gaps)
    from_journal = 0
    for entry in entries:
        rows = merged.outbox if entry.what == "outbox" else merged.draft
        held = rows.get(entry.id)
        if entry.row is None:
            if held is None or not _is_newer_draft(held, entry):
                rows.pop(entry.id, None)
        elif held is None:
            rows[entry.id] = entry.row
            from_journal += 1
        elif _rank(entry.row) > _rank(held):
            rows[entry.id] = entry.row
    return merged, from_journal


def _is_newer_draft(held: Mapping[str, object], gone: Entry) -> bool:
    return gone.what == "draft" and _number(held.get("updated_at")) > moments.to_ms(gone.at)


def _rank(row: Mapping[str, object]) -> int:
    state = row.get("state")
    return _PROGRESS.index(state) if state in _PROGRESS else _number(row.get("updated_at"))


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _insert(
    connection: dbapi2.Connection, table: Table, rows: Iterable[Mapping[str, object]]
) -> int:
    """Inserts what fits, and counts it; one bad row must not cost the others."""
    columns = {column.name: column for column in table.columns}
    inserted = 0
    for row in rows:
        values = {name: value for name, value in row.items() if name in columns}
        for name, value in values.items():
            if isinstance(columns[name].type, LargeBinary) and isinstance(value, str):
                values[name] = _unpacked(value)
        names = ", ".join(values)
        marks = ", ".join("?" * len(values))
        try:
            cursor = connection.execute(
                f"INSERT OR IGNORE INTO {table.name} ({names}) VALUES ({marks})",
                tuple(values.values()),
            )
        except (dbapi2.IntegrityError, dbapi2.InterfaceError):
            logger.warning("a row of %s could not be taken over", table.name)
        else:
            inserted += cursor.rowcount
    return inserted


def _unpacked(value: str) -> bytes:
    try:
        return base64.b64decode(value, validate=True)
    except binascii.Error:
        return b""


def _read_anew(connection: dbapi2.Connection) -> None:
    """Rows may be missing, so every scope is read from its beginning."""
    connection.execute(
        "UPDATE scope SET state = 'new', cursor = '', epoch = '', seq = 0, snap_tier = 'open', "
        "snap_after = '', snap_as_of = '', gen = gen + (SELECT max(gen) FROM scope)"
    )
    connection.execute(
        "INSERT OR REPLACE INTO meta (k, v) SELECT 'generation', CAST(max(gen) AS TEXT) "
        "FROM scope HAVING count(*) > 0"
    )
