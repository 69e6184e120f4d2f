"""The per-scope change feed: one row per scope and complaint, at its newest change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Final, Literal

from sqlalchemy import Connection, Select, and_, bindparam, or_, select, tuple_

from halo_desktop.central.access import holdings
from halo_desktop.central.storage import district, tables, upserts
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain import visibility
from halo_desktop.domain.ids import ComplaintId, ScopeId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.states import Flag
from halo_desktop.domain.visibility import Projection

Tier = Literal["open", "history", "all"]
Why = Literal["", "moved", "redacted", "deleted", "merged"]

_CHANGING = ("kind", "projection", "why", "seq", "at")


# Built once: building a statement costs more than running it.
_ROWS: Final = select(
    tables.feed.c.scope,
    tables.feed.c.complaint,
    tables.feed.c.kind,
    tables.feed.c.projection,
    tables.feed.c.why,
    tables.feed.c.seq,
    tables.feed.c.created_at,
    tables.complaint.c.rev,
    tables.complaint.c.doc,
).join(tables.complaint, tables.complaint.c.id == tables.feed.c.complaint)
_CHANGES: Final = (
    _ROWS.where(tables.feed.c.scope == bindparam("scope"), tables.feed.c.seq > bindparam("after"))
    .order_by(tables.feed.c.seq)
    .limit(bindparam("most"))
)
_MOVED: Final = (
    select(tables.feed.c.seq)
    .where(tables.feed.c.scope == bindparam("scope"), tables.feed.c.seq > bindparam("after"))
    # Any row would do, but without an order a planner may look for it from end to end.
    .order_by(tables.feed.c.seq)
    .limit(1)
)
_STANDING: Final = _ROWS.where(
    tables.feed.c.scope.in_(bindparam("scopes", expanding=True)),
    tables.feed.c.complaint.in_(bindparam("complaints", expanding=True)),
).order_by(tables.feed.c.seq, tables.feed.c.scope)


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """Where a snapshot page ends: immutable, newest first."""

    created_at: datetime
    complaint: str


def write(
    connection: Connection,
    before: Complaint | None,
    after: Complaint,
    seq: int,
    now: datetime,
) -> None:
    """Tells every scope that sees the complaint, and those that no longer do."""
    shown = visibility.scopes_of(after)
    rows = [
        _row(scope, after, seq, now, projection=projection) for scope, projection in shown.items()
    ]
    if before is not None:
        left = sorted(visibility.scopes_of(before).keys() - shown.keys())
        rows += [_row(scope, after, seq, now, why=_why(before, after)) for scope in left]
    upserts.upsert(connection, tables.feed, rows, changing=_CHANGING)
    holdings.move(connection, after.id, shown, now)


def changes(connection: Connection, scope: ScopeId, after: int, limit: int) -> list[Record]:
    """The rows of a scope after a number, in commit order."""
    wanted = {"scope": scope, "after": after, "most": limit}
    return list(connection.execute(_CHANGES, wanted))


def snapshot(
    connection: Connection,
    scope: ScopeId,
    after: Key | None,
    limit: int,
    *,
    recent_since: datetime,
    tier: Tier,
) -> list[Record]:
    """The complaints of a scope, newest first; a tier is a part of them.

    ``open``: not final, or changed since a moment; ``history``: the others.
    """
    values: dict[str, object] = {"scope": scope, "recent_since": recent_since, "most": limit}
    if after is not None:
        values |= {"after_at": after.created_at, "after_id": after.complaint}
    return list(connection.execute(_page(tier, is_first=after is None), values))


def rows_of(
    connection: Connection, scopes: frozenset[ScopeId], complaints: frozenset[ComplaintId]
) -> list[Record]:
    """How some complaints stand in some scopes now."""
    if not scopes or not complaints:
        return []
    wanted = {"scopes": sorted(scopes), "complaints": sorted(complaints)}
    return list(connection.execute(_STANDING, wanted))


def has_left(connection: Connection, scopes: frozenset[ScopeId], complaint: ComplaintId) -> bool:
    """Whether one of the scopes once showed the complaint and no longer does."""
    columns = tables.feed.c
    return (
        connection.execute(
            select(columns.seq).where(
                and_(
                    columns.complaint == complaint,
                    columns.scope.in_(scopes),
                    columns.kind == "gone",
                )
            )
        ).first()
        is not None
    )


def moved_scopes(
    connection: Connection, scopes: frozenset[ScopeId], after: int
) -> tuple[ScopeId, ...]:
    """The scopes in which something changed after a number."""
    found = [
        scope
        for scope in sorted(scopes)
        if connection.execute(_MOVED, {"scope": scope, "after": after}).first()
    ]
    return tuple(found)


# Building a statement costs more than running it, so each page's is built once.
@cache
def _page(tier: Tier, *, is_first: bool) -> Select[*tuple[Any, ...]]:
    columns = tables.feed.c
    statement = _ROWS.where(columns.scope == bindparam("scope"), columns.kind == "up")
    is_open = or_(
        tables.complaint.c.is_final.is_(False),
        tables.complaint.c.updated_at >= bindparam("recent_since"),
    )
    if tier == "open":
        statement = statement.where(is_open)
    elif tier == "history":
        statement = statement.where(~is_open)
    if not is_first:
        key = tuple_(columns.created_at, columns.complaint)
        after = tuple_(bindparam("after_at", type_=columns.created_at.type), bindparam("after_id"))
        statement = statement.where(key < after)
    return statement.order_by(columns.created_at.desc(), columns.complaint.desc()).limit(
        bindparam("most")
    )


def _row(
    scope: ScopeId,
    complaint: Complaint,
    seq: int,
    now: datetime,
    *,
    projection: Projection | None = None,
    why: Why = "",
) -> dict[str, object]:
    return {
        "scope": scope,
        "complaint": complaint.id,
        "district": district.DISTRICT,
        "kind": "gone" if projection is None else "up",
        "projection": "" if projection is None else projection.value,
        "why": why,
        "seq": seq,
        "created_at": complaint.created_at,
        "at": now,
    }


def _why(before: Complaint, after: Complaint) -> Why:
    hidden = {Flag.CONFIDENTIAL, Flag.SUPERVISORY, Flag.SPECIFIC_DATA, Flag.HANDED_TO_INSPECTORATE}
    if hidden & (set(after.flags) - set(before.flags)):
        return "redacted"
    return "moved"
