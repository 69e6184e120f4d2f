"""What became of the user's actions: the server's word, and what follows from it.

Only an action that is still pending takes a result, so an answer that comes twice or late
changes nothing. ``acked`` becomes ``done`` when every copy here shows the effect; until then
the effect is folded into what the user sees.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, bindparam, delete, func, select, update

from halo_desktop.cache import moments, outbox_drafts
from halo_desktop.cache.outbox import CONFIRMED, PENDING
from halo_desktop.cache.tables import doc, outbox
from halo_desktop.cache.views import OutboxState
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.wire import codec
from halo_desktop.wire.messages import CommandResult

KEPT_RESULTS: Final = timedelta(days=30)
KEPT_REFUSALS: Final = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The server's final word on one action."""

    action: ActionId
    complaint: ComplaintId
    kind: str
    is_refused: bool
    code: str = ""
    detail: str = ""


_c = outbox.c
_by_id = select(_c.cid, _c.kind).where(_c.id == bindparam("key"))
_accept = (
    update(outbox)
    .where(_c.id == bindparam("key"), _c.state.in_(PENDING))
    .values(
        state=OutboxState.ACKED.value,
        seq=bindparam("q"),
        epoch=bindparam("now_epoch"),
        settled_at=bindparam("at"),
        code="",
        last_error="",
        next_try_at=None,
    )
)
_refuse = (
    update(outbox)
    .where(_c.id == bindparam("key"), _c.state.in_(PENDING))
    .values(
        state=OutboxState.REJECTED.value,
        epoch=bindparam("now_epoch"),
        settled_at=bindparam("at"),
        code=bindparam("why"),
        detail=bindparam("more"),
        field=bindparam("where"),
        cur_state=bindparam("is_now"),
        cur_by=bindparam("by"),
        cur_at=bindparam("since"),
        last_error="",
        next_try_at=None,
    )
)
_old_life = (
    _c.state.in_(CONFIRMED),
    _c.epoch != bindparam("now_epoch"),
    _c.settled_at >= bindparam("since"),
)
_find_old_life = select(_c.cid).where(*_old_life)
_offer_again = (
    update(outbox)
    .where(*_old_life)
    .values(state=OutboxState.WAITING.value, seq=None, epoch="", settled_at=None)
)
_copy = doc.alias()
_everywhere = (
    select(_c.id)
    .where(_c.state == OutboxState.ACKED, _c.epoch == bindparam("now_epoch"))
    .where(select(_copy.c.n).where(_copy.c.cid == _c.cid).exists())
    .where(
        ~select(_copy.c.n)
        .where(
            _copy.c.cid == _c.cid,
            (_copy.c.epoch != _c.epoch) | (_copy.c.seq < func.coalesce(_c.seq, 0)),
        )
        .exists()
    )
)
_nowhere = (
    select(_c.id)
    .where(_c.state == OutboxState.ACKED, _c.epoch == bindparam("now_epoch"))
    .where(~select(_copy.c.n).where(_copy.c.cid == _c.cid).exists())
)
_set_done = update(outbox).where(_c.id == bindparam("key")).values(state=OutboxState.DONE.value)
_clean = delete(outbox).where(
    _c.state.in_(bindparam("states", expanding=True)), _c.settled_at < bindparam("before")
)
_settled_intakes = select(_c.id, _c.payload).where(
    _c.kind == Kind.INTAKE.value,
    _c.state.in_([OutboxState.DONE.value, OutboxState.DISMISSED.value]),
    _c.settled_at < bindparam("before"),
)
_replace_payload = update(outbox).where(_c.id == bindparam("key")).values(payload=bindparam("bare"))


def settle(
    conn: Connection, results: Sequence[CommandResult], epoch: str, now: datetime
) -> tuple[Settled, ...]:
    """Records final results; what is deferred or unknown simply goes on waiting."""
    settled: list[Settled] = []
    for result in results:
        if result.st not in {"applied", "noop", "rejected"}:
            continue
        is_refused = result.st == "rejected"
        values = _refusal(result) if is_refused else {"q": result.q}
        values |= {"key": result.id, "now_epoch": epoch, "at": moments.to_ms(now)}
        if conn.execute(_refuse if is_refused else _accept, values).rowcount:
            row = conn.execute(_by_id, {"key": result.id}).one()
            settled.append(
                Settled(
                    action=result.id,
                    complaint=ComplaintId(row.cid),
                    kind=row.kind,
                    is_refused=is_refused,
                    code=result.code,
                    detail=result.detail,
                )
            )
    outbox_drafts.end(conn, [(one.action, not one.is_refused) for one in settled])
    return tuple(settled)


def acknowledged_without_copy(conn: Connection, epoch: str) -> tuple[ActionId, ...]:
    """Acknowledged actions whose complaint is on no copy here (it may have moved away)."""
    return tuple(conn.execute(_nowhere, {"now_epoch": epoch}).scalars())


def finish(conn: Connection, epoch: str, caught_up: Collection[ActionId]) -> set[ComplaintId]:
    """Marks actions as done that every copy here shows.

    Args:
        conn: The control thread's transaction.
        epoch: The present epoch.
        caught_up: Actions that were acknowledged without a copy here before a pull was
            sent which has since ended level: no copy will come.

    Returns:
        The complaints of those actions.
    """
    finished = set(conn.execute(_everywhere, {"now_epoch": epoch}).scalars())
    if caught_up:
        finished |= set(acknowledged_without_copy(conn, epoch)) & set(caught_up)
    complaints: set[ComplaintId] = set()
    for action in sorted(finished):
        complaints.add(ComplaintId(conn.execute(_by_id, {"key": action}).one().cid))
        conn.execute(_set_done, {"key": action})
    return complaints


def offer_again(conn: Connection, epoch: str, now: datetime) -> set[ComplaintId]:
    """Offers what an earlier life of the server had acknowledged, under the same ids."""
    values = {"now_epoch": epoch, "since": moments.to_ms(now - KEPT_RESULTS)}
    complaints = {ComplaintId(cid) for cid in conn.execute(_find_old_life, values).scalars()}
    conn.execute(_offer_again, values)
    return complaints


def forget_identities(conn: Connection, now: datetime, days: int) -> int:
    """Takes out of carried-out intakes who complained, once no backup may need it again.

    The server has it, in a table of its own. Until its backups are certain to hold the intake
    as well (``options.identity_days``), a restored server would have to be told again.
    """
    values = {"before": moments.to_ms(now - timedelta(days=days))}
    forgotten = 0
    for row in conn.execute(_settled_intakes, values).all():
        payload = codec.decode(bytes(row.payload), dict[str, object])
        if payload.get("identity") is None:
            continue
        payload["identity"] = None
        conn.execute(_replace_payload, {"key": row.id, "bare": codec.encode(payload)})
        forgotten += 1
    return forgotten


def clean(conn: Connection, now: datetime) -> None:
    """Deletes what was finished long ago."""
    done = {"states": [OutboxState.DONE.value], "before": moments.to_ms(now - KEPT_RESULTS)}
    seen = {
        "states": [OutboxState.DISMISSED.value],
        "before": moments.to_ms(now - KEPT_REFUSALS),
    }
    conn.execute(_clean, done)
    conn.execute(_clean, seen)
    outbox_drafts.forget(conn)


def _refusal(result: CommandResult) -> dict[str, object]:
    current = result.cur
    return {
        "why": result.code,
        "more": result.detail,
        "where": result.field,
        "is_now": None if current is None else current.state,
        "by": "" if current is None else current.by,
        "since": None if current is None else moments.maybe_to_ms(current.at),
    }
