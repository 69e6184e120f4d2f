"""Dialogs as coroutines: opened without blocking the loop, awaited for their answer.

``exec`` would start a second loop inside the first, so it is never used. ``Sheet`` is the
frame of every form: title, scrolling body, one main button.
"""

from __future__ import annotations

import asyncio
from itertools import pairwise

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone

MAX_WIDTH = 760
MAX_HEIGHT = 660
_DECORATION = 48  # a title bar and a border that the window manager adds


async def opened(dialog: QDialog) -> bool:
    """Opens a dialog, waits until it is closed and says whether it was accepted."""
    answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def finish(result: int) -> None:
        if not answer.done():
            answer.set_result(result == QDialog.DialogCode.Accepted)

    dialog.finished.connect(finish)
    dialog.open()
    try:
        return await answer
    finally:
        # Its window may have been closed, and the dialog with it, while it was open.
        if shiboken6.isValid(dialog):
            if dialog.isVisible():
                dialog.reject()
            dialog.deleteLater()


class Sheet(QDialog):
    """A form: heading, body that scrolls when it must, error line, cancel and main button.

    Esc cancels, Ctrl+Enter presses the main button. The main button only asks: the owner
    answers ``submit_requested`` with ``accept()`` or ``show_error()``.
    """

    submit_requested = Signal()

    def __init__(
        self,
        title: str,
        *,
        main_text: str,
        subtitle: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._body = QWidget(self)
        self.body = QVBoxLayout(self._body)
        self.body.setContentsMargins(theme.SPACE_XL, theme.SPACE_S, theme.SPACE_XL, theme.SPACE_L)
        self.body.setSpacing(theme.SPACE_M)
        # In this order, because it is also that of Tab.
        self._cancel = QPushButton(self.tr("Batal"), self)
        self._main = QPushButton(main_text, self)
        self._error = QLabel(self)
        self._error_icon = QLabel(self)
        self._subtitle = QLabel(subtitle, self)
        self._is_part = False
        self._build(title, bool(subtitle))

    def embed(self, layout: QLayout) -> None:
        """Becomes a part of a page instead of a window: it fills its place and is shown."""
        self._is_part = True
        self.setWindowFlags(Qt.WindowType.Widget)
        layout.addWidget(self)
        self.show()

    @property
    def main_button(self) -> QPushButton:
        """The button that does it."""
        return self._main

    @property
    def error(self) -> str:
        """Why it did not work, if it did not."""
        return self._error.text()

    def set_busy(self, is_busy: bool) -> None:
        """Locks the form while its answer is awaited."""
        self._body.setEnabled(not is_busy)
        self._main.setEnabled(not is_busy)

    def show_subtitle(self, text: str) -> None:
        """Says below the heading what the form is about."""
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))

    def show_error(self, text: str) -> None:
        """Shows above the buttons why it did not work; empty text takes it away."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self._error_icon.setVisible(bool(text))

    def name_cancel(self, text: str) -> None:
        """Says on the other button what not doing it means."""
        self._cancel.setText(text)

    def hide_cancel(self) -> None:
        """Leaves only the main button, where there is nothing to cancel."""
        self._cancel.hide()

    def add_footer(self, widget: QWidget) -> None:
        """Puts a widget to the left of the buttons."""
        self._footer.insertWidget(0, widget)
        QWidget.setTabOrder(self._body, widget)
        for before, after in pairwise(self._footer_widgets()):
            QWidget.setTabOrder(before, after)

    def _footer_widgets(self) -> list[QWidget]:
        found = (self._footer.itemAt(place) for place in range(self._footer.count()))
        widgets = (item.widget() for item in found if item is not None)
        return [widget for widget in widgets if widget is not None]

    def _arrange_footer(self, width: int) -> None:
        """Puts the buttons below each other where large letters leave no room for a row."""
        shown = [widget for widget in self._footer_widgets() if not widget.isHidden()]
        wanted = sum(widget.sizeHint().width() + theme.SPACE_S for widget in shown)
        is_narrow = wanted > width - 2 * theme.SPACE_XL
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._footer.direction() is not way:
            self._footer.setDirection(way)

    def _build(self, title: str, has_subtitle: bool) -> None:
        heading = QLabel(title, self)
        theme.scale_font(heading, 1.3, is_bold=True)
        heading.setWordWrap(True)
        self._subtitle.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._subtitle.setWordWrap(True)
        self._subtitle.setVisible(has_subtitle)
        head = QVBoxLayout()
        head.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_XL, theme.SPACE_S)
        head.setSpacing(theme.SPACE_XS)
        head.addWidget(heading)
        head.addWidget(self._subtitle)

        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._build_footer())

    def _build_footer(self) -> QWidget:
        self._error.setWordWrap(True)
        self._error.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.show_error("")
        self._main.setDefault(True)
        # Bold by font, not by style sheet: the latter is left out of the size hint.
        theme.scale_font(self._main, 1.0, is_bold=True)
        self._main.setToolTip(self.tr("Ctrl+Enter"))
        self._main.clicked.connect(self.submit_requested)
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(self._main.click)
        frame = QFrame(self)
        frame.setMinimumWidth(1)  # a row of buttons must not hold the sheet wide
        outer = QVBoxLayout(frame)
        outer.setContentsMargins(theme.SPACE_XL, theme.SPACE_M, theme.SPACE_XL, theme.SPACE_L)
        outer.setSpacing(theme.SPACE_M)
        complaint = QHBoxLayout()
        complaint.setSpacing(theme.SPACE_S)
        complaint.addWidget(self._error_icon, 0, Qt.AlignmentFlag.AlignTop)
        complaint.addWidget(self._error, 1)
        self._footer = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._footer.setSpacing(theme.SPACE_S)
        self._footer.addStretch(1)
        self._footer.addWidget(self._cancel)
        self._footer.addWidget(self._main)
        outer.addLayout(complaint)
        outer.addLayout(self._footer)
        self._dress()
        return frame

    def _dress(self) -> None:
        ink = theme.tokens(self).ink(Tone.DANGER)
        palette = self._error.palette()
        palette.setColor(palette.ColorRole.WindowText, ink)
        self._error.setPalette(palette)
        scale = self.devicePixelRatioF()
        self._error_icon.setPixmap(icons.pixmap(Icon.ALERT, icons.SMALL, ink, scale))

    def _fit(self) -> None:
        if self._is_part:
            return
        room = self.screen().availableGeometry()
        width = min(MAX_WIDTH, max(560, self.sizeHint().width()), room.width())
        frame = self.sizeHint().height() - self._scroll.sizeHint().height()
        body = self._body.heightForWidth(width)
        if body < 0:
            body = self._body.sizeHint().height()
        height = min(MAX_HEIGHT, room.height() - _DECORATION)
        self.resize(width, min(body + frame + theme.SPACE_S, height))

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and hasattr(self, "_footer"):
            self._arrange_footer(self.width())  # the letters may have grown
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange_footer(event.size().width())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_scroll"):
            self._dress()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter alone must not send a half-written form; Ctrl+Enter does.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._main.hasFocus():
            event.accept()
            return
        super().keyPressEvent(event)


async def ask(
    parent: QWidget, title: str, text: str, *, yes: str, no: str = "", subtitle: str = ""
) -> bool:
    """Asks a question that the main button answers with yes, and Esc with no."""
    sheet = Sheet(title, main_text=yes, subtitle=subtitle, parent=parent)
    if no:
        sheet.name_cancel(no)
    label = QLabel(text, sheet)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    sheet.body.addWidget(label)
    sheet.body.addStretch(1)
    sheet.submit_requested.connect(sheet.accept)
    return await opened(sheet)


async def tell(parent: QWidget, title: str, text: str) -> None:
    """Says something that has to be read, with one button to close it."""
    sheet = Sheet(title, main_text=QCoreApplication.translate("dialogs", "Tutup"), parent=parent)
    sheet.hide_cancel()
    label = QLabel(text, sheet)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    sheet.body.addWidget(label)
    sheet.body.addStretch(1)
    sheet.submit_requested.connect(sheet.accept)
    await opened(sheet)
