"""The tables of the local store.

Times are whole milliseconds since 1970 UTC, days are proleptic ordinals (``date.toordinal``),
so that both sort as numbers. Nothing that says who complained is ever stored.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

SCHEMA_VERSION: Final = 7
"""The number of the newest migration; SQLite's ``user_version`` of a store that is up to date."""

metadata = MetaData()


def _flag(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=text("0"))


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default=text("''"))


# Single facts about the account: epoch, device_id, me, rulebook, config_version, lease_until …
meta = Table(
    "meta",
    metadata,
    Column("k", Text, primary_key=True),
    Column("v", Text, nullable=False),
)

# What the session may read, and how far it has been read.
scope = Table(
    "scope",
    metadata,
    Column("id", Text, primary_key=True),
    Column("projection", Text, nullable=False),
    Column("cache", Text, nullable=False, server_default=text("'disk'")),
    Column("grants_rev", Integer, nullable=False, server_default=text("0")),
    Column("cursor", Text, nullable=False, server_default=text("''")),
    Column("seq", Integer, nullable=False, server_default=text("0")),
    Column("epoch", Text, nullable=False, server_default=text("''")),
    Column("state", Text, nullable=False, server_default=text("'new'")),
    Column("snap_tier", Text, nullable=False, server_default=text("''")),
    Column("snap_after", Text, nullable=False, server_default=text("''")),
    Column("snap_as_of", Text, nullable=False, server_default=text("''")),
    Column("gen", Integer, nullable=False, server_default=text("0")),
    Column("complete_at", Integer),
    CheckConstraint("state IN ('new', 'snap', 'live')", name="scope_state"),
)

