"""The tables of what the public sends in: filings with their codes, and keys of programs."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, String, Table, Text

from halo_desktop.central.storage.columns import Moment
from halo_desktop.central.storage.tables import Id, metadata

# Other programs that may file, such as the citizens' app; the key itself is not kept.
intake_key = Table(
    "intake_key",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", String(120), nullable=False),
    Column("hash", String(64), nullable=False, unique=True),
    Column("created_at", Moment, nullable=False),
    Column("revoked_at", Moment),
)

# One row for each complaint that the public filed here: what is no part of the case itself.
intake = Table(
    "intake",
    metadata,
    Column("complaint", Id, primary_key=True),
    Column("ticket", String(32), nullable=False, unique=True),
    Column("submission", String(64), nullable=False, unique=True),  # the same sent again
    Column("code_hash", String(64), nullable=False),
    Column("key", Id, ForeignKey("intake_key.id")),  # None: the public page
    Column("topic", Id, nullable=False),  # as it was filed; empty for none
    Column("lat", Text, nullable=False),
    Column("long", Text, nullable=False),
    Column("is_public", Boolean, nullable=False),  # the complainant lets others read of it
    Column("wants_notices", Boolean, nullable=False),
    Column("notice_channel", String(16), nullable=False),  # email, whatsapp or nothing
    Column("filed_at", Moment, nullable=False),
    Index("ix_intake_filed_at", "filed_at"),
)
