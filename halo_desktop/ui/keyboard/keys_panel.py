"""The table of keys: choose a command, press its new key, see what speaks against it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.ui import announcing, mnemonics, theme
from halo_desktop.ui.keyboard.listing import native
from halo_desktop.ui.keyboard.presenter import KeyRow, Verdict
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.flow_layout import FlowLayout
from halo_desktop.ui.widgets.form_field import FormField
from halo_desktop.ui.widgets.search_field import SearchField

_ACTION = Qt.ItemDataRole.UserRole
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_HEIGHT = 210


class KeysPanel(QWidget):
    """Asks; what may be done is decided by its presenter."""

    weighed = Signal(str, str)  # action, key
    give_requested = Signal(str, str, bool)  # action, key, besides the others
    remove_requested = Signal(str)
    reset_requested = Signal(str)
    reset_all_requested = Signal()
    export_requested = Signal()
    import_requested = Signal()

    def __init__(self, *, is_locked: bool, taken: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_locked = is_locked
        self._rows: tuple[KeyRow, ...] = ()
        texts = mnemonics.assign(
            (
                self.tr("Pintasan baru"),
                self.tr("Pakai"),
                self.tr("Pakai sebagai tambahan"),
                self.tr("Hapus pintasan"),
                self.tr("Kembalikan yang ini"),
                self.tr("Kembalikan semua"),
                self.tr("Ekspor…"),
                self.tr("Impor…"),
            ),
            taken=taken,
        )
        self.search = SearchField(self.tr("Cari perintah atau pintasan…"), self)
        self.list = QTreeWidget(self)
        self.key = QKeySequenceEdit(self)
        self._field = FormField(
            texts[0], self.key, hint=self.tr("Pilih perintah, lalu tekan pintasannya."), parent=self
        )
        names = ("give", "add", "remove", "reset", "reset_all", "export", "import")
        self.buttons = {
            name: QPushButton(text, self) for name, text in zip(names, texts[1:], strict=True)
        }
        self._note = QLabel(self)
        self._build()

    @property
    def action(self) -> str:
        """The chosen command."""
        item = self.list.currentItem()
        return str(item.data(0, _ACTION)) if item is not None else ""

    @property
    def pressed(self) -> str:
        """The key that was pressed."""
        return self.key.keySequence().toString(_PORTABLE)

    def show_rows(self, rows: Sequence[KeyRow]) -> None:
        """Shows every command with its keys, keeping the chosen one."""
        chosen, self._rows = self.action, tuple(rows)
        self._fill(self.search.text(), chosen)
        self.key.clear()

    def show_verdict(self, verdict: Verdict) -> None:
        """Says below the field what the pressed key means."""
        self._field.show_hint(verdict.text or self.tr("Pilih perintah, lalu tekan pintasannya."))
        self.buttons["give"].setText(self._give_text(takes_over=verdict.takes_over))
        for name in ("give", "add"):
            self.buttons[name].setEnabled(verdict.may_give and not self._is_locked)
        announcing.say(self.key, verdict.text)

    def show_note(self, text: str) -> None:
        """Says what became of a wish."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
        announcing.say(self, text)

    def _build(self) -> None:
        self._give_words = self.buttons["give"].text()
        self.list.setColumnCount(2)
        self.list.setHeaderLabels([self.tr("Perintah"), self.tr("Pintasan")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("Perintah dan pintasannya"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setTabKeyNavigation(False)
        self.list.setMinimumHeight(_HEIGHT)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.key.setMaximumSequenceLength(1)
        self.key.setClearButtonEnabled(True)
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setForegroundRole(QPalette.ColorRole.WindowText)
        self._note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_S)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._field)
        layout.addLayout(self._lines(("give", "add", "remove", "reset")))
        layout.addWidget(self._note)
        layout.addLayout(self._lines(("reset_all", "export", "import")))
        self._connect()
        self.show_verdict(Verdict())

    def _lines(self, names: Sequence[str]) -> FlowLayout:
        line = FlowLayout()
        for name in names:
            button = self.buttons[name]
            button.setObjectName(f"keys_{name}")
            button.setAutoDefault(False)
            button.setEnabled(not self._is_locked or name == "export")
            line.addWidget(button)
        return line

    def _connect(self) -> None:
        self.search.search_changed.connect(lambda text: self._fill(text, self.action))
        self.list.currentItemChanged.connect(self._on_chosen)
        self.key.keySequenceChanged.connect(self._weigh)
        self.key.setEnabled(not self._is_locked)
        buttons = self.buttons
        ask = self.give_requested.emit
        buttons["give"].clicked.connect(lambda: ask(self.action, self.pressed, False))
        buttons["add"].clicked.connect(lambda: ask(self.action, self.pressed, True))
        buttons["remove"].clicked.connect(lambda: self.remove_requested.emit(self.action))
        buttons["reset"].clicked.connect(lambda: self.reset_requested.emit(self.action))
        buttons["reset_all"].clicked.connect(self.reset_all_requested)
        buttons["export"].clicked.connect(self.export_requested)
        buttons["import"].clicked.connect(self.import_requested)

    def _fill(self, text: str, chosen: str) -> None:
        wanted = text.casefold().split()
        self.list.clear()
        for row in self._rows:
            keys = native(row.keys)
            known = f"{row.name} {keys} {' '.join(row.keys)}".casefold()
            if all(word in known for word in wanted):
                self._add(row, keys, is_chosen=row.action == chosen)
        first = self.list.topLevelItem(0)
        if self.list.currentItem() is None and first is not None:
            self.list.setCurrentItem(first)

    def _add(self, row: KeyRow, keys: str, *, is_chosen: bool) -> None:
        changed = self.tr("{keys} (diubah)").format(keys=keys or "–") if row.is_changed else keys
        item = QTreeWidgetItem([row.name, changed])
        item.setData(0, _ACTION, row.action)
        spoken = changed or self.tr("tanpa pintasan")
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{row.name}, {spoken}")
        if row.is_changed:
            item.setForeground(1, QColor(theme.tokens(self).ink(Tone.INFO)))
        self.list.addTopLevelItem(item)
        if is_chosen:
            self.list.setCurrentItem(item)

    def _give_text(self, *, takes_over: bool) -> str:
        return self.tr("Ambil alih") if takes_over else self._give_words

    def _on_chosen(self) -> None:
        self.key.clear()
        row = next((found for found in self._rows if found.action == self.action), None)
        is_free = row is not None and not self._is_locked
        self.buttons["remove"].setEnabled(is_free and row is not None and bool(row.keys))
        self.buttons["reset"].setEnabled(is_free and row is not None and row.is_changed)

    def _weigh(self) -> None:
        self.weighed.emit(self.action, self.pressed)
