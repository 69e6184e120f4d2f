"""Devices, what lay on them and what was done there; second factor; failed sign-ins."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"
branch_labels: str | None = None
depends_on: str | None = None

MOMENT = sa.DateTime(timezone=True)
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
DEVICE_COLUMNS = (
    ("revoked_at", MOMENT),
    ("wiped_at", MOMENT),
    ("wiped_unsent", sa.BigInteger()),
    ("reported_at", MOMENT),
    ("waiting", sa.BigInteger()),
)


def upgrade() -> None:
    op.add_column("account", sa.Column("totp_offered", sa.Text(), nullable=True))
    for name, kind in DEVICE_COLUMNS:
        op.add_column("device", sa.Column(name, kind, nullable=True))
    op.drop_table("login_failure")
    _create_sign_in_failure()
    _create_recovery_code()
    _create_holding()
    _create_stay()
    _create_device_act()
    # Where every complaint is today; of earlier days nothing was written down.
    op.execute(
        "INSERT INTO stay (complaint, scope, projection, since) "
        "SELECT complaint, scope, projection, at FROM feed WHERE kind = 'up'"
    )


def downgrade() -> None:
    for table in ("device_act", "stay", "holding", "recovery_code", "sign_in_failure"):
        op.drop_table(table)
    for name, _ in reversed(DEVICE_COLUMNS):
        op.drop_column("device", name)
    op.drop_column("account", "totp_offered")
    _create_login_failure()


def _create_sign_in_failure() -> None:
    op.create_table(
        "sign_in_failure",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("failures", sa.BigInteger(), nullable=False),
        sa.Column("last_at", MOMENT, nullable=False),
        sa.Column("closed_until", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_sign_in_failure")),
    )


def _create_recovery_code() -> None:
    op.create_table(
        "recovery_code",
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("is_offered", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name=op.f("fk_recovery_code_account")),
        sa.PrimaryKeyConstraint("account", "hash", name=op.f("pk_recovery_code")),
    )


def _create_holding() -> None:
    op.create_table(
        "holding",
        sa.Column("num", NUMBER, nullable=False),
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("scope", sa.String(length=64), nullable=False),
        sa.Column("projection", sa.String(length=16), nullable=False),
        sa.Column("complaints", sa.BigInteger(), nullable=False),
        sa.Column("complete_at", MOMENT, nullable=True),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("level_at", MOMENT, nullable=False),
        sa.Column("until", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["device"], ["device.id"], name=op.f("fk_holding_device")),
        sa.PrimaryKeyConstraint("num", name=op.f("pk_holding")),
    )
    op.create_index(op.f("ix_holding_device"), "holding", ["device"], unique=False)
    op.create_index(op.f("ix_holding_scope"), "holding", ["scope"], unique=False)


def _create_stay() -> None:
    op.create_table(
        "stay",
        sa.Column("num", NUMBER, nullable=False),
        sa.Column("complaint", sa.String(length=64), nullable=False),
        sa.Column("scope", sa.String(length=64), nullable=False),
        sa.Column("projection", sa.String(length=16), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("until", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("num", name=op.f("pk_stay")),
    )
    op.create_index("ix_stay_complaint", "stay", ["complaint", "scope"], unique=False)


def _create_device_act() -> None:
    op.create_table(
        "device_act",
        sa.Column("num", NUMBER, nullable=False),
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("chain", sa.String(length=64), nullable=False),
        sa.Column("n", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("what", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("finding", sa.String(length=16), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["device"], ["device.id"], name=op.f("fk_device_act_device")),
        sa.PrimaryKeyConstraint("num", name=op.f("pk_device_act")),
        sa.UniqueConstraint(
            "device", "chain", "n", "hash", name=op.f("uq_device_act_device_chain_n_hash")
        ),
    )
    op.create_index(op.f("ix_device_act_subject"), "device_act", ["subject"], unique=False)


def _create_login_failure() -> None:
    op.create_table(
        "login_failure",
        sa.Column("num", NUMBER, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("num", name=op.f("pk_login_failure")),
    )
    op.create_index(op.f("ix_login_failure_at"), "login_failure", ["at"], unique=False)
    op.create_index(op.f("ix_login_failure_key"), "login_failure", ["key"], unique=False)
