"""The promises, checked from outside: at every step, and when everything has come to rest.

I1 nothing lost, I2 nothing twice, I3 same as the server, I4 nothing forbidden, I5 cursors only
forwards, I6 order within a case, I7 own work always visible, I8 nothing overwritten unseen,
I9 level means equal, I10 everything ends, I13 nobody is signed out, I14 same seed, same hash.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Connection, select

from halo_desktop.cache import bodies, projection
from halo_desktop.central import cursors, district, feed, rendering, results, sessions, tables
from halo_desktop.central.answering import Reply
from halo_desktop.central.columns import Record
from halo_desktop.domain import conflicts, visibility
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId, ScopeId, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.sync.calls import Call
from halo_desktop.sync.state import Phase
from halo_desktop.wire import codec, messages
from tests.simulation.console import Console
from tests.simulation.server import SimServer
from tests.simulation.trail import Violation

_ALWAYS_TAKEN: Final = ("add_note", "log_field_work")


@dataclass(slots=True)
class Known:
    """What the outside world knows: what people did, and what they were told."""

    issued: dict[ActionId, tuple[int, Action]] = field(default_factory=dict)
    undone: set[ActionId] = field(default_factory=set)
    cursors: dict[tuple[int, str, str], int] = field(default_factory=dict)
    outcomes: Counter[str] = field(default_factory=Counter)
    restores: int = 0

    def issue(self, console: int, action: Action) -> None:
        self.issued[action.id] = (console, action)

    def restored(self) -> None:
        self.restores += 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Oracle:
    """How the server's scopes were at the moment of a level answer."""

    head: int
    scopes: dict[ScopeId, tuple[str, dict[ComplaintId, int]]]


def look(server: SimServer, call: Call, reply: Reply, user: UserId) -> Oracle | None:
    """Checks an answer as it leaves the server, and keeps what a level one promises."""
    if reply.status != 200:
        return None
    answer = codec.decode(reply.body, call.answer)
    with server.database.read() as conn:
        granted = _granted(conn, user, server)
        if isinstance(answer, messages.PullAnswer):
            for scope, page in answer.scopes.items():
                _check_granted(scope, page.rows, granted)
            return _oracle(conn, answer)
        if isinstance(answer, messages.SnapshotAnswer):
            _check_granted(answer.scope, answer.rows, granted)
        elif isinstance(answer, messages.PushAnswer):
            for scoped in answer.rows:
                _check_granted(scoped.scope, (scoped.row,), granted)
    return None


def check_console(server: SimServer, console: Console, known: Known) -> None:
    """What must hold after every single step of a console."""
    if not console.machine.has_changed():
        return
    rows = console.machine.rows("SELECT id, cursor FROM scope WHERE cursor <> ''")
    present = set()
    for scope, cursor in rows:
        position = cursors.read(server.central.core.signer, scope, cursor)
        if position is None:
            raise Violation(f"I5 console {console.number} holds a cursor of nobody")
        key = (console.number, scope, position.epoch)
        present.add(key)
        if position.seq < known.cursors.get(key, 0):
            raise Violation(f"I5 cursor of {scope} went backwards")
        known.cursors[key] = position.seq
    for key in [key for key in known.cursors if key[0] == console.number and key not in present]:
        del known.cursors[key]
    _check_visible(console)


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


def picture(console: Console) -> str:
    """Everything that a console has come to, in one line."""
    outbox = console.machine.rows("SELECT id, state, code, seq FROM outbox ORDER BY n")
    copies = console.machine.rows("SELECT scope, cid, rev, seq FROM doc ORDER BY scope, cid")
    return f"{console.number} ends with {outbox} {copies}"


def has_item(console: Console, action: ActionId) -> bool:
    """Whether an action is in the outbox."""
    return bool(console.machine.rows("SELECT 1 FROM outbox WHERE id = ?", action))


def check_end(server: SimServer, consoles: list[Console], known: Known) -> None:
    """What must hold when everything has come to rest."""
    with server.database.read() as conn:
        _check_actions(conn, consoles, known)
        _check_effects(conn, known)
        _check_feed(conn)
        for console in consoles:
            _check_copies(conn, server, console)


