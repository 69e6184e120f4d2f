"""The server's tables; the complaint itself is one document with indexed columns.

The full-text tables differ between the two databases and live in the migrations and in
``search`` only.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from halo_desktop.central.storage.columns import Moment, Number
from halo_desktop.domain.statistics import figures

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Id: Final = String(64)

# One row per district. Its ``seq`` is taken late in each transaction and locked until the
# commit, so that the order of numbers is the order in which changes become visible.
district = Table(
    "district",
    metadata,
    Column("id", Id, primary_key=True),
    Column("epoch", Id, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("floor", BigInteger, nullable=False),  # cursors below it have lost tombstones
    postgresql_with={"fillfactor": 50},
)

setting = Table(
    "setting",
    metadata,
    Column("key", Id, primary_key=True),
    Column("value", Text, nullable=False),
)

rulebook = Table(
    "rulebook",
    metadata,
    Column("num", Number, primary_key=True),
    Column("version", Id, nullable=False, unique=True),
    Column("body", Text, nullable=False),
    Column("published_at", Moment, nullable=False),
)

account = Table(
    "account",
    metadata,
    Column("id", Id, primary_key=True),
    Column("username", String(120), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("totp_secret", Text),
    Column("totp_step", BigInteger),  # the last one-time code's number, never taken twice
    Column("totp_offered", Text),  # a secret that waits for its first code
    Column("is_active", Boolean, nullable=False),
    Column("grants_rev", BigInteger, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("once_until", Moment),  # the password was given out; it holds for one sign-in
)

# Append-only: who changed people and reference data, from what to what; each row is sealed to
# the one before it.
admin_act = Table(
    "admin_act",
    metadata,
    Column("n", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("account", Id, nullable=False),
    Column("name", Text, nullable=False),
    Column("device", Id),
    Column("part", Id, nullable=False),
    Column("subject", String(120), nullable=False),
    Column("what", Id, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("previous_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Index("ix_admin_act_subject", "part", "subject"),
)

membership = Table(
    "membership",
    metadata,
    Column("num", Number, primary_key=True),
    Column("account", Id, ForeignKey("account.id"), nullable=False, index=True),
    Column("role", Id, nullable=False),
    Column("unit", Id),
    Column("valid_from", Date),
    Column("valid_to", Date),
    Column("acting", String(16)),
    Column("letter", String(120)),  # by which a deputy signs
)

device = Table(
    "device",
    metadata,
    Column("id", Id, primary_key=True),
    Column("account", Id, ForeignKey("account.id"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("os", Text, nullable=False),
    Column("build", BigInteger, nullable=False),
    Column("state", String(16), nullable=False),  # active, revoked
    Column("wipe", String(8)),  # data, all
    Column("registered_at", Moment, nullable=False),
    Column("last_seen_at", Moment, nullable=False),
    Column("revoked_at", Moment),
    Column("wiped_at", Moment),  # the device has said that its copy is destroyed
    Column("wiped_unsent", BigInteger),  # actions that went with it
    Column("reported_at", Moment),  # of the last word about what lies there
    Column("waiting", BigInteger),
)

# Which parts of the complaints a device has kept, and from when until when.
holding = Table(
    "holding",
    metadata,
    Column("num", Number, primary_key=True),
    Column("device", Id, ForeignKey("device.id"), nullable=False, index=True),
    Column("scope", Id, nullable=False, index=True),
    Column("projection", String(16), nullable=False),
    Column("complaints", BigInteger, nullable=False),
    Column("complete_at", Moment),
    Column("since", Moment, nullable=False),
    Column("level_at", Moment, nullable=False),  # the device has had everything up to here
    Column("until", Moment),
)

# When a complaint was in a scope: with the holdings it says where it has lain.
stay = Table(
    "stay",
    metadata,
    Column("num", Number, primary_key=True),
    Column("complaint", Id, nullable=False),
    Column("scope", Id, nullable=False),
    Column("projection", String(16), nullable=False),
    Column("since", Moment, nullable=False),
    Column("until", Moment),
    Index("ix_stay_complaint", "complaint", "scope"),
)

# What was done on the devices themselves, as their own sealed records tell it.
device_act = Table(
    "device_act",
    metadata,
    Column("num", Number, primary_key=True),
    Column("device", Id, ForeignKey("device.id"), nullable=False),
    Column("account", Id, nullable=False),
    Column("chain", Id, nullable=False),
    Column("n", BigInteger, nullable=False),
    Column("id", Id, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("what", Id, nullable=False),
    Column("subject", Id, nullable=False, index=True),
    Column("detail", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Column("finding", String(16), nullable=False),  # empty, or why it does not fit
    Column("received_at", Moment, nullable=False),
    UniqueConstraint("device", "chain", "n", "hash"),
)

session = Table(
    "session",
    metadata,
    Column("id", Id, primary_key=True),
    Column("account", Id, ForeignKey("account.id"), nullable=False, index=True),
    Column("device", Id, ForeignKey("device.id"), nullable=False, index=True),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("revoked_at", Moment),
)

# One generation of a session's tokens, kept as hashes only.
token = Table(
    "token",
    metadata,
    Column("num", Number, primary_key=True),
    Column("session", Id, ForeignKey("session.id"), nullable=False, index=True),
    Column("parent", BigInteger),
    Column("rotation", Id, nullable=False),
    Column("access_hash", String(64), nullable=False, unique=True),
    Column("refresh_hash", String(64), nullable=False, unique=True),
    Column("access_expires_at", Moment, nullable=False),
    Column("refresh_expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    UniqueConstraint("parent", "rotation"),
)

# How often signing in has failed, by account and by address; names are kept as hashes.
sign_in_failure = Table(
    "sign_in_failure",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("failures", BigInteger, nullable=False),
    Column("last_at", Moment, nullable=False),
    Column("closed_until", Moment),
)

# One-time substitutes for a lost second factor, as hashes; each goes when it is used.
recovery_code = Table(
    "recovery_code",
    metadata,
    Column("account", Id, ForeignKey("account.id"), primary_key=True),
    Column("hash", String(64), primary_key=True),
    Column("is_offered", Boolean, nullable=False),  # with a secret that waits for its first code
)

complaint = Table(
    "complaint",
    metadata,
    Column("num", Number, primary_key=True),
    Column("id", Id, nullable=False, unique=True),
    Column("district", Id, nullable=False),
    Column("ticket", String(32), nullable=False, unique=True),
    Column("state", String(32), nullable=False),
    Column("is_final", Boolean, nullable=False),
    Column("rev", BigInteger, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("timer_on", Date),  # after this day a limit of the complainant has run out
    Column("created_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Column("doc", Text, nullable=False),
    Index("ix_complaint_timer_on", "timer_on"),
)

# What statistics are made of, written with the complaint; ``rev`` is the one it was made of.
figure = Table(
    "figure",
    metadata,
    Column("complaint", Id, primary_key=True),
    Column("rev", BigInteger, nullable=False),
    *(Column(name, Text) for name in figures.TEXTS),
    *(Column(name, BigInteger) for name in figures.NUMBERS),
)

# Append-only audit trail; each event carries the hash of the complaint's event before it.
event = Table(
    "event",
    metadata,
    Column("num", Number, primary_key=True),
    Column("complaint", Id, nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("action", Id, nullable=False),
    Column("kind", Id, nullable=False),
    Column("account", Id, nullable=False),
    Column("actor_name", Text, nullable=False),
    Column("device", Id),
    Column("data", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("clock_off_ms", BigInteger, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("flow", BigInteger),  # the facet's version after the action, when it changed
    Column("reply", BigInteger),
    Column("meta", BigInteger),
    Column("previous_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    UniqueConstraint("complaint", "position"),
)

# What each scope shows, compacted to the newest change of each complaint.
feed = Table(
    "feed",
    metadata,
    Column("scope", Id, primary_key=True),
    Column("complaint", Id, primary_key=True),
    Column("district", Id, nullable=False),
    Column("kind", String(8), nullable=False),  # up, gone
    Column("projection", String(16), nullable=False),
    Column("why", String(16), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("created_at", Moment, nullable=False),  # of the complaint: the snapshot's order
    Column("at", Moment, nullable=False),
    Index("ix_feed_scope_seq", "scope", "seq", unique=True),
    Index("ix_feed_scope_created_at_complaint", "scope", "created_at", "complaint"),
    Index("ix_feed_complaint", "complaint"),
)

# The one outcome of an action, written with its effect; outlives any offline period.
command_result = Table(
    "command_result",
    metadata,
    Column("id", Id, primary_key=True),
    Column("account", Id, nullable=False),
    Column("device", Id),
    Column("complaint", Id, nullable=False, index=True),
    Column("fingerprint", String(64), nullable=False),
    Column("st", String(16), nullable=False),
    Column("code", Id, nullable=False),
    Column("result", Text, nullable=False),
    Column("kind", Id, nullable=False),
    Column("payload", Text),  # of refused actions, so that no text is lost
    Column("at", Moment, nullable=False, index=True),
)

identity = Table(
    "identity",
    metadata,
    Column("complaint", Id, primary_key=True),
    Column("name", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("address", Text, nullable=False),
)

lapor_link = Table(
    "lapor_link",
    metadata,
    Column("tracking_id", String(120), primary_key=True),
    Column("complaint", Id, nullable=False, index=True),
)

ticket_counter = Table(
    "ticket_counter",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("last", BigInteger, nullable=False),
)

blob = Table(
    "blob",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("stored_at", Moment, nullable=False),
)

blob_upload = Table(
    "blob_upload",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("account", Id, primary_key=True),
    Column("at", Moment, nullable=False),
)

# Files that have not arrived as a whole; ``received`` counts from the first byte on.
upload = Table(
    "upload",
    metadata,
    Column("account", Id, primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("received", BigInteger, nullable=False),
    Column("begun_at", Moment, nullable=False),
    Column("touched_at", Moment, nullable=False, index=True),
)

blob_reference = Table(
    "blob_reference",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("complaint", Id, primary_key=True),
)

feedback = Table(
    "feedback",
    metadata,
    Column("id", Id, primary_key=True),
    Column("account", Id, nullable=False),
    Column("text", Text, nullable=False),
    Column("build", BigInteger, nullable=False),
    Column("screen", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
