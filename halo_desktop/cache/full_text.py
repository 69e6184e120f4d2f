"""The tables of full-text search, which SQLAlchemy cannot describe."""

from __future__ import annotations

from typing import Final

# Full-text search over ``shown``; rowid is ``shown.n``. ``secure-delete`` takes a complaint's
# words out of the index with it, and trigrams find a fragment of a number.
FULL_TEXT: Final = (
    "CREATE VIRTUAL TABLE fts USING fts5(title, summary, body, place, number, "
    "tokenize=\"unicode61 remove_diacritics 2\", prefix='2 3', columnsize=0)",
    "INSERT INTO fts(fts, rank) VALUES ('secure-delete', 1)",
    "CREATE VIRTUAL TABLE fts_number USING fts5(fragments, tokenize='trigram', columnsize=0)",
    "INSERT INTO fts_number(fts_number, rank) VALUES ('secure-delete', 1)",
)
