"""The promises, checked when everything has come to rest."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Connection, select

from halo_desktop.cache import bodies
from halo_desktop.central.actions import results
from halo_desktop.central.feeds import rendering
from halo_desktop.central.storage import tables
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain import conflicts, visibility
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.states import FINAL_STATES
from halo_desktop.wire import codec
from tests.simulation import papers
from tests.simulation.checks import granted, shown_rows
from tests.simulation.console import Console
from tests.simulation.known import Known
from tests.simulation.server import SimServer
from tests.simulation.trail import Violation


def check_end(server: SimServer, consoles: list[Console], known: Known) -> None:
    """What must hold when everything has come to rest."""
    with server.database.read() as conn:
        _check_actions(conn, consoles, known)
        _check_effects(conn, known)
        _check_feed(conn)
    _check_files(server, consoles, known)
    with server.database.read() as conn:
        for console in consoles:
            _check_copies(conn, server, console)


def picture(console: Console) -> str:
    """Everything that a console has come to, in one line."""
    outbox = console.machine.rows("SELECT id, state, code, seq FROM outbox ORDER BY n")
    copies = console.machine.rows("SELECT scope, cid, rev, seq FROM doc ORDER BY scope, cid")
    return f"{console.number} ends with {outbox} {copies}"


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
        elif action_id in known.forgotten and item is None:
            known.outcomes["lost with a computer that was put back"] += 1
        elif item is None:
            raise Violation(f"I1 {action_id} is lost: it is not even in the outbox")
        else:
            known.outcomes[" ".join(item).strip()] += 1
            _check_agreement(action_id, *item, "" if kept is None else kept.result.st)


def _check_files(server: SimServer, consoles: list[Console], known: Known) -> None:
    for action_id, (number, action) in known.issued.items():
        if action_id in known.undone or action_id in known.forgotten:
            continue
        machine = consoles[number].machine
        for sha256 in papers.named_by(action):
            kept = machine.files.get(sha256)
            states = machine.rows("SELECT state FROM outbox WHERE id = ?", action_id)
            papers.check_kept(
                sha256,
                None if kept is None else kept.content,
                server.storage.files.get(sha256),
                is_done=states == [("done",)],
            )


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
    lanes: dict[tuple[int, ComplaintId, bool], int] = {}
    # In the order in which people acted: the clocks of their computers may have jumped. What a
    # computer did in a time that it lost when it was put back has no order with what came again.
    for issued_id, (number, action) in known.issued.items():
        for seq in seqs.get((issued_id, action.complaint), ()):
            lane = (number, action.complaint, issued_id in known.forgotten)
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


def _retired(body: bytes) -> bytes:
    """What may be left of a case that was closed long ago."""
    complaint = codec.decode_complaint(body)
    if complaint.state not in FINAL_STATES:
        raise Violation(f"I3 {complaint.id} is open and its content was taken off")
    return codec.encode(visibility.retired(complaint))


def _check_copies(conn: Connection, server: SimServer, console: Console) -> None:
    allowed = granted(conn, console.user, server)
    have: dict[str, dict[str, bytes]] = {}
    for scope, cid, body in console.machine.rows("SELECT scope, cid, body FROM doc"):
        have.setdefault(scope, {})[cid] = bodies.unpack(body)
    retired = set(console.machine.rows("SELECT scope, cid FROM doc WHERE tier = 'retired'"))
    if not set(have) <= allowed:
        raise Violation(f"I4 console {console.number} keeps {set(have) - allowed}")
    for scope in allowed:
        wanted = {
            row.complaint: bytes(rendering.feed_row(row).d) for row in shown_rows(conn, scope)
        }
        wanted = {
            cid: _retired(body) if (scope, cid) in retired else body for cid, body in wanted.items()
        }
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
