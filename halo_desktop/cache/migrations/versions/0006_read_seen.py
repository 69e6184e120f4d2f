"""A table for what of a complaint was seen when it was read."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the table; what was read before is known by its time alone."""
    op.execute("""CREATE TABLE read_seen (
    cid TEXT NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (cid)
)
""")
