"""The central server as a process of this console's own, for training and single desks.

It is the same program that runs in the data centre, on SQLite and a loopback port. It
ends with the console: it watches its standard input, which closes when we are gone.
"""

from __future__ import annotations

import contextlib
import json
import logging
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Final

from halo_desktop.domain.errors import HaloError

logger = logging.getLogger(__name__)

START_SECONDS = 60.0
STOP_SECONDS = 5.0
LOG_NAME = "server.log"
MAX_LOG_BYTES = 1_000_000


# Else Windows opens a black window for the server of a program that has none.
_WITHOUT_CONSOLE: Final = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def server_command(executable: Path) -> list[str]:
    """How the server is started with the Python that runs us.

    The packages for Windows have no Python to be called: each of their starters runs one
    module, and the server's lies beside ours.
    """
    starter = executable.with_name("halo-central.exe")
    if starter.is_file():
        return [str(starter)]
    return [str(executable), "-m", "halo_desktop.central"]


class EmbeddedServerFault(HaloError):  # noqa: N818 - reads as the finding it is
    """The embedded server did not come up; the message holds its last words."""


class EmbeddedServer:
    """Starts and stops one server process."""

    def __init__(self, folder: Path, *, is_training: bool) -> None:
        """Remembers where the server keeps its database and log."""
        self._folder = folder
        self._is_training = is_training
        self._process: subprocess.Popen[str] | None = None
        self.url = ""

    def start(self) -> str:
        """Starts the process and returns its address. Blocking.

        Raises:
            EmbeddedServerFault: when it ends or stays silent instead of answering.
        """
        if self._process is not None and self._process.poll() is None:
            return self.url
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        command = [*server_command(Path(sys.executable)), "serve", "--embedded"]
        command += ["--data", str(self._folder)]
        if self._is_training:
            command.append("--training")
        with _log_file(self._folder).open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own program and folder
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                encoding="utf-8",
                creationflags=_WITHOUT_CONSOLE,
            )
        line = self._first_line(self._process)
        try:
            self.url = str(json.loads(line)["url"])
        except (ValueError, KeyError, TypeError) as error:
            self.stop()
            raise EmbeddedServerFault(f"embedded server said {line[:200]!r}") from error
        logger.info("embedded server started")
        return self.url

    def stop(self) -> None:
        """Ends the process; it has nothing unsaved. Blocking."""
        process, self._process = self._process, None
        if process is None:
            return
        _close(process.stdin)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(STOP_SECONDS)
        _close(process.stdout)
        logger.info("embedded server stopped")

    def _first_line(self, process: subprocess.Popen[str]) -> str:
        found: list[str] = []
        stream = process.stdout
        assert stream is not None
        reader = threading.Thread(target=lambda: found.append(stream.readline()), daemon=True)
        reader.start()
        reader.join(START_SECONDS)
        if not found or not found[0]:
            self.stop()
            raise EmbeddedServerFault("embedded server did not answer")
        return found[0]


def _log_file(folder: Path) -> Path:
    """The server's log; a long one is put aside first, so that two of them are the most."""
    file = folder / LOG_NAME
    with contextlib.suppress(OSError):  # another server may be writing; then it stays
        if file.stat().st_size > MAX_LOG_BYTES:
            file.replace(file.with_name(f"{LOG_NAME}.1"))
    return file


def _close(stream: IO[str] | None) -> None:
    if stream is not None and not stream.closed:
        stream.close()
