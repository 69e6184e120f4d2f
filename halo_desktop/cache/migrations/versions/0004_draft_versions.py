"""A table for earlier texts of drafts."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_STATEMENTS = (
    """CREATE TABLE draft_version (
    n INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    draft TEXT NOT NULL,
    text TEXT NOT NULL,
    saved_at INTEGER NOT NULL
)
""",
    "CREATE INDEX draft_version_draft ON draft_version (draft, n)",
)


def upgrade() -> None:
    """Adds the table; it starts empty."""
    for statement in _STATEMENTS:
        op.execute(statement)
