"""The floor of every start: a window of Qt with one word in it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel

from tests.bench import marks


class _Label(QLabel):
    has_painted = False

    # Qt overrides
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.has_painted:
            self.has_painted = True
            QTimer.singleShot(0, self._finish)

    def _finish(self) -> None:
        marks.tell("painted")
        QApplication.quit()


def main() -> int:
    """Shows it and goes."""
    application = QApplication(sys.argv)
    label = _Label("halo")
    label.resize(1100, 680)
    label.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
