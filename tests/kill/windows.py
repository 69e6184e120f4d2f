"""Kills the program with its windows while somebody types, and looks what is there again.

Every text in which a person types more than a word comes back: as much as was ever said to be
saved, and all of it that is older than a second when the typing goes at a person's pace.
"""

from __future__ import annotations

import contextlib
import json
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from halo_desktop.central.web.server import EmbeddedServer
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import Accept
from tests.kill.window_worker import PLACES, letters
from tests.support import papers
from tests.support.clerk import Clerk
from tests.support.district import acted_by_a_citizen
from tests.support.server import open_central

ROOT: Final = Path(__file__).resolve().parents[2]
PATIENCE: Final = 120.0


@dataclass(kw_only=True)
class Heard:
    """What one life of the program has said."""

    found: str | None = None
    typed: list[tuple[float, int]] = field(default_factory=list)  # when heard, how many letters
    saved: int = 0
    failure: str = ""
    is_over: bool = False

    def hear(self, line: str) -> None:
        """Takes in a line of the process."""
        word, _, rest = line.partition(" ")
        value = json.loads(rest)
        match word:
            case "found":
                self.found = value
            case "typed":
                self.typed.append((time.monotonic(), value))
            case "saved":
                self.saved = max(self.saved, value)
            case "failed":
                self.failure = value

    def older_than(self, seconds: float, moment: float) -> int:
        """How many letters had been typed so long before a moment."""
        return max((count for at, count in self.typed if at <= moment - seconds), default=0)


@dataclass(kw_only=True)
class Desk:
    """One computer, its server, and what must come back in each field."""

    folder: Path
    url: str
    chance: random.Random
    kept: dict[str, int] = field(default_factory=lambda: dict.fromkeys(PLACES, 0))
    most: dict[str, int] = field(default_factory=lambda: dict.fromkeys(PLACES, 0))
    letters: int = 0
    violations: list[str] = field(default_factory=list)

    def blow(self, name: str, *, pause: float, count: int, age: float | None) -> None:
        """Lets somebody type so many letters, kills the program, and notes what must be there.

        With an age, everything older than so many seconds must be there; without one only
        what was said to be saved, which does not depend on how busy the machine is.
        """
        with self._typing(name, pause) as (process, heard, changed):

            def is_typed() -> bool:
                return heard.is_over or (len(heard.typed) >= count and heard.saved > 0)

            with changed:
                assert changed.wait_for(is_typed, PATIENCE), f"{name}: {heard}"
            process.send_signal(signal.SIGKILL)
            moment = time.monotonic()
            process.wait()
        self.judge(name, heard)
        if not heard.typed:
            return
        self.letters += len(heard.typed)
        self.most[name] = heard.typed[-1][1]
        self.kept[name] = max(heard.saved, 0 if age is None else heard.older_than(age, moment))

    def look(self, name: str) -> None:
        """Opens the field once more and compares."""
        with self._typing(name, 60.0) as (process, heard, changed):
            with changed:
                assert changed.wait_for(lambda: heard.is_over or heard.found is not None, PATIENCE)
            process.send_signal(signal.SIGKILL)
            process.wait()
        self.judge(name, heard)

    def judge(self, name: str, heard: Heard) -> None:
        """Compares what a field holds with what must be there, and with what was ever typed."""
        if heard.found is None or heard.failure:
            self.violations.append(f"{name}: not so far: {heard.failure} {self._log()}")
            return
        size = len(heard.found)
        # One letter may have reached the field and not yet been told.
        if heard.found != letters(0, size) or size > self.most[name] + 1:
            self.violations.append(f"{name}: nobody has typed {heard.found[-60:]!r}")
        elif size < self.kept[name]:
            self.violations.append(f"{name}: {size} letters are back, not {self.kept[name]}")

    @contextlib.contextmanager
    def _typing(
        self, name: str, pause: float
    ) -> Iterator[tuple[subprocess.Popen[str], Heard, threading.Condition]]:
        heard, changed = Heard(), threading.Condition()
        words = [
            "tests.kill.window_worker",
            str(self.folder / "console"),
            self.url,
            name,
            str(pause),
        ]
        with (self.folder / "window.log").open("a") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", *words],
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        listener = threading.Thread(target=_listen, args=(process, heard, changed), daemon=True)
        listener.start()
        try:
            yield process, heard, changed
        finally:
            process.kill()
            process.wait()
            listener.join(10)
            assert process.stdout is not None
            process.stdout.close()

    def _log(self) -> str:
        return (self.folder / "window.log").read_text()[-1500:]


def _listen(process: subprocess.Popen[str], heard: Heard, changed: threading.Condition) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if line.endswith("\n"):  # a cut line was never heard by anybody
            with changed:
                heard.hear(line)
                changed.notify_all()
    with changed:
        heard.is_over = True
        changed.notify_all()


@contextlib.contextmanager
def opened(folder: Path, seed: int) -> Iterator[Desk]:
    """A server with one new case and one that a unit works on, and an empty computer."""
    central = open_central(f"sqlite:///{folder / 'central.db'}", blobs=folder / "blobs")
    acted_by_a_citizen(central, Kind.INTAKE, papers.a_report("Lampu jalan mati"))
    worked_on = acted_by_a_citizen(central, Kind.INTAKE, papers.a_report("Jalan berlubang"))
    rina, andi = Clerk.sign_in(central, "rina"), Clerk.sign_in(central, "andi")
    rina.do(Kind.DISPOSE, worked_on, papers.a_disposition())
    andi.do(Kind.ACCEPT, worked_on, Accept())
    andi.do(Kind.START, worked_on, papers.a_start())
    server = EmbeddedServer(central).start()
    try:
        yield Desk(folder=folder, url=server.url, chance=random.Random(seed))
    finally:
        server.stop()
        central.close()


def many_blows(desk: Desk, count: int, *, most_letters: int, pause: float, age: float) -> None:
    """Kills at so many random moments, in all fields in turn."""
    names = list(PLACES)
    for number in range(count):
        typed = desk.chance.randrange(2, most_letters)
        desk.blow(names[number % len(names)], pause=pause, count=typed, age=age)
    for name in names:
        desk.look(name)
