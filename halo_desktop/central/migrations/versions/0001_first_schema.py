"""The first schema: accounts, complaints, audit trail, feed, results, search."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision: str | None = None
branch_labels: str | None = None
depends_on: str | None = None

MOMENT = sa.DateTime(timezone=True)
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _create_account()
    _create_membership()
    _create_device()
    _create_session()
    _create_token()
    _create_login_failure()
    _create_district()
    _create_setting()
    _create_rulebook()
    _create_complaint()
    _create_event()
    _create_feed()
    _create_command_result()
    _create_identity()
    _create_lapor_link()
    _create_ticket_counter()
    _create_blob()
    _create_blob_upload()
    _create_blob_reference()
    _create_feedback()
    _create_words()


def downgrade() -> None:
    op.execute("DROP TABLE complaint_words")
    for table in reversed(TABLES):
        op.drop_table(table)


TABLES = (
    "account",
    "membership",
    "device",
    "session",
    "token",
    "login_failure",
    "district",
    "setting",
    "rulebook",
    "complaint",
    "event",
    "feed",
    "command_result",
    "identity",
    "lapor_link",
    "ticket_counter",
    "blob",
    "blob_upload",
    "blob_reference",
    "feedback",
)


def _create_account() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("username", sa.String(length=120), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("totp_secret", sa.Text(), nullable=True),
        sa.Column("totp_step", sa.BigInteger(), nullable=True),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("grants_rev", sa.BigInteger(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("username", name=op.f("uq_account_username")),
    )


def _create_membership() -> None:
    op.create_table(
        "membership",
        sa.Column("num", NUMBER, nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=64), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("acting", sa.String(length=16), nullable=True),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name=op.f("fk_membership_account")),
        sa.PrimaryKeyConstraint("num", name=op.f("pk_membership")),
    )
    op.create_index(op.f("ix_membership_account"), "membership", ["account"], unique=False)


def _create_device() -> None:
    op.create_table(
        "device",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("os", sa.Text(), nullable=False),
        sa.Column("build", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("wipe", sa.String(length=8), nullable=True),
        sa.Column("registered_at", MOMENT, nullable=False),
        sa.Column("last_seen_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name=op.f("fk_device_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_device")),
    )
    op.create_index(op.f("ix_device_account"), "device", ["account"], unique=False)


def _create_session() -> None:
    op.create_table(
        "session",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("revoked_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name=op.f("fk_session_account")),
        sa.ForeignKeyConstraint(["device"], ["device.id"], name=op.f("fk_session_device")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
    )
    op.create_index(op.f("ix_session_account"), "session", ["account"], unique=False)
    op.create_index(op.f("ix_session_device"), "session", ["device"], unique=False)


def _create_token() -> None:
    op.create_table(
        "token",
        sa.Column("num", NUMBER, nullable=False),
        sa.Column("session", sa.String(length=64), nullable=False),
        sa.Column("parent", sa.BigInteger(), nullable=True),
        sa.Column("rotation", sa.String(length=64), nullable=False),
        sa.Column("access_hash", sa.String(length=64), nullable=False),
        sa.Column("refresh_hash", sa.String(length=64), nullable=False),
        sa.Column("access_expires_at", MOMENT, nullable=False),
        sa.Column("refresh_expires_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name=op.f("fk_token_session")),
        sa.PrimaryKeyConstraint("num", name=op.f("pk_token")),
        sa.UniqueConstraint("access_hash", name=op.f("uq_token_access_hash")),
        sa.UniqueConstraint("parent", "rotation", name=op.f("uq_token_parent_rotation")),
        sa.UniqueConstraint("refresh_hash", name=op.f("uq_token_refresh_hash")),
    )
    op.create_index(op.f("ix_token_session"), "token", ["session"], unique=False)


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


def _create_district() -> None:
    op.create_table(
        "district",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("epoch", sa.String(length=64), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("floor", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_district")),
        postgresql_with={"fillfactor": 50},
    )


def _create_setting() -> None:
    op.create_table(
        "setting",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
    )


def _create_rulebook() -> None:
    op.create_table(
        "rulebook",
        sa.Column("num", NUMBER, nullable=False),
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("published_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("num", name=op.f("pk_rulebook")),
        sa.UniqueConstraint("version", name=op.f("uq_rulebook_version")),
    )


def _create_complaint() -> None:
    op.create_table(
        "complaint",
        sa.Column("num", NUMBER, nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("district", sa.String(length=64), nullable=False),
        sa.Column("ticket", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("is_final", sa.Boolean(), nullable=False),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("timer_on", sa.Date(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.Column("doc", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("num", name=op.f("pk_complaint")),
        sa.UniqueConstraint("id", name=op.f("uq_complaint_id")),
        sa.UniqueConstraint("ticket", name=op.f("uq_complaint_ticket")),
    )
    op.create_index("ix_complaint_timer_on", "complaint", ["timer_on"], unique=False)


def _create_event() -> None:
    op.create_table(
        "event",
        sa.Column("num", NUMBER, nullable=False),
        sa.Column("complaint", sa.String(length=64), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("action", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("actor_name", sa.Text(), nullable=False),
        sa.Column("device", sa.String(length=64), nullable=True),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("clock_off_ms", sa.BigInteger(), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("flow", sa.BigInteger(), nullable=True),
        sa.Column("reply", sa.BigInteger(), nullable=True),
        sa.Column("meta", sa.BigInteger(), nullable=True),
        sa.Column("previous_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("num", name=op.f("pk_event")),
        sa.UniqueConstraint("complaint", "position", name=op.f("uq_event_complaint_position")),
    )


def _create_feed() -> None:
    op.create_table(
        "feed",
        sa.Column("scope", sa.String(length=64), nullable=False),
        sa.Column("complaint", sa.String(length=64), nullable=False),
        sa.Column("district", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("projection", sa.String(length=16), nullable=False),
        sa.Column("why", sa.String(length=16), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("scope", "complaint", name=op.f("pk_feed")),
    )
    op.create_index("ix_feed_complaint", "feed", ["complaint"], unique=False)
    op.create_index(
        "ix_feed_scope_created_at_complaint",
        "feed",
        ["scope", "created_at", "complaint"],
        unique=False,
    )
    op.create_index("ix_feed_scope_seq", "feed", ["scope", "seq"], unique=True)


def _create_command_result() -> None:
    op.create_table(
        "command_result",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("device", sa.String(length=64), nullable=True),
        sa.Column("complaint", sa.String(length=64), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("st", sa.String(length=16), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("payload", sa.Text(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_command_result")),
    )
    op.create_index(op.f("ix_command_result_at"), "command_result", ["at"], unique=False)
    op.create_index(
        op.f("ix_command_result_complaint"), "command_result", ["complaint"], unique=False
    )


def _create_identity() -> None:
    op.create_table(
        "identity",
        sa.Column("complaint", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("complaint", name=op.f("pk_identity")),
    )


def _create_lapor_link() -> None:
    op.create_table(
        "lapor_link",
        sa.Column("tracking_id", sa.String(length=120), nullable=False),
        sa.Column("complaint", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("tracking_id", name=op.f("pk_lapor_link")),
    )
    op.create_index(op.f("ix_lapor_link_complaint"), "lapor_link", ["complaint"], unique=False)


def _create_ticket_counter() -> None:
    op.create_table(
        "ticket_counter",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_ticket_counter")),
    )


def _create_blob() -> None:
    op.create_table(
        "blob",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("stored_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_blob")),
    )


def _create_blob_upload() -> None:
    op.create_table(
        "blob_upload",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("sha256", "account", name=op.f("pk_blob_upload")),
    )


def _create_blob_reference() -> None:
    op.create_table(
        "blob_reference",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("complaint", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "complaint", name=op.f("pk_blob_reference")),
    )


def _create_feedback() -> None:
    op.create_table(
        "feedback",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("build", sa.BigInteger(), nullable=False),
        sa.Column("screen", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback")),
    )


def _create_words() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE complaint_words USING fts5(number, title, body,"
            " tokenize='unicode61 remove_diacritics 2', prefix='2 3',"
            " content='', contentless_delete=1)"
        )
        return
    op.create_table(
        "complaint_words",
        sa.Column("num", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("words", postgresql.TSVECTOR(), nullable=False),
    )
    op.create_index(
        "ix_complaint_words_words", "complaint_words", ["words"], postgresql_using="gin"
    )
