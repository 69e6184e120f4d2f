"""A first sign-in at the end of a bad line: how long until there is a queue to work on."""

from __future__ import annotations

import asyncio
import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from halo_desktop.domain.criteria import Criteria, Order
from tests.bench import texts
from tests.bench.figure import Figure
from tests.support import district as districts
from tests.support import papers
from tests.support.district import District
from tests.support.fault_line import Line
from tests.support.server import PASSWORD
from tests.support.weather import FAIR, Weather

KBIT: Final = 256.0
LINE: Final = Weather(round_trip_seconds=0.6, kbit_per_second=KBIT, loss=0.02)
_CASES: Final = 150
_ROWS: Final = 20
_SECONDS: Final = 120.0
_FLOOR: Final = "the same bytes at the speed of the line, one round trip"


def figures(rounds: int) -> Iterator[Figure]:
    """Seconds and bytes from the button to the first rows, and to the last case."""
    found = [asyncio.run(_first_queue(number)) for number in range(rounds)]
    queue, level = (sorted(runs)[len(found) // 2] for runs in zip(*found, strict=True))
    for words, (seconds, size) in (("a usable queue", queue), (f"all {_CASES} cases", level)):
        yield Figure(
            name=f"bad line: {words}",
            value=seconds,
            unit="s",
            floor=size * 8 / (KBIT * 1000) + LINE.round_trip_seconds,
            floor_name=_FLOOR,
        )
        yield Figure(name=f"bad line: {words}, bytes", value=size / 1000, unit="kB")


async def _first_queue(seed: int) -> tuple[tuple[float, int], tuple[float, int]]:
    with tempfile.TemporaryDirectory(prefix="halo-line-") as name:
        folder, chance = Path(name), random.Random(seed)
        async with districts.opened(f"sqlite:///{folder / 'central.db'}", folder) as district:
            for _ in range(_CASES):
                title, body = texts.report(chance, "Pappang")
                district.complain(papers.a_report(title, body))
            with Line(district.server.url, random.Random(seed)) as line:
                return await _measured(district, line)


async def _measured(district: District, line: Line) -> tuple[tuple[float, int], tuple[float, int]]:
    console = district.consoles.add("rina", line.url)
    line.change(LINE)
    line.take_traffic()
    began = time.monotonic()
    desk = await console.door().sign_in(line.url, "rina", PASSWORD)
    console._take(desk)

    async def has_queue() -> bool:
        return len(await desk.worklist.first_page(Criteria(), Order(), _ROWS)) == _ROWS

    await console.until(has_queue, _SECONDS)

    async def is_level() -> bool:
        return desk.connection.state.is_all_sent

    size = line.take_traffic().total
    queue = (time.monotonic() - began, size)
    await console.until(is_level, _SECONDS)
    size += line.take_traffic().total
    level = (time.monotonic() - began, size)
    line.change(FAIR)
    await console.switch_off()
    return queue, level
