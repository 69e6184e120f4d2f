"""The promises, checked from outside; here those of every step, in ``ends`` those at rest.

At every answer of the server: I4 nothing forbidden, I13 no console is misunderstood. At every
step of a console: I5 cursors only go forwards, I7 own work stays visible, I9 level means equal,
I13 nobody is signed out. At rest (``ends``, ``papers``, ``world``): I1 nothing lost, I2 nothing
twice, I3 same as the server, I4 nothing kept that is not granted, I6 order within a case,
I8 nothing overwritten unseen, I10 everything ends, I11 the console's own comparison finds no
difference, I12 no file lost.
I14, same seed, same hash, is a test.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sqlalchemy import Connection, bindparam, select

from halo_desktop.cache import projection
from halo_desktop.cache.projection import Viewer
from halo_desktop.central.access import sessions
from halo_desktop.central.feeds import cursors, feed
from halo_desktop.central.storage import district, tables
from halo_desktop.central.storage.columns import Record
from halo_desktop.central.storage.district import Head
from halo_desktop.central.web.answering import Reply
from halo_desktop.domain.ids import ActionId, ComplaintId, ScopeId, UserId
from halo_desktop.sync.calls import Call
from halo_desktop.sync.state import Phase
from halo_desktop.wire import codec, messages
from tests.simulation.console import Console
from tests.simulation.known import Known, Oracle, Seen
from tests.simulation.server import SimServer
from tests.simulation.trail import Violation

_WITH_ROWS: Final = (messages.PullAnswer, messages.SnapshotAnswer, messages.PushAnswer)
# Kinds that the server takes in every state, so that nothing but a bug hides them.
_NOTED: Final = (
    "SELECT id, cid, state FROM outbox WHERE kind IN ('add_note', 'log_field_work') "
    "AND state NOT IN ('rejected', 'dismissed')"
)
_COPIES: Final = (
    "SELECT cid, scope, seq, epoch, rev, (SELECT v FROM meta WHERE k = 'epoch') "
    "FROM doc WHERE cid IN ({marks}) ORDER BY scope"
)
_LANES: Final = "SELECT cid, id, state, seq, epoch FROM outbox WHERE cid IN ({marks}) ORDER BY n"
_REVISIONS: Final = (
    select(tables.feed.c.complaint, tables.complaint.c.rev)
    .join(tables.complaint, tables.complaint.c.id == tables.feed.c.complaint)
    .where(tables.feed.c.scope == bindparam("scope"), tables.feed.c.kind == "up")
)


def look(server: SimServer, call: Call, reply: Reply, user: UserId) -> Oracle | None:
    """Checks an answer as it leaves the server, and keeps what a level one promises."""
    if reply.status != 200 or call.answer not in _WITH_ROWS:
        return None
    answer = codec.decode(reply.body, call.answer)
    with server.database.read() as conn:
        if isinstance(answer, messages.PullAnswer):
            told = {scope for scope, page in answer.scopes.items() if _has_ups(page.rows)}
            _check_told(conn, server, user, told)
            return _oracle(conn, server, answer)
        if isinstance(answer, messages.SnapshotAnswer):
            told = {answer.scope} if _has_ups(answer.rows) else set()
        else:
            assert isinstance(answer, messages.PushAnswer)
            told = {scoped.scope for scoped in answer.rows if scoped.row.k == "up"}
        _check_told(conn, server, user, told)
    return None


def check_console(server: SimServer, console: Console, known: Known) -> None:
    """What must hold after every single step of a console."""
    if not console.machine.has_changed():
        return
    rows = console.machine.rows("SELECT id, cursor FROM scope WHERE cursor <> ''")
    present = set()
    for scope, cursor in rows:
        position = known.positions.get((scope, cursor))
        if position is None:
            position = cursors.read(server.central.core.signer, scope, cursor)
        if position is None:
            raise Violation(f"I5 console {console.number} holds a cursor of nobody")
        known.positions[scope, cursor] = position
        key = (console.number, scope, position.epoch)
        present.add(key)
        if position.seq < known.cursors.get(key, 0):
            raise Violation(f"I5 cursor of {scope} went backwards")
        known.cursors[key] = position.seq
    for key in [key for key in known.cursors if key[0] == console.number and key not in present]:
        del known.cursors[key]
    _check_visible(console, known)


def check_prefix(console: Console, oracle: Oracle | None) -> None:
    """A scope that is level shows exactly what the server showed when it answered."""
    if oracle is None:
        return
    for scope, (cursor, complaints) in oracle.scopes.items():
        where = console.machine.rows("SELECT cursor, state FROM scope WHERE id = ?", scope)
        if where == [(cursor, "live")]:
            _check_level(console, scope, complaints, oracle.head)


def _check_level(
    console: Console, scope: ScopeId, complaints: dict[ComplaintId, int], head: int
) -> None:
    copies = "SELECT cid, rev, seq FROM doc WHERE scope = ?"
    have = {cid: (rev, seq) for cid, rev, seq in console.machine.rows(copies, scope)}
    gone_since = {
        cid
        for (cid,) in console.machine.rows(
            "SELECT cid FROM tomb WHERE scope = ? AND seq > ?", scope, head
        )
    }
    for cid, rev in complaints.items():
        if cid not in gone_since and have.get(cid, (-1, 0))[0] < rev:
            raise Violation(f"I9 console {console.number} lacks {cid} in {scope}")
    for cid, (_, seq) in have.items():
        if cid not in complaints and seq <= head:
            raise Violation(f"I9 console {console.number} keeps {cid} in {scope}")


def is_quiet(console: Console) -> bool:
    """Nothing is left to do."""
    waiting = console.machine.rows(
        "SELECT 1 FROM outbox WHERE state IN ('holding', 'waiting', 'acked') LIMIT 1"
    )
    reading = console.machine.rows("SELECT 1 FROM scope WHERE state <> 'live' LIMIT 1")
    return not waiting and not reading and console.engine.state.phase is Phase.SYNCED


def describe(console: Console) -> str:
    """Why a console is not quiet."""
    waiting = console.machine.rows(
        "SELECT kind, state, attempts, last_error, code FROM outbox "
        "WHERE state IN ('holding', 'waiting', 'acked') LIMIT 3"
    )
    scopes = console.machine.rows("SELECT id, state FROM scope")
    return f"{console.number}: {console.engine.state.phase} {waiting} {scopes}"


def has_item(console: Console, action: ActionId) -> bool:
    """Whether an action is in the outbox."""
    return bool(console.machine.rows("SELECT 1 FROM outbox WHERE id = ?", action))


def granted(conn: Connection, user: UserId, server: SimServer) -> frozenset[ScopeId]:
    memberships = sessions.memberships_of(conn, user)
    grants = sessions.grants_of(conn, user, user, 0, server.clock.now)
    assert set(grants.actor.memberships) <= set(memberships)
    return frozenset(grants.scopes)


def _has_ups(rows: Iterable[messages.FeedRow]) -> bool:
    return any(row.k == "up" for row in rows)


def _check_told(conn: Connection, server: SimServer, user: UserId, told: set[ScopeId]) -> None:
    if told and not told <= (may := granted(conn, user, server)):
        raise Violation(f"I4 an answer holds rows of {told - may}, which is not granted")


def _oracle(conn: Connection, server: SimServer, answer: messages.PullAnswer) -> Oracle:
    head = district.head(conn)
    found: dict[ScopeId, tuple[str, dict[ComplaintId, int]]] = {}
    for scope, page in answer.scopes.items():
        if page.st == "ok" and not page.more:
            found[scope] = (page.c, _revisions(conn, server, head, scope))
    return Oracle(head=head.seq, scopes=found)


def _revisions(
    conn: Connection, server: SimServer, head: Head, scope: ScopeId
) -> dict[ComplaintId, int]:
    """What a scope holds; between two commits of the feed that cannot change."""
    key = (head.epoch, head.seq, scope)
    found = server.looked_up.get(key)
    if found is None:
        rows = conn.execute(_REVISIONS, {"scope": scope}).all()
        found = server.looked_up[key] = {ComplaintId(cid): rev for cid, rev in rows}
    return found


def shown_rows(conn: Connection, scope: ScopeId) -> list[Record]:
    return [row for row in feed.changes(conn, scope, 0, 10_000) if row.kind == "up"]


def _check_visible(console: Console, known: Known) -> None:
    """I7: what was noted on a case stays on the screen, whatever comes and goes below it."""
    viewer = console.viewer
    noted = console.machine.rows(_NOTED)
    if viewer is None or not noted:
        return
    seen = known.seen.get(console.number)
    if seen is None or seen.viewer is not viewer:
        seen = known.seen[console.number] = Seen(viewer=viewer, cases={})
    present = _ground_of(console, sorted({cid for _, cid, _ in noted}))
    changed = [cid for cid, ground in present.items() if seen.cases.get(cid) != ground]
    seen.cases.update(present)
    if changed:
        visible = _visible(console, changed, viewer)
        for action, cid, state in noted:
            if cid in visible and action not in visible[cid]:
                raise Violation(f"I7 own action {action} ({state}) vanished from view")


def _visible(
    console: Console, cids: list[ComplaintId], viewer: Viewer
) -> dict[ComplaintId, set[ActionId]]:
    """The actions that leave a trace on the screen, or are named as not fitting, case by case."""
    conn = console.machine.look()
    copies = projection.best_copies(conn, cids)
    waiting = projection.overlays(conn, cids)
    found: dict[ComplaintId, set[ActionId]] = {}
    for cid, copy in copies.items():
        if copy.complaint.is_sealed:
            continue
        shown = projection.fold_case(copy, waiting.get(cid, ()), viewer)
        found[cid] = {unfit.action for unfit in shown.unfit}
        if shown.complaint is not None:
            entries = shown.complaint.entries
            found[cid] |= {ActionId(entry.id.partition("/")[0]) for entry in entries}
    return found


def _ground_of(console: Console, cids: list[ComplaintId]) -> dict[ComplaintId, object]:
    """All that decides what is shown of some cases."""
    marks = ", ".join("?" * len(cids))
    found: dict[ComplaintId, list[object]] = {cid: [] for cid in cids}
    for sql in (_COPIES, _LANES):
        for cid, *rest in console.machine.rows(sql.format(marks=marks), *cids):
            found[cid].append(tuple(rest))
    return dict(found)
