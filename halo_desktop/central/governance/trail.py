"""The append-only audit trail: who did what when, each event sealed to the one before it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec
from sqlalchemy import Connection, bindparam, insert, select

from halo_desktop.central import cleaning
from halo_desktop.central.storage import tables
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain import seal
from halo_desktop.domain.actions import Action
from halo_desktop.domain.conflicts import FacetChange
from halo_desktop.domain.ids import ComplaintId, DeviceId, Sha256
from halo_desktop.domain.model import Complaint, Facets
from halo_desktop.domain.outcome import Event, EventName
from halo_desktop.domain.payloads import Intake, Payload
from halo_desktop.domain.roles import SYSTEM_ACTOR, Actor

_SEALED = (
    "complaint",
    "position",
    "seq",
    "action",
    "kind",
    "account",
    "actor_name",
    "device",
    "data",
    "made_at",
    "clock_off_ms",
    "received_at",
    "flow",
    "reply",
    "meta",
)
# Built once: building a statement costs more than running it.
_INSERT = insert(tables.event)
_LAST = (
    select(tables.event.c.position, tables.event.c.hash)
    .where(tables.event.c.complaint == bindparam("complaint"))
    .order_by(tables.event.c.position.desc())
    .limit(1)
)
_encoder = msgspec.json.Encoder(order="deterministic")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who sent an action, from where, and when it arrived."""

    actor: Actor
    device: DeviceId | None
    received_at: datetime
    clock_off_ms: int = 0


def append(
    connection: Connection,
    action: Action,
    origin: Origin,
    events: tuple[Event, ...],
    before: Facets | None,
    after: Complaint,
    seq: int,
) -> None:
    """Adds the events of one action to a complaint's chain."""
    last = connection.execute(_LAST, {"complaint": after.id}).one_or_none()
    position, previous = (0, seal.GENESIS) if last is None else (last.position, Sha256(last.hash))
    for event in events:
        position += 1
        values = _values(action, origin, event, after.id, position, seq)
        if event.name is EventName.ACTION:
            values |= _bumped(before, after.facets)
        values["previous_hash"] = previous
        previous = seal.chain(previous, _record(values))
        values["hash"] = previous
        connection.execute(_INSERT, values)


def append_own(
    connection: Connection,
    complaint: Complaint,
    name: str,
    kind: str,
    facts: dict[str, object],
    seq: int,
    now: datetime,
) -> None:
    """Adds what the server did by itself, without an action of anybody's."""
    last = connection.execute(_LAST, {"complaint": complaint.id}).one_or_none()
    position, previous = (0, seal.GENESIS) if last is None else (last.position, Sha256(last.hash))
    values: dict[str, object] = {
        "complaint": complaint.id,
        "position": position + 1,
        "seq": seq,
        "action": name,
        "kind": kind,
        "account": SYSTEM_ACTOR.user,
        "actor_name": SYSTEM_ACTOR.name,
        "device": None,
        "data": _encoder.encode({"name": EventName.ACTION, "facts": facts}).decode("utf-8"),
        "made_at": now.astimezone(UTC),
        "clock_off_ms": 0,
        "received_at": now.astimezone(UTC),
        "flow": None,
        "reply": None,
        "meta": None,
    }
    values["previous_hash"] = previous
    values["hash"] = seal.chain(previous, _record(values))
    connection.execute(_INSERT, values)


def facet_changes(connection: Connection, complaint: ComplaintId) -> tuple[FacetChange, ...]:
    """Which device brought each facet to which version, oldest first."""
    columns = tables.event.c
    rows = connection.execute(
        select(columns.device, columns.flow, columns.reply, columns.meta)
        .where(columns.complaint == complaint)
        .order_by(columns.position)
    )
    return tuple(_changes(rows))


def last_actor(connection: Connection, complaint: ComplaintId) -> tuple[str, datetime] | None:
    """Who changed the complaint's course last, and when."""
    columns = tables.event.c
    row = connection.execute(
        select(columns.actor_name, columns.received_at)
        .where(columns.complaint == complaint, columns.flow.is_not(None))
        .order_by(columns.position.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else (row.actor_name, row.received_at)


def broken_links(connection: Connection, complaint: ComplaintId) -> tuple[int, ...]:
    """The positions at which a complaint's chain does not fit; empty when all is well."""
    found = []
    previous, expected = seal.GENESIS, 1
    rows = connection.execute(
        select(tables.event)
        .where(tables.event.c.complaint == complaint)
        .order_by(tables.event.c.position)
    )
    for row in rows.mappings():
        sealed = seal.chain(previous, _record(dict(row)))
        if (row["position"], row["previous_hash"], row["hash"]) != (expected, previous, sealed):
            found.append(row["position"])
        previous, expected = Sha256(row["hash"]), row["position"] + 1
    return tuple(found)


def broken_chains(connection: Connection) -> dict[ComplaintId, tuple[int, ...]]:
    """Every complaint whose chain does not fit, and where. Slow: reads all events."""
    complaints = connection.scalars(
        select(tables.event.c.complaint).distinct().order_by(tables.event.c.complaint)
    ).all()
    checked = {ComplaintId(one): broken_links(connection, ComplaintId(one)) for one in complaints}
    return {complaint: positions for complaint, positions in checked.items() if positions}


def without_identity(payload: Payload) -> Payload:
    """What may be kept of an input; who complained is stored apart."""
    if isinstance(payload, Intake) and payload.identity is not None:
        return dataclasses.replace(payload, identity=None)
    return payload


def _values(
    action: Action, origin: Origin, event: Event, complaint: ComplaintId, position: int, seq: int
) -> dict[str, object]:
    data: dict[str, object] = {"name": event.name, "facts": dict(event.facts)}
    if event.name is EventName.ACTION:
        data["payload"] = without_identity(action.payload)
    return {
        "complaint": complaint,
        "position": position,
        "seq": seq,
        "action": action.id,
        "kind": action.kind.value,
        "account": origin.actor.user,
        "actor_name": origin.actor.name,
        "device": origin.device,
        "data": _encoder.encode(data).decode("utf-8"),
        "made_at": action.made_at.astimezone(UTC),
        "clock_off_ms": cleaning.number(origin.clock_off_ms),
        "received_at": origin.received_at.astimezone(UTC),
        "flow": None,
        "reply": None,
        "meta": None,
    }


def _bumped(before: Facets | None, after: Facets) -> dict[str, object]:
    old = before or Facets(flow=0, reply=0, meta=0)
    return {
        name: getattr(after, name) if getattr(after, name) != getattr(old, name) else None
        for name in ("flow", "reply", "meta")
    }


def _record(values: dict[str, object]) -> bytes:
    return _encoder.encode({name: values[name] for name in _SEALED})


def _changes(rows: Iterable[Record]) -> Iterator[FacetChange]:
    for row in rows:
        device = None if row.device is None else DeviceId(row.device)
        if row.flow is not None:
            yield FacetChange(facet="flow", version=row.flow, device=device)
        if row.reply is not None:
            yield FacetChange(facet="reply", version=row.reply, device=device)
        if row.meta is not None:
            yield FacetChange(facet="meta", version=row.meta, device=device)
