"""The real program, started and unlocked by a hand that never rests.

``python -m tests.bench.program_start DATA`` tells when the sign-in is painted, when the
password may be typed, and when the rows of the first queue are painted; then it ends.
"""

from __future__ import annotations

import os
import sys
from typing import Any, Final

from tests.bench import marks

_LOOK_MILLISECONDS: Final = 2
_PASSWORD: Final = "latihan"


class Hand:
    """Looks again and again what is on the screen, and does the next thing."""

    def __init__(self) -> None:
        """Starts to look; an application must exist."""
        from PySide6.QtCore import QTimer  # the program loads it first

        self._timer = QTimer()
        self._timer.setInterval(_LOOK_MILLISECONDS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._told: set[str] = set()
        self._steps = [self._see_sign_in, self._unlock, self._see_rows]

    def _look(self) -> None:
        if self._steps and self._steps[0]():
            self._steps.pop(0)
        if not self._steps:
            sys.stdout.flush()
            os._exit(0)

    def _window(self, name: str) -> Any:  # its class must not be loaded before the program does
        from PySide6.QtWidgets import QApplication

        for widget in QApplication.topLevelWidgets():
            if type(widget).__name__ == name and widget.isVisible():
                return widget
        return None

    def _see_sign_in(self) -> bool:
        window = self._window("SignInWindow")
        if window is None:
            return False
        window.repaint()
        marks.tell("sign-in")
        return True

    def _unlock(self) -> bool:
        from PySide6.QtWidgets import QLineEdit, QPushButton

        window = self._window("SignInWindow")
        field = window.findChild(QLineEdit, "password")
        button = window.findChild(QPushButton, "unlock")
        if not (field.isVisible() and button.isVisible() and button.isEnabled()):
            return False
        marks.tell("ready")
        field.setText(_PASSWORD)
        button.click()
        return True

    def _see_rows(self) -> bool:
        window = self._window("MainWindow")
        if window is None:
            return False
        if "window" not in self._told:
            self._told.add("window")
            marks.tell("window")
        model = window.worklist.model
        if not any(model.card_at(row) for row in range(model.rowCount())):
            return False
        window.repaint()
        marks.tell("rows")
        return True


def main() -> int:
    """Runs the program as ``halo-desktop --data-dir DATA`` does."""
    from halo_desktop import app  # loading it is what is measured
    from halo_desktop.cli import running

    marks.tell("loaded")
    make, hands = app._application, []

    def made() -> object:
        application = make()
        hands.append(Hand())
        return application

    app._application = made  # type: ignore[assignment]  # the same, with a hand at it
    return int(running.run(["--data-dir", sys.argv[1]]))


if __name__ == "__main__":
    sys.exit(main())
