"""A district's complaints in any number: cases that the rules have played, told anew.

A few hundred cases are played through the real rules once; each document is one of them with
other texts, places, numbers and days. The same number gives the same documents, whatever the
day: all times count from one moment.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import islice
from typing import Any, Final

import msgspec

from halo_desktop.domain.ids import time_ordered_id
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.rulebook import Place
from halo_desktop.domain.states import OPEN_STATES
from halo_desktop.wire import codec
from tests.bench import texts
from tests.support import world

NOW: Final = world.NOW
SEED: Final = 20_261_123
OPEN_SHARE: Final = 0.12
_OPEN_DAYS: Final = 40
_HISTORY_DAYS: Final = 5 * 365
_MARKS: Final = ("id", "ticket", "title", "body", "summary", "place", "location_text")
_CUT: Final = re.compile(r"@@(\w+)@@|(\d{4}-\d\d-\d\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One complaint, as a server would send it."""

    number: int
    id: str
    rev: int
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mould:
    """A played case, cut where others differ: texts, names of fields and days take turns."""

    pieces: tuple[str, ...]
    fields: tuple[str, ...]  # between the pieces; empty where a day stands
    days: tuple[int, ...]  # days before the present
    rev: int
    is_open: bool


@cache
def _moulds() -> tuple[tuple[_Mould, ...], tuple[_Mould, ...]]:
    cases = world.district().complaints.values()
    ordered = sorted(cases, key=lambda case: (case.received_at, str(case.ticket)))
    found = [_mould(case) for case in ordered]
    return (
        tuple(mould for mould in found if mould.is_open),
        tuple(mould for mould in found if not mould.is_open),
    )


def _mould(case: Complaint) -> _Mould:
    told: dict[str, Any] = msgspec.json.decode(codec.encode(case))
    for entry in told["entries"]:
        if entry["text"] and entry["text"] == told["body"]:
            entry["text"] = "@@body@@"
    if told["lapor"] is not None:
        told["lapor"]["tracking_id"] = "@@tracking@@"
    told |= {name: f"@@{name}@@" for name in _MARKS}
    text = msgspec.json.encode(told).decode()
    today = NOW.date()
    pieces, fields, days, end = [], [], [], 0
    for cut in _CUT.finditer(text):
        pieces.append(text[end : cut.start()])
        fields.append(cut[1] or "")
        days.append(0 if cut[1] else (today - date.fromisoformat(cut[2])).days)
        end = cut.end()
    return _Mould(
        pieces=(*pieces, text[end:]),
        fields=tuple(fields),
        days=tuple(days),
        rev=case.rev,
        is_open=case.state in OPEN_STATES,
    )


@cache
def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


@cache
def villages() -> tuple[Place, ...]:
    """Places that complaints come from."""
    found = world.district().rulebook.places
    return tuple(place for place in found if place.level in {"desa", "kelurahan"})


def documents(count: int) -> Iterator[Document]:
    """So many complaints, from the newest on."""
    return islice(_without_end(), count)


def _without_end() -> Iterator[Document]:
    chance = random.Random(SEED)
    open_moulds, closed_moulds = _moulds()
    today = NOW.date().toordinal()
    number = 0
    while True:
        is_open = chance.random() < OPEN_SHARE
        mould = chance.choice(open_moulds if is_open else closed_moulds)
        back = int(chance.random() * (_OPEN_DAYS if is_open else _HISTORY_DAYS))
        number += 1
        fields = _fields(chance, number, back)
        parts: list[str] = [mould.pieces[0]]
        for name, days, piece in zip(mould.fields, mould.days, mould.pieces[1:], strict=True):
            parts.append(fields[name] if name else _day(today - back - days))
            parts.append(piece)
        yield Document(number=number, id=fields["id"], rev=mould.rev, body="".join(parts).encode())


def _fields(chance: random.Random, number: int, back: int) -> dict[str, str]:
    place = chance.choice(villages())
    title, body = texts.report(chance, place.name)
    received = NOW - timedelta(days=back, seconds=int(chance.random() * 80_000))
    year = received.astimezone(UTC).year
    told_id = time_ordered_id(int(received.timestamp() * 1000), chance.getrandbits(74))
    return {
        "id": told_id,
        "ticket": f"ASM-{year}-{number:07d}",
        "title": title,
        "body": body,
        "summary": "",
        "place": place.code,
        "location_text": f"{place.name}, dekat {1 + number % 90} meter dari jalan poros",
        "tracking": f"{10_000_000 + number}",
    }


def complaint(document: Document) -> Complaint:
    """The document as the domain knows it."""
    return codec.decode_complaint(document.body)


def moment() -> datetime:
    """The present of all documents."""
    return NOW
