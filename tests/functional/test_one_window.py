"""Two starts on one data folder: the second shows the first, whatever became of it."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from halo_desktop.paths import Paths
from halo_desktop.ui import one_window
from halo_desktop.ui.sign_in.window import SignInWindow
from tests.functional import test_window
from tests.functional.test_window import district_folder, place
from tests.support.until import until

__all__ = ["district_folder", "place"]  # fixtures
PATIENCE = 60.0


def command(folder: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "halo_desktop", "--data-dir", str(folder), *more]


def start(folder: Path, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command(folder, *more), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@contextmanager
def console(folder: Path, *more: str) -> Iterator[subprocess.Popen[str]]:
    """A real console that has its window, killed at the end."""
    before = _socket(folder)
    process = start(folder, *more)
    try:
        asyncio.run(until(lambda: _socket(folder) != before, "a console that listens", seconds=60))
        yield process
    finally:
        process.kill()
        process.communicate()


def _socket(folder: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(one_window.address(folder))  # noqa: PTH116 - of a name, as Qt has it
    except OSError:
        return None
    return found.st_ino, found.st_ctime_ns


def test_a_second_start_ends_at_once_and_commands_run_beside_the_first(tmp_path: Path) -> None:
    with console(tmp_path) as first:
        second = start(tmp_path)
        said, wrong = second.communicate(timeout=PATIENCE)
        beside = subprocess.run(
            command(tmp_path, "accounts"), capture_output=True, text=True, check=False
        )

        assert (second.returncode, wrong) == (0, "")
        assert "sudah terbuka" in said
        assert first.poll() is None
        assert beside.returncode == 0, beside.stderr
    assert one_window.address(tmp_path) != one_window.address(tmp_path / "lain")


def test_a_second_start_brings_the_minimised_window_back(place: Paths) -> None:
    async def play() -> None:
        window = await test_window.opened(SignInWindow)
        window.showMinimized()
        await until(window.isMinimized, "a minimised window")

        second = start(place.data)
        await until(lambda: second.poll() is not None, "the second start", seconds=PATIENCE)
        second.communicate()

        await until(lambda: not window.isMinimized(), "the window in front")
        window.close()

    assert test_window.run(place, play) == 0
    assert QApplication.instance() is not None


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and SIGSTOP are Unix signals")
def test_a_killed_window_is_nobody_and_one_that_hangs_is_named(tmp_path: Path) -> None:
    with console(tmp_path) as killed:
        killed.send_signal(signal.SIGKILL)
        killed.wait()
    assert _socket(tmp_path) is not None  # left behind

    with console(tmp_path) as next_one:
        next_one.send_signal(signal.SIGSTOP)
        second = start(tmp_path)
        said, wrong = second.communicate(timeout=PATIENCE)

    assert (second.returncode, said) == (6, "")
    assert "tidak menjawab" in wrong