# Copies as the server sent them, one for each scope that holds the complaint; sync alone writes.
doc = Table(
    "doc",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("scope", Text, nullable=False),
    Column("cid", Text, nullable=False),
    Column("rev", Integer, nullable=False),
    Column("f_flow", Integer, nullable=False),
    Column("f_reply", Integer, nullable=False),
    Column("f_meta", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("epoch", Text, nullable=False),
    Column("gen", Integer, nullable=False),
    Column("tier", Text, nullable=False),
    Column("projection", Integer, nullable=False),  # richness: higher shows more
    Column("fetched_at", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),  # bodies.pack(JSON of the aggregate)
    UniqueConstraint("scope", "cid"),
    Index("doc_cid", "cid"),
)

# One row for each complaint: the columns of lists, with the user's own unsent work folded in.
# ``n`` grows with the time of receipt, so "newest first" is "highest first".
shown = Table(
    "shown",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("cid", Text, nullable=False, unique=True),
    Column("ticket", Text),
    _text("title"),
    Column("state", Text, nullable=False),
    Column("lead", Text),
    Column("place", Text),
    Column("topic", Text),
    Column("channel", Text, nullable=False),
    Column("classification", Text, nullable=False),
    Column("handling", Text),
    Column("urgency", Integer, nullable=False),
    _flag("flags"),  # one bit for each domain Flag
    Column("received_at", Integer, nullable=False),
    Column("updated_at", Integer, nullable=False),
    Column("press_on", Integer, nullable=False),  # last day of the limit that staff keep
    Column("due_on", Integer),  # the limit that is shown: that one, or the one that waits
    Column("due_clock", Text),
    _flag("due_provisional"),
    _flag("paused"),
    Column("lapor_tracking", Text),
    Column("lapor_state", Text),
    Column("lapor_name", Text),
    _flag("lapor_drift"),
    _flag("pending"),
    _flag("unread"),
    _flag("attachments"),
    _flag("sealed"),
    Column("reply_state", Text),  # of the version that is being worked on
    _flag("asks"),  # open requests of units, one bit for each kind and stage
    _flag("reopened"),
    Column("closed_at", Integer),
    Column("approved_at", Integer),  # newest answer that this user approved
    _flag("rev"),
    Index("shown_state", "state", "press_on", "n", "flags", "asks", "reopened"),
    Index("shown_state_updated", "state", "updated_at", "n"),
    Index("shown_press", "press_on", "n"),
    Index("shown_updated", "updated_at", "n"),
    Index("shown_place", "place", "n"),
    Index(
        "shown_reply",
        *("reply_state", "press_on", "n", "flags"),
        sqlite_where=text("reply_state IS NOT NULL"),
    ),
    Index("shown_asks", "asks", "press_on", "n", sqlite_where=text("asks <> 0")),
    Index("shown_drift", "lapor_drift", "press_on", "n", sqlite_where=text("lapor_drift = 1")),
    Index("shown_pending", "pending", "press_on", "n", sqlite_where=text("pending <> 0")),
    Index("shown_approved", "approved_at", sqlite_where=text("approved_at IS NOT NULL")),
    Index("shown_closed", "closed_at", sqlite_where=text("closed_at IS NOT NULL")),
)

# The units that have a part in a complaint now.
part = Table(
    "part",
    metadata,
    Column(
        "n", Integer, ForeignKey("shown.n", ondelete="CASCADE"), primary_key=True, nullable=False
    ),
    Column("unit", Text, primary_key=True, nullable=False),
    Column("role", Text, primary_key=True, nullable=False),
    Column("state", Text, primary_key=True, nullable=False),
    Index("part_unit", "unit", "role", "state", "n"),
    sqlite_with_rowid=False,
)

# Departures that were seen while a snapshot runs, so that no earlier page brings them back.
tomb = Table(
    "tomb",
    metadata,
    Column("scope", Text, primary_key=True, nullable=False),
    Column("cid", Text, primary_key=True, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("epoch", Text, nullable=False),
    sqlite_with_rowid=False,
)

# What the user did, from "saved" to its final answer; ``n`` is the order of sending.
outbox = Table(
    "outbox",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("cid", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("sv", Integer, nullable=False, server_default=text("1")),
    Column("base", Text, nullable=False),  # JSON of domain Facets
    Column("payload", LargeBinary, nullable=False),  # JSON of the kind's payload
    Column("requires", Text, nullable=False, server_default=text("'[]'")),
    Column("previous", Text),
    Column("state", Text, nullable=False),
    _text("code"),
    _text("detail"),
    _text("field"),
    Column("seq", Integer),
    _text("epoch"),
    Column("made_at", Integer, nullable=False),
    Column("hold_until", Integer),
    Column("clock_off_ms", Integer, nullable=False, server_default=text("0")),
    _flag("offline"),
    _text("online_token"),
    _flag("attempts"),
    Column("next_try_at", Integer),
    _text("last_error"),
    Column("settled_at", Integer),
    Column("cur_state", Text),
    _text("cur_by"),
    Column("cur_at", Integer),
    Column("ticket", Text),  # as seen when it was made: the complaint may leave this computer
    _text("title"),
    _text("text"),
    CheckConstraint(
        "state IN ('holding', 'waiting', 'acked', 'done', 'rejected', 'dismissed')",
        name="outbox_state",
    ),
    Index("outbox_state", "state", "n"),
    Index("outbox_cid", "cid", "n"),
    sqlite_autoincrement=True,
)

draft = Table(
    "draft",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("cid", Text),
    Column("kind", Text, nullable=False),
    _text("text"),
    Column("fields", Text, nullable=False, server_default=text("'{}'")),
    Column("base", Text),
    Column("updated_at", Integer, nullable=False),
    Index("draft_cid", "cid"),
)

# Earlier texts of drafts, to be taken back.
awaited_draft = Table(  # a draft that stays beside its action until the server agrees
    "awaited_draft",
    metadata,
    Column("action", Text, primary_key=True, nullable=False),
    Column("draft", Text, nullable=False),
    Column("updated_at", Integer, nullable=False),
    sqlite_with_rowid=False,
)

draft_version = Table(
    "draft_version",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=True),
    Column("draft", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("saved_at", Integer, nullable=False),
    Index("draft_version_draft", "draft", "n"),
    sqlite_autoincrement=True,
)

# Files on their way; the bytes are kept elsewhere.
attachment = Table(
    "attachment",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("cid", Text),
    Column("action", Text),
    Column("sha256", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("size_bytes", Integer, nullable=False),
    Column("path", Text),
    Column("state", Text, nullable=False),
    Column("sent_bytes", Integer, nullable=False, server_default=text("0")),
    _text("last_error"),
    Index("attachment_cid", "cid"),
    Index("attachment_sha256", "sha256"),
)

# What was done on this computer; each row carries the hash of the one before.
audit = Table(
    "audit",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("at", Integer, nullable=False),
    Column("what", Text, nullable=False),
    _text("subject"),
    _text("detail"),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("sent_at", Integer),
    sqlite_autoincrement=True,
)

# Small settings of this person on this computer.
pref = Table(
    "pref",
    metadata,
    Column("k", Text, primary_key=True, nullable=False),
    Column("v", Text, nullable=False),
)

# Feed rows of a newer server that this version cannot read; they force a reset after an update.
unknown_row = Table(
    "unknown_row",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("scope", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("raw", LargeBinary, nullable=False),
)

# How much of a complaint the user has read, and what stood there then, as JSON.
read_mark = Table(
    "read_mark",
    metadata,
    Column("cid", Text, primary_key=True, nullable=False),
    Column("rev", Integer, nullable=False),
    Column("at", Integer, nullable=False),
)
read_seen = Table(
    "read_seen",
    metadata,
    Column("cid", Text, primary_key=True, nullable=False),
    Column("facts", Text, nullable=False),
)

# Complaints that the user wants at hand without a connection.
pin = Table(
    "pin",
    metadata,
    Column("cid", Text, primary_key=True, nullable=False),
    Column("at", Integer, nullable=False),
)

# Where the user has written something; kept beside ``shown`` like ``part``.
mine = Table(
    "mine",
    metadata,
    Column(
        "n", Integer, ForeignKey("shown.n", ondelete="CASCADE"), primary_key=True, nullable=False
    ),
    sqlite_with_rowid=False,
)

# Complaints that the user has put off until a day, and how far they had come then.
snooze = Table(
    "snooze",
    metadata,
    Column("cid", Text, primary_key=True, nullable=False),
    Column("until_on", Integer, nullable=False),
    Column("rev", Integer, nullable=False),
    Column("at", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# Lists that the user made of a search.
own_queue = Table(
    "own_queue",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("name", Text, nullable=False),
    _text("icon"),
    Column("query", Text, nullable=False),
    Column("sort", Text, nullable=False),
    _flag("descending"),
    Column("place", Integer, nullable=False),  # in the navigation, from the top
    Column("at", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# Old actions that the user has looked at again and still wants to send.
agreed = Table(
    "agreed",
    metadata,
    Column("action", Text, primary_key=True, nullable=False),
    Column("at", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# How the copies of a scope compared with the server's when they were last compared.
scope_check = Table(
    "scope_check",
    metadata,
    Column("scope", Text, primary_key=True, nullable=False),
    Column("at", Integer, nullable=False),
    _flag("copies"),
    _flag("differing"),  # at the last comparison
    _flag("repaired"),  # since this store was made
    sqlite_with_rowid=False,
)

# Packets that carry unsent work by hand, and when the server's answer came back.
packet = Table(
    "packet",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("made_at", Integer, nullable=False),
    Column("actions", Text, nullable=False),  # JSON list of ids
    _flag("files"),
    Column("answered_at", Integer),
    sqlite_with_rowid=False,
)
