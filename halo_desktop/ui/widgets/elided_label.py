"""A line of text that ends in dots where the room ends, and shows all of it on hover."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from halo_desktop.ui.widgets.tooltip import plain


class ElidedLabel(QWidget):
    """Never asks for more width than it gets; quiet text is drawn in the muted colour."""

    def __init__(
        self,
        text: str = "",
        *,
        is_quiet: bool = False,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._is_quiet = is_quiet
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Shows another text."""
        if text != self._text:
            self._text = text
            self.updateGeometry()
            self.update()

    @property
    def text(self) -> str:
        """The whole text, elided or not."""
        return self._text

    # Qt overrides

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        role = QPalette.ColorRole.PlaceholderText if self._is_quiet else self.foregroundRole()
        painter.setPen(self.palette().color(role))
        elided = QFontMetrics(self.font()).elidedText(self._text, self._mode, self.width())
        self.setToolTip(plain(self._text) if elided != self._text else "")
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), flags, elided)
        painter.end()
