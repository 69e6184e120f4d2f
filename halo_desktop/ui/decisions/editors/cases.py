"""The input for another complaint: search, then choose from what was found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from halo_desktop.cache.views import Line
from halo_desktop.ui import labels
from halo_desktop.ui.decisions.editors.editor import FieldEditor
from halo_desktop.ui.decisions.form import Field
from halo_desktop.ui.decisions.values import FieldValue
from halo_desktop.ui.widgets.search_field import SearchField

_ROWS = 4


class CaseEditor(FieldEditor):
    """A search line with the hits below it; the value is id and ticket."""

    search_requested = Signal(str)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: tuple[str, ...] = ()
        self._search = SearchField(field.placeholder, self)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Aduan yang ditemukan"))
        self._list.setUniformItemSizes(True)
        height = self._list.fontMetrics().lineSpacing() + 12
        self._list.setFixedHeight(_ROWS * height)
        self._list.hide()
        self.column.addWidget(self._search)
        self.column.addWidget(self._list)
        self._search.search_changed.connect(self.search_requested)
        self._search.leave_requested.connect(self._on_search_leave_requested)
        self._list.currentItemChanged.connect(self._on_list_current_item_changed)
        self.hold(self._search)

    def value(self) -> FieldValue:
        return self._value

    def set_value(self, value: FieldValue) -> None:
        parts = value if isinstance(value, tuple) else ()
        wanted = tuple(part for part in parts if isinstance(part, str))
        if wanted and wanted != self._value:
            self._value = wanted
            self._search.setText(wanted[-1])

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Shows what was found, keeping the chosen one chosen."""
        self._list.blockSignals(True)
        self._list.clear()
        for line in lines:
            ticket = line.ticket or ""
            words = (ticket, line.title, labels.of(line.state))
            item = QListWidgetItem(" · ".join(word for word in words if word))
            item.setData(Qt.ItemDataRole.UserRole, (line.id, ticket))
            self._list.addItem(item)
            if self._value[:1] == (line.id,):
                self._list.setCurrentItem(item)
        if not lines and self._search.text():
            nothing = QListWidgetItem(self.tr("Tak ada aduan yang cocok di komputer ini."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(nothing)
        self._list.blockSignals(False)
        self._list.setVisible(self._list.count() > 0)

    def _on_search_leave_requested(self) -> None:
        if self._list.isVisible() and self._list.count():
            self._list.setFocus()
            self._list.setCurrentRow(max(0, self._list.currentRow()))

    def _on_list_current_item_changed(self, item: QListWidgetItem | None) -> None:
        data = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if data is not None:
            self._value = tuple(str(part) for part in data)
            self.value_changed.emit()
