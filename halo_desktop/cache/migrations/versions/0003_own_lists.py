"""Tables for lists that a person made, complaints put off, and where the person took part.

Lists and search are written anew afterwards, because what they are found by has changed.
"""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_STATEMENTS = (
    """CREATE TABLE mine (
    n INTEGER NOT NULL,
    PRIMARY KEY (n),
    FOREIGN KEY(n) REFERENCES shown (n) ON DELETE CASCADE
)
 WITHOUT ROWID
""",
    """CREATE TABLE own_queue (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    icon TEXT DEFAULT '' NOT NULL,
    "query" TEXT NOT NULL,
    sort TEXT NOT NULL,
    descending INTEGER DEFAULT 0 NOT NULL,
    place INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (id)
)
 WITHOUT ROWID
""",
    """CREATE TABLE snooze (
    cid TEXT NOT NULL,
    until_on INTEGER NOT NULL,
    rev INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (cid)
)
 WITHOUT ROWID
""",
    "INSERT OR REPLACE INTO meta (k, v) VALUES ('refold', '1')",
)


def upgrade() -> None:
    """Adds the tables; they start empty."""
    for statement in _STATEMENTS:
        op.execute(statement)
