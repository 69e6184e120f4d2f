"""The palette itself: a line to type into and the answers right below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.ui import announcing, icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.palette.entry import Entry, Group
from halo_desktop.ui.palette.rows import ENTRY_ROLE, EntryDelegate
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_WIDTH = 640
_HEIGHT = 440
_ROWS_A_PAGE = 7
_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_GROUPS = {
    Group.DECISION: QT_TRANSLATE_NOOP("palette", "Tindakan"),
    Group.COMMAND: QT_TRANSLATE_NOOP("palette", "Perintah"),
    Group.QUEUE: QT_TRANSLATE_NOOP("palette", "Antrean"),
    Group.CASE: QT_TRANSLATE_NOOP("palette", "Aduan"),
    Group.DRAFT: QT_TRANSLATE_NOOP("palette", "Konsep"),
    Group.UNIT: QT_TRANSLATE_NOOP("palette", "OPD"),
    Group.SETTING: QT_TRANSLATE_NOOP("palette", "Pengaturan"),
    Group.TEMPLATE: QT_TRANSLATE_NOOP("palette", "Templat"),
}


class EntryModel(QAbstractListModel):
    """The answers to what is typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All answers, best first."""
        return self._entries

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Takes new answers."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def sentence(self, entry: Entry) -> str:
        """A whole line as it is read aloud."""
        group = QCoreApplication.translate("palette", _GROUPS[entry.group])
        why = self.tr("Tidak bisa: {reason}").format(reason=entry.reason) if entry.reason else ""
        keys = self.tr("Pintasan {keys}").format(keys=entry.keys) if entry.keys else ""
        return ", ".join(part for part in (entry.title, group, entry.note, why, keys) if part)

    # Qt overrides

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(entry)
        return None


class PaletteSheet(QDialog):
    """The line keeps the focus; arrows move in the answers, Enter takes one."""

    search_changed = Signal(str)
    entry_chosen = Signal(object, bool)  # Entry, whether it stays open

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("palette_sheet")
        self.setWindowTitle(self.tr("Perintah"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.line = QLineEdit(self)
        self.list = QListView(self)
        self._model = EntryModel(self)
        self._note = QLabel(self)
        self._hint = QLabel(self)
        self._build()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is offered now."""
        return self._model.entries

    @property
    def current(self) -> Entry | None:
        """The answer that Enter takes."""
        index = self.list.currentIndex()
        return self._model.entries[index.row()] if index.isValid() else None

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Shows answers; one that was chosen by arrow stays chosen while it is offered."""
        row = self.list.currentIndex().row()
        held = self.current if row > 0 else None
        self._model.show_entries(entries)
        keys = [entry.key for entry in self._model.entries]
        place = keys.index(held.key) if held is not None and held.key in keys else 0
        self._go_to(place)

    def show_note(self, text: str) -> None:
        """Says something below the answers."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
        if text:
            announcing.say(self, text)

    def _build(self) -> None:
        self.line.setPlaceholderText(self.tr("Cari perintah, aduan, antrean, OPD…"))
        self.line.setAccessibleName(self.tr("Cari perintah, aduan, antrean, OPD"))
        self.line.setClearButtonEnabled(True)
        self.line.addAction(icons.icon(Icon.SEARCH), QLineEdit.ActionPosition.LeadingPosition)
        theme.scale_font(self.line, 1.15)
        self.line.textChanged.connect(self._on_text_changed)
        self.list.setModel(self._model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Jawaban"))
        self.list.clicked.connect(lambda: self._choose(stays=False))
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.hide()
        self._hint.setText(
            self.tr(
                "Enter pilih · Ctrl+Enter pilih dan tetap di sini · > perintah · # aduan · "
                "! antrean · @ OPD"
            )
        )
        self._hint.setWordWrap(True)
        theme.scale_font(self._hint, 0.9)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_M, theme.SPACE_M, theme.SPACE_M, theme.SPACE_M)
        layout.setSpacing(theme.SPACE_S)
        layout.addWidget(self.line)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._note)
        layout.addWidget(self._hint)

    def _go_to(self, row: int) -> None:
        last = self._model.rowCount() - 1
        if last >= 0:
            self.list.setCurrentIndex(self._model.index(max(0, min(last, row)), 0))

    def _move(self, step: int) -> None:
        row, last = self.list.currentIndex().row() + step, self._model.rowCount() - 1
        if abs(step) == 1 and last > 0:
            row %= last + 1  # round at both ends
        self._go_to(row)

    def _choose(self, *, stays: bool) -> None:
        entry = self.current
        if entry is not None:
            self.entry_chosen.emit(entry, stays)

    def _on_text_changed(self, text: str) -> None:
        self.list.setCurrentIndex(_NO_INDEX)
        self.search_changed.emit(text)

    def _on_current_changed(self) -> None:
        entry = self.current
        words = self._model.sentence(entry) if entry is not None else ""
        self.line.setAccessibleDescription(words)
        if words and self.line.hasFocus() and self.list.currentIndex().row() > 0:
            announcing.say(self.line, words)

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        host = self.parentWidget()
        room = host.size() if host is not None else self.screen().availableGeometry().size()
        factor = self.fontMetrics().height() / 18
        width = min(int(_WIDTH * max(1.0, factor * 0.9)), room.width() - 2 * theme.SPACE_XL)
        self.resize(width, min(int(_HEIGHT * max(1.0, factor)), room.height() * 3 // 4))
        if host is not None:
            corner = host.mapToGlobal(host.rect().topLeft())
            self.move(
                corner.x() + (room.width() - self.width()) // 2, corner.y() + room.height() // 8
            )
        self.line.setFocus()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _ROWS_A_PAGE,
            Qt.Key.Key_PageUp: -_ROWS_A_PAGE,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._move(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            stays = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._choose(stays=stays)
        else:
            super().keyPressEvent(event)
            return
        event.accept()
