"""What a bad line costs: bytes and seconds of three ordinary things, measured.

``python -m tests.chaos.figures`` prints them with their limits. Real console, real server,
real deadlines; a line that delays, loses and resets as one in the mountains does.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, Intake
from tests.support import district as districts
from tests.support import exactly_once, papers
from tests.support.consoles import Console
from tests.support.district import District
from tests.support.fault_line import Line
from tests.support.weather import FAIR, Weather

IDLE_BYTES: Final = 2_000
CHANGED_CASES: Final = 50
CHANGED_BYTES: Final = 150_000
CHANGED_SECONDS: Final = 60.0
PHOTO_BYTES: Final = 5_000_000
RESETS: Final = 10
AGAIN: Final = 0.10
MOUNTAIN: Final = Weather(round_trip_seconds=1.0, kbit_per_second=50.0, loss=0.05)
_WAIT_SECONDS: Final = 300.0
_SYLLABLES: Final = (
    "ka",
    "ra",
    "ba",
    "ta",
    "sa",
    "ma",
    "la",
    "na",
    "da",
    "pa",
    "wa",
    "ri",
    "ang",
    "un",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Something measured, and how much it may be."""

    what: str
    value: float
    limit: float
    unit: str

    @property
    def is_kept(self) -> bool:
        return self.value <= self.limit

    def __str__(self) -> str:
        word = "kept" if self.is_kept else "NOT KEPT"
        return f"{self.what}: {self.value:,.1f} {self.unit} (limit {self.limit:,.0f}, {word})"


@dataclass(kw_only=True)
class Office:
    """One console on a line."""

    district: District
    console: Console
    line: Line
    cases: list[ComplaintId]

    async def level(self) -> None:
        """Waits until nothing is left to fetch or to send."""
        await self.console.until(self._is_level, _WAIT_SECONDS)

    async def _is_level(self) -> bool:
        return self.console.desk.connection.state.is_all_sent


def _a_report(chance: random.Random) -> Intake:
    """A complaint that is like no other, so that packing them together gains little."""
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randrange(2, 5))) for _ in range(80)]
    return papers.a_report(" ".join(words[:6]).capitalize(), " ".join(words))


@contextlib.asynccontextmanager
async def opened(folder: Path, cases: int) -> AsyncIterator[Office]:
    """An office that is up to date, in fair weather."""
    async with districts.opened(f"sqlite:///{folder / 'central.db'}", folder) as district:
        chance = random.Random(2)
        complaints = [district.complain(_a_report(chance)) for _ in range(cases)]
        with Line(district.server.url, random.Random(1)) as line:
            console = district.consoles.add("rina", line.url)
            await console.sign_in()
            office = Office(district=district, console=console, line=line, cases=complaints)
            await office.level()
            line.take_traffic()
            yield office
            await console.switch_off()


async def idle(office: Office) -> list[Figure]:
    """A cycle that somebody wished for, with nothing new on either side."""
    await office.console.desk.connection.sync_now()
    office.line.take_traffic()
    report = await office.console.desk.connection.sync_now()
    assert report.is_level
    traffic = office.line.take_traffic()
    words = f"a cycle with nothing new, {traffic.requests} requests"
    return [Figure(what=words, value=traffic.total, limit=IDLE_BYTES, unit="bytes")]


async def changed_cases(office: Office) -> list[Figure]:
    """Half a hundred cases have changed meanwhile; the line is as bad as it gets."""
    desk = office.console.desk
    await desk.connection.set_offline(True)
    chance = random.Random(4)
    colleague = await office.district.open("budi")
    for number, case in enumerate(office.cases[:CHANGED_CASES]):
        if number % 2:
            await colleague.do(Kind.DISPOSE, case, papers.a_disposition())
        else:
            await colleague.do(
                Kind.ADD_NOTE, case, AddNote(text="Pelapor dihubungi. " + _a_report(chance).body)
            )
    await colleague.level()
    office.line.change(MOUNTAIN, cuts=True)
    office.line.take_traffic()
    began = time.monotonic()
    await desk.connection.set_offline(False)
    await office.level()
    seconds = time.monotonic() - began
    traffic = office.line.take_traffic()
    office.line.change(FAIR)
    for case in office.cases[:CHANGED_CASES]:
        found = await desk.cases.open(case)
        assert found is not None
        assert found.complaint.facets == office.district.case(case).facets
    words = f"{CHANGED_CASES} changed cases at 50 kbit/s, 1 s, 5 % loss"
    return [
        Figure(
            what=f"{words}, on the wire", value=traffic.total, limit=CHANGED_BYTES, unit="bytes"
        ),
        Figure(what=f"{words}, until level", value=seconds, limit=CHANGED_SECONDS, unit="s"),
    ]


async def photo(office: Office) -> list[Figure]:
    """A large photo goes out while the line is reset again and again."""
    chance = random.Random(3)
    content = b"\xff\xd8\xff\xe0" + chance.randbytes(PHOTO_BYTES - 4)
    reference = await office.console.photo(content)
    office.line.take_traffic()
    note = AddNote(text="Foto dari lapangan.", attachments=(reference,))
    gaps = sorted(chance.randrange(PHOTO_BYTES) for _ in range(RESETS))
    lengths = [later - earlier for earlier, later in zip((0, *gaps), gaps, strict=False)]
    office.line.reset_after(max(1, lengths[0]))
    done = await office.console.do(Kind.ADD_NOTE, office.cases[0], note)
    resets = 1
    while resets < RESETS:
        await office.console.until(lambda: _blown(office.line), _WAIT_SECONDS)
        office.line.reset_after(max(1, lengths[resets]))
        resets += 1
    await office.console.until(lambda: _blown(office.line), _WAIT_SECONDS)
    await office.console.settled(done)
    await office.level()
    traffic = office.line.take_traffic()
    database = office.district.server.central.core.database
    assert reference.sha256 in exactly_once.files(database)
    assert exactly_once.counts(database)[done.action] == 1
    again = (traffic.up - PHOTO_BYTES) / PHOTO_BYTES
    words = f"a photo of {PHOTO_BYTES / 1e6:.0f} MB through {resets} resets, sent again"
    return [Figure(what=words, value=100 * again, limit=100 * AGAIN, unit="%")]


async def _blown(line: Line) -> bool:
    return line.is_fuse_blown


async def measure(folder: Path, tell: Callable[[Figure], None]) -> bool:
    """All of them, one after the other; says whether every limit is kept."""
    is_kept = True
    async with opened(folder, CHANGED_CASES + 10) as office:
        for measured in (idle, changed_cases, photo):
            for figure in await measured(office):
                tell(figure)
                is_kept &= figure.is_kept
    return is_kept


def _tell(figure: Figure) -> None:
    sys.stdout.write(f"{figure}\n")
    sys.stdout.flush()


def main() -> int:
    """Measures and prints."""
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory(prefix="halo-line-") as folder:
        is_kept = asyncio.run(measure(Path(folder), _tell))
    return 0 if is_kept else 1


if __name__ == "__main__":
    sys.exit(main())
