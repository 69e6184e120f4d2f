"""Which draft an action carries that waits for the server's yes."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_STATEMENTS = (
    """CREATE TABLE awaited_draft (
    action TEXT NOT NULL,
    draft TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (action)
)
 WITHOUT ROWID
""",
)


def upgrade() -> None:
    """Adds the table; actions that are there already carry none."""
    for statement in _STATEMENTS:
        op.execute(statement)
