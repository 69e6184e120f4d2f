"""Notices to complainants and staff."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision: str | None = "0008"
branch_labels: str | None = None
depends_on: str | None = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "notice",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("complaint", sa.String(64), nullable=False),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("event", sa.String(32), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("channel", sa.String(16), nullable=False),
        sa.Column("tried", sa.String(64), nullable=False),
        sa.Column("provider_id", sa.String(120), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(64), nullable=False),
        sa.Column("claimed_by", sa.String(64), nullable=False),
        sa.Column("claimed_until", MOMENT),
        sa.Column("next_at", MOMENT),
        sa.Column("late_at", MOMENT),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("sent_at", MOMENT),
        sa.Column("done_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_notice"),
    )
    op.create_index("ix_notice_complaint", "notice", ["complaint"])
    op.create_index("ix_notice_provider_id", "notice", ["provider_id"])
    op.create_index("ix_notice_state", "notice", ["state", "next_at"])
    op.create_table(
        "notice_way",
        sa.Column("name", sa.String(16), nullable=False),
        sa.Column("failures", sa.BigInteger(), nullable=False),
        sa.Column("failing_since", MOMENT),
        sa.Column("error", sa.String(64), nullable=False),
        sa.Column("paused_until", MOMENT),
        sa.Column("stopped_at", MOMENT),
        sa.Column("last_ok_at", MOMENT),
        sa.PrimaryKeyConstraint("name", name="pk_notice_way"),
    )
    op.create_table(
        "notice_refusal",
        sa.Column("address", sa.String(64), nullable=False),
        sa.Column("how", sa.String(16), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("address", name="pk_notice_refusal"),
    )
