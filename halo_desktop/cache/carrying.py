"""Picks the unsent work that can be carried to the server by hand."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from halo_desktop.cache import facts, outbox, packets
from halo_desktop.cache.facts import Fact
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.wire import courier
from halo_desktop.wire.messages import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What a packet may hold, and of which life of the server it speaks."""

    epoch: str
    commands: tuple[Command, ...]
    left_behind: int


def pick(conn: Connection, now: datetime, clock_offset_ms: int, bound: Collection[str]) -> Load:
    """What may leave by hand.

    Args:
        conn: The transaction.
        now: The time by which actions are too old to leave unasked.
        clock_offset_ms: What is missing to the server's time.
        bound: Kinds that need the server's word while they are made.
    """
    found = outbox.batch(
        conn,
        limit=courier.MAX_ACTIONS,
        max_bytes=courier.MAX_ACTION_BYTES,
        now=now,
        clock_offset_ms=clock_offset_ms,
    )
    stuck: set[ComplaintId] = set()
    leaving: list[Command] = []
    for command in found.commands:
        if command.t in bound:
            stuck.add(command.c)
        if command.c not in stuck:
            leaving.append(command)
    return Load(
        epoch=facts.read(conn, Fact.EPOCH) or "",
        commands=tuple(leaving),
        left_behind=outbox.counts(conn).waiting - len(leaving),
    )


def take(conn: Connection, packet_id: str, load: Load, files: int, now: datetime) -> None:
    """Notes that the work is on its way before the packet exists: it may arrive from now on."""
    actions = [command.id for command in load.commands]
    outbox.mark_sent(conn, actions)
    packets.add(conn, packet_id, actions, files, now)
