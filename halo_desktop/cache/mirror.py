"""Keeps the copies of complaints in step with the server.

Copies change only here, and only by what the server sent. Each function is one part of one
transaction of the control thread: rows and the cursor behind them are stored together or
not at all. Nothing here touches the outbox or drafts, save for offering actions again to a
server that was restored from a backup.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, NamedTuple

import msgspec
from sqlalchemy import Connection, bindparam, delete, or_, select
from sqlalchemy.dialects.sqlite import insert

from halo_desktop.cache import bodies, facts, moments, outcomes, scopes
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.scopes import ScopeState
from halo_desktop.cache.tables import doc, tomb, unknown_row
from halo_desktop.domain.ids import ComplaintId, ScopeId
from halo_desktop.domain.model import Facets
from halo_desktop.wire import codec
from halo_desktop.wire.messages import FeedRow, PullAnswer, ScopedRow, SnapshotAnswer

NEXT_TIER: Final = {"open": "history"}
"""The tier that is read after a tier; a tier that is not named is the last one."""


class _Head(msgspec.Struct, frozen=True):
    """The part of an aggregate that decides nothing but is kept beside it."""

    facets: Facets = Facets()


class _Copy(NamedTuple):
    cid: ComplaintId
    seq: int
    epoch: str
    generation: int


@dataclass(slots=True)
class Changed:
    """What an answer changed here."""

    ids: set[ComplaintId] = field(default_factory=set)
    gone: dict[ComplaintId, str] = field(default_factory=dict)  # and why it left
    wants_grants: bool = False  # the server grants a scope that is not known here
    is_level: bool = True  # the server had nothing more to send
    is_ignored: bool = False  # the answer belongs to a state that is over

    def note(self, complaint_id: ComplaintId, why: str) -> None:
        """Adds a copy that was taken away."""
        self.ids.add(complaint_id)
        self.gone[complaint_id] = why


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKey:
    """Which page of which reading was asked for."""

    scope: ScopeId
    generation: int
    tier: str
    after: str


_copies = select(doc.c.cid, doc.c.seq, doc.c.epoch, doc.c.gen).where(
    doc.c.scope == bindparam("scope_id"), doc.c.cid.in_(bindparam("cids", expanding=True))
)
_tombs = select(tomb.c.cid, tomb.c.seq).where(
    tomb.c.scope == bindparam("scope_id"),
    tomb.c.epoch == bindparam("now_epoch"),
    tomb.c.cid.in_(bindparam("cids", expanding=True)),
)
_put = insert(doc)
_put = _put.on_conflict_do_update(
    index_elements=["scope", "cid"],
    set_={
        column: _put.excluded[column]
        for column in doc.columns.keys()  # noqa: SIM118 - of columns, not of names
        if column not in {"n", "scope", "cid"}
    },
)
_confirm = (
    doc.update()
    .where(doc.c.scope == bindparam("scope_id"), doc.c.cid.in_(bindparam("cids", expanding=True)))
    .values(gen=bindparam("generation"))
)
_bury = insert(tomb)
_bury = _bury.on_conflict_do_update(
    index_elements=["scope", "cid"],
    set_={"seq": _bury.excluded.seq, "epoch": _bury.excluded.epoch},
)
_unbury = delete(tomb).where(
    tomb.c.scope == bindparam("scope_id"), tomb.c.cid.in_(bindparam("cids", expanding=True))
)
_drop = delete(doc).where(
    doc.c.scope == bindparam("scope_id"), doc.c.cid.in_(bindparam("cids", expanding=True))
)
_held = select(doc.c.cid).where(doc.c.scope == bindparam("scope_id"))
_still_held = select(doc.c.cid).where(doc.c.cid.in_(bindparam("cids", expanding=True)))
_drop_scope = delete(doc).where(doc.c.scope == bindparam("scope_id"))
_unswept = (
    doc.c.scope == bindparam("scope_id"),
    or_(doc.c.gen < bindparam("generation"), doc.c.epoch != bindparam("now_epoch")),
)
_find_unswept = select(doc.c.cid).where(*_unswept)
_sweep = delete(doc).where(*_unswept)
_forget_tombs = delete(tomb).where(tomb.c.scope == bindparam("scope_id"))
_keep = insert(unknown_row)


def see_epoch(conn: Connection, epoch: str, now: datetime) -> set[ComplaintId] | None:
    """Notes which life of the server's database an answer comes from.

    A new one means that the server was restored from a backup: everything is read anew, and
    what the server had acknowledged is offered to it again under the same ids.

    Returns:
        The complaints whose actions are offered again, or ``None`` if the epoch is not new.
    """
    known = facts.read(conn, Fact.EPOCH)
    if known == epoch:
        return None
    facts.write(conn, Fact.EPOCH, epoch)
    if known is None:
        return set()
    scopes.restart(conn, [scope.id for scope in scopes.everything(conn)])
    conn.execute(delete(tomb))
    return outcomes.offer_again(conn, epoch, now)


def apply_pull(
    conn: Connection, answer: PullAnswer, asked: Mapping[ScopeId, str], now: datetime
) -> Changed:
    """Stores the rows of a pull and moves each cursor behind them.

    Args:
        conn: The control thread's transaction.
        answer: An answer of the present epoch.
        asked: The cursor of each scope when the request was made. A scope that has moved
            on since keeps its own.
        now: When the answer came.
    """
    changed = Changed()
    known = {scope.id: scope for scope in scopes.everything(conn)}
    for scope_id, page in answer.scopes.items():
        scope = known.get(scope_id)
        if scope is None:
            changed.wants_grants |= page.st == "new"
        elif page.st == "revoked":
            drop_scope(conn, scope_id, changed)
        elif page.st == "new":
            # Not asked for: its first page is still to come, or it is not kept here at all.
            continue
        elif asked.get(scope_id) != scope.cursor or not scope.is_followed:
            changed.is_level = False
        elif page.st == "reset":
            scopes.restart(conn, [scope_id])
            changed.is_level = False
        elif page.st == "ok":
            newest = _apply_rows(conn, scope, page.rows, answer.epoch, changed, now)
            scopes.follow(conn, scope_id, cursor=page.c, newest=newest)
            changed.is_level &= not page.more
    return changed


def apply_snapshot(
    conn: Connection, answer: SnapshotAnswer, asked: PageKey, now: datetime
) -> Changed:
    """Stores a page of a scope's reading, and sweeps what no page confirmed at its end."""
    changed = Changed()
    scope = scopes.find(conn, asked.scope)
    if scope is None or not _is_awaited(scope, answer, asked):
        changed.is_ignored = True
        return changed
    if answer.st == "revoked":
        drop_scope(conn, scope.id, changed)
        return changed
    if scope.state == "new":
        scopes.begin(conn, scope.id, as_of=answer.as_of, epoch=answer.epoch)
    _apply_rows(conn, scope, answer.rows, answer.epoch, changed, now, tier=asked.tier)
    if not answer.done:
        scopes.advance(conn, scope.id, tier=asked.tier, after=answer.next)
    elif next_tier := NEXT_TIER.get(asked.tier):
        scopes.advance(conn, scope.id, tier=next_tier, after="")
    else:
        _finish_reading(conn, scope, answer.epoch, changed, now)
    return changed


