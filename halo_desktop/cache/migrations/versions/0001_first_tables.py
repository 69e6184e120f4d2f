"""The first tables."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_STATEMENTS = (
    """CREATE TABLE attachment (
    id TEXT NOT NULL,
    cid TEXT,
    action TEXT,
    sha256 TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    path TEXT,
    state TEXT NOT NULL,
    sent_bytes INTEGER DEFAULT 0 NOT NULL,
    last_error TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id)
)
""",
    "CREATE INDEX attachment_cid ON attachment (cid)",
    "CREATE INDEX attachment_sha256 ON attachment (sha256)",
    """CREATE TABLE audit (
    n INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    what TEXT NOT NULL,
    subject TEXT DEFAULT '' NOT NULL,
    detail TEXT DEFAULT '' NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    sent_at INTEGER,
    UNIQUE (id)
)
""",
    """CREATE TABLE doc (
    n INTEGER NOT NULL,
    scope TEXT NOT NULL,
    cid TEXT NOT NULL,
    rev INTEGER NOT NULL,
    f_flow INTEGER NOT NULL,
    f_reply INTEGER NOT NULL,
    f_meta INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    epoch TEXT NOT NULL,
    gen INTEGER NOT NULL,
    tier TEXT NOT NULL,
    projection INTEGER NOT NULL,
    fetched_at INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (n),
    UNIQUE (scope, cid)
)
""",
    "CREATE INDEX doc_cid ON doc (cid)",
    """CREATE TABLE draft (
    id TEXT NOT NULL,
    cid TEXT,
    kind TEXT NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    fields TEXT DEFAULT '{}' NOT NULL,
    base TEXT,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (id)
)
""",
    "CREATE INDEX draft_cid ON draft (cid)",
    """CREATE TABLE meta (
    k TEXT NOT NULL,
    v TEXT NOT NULL,
    PRIMARY KEY (k)
)
""",
    """CREATE TABLE outbox (
    n INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    cid TEXT NOT NULL,
    kind TEXT NOT NULL,
    sv INTEGER DEFAULT 1 NOT NULL,
    base TEXT NOT NULL,
    payload BLOB NOT NULL,
    requires TEXT DEFAULT '[]' NOT NULL,
    previous TEXT,
    state TEXT NOT NULL,
    code TEXT DEFAULT '' NOT NULL,
    detail TEXT DEFAULT '' NOT NULL,
    field TEXT DEFAULT '' NOT NULL,
    seq INTEGER,
    epoch TEXT DEFAULT '' NOT NULL,
    made_at INTEGER NOT NULL,
    hold_until INTEGER,
    clock_off_ms INTEGER DEFAULT 0 NOT NULL,
    offline INTEGER DEFAULT 0 NOT NULL,
    online_token TEXT DEFAULT '' NOT NULL,
    attempts INTEGER DEFAULT 0 NOT NULL,
    next_try_at INTEGER,
    last_error TEXT DEFAULT '' NOT NULL,
    settled_at INTEGER,
    cur_state TEXT,
    cur_by TEXT DEFAULT '' NOT NULL,
    cur_at INTEGER,
    ticket TEXT,
    title TEXT DEFAULT '' NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    CONSTRAINT outbox_state CHECK (state IN (
        'holding', 'waiting', 'acked', 'done', 'rejected', 'dismissed')),
    UNIQUE (id)
)
""",
    "CREATE INDEX outbox_cid ON outbox (cid, n)",
    "CREATE INDEX outbox_state ON outbox (state, n)",
    """CREATE TABLE pin (
    cid TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (cid)
)
""",
    """CREATE TABLE pref (
    k TEXT NOT NULL,
    v TEXT NOT NULL,
    PRIMARY KEY (k)
)
""",
    """CREATE TABLE read_mark (
    cid TEXT NOT NULL,
    rev INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (cid)
)
""",
    """CREATE TABLE scope (
    id TEXT NOT NULL,
    projection TEXT NOT NULL,
    cache TEXT DEFAULT 'disk' NOT NULL,
    grants_rev INTEGER DEFAULT 0 NOT NULL,
    cursor TEXT DEFAULT '' NOT NULL,
    seq INTEGER DEFAULT 0 NOT NULL,
    epoch TEXT DEFAULT '' NOT NULL,
    state TEXT DEFAULT 'new' NOT NULL,
    snap_tier TEXT DEFAULT '' NOT NULL,
    snap_after TEXT DEFAULT '' NOT NULL,
    snap_as_of TEXT DEFAULT '' NOT NULL,
    gen INTEGER DEFAULT 0 NOT NULL,
    complete_at INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT scope_state CHECK (state IN ('new', 'snap', 'live'))
)
""",
    """CREATE TABLE shown (
    n INTEGER NOT NULL,
    cid TEXT NOT NULL,
    ticket TEXT,
    title TEXT DEFAULT '' NOT NULL,
    state TEXT NOT NULL,
    lead TEXT,
    place TEXT,
    topic TEXT,
    channel TEXT NOT NULL,
    classification TEXT NOT NULL,
    handling TEXT,
    urgency INTEGER NOT NULL,
    flags INTEGER DEFAULT 0 NOT NULL,
    received_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    press_on INTEGER NOT NULL,
    due_on INTEGER,
    due_clock TEXT,
    due_provisional INTEGER DEFAULT 0 NOT NULL,
    paused INTEGER DEFAULT 0 NOT NULL,
    lapor_tracking TEXT,
    lapor_state TEXT,
    lapor_name TEXT,
    lapor_drift INTEGER DEFAULT 0 NOT NULL,
    pending INTEGER DEFAULT 0 NOT NULL,
    unread INTEGER DEFAULT 0 NOT NULL,
    attachments INTEGER DEFAULT 0 NOT NULL,
    sealed INTEGER DEFAULT 0 NOT NULL,
    reply_state TEXT,
    asks INTEGER DEFAULT 0 NOT NULL,
    reopened INTEGER DEFAULT 0 NOT NULL,
    closed_at INTEGER,
    approved_at INTEGER,
    rev INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (n),
    UNIQUE (cid)
)
""",
    "CREATE INDEX shown_approved ON shown (approved_at) WHERE approved_at IS NOT NULL",
    "CREATE INDEX shown_asks ON shown (asks, press_on, n) WHERE asks <> 0",
    "CREATE INDEX shown_closed ON shown (closed_at) WHERE closed_at IS NOT NULL",
    "CREATE INDEX shown_drift ON shown (lapor_drift, press_on, n) WHERE lapor_drift = 1",
    "CREATE INDEX shown_pending ON shown (pending, press_on, n) WHERE pending <> 0",
    "CREATE INDEX shown_place ON shown (place, n)",
    "CREATE INDEX shown_press ON shown (press_on, n)",
    "CREATE INDEX shown_reply ON shown (reply_state, press_on, n, flags) "
    "WHERE reply_state IS NOT NULL",
    "CREATE INDEX shown_state ON shown (state, press_on, n, flags, asks, reopened)",
    "CREATE INDEX shown_state_updated ON shown (state, updated_at, n)",
    "CREATE INDEX shown_updated ON shown (updated_at, n)",
    """CREATE TABLE tomb (
    scope TEXT NOT NULL,
    cid TEXT NOT NULL,
    seq INTEGER NOT NULL,
    epoch TEXT NOT NULL,
    PRIMARY KEY (scope, cid)
)
 WITHOUT ROWID
""",
    """CREATE TABLE unknown_row (
    n INTEGER NOT NULL,
    scope TEXT NOT NULL,
    seq INTEGER NOT NULL,
    raw BLOB NOT NULL,
    PRIMARY KEY (n)
)
""",
    """CREATE TABLE part (
    n INTEGER NOT NULL,
    unit TEXT NOT NULL,
    role TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (n, unit, role, state),
    FOREIGN KEY(n) REFERENCES shown (n) ON DELETE CASCADE
)
 WITHOUT ROWID
""",
    "CREATE INDEX part_unit ON part (unit, role, state, n)",
    """CREATE VIRTUAL TABLE fts USING fts5(
    title, summary, body, place, number,
    tokenize="unicode61 remove_diacritics 2", prefix='2 3', columnsize=0)
""",
    "INSERT INTO fts(fts, rank) VALUES ('secure-delete', 1)",
    "CREATE VIRTUAL TABLE fts_number USING fts5(fragments, tokenize='trigram', columnsize=0)",
    "INSERT INTO fts_number(fts_number, rank) VALUES ('secure-delete', 1)",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
