"""Which parts of the complaints this account reads, and how far each has been read.

A scope is ``new`` until its first page came, ``snap`` while older pages still come and
``live`` once only changes come. Each new reading has a generation of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from halo_desktop.cache import facts, moments
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.tables import doc, scope
from halo_desktop.domain.ids import ScopeId
from halo_desktop.wire.messages import ScopeAttributes

RICHNESS: Final = {"titles": 0, "sealed": 1, "unit": 2, "full": 3}
"""Which projection shows more; an unknown one shows least."""

FIRST_TIER: Final = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeState:
    """A scope and where its reading stands."""

    id: ScopeId
    projection: str
    cache: str
    cursor: str
    epoch: str
    state: str
    tier: str
    after: str
    as_of: str
    generation: int
    complete_at: datetime | None

    @property
    def richness(self) -> int:
        """How much this scope shows of a complaint."""
        return RICHNESS.get(self.projection, 0)

    @property
    def is_kept(self) -> bool:
        """Whether copies may lie on this computer's disk."""
        return self.cache == "disk"

    @property
    def is_followed(self) -> bool:
        """Whether changes are asked for: a first page has said from where on."""
        return self.is_kept and self.state != "new"

    @property
    def is_reading(self) -> bool:
        """Whether pages of the whole are still to come."""
        return self.is_kept and self.state != "live"


_all = select(scope).order_by(scope.c.id)
_one = select(scope).where(scope.c.id == bindparam("key"))
_counted = select(doc.c.scope, func.count().label("found")).group_by(doc.c.scope)
_insert = insert(scope)
_restart = (
    update(scope)
    .where(scope.c.id == bindparam("key"))
    .values(
        state="new",
        cursor="",
        epoch="",
        snap_after="",
        snap_as_of="",
        snap_tier=FIRST_TIER,
        gen=bindparam("generation"),
    )
)
_begin = (
    update(scope)
    .where(scope.c.id == bindparam("key"))
    .values(
        state="snap",
        cursor=bindparam("as_of"),
        snap_as_of=bindparam("as_of"),
        epoch=bindparam("now_epoch"),
    )
)
_advance = (
    update(scope)
    .where(scope.c.id == bindparam("key"))
    .values(snap_tier=bindparam("tier"), snap_after=bindparam("after"))
)
_complete = (
    update(scope)
    .where(scope.c.id == bindparam("key"))
    .values(state="live", snap_after="", complete_at=bindparam("at"))
)
_follow = (
    update(scope)
    .where(scope.c.id == bindparam("key"))
    .values(cursor=bindparam("to"), seq=bindparam("newest"))
)
_remove = delete(scope).where(scope.c.id == bindparam("key"))


def everything(conn: Connection) -> tuple[ScopeState, ...]:
    """All scopes, in order of their ids."""
    return tuple(_state(row) for row in conn.execute(_all))


def find(conn: Connection, scope_id: ScopeId) -> ScopeState | None:
    """One scope."""
    row = conn.execute(_one, {"key": scope_id}).first()
    return None if row is None else _state(row)


def counts(conn: Connection) -> dict[ScopeId, int]:
    """How many copies each scope holds here."""
    rows = conn.execute(_counted)
    return {ScopeId(row.scope): int(row.found) for row in rows}


def add(conn: Connection, attributes: ScopeAttributes) -> None:
    """Notes a scope that was granted, still unread."""
    conn.execute(
        _insert,
        {
            "id": attributes.id,
            "projection": attributes.projection,
            "cache": attributes.cache,
            "snap_tier": FIRST_TIER,
            "gen": next_generation(conn),
        },
    )


def restart(conn: Connection, scope_ids: Sequence[ScopeId]) -> None:
    """Reads scopes anew; what is here stays readable until it is confirmed or swept."""
    for scope_id in scope_ids:
        conn.execute(_restart, {"key": scope_id, "generation": next_generation(conn)})


def begin(conn: Connection, scope_id: ScopeId, *, as_of: str, epoch: str) -> None:
    """Notes the moment from which on changes are asked for."""
    conn.execute(_begin, {"key": scope_id, "as_of": as_of, "now_epoch": epoch})


def advance(conn: Connection, scope_id: ScopeId, *, tier: str, after: str) -> None:
    """Notes the page that comes next."""
    conn.execute(_advance, {"key": scope_id, "tier": tier, "after": after})


def complete(conn: Connection, scope_id: ScopeId, at: datetime) -> None:
    """Notes that every page has come."""
    conn.execute(_complete, {"key": scope_id, "at": moments.to_ms(at)})


def follow(conn: Connection, scope_id: ScopeId, *, cursor: str, newest: int) -> None:
    """Moves the cursor; in the transaction that stores the rows before it, or never."""
    conn.execute(_follow, {"key": scope_id, "to": cursor, "newest": newest})


def remove(conn: Connection, scope_id: ScopeId) -> None:
    """Forgets a scope."""
    conn.execute(_remove, {"key": scope_id})


def next_generation(conn: Connection) -> int:
    """A number that no reading of this store has had."""
    generation = int(facts.read(conn, Fact.GENERATION) or "0") + 1
    facts.write(conn, Fact.GENERATION, str(generation))
    return generation


def _state(row: Row[Any]) -> ScopeState:
    return ScopeState(
        id=row.id,
        projection=row.projection,
        cache=row.cache,
        cursor=row.cursor,
        epoch=row.epoch,
        state=row.state,
        tier=row.snap_tier,
        after=row.snap_after,
        as_of=row.snap_as_of,
        generation=row.gen,
        complete_at=moments.maybe_from_ms(row.complete_at),
    )
