"""A table for what statistics are made of; the server fills it when it starts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision: str | None = "0006"
branch_labels: str | None = None
depends_on: str | None = None

_TEXTS = (
    "ticket",
    "lead",
    "topic",
    "place",
    "channel",
    "holder",
    "lapor",
)
_NUMBERS = (
    "is_open",
    "received_on",
    "answered_on",
    "closed_on",
    "press_on",
    "met",
    "late",
    "due_verification",
    "due_first_response",
    "due_settlement",
    "due_approval",
    "due_return_decision",
    "held_since",
    "held_operator",
    "held_unit",
    "held_leader",
    "held_reporter",
    "held_inspectorate",
    "held_external",
    "lapor_drift",
    "returned",
    "reopened",
    "rating",
)


def upgrade() -> None:
    op.create_table(
        "figure",
        sa.Column("complaint", sa.String(64), nullable=False),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        *(sa.Column(name, sa.Text()) for name in _TEXTS),
        *(sa.Column(name, sa.BigInteger()) for name in _NUMBERS),
        sa.PrimaryKeyConstraint("complaint", name="pk_figure"),
    )
