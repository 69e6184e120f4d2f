"""What the public files: private codes, keys of other programs, consents."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision: str | None = "0007"
branch_labels: str | None = None
depends_on: str | None = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "intake_key",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("revoked_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake_key")),
        sa.UniqueConstraint("hash", name=op.f("uq_intake_key_hash")),
    )
    op.create_table(
        "intake",
        sa.Column("complaint", sa.String(length=64), nullable=False),
        sa.Column("ticket", sa.String(length=32), nullable=False),
        sa.Column("submission", sa.String(length=64), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=True),
        sa.Column("topic", sa.String(length=64), nullable=False),
        sa.Column("lat", sa.Text(), nullable=False),
        sa.Column("long", sa.Text(), nullable=False),
        sa.Column("is_public", sa.Boolean(), nullable=False),
        sa.Column("wants_notices", sa.Boolean(), nullable=False),
        sa.Column("notice_channel", sa.String(length=16), nullable=False),
        sa.Column("filed_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("complaint", name=op.f("pk_intake")),
        sa.UniqueConstraint("ticket", name=op.f("uq_intake_ticket")),
        sa.UniqueConstraint("submission", name=op.f("uq_intake_submission")),
        sa.ForeignKeyConstraint(["key"], ["intake_key.id"], name=op.f("fk_intake_key_intake_key")),
    )
    op.create_index("ix_intake_filed_at", "intake", ["filed_at"], unique=False)


def downgrade() -> None:
    op.drop_table("intake")
    op.drop_table("intake_key")
