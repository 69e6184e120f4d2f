"""Starts servers for tests so that they never outlive the tests."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

START_SECONDS = 60.0


class MissingProgramError(RuntimeError):
    """The machine lacks a program that the tests need."""


def program(name: str, *folders: Path) -> str:
    """Finds an executable in some folders or on PATH.

    Raises:
        MissingProgramError: If the machine has none; ``make setup`` installs them all.
    """
    for folder in folders:
        if (folder / name).is_file():
            return str(folder / name)
    found = shutil.which(name)
    if found is None:
        raise MissingProgramError(f"{name} is not installed; `make setup` installs it")
    return found


@contextlib.contextmanager
def server(
    command: Sequence[str],
    *,
    log: Path,
    environment: Mapping[str, str] | None = None,
    stop_signal: str = "TERM",
    identity: Sequence[str] = (),
    stdin: bytes | None = None,
    pass_fds: Sequence[int] = (),
) -> Iterator[subprocess.Popen[bytes]]:
    """Runs a server while the block lasts; it dies with this process, however that dies.

    Args:
        command: The program and its arguments; it must stay in the foreground.
        log: Where its output goes, to be shown when it fails.
        environment: Its whole environment; ours when left out.
        stop_signal: What it gets when this process is killed.
        identity: More options for setpriv, such as the user to run as.
        stdin: What it reads.
        pass_fds: Open file descriptors that it inherits.
    """
    guarded = [program("setpriv"), f"--pdeathsig={stop_signal}", *identity, "--", *command]
    with log.open("ab") as output:
        process = subprocess.Popen(
            guarded,
            stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=environment,
            pass_fds=pass_fds,
        )
    try:
        if process.stdin is not None:
            process.stdin.write(stdin or b"")
            process.stdin.close()
        yield process
    finally:
        _stop(process, stop_signal)


def await_ready(is_ready: Callable[[], bool], process: subprocess.Popen[bytes], log: Path) -> None:
    """Waits until a server answers, and shows its output when it does not."""
    pause = threading.Event()
    deadline = time.monotonic() + START_SECONDS
    while not is_ready():
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"{process.args!r} did not start:\n{log.read_text()[-4000:]}")
        pause.wait(0.02)


def _stop(process: subprocess.Popen[bytes], stop_signal: str) -> None:
    if process.poll() is None:
        process.send_signal({"TERM": 15, "INT": 2}[stop_signal])
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
