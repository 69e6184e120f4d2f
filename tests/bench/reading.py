"""What a screen waits for: pages, switches, cases, search, drafts, actions."""

from __future__ import annotations

import random
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

import msgspec
from sqlcipher3 import dbapi2

from halo_desktop.cache import drafts, listing, outbox, projection, reads, search
from halo_desktop.cache.database import Store
from halo_desktop.cache.views import Draft
from halo_desktop.domain.actions import Action
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.domain.ids import ActionId, ComplaintId, time_ordered_id
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from tests.bench import documents, shelf
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
        yield from _search(store, data, size)
        yield from _cases(store, data, rounds)
    with (
        tempfile.TemporaryDirectory(prefix="halo-acts-") as folder,
        shelf.copied(min(size, 20_000), Path(folder)) as copy,
        shelf.opened(copy) as store,
    ):
        yield from _writes(store, copy, rounds)


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
    everything = listing.ids_statement(Criteria(), Order(), seen)
    ours, floor = in_turns(
        max(3, rounds // 3),
        reading(store, reads.list_ids, Criteria(), Order(), seen),
        lambda: raw.execute(everything.sql, everything.params).fetchall(),
    )
    yield _compared("all ids of the longest list", ours, floor, 1.5)
    counted = listing.counts_statement(shelf.all_queues(), seen)
    ours, floor = in_turns(
        max(3, rounds // 3),
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


def _writes(store: Store, data: Path, rounds: int) -> Iterator[Figure]:
    chance = random.Random(2)
    with store.read() as conn:
        cases = [
            ComplaintId(cid)
            for (cid,) in conn.exec_driver_sql(
                "SELECT cid FROM shown WHERE state = 'in_progress' LIMIT 50"
            )
        ]
    bare = shelf.writer(data)
    bare.execute("CREATE TABLE IF NOT EXISTS floor (k INTEGER PRIMARY KEY, v TEXT)")

    def floor() -> None:
        bare.execute("BEGIN IMMEDIATE")
        for number in range(2):
            bare.execute("INSERT OR REPLACE INTO floor VALUES (?, ?)", (number, "x" * 300))
        bare.execute("COMMIT")

    def act() -> None:
        complaint = chance.choice(cases)
        action = Action(
            id=ActionId(time_ordered_id(1, chance.getrandbits(74))),
            kind=Kind.ADD_NOTE,
            complaint=complaint,
            payload=AddNote(text="Pelapor sudah dihubungi lewat telepon."),
            base=_facets(store, complaint),
            made_at=documents.NOW,
        )
        with store.write() as conn:
            outbox.queue(conn, action, None)
            projection.refold(conn, [complaint], shelf.viewer())
        with store.read() as conn:
            reads.case(conn, complaint, shelf.viewer())

    ours, raw = in_turns(rounds * 2, act, floor, clock=time.perf_counter)
    yield Figure(
        name="action to screen: durable, folded in, read again",
        value=Spread.of(ours).p50,
        floor=Spread.of(raw).p50,
        floor_name="raw FULL commit",
        goal=1.3,
    )
    number = 0

    def save() -> None:
        nonlocal number
        number += 1
        draft = Draft(
            id="bench",
            complaint=cases[0],
            kind="reply",
            text=f"Yth. pelapor, jalan sudah kami tinjau. {number} " * 20,
            updated_at=datetime.now(UTC),
        )
        with store.write() as conn:
            drafts.save(conn, draft)

    ours, raw = in_turns(rounds * 2, save, floor, clock=time.perf_counter)
    yield Figure(
        name="saving a draft",
        value=Spread.of(ours).p50,
        floor=Spread.of(raw).p50,
        floor_name="raw FULL commit",
        goal=1.3,
    )
    bare.close()


def _facets(store: Store, complaint: ComplaintId) -> Any:
    with store.read() as conn:
        found = reads.case(conn, complaint, shelf.viewer())
    assert found is not None
    return found.complaint.facets
