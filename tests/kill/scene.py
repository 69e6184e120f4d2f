"""A server and its consoles as processes, and the hand that kills and freezes them."""

from __future__ import annotations

import contextlib
import random
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from halo_desktop.central.storage.database import Database
from halo_desktop.domain.kinds import Kind
from tests.kill import shifted_time
from tests.kill.promises import Promises, judge
from tests.kill.worker import OFFLINE
from tests.support import papers
from tests.support.district import acted_by_a_citizen
from tests.support.server import open_central

ROOT: Final = Path(__file__).resolve().parents[2]
PEOPLE: Final = ("rina", "andi")
_READY_SECONDS: Final = 90.0
_FINISH_SECONDS: Final = 240.0
_CASES: Final = 12


class NeverReadyError(AssertionError):
    """A process did not come as far as it had to."""


@dataclass(kw_only=True)
class Process:
    """A running process and the thread that listens to it."""

    popen: subprocess.Popen[str]
    listener: threading.Thread

    @property
    def is_alive(self) -> bool:
        return self.popen.poll() is None

    def end(self, how: signal.Signals) -> None:
        """Sends a signal and waits until the process is gone."""
        if self.is_alive:
            self.popen.send_signal(how)
        self.popen.wait(60)
        self.listener.join(10)
        if self.popen.stdout is not None:
            self.popen.stdout.close()


@dataclass(kw_only=True)
class Scene:
    """Everything of one run, in one folder."""

    folder: Path
    chance: random.Random
    people: tuple[str, ...] = PEOPLE
    heard: threading.Condition = field(default_factory=threading.Condition)
    promises: dict[str, Promises] = field(default_factory=dict)
    consoles: dict[str, Process] = field(default_factory=dict)
    server: Process | None = None
    starts: int = 0
    port: int = 0

    def __post_init__(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as found:
            self.port = found.getsockname()[1]
        shifted_time.make(self.time_file)
        central = open_central(self.address, blobs=self.folder / "blobs")
        for number in range(_CASES):
            acted_by_a_citizen(central, Kind.INTAKE, papers.a_report(f"Aduan {number}"))
        central.close()
        self.promises = {user: Promises(user=user) for user in self.people}

    @property
    def time_file(self) -> Path:
        return self.folder / "time"

    @property
    def address(self) -> str:
        return f"sqlite:///{self.folder / 'central.db'}"

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ensure(self, what: str = "work") -> None:
        """Starts whatever does not run, and waits until all are at work."""
        if self.server is None or not self.server.is_alive:
            self._start_server()
        for user in self.people:
            if user not in self.consoles or not self.consoles[user].is_alive:
                self._note_end(user)
                self._start_console(user, what)
        for user in self.people:
            self._await(lambda user=user: self._is_ready(user, what), f"{user} at work")

    def let_work(self, lines: int) -> None:
        """Waits until so many more things were said, or nothing more comes."""
        goal = self._said() + lines
        with self.heard:
            self.heard.wait_for(lambda: self._said() >= goal, 5.0)

    def finish(self) -> list[str]:
        """Lets everybody come to an end, and says what is not as it was promised."""
        for process in self.consoles.values():
            process.end(signal.SIGKILL)
        self.consoles.clear()
        self.ensure("finish")
        for user, process in self.consoles.items():
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.popen.wait(_FINISH_SECONDS)
            if process.is_alive:
                self.promises[user].violations.append(f"{user} never became level")
            process.end(signal.SIGKILL)
        assert self.server is not None
        self.server.end(signal.SIGTERM)
        database = Database.open(self.address)
        try:
            return judge(list(self.promises.values()), database)
        finally:
            database.close()

    def close(self) -> None:
        """Ends whatever still runs."""
        for process in (*self.consoles.values(), *([self.server] if self.server else [])):
            if process.is_alive:
                process.popen.send_signal(signal.SIGCONT)
            process.end(signal.SIGKILL)

    def _note_end(self, user: str) -> None:
        """A program that has ended by itself has failed."""
        process = self.consoles.pop(user, None)
        if process is not None and process.popen.returncode not in {-signal.SIGKILL, 0, OFFLINE}:
            text = (self.folder / f"{user}.log").read_text()[-600:]
            self.promises[user].violations.append(f"{user} ended by itself: {text}")

    def _is_ready(self, user: str, what: str) -> bool:
        if self.promises[user].is_ready:
            return True
        process = self.consoles[user]
        if not process.is_alive:
            if process.popen.returncode not in {OFFLINE, 0}:
                raise NeverReadyError((self.folder / f"{user}.log").read_text()[-3000:])
            self._start_console(user, what)
        return False

    def _start_server(self) -> None:
        words = ["serve", "--port", str(self.port), "--database", self.address]
        words += ["--data", str(self.folder / "central"), "--log-level", "WARNING"]
        is_ready = threading.Event()
        self.server = self._start(
            ["tests.kill.server_process", str(self.time_file), *words],
            "server",
            lambda line: is_ready.set() if "melayani" in line else None,
        )
        if not is_ready.wait(_READY_SECONDS):
            raise NeverReadyError((self.folder / "server.log").read_text()[-3000:])

    def _start_console(self, user: str, what: str) -> None:
        promises = self.promises[user]
        promises.begin()
        self.starts += 1
        folder = self.folder / user
        folder.mkdir(mode=0o700, exist_ok=True)
        seed = str(self.chance.randrange(1 << 30))
        self.consoles[user] = self._start(
            ["tests.kill.worker", str(folder), self.url, user, seed, str(self.time_file), what],
            user,
            promises.hear,
        )

    def _start(self, words: list[str], name: str, hear: object) -> Process:
        assert callable(hear)
        with (self.folder / f"{name}.log").open("a") as log:
            popen = subprocess.Popen(
                [sys.executable, "-m", *words],
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )

        def listen() -> None:
            assert popen.stdout is not None
            for line in popen.stdout:
                if line.endswith("\n"):  # a cut line was never heard by anybody
                    with self.heard:
                        hear(line)
                        self.heard.notify_all()
            with self.heard:
                self.heard.notify_all()

        listener = threading.Thread(target=listen, daemon=True)
        listener.start()
        return Process(popen=popen, listener=listener)

    def _said(self) -> int:
        return sum(promises.total() for promises in self.promises.values())

    def _await(self, check: object, what: str) -> None:
        assert callable(check)
        with self.heard:
            if not self.heard.wait_for(check, _READY_SECONDS):
                raise NeverReadyError(what)


@contextlib.contextmanager
def opened(folder: Path, seed: int, people: tuple[str, ...] = PEOPLE) -> Iterator[Scene]:
    """A scene whose processes end with the block."""
    scene = Scene(folder=folder, chance=random.Random(seed), people=people)
    try:
        yield scene
    finally:
        scene.close()


def log_text(folder: Path) -> str:
    """What all processes have complained about."""
    return "".join(file.read_text() for file in sorted(folder.glob("*.log")))
