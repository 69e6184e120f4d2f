"""A section's list: heading, search, rows, what can be done with the chosen row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.ui import icons, theme
from halo_desktop.ui.decisions.matching import fold
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.flow_layout import FlowLayout

_ID = Qt.ItemDataRole.UserRole
_WIDEST_CELL = 320


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a list."""

    key: str
    cells: tuple[str, ...]
    acts: frozenset[str] = frozenset()  # those of the section's that fit it
    icon: Icon | None = None
    tone: Tone | None = None
    is_quiet: bool = False  # no longer or not yet in force
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What a section's list looks like."""

    title: str
    about: str
    columns: tuple[str, ...]
    stretched: int = 0
    acts: Mapping[str, str] = field(default_factory=dict)  # of a row: key, words with mnemonic
    general_acts: Mapping[str, str] = field(default_factory=dict)
    empty: str = ""


class TablePage(QWidget):
    """Passive: shows rows, says what was asked for."""

    act_requested = Signal(str, str)  # act, key of the row ("" for a general act)
    reload_requested = Signal()

    def __init__(self, layout: Layout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = layout
        self._rows: tuple[Row, ...] = ()
        self.search = QLineEdit(self)
        self.table = QTableWidget(0, len(layout.columns), self)
        self._empty = QLabel(layout.empty, self)
        self._detail = QLabel(self)
        self._note = QLabel(self)
        self._note_icon = QLabel(self)
        self._progress = QProgressBar(self)
        self.buttons: dict[str, QPushButton] = {}
        self._furnish()

    @property
    def chosen(self) -> str:
        """The key of the chosen row."""
        item = self.table.item(self.table.currentRow(), 0)
        return "" if item is None else str(item.data(_ID))

    @property
    def note(self) -> str:
        """What is said below the list."""
        return self._note.text()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Shows the list, keeping the chosen row chosen."""
        chosen = self.chosen
        self._rows = rows
        self.show_note("")
        self._fill(chosen)

    def show_working(self, *, is_working: bool) -> None:
        """Says that the server is being asked."""
        self._progress.setVisible(is_working)

    def show_note(self, text: str, tone: Tone = Tone.DANGER) -> None:
        """Says below the list what came of the last act, or why there is none."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self._note_icon.setVisible(bool(text))
        icon = Icon.ALERT if tone is Tone.DANGER else Icon.CHECK_CIRCLE
        self._note_icon.setPixmap(icons.icon(icon, tone).pixmap(icons.SMALL, icons.SMALL))

    def choose(self, key: str) -> None:
        """Goes to a row."""
        for place in range(self.table.rowCount()):
            item = self.table.item(place, 0)
            if item is not None and item.data(_ID) == key:
                self.table.setCurrentCell(place, 0)

    def _furnish(self) -> None:
        heading = QLabel(self._layout.title, self)
        theme.scale_font(heading, 1.2, is_bold=True)
        about = QLabel(self._layout.about, self)
        about.setWordWrap(True)
        about.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.search.setPlaceholderText(self.tr("Cari di daftar ini"))
        self.search.setAccessibleName(self.tr("Cari di daftar ini"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda: self._fill(self.chosen))
        self._dress_labels()
        self._build_table()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_S)
        layout.addWidget(heading)
        layout.addWidget(about)
        layout.addWidget(self.search)
        layout.addWidget(self._progress)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._detail)
        note = QHBoxLayout()
        note.setSpacing(theme.SPACE_S)
        note.addWidget(self._note_icon, 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self._note, 1)
        layout.addLayout(note)
        layout.addWidget(self._build_acts())
        self.show_note("")
        self._fill("")

    def _dress_labels(self) -> None:
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._detail.setWordWrap(True)
        self._detail.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._note.setWordWrap(True)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setMaximumHeight(4)
        self._progress.setAccessibleName(self.tr("Sedang bertanya ke server"))
        self._progress.hide()

    def _build_table(self) -> None:
        table = self.table
        table.setAccessibleName(self._layout.title)
        table.setHorizontalHeaderLabels(list(self._layout.columns))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setIconSize(QSize(icons.SMALL, icons.SMALL))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMaximumSectionSize(_WIDEST_CELL)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(self._layout.stretched, QHeaderView.ResizeMode.Stretch)
        table.currentCellChanged.connect(self._show_chosen)
        table.cellActivated.connect(self._on_cell_activated)

    def _build_acts(self) -> QWidget:
        row = QWidget(self)
        line = FlowLayout(row)
        for acts, is_general in ((self._layout.general_acts, True), (self._layout.acts, False)):
            for act, words in acts.items():
                button = QPushButton(words, row)
                button.setObjectName(f"admin_{act}")
                button.setAutoDefault(False)
                button.clicked.connect(
                    lambda _=False, act=act, general=is_general: self.act_requested.emit(
                        act, "" if general else self.chosen
                    )
                )
                self.buttons[act] = button
                line.addWidget(button)
        row.setVisible(bool(self.buttons))
        return row

    def _fill(self, chosen: str) -> None:
        wanted = fold(self.search.text()).split()
        rows = [
            row
            for row in self._rows
            if all(word in fold(" ".join((*row.cells, row.detail))) for word in wanted)
        ]
        with QSignalBlocker(self.table):
            self.table.setRowCount(len(rows))
            for place, row in enumerate(rows):
                self._put(place, row)
            wanted_place = next((n for n, row in enumerate(rows) if row.key == chosen), 0)
            if rows:
                self.table.setCurrentCell(wanted_place, 0)
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        is_filtered = bool(self._rows) and not rows
        nothing = self.tr("Tidak ada yang cocok dengan pencarian.")
        self._empty.setText(nothing if is_filtered else self._layout.empty)
        self._show_chosen()

    def _put(self, place: int, row: Row) -> None:
        sentence = ", ".join(cell for cell in row.cells if cell)
        for column, text in enumerate(row.cells):
            cell = QTableWidgetItem(text)
            cell.setData(_ID, row.key)
            cell.setToolTip(text)
            cell.setData(Qt.ItemDataRole.AccessibleTextRole, sentence)
            if row.is_quiet:
                cell.setForeground(self.palette().placeholderText())
            if column == 0 and row.icon is not None:
                cell.setIcon(icons.icon(row.icon, row.tone))
            self.table.setItem(place, column, cell)

    def _show_chosen(self) -> None:
        row = next((row for row in self._rows if row.key == self.chosen), None)
        self._detail.setText("" if row is None else row.detail)
        self._detail.setVisible(row is not None and bool(row.detail))
        for act in self._layout.acts:
            self.buttons[act].setEnabled(row is not None and act in row.acts)

    def _on_cell_activated(self) -> None:
        row = next((row for row in self._rows if row.key == self.chosen), None)
        first = next((act for act in self._layout.acts if row and act in row.acts), None)
        if first is not None:
            self.act_requested.emit(first, self.chosen)
