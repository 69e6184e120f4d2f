"""Tables for old actions agreed to, comparisons with the server, and packets."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_STATEMENTS = (
    """CREATE TABLE agreed (
    action TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (action)
)
 WITHOUT ROWID
""",
    """CREATE TABLE packet (
    id TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    actions TEXT NOT NULL,
    files INTEGER DEFAULT 0 NOT NULL,
    answered_at INTEGER,
    PRIMARY KEY (id)
)
 WITHOUT ROWID
""",
    """CREATE TABLE scope_check (
    scope TEXT NOT NULL,
    at INTEGER NOT NULL,
    copies INTEGER DEFAULT 0 NOT NULL,
    differing INTEGER DEFAULT 0 NOT NULL,
    repaired INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (scope)
)
 WITHOUT ROWID
""",
)


def upgrade() -> None:
    """Adds the tables; they start empty."""
    for statement in _STATEMENTS:
        op.execute(statement)
