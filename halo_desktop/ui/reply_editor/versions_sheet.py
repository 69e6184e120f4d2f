"""*Versi konsep*: what stood in the text before, beside what stands there now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QWidget,
)

from halo_desktop.ui import dialogs, formatting, theme
from halo_desktop.ui.conflict.difference import Segment, compare
from halo_desktop.ui.theme import Tone

_LIST_WIDTH = 170
_PAGE = 150
_EXCERPT = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A text as it stood at a moment; without an author it is one's own, on this computer."""

    text: str
    saved_at: datetime
    author: str = ""


class VersionsSheet(dialogs.Sheet):
    """A list of moments; the chosen text beside the present one, with the differences marked."""

    def __init__(
        self,
        parent: QWidget,
        versions: Sequence[Version],
        current: str,
        now: datetime,
    ) -> None:
        super().__init__(
            self.tr("Versi konsep"),
            main_text=self.tr("Kembalikan versi ini"),
            subtitle=self.tr(
                "Tulisan Anda di komputer ini, dan konsep yang dibagikan dengan nama penulisnya. "
                "Teks sekarang tidak hilang: Ctrl+Z membawanya kembali."
            ),
            parent=parent,
        )
        self._versions = tuple(versions)
        self._current = current
        self._list = QListWidget(self)
        self._now_page, self._then_page = QTextBrowser(self), QTextBrowser(self)
        self._fill(now)
        self._lay_out()
        self._list.currentRowChanged.connect(self._show_row)
        self._list.itemActivated.connect(lambda _item: self.submit_requested.emit())
        self.submit_requested.connect(self.accept)
        self._list.setCurrentRow(0)
        self._list.setFocus()

    @property
    def chosen(self) -> str:
        """The text to take back."""
        return self._versions[max(0, self._list.currentRow())].text

    def _fill(self, now: datetime) -> None:
        for version in self._versions:
            length = self.tr("%n huruf", "", len(version.text))
            moment = formatting.moment(version.saved_at, now)
            parts = (version.author, moment, length)
            item = QListWidgetItem(" · ".join(part for part in parts if part))
            item.setToolTip(formatting.long_moment(version.saved_at))
            excerpt = " ".join(version.text.split())[:_EXCERPT]
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, excerpt)
            self._list.addItem(item)

    def _lay_out(self) -> None:
        self._list.setObjectName("draft_versions")
        self._list.setAccessibleName(self.tr("Versi"))
        self._list.setFixedWidth(_LIST_WIDTH)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE_M)
        titles = (self.tr("Versi"), self.tr("Versi terpilih"), self.tr("Sekarang"))
        for column, title in enumerate(titles):
            label = QLabel(title, self)
            label.setFont(theme.scaled(self.font(), 1.0, is_bold=True))
            grid.addWidget(label, 0, column)
        grid.addWidget(self._list, 1, 0)
        pages = ((self._then_page, titles[1]), (self._now_page, titles[2]))
        for column, (page, title) in enumerate(pages, 1):
            page.setMinimumSize(_PAGE, _LIST_WIDTH)
            page.setAccessibleName(title)
            grid.addWidget(page, 1, column)
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid, 1)

    def _show_row(self, row: int) -> None:
        if not 0 <= row < len(self._versions):
            return
        then, now = compare(self._versions[row].text, self._current)
        self._then_page.setHtml(_marked(then))
        self._now_page.setHtml(_marked(now))


async def ask(
    parent: QWidget,
    versions: Sequence[Version],
    current: str,
    clock: Callable[[], datetime],
) -> str | None:
    """Gives the text to take back, or nothing."""
    if not versions:
        await dialogs.tell(
            parent,
            parent.tr("Belum ada versi"),
            parent.tr(
                "Versi disimpan sendiri tiap menit dan setiap kali sebagian teks dihapus. "
                "Teruskan menulis."
            ),
        )
        return None
    sheet = VersionsSheet(parent, versions, current, clock())
    return sheet.chosen if await dialogs.opened(sheet) else None


def _marked(parts: Sequence[Segment]) -> str:
    colours = theme.tokens()
    style = f"background:{colours.ground(Tone.WARN)};color:{colours.ink(Tone.WARN)}"
    made = []
    for part in parts:
        text = escape(part.text).replace("\n", "<br>")
        made.append(f'<u style="{style}">{text}</u>' if part.is_own else text)
    return "".join(made) or "&nbsp;"
