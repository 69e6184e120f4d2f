"""Opens everything that a person's window can open, looks at it, and closes it again."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import shiboken6
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.console import Console

# These lead away from the window, or change how the others behave.
LEFT_OUT: Final = frozenset({
    CommandId.LOCK, CommandId.SWITCH_ACCOUNT, CommandId.SIGN_OUT, CommandId.QUIT,
    CommandId.WORK_OFFLINE, CommandId.SINGLE_LETTERS, CommandId.PUBLIC_PAGE,
})  # fmt: skip
ROWS_SECONDS: Final = 5.0
SETTLE_SECONDS: Final = 0.15  # a window that comes later is met by the next command
_SLICE_SECONDS: Final = 0.03
_MOST_ON_TOP: Final = 6  # a question upon a sheet upon …


@dataclass(slots=True, kw_only=True)
class Walk:
    """What was opened, and what should not have been so."""

    rows: int = 0
    commands: int = 0
    decisions: int = 0
    windows: int = 0
    faults: list[str] = field(default_factory=list)


async def walk(console: Console) -> Walk:
    """Asks for every command and every decision on the first case, one after another."""
    found = Walk()
    found.rows = await _rows(console)
    await _open_first_case(console)
    _look_at(console.window, "jendela utama", found)
    for command in CommandId:
        registry = console.window.registry
        if command not in LEFT_OUT and registry.has(command):
            found.commands += await _ask(console, registry.command(command), found)
    for state in tuple(console.window.registry.states):
        action = console.window.registry.decision(state.kind)
        found.decisions += await _ask(console, action, found)
    return found


async def _rows(console: Console) -> int:
    """Waits for rows; some people's first list is empty for good reasons."""
    until = time.monotonic() + ROWS_SECONDS
    model = console.window.worklist.model
    while not model.rowCount() and time.monotonic() < until:
        await asyncio.sleep(_SLICE_SECONDS)
    return model.rowCount()


async def _open_first_case(console: Console) -> None:
    model = console.window.worklist.model
    if model.rowCount():
        console.window.worklist.select(model.ids[0])
        until = time.monotonic() + ROWS_SECONDS
        while console.window.case.case is None and time.monotonic() < until:
            await asyncio.sleep(_SLICE_SECONDS)


async def _ask(console: Console, action: QAction, found: Walk) -> bool:
    """Triggers an action, looks at what appears, and sends it away again."""
    if not action.isEnabled() or not shiboken6.isValid(action):
        return False
    action.trigger()
    await _settle(console)
    name = action.objectName()
    for _ in range(_MOST_ON_TOP):
        shown = list(_others(console.window))
        if not shown:
            break
        for window in shown:
            found.windows += 1
            _look_at(window, name, found)
            _send_away(window)
        await asyncio.sleep(_SLICE_SECONDS)
    else:
        found.faults.append(f"{name}: jendela tidak mau ditutup")
    return True


async def _settle(console: Console) -> None:
    """Waits for a window, or for long enough that none will come."""
    until = time.monotonic() + SETTLE_SECONDS
    while not any(_others(console.window)) and time.monotonic() < until:
        await asyncio.sleep(_SLICE_SECONDS)
    await asyncio.sleep(_SLICE_SECONDS)


def _others(window: QWidget) -> Iterator[QWidget]:
    """Visible windows but for the main one, the topmost first."""
    for other in reversed(QApplication.topLevelWidgets()):
        if other is not window and other.isVisible():
            yield other


def _look_at(window: QWidget, name: str, found: Walk) -> None:
    picture = window.grab().toImage()
    if picture.isNull() or _is_blank(picture):
        found.faults.append(f"{name}: {type(window).__name__} kosong")


def _is_blank(picture: QImage) -> bool:
    """Whether all of some spread points have the same colour."""
    across, down = max(1, picture.width() // 40), max(1, picture.height() // 40)
    seen = {
        picture.pixel(x, y)
        for x in range(0, picture.width(), across)
        for y in range(0, picture.height(), down)
    }
    return len(seen) < 2


def _send_away(window: QWidget) -> None:
    if isinstance(window, QDialog):
        window.reject()
    else:
        window.close()
