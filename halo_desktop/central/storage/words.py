"""The full-text index: numbers by any fragment, titles and bodies by the start of words.

Three columns, because projections differ: who sees only titles must not find by body, and
a sealed complaint is found by its number alone.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from sqlalchemy import Connection, text

from halo_desktop.domain.model import Complaint
from halo_desktop.domain.visibility import Projection

_WORD: Final = re.compile(r"[^\W_]+")
_MAX_WORDS: Final = 3000
_MAX_TERMS: Final = 8

_INSERT_SQLITE: Final = text(
    "INSERT INTO complaint_words(rowid, number, title, body) VALUES (:num, :number, :title, :body)"
)
_INSERT_POSTGRES: Final = text(
    "INSERT INTO complaint_words(num, words) VALUES (:num, CAST(:words AS tsvector))"
)

# Which columns (SQLite) and weights (PostgreSQL) a reader may search in.
COLUMNS: Final = {
    Projection.FULL: ("{number title body}", "ABC"),
    Projection.UNIT: ("{number title body}", "ABC"),
    Projection.TITLES: ("{number title}", "AB"),
    Projection.SEALED: ("{number}", "A"),
}


def put(connection: Connection, num: int, before: Complaint | None, after: Complaint) -> None:
    """Indexes a complaint, when what is indexed of it has changed."""
    if before is not None and _sources(before) == _sources(after):
        return
    new = _texts(after)
    if before is not None:
        _delete(connection, num)
    if connection.dialect.name == "sqlite":
        values = {"num": num, "number": new[0], "title": new[1], "body": new[2]}
        connection.execute(_INSERT_SQLITE, values)
    else:
        connection.execute(_INSERT_POSTGRES, {"num": num, "words": _tsvector(new)})


def terms(query: str) -> tuple[str, ...]:
    """The words that a search has to find, each as the start of an indexed word."""
    return tuple(dict.fromkeys(_split(query)))[:_MAX_TERMS]


def sqlite_query(wanted: tuple[str, ...], projection: Projection) -> str:
    """The FTS5 expression; the terms hold letters and digits only."""
    columns = COLUMNS[projection][0]
    return f"{columns} : (" + " AND ".join(f'"{term}"*' for term in wanted) + ")"


def postgres_query(wanted: tuple[str, ...], projection: Projection) -> str:
    """The tsquery; the terms hold letters and digits only."""
    weights = COLUMNS[projection][1]
    return " & ".join(f"'{term}':*{weights}" for term in wanted)


def _delete(connection: Connection, num: int) -> None:
    key = "rowid" if connection.dialect.name == "sqlite" else "num"
    connection.execute(
        text(f"DELETE FROM complaint_words WHERE {key} = :num"),  # noqa: S608 - our own word
        {"num": num},
    )


def _sources(complaint: Complaint) -> tuple[str, str, str]:
    tracking = "" if complaint.lapor is None else complaint.lapor.tracking_id or ""
    body = f"{complaint.body} {complaint.summary} {complaint.location_text}"
    return f"{complaint.ticket} {tracking}", complaint.title, body


def _texts(complaint: Complaint) -> tuple[str, str, str]:
    numbers, title, body = _sources(complaint)
    return (
        " ".join(_fragments(numbers)),
        " ".join(dict.fromkeys(_split(title))),
        " ".join(dict.fromkeys(_split(body)[:_MAX_WORDS])),
    )


def _tsvector(texts: tuple[str, str, str]) -> str:
    """The texts with a weight for each; PostgreSQL keeps weights only with positions."""
    return " ".join(
        f"'{word}':{position}{weight}"
        for position, (weight, found) in enumerate(zip("ABC", texts, strict=True), start=1)
        for word in found.split()
    )


def _fragments(numbers: str) -> list[str]:
    """Every ending of every part, so that the start of an ending is any fragment."""
    found: dict[str, None] = {}
    for word in _split(numbers):
        for start in range(len(word)):
            found.setdefault(word[start:])
    return list(found)


def _split(value: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", value.casefold())
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    return [word[:60] for word in _WORD.findall(kept)]
