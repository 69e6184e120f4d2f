"""Finds complaints while the user types: newest first, and never more than is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from sqlalchemy import Connection

from halo_desktop.cache import indexed_words, reads, search_grammar, search_match, search_wishes
from halo_desktop.cache.views import Perspective, SearchPage

COUNT_UP_TO: Final = 1000
"""Counting further costs more than anybody gains by "1.000+"."""


def search(
    conn: Connection,
    text: str,
    limit: int,
    perspective: Perspective,
    *,
    count_up_to: int = COUNT_UP_TO,
) -> SearchPage:
    """Finds complaints by words, numbers and wishes (``opd:pupr tenggat:lewat``).

    An empty search finds nothing. Nothing that can be typed makes it fail.
    """
    source = _source(conn, text, perspective)
    if source is None:
        return SearchPage(items=(), total=0, total_exact=True)
    # Asked once for what is shown and what is counted: finding costs more than reading.
    found = (
        conn.exec_driver_sql(
            f"SELECT n {source.sql} ORDER BY {source.order} DESC LIMIT ?",
            (*source.params, max(limit, count_up_to + 1)),
        )
        .scalars()
        .all()
    )
    items = reads.lines(conn, found[:limit])
    if len(found) < limit:
        return SearchPage(items=items, total=len(items), total_exact=True)
    total = len(found)
    return SearchPage(items=items, total=min(total, count_up_to), total_exact=total <= count_up_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """Where the hits come from, and the column in whose order they come."""

    sql: str
    params: tuple[object, ...]
    order: str = "n"


def _source(conn: Connection, text: str, perspective: Perspective) -> _Source | None:
    query = search_grammar.parse(text)
    if search_wishes.asks_nothing(query, perspective):
        return None
    if len(query.ways) == 1:
        wanted = query.ways[0].wanted
        match = search_match.read(
            wanted, perspective.rulebook.places, partial(indexed_words.known, conn)
        )
        if match.expression and not match.numbers:
            # The index itself is read backwards and stops at the limit, however many there are.
            rest = replace(query.ways[0], wanted=replace(wanted, words=(), phrases=()))
            condition = search_wishes.way(rest, perspective)
            return _Source(
                sql="FROM (SELECT rowid AS hit FROM fts WHERE fts MATCH ?) "
                f"CROSS JOIN shown ON n = hit WHERE {condition.sql}",
                params=(match.expression, *condition.params),
                order="hit",
            )
    condition = search_wishes.query(query, perspective)
    return _Source(sql=f"FROM shown WHERE {condition.sql}", params=condition.params)
