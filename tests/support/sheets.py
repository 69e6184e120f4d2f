"""The dialog that asks now, ready to be typed into."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.support.until import until

Sheet = TypeVar("Sheet", bound=QDialog)


async def asking(kind: type[Sheet]) -> Sheet:
    """Waits for a dialog of a kind; a real window gets keys only once it is active."""
    await until(lambda: isinstance(QApplication.activeModalWidget(), kind), kind.__name__)
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    await until(lambda: _is_active(found), "an active window")
    return found


def _is_active(window: QWidget) -> bool:
    if not window.isActiveWindow():
        window.activateWindow()
    return window.isActiveWindow()