def _granted(conn: Connection, user: UserId, server: SimServer) -> frozenset[ScopeId]:
    memberships = sessions.memberships_of(conn, user)
    grants = sessions.grants_of(conn, user, user, 0, server.clock.now)
    assert set(grants.actor.memberships) <= set(memberships)
    return frozenset(grants.scopes)


def _check_granted(
    scope: ScopeId, rows: tuple[messages.FeedRow, ...], granted: frozenset[ScopeId]
) -> None:
    if scope not in granted and any(row.k == "up" for row in rows):
        raise Violation(f"I4 an answer holds rows of {scope}, which is not granted")


def _oracle(conn: Connection, answer: messages.PullAnswer) -> Oracle:
    found: dict[ScopeId, tuple[str, dict[ComplaintId, int]]] = {}
    for scope, page in answer.scopes.items():
        if page.st == "ok" and not page.more:
            found[scope] = (page.c, {row.complaint: row.rev for row in _shown(conn, scope)})
    return Oracle(head=district.head(conn).seq, scopes=found)


def _shown(conn: Connection, scope: ScopeId) -> list[Record]:
    return [row for row in feed.changes(conn, scope, 0, 10_000) if row.kind == "up"]


def _check_visible(console: Console) -> None:
    """I7: what was noted on a case stays on the screen, whatever comes and goes below it."""
    viewer = console.viewer
    marks = ", ".join("?" * len(_ALWAYS_TAKEN))
    rows = console.machine.rows(
        f"SELECT id, cid, state FROM outbox WHERE kind IN ({marks}) "
        "AND state NOT IN ('rejected', 'dismissed')",
        *_ALWAYS_TAKEN,
    )
    if viewer is None or not rows:
        return
    cids = sorted({ComplaintId(cid) for _, cid, _ in rows})
    with console.machine.store.write() as conn:
        copies = projection.best_copies(conn, cids)
        waiting = projection.overlays(conn, cids)
    for action, cid, state in rows:
        copy = copies.get(cid)
        if copy is None or copy.complaint.is_sealed:
            continue
        shown = projection.fold_case(copy, waiting.get(cid, ()), viewer)
        entries = () if shown.complaint is None else shown.complaint.entries
        is_seen = any(entry.id.startswith(f"{action}/") for entry in entries)
        if not is_seen and action not in {unfit.action for unfit in shown.unfit}:
            raise Violation(f"I7 own action {action} ({state}) vanished from view")


def _check_actions(conn: Connection, consoles: list[Console], known: Known) -> None:
    local = {
        console.number: {
            action: (state, code)
            for action, state, code in console.machine.rows("SELECT id, state, code FROM outbox")
        }
        for console in consoles
    }
    for action_id, (number, _) in known.issued.items():
        kept = results.find(conn, action_id)
        item = local[number].get(action_id)
        if action_id in known.undone:
            if item is not None or kept is not None:
                raise Violation(f"I1 {action_id} was undone, and yet there is something of it")
            known.outcomes["undone"] += 1
        elif item is None:
            raise Violation(f"I1 {action_id} is lost: it is not even in the outbox")
        else:
            known.outcomes[" ".join(item).strip()] += 1
            _check_agreement(action_id, *item, "" if kept is None else kept.result.st)


def _check_agreement(action_id: ActionId, state: str, code: str, st: str) -> None:
    if state == "done" and st not in {"applied", "noop"}:
        raise Violation(f"I1 the console says {action_id} is done, the server says {st!r}")
    if state == "rejected" and st not in {"", "rejected"}:
        raise Violation(f"I1 the console says {action_id} was refused, the server says {st}")
    if state not in {"done", "rejected"}:
        raise Violation(f"I1 {action_id} has no final state: {state}")
    if code == "key-reused":
        raise Violation(f"I2 {action_id} came twice with another content")