def apply_rows(
    conn: Connection,
    rows: Iterable[ScopedRow],
    epoch: str,
    generations: Mapping[ScopeId, int],
    now: datetime,
) -> Changed:
    """Stores complaints that came with the answer to a push.

    They are outside the feed's order, so they count only for scopes whose reading is the
    same as when the push was sent, and never over a departure seen meanwhile: tombs are
    kept while a push is under way.
    """
    changed = Changed()
    known = {scope.id: scope for scope in scopes.everything(conn)}
    by_scope: dict[ScopeId, list[FeedRow]] = {}
    for scoped in rows:
        by_scope.setdefault(scoped.scope, []).append(scoped.row)
    for scope_id, found in by_scope.items():
        scope = known.get(scope_id)
        if (
            scope is not None
            and scope.is_followed
            and scope.epoch == epoch
            and generations.get(scope_id) == scope.generation
        ):
            _apply_rows(conn, scope, found, epoch, changed, now)
    return changed


def forget_departures(conn: Connection) -> None:
    """Clears the tombs of scopes that are fully read; only while no push is under way."""
    live = [scope.id for scope in scopes.everything(conn) if not scope.is_reading]
    for scope_id in live:
        conn.execute(_forget_tombs, {"scope_id": scope_id})


def drop_scope(conn: Connection, scope_id: ScopeId, changed: Changed) -> None:
    """Takes everything of a scope away: copies, departures, cursor."""
    for cid in conn.execute(_held, {"scope_id": scope_id}).scalars():
        changed.note(cid, "revoked")
    conn.execute(_drop_scope, {"scope_id": scope_id})
    conn.execute(_forget_tombs, {"scope_id": scope_id})
    scopes.remove(conn, scope_id)


def held_nowhere(conn: Connection, complaints: Iterable[ComplaintId]) -> tuple[ComplaintId, ...]:
    """Those of some complaints of which no copy is left."""
    wanted = sorted(complaints)
    held = set(conn.execute(_still_held, {"cids": wanted}).scalars())
    return tuple(cid for cid in wanted if cid not in held)


