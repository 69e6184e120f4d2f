"""What the user did, kept until the server has given its final word, and longer.

A row goes ``holding → waiting → acked → done``, or ``→ rejected → dismissed``. Nothing but
the user's own undo deletes one that was never sent, and nothing deletes a refused one before
the user has seen it. ``attempts`` is written before the first byte leaves, so that after a
crash nobody believes that an action was never sent.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from halo_desktop.cache import facts, moments, outbox_age, outbox_order
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.tables import outbox, shown
from halo_desktop.cache.views import OutboxItem, OutboxState
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId, Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import Payload
from halo_desktop.domain.payloads.payload import FileRef
from halo_desktop.domain.states import State
from halo_desktop.wire import codec, protocol
from halo_desktop.wire.messages import Command

LONGEST_HOLD: Final = timedelta(minutes=10)
_COMMAND_OVERHEAD_BYTES: Final = 500
_TEXT_FIELDS: Final = (
    "text",
    "note",
    "work",
    "body",
    "explanation",
    "basis",
    "plan",
    "instruction",
    "question",
    "reason",
)
_KINDS: Final = {kind.value: kind for kind in Kind}
_STATES: Final = {state.value: state for state in State}

PENDING: Final = (OutboxState.HOLDING.value, OutboxState.WAITING.value)
CONFIRMED: Final = (OutboxState.ACKED.value, OutboxState.DONE.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Actions that may leave now, and when the next one may."""

    commands: tuple[Command, ...]
    next_hold_until: datetime | None = None
    unasked: int = 0  # what waits for a person's word because it is old, and what is behind it


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much is not finished."""

    waiting: int
    needs_action: int
    oldest_waiting_at: datetime | None


_c = outbox.c
_insert = insert(outbox)
_seen = select(shown.c.ticket, shown.c.title).where(shown.c.cid == bindparam("cid"))
_by_id = select(outbox).where(_c.id == bindparam("key"))
_release_lane = (
    update(outbox)
    .where(_c.cid == bindparam("lane"), _c.state == OutboxState.HOLDING)
    .values(state=OutboxState.WAITING.value)
)
_holding = select(_c.id, _c.cid, _c.made_at, _c.hold_until).where(_c.state == OutboxState.HOLDING)
_set_waiting = (
    update(outbox).where(_c.id == bindparam("key")).values(state=OutboxState.WAITING.value)
)
_cancel = delete(outbox).where(_c.id == bindparam("key"), _c.state.in_(PENDING), _c.attempts == 0)
_pending = select(outbox).where(_c.state.in_(PENDING)).order_by(_c.n)
_previous = (
    select(_c.id)
    .where(
        _c.cid == bindparam("lane"),
        _c.n < bindparam("before"),
        _c.state.in_(PENDING) | (_c.state.in_(CONFIRMED) & (_c.epoch == bindparam("now_epoch"))),
    )
    .order_by(_c.n.desc())
    .limit(1)
)
_sent = (
    update(outbox)
    .where(_c.id == bindparam("key"))
    .values(attempts=_c.attempts + 1, next_try_at=None)
)
_failed = (
    update(outbox)
    .where(_c.id == bindparam("key"), _c.state.in_(PENDING))
    .values(last_error=bindparam("error"), next_try_at=bindparam("at"))
)
_try_now = (
    update(outbox)
    .where(_c.id == bindparam("key"), _c.state.in_(PENDING))
    .values(state=OutboxState.WAITING.value, next_try_at=None)
)
_dismiss = (
    update(outbox)
    .where(_c.id == bindparam("key"), _c.state == OutboxState.REJECTED)
    .values(state=OutboxState.DISMISSED.value)
)
_count_by_state = select(_c.state, func.count(), func.min(_c.made_at)).group_by(_c.state)
_listed = select(outbox).where(_c.state.in_(bindparam("states", expanding=True))).order_by(_c.n)


def queue(
    conn: Connection,
    action: Action,
    hold_until: datetime | None,
    *,
    clock_offset_ms: int = 0,
) -> None:
    """Puts an action at the end of the queue.

    An action without a hold ends the holds before it on the same complaint: it was made on
    top of them.
    """
    if hold_until is None:
        conn.execute(_release_lane, {"lane": action.complaint})
    seen = conn.execute(_seen, {"cid": action.complaint}).first()
    state = OutboxState.WAITING if hold_until is None else OutboxState.HOLDING
    conn.execute(
        _insert,
        {
            "id": action.id,
            "cid": action.complaint,
            "kind": action.kind.value,
            "base": codec.encode(action.base).decode(),
            "payload": codec.encode(action.payload),
            "requires": json.dumps(files_of(action.payload)),
            "state": state.value,
            "made_at": moments.to_ms(action.made_at),
            "hold_until": moments.maybe_to_ms(hold_until),
            "clock_off_ms": clock_offset_ms,
            "offline": int(action.was_offline),
            "ticket": None if seen is None else seen.ticket,
            "title": getattr(action.payload, "title", "") if seen is None else seen.title,
            "text": text_of(action.payload),
        },
    )


def cancel(conn: Connection, action: ActionId) -> ComplaintId | None:
    """Takes back an action that was never sent.

    Returns:
        Its complaint, or ``None`` when it is too late.
    """
    row = conn.execute(_by_id, {"key": action}).first()
    if row is None or conn.execute(_cancel, {"key": action}).rowcount == 0:
        return None
    return ComplaintId(row.cid)


def release(conn: Connection, now: datetime) -> set[ComplaintId]:
    """Ends the holds whose time is over, whatever the wall clock has done meanwhile."""
    released: set[ComplaintId] = set()
    for row in conn.execute(_holding).all():
        if not _is_held(row.made_at, row.hold_until, now):
            conn.execute(_set_waiting, {"key": row.id})
            released.add(ComplaintId(row.cid))
    return released


def batch(
    conn: Connection,
    *,
    limit: int = protocol.MAX_COMMANDS,
    max_bytes: int = protocol.MAX_PUSH_BYTES,
    apart: Collection[ActionId] = (),
    now: datetime | None = None,
    clock_offset_ms: int = 0,
    is_due_first: bool = False,
) -> Batch:
    """Picks the actions that may leave now, in the order in which they were made.

    Lanes are independent: an action that may not leave yet keeps back only the later ones
    of its own complaint.

    Args:
        conn: The control thread's transaction.
        limit: How many at most.
        max_bytes: How large they may be together.
        apart: Actions that wait for something else: a file, a token, a later try.
        now: The time by which actions are too old to leave unasked; without it none is.
        clock_offset_ms: What is missing to the server's time.
        is_due_first: Whether the line is spared, so that what is due leaves first.
    """
    epoch = facts.read(conn, Fact.EPOCH) or ""
    blocked: set[str] = set()
    commands: list[Command] = []
    size = 0
    next_hold: int | None = None
    old = outbox_age.unasked(conn, now, clock_offset_ms)
    waiting = {*apart, *old}
    rows = conn.execute(_pending).all()
    unasked = _kept_back_by(old, rows)
    for row in outbox_order.by_deadline(conn, rows) if is_due_first else rows:
        if row.state == OutboxState.HOLDING:
            next_hold = min(row.hold_until, next_hold or row.hold_until)
        if row.cid in blocked or row.state == OutboxState.HOLDING or row.id in waiting:
            blocked.add(row.cid)
            continue
        size += len(row.payload) + _COMMAND_OVERHEAD_BYTES
        if len(commands) >= limit or (commands and size > max_bytes):
            break
        commands.append(_command(conn, row, epoch))
    return Batch(
        commands=tuple(commands),
        next_hold_until=moments.maybe_from_ms(next_hold),
        unasked=unasked,
    )


def _kept_back_by(old: Collection[ActionId], rows: Iterable[Row[Any]]) -> int:
    """How many wait for a word about themselves or about one before them on their complaint."""
    lanes: set[str] = set()
    count = 0
    for row in rows:
        if row.id in old:
            lanes.add(row.cid)
        count += row.cid in lanes
    return count


def mark_sent(conn: Connection, actions: Iterable[ActionId]) -> None:
    """Notes that actions are about to leave; from now on they cannot be taken back."""
    for action in actions:
        conn.execute(_sent, {"key": action})


def mark_failed(
    conn: Connection, actions: Iterable[ActionId], error: str, next_try_at: datetime | None
) -> None:
    """Notes why actions did not get through, for the user to read; decides nothing."""
    for action in actions:
        at = moments.maybe_to_ms(next_try_at)
        conn.execute(_failed, {"key": action, "error": error, "at": at})


def retry(conn: Connection, action: ActionId) -> ComplaintId | None:
    """Lets a waiting action go at once.

    Returns:
        Its complaint, or ``None`` when the action does not wait.
    """
    row = conn.execute(_by_id, {"key": action}).first()
    if row is None or conn.execute(_try_now, {"key": action}).rowcount == 0:
        return None
    return ComplaintId(row.cid)


def dismiss(conn: Connection, action: ActionId) -> ComplaintId | None:
    """Notes that the user has seen a refusal; text and payload stay."""
    row = conn.execute(_by_id, {"key": action}).first()
    if row is None or conn.execute(_dismiss, {"key": action}).rowcount == 0:
        return None
    return ComplaintId(row.cid)


def counts(conn: Connection) -> Counts:
    """How much waits for the server, and how much for the user."""
    found = {state: (number, first) for state, number, first in conn.execute(_count_by_state)}
    waiting = [found[state] for state in PENDING if state in found]
    return Counts(
        waiting=sum(number for number, _ in waiting),
        needs_action=found.get(OutboxState.REJECTED.value, (0, 0))[0],
        oldest_waiting_at=moments.maybe_from_ms(min((at for _, at in waiting), default=None)),
    )


def items(
    conn: Connection,
    states: Collection[OutboxState] = (
        OutboxState.HOLDING,
        OutboxState.WAITING,
        OutboxState.ACKED,
        OutboxState.REJECTED,
    ),
) -> tuple[OutboxItem, ...]:
    """Lists actions for display, oldest first; finished and dismissed ones on request."""
    wanted = {"states": [state.value for state in states]}
    return tuple(item_of(row) for row in conn.execute(_listed, wanted))


def item(conn: Connection, action: ActionId) -> OutboxItem | None:
    """One action for display."""
    row = conn.execute(_by_id, {"key": action}).first()
    return None if row is None else item_of(row)


def item_of(row: Row[Any]) -> OutboxItem:
    """Reads a row of the outbox for display."""
    kind = _KINDS.get(row.kind)
    return OutboxItem(
        action=ActionId(row.id),
        kind=kind,
        complaint=ComplaintId(row.cid),
        ticket=row.ticket,
        title=row.title,
        state=OutboxState(row.state),
        made_at=moments.from_ms(row.made_at),
        hold_until=moments.maybe_from_ms(row.hold_until),
        attempts=row.attempts,
        next_try_at=moments.maybe_from_ms(row.next_try_at),
        last_error=row.last_error,
        code=row.code,
        detail=row.detail,
        current_state=_STATES.get(row.cur_state),
        current_by=row.cur_by,
        current_at=moments.maybe_from_ms(row.cur_at),
        text=row.text,
        payload=_payload(kind, row.payload),
        settled_at=moments.maybe_from_ms(row.settled_at),
        seq=row.seq,
    )


def text_of(payload: Payload) -> str:
    """What the user wrote, as far as one field holds it."""
    for name in _TEXT_FIELDS:
        if text := getattr(payload, name, ""):
            return str(text)
    return ""


def files_of(payload: Payload) -> list[Sha256]:
    """The files that must be on the server before the action can be carried out."""
    named: tuple[FileRef, ...] = (
        *getattr(payload, "attachments", ()),
        *getattr(payload, "evidence", ()),
    )
    return [file.sha256 for file in named]


def _is_held(made_at: int, hold_until: int | None, now: datetime) -> bool:
    # A clock that was put back must not keep an action for hours.
    at = moments.to_ms(now)
    longest = LONGEST_HOLD // timedelta(milliseconds=1)
    return hold_until is not None and made_at <= at < hold_until <= at + longest


def _command(conn: Connection, row: Row[Any], epoch: str) -> Command:
    lane = {"lane": row.cid, "before": row.n, "now_epoch": epoch}
    return Command(
        id=row.id,
        t=row.kind,
        c=row.cid,
        p=msgspec.Raw(row.payload),
        base=codec.decode(row.base.encode(), Facets),
        made_at=moments.from_ms(row.made_at),
        sv=row.sv,
        lane_prev=conn.execute(_previous, lane).scalar(),
        requires=tuple(json.loads(row.requires)),
        clock_off_ms=row.clock_off_ms,
        offline=bool(row.offline),
        online_token=row.online_token,
    )


def _payload(kind: Kind | None, stored: bytes) -> Payload | None:
    if kind is None:
        return None
    try:
        return codec.decode_payload(kind, stored)
    except codec.Undecodable:
        return None
