"""What the user sees: the server's copy with the own unsent work folded in.

The copy itself is never changed by it. Whether an action is folded in depends only on the
copy and the outbox, so there is no moment at which an own action could vanish and come back.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from sqlalchemy import Connection

from halo_desktop.cache import bodies, moments, shown_row, shown_table
from halo_desktop.cache.views import OutboxState, PendingMark, Unfit
from halo_desktop.domain import criteria, workflow
from halo_desktop.domain.actions import Action
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Facets
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.statistics import figures
from halo_desktop.wire import codec

logger = logging.getLogger(__name__)

_CHUNK: Final = 400
_PENDING: Final = frozenset({OutboxState.HOLDING, OutboxState.WAITING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """Through whose eyes and by which rules a complaint is shown."""

    actor: Actor
    rulebook: Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A folded complaint, and what no longer fits on it."""

    complaint: Complaint | None
    unfit: tuple[Unfit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """The best copy of a complaint that any scope holds."""

    complaint: Complaint
    seq: int
    epoch: str
    rev: int
    fetched_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """An outbox row as the fold needs it; its content is read only where it is folded in."""

    id: ActionId
    complaint: ComplaintId
    kind: str
    state: OutboxState
    seq: int | None
    epoch: str
    content: tuple[object, ...]

    @property
    def action(self) -> Action | None:
        """What the user did; ``None`` if this version cannot read it."""
        return _action(self.complaint, self.id, self.kind, self.content)


def fold(base: Complaint | None, overlay: Iterable[Action], viewer: Viewer) -> Shown:
    """Applies actions to a complaint by the rules the server will use. Pure.

    An action that the rules no longer allow is left out and named in ``unfit``; one whose
    entries the complaint already carries is left out silently.
    """
    complaint = base
    unfit: list[Unfit] = []
    for action in overlay:
        if complaint is not None and _carries(complaint, action.id):
            continue
        # The device's clock may be wrong, but time must not run backwards within a case.
        now = action.made_at if complaint is None else max(action.made_at, complaint.updated_at)
        try:
            applied = workflow.apply(complaint, action, viewer.actor, now, viewer.rulebook)
        except Refused as refusal:
            if complaint is None or not complaint.is_sealed:  # else too little is known here
                unfit.append(Unfit(action=action.id, code=refusal.code, detail=refusal.detail))
        else:
            complaint = applied.complaint
    return Shown(complaint=complaint, unfit=tuple(unfit))


def fold_case(copy: Copy | None, overlay: Sequence[Overlay], viewer: Viewer) -> Shown:
    """Folds the part of the outbox that a copy does not have yet."""
    missing = {item.id: item.action for item in overlay if _is_missing(item, copy)}
    shown = fold(
        copy.complaint if copy else None,
        [action for action in missing.values() if action is not None],
        viewer,
    )
    unreadable = tuple(
        Unfit(action=action_id, code=RefusalCode.UNKNOWN_ACTION)
        for action_id, action in missing.items()
        if action is None
    )
    return Shown(complaint=shown.complaint, unfit=shown.unfit + unreadable)


def refold(conn: Connection, cids: Iterable[ComplaintId], viewer: Viewer) -> None:
    """Rewrites lists and search of some complaints, in the caller's transaction.

    To be called with every complaint whose copies or outbox rows have changed. One that
    neither a copy nor an own intake holds any more leaves the lists.
    """
    for chunk in _chunks(dict.fromkeys(cids)):
        copies = best_copies(conn, chunk)
        outbox = overlays(conn, chunk)
        rows: list[shown_table.Row] = []
        for cid in chunk:
            waiting = outbox.get(cid, ())
            copy = copies.get(cid)
            complaint = fold_case(copy, waiting, viewer).complaint
            if complaint is not None:
                rows.append(_row(complaint, copy, waiting, viewer))
        kept = {row.cid for row in rows}
        gone = [cid for cid in chunk if cid not in kept]
        shown_table.remove(conn, gone)
        _forget_titles(conn, gone)
        shown_table.put(conn, rows)


def _forget_titles(conn: Connection, cids: Sequence[ComplaintId]) -> None:
    """Takes the titles of complaints that have left out of the own work on them.

    A title is the complainant's; number and own words stay (report on sync, 2.7). That of
    an own intake is the user's own.
    """
    if not cids:
        return
    marks = ", ".join("?" * len(cids))
    conn.exec_driver_sql(
        f"UPDATE outbox SET title = '' WHERE cid IN ({marks}) AND title <> '' AND kind <> 'intake'",
        tuple(cids),
    )


def refold_everything(conn: Connection, viewer: Viewer) -> None:
    """Rewrites all lists and search; after a change of roles, rules or a rebuilt store."""
    known = conn.exec_driver_sql(
        "SELECT cid FROM doc UNION SELECT cid FROM shown UNION SELECT cid FROM outbox"
    )
    refold(conn, [row[0] for row in known.fetchall()], viewer)


def best_copies(conn: Connection, cids: Sequence[ComplaintId]) -> dict[ComplaintId, Copy]:
    """The newest copy of each complaint; of equally new ones the one that shows most."""
    marks = ", ".join("?" * len(cids))
    rows = conn.exec_driver_sql(
        f"SELECT cid, seq, epoch, rev, fetched_at, body FROM doc WHERE cid IN ({marks}) "
        # A server whose clock was set back names a later life by a smaller epoch.
        "ORDER BY cid, epoch = (SELECT v FROM meta WHERE k = 'epoch') DESC, epoch DESC, "
        "seq DESC, projection DESC",
        tuple(cids),
    ).fetchall()
    found: dict[ComplaintId, Copy] = {}
    unreadable: set[ComplaintId] = set()
    for cid, seq, epoch, rev, fetched_ms, body in rows:
        if cid in found:
            continue
        try:
            complaint = bodies.read(body)
        except codec.Undecodable:
            unreadable.add(cid)
            continue
        found[cid] = Copy(complaint=complaint, seq=seq, epoch=epoch, rev=rev, fetched_ms=fetched_ms)
    for cid in sorted(unreadable):
        logger.warning("a copy of complaint %s cannot be read by this version", cid)
    return found


def overlays(
    conn: Connection, cids: Sequence[ComplaintId]
) -> Mapping[ComplaintId, Sequence[Overlay]]:
    """The user's own actions on some complaints in their order, settled ones included."""
    marks = ", ".join("?" * len(cids))
    rows = conn.exec_driver_sql(
        "SELECT cid, id, kind, state, seq, epoch, base, payload, made_at, previous, offline "
        f"FROM outbox WHERE cid IN ({marks}) AND state <> 'dismissed' ORDER BY n",
        tuple(cids),
    ).fetchall()
    found: dict[ComplaintId, list[Overlay]] = {}
    for cid, action_id, kind, state, seq, epoch, *content in rows:
        found.setdefault(cid, []).append(
            Overlay(
                id=action_id,
                complaint=cid,
                kind=kind,
                state=OutboxState(state),
                seq=seq,
                epoch=epoch,
                content=tuple(content),
            )
        )
    return found


def pending_mark(overlay: Iterable[Overlay]) -> PendingMark:
    """What a list shows of the user's own actions on a complaint."""
    states = {item.state for item in overlay}
    if OutboxState.REJECTED in states:
        return PendingMark.REFUSED
    if OutboxState.HOLDING in states:
        return PendingMark.HELD
    return PendingMark.WAITING if OutboxState.WAITING in states else PendingMark.NONE


def _is_missing(item: Overlay, copy: Copy | None) -> bool:
    if item.state in _PENDING:
        return True
    if item.state not in {OutboxState.ACKED, OutboxState.DONE}:
        return False
    if copy is None:
        # Without a copy only an own intake can be shown, until the server's row comes.
        return item.state is OutboxState.ACKED
    return item.epoch != copy.epoch or (item.seq or 0) > copy.seq


def _carries(complaint: Complaint, action: ActionId) -> bool:
    start = f"{action}/"
    return any(entry.id.startswith(start) for entry in complaint.entries)


def _action(
    cid: ComplaintId, action_id: ActionId, kind: str, content: Sequence[object]
) -> Action | None:
    base, payload, made_ms, previous, offline = content
    assert isinstance(base, str)
    assert isinstance(payload, bytes)
    assert isinstance(made_ms, int)
    assert previous is None or isinstance(previous, str)
    try:
        known = Kind(kind)
        return Action(
            id=action_id,
            kind=known,
            complaint=cid,
            payload=codec.decode_payload(known, payload),
            base=codec.decode(base.encode(), Facets),
            made_at=moments.from_ms(made_ms),
            previous=None if previous is None else ActionId(previous),
            was_offline=bool(offline),
        )
    except (ValueError, codec.Undecodable):
        logger.warning("action %s cannot be read by this version", action_id)
        return None


def _row(
    complaint: Complaint, copy: Copy | None, overlay: Sequence[Overlay], viewer: Viewer
) -> shown_table.Row:
    last = complaint.entries[-1].actor if complaint.entries else None
    return shown_table.Row(
        cid=complaint.id,
        received_at=complaint.received_at,
        columns=shown_row.columns(complaint, viewer.actor.user)
        | {
            "pending": int(pending_mark(overlay)),
            "rev": copy.rev if copy else 0,
            "is_own": last == viewer.actor.user,
        },
        parts=shown_row.parts(complaint),
        is_mine=criteria.is_mine(complaint, viewer.actor.user),
        words=shown_row.words(complaint, viewer.rulebook),
        figures=figures.figures(complaint),
    )


def _chunks(cids: Iterable[ComplaintId]) -> Iterator[list[ComplaintId]]:
    remaining = iter(cids)
    while chunk := list(islice(remaining, _CHUNK)):
        yield chunk
