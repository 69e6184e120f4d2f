"""The chips above the list: whose work, where, and everything else behind one button."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.widgets.flow_layout import FlowLayout
from halo_desktop.ui.worklist.filter_chip import FilterChip


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """Something else to choose by: a submenu, and a chip once something is chosen."""

    name: str  # of the filter
    title: str
    choices: tuple[tuple[str, str], ...]  # value and words
    current: str = ""

    @property
    def chosen_words(self) -> str:
        """What is chosen, in words; empty where nothing is."""
        return next((words for value, words in self.choices if value == self.current), "")


class FilterBar(QWidget):
    """Shows what narrows the list, each part with a way to take it off again."""

    chosen = Signal(str, str)  # name of the filter, value; empty for all
    save_requested = Signal()
    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.whose = FilterChip(self.tr("Milik"), Icon.USER, self)
        self.unit = FilterChip(self.tr("OPD"), Icon.BUILDING, self)
        self.place = FilterChip(self.tr("Wilayah"), Icon.MAP_PIN, self)
        self._more = QToolButton(self)
        self._menu = QMenu(self._more)
        self._save = QToolButton(self)
        self._clear = QToolButton(self)
        self._active: list[QToolButton] = []
        self._groups: list[QActionGroup] = []
        self._flow = FlowLayout(self, spacing=theme.SPACE_XS)
        self._build()

    def show_dimensions(self, dimensions: Sequence[Dimension]) -> None:
        """Offers more to choose by, and shows what is chosen as chips of their own."""
        self._menu.clear()
        for group in self._groups:
            group.deleteLater()
        self._groups = [self._submenu(dimension) for dimension in dimensions]
        for button in self._active:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._active = [self._chip(found) for found in dimensions if found.chosen_words]
        self._flow.removeWidget(self._save)
        self._flow.removeWidget(self._clear)
        for button in (*self._active, self._save, self._clear):
            self._flow.addWidget(button)

    def show_narrowed(self, is_narrowed: bool) -> None:
        """Offers to keep the narrowed list, and to widen it again."""
        self._save.setVisible(is_narrowed)
        self._clear.setVisible(is_narrowed)

    def _submenu(self, dimension: Dimension) -> QActionGroup:
        menu = self._menu.addMenu(dimension.title)
        group = QActionGroup(self)
        for value, words in (("", self.tr("semua")), *dimension.choices):
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == dimension.current)
            action.triggered.connect(partial(self._on_triggered, dimension.name, value))
            group.addAction(action)
        return group

    def _chip(self, dimension: Dimension) -> QToolButton:
        button = QToolButton(self)
        text = self.tr("{name}: {choice}").format(
            name=dimension.title, choice=dimension.chosen_words
        )
        button.setText(text)
        button.setIcon(icons.icon(Icon.CLOSE))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setChecked(True)
        words = self.tr("Hapus saringan {filter}").format(filter=text)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.clicked.connect(partial(self._on_triggered, dimension.name, ""))
        return button

    def _build(self) -> None:
        self._flow.setContentsMargins(theme.SPACE_S, theme.SPACE_XS, theme.SPACE_S, theme.SPACE_XS)
        self._more.setText(self.tr("Saringan"))
        self._more.setIcon(icons.icon(Icon.FILTER))
        self._more.setAccessibleName(self.tr("Saringan lain"))
        self._more.setToolTip(self.tr("Tenggat, topik, kanal, urgensi, tanda"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self._menu)
        self._save.setIcon(icons.icon(Icon.SAVE))
        self._save.setToolTip(self.tr("Simpan sebagai antrean saya…"))
        self._save.setAccessibleName(self.tr("Simpan sebagai antrean saya"))
        self._save.clicked.connect(self.save_requested)
        self._clear.setIcon(icons.icon(Icon.CLOSE))
        self._clear.setToolTip(self.tr("Hapus semua saringan"))
        self._clear.setAccessibleName(self.tr("Hapus semua saringan"))
        self._clear.clicked.connect(self.clear_requested)
        for button in (self._more, self._save, self._clear):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for chip in (self.whose, self.unit, self.place, self._more, self._save, self._clear):
            self._flow.addWidget(chip)
        self.whose.chosen.connect(partial(self.chosen.emit, "whose"))
        self.unit.chosen.connect(partial(self.chosen.emit, "unit"))
        self.place.chosen.connect(partial(self.chosen.emit, "place"))
        self.show_narrowed(False)

    def _on_triggered(self, name: str, value: str) -> None:
        self.chosen.emit(name, value)