def _check_effects(conn: Connection, known: Known) -> None:
    rows = conn.execute(select(tables.event).order_by(tables.event.c.num)).all()
    seqs: dict[tuple[str, str], set[int]] = {}
    for row in rows:
        seqs.setdefault((row.action, row.complaint), set()).add(row.seq)
    for (effect, _), found in seqs.items():
        if len(found) > 1:
            raise Violation(f"I2 {effect} was applied {len(found)} times")
    lanes: dict[tuple[int, ComplaintId], int] = {}
    in_order = sorted(known.issued.items(), key=lambda item: item[1][1].made_at)
    for issued_id, (number, action) in in_order:
        for seq in seqs.get((issued_id, action.complaint), ()):
            lane = (number, action.complaint)
            if seq < lanes.get(lane, 0):
                raise Violation(f"I6 {issued_id} overtook an earlier action on the same case")
            lanes[lane] = seq
    _check_overwrites(rows, known)


def _check_overwrites(rows: Sequence[Record], known: Known) -> None:
    """I8, worked out from the audit trail alone."""
    versions: dict[tuple[str, str], list[tuple[int, str | None, str]]] = {}
    for row in rows:
        for facet in ("flow", "reply", "meta"):
            version = getattr(row, facet)
            if version is not None:
                made = versions.setdefault((row.complaint, facet), [])
                made.append((version, row.device, row.action))
    for row in rows:
        if row.action not in known.issued:
            continue
        action: Action = known.issued[row.action][1]
        if action.kind is Kind.SAVE_REPLY or row.complaint != action.complaint:
            continue
        if (facet_seen := conflicts.facet_of(action.kind)) is not None:
            seen = conflicts.version_of(action.base, facet_seen)
            _check_unseen(row, seen, versions.get((row.complaint, facet_seen), []))


def _check_unseen(row: Record, seen: int, made: list[tuple[int, str | None, str]]) -> None:
    own = min((version for version, _, maker in made if maker == row.action), default=0)
    if any(seen < version < own and device != row.device for version, device, _ in made):
        raise Violation(f"I8 {row.action} was applied over a change its maker never saw")


def _check_feed(conn: Connection) -> None:
    """The feed says of every complaint what the rules say."""
    documents = conn.execute(select(tables.complaint.c.id, tables.complaint.c.doc)).all()
    for complaint_id, doc in documents:
        complaint = codec.decode_complaint(doc.encode())
        ids = [entry.id for entry in complaint.entries]
        if len(ids) != len(set(ids)):
            raise Violation(f"I2 {complaint_id} carries an entry twice")
        wanted = visibility.scopes_of(complaint)
        columns = tables.feed.c
        found = conn.execute(
            select(columns.scope, columns.projection).where(
                columns.complaint == complaint_id, columns.kind == "up"
            )
        ).all()
        if {row.scope: row.projection for row in found} != {s: p.value for s, p in wanted.items()}:
            raise Violation(f"I4 the feed of {complaint_id} is not what the rules say")


def _check_copies(conn: Connection, server: SimServer, console: Console) -> None:
    granted = _granted(conn, console.user, server)
    have: dict[str, dict[str, bytes]] = {}
    for scope, cid, body in console.machine.rows("SELECT scope, cid, body FROM doc"):
        have.setdefault(scope, {})[cid] = bodies.unpack(body)
    if not set(have) <= granted:
        raise Violation(f"I4 console {console.number} keeps {set(have) - granted}")
    for scope in granted:
        wanted = {row.complaint: bytes(rendering.feed_row(row).d) for row in _shown(conn, scope)}
        found = have.get(scope, {})
        if set(found) != set(wanted):
            raise Violation(f"I3 console {console.number} holds other cases of {scope}")
        for cid, body in wanted.items():
            if json.loads(found[cid]) != json.loads(body):
                raise Violation(f"I3 console {console.number} has an old copy of {cid}")
    copies = {cid for bodies_ in have.values() for cid in bodies_}
    shown = {cid for (cid,) in console.machine.rows("SELECT cid FROM shown")}
    if shown != copies:
        raise Violation(f"I3 console {console.number} lists {len(shown)} cases, has {len(copies)}")
