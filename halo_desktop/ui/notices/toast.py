"""News in the window's upper right corner: one line, a way to the case, and a cross."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from halo_desktop.ui import announcing, icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone

_READ_MILLISECONDS = 15_000
_WIDEST = 480
_ABOVE_STATUS = 44  # the status line stays readable
_RADIUS = 8


class NewsToast(QWidget):
    """Never takes the focus; it is read out, and what it said stays in *Kabar*."""

    open_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("news_toast")
        self._host = parent
        self._picture = QLabel(self)
        self._label = QLabel(self)
        self.open_button = QPushButton(self.tr("Lihat"), self)
        self.close_button = QToolButton(self)
        self._row = QHBoxLayout(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_READ_MILLISECONDS)
        self._timer.timeout.connect(self._on_read)
        self._build()
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def show_news(self, text: str, *, is_urgent: bool) -> None:
        """Says something until it was read; while the window is not in use it stays."""
        tone = Tone.DANGER if is_urgent else Tone.INFO
        ink = theme.tokens(self).ink(tone)
        picture = Icon.SIREN if is_urgent else Icon.INFO
        self._picture.setPixmap(icons.pixmap(picture, icons.SMALL, ink, self.devicePixelRatioF()))
        self._label.setText(text)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        announcing.say(self, text)
        self._timer.start()

    def dismiss(self) -> None:
        """Goes away."""
        self._timer.stop()
        self.hide()

    def _on_read(self) -> None:
        if self._host.isActiveWindow():
            self.dismiss()
        else:
            self._timer.start()

    def _build(self) -> None:
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self.open_button.setToolTip(self.tr("Lihat kabar ini"))
        self.open_button.clicked.connect(self.open_requested)
        self.close_button.setIcon(icons.icon(Icon.CLOSE))
        self.close_button.setAutoRaise(True)
        self.close_button.setAccessibleName(self.tr("Tutup kabar"))
        self.close_button.setToolTip(self.tr("Tutup"))
        self.close_button.clicked.connect(self.dismiss)
        row = self._row
        row.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_S, theme.SPACE_M)
        row.setSpacing(theme.SPACE_M)
        row.addWidget(self._picture)
        row.addWidget(self._label, 1)
        row.addWidget(self.open_button)
        row.addWidget(self.close_button)

    def _place(self) -> None:
        width = min(_WIDEST, self._host.width() - 2 * theme.SPACE_L)
        self.setFixedWidth(width)
        self._row.activate()
        wanted = self._row.totalHeightForWidth(width)
        self.resize(width, wanted if wanted > 0 else self.sizeHint().height())
        # At the bottom left: forms, decisions and the undo of a decision are elsewhere.
        height = self._host.height() - self.height() - _ABOVE_STATUS
        self.move(theme.SPACE_L, height)

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.highlight().color(), 1.5))
        painter.setBrush(colours.base())
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._host and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
