"""Named pages beside a list of their names; the list is the way between them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon

_KEY = Qt.ItemDataRole.UserRole
_ROW_PADDING = 14


class SideTabs(QWidget):
    """A list of names at the left, the page of the chosen one at the right."""

    page_chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = QListWidget(self)
        self.names.setAccessibleName(name)
        self.names.setIconSize(QSize(icons.SMALL, icons.SMALL))
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages = QStackedWidget(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_L)
        layout.addWidget(self.names)
        layout.addWidget(self.pages, 1)
        self.names.currentRowChanged.connect(self._on_row_changed)

    def add(self, key: str, title: str, icon: Icon, page: QWidget) -> None:
        """Puts a page at the end."""
        self.pages.addWidget(page)
        item = QListWidgetItem(icons.icon(icon), title)
        item.setData(_KEY, key)
        row = self.fontMetrics().height() + _ROW_PADDING
        item.setSizeHint(QSize(0, row))
        self.names.addItem(item)
        width = max(
            self.names.fontMetrics().horizontalAdvance(self.names.item(place).text())
            for place in range(self.names.count())
        )
        self.names.setFixedWidth(width + icons.SMALL + 3 * theme.SPACE_L)
        if self.names.count() == 1:
            self.names.setCurrentRow(0)

    def clear(self) -> None:
        """Takes all pages away."""
        self.names.clear()
        while (page := self.pages.widget(0)) is not None:
            self.pages.removeWidget(page)
            page.deleteLater()

    def choose(self, key: str) -> None:
        """Goes to a page."""
        for place in range(self.names.count()):
            if self.names.item(place).data(_KEY) == key:
                self.names.setCurrentRow(place)

    @property
    def chosen(self) -> str:
        """The key of the page that is shown."""
        item = self.names.currentItem()
        return "" if item is None else str(item.data(_KEY))

    def show_only(self, keys: frozenset[str]) -> None:
        """Leaves only some names in the list, and goes to the first if the chosen one is gone."""
        for place in range(self.names.count()):
            item = self.names.item(place)
            item.setHidden(item.data(_KEY) not in keys)
        if self.chosen not in keys:
            for place in range(self.names.count()):
                if not self.names.item(place).isHidden():
                    self.names.setCurrentRow(place)
                    return

    def _on_row_changed(self, row: int) -> None:
        if row >= 0:
            self.pages.setCurrentIndex(row)
            self.page_chosen.emit(self.chosen)
