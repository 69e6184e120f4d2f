"""A real accessibility client reads the console: list, case, editor, dialog, news."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from tests.a11y import reader_scene
from tests.support import screen_reader
from tests.support.screen_reader import GoneError, Node, ScreenReader, State

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 20.0
T = TypeVar("T")
CONTROLS = {"push button", "check box", "combo box", "text", "list", "table", "button menu"}


class Scene:
    """The console on the other side."""

    def __init__(self, process: subprocess.Popen[str], reader: ScreenReader) -> None:
        self.process = process
        self.reader = reader

    def ask(self, wish: str) -> None:
        """Asks for something and waits until it was begun."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{wish}\n")
        self.process.stdin.flush()
        self.hear(wish)

    def hear(self, word: str) -> None:
        """Waits for a word of the console."""
        assert self.process.stdout is not None
        assert self.process.stdout.readline().strip() == word

    def settled(self, look: Callable[[], T | None], what: str) -> T:
        """What a look yields, as soon as there is something and it stays while it is read."""
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline:
            with contextlib.suppress(GoneError):
                found = look()
                if found is not None:
                    return found
        raise AssertionError(f"the reader does not find {what}")

    def find(self, role: str, fits: Callable[[Node], bool]) -> Node:
        """The first of its kind that fits; the screen may need a moment."""
        reader = self.reader
        return self.settled(
            lambda: next(
                (
                    node
                    for program in reader.programs()
                    for node in reader.walk(program)
                    if reader.role(node) == role and fits(node)
                ),
                None,
            ),
            f"the {role}",
        )

    def named(self, role: str, beginning: str) -> Node:
        """A thing by what it is and how its name begins."""
        return self.find(role, lambda node: self.reader.name(node).startswith(beginning))


@pytest.fixture
def scene() -> Iterator[Scene]:
    """A console of its own, read over a bus of its own."""
    if os.environ.get("HALO_TEST_DISPLAY") != "xvfb":
        pytest.skip("needs a real window system")
    with screen_reader.running() as (reader, address):
        reader.listen("object:announcement")
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.a11y.reader_scene"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ
            | {
                "DBUS_SESSION_BUS_ADDRESS": address,
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                "PYTHONPATH": str(ROOT),
            },
            cwd=ROOT,
        )
        try:
            scene = Scene(process, reader)
            scene.hear("ready")
            yield scene
        finally:
            process.communicate("end\n", timeout=SECONDS)


def test_a_screen_reader_reads_list_editor_dialog_and_news(scene: Scene) -> None:
    reader = scene.reader

    window = scene.named("frame", "Konsol Operator")
    rows = scene.named("table", "Daftar aduan: Diproses")
    cells = [reader.name(node) for node in reader.walk(rows) if reader.role(node) == "cell"]
    editor = scene.named("text", "Teks tanggapan")

    assert reader.is_(State.ACTIVE, window)
    assert len(cells) >= 5
    assert all(cell.startswith("Tenggat ") and "ASM-" in cell for cell in cells)
    assert all(cell.count(", ") >= 4 for cell in cells)
    assert reader.text(editor) == reader_scene.TEXT
    assert scene.settled(lambda: _nameless(reader, window), "the window") == []

    scene.ask("toast")
    assert reader.heard("Announcement", timeout_seconds=SECONDS) == reader_scene.TOAST
    scene.ask("banner")
    assert reader.heard("Announcement", timeout_seconds=SECONDS) == reader_scene.BANNER

    scene.ask("dialog")
    dialog = scene.named("dialog", "Catatan internal")
    labelled = {
        reader.name(label): [reader.role(field) for field in reader.labelled(label)]
        for label in reader.walk(dialog)
        if reader.role(label) == "label" and reader.labelled(label)
    }
    assert labelled["Catatan"] == ["text"]
    assert labelled["Lampiran"] == ["push button"]
    assert scene.settled(lambda: _nameless(reader, dialog), "the form") == []


def _nameless(reader: ScreenReader, top: Node) -> list[str]:
    """Controls on screen that a person can reach and that say nothing."""
    return [
        f"{reader.role(node)} {node.path}"
        for node in reader.walk(top)
        if reader.role(node) in CONTROLS
        and reader.is_(State.SHOWING, node)
        and reader.is_(State.FOCUSABLE, node)
        and not reader.name(node).strip()
    ]