def _is_awaited(scope: ScopeState, answer: SnapshotAnswer, asked: PageKey) -> bool:
    return (
        scope.is_reading
        and scope.generation == asked.generation
        and (scope.tier, scope.after) == (asked.tier, asked.after)
        and (scope.state == "new" or scope.epoch == answer.epoch)
    )


def _finish_reading(
    conn: Connection, scope: ScopeState, epoch: str, changed: Changed, now: datetime
) -> None:
    # Sweeping by generation alone would leave ghosts when the server was restored meanwhile.
    unswept = {"scope_id": scope.id, "generation": scope.generation, "now_epoch": epoch}
    for cid in conn.execute(_find_unswept, unswept).scalars():
        changed.note(cid, "moved")
    conn.execute(_sweep, unswept)
    scopes.complete(conn, scope.id, now)


def _apply_rows(
    conn: Connection,
    scope: ScopeState,
    rows: Sequence[FeedRow],
    epoch: str,
    changed: Changed,
    now: datetime,
    *,
    tier: str = scopes.FIRST_TIER,
) -> int:
    """Stores rows in their order and returns the newest sequence number among them."""
    if not rows:
        return 0
    key = {"scope_id": scope.id, "cids": [row.id for row in rows], "now_epoch": epoch}
    local = {copy.cid: copy for copy in map(_Copy._make, conn.execute(_copies, key))}
    buried = {row.cid: row.seq for row in conn.execute(_tombs, key)}
    put: dict[ComplaintId, FeedRow] = {}
    gone: dict[ComplaintId, FeedRow] = {}
    for row in rows:
        if row.k not in {"up", "gone"}:
            _keep_unknown(conn, scope.id, row)
        elif _is_news(row, local.get(row.id), buried.get(row.id, -1), scope.generation, epoch):
            put.pop(row.id, None)
            gone.pop(row.id, None)
            (put if row.k == "up" else gone)[row.id] = row
    _store(conn, scope, put.values(), epoch, tier, now)
    _remove(conn, scope, gone.values(), epoch)
    confirmed = [row.id for row in rows if row.k == "up" and row.id in local and row.id not in put]
    if confirmed:
        values = {"scope_id": scope.id, "cids": confirmed, "generation": scope.generation}
        conn.execute(_confirm, values)
    changed.ids.update(put)
    for cid, row in gone.items():
        if cid in local:
            changed.note(cid, row.why or "moved")
    return max(row.q for row in rows)


def _is_news(
    row: FeedRow, local: _Copy | None, buried_at: int, generation: int, epoch: str
) -> bool:
    if row.k == "up" and buried_at >= row.q:
        return False
    if local is None or local.epoch != epoch or row.q > local.seq:
        return True
    # A new reading replaces what an earlier one left, even where nothing has changed since.
    return row.q == local.seq and local.generation < generation


def _store(
    conn: Connection,
    scope: ScopeState,
    rows: Collection[FeedRow],
    epoch: str,
    tier: str,
    now: datetime,
) -> None:
    if not rows:
        return
    fetched_at = moments.to_ms(now)
    values = []
    for row in rows:
        facets = codec.decode(row.d, _Head).facets
        values.append(
            {
                "scope": scope.id,
                "cid": row.id,
                "rev": row.rev,
                "f_flow": facets.flow,
                "f_reply": facets.reply,
                "f_meta": facets.meta,
                "seq": row.q,
                "epoch": epoch,
                "gen": scope.generation,
                "tier": tier,
                "projection": scope.richness,
                "fetched_at": fetched_at,
                "body": bodies.pack(bytes(row.d)),
            }
        )
    conn.execute(_put, values)
    conn.execute(_unbury, {"scope_id": scope.id, "cids": [row.id for row in rows]})


def _remove(conn: Connection, scope: ScopeState, rows: Collection[FeedRow], epoch: str) -> None:
    if not rows:
        return
    conn.execute(_drop, {"scope_id": scope.id, "cids": [row.id for row in rows]})
    # Pages rendered before the departure, or the answer to a push, would bring it back.
    conn.execute(
        _bury,
        [{"scope": scope.id, "cid": row.id, "seq": row.q, "epoch": epoch} for row in rows],
    )


def _keep_unknown(conn: Connection, scope_id: ScopeId, row: FeedRow) -> None:
    conn.execute(_keep, {"scope": scope_id, "seq": row.q, "raw": codec.encode(row)})


def read_unknown_rows_again(conn: Connection) -> bool:
    """Restarts the scopes that sent rows which an earlier version could not read."""
    found = conn.execute(select(unknown_row.c.scope).distinct()).scalars().all()
    scopes.restart(conn, [ScopeId(scope_id) for scope_id in found])
    conn.execute(delete(unknown_row))
    return bool(found)
