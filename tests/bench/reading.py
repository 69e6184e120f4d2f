"""What a screen waits for: pages, switches, counts, search, cases."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

import msgspec
from sqlcipher3 import dbapi2

from halo_desktop.cache import listing, reads, search
from halo_desktop.cache.database import Store
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.domain.ids import ComplaintId
from tests.bench import shelf
from tests.bench.figure import Figure, Spread, in_turns

_PAGE: Final = 60
_HITS: Final = 200
_RAW: Final = "raw driver, the same statement"
# As somebody types them, letter by letter.
TYPED: Final = (
    "jalan berlubang",
    "lampu padam",
    "sampah",
    "puskesmas antrean",
    "air ledeng tidak mengalir",
    "pupuk bersubsidi",
    "jembatan",
    "tapango",
)


def figures(size: int, rounds: int) -> Iterator[Figure]:
    """All of them on one store."""
    data = shelf.data_of(size)
    with shelf.opened(data) as store:
        yield from _lists(store, data, rounds)
        yield from _whole_lists(store, data, max(3, rounds // 3))
        yield from _search(store, data, size)
        yield from _cases(store, data, rounds)


def reading(store: Store, function: Callable[..., Any], *arguments: object) -> Callable[[], object]:
    """The function in a transaction of its own, as the read thread runs it."""

    def run() -> object:
        with store.read() as conn:
            return function(conn, *arguments)

    return run


def _fetched(raw: dbapi2.Connection, sql: str, params: tuple[object, ...]) -> object:
    return raw.execute(sql, params).fetchall()


def _lists(store: Store, data: Path, rounds: int) -> Iterator[Figure]:
    raw = shelf.reader(data)
    seen = shelf.perspective()
    worst: list[tuple[float, float, str]] = []
    for queue in shelf.all_queues():
        page = listing.page_statement(queue.criteria, queue.order, _PAGE, seen)
        ours, floor = in_turns(
            rounds,
            reading(store, reads.first_page, queue.criteria, queue.order, _PAGE, seen),
            partial(_fetched, raw, page.sql, page.params),
        )
        worst.append((Spread.of(ours).p50, Spread.of(floor).p50, str(queue.id)))
    value, floor_ms, name = max(worst)
    total, total_floor = sum(w[0] for w in worst), sum(w[1] for w in worst)
    yield Figure(
        name=f"queue switch: first page, mean of {len(worst)} queues",
        value=total / len(worst),
        floor=total_floor / len(worst),
        floor_name=_RAW,
        goal=1.5,
    )
    yield Figure(
        name="queue switch: the slowest of them",
        value=value,
        floor=floor_ms,
        floor_name=_RAW,
        goal=1.5,
        detail=name,
    )
    raw.close()


def _whole_lists(store: Store, data: Path, rounds: int) -> Iterator[Figure]:
    raw = shelf.reader(data)
    seen = shelf.perspective()
    everything = listing.ids_statement(Criteria(), Order(), seen)
    ours, floor = in_turns(
        rounds,
        reading(store, reads.list_ids, Criteria(), Order(), seen),
        lambda: raw.execute(everything.sql, everything.params).fetchall(),
    )
    yield _compared("all ids of the longest list", ours, floor, 1.5)
    counted = listing.counts_statement(shelf.all_queues(), seen)
    ours, floor = in_turns(
        rounds,
        reading(store, reads.counts, shelf.all_queues(), seen),
        lambda: raw.execute(counted.sql, counted.params).fetchall(),
    )
    yield _compared("counts of all queues", ours, floor, 1.5)
    raw.close()


def _compared(name: str, ours: list[float], floor: list[float], goal: float | None) -> Figure:
    return Figure(
        name=name,
        value=Spread.of(ours).p50,
        floor=Spread.of(floor).p50,
        floor_name=_RAW,
        goal=goal,
    )


def _search(store: Store, data: Path, size: int) -> Iterator[Figure]:
    raw = shelf.reader(data)
    times, floors = [], []
    for text in TYPED:
        for end in range(2, len(text) + 1):
            typed = text[:end].strip()
            ours, floor = in_turns(
                3,
                reading(store, search.search, typed, _HITS, shelf.perspective()),
                partial(
                    _fetched,
                    raw,
                    f"SELECT {listing.LINE_COLUMNS} FROM (SELECT rowid AS hit FROM fts WHERE fts "
                    "MATCH ?) CROSS JOIN shown ON n = hit ORDER BY hit DESC LIMIT ?",
                    (" AND ".join(f'"{word}" *' for word in typed.split()), _HITS),
                ),
            )
            times.append(min(ours))
            floors.append(min(floor))
    raw.close()
    found, floor_found = Spread.of(times), Spread.of(floors)
    limit = 30.0 if size <= 100_000 else 100.0
    for part in ("p50", "p95", "most"):
        yield Figure(
            name=f"search as you type, {part}, {len(times)} keys",
            value=getattr(found, part),
            floor=getattr(floor_found, part),
            floor_name="raw FTS5 query",
            goal=2.0 if part == "p95" else None,
        )
    yield Figure(name="search as you type, p95 in ms", value=found.p95, goal=limit)


def _cases(store: Store, data: Path, rounds: int) -> Iterator[Figure]:
    raw = shelf.reader(data)
    chance = random.Random(1)
    found = raw.execute("SELECT cid FROM doc ORDER BY n LIMIT 20000").fetchall()
    wanted = [ComplaintId(cid) for (cid,) in chance.sample(found, rounds * 4)]
    names = iter(wanted * 2)
    again = iter(wanted * 2)

    def floor() -> object:
        (body,) = raw.execute("SELECT body FROM doc WHERE cid = ?", (next(again),)).fetchone()
        return msgspec.json.decode(zlib.decompress(body))

    ours, bare = in_turns(
        rounds * 4,
        lambda: reading(store, reads.case, next(names), shelf.viewer())(),
        floor,
    )
    raw.close()
    yield Figure(
        name="opening a case",
        value=Spread.of(ours).p50,
        floor=Spread.of(bare).p50,
        floor_name="raw select, unzlib, JSON",
        goal=3.0,
    )
