"""What the consoles do together: work for some minutes, or all come back at once."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Sequence
from dataclasses import dataclass

from halo_desktop.wire import messages, protocol
from tests.load import meter as meters
from tests.load.console import LoadConsole
from tests.load.ground import Ground
from tests.load.line import Line
from tests.load.meter import Meter

LOOK_SECONDS = 0.5
LAG_SECONDS = 0.01


@dataclass(frozen=True, kw_only=True)
class Phase:
    """What was measured while something was going on."""

    name: str
    seconds: float
    meter: Meter
    server_cpu: float  # part of one core
    database_cpu: float
    resident: float  # megabytes at most
    acted: int
    refused: int


def consoles_of(ground: Ground, pace: float) -> list[LoadConsole]:
    """A console for each session; none has spoken yet."""
    return [
        LoadConsole(url=ground.url, tokens=tokens, meter=Meter(), seed=number, pace=pace)
        for number, tokens in enumerate(ground.tokens)
    ]


async def measured(
    name: str, ground: Ground, consoles: Sequence[LoadConsole], work: Awaitable[None]
) -> Phase:
    """Waits for some work and says what it cost."""
    meter = Meter()
    acted = sum(console.acted for console in consoles)
    refused = sum(console.refused for console in consoles)
    for console in consoles:
        console.measure_with(meter)
    resident = [0.0]
    began, cpu, database = time.perf_counter(), meters.cpu_seconds(ground.pid), _database(ground)
    async with _looking(ground, meter, resident):
        await work
    seconds = time.perf_counter() - began
    return Phase(
        name=name,
        seconds=seconds,
        meter=meter,
        server_cpu=(meters.cpu_seconds(ground.pid) - cpu) / seconds,
        database_cpu=(_database(ground) - database) / seconds,
        resident=max(resident),
        acted=sum(console.acted for console in consoles) - acted,
        refused=sum(console.refused for console in consoles) - refused,
    )


async def arrive(consoles: Sequence[LoadConsole], within: float) -> None:
    """All begin within some seconds."""

    async def one(number: int, console: LoadConsole) -> None:
        await asyncio.sleep(within * number / len(consoles))
        await console.arrive()

    await asyncio.gather(*(one(number, console) for number, console in enumerate(consoles)))


async def work(consoles: Sequence[LoadConsole], seconds: float) -> None:
    """All wait for news and act now and then."""
    async with _at_work(consoles):
        await asyncio.sleep(seconds)


async def come_back(consoles: Sequence[LoadConsole], within: float) -> None:
    """The line of all is cut; all are back within some seconds, level and waiting."""
    for console in consoles:
        console.drop()
    await arrive(consoles, within)


async def hello_floor(ground: Ground, meter: Meter, times: int = 60) -> None:
    """How long the simplest answer takes on an idle server."""
    line = Line(url=ground.url, meter=meter)
    for _ in range(times):
        await line.ask("hello, idle", "GET", protocol.PATH_HELLO, messages.Hello)
    line.drop()


def _database(ground: Ground) -> float:
    return 0.0 if ground.database_pid is None else meters.cpu_seconds(ground.database_pid)


@contextlib.asynccontextmanager
async def _at_work(consoles: Sequence[LoadConsole]) -> AsyncIterator[None]:
    tasks = [asyncio.create_task(console.watch()) for console in consoles]
    tasks += [asyncio.create_task(console.work()) for console in consoles]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for console in consoles:
            console.drop()


@contextlib.asynccontextmanager
async def _looking(ground: Ground, meter: Meter, resident: list[float]) -> AsyncIterator[None]:
    async def look() -> None:
        while True:
            resident.append(meters.resident_megabytes(ground.pid))
            await asyncio.sleep(LOOK_SECONDS)

    async def lag() -> None:
        while True:
            began = time.perf_counter()
            await asyncio.sleep(LAG_SECONDS)
            meter.lags.append(time.perf_counter() - began - LAG_SECONDS)

    tasks = [asyncio.create_task(look()), asyncio.create_task(lag())]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
