"""Keeps what the user is writing, from the first second on.

A caller saves at most a second after a keystroke; what was saved survives the end of the
program in any way, and a second copy of it lies in the journal.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection

from halo_desktop.cache import draft_versions, moments
from halo_desktop.cache.views import Draft
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.model import Facets
from halo_desktop.wire import codec

_COLUMNS: Final = "id, cid, kind, text, fields, base, updated_at"
_SAVE: Final = (
    f"INSERT INTO draft ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
    "cid = excluded.cid, kind = excluded.kind, text = excluded.text, fields = excluded.fields, "
    "base = excluded.base, updated_at = excluded.updated_at"
)


def save(conn: Connection, draft: Draft) -> None:
    """Saves a draft in place of its earlier text, which becomes a version where it would go."""
    draft_versions.keep(conn, draft.id, draft.text)
    conn.exec_driver_sql(
        _SAVE,
        (
            draft.id,
            draft.complaint,
            draft.kind,
            draft.text,
            draft.fields_json,
            None if draft.base is None else codec.encode(draft.base).decode(),
            moments.to_ms(draft.updated_at),
        ),
    )


def discard(conn: Connection, draft_id: str) -> None:
    """Takes a draft out: it was sent, or is not wanted any more."""
    draft_versions.keep(conn, draft_id, None)
    conn.exec_driver_sql("DELETE FROM draft WHERE id = ?", (draft_id,))


def find(conn: Connection, draft_id: str) -> Draft | None:
    """One draft."""
    found = conn.exec_driver_sql(f"SELECT {_COLUMNS} FROM draft WHERE id = ?", (draft_id,))
    return next(iter(_drafts(found.fetchall())), None)


def of_case(conn: Connection, cid: ComplaintId) -> tuple[Draft, ...]:
    """The drafts on a complaint, newest first."""
    found = conn.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM draft WHERE cid = ? ORDER BY updated_at DESC, id", (cid,)
    )
    return _drafts(found.fetchall())


def everything(conn: Connection, limit: int = 500) -> tuple[Draft, ...]:
    """All drafts, newest first."""
    found = conn.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM draft ORDER BY updated_at DESC, id LIMIT ?", (limit,)
    )
    return _drafts(found.fetchall())


def _drafts(rows: Sequence[Sequence[object]]) -> tuple[Draft, ...]:
    made = []
    for draft_id, cid, kind, text, fields, base, updated_ms in rows:
        assert isinstance(updated_ms, int)
        made.append(
            Draft(
                id=str(draft_id),
                complaint=None if cid is None else ComplaintId(str(cid)),
                kind=str(kind),
                text=str(text),
                fields_json=str(fields),
                base=None if base is None else codec.decode(str(base).encode(), Facets),
                updated_at=moments.from_ms(updated_ms),
            )
        )
    return tuple(made)
