"""A console goes on from what a power cut has left: all it promised arrives, and only once."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from halo_desktop.cache.views import OutboxState
from tests.powercut.day import Day, What, promises
from tests.powercut.platter import Op
from tests.support import exactly_once
from tests.support.consoles import Console


@dataclass(kw_only=True)
class Resumed:
    """What became of consoles that went on."""

    consoles: int = 0
    actions: int = 0
    violations: list[str] = field(default_factory=list)

    def __iadd__(self, other: Resumed) -> Resumed:
        self.consoles += other.consoles
        self.actions += other.actions
        self.violations += other.violations
        return self


async def go_on(day: Day, chance: random.Random, to: Path, result: Resumed) -> None:
    """Cuts the power after the first sign-in and lets the same person go on."""
    steps = day.platter.steps
    first = next(number for number, step in enumerate(steps) if step.op is Op.MARK) + 1
    until = chance.randrange(first, len(steps) + 1)
    day.platter.image(until, chance, to)
    marks = day.platter.marks(until)
    coming = day.platter.next_mark(until)
    console = Console(
        user=day.console.user,
        url=day.console.url,
        folder=to / "consoles" / day.console.folder.name,
        find_backend=day.console.find_backend,
    )
    desk = await console.resume()
    try:
        for item in await desk.outbox.items():
            if item.state is OutboxState.HOLDING:
                await desk.outbox.retry(item.action)
        await console.level()
    finally:
        await console.switch_off()
    undone = {promise.id for promise in promises(marks, What.UNDONE)}
    # What was just being taken back when the power went may be gone or still be there.
    doubtful = {promise.id for promise in promises([coming], What.UNDONE)}
    wanted = {promise.id for promise in promises(marks, What.ACTION)} - undone - doubtful
    result.consoles += 1
    result.actions += len(wanted)
    counts = exactly_once.counts(day.district.server.central.core.database)
    result.violations += _wrong(counts, wanted, undone, until)


def _wrong(counts: Counter[str], wanted: set[str], undone: set[str], until: int) -> list[str]:
    wrong = [
        f"step {until}: {name} is {counts[name]} times on the server after going on"
        for name in sorted(wanted)
        if counts[name] != 1
    ]
    wrong += [f"step {until}: {name} was sent after all" for name in undone if counts[name]]
    return wrong
