"""The tables of the notices."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table

from halo_desktop.central.storage.columns import Moment
from halo_desktop.central.storage.tables import Id, metadata

# What somebody should be told; written with the action that it is about. Addresses of
# complainants are never in it: they are looked up when it is sent.
notice = Table(
    "notice",
    metadata,
    Column("id", Id, primary_key=True),
    Column("complaint", Id, nullable=False, index=True),
    Column("rev", BigInteger, nullable=False),  # of the complaint: the order of notices
    Column("event", String(32), nullable=False),
    Column("state", String(16), nullable=False),
    Column("channel", String(16), nullable=False),
    Column("tried", String(64), nullable=False),  # channels that refused, with commas
    Column("provider_id", String(120), nullable=False, index=True),
    Column("attempts", Integer, nullable=False),
    Column("error", String(64), nullable=False),
    Column("claimed_by", Id, nullable=False),
    Column("claimed_until", Moment),
    Column("next_at", Moment),
    Column("late_at", Moment),  # when the case was told that it is late
    Column("made_at", Moment, nullable=False),
    Column("sent_at", Moment),
    Column("done_at", Moment),
    Index("ix_notice_state", "state", "next_at"),
)

# One row for each way out: how it is.
notice_way = Table(
    "notice_way",
    metadata,
    Column("name", String(16), primary_key=True),
    Column("failures", BigInteger, nullable=False),
    Column("failing_since", Moment),
    Column("error", String(64), nullable=False),
    Column("paused_until", Moment),
    Column("stopped_at", Moment),  # our account was refused: nothing goes on by itself
    Column("last_ok_at", Moment),
)

# Addresses that want no more notices, as keyed hashes.
notice_refusal = Table(
    "notice_refusal",
    metadata,
    Column("address", String(64), primary_key=True),
    Column("how", String(16), nullable=False),
    Column("at", Moment, nullable=False),
)
