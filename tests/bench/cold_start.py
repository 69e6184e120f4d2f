"""From the start of the program to a usable queue, beside a bare window."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import keyring.core
from keyring.backends import SecretService

from tests.bench import marks, shelf
from tests.bench.figure import Figure
from tests.bench.marks import Mark
from tests.support import secret_service

_SECONDS: Final = 180
_BARE: Final = "bare window"


def figures(size: int, rounds: int) -> Iterator[Figure]:
    """Times on a core, which neighbours cannot lengthen; of the window as it was left."""
    rounds_of_both = [_round(size) for _ in range(rounds + 1)][1:]  # the first fills caches
    bare = [found[0] for found in rounds_of_both]
    ours = [found[1] for found in rounds_of_both]
    floor = statistics.median(mark.cpu for mark in bare)
    yield _figure("cold start: sign-in painted, CPU", ours, "sign-in", floor, 1.6)
    yield _figure("cold start: password can be typed, CPU", ours, "ready", floor, None)
    yield _figure(f"cold start: rows of {size:,} on screen, CPU", ours, "rows", floor, 2.4)
    wall = statistics.median(mark.wall for mark in bare)
    for name, words in (("sign-in", "sign-in painted"), ("rows", "rows on screen")):
        seconds = statistics.median(found[name].wall for found in ours)
        yield Figure(
            name=f"cold start: {words}, wall",
            value=seconds * 1e3,
            floor=wall * 1e3,
            floor_name=_BARE,
        )
    yield Figure(
        name="memory with the first queue on screen",
        value=statistics.median(found["rows"].megabytes for found in ours),
        unit="MB",
        floor=statistics.median(mark.megabytes for mark in bare),
        floor_name=_BARE,
        goal=2.0,
    )
    yield Figure(
        name="modules loaded before the sign-in is painted",
        value=ours[-1]["sign-in"].modules,
        unit="",
        floor=bare[-1].modules,
        is_counted=True,
    )


def _round(size: int) -> tuple[Mark, dict[str, Mark]]:
    """The floor and the program, on a copy: this start ends abruptly, the next would check it."""
    with (
        tempfile.TemporaryDirectory(prefix="halo-start-") as folder,
        shelf.copied(size, Path(folder)) as data,
        _keyring(data) as environment,
    ):
        bare = _started("bare_window", environment)["painted"]
        return bare, _started("program_start", environment, str(data))


def _figure(
    name: str, found: list[dict[str, Mark]], mark: str, floor: float, goal: float | None
) -> Figure:
    value = statistics.median(one[mark].cpu for one in found)
    return Figure(name=name, value=value * 1e3, floor=floor * 1e3, floor_name=_BARE, goal=goal)


@contextmanager
def _keyring(data: Path) -> Iterator[dict[str, str]]:
    """A real Secret Service that holds the key of the store."""
    with secret_service.running() as address:
        before = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = address
        try:
            keyring.core.set_keyring(SecretService.Keyring())  # type: ignore[no-untyped-call]  # keyring types it so
            shelf.put_key(SecretService.Keyring(), data)  # type: ignore[no-untyped-call]  # keyring types it so
            yield {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address}
        finally:
            if before is None:
                del os.environ["DBUS_SESSION_BUS_ADDRESS"]
            else:
                os.environ["DBUS_SESSION_BUS_ADDRESS"] = before


def _started(module: str, environment: dict[str, str], *arguments: str) -> dict[str, Mark]:
    begun = {marks.BEGUN: repr(time.monotonic()), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", f"tests.bench.{module}", *arguments],
        env=environment | begun,
        capture_output=True,
        text=True,
        timeout=_SECONDS,
        check=False,
    )
    found = marks.read(done.stdout)
    if done.returncode or not found:
        raise RuntimeError(f"{module} ended with {done.returncode}: {done.stderr[-2000:]}")
    return found
