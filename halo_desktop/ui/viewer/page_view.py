"""One page in a scrolling frame: it can be dragged, zoomed and turned with keys and wheel."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

_BACKDROP = QColor("#23272e")  # the same in light and dark: pictures are judged on it
_MARGIN = 16


class PageView(QScrollArea):
    """Shows a painted page; which one and how large is the owner's business."""

    turn_requested = Signal(int)
    zoom_requested = Signal(int)
    fit_requested = Signal()
    room_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = QLabel(self)
        self._page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._dragged_from: QPoint | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self._page)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, _BACKDROP)
        self.viewport().setPalette(palette)
        self.viewport().setAutoFillBackground(True)

    @property
    def room(self) -> QSize:
        """What a page may take to be seen whole."""
        size = self.maximumViewportSize()
        return QSize(max(1, size.width() - 2 * _MARGIN), max(1, size.height() - 2 * _MARGIN))

    @property
    def pixmap(self) -> QPixmap:
        """What is shown now."""
        return self._page.pixmap()

    def show_page(self, image: QImage, name: str) -> None:
        """Shows a painted page; the name is read out."""
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._page.setPixmap(pixmap)
        self._page.resize(pixmap.deviceIndependentSize().toSize())
        self._page.setAccessibleName(name)
        self.setAccessibleName(name)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Home: -(10**6),
            Qt.Key.Key_End: 10**6,
        }
        zooms = {
            Qt.Key.Key_Plus: 1,
            Qt.Key.Key_Equal: 1,
            Qt.Key.Key_Minus: -1,
        }
        key = Qt.Key(event.key())
        if key in turns:
            self.turn_requested.emit(turns[key])
        elif key in zooms:
            self.zoom_requested.emit(zooms[key])
        elif key is Qt.Key.Key_0:
            self.fit_requested.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dragged_from = event.position().toPoint()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged_from is None:
            return
        here = event.position().toPoint()
        moved, self._dragged_from = here - self._dragged_from, here
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - moved.x())
        down.setValue(down.value() - moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged_from = None
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.fit_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room_changed.emit()
