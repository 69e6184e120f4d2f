"""The window that stands before everything while the console is locked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPalette, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.desk.events import LockReason
from halo_desktop.desk.lock import StillLocked
from halo_desktop.domain.errors import HaloError
from halo_desktop.ui import icons, mnemonics, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.lock import texts
from halo_desktop.ui.lock.ports import Entry
from halo_desktop.ui.sign_in.password_line import PasswordLine
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.form_field import FormField

_CARD_WIDTH = 400
_MARK = 40


class LockWindow(QWidget):
    """Says who has locked it, and nothing of what lies behind."""

    unlock_requested = Signal(str)
    other_requested = Signal(object)  # Entry
    switch_requested = Signal()
    close_requested = Signal()

    def __init__(
        self, name: str, server: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("lock_window")
        self.setWindowTitle(self.tr("Halo ASSAMI – terkunci"))
        self._may_close = False
        self._entry = Entry.PASSWORD
        self._card = QFrame(self)
        self._mark = QLabel(self._card)
        self.typed = PasswordLine(self._card)
        self.field = FormField(texts.label(Entry.PASSWORD), self.typed, parent=self._card)
        self.enter = QPushButton(self._card)
        self.other = QPushButton(self._card)
        self.switch = QPushButton(self._card)
        self._reason = QLabel(self._card)
        self._waiting = QLabel(self._card)
        self._hint = hint
        self._build(name, server)

    def show_entry(self, entry: Entry, *, may_switch: bool) -> None:
        """Asks for the PIN or the password."""
        self._entry = entry
        self.field.show_error("")
        self.field.show_hint(self._hint if entry is Entry.PASSWORD else "")
        self.field.set_label(texts.label(entry))
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        if entry is Entry.PIN:
            hints |= Qt.InputMethodHint.ImhDigitsOnly
        self.typed.setInputMethodHints(hints)
        self.other.setText(texts.other(entry))
        self.other.setVisible(may_switch)
        self.typed.clear()
        self.typed.setFocus()

    def show_reason(self, reason: LockReason | None) -> None:
        """Says why it is locked, where that is not plain."""
        words = texts.reason(reason)
        self._reason.setText(words)
        self._reason.setVisible(bool(words))

    def show_refusal(self, refusal: StillLocked) -> None:
        """Says why it stays locked."""
        self._complain(texts.refusal(refusal))

    def show_blank(self, entry: Entry) -> None:
        """Says what has to be typed."""
        self._complain(texts.blank(entry))

    def show_fault(self, fault: HaloError) -> None:
        """Says why it cannot be opened now."""
        self._complain(texts.fault(fault))

    def show_busy(self, *, is_busy: bool) -> None:
        """Takes no second try while one is under way."""
        self.enter.setEnabled(not is_busy)
        self.typed.setReadOnly(is_busy)

    def show_waiting(self, count: int) -> None:
        """Says how much is unsent."""
        self._waiting.setText(texts.waiting(count))

    def finish(self) -> None:
        """Closes for good."""
        self._may_close = True
        self.typed.clear()
        self.close()

    def _complain(self, words: str) -> None:
        self.field.show_error(words)
        self.typed.clear()
        self.typed.setFocus()

    def _build(self, name: str, server: str) -> None:
        self.enter.setText(self.tr("&Buka kunci"))
        self.enter.setObjectName("unlock_screen")
        self.enter.setDefault(True)
        self.enter.setAutoDefault(True)
        self.enter.setFont(theme.scaled(self.font(), 1.0, is_bold=True))
        self.other.setObjectName("lock_other")
        self.switch.setObjectName("lock_switch")
        self.switch.setText(mnemonics.assign([self.tr("Ganti akun…")])[0])
        for button in (self.other, self.switch):
            button.setFlat(True)
            button.setAutoDefault(False)
        self.typed.setObjectName("lock_secret")
        self.typed.returnPressed.connect(self._on_enter_clicked)
        self.typed.caps_noticed.connect(self._on_caps_noticed)
        self.enter.clicked.connect(self._on_enter_clicked)
        self.other.clicked.connect(self._on_other_clicked)
        self.switch.clicked.connect(self.switch_requested)
        self._fill_card(name, server)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)

    def _fill_card(self, name: str, server: str) -> None:
        card = self._card
        card.setMinimumWidth(_CARD_WIDTH)
        card.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        heading = QLabel(self.tr("Konsol terkunci"), card)
        theme.scale_font(heading, 1.5, is_bold=True)
        who = QLabel(name, card)
        theme.scale_font(who, 1.15, is_bold=True)
        who.setWordWrap(True)
        where = QLabel(server, card)
        where.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        where.setWordWrap(True)
        self._reason.setWordWrap(True)
        self.show_reason(None)
        self._waiting.setWordWrap(True)
        self._waiting.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.show_waiting(0)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE_S)
        buttons.addWidget(self.enter)
        buttons.addWidget(self.other)
        buttons.addStretch(1)
        buttons.addWidget(self.switch)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_S)
        column.addWidget(self._mark)
        column.addWidget(heading)
        column.addSpacing(theme.SPACE_S)
        column.addWidget(who)
        column.addWidget(where)
        column.addWidget(self._reason)
        column.addSpacing(theme.SPACE_M)
        column.addWidget(self.field)
        column.addSpacing(theme.SPACE_XS)
        column.addLayout(buttons)
        column.addSpacing(theme.SPACE_L)
        column.addWidget(self._waiting)
        self._dress()

    def _dress(self) -> None:
        ink = theme.tokens(self).ink(Tone.INFO)
        picture: QPixmap = icons.pixmap(Icon.LOCK, _MARK, ink, self.devicePixelRatioF())
        self._mark.setPixmap(picture)

    def _on_enter_clicked(self) -> None:
        if self.enter.isEnabled():
            self.unlock_requested.emit(self.typed.text())

    def _on_other_clicked(self) -> None:
        wanted = Entry.PASSWORD if self._entry is Entry.PIN else Entry.PIN
        self.other_requested.emit(wanted)

    def _on_caps_noticed(self, is_on: bool) -> None:
        is_letters = self._entry is Entry.PASSWORD
        quiet = self._hint if is_letters else ""
        self.field.show_hint(self.tr("Caps Lock aktif.") if is_on and is_letters else quiet)

    # Qt overrides

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_waiting"):
            self._dress()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            event.ignore()
            self.close_requested.emit()
            return
        super().closeEvent(event)
