"""Packets that were made here to be carried by hand, until their answer comes back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, select, update
from sqlalchemy.dialects.sqlite import insert

from halo_desktop.cache import moments
from halo_desktop.cache.tables import packet
from halo_desktop.domain.ids import ActionId


@dataclass(frozen=True, slots=True, kw_only=True)
class Packet:
    """One packet."""

    id: str
    made_at: datetime
    actions: tuple[ActionId, ...]
    files: int
    answered_at: datetime | None


_c = packet.c
_add: Final = insert(packet)
_newest_first = select(packet).order_by(_c.made_at.desc(), _c.id.desc())
_open = select(packet).where(_c.answered_at.is_(None)).order_by(_c.made_at, _c.id)
_one = select(packet).where(_c.id == bindparam("key"))
_answer = (
    update(packet)
    .where(_c.id == bindparam("key"), _c.answered_at.is_(None))
    .values(answered_at=bindparam("at"))
)


def add(
    conn: Connection, packet_id: str, actions: Sequence[ActionId], files: int, now: datetime
) -> None:
    """Notes a packet before its file is finished: what it holds may have left from now on."""
    conn.execute(
        _add,
        {
            "id": packet_id,
            "made_at": moments.to_ms(now),
            "actions": json.dumps(list(actions)),
            "files": files,
        },
    )


def find(conn: Connection, packet_id: str) -> Packet | None:
    """One packet."""
    row = conn.execute(_one, {"key": packet_id}).first()
    return None if row is None else _packet(row)


def newest(conn: Connection) -> Packet | None:
    """The last one that was made."""
    row = conn.execute(_newest_first.limit(1)).first()
    return None if row is None else _packet(row)


def unanswered(conn: Connection) -> tuple[Packet, ...]:
    """Those whose answer has not come back, oldest first."""
    return tuple(_packet(row) for row in conn.execute(_open))


def answer(conn: Connection, packet_id: str, now: datetime) -> bool:
    """Notes that the answer came back; says whether it was the first time."""
    values = {"key": packet_id, "at": moments.to_ms(now)}
    return bool(conn.execute(_answer, values).rowcount)


def _packet(row: Row[Any]) -> Packet:
    return Packet(
        id=row.id,
        made_at=moments.from_ms(row.made_at),
        actions=tuple(ActionId(action) for action in json.loads(row.actions)),
        files=row.files,
        answered_at=moments.maybe_from_ms(row.answered_at),
    )
