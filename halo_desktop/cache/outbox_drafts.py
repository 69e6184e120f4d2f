"""Drafts that stay beside their action until the server agrees, and go with its yes.

The words of an action that needs the server at once are worth keeping until it has carried
them out: a refusal leaves them where they were written.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from halo_desktop.cache import drafts
from halo_desktop.domain.ids import ActionId


def note(conn: Connection, action: ActionId, draft_id: str) -> None:
    """Remembers which text an action carries, as it is written at this moment."""
    conn.exec_driver_sql(
        "INSERT INTO awaited_draft (action, draft, updated_at) "
        "SELECT ?, id, updated_at FROM draft WHERE id = ?",
        (action, draft_id),
    )


def end(conn: Connection, settled: Iterable[tuple[ActionId, bool]]) -> None:
    """Takes away the texts of actions that were carried out (yes, not no).

    One that was changed since stays.
    """
    for action, is_carried_out in settled:
        found = conn.exec_driver_sql(
            "SELECT draft.id FROM awaited_draft JOIN draft ON draft.id = awaited_draft.draft "
            "AND draft.updated_at = awaited_draft.updated_at WHERE awaited_draft.action = ?",
            (action,),
        ).scalar()
        if found is not None and is_carried_out:
            drafts.discard(conn, str(found))
        conn.exec_driver_sql("DELETE FROM awaited_draft WHERE action = ?", (action,))


def forget(conn: Connection) -> None:
    """Drops what is remembered of actions that are not there any more."""
    conn.exec_driver_sql("DELETE FROM awaited_draft WHERE action NOT IN (SELECT id FROM outbox)")
