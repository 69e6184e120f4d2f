"""Writes the rows of lists and search, many at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection

from halo_desktop.cache import moments
from halo_desktop.cache.shown_row import Words
from halo_desktop.cache.tables import shown
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.statistics import figures

_COLUMNS: Final = tuple(column.name for column in shown.columns if column.name != "n")
_UPSERT: Final = (
    f"INSERT INTO shown (n, {', '.join(_COLUMNS)}) "
    f"VALUES (?{', ?' * len(_COLUMNS)}) ON CONFLICT (n) DO UPDATE SET "
    + ", ".join(f"{column} = excluded.{column}" for column in _COLUMNS)
)
_FIGURES: Final = (
    f"INSERT OR REPLACE INTO figure (n, complaint, {', '.join(figures.COLUMNS)}) "
    f"VALUES (?, ?{', ?' * len(figures.COLUMNS)})"
)
_SEARCH: Final = {
    "fts": ("title", "summary", "body", "place", "number"),
    "fts_number": ("fragments",),
}
# Room for a million complaints received in the same second: an import knows only the day.
_SAME_SECOND_BITS: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A folded complaint on its way into the tables of lists and search.

    ``columns`` carries, besides those of ``shown``, ``is_own``: whether the user made the
    newest entry, so that nothing is new to them.
    """

    cid: ComplaintId
    received_at: datetime
    columns: Mapping[str, object]
    parts: tuple[tuple[str, str, str], ...]
    words: Words
    figures: Mapping[str, object]
    is_mine: bool = False


def put(conn: Connection, rows: Sequence[Row]) -> None:
    """Adds or replaces rows; one that exists keeps its row id."""
    if not rows:
        return
    cids = [row.cid for row in rows]
    known = _row_ids(conn, cids)
    marks = _read_marks(conn, cids)
    numbered = {known[row.cid]: row for row in rows if row.cid in known}
    numbered |= _numbers_for(conn, [row for row in rows if row.cid not in known])
    conn.exec_driver_sql(
        _UPSERT, [(n, *_values(row, marks.get(row.cid, -1))) for n, row in numbered.items()]
    )
    _put_parts(conn, numbered, set(known.values()))
    _put_mine(conn, numbered, set(known.values()))
    _put_figures(conn, numbered)
    _put_words(conn, numbered, set(known.values()))


def remove(conn: Connection, cids: Sequence[ComplaintId]) -> None:
    """Takes complaints out of lists and search."""
    found = [(n,) for n in _row_ids(conn, cids).values()]
    if found:
        for table, key in (("fts", "rowid"), ("fts_number", "rowid"), ("shown", "n")):
            conn.exec_driver_sql(f"DELETE FROM {table} WHERE {key} = ?", found)


def _row_ids(conn: Connection, cids: Sequence[ComplaintId]) -> dict[ComplaintId, int]:
    if not cids:
        return {}
    marks = ", ".join("?" * len(cids))
    found = conn.exec_driver_sql(f"SELECT cid, n FROM shown WHERE cid IN ({marks})", tuple(cids))
    return {row[0]: row[1] for row in found}


def _read_marks(conn: Connection, cids: Sequence[ComplaintId]) -> dict[ComplaintId, int]:
    marks = ", ".join("?" * len(cids))
    found = conn.exec_driver_sql(
        f"SELECT cid, rev FROM read_mark WHERE cid IN ({marks})", tuple(cids)
    )
    return {row[0]: row[1] for row in found}


def _numbers_for(conn: Connection, rows: Sequence[Row]) -> dict[int, Row]:
    """Gives new rows ids that grow with the time of receipt."""
    if not rows:
        return {}
    firsts = [max(0, moments.to_ms(row.received_at) // 1000) << _SAME_SECOND_BITS for row in rows]
    taken = conn.exec_driver_sql(
        f"WITH second (first) AS (VALUES {', '.join(['(?)'] * len(firsts))}) SELECT first, "
        f"(SELECT max(n) FROM shown WHERE n >= first AND n < first + {1 << _SAME_SECOND_BITS}) "
        "FROM second",
        tuple(firsts),
    )
    next_free = {first: max(first, 1) if last is None else last + 1 for first, last in taken}
    numbered: dict[int, Row] = {}
    for first, row in zip(firsts, rows, strict=True):
        numbered[next_free[first]] = row
        next_free[first] += 1
    return numbered


def _values(row: Row, read_rev: int) -> tuple[object, ...]:
    rev = row.columns["rev"]
    assert isinstance(rev, int)
    is_unread = not row.columns["is_own"] and read_rev < rev
    values = {**row.columns, "unread": int(is_unread)}
    return tuple(values[column] for column in _COLUMNS)


def _put_parts(conn: Connection, numbered: Mapping[int, Row], known: set[int]) -> None:
    if old := [(n,) for n in numbered if n in known]:
        conn.exec_driver_sql("DELETE FROM part WHERE n = ?", old)
    if new := [(n, *part) for n, row in numbered.items() for part in row.parts]:
        conn.exec_driver_sql("INSERT INTO part (n, unit, role, state) VALUES (?, ?, ?, ?)", new)


def _put_mine(conn: Connection, numbered: Mapping[int, Row], known: set[int]) -> None:
    if mine := [(n,) for n, row in numbered.items() if row.is_mine]:
        conn.exec_driver_sql("INSERT OR IGNORE INTO mine (n) VALUES (?)", mine)
    if others := [(n,) for n, row in numbered.items() if n in known and not row.is_mine]:
        conn.exec_driver_sql("DELETE FROM mine WHERE n = ?", others)


def _put_figures(conn: Connection, numbered: Mapping[int, Row]) -> None:
    conn.exec_driver_sql(
        _FIGURES,
        [
            (n, row.cid, *(row.figures[column] for column in figures.COLUMNS))
            for n, row in numbered.items()
        ],
    )


def _put_words(conn: Connection, numbered: Mapping[int, Row], known: set[int]) -> None:
    """Most changes leave the texts alone, and writing the index is what costs most."""
    old = [n for n in numbered if n in known]
    for table, columns in _SEARCH.items():
        listed = ", ".join(columns)
        before: dict[int, tuple[object, ...]] = {}
        if old:
            found = conn.exec_driver_sql(
                f"SELECT rowid, {listed} FROM {table} WHERE rowid IN ({', '.join('?' * len(old))})",
                tuple(old),
            )
            before = {n: tuple(texts) for n, *texts in found}
        wanted = {
            n: tuple(getattr(row.words, column) for column in columns)
            for n, row in numbered.items()
        }
        changed = [n for n, texts in wanted.items() if before.get(n) != texts]
        if stale := [(n,) for n in changed if n in before]:
            conn.exec_driver_sql(f"DELETE FROM {table} WHERE rowid = ?", stale)
        if changed:
            conn.exec_driver_sql(
                f"INSERT INTO {table} (rowid, {listed}) VALUES (?{', ?' * len(columns)})",
                [(n, *wanted[n]) for n in changed],
            )
