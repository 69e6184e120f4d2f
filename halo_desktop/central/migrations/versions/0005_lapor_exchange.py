"""The exchange with LAPOR!."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision: str | None = "0004"
branch_labels: str | None = None
depends_on: str | None = None

MOMENT = sa.DateTime(timezone=True)
NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "lapor_task",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("complaint", sa.String(64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("act", sa.String(16), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("uploads", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(64), nullable=False),
        sa.Column("sent_at", MOMENT),
        sa.Column("next_at", MOMENT),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("done_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_lapor_task"),
    )
    op.create_index("ix_lapor_task_complaint", "lapor_task", ["complaint"])
    op.create_index("ix_lapor_task_state", "lapor_task", ["state", "next_at"])
    op.create_table(
        "lapor_watch",
        sa.Column("complaint", sa.String(64), nullable=False),
        sa.Column("next_at", MOMENT, nullable=False),
        sa.Column("checked_at", MOMENT),
        sa.Column("settled_at", MOMENT),
        sa.PrimaryKeyConstraint("complaint", name="pk_lapor_watch"),
    )
    op.create_index("ix_lapor_watch_next_at", "lapor_watch", ["next_at"])
    op.create_table(
        "lapor_way",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("adapter", sa.String(16), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failing_since", MOMENT),
        sa.Column("error", sa.String(64), nullable=False),
        sa.Column("paused_until", MOMENT),
        sa.Column("stopped_at", MOMENT),
        sa.Column("last_ok_at", MOMENT),
        sa.Column("masters_at", MOMENT),
        sa.Column("leader", sa.String(64), nullable=False),
        sa.Column("leads_until", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_lapor_way"),
    )
    op.create_table(
        "lapor_master",
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("fetched_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("kind", "id", name="pk_lapor_master"),
    )
    op.create_table(
        "lapor_call",
        sa.Column("num", NUMBER, nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("status", sa.BigInteger(), nullable=False),
        sa.Column("response", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("num", name="pk_lapor_call"),
    )
    op.create_index("ix_lapor_call_at", "lapor_call", ["at"])
