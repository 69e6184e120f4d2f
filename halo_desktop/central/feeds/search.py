"""Searching on the server for what a console does not hold; only in the session's scopes."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection, Select, column, func, select, table, text

from halo_desktop.central.access import sessions
from halo_desktop.central.access.sessions import Session
from halo_desktop.central.core import Core
from halo_desktop.central.storage import district, tables, words
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain import visibility
from halo_desktop.domain.ids import ScopeId
from halo_desktop.domain.visibility import Projection
from halo_desktop.wire import codec
from halo_desktop.wire.messages import SearchAnswer, SearchHit

MAX_HITS: Final = 100
_COUNTED: Final = 1000  # beyond it "more than" is said instead of a number

_words = table("complaint_words", column("rowid"), column("num"), column("words"))


class Search:
    """The part of the server that finds complaints."""

    def __init__(self, core: Core) -> None:
        """Takes what all parts share."""
        self.core = core

    def search(self, session: Session, query: str, limit: int = 50) -> SearchAnswer:
        """Finds complaints by number (any fragment), title or text, newest first. Blocking."""
        now = self.core.now()
        wanted = words.terms(query)
        count = max(1, min(limit, MAX_HITS))
        with self.core.database.read() as connection:
            grants = sessions.require(connection, session, now)
            epoch = district.head(connection).epoch
            found: dict[int, SearchHit] = {}
            total = 0
            scopes = frozenset(grants.scopes)
            for projection in _classes(connection, scopes) if wanted else ():
                hits = _hits(connection, scopes, wanted, projection)
                rows = connection.execute(hits.order_by(tables.complaint.c.num.desc()).limit(count))
                found |= {row.num: _hit(row, projection) for row in rows}
                total += connection.execute(
                    select(func.count()).select_from(hits.limit(_COUNTED + 1).subquery())
                ).scalar_one()
        newest = sorted(found, reverse=True)[:count]
        return SearchAnswer(
            epoch=epoch,
            now=now,
            items=tuple(found[num] for num in newest),
            total=min(total, _COUNTED),
            total_exact=total <= _COUNTED,
        )


def _classes(connection: Connection, scopes: frozenset[ScopeId]) -> list[Projection]:
    """The projections in which the scopes show complaints."""
    columns = tables.feed.c
    rows = connection.execute(
        select(columns.projection).where(columns.scope.in_(scopes), columns.kind == "up").distinct()
    )
    return sorted(Projection(row.projection) for row in rows)


def _hits(
    connection: Connection,
    scopes: frozenset[ScopeId],
    wanted: tuple[str, ...],
    projection: Projection,
) -> Select[tuple[object, ...]]:
    complaint, feed = tables.complaint.c, tables.feed.c
    if connection.dialect.name == "sqlite":
        number = _words.c.rowid
        condition = text("complaint_words MATCH :query").bindparams(
            query=words.sqlite_query(wanted, projection)
        )
    else:
        number = _words.c.num
        condition = text("complaint_words.words @@ CAST(:query AS tsquery)").bindparams(
            query=words.postgres_query(wanted, projection)
        )
    visible = (
        select(feed.complaint)
        .where(
            feed.complaint == complaint.id,
            feed.scope.in_(scopes),
            feed.kind == "up",
            feed.projection == projection.value,
        )
        .exists()
    )
    return (
        select(
            complaint.num,
            complaint.ticket,
            complaint.doc,
        )
        .join(_words, number == complaint.num)
        .where(condition, visible)
    )


def _hit(row: Record, projection: Projection) -> SearchHit:
    complaint = visibility.project(codec.decode_complaint(row.doc.encode("utf-8")), projection)
    return SearchHit(
        id=complaint.id,
        ticket=row.ticket,
        title=complaint.title,
        state=complaint.state.value,
        received_at=complaint.received_at,
    )
