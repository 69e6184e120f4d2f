"""Answers that are one and the same but for the number of the case: read once, decided once."""

from __future__ import annotations

from collections.abc import Sequence

from halo_desktop.domain import common_answer
from halo_desktop.ui.leader_desk.ports import DigestItem

Block = tuple[DigestItem, ...]


def grouped(items: Sequence[DigestItem]) -> tuple[Block, ...]:
    """The answers in blocks; one that is like no other is a block of its own.

    Every reader of a block gets the same text, outcome and files of the same author, so who
    has read one has read all; each is still approved by its own hash.
    """
    found: dict[tuple[object, ...], list[DigestItem]] = {}
    for item in items:
        reply = item.reply
        text = common_answer.pattern(reply.text, item.case.complaint)
        key = (reply.author, reply.kind, reply.outcome, tuple(sorted(reply.evidence)), text)
        found.setdefault(key, []).append(item)
    return tuple(tuple(block) for block in found.values())
