"""F1: every key in force, those of the place where the person is first, ready to print."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from halo_desktop.ui import dialogs, mnemonics, theme
from halo_desktop.ui.dialogs import Sheet
from halo_desktop.ui.keyboard import listing
from halo_desktop.ui.keyboard.listing import Row, Section
from halo_desktop.ui.widgets.search_field import SearchField

_COLUMNS = 2


class CheatSheet(Sheet):
    """A list that can be searched; *Atur pintasan* leads to where keys are changed."""

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        close, printing, changing = mnemonics.assign(
            [
                self.tr("Tutup"),
                self.tr("Cetak…"),
                self.tr("Atur pintasan…"),
            ]
        )
        super().__init__(
            self.tr("Pintasan papan ketik"),
            main_text=close,
            subtitle=self.tr("Ctrl+K mencari perintah dan menunjukkan pintasannya."),
            parent=parent,
        )
        self.setObjectName("cheat_sheet")
        self._sections = tuple(sections)
        self.search = SearchField(self.tr("Cari pintasan…"), self)
        self.change_button = QPushButton(changing, self)
        self.print_button = QPushButton(printing, self)
        self._grid = QGridLayout()
        self._rows: list[tuple[Row, QLabel, QLabel]] = []
        self._headings: list[tuple[QLabel, tuple[Row, ...]]] = []
        self._furnish()

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows that fit what is searched for."""
        return tuple(row for row, keys, _ in self._rows if not keys.isHidden())

    def _furnish(self) -> None:
        self.hide_cancel()
        self.submit_requested.connect(self.accept)
        for button in (self.print_button, self.change_button):
            button.setAutoDefault(False)
        self.add_footer(self.print_button)
        self.add_footer(self.change_button)
        self._grid.setHorizontalSpacing(theme.SPACE_XL)
        self._grid.setVerticalSpacing(theme.SPACE_XS)
        self._grid.setColumnStretch(1, 1)
        place = 0
        for section in self._sections:
            heading = QLabel(section.title, self)
            theme.scale_font(heading, 1.0, is_bold=True)
            heading.setContentsMargins(0, theme.SPACE_S if place else 0, 0, 0)
            self._grid.addWidget(heading, place, 0, 1, _COLUMNS)
            self._headings.append((heading, section.rows))
            place += 1
            for row in section.rows:
                self._put(place, row)
                place += 1
        self.search.search_changed.connect(self._on_search_changed)
        self.body.addWidget(self.search)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self.search.setFocus()

    def _put(self, place: int, row: Row) -> None:
        keys, words = QLabel(row.keys, self), QLabel(row.words, self)
        keys.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for label in (keys, words):
            label.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self._grid.addWidget(keys, place, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, place, 1, Qt.AlignmentFlag.AlignTop)
        self._rows.append((row, keys, words))

    def _on_search_changed(self, text: str) -> None:
        wanted = text.casefold().split()
        for row, keys, words in self._rows:
            known = f"{row.keys} {row.words}".casefold()
            fits = all(word in known for word in wanted)
            keys.setVisible(fits)
            words.setVisible(fits)
        shown = set(self.shown)
        for heading, rows in self._headings:
            heading.setVisible(bool(shown & set(rows)))


async def open_cheat_sheet(parent: QWidget, sections: Sequence[Section]) -> bool:
    """Shows the list; says whether the person wants to change keys."""
    sheet = CheatSheet(sections, parent)
    wishes: list[bool] = []
    prints: list[bool] = []

    def leave_for(wish: list[bool]) -> None:
        wish.append(True)
        sheet.accept()

    sheet.change_button.clicked.connect(lambda: leave_for(wishes))
    sheet.print_button.clicked.connect(lambda: leave_for(prints))
    await dialogs.opened(sheet)
    if prints:
        await _print(parent, sections, sheet.windowTitle())
    return bool(wishes)


async def _print(parent: QWidget, sections: Sequence[Section], title: str) -> None:
    """Asks for a printer, or a PDF file, and prints."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    if await dialogs.opened(dialog):
        write_to(printer, sections, title)


def write_to(printer: QPrinter, sections: Sequence[Section], title: str) -> None:
    """Puts the list on paper, or into the file that the printer writes."""
    document = QTextDocument()
    document.setDefaultFont(theme.font())
    document.setHtml(listing.page(sections, title))
    document.print_(printer)
