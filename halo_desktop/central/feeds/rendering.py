"""Feed rows as a scope shows them: the projected complaint, or the news that it has left."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal, cast

import msgspec
from sqlalchemy import Connection

from halo_desktop.central.feeds import feed
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain import visibility
from halo_desktop.domain.ids import ComplaintId, ScopeId
from halo_desktop.domain.visibility import Projection
from halo_desktop.wire import codec
from halo_desktop.wire.messages import FeedRow, ScopedRow

_RENDERED_LATELY: Final = 2048


def feed_row(row: Record) -> FeedRow:
    """One row of one scope."""
    if row.kind == "gone":
        why = cast(Literal["moved", "redacted", "deleted", "merged"], row.why)  # our own words
        return FeedRow(q=row.seq, k="gone", id=ComplaintId(row.complaint), why=why)
    return FeedRow(
        q=row.seq,
        k="up",
        id=ComplaintId(row.complaint),
        rev=row.rev,
        d=msgspec.Raw(document(row.doc, Projection(row.projection))),
    )


@lru_cache(maxsize=_RENDERED_LATELY)
def document(doc: str, projection: Projection) -> bytes:
    """A complaint's JSON as far as a projection goes.

    A change goes out to many consoles at once; it is worked out for the first of them.
    """
    body = doc.encode("utf-8")
    if projection is Projection.FULL:
        return body
    return codec.encode(visibility.project(codec.decode_complaint(body), projection))


def scoped_rows(
    connection: Connection, scopes: frozenset[ScopeId], complaints: frozenset[ComplaintId]
) -> tuple[ScopedRow, ...]:
    """How some complaints stand in each of the scopes, those that left them included."""
    return tuple(
        ScopedRow(scope=ScopeId(row.scope), row=feed_row(row))
        for row in feed.rows_of(connection, scopes, complaints)
    )
