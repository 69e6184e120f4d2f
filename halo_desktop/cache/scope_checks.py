"""How the copies of each scope compared with the server's, and how much had to be put right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from halo_desktop.cache import moments
from halo_desktop.cache.tables import scope_check
from halo_desktop.domain.ids import ScopeId


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeCheck:
    """The last comparison of a scope."""

    scope: ScopeId
    at: datetime
    copies: int
    differing: int  # found by it and not put right yet
    repaired: int  # since the store was made


_c = scope_check.c
_all = select(scope_check).order_by(_c.scope)
_one = select(scope_check).where(_c.scope == bindparam("key"))
_put = insert(scope_check)
_put = _put.on_conflict_do_update(
    index_elements=["scope"],
    set_={
        "at": _put.excluded.at,
        "copies": _put.excluded.copies,
        "differing": _put.excluded.differing,
        "repaired": _put.excluded.repaired,
    },
)
_forget: Final = delete(scope_check).where(_c.scope == bindparam("key"))


def everything(conn: Connection) -> dict[ScopeId, ScopeCheck]:
    """The last comparison of every scope that was ever compared."""
    found = {}
    for row in conn.execute(_all):
        scope = ScopeId(row.scope)
        found[scope] = ScopeCheck(
            scope=scope,
            at=moments.from_ms(row.at),
            copies=row.copies,
            differing=row.differing,
            repaired=row.repaired,
        )
    return found


def note(
    conn: Connection, scope: ScopeId, at: datetime, *, copies: int, differing: int, repaired: int
) -> None:
    """Notes a comparison; ``repaired`` is added to what was put right before."""
    row = conn.execute(_one, {"key": scope}).first()
    before = 0 if row is None else row.repaired
    conn.execute(
        _put,
        {
            "scope": scope,
            "at": moments.to_ms(at),
            "copies": copies,
            "differing": differing,
            "repaired": before + repaired,
        },
    )


def forget(conn: Connection, scope: ScopeId) -> None:
    """Forgets the comparisons of a scope that is not read any more."""
    conn.execute(_forget, {"key": scope})
