"""What takes longer than a second, in one place: how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon

_PATIENCE_MILLISECONDS: Final = 700  # what is done sooner is not worth a line
_BAR_WIDTH: Final = 220


class ProgressStrip(QWidget):
    """A line for each work that runs; none, and it takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progress_strip")
        self._lines: list[ProgressLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    @property
    def lines(self) -> tuple[ProgressLine, ...]:
        """What runs now, oldest first."""
        return tuple(self._lines)

    def begin(self, text: str, stop: Callable[[], object] | None = None) -> ProgressLine:
        """Takes one more work; without ``stop`` it cannot be called off."""
        line = ProgressLine(text, is_stoppable=stop is not None, parent=self)
        if stop is not None:
            line.stop_requested.connect(stop)
        line.shown.connect(self._on_line_shown)
        line.ended.connect(self._on_line_ended)
        self._lines.append(line)
        self._column.addWidget(line)
        return line

    def _on_line_shown(self) -> None:
        self.show()

    def _on_line_ended(self) -> None:
        ended = [line for line in self._lines if line.is_over]
        for line in ended:
            self._lines.remove(line)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.setVisible(any(not line.isHidden() for line in self._lines))


class ProgressLine(QWidget):
    """One work: its name, a bar, and *Batal*."""

    stop_requested = Signal()
    shown = Signal()
    ended = Signal()

    def __init__(self, text: str, *, is_stoppable: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_over = False
        self._name = text
        self._label = QLabel(text, self)
        self.bar = QProgressBar(self)
        self.stop = QPushButton(self.tr("Batal"), self)
        self.bar.setRange(0, 0)
        self.bar.setFixedWidth(_BAR_WIDTH)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(text)
        self.stop.setIcon(icons.icon(Icon.CLOSE))
        self.stop.setAccessibleName(self.tr("Batalkan: {work}").format(work=text))
        self.stop.setVisible(is_stoppable)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_L, theme.SPACE_XS, theme.SPACE_L, theme.SPACE_XS)
        row.setSpacing(theme.SPACE_M)
        row.addStretch(1)  # at the right: news stand at the left
        row.addWidget(self._label)
        row.addWidget(self.bar)
        row.addWidget(self.stop)
        self.hide()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._appear)
        self._patience.start()
        self.stop.clicked.connect(self._on_stop_clicked)

    def tell(self, done: int, whole: int) -> None:
        """Says how far it is."""
        self.bar.setRange(0, max(1, whole))
        self.bar.setValue(done)
        pattern = self.tr("{work}: {done} dari {whole}")
        self._label.setText(pattern.format(work=self._name, done=done, whole=whole))

    def end(self) -> None:
        """It is done, or called off."""
        self._patience.stop()
        self.is_over = True
        self.ended.emit()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def _appear(self) -> None:
        self.show()
        self.shown.emit()

    def _on_stop_clicked(self) -> None:
        self.stop.setEnabled(False)
        self._label.setText(self.tr("{work}: dihentikan…").format(work=self._name))
        self.stop_requested.emit()
