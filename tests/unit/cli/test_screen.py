"""Asking for a screen before Qt does."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from halo_desktop.cli import screen
from tests.support import display


def test_a_screen_that_runs_answers() -> None:
    with display.running("640x480x24") as name:
        assert screen.answers({"DISPLAY": name})


@pytest.mark.parametrize("name", [":4711", "", ":not-a-number"], ids=["none", "empty", "odd"])
def test_a_screen_that_nobody_serves_does_not_answer(name: str) -> None:
    assert not screen.answers({"DISPLAY": name})


def test_a_screen_that_says_nothing_does_not_answer_for_ever(tmp_path: Path) -> None:
    with socket.socket(socket.AF_INET) as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        number = silent.getsockname()[1] - 6000

        assert not screen.answers({"DISPLAY": f"127.0.0.1:{number}"}, seconds=0.2)


def test_a_wayland_session_answers_by_its_socket(tmp_path: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not screen.answers(environment)
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-7"))
        compositor.listen()

        assert screen.answers(environment)


def test_a_platform_without_a_desktop_is_left_to_qt() -> None:
    assert screen.answers({"QT_QPA_PLATFORM": "offscreen"})
    assert not screen.answers({"QT_QPA_PLATFORM": "wayland;xcb"})
