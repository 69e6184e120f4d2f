"""The letter by which a deputy signs for a leader."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision: str | None = "0005"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.add_column("membership", sa.Column("letter", sa.String(120), nullable=True))


def downgrade() -> None:
    op.drop_column("membership", "letter")
