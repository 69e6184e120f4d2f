"""Earlier texts of what is being written, so that a text that was lost can be taken back.

A version is kept when something would go: a minute after the one before, when a stretch was
deleted, and when the draft itself ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection

from halo_desktop.cache import moments

MOST: Final = 20
_APART_MS: Final = 60_000
_LOSS: Final = 20  # letters
_KEPT: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftVersion:
    """A text as it stood at a moment."""

    number: int
    text: str
    saved_at: datetime


def keep(conn: Connection, draft_id: str, new_text: str | None) -> None:
    """Keeps the stored text before another takes its place (None: before it ends)."""
    row = conn.exec_driver_sql(
        "SELECT text, updated_at FROM draft WHERE id = ?", (draft_id,)
    ).first()
    if row is None or not str(row[0]).strip() or row[0] == new_text:
        return
    text, saved_ms = str(row[0]), int(row[1])
    last = conn.exec_driver_sql(
        "SELECT text, saved_at FROM draft_version WHERE draft = ? ORDER BY n DESC LIMIT 1",
        (draft_id,),
    ).first()
    if last is not None and last[0] == text:
        return
    is_loss = new_text is None or len(text) - len(new_text) >= _LOSS
    if not is_loss and last is not None and saved_ms - int(last[1]) < _APART_MS:
        return
    conn.exec_driver_sql(
        "INSERT INTO draft_version (draft, text, saved_at) VALUES (?, ?, ?)",
        (draft_id, text, saved_ms),
    )
    _trim(conn, draft_id, saved_ms)


def _trim(conn: Connection, draft_id: str, now_ms: int) -> None:
    conn.exec_driver_sql(
        "DELETE FROM draft_version WHERE saved_at < ?",
        (now_ms - _KEPT // timedelta(milliseconds=1),),
    )
    conn.exec_driver_sql(
        "DELETE FROM draft_version WHERE draft = ? AND n NOT IN (SELECT n FROM draft_version "
        "WHERE draft = ? ORDER BY n DESC LIMIT ?)",
        (draft_id, draft_id, MOST),
    )


def of(conn: Connection, draft_id: str) -> tuple[DraftVersion, ...]:
    """The earlier texts of a draft, newest first."""
    found = conn.exec_driver_sql(
        "SELECT n, text, saved_at FROM draft_version WHERE draft = ? ORDER BY n DESC LIMIT ?",
        (draft_id, MOST),
    )
    return tuple(
        DraftVersion(number=int(n), text=str(text), saved_at=moments.from_ms(int(at)))
        for n, text, at in found
    )
