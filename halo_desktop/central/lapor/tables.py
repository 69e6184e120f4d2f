"""The tables of the exchange with LAPOR!."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table, Text

from halo_desktop.central.storage.columns import Moment, Number
from halo_desktop.central.storage.tables import Id, metadata

# What LAPOR! should have because of an action; written with the action itself.
lapor_task = Table(
    "lapor_task",
    metadata,
    Column("id", Id, primary_key=True),  # of the action
    Column("complaint", Id, nullable=False, index=True),
    Column("number", Integer, nullable=False),  # within the complaint
    Column("kind", Id, nullable=False),
    Column("act", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("target", Text, nullable=False),  # the institution that it is passed on to
    Column("reason", Text, nullable=False),
    Column("uploads", Text, nullable=False),  # ids of files that are there, with commas
    Column("attempts", Integer, nullable=False),
    Column("error", String(64), nullable=False),
    Column("sent_at", Moment),  # when the call that is under way, or was lost, began
    Column("next_at", Moment),
    Column("made_at", Moment, nullable=False),
    Column("done_at", Moment),
    Index("ix_lapor_task_state", "state", "next_at"),
)

# Which reports are looked at, and when next.
lapor_watch = Table(
    "lapor_watch",
    metadata,
    Column("complaint", Id, primary_key=True),
    Column("next_at", Moment, nullable=False, index=True),
    Column("checked_at", Moment),
    Column("settled_at", Moment),  # since when both sides have nothing left to do
)

# One row: how the way to LAPOR! is, and which process walks it.
lapor_way = Table(
    "lapor_way",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("adapter", String(16), nullable=False),
    Column("failures", Integer, nullable=False),
    Column("failing_since", Moment),
    Column("error", String(64), nullable=False),
    Column("paused_until", Moment),
    Column("stopped_at", Moment),  # our account was refused: nothing goes on by itself
    Column("last_ok_at", Moment),
    Column("masters_at", Moment),
    Column("leader", Id, nullable=False),
    Column("leads_until", Moment),
)

lapor_master = Table(
    "lapor_master",
    metadata,
    Column("kind", String(16), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("fetched_at", Moment, nullable=False),
)

# Every call as it went, without secrets, for whoever has to prove what was sent.
lapor_call = Table(
    "lapor_call",
    metadata,
    Column("num", Number, primary_key=True),
    Column("path", Text, nullable=False),
    Column("request", Text, nullable=False),
    Column("status", BigInteger, nullable=False),
    Column("response", Text, nullable=False),
    Column("at", Moment, nullable=False, index=True),
)
