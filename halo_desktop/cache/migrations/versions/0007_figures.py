"""A table for what statistics are made of.

Lists are written anew afterwards, and the figures with them.
"""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_STATEMENTS = (
    """CREATE TABLE figure (
    n INTEGER NOT NULL,
    complaint TEXT NOT NULL,
    ticket TEXT,
    lead TEXT,
    topic TEXT,
    place TEXT,
    channel TEXT,
    holder TEXT,
    lapor TEXT,
    is_open INTEGER,
    received_on INTEGER,
    answered_on INTEGER,
    closed_on INTEGER,
    press_on INTEGER,
    met INTEGER,
    late INTEGER,
    due_verification INTEGER,
    due_first_response INTEGER,
    due_settlement INTEGER,
    due_approval INTEGER,
    due_return_decision INTEGER,
    held_since INTEGER,
    held_operator INTEGER,
    held_unit INTEGER,
    held_leader INTEGER,
    held_reporter INTEGER,
    held_inspectorate INTEGER,
    held_external INTEGER,
    lapor_drift INTEGER,
    returned INTEGER,
    reopened INTEGER,
    rating INTEGER,
    PRIMARY KEY (n),
    FOREIGN KEY(n) REFERENCES shown (n) ON DELETE CASCADE
)
""",
    "INSERT OR REPLACE INTO meta (k, v) VALUES ('refold', '1')",
)


def upgrade() -> None:
    """Adds the table; it is filled by the next writing of the lists."""
    for statement in _STATEMENTS:
        op.execute(statement)
