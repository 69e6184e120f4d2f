"""Settles what the server answered to work that was carried to it by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from halo_desktop.cache import outbox, outcomes, packets
from halo_desktop.domain.kinds import Kind
from halo_desktop.sync import news
from halo_desktop.sync.events import AnswerCarried
from halo_desktop.sync.ground import Writing

_KINDS: Final = {kind.value: kind for kind in Kind}


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What a packet's answer changed here."""

    is_packet_known: bool
    is_same_life: bool
    was_known: bool  # read before, or the line was quicker
    applied: int = 0
    refused: int = 0
    waiting: int = 0


def settle(writing: Writing, event: AnswerCarried, epoch: str, now: datetime) -> Carried:
    """Records the results as if they had come over the line; a second time changes nothing."""
    packet = packets.find(writing.conn, event.packet)
    if packet is None or event.epoch != epoch:
        return Carried(
            is_packet_known=packet is not None, is_same_life=event.epoch == epoch, was_known=False
        )
    own = frozenset(packet.actions)
    results = [result for result in event.results if result.id in own]
    settled = outcomes.settle(writing.conn, results, event.epoch, now)
    is_first = packets.answer(writing.conn, event.packet, now)
    deferred = [result for result in results if result.st in {"deferred", "unknown"}]
    for result in deferred:
        outbox.mark_failed(writing.conn, [result.id], result.code, None)
    writing.touch_outbox(one.complaint for one in settled)
    for one in settled:
        writing.news.append(
            news.ActionSettled(
                action=one.action,
                complaint=one.complaint,
                kind=_KINDS.get(one.kind),
                is_refused=one.is_refused,
                code=one.code,
                detail=one.detail,
            )
        )
    refused = sum(result.st == "rejected" for result in results)
    return Carried(
        is_packet_known=True,
        is_same_life=True,
        was_known=not is_first or not settled,
        applied=len(results) - refused - len(deferred),
        refused=refused,
        waiting=len(deferred),
    )
