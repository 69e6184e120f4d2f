"""The program with its windows, and somebody who types by the keyboard until it is killed.

``python -m tests.kill.window_worker FOLDER URL FIELD PAUSE`` opens a case, says what is
left in the field, and goes on with a text without end, resting PAUSE seconds between two
letters. It says each letter and each save aloud, after it happened.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from halo_desktop import app
from halo_desktop.config import Config
from halo_desktop.desk.drafts import Drafts
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.queues import QueueId
from halo_desktop.paths import Paths
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window import console as main_window
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.main_window.window import MainWindow
from halo_desktop.ui.sign_in.window import SignInWindow
from tests.support.server import PASSWORD
from tests.support.until import until

W = TypeVar("W", bound=QWidget)
PATIENCE: Final = 20.0
_LEFT: Final = Qt.MouseButton.LeftButton


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A field that people type into, and how one gets there."""

    user: str
    queue: QueueId
    kind: Kind | None  # the decision whose form holds it; None: the editor of replies
    name: str


PLACES: Final = {
    "reply": Place(user="andi", queue=QueueId.UNIT_WORKING, kind=None, name="reply_text"),
    "instruction": Place(user="rina", queue=QueueId.NEW, kind=Kind.DISPOSE, name="instruction"),
    "explanation": Place(user="rina", queue=QueueId.NEW, kind=Kind.ARCHIVE, name="explanation"),
}
_SENTENCE: Final = "Regu sudah memeriksa jalan rusak di depan pasar dan akan menambalnya besok. "


def letters(first: int, last: int) -> str:
    """A part of the text without end that everybody types."""
    whole = _SENTENCE * (last // len(_SENTENCE) + 1)
    return whole[first:last]


def say(word: str, value: object = "") -> None:
    """One line, out at once: it must not be lost with the process."""
    os.write(1, f"{word} {json.dumps(value)}\n".encode())


class Typist:
    """Works in the real windows of this process."""

    def __init__(self, url: str, place: Place) -> None:
        self._url = url
        self._place = place
        self._console: Console | None = None
        self.typed = 0

    def take(self, console: Console) -> None:
        """Learns of the console that was opened."""
        self._console = console

    async def work(self, pause: float) -> None:
        """Comes in, finds the field, says what it holds, and types on without end."""
        main = await self._come_in()
        box = await self._open_field(main)
        say("found", box.toPlainText())
        self.typed = len(box.toPlainText())
        box.setFocus()
        await until(lambda: main.focusWidget() is not None, "a place to type")
        box.moveCursor(QTextCursor.MoveOperation.End)
        while True:
            QTest.keyClicks(box, letters(self.typed, self.typed + 1))
            self.typed += 1
            say("typed", self.typed)
            await asyncio.sleep(pause)

    async def _come_in(self) -> MainWindow:
        sign_in = await _opened(SignInWindow)
        way = _child(sign_in, QPushButton, "to_server")  # from the page of the training accounts
        field = _line(sign_in, "server")
        await until(lambda: way.isVisible() or field.isVisible(), "a page", seconds=PATIENCE)
        if way.isVisible():
            QTest.mouseClick(way, _LEFT)
        for name, text in (
            ("server", self._url),
            ("username", self._place.user),
            ("password", PASSWORD),
        ):
            _line(sign_in, name).clear()
            QTest.keyClicks(_line(sign_in, name), text)
        QTest.mouseClick(_child(sign_in, QPushButton, "enter"), _LEFT)
        return await _opened(MainWindow)

    async def _open_field(self, main: MainWindow) -> QPlainTextEdit:
        console = self._console
        assert console is not None
        console.shell.go(self._place.queue)
        ids = main.worklist.model
        await until(
            lambda: ids.rowCount() == 1, f"one case in {self._place.queue}", seconds=PATIENCE
        )
        main.worklist.select(main.worklist.model.ids[0])
        await until(lambda: main.case.case is not None, "an open case", seconds=PATIENCE)
        kind = self._place.kind
        if kind is None:
            main.registry.command(CommandId.REPLY).trigger()
            holder: QWidget = main
        else:
            await until(lambda: main.registry.decision(kind).isEnabled(), str(kind))
            main.registry.decision(kind).trigger()
            name = f"decision_{kind.value}"
            await until(lambda: _visible(QWidget, name), name, seconds=PATIENCE)
            holder = _visible(QWidget, name)[0]
        return await self._field_in(holder)

    async def _field_in(self, holder: QWidget) -> QPlainTextEdit:
        def boxes() -> list[QPlainTextEdit]:
            named = holder.findChildren(QWidget, self._place.name)
            inside = [box for one in named for box in one.findChildren(QPlainTextEdit)]
            found = [*(one for one in named if isinstance(one, QPlainTextEdit)), *inside]
            return [box for box in found if box.isVisible() and box.isEnabled()]

        await until(boxes, self._place.name, seconds=PATIENCE)
        return boxes()[0]


def watch_saves(typist: Typist) -> None:
    """Says each save when it is on disk, with how much had been typed when it began."""
    save = Drafts.save

    async def save_aloud(self: Drafts, *draft: Any, **more: Any) -> Any:
        count = typist.typed
        done = await save(self, *draft, **more)
        say("saved", count)
        return done

    Drafts.save = save_aloud  # type: ignore[method-assign]


def watch_console(typist: Typist) -> None:
    """Learns of the console when the program builds it."""
    build: Callable[..., Console] = main_window.build

    def build_and_tell(*parts: Any, **more: Any) -> Console:
        console = build(*parts, **more)
        typist.take(console)
        return console

    main_window.build = build_and_tell


async def _opened(kind: type[W]) -> W:
    await until(lambda: _visible(kind), kind.__name__, seconds=PATIENCE)
    return _visible(kind)[0]


def _visible(kind: type[W], name: str = "") -> list[W]:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind)]
    if name:
        found = [w for w in QApplication.allWidgets() if isinstance(w, kind)]
    return [w for w in found if w.isVisible() and (not name or w.objectName() == name)]


def _child(parent: QWidget, kind: type[W], name: str) -> W:
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def _line(parent: QWidget, name: str) -> QLineEdit:
    found = _child(parent, QWidget, name)
    if isinstance(found, QLineEdit):
        return found
    return _child(found, QLineEdit, "")


def main(folder: Path, url: str, field: str, pause: float) -> int:
    """Runs the program until it is killed."""
    typist = Typist(url, PLACES[field])
    watch_saves(typist)
    watch_console(typist)
    tasks: list[asyncio.Task[None]] = []

    def fail(task: asyncio.Task[None]) -> None:
        error = None if task.cancelled() else task.exception()
        say("failed", repr(error))
        os._exit(1)

    def begin() -> None:
        task = asyncio.ensure_future(typist.work(pause))
        task.add_done_callback(fail)
        tasks.append(task)

    QTimer.singleShot(0, begin)
    return app.run(Config(server_url=url), Paths.under(folder))


if __name__ == "__main__":
    _, _folder, _url, _field, _pause = sys.argv
    sys.exit(main(Path(_folder), _url, _field, float(_pause)))
