"""How much of what the account reads lies here."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from halo_desktop.cache import scopes
from halo_desktop.cache.tables import shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """Scopes and complaints, and how many of them are whole."""

    scopes: int
    live: int
    cases: int
    sealed: int  # only their bare facts are here


def read(conn: Connection) -> Stock:
    """Counts everything."""
    kept = [scope for scope in scopes.everything(conn) if scope.is_kept]
    cases = select(func.count()).select_from(shown)
    return Stock(
        scopes=len(kept),
        live=sum(not scope.is_reading for scope in kept),
        cases=conn.execute(cases).scalar_one(),
        sealed=conn.execute(cases.where(shown.c.sealed == 1)).scalar_one(),
    )
