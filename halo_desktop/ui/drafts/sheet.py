"""The sheet of all drafts: a list on the left, the whole text on the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.ui import dialogs, formatting, icons, labels, mnemonics, problems, theme
from halo_desktop.ui.drafts.presenter import DraftRow, DraftsDesk, DraftsPresenter
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP
from halo_desktop.ui.two_lines import NOTE_ROLE, TwoLineDelegate
from halo_desktop.ui.widgets.empty_state import EmptyState

_ID = Qt.ItemDataRole.UserRole
_WIDTH = 860
_LIST_WIDTH = 300
_HEIGHT = 280
_PLACES = {
    "reply": QT_TRANSLATE_NOOP("drafts", "Tanggapan"),
    "note": QT_TRANSLATE_NOOP("drafts", "Catatan internal"),
    "feedback": QT_TRANSLATE_NOOP("drafts", "Masukan tentang aplikasi"),
    "common_answer": QT_TRANSLATE_NOOP("drafts", "Satu jawaban untuk banyak aduan"),
}


class DraftsSheet(dialogs.Sheet):
    """Semua konsep."""

    open_requested = Signal(str)
    copy_requested = Signal(str)
    discard_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        close, open_, copy, discard = mnemonics.assign(
            [
                self.tr("Tutup"),
                self.tr("Buka aduannya"),
                self.tr("Salin teks"),
                self.tr("Buang…"),
            ]
        )
        super().__init__(
            self.tr("Semua konsep"),
            main_text=close,
            subtitle=self.tr("Teks yang Anda tulis dan belum dikirim, terbaru di atas."),
            parent=parent,
        )
        self.setObjectName("drafts_sheet")
        self.setMinimumWidth(_WIDTH)
        self._rows: tuple[DraftRow, ...] = ()
        self._pages = QStackedWidget(self)
        self._empty = EmptyState(Icon.EDIT, self)
        self._list = QListWidget(self)
        self._gone = QLabel(self)
        self._text = QPlainTextEdit(self)
        self.open_case = QPushButton(open_, self)
        self.copy_text = QPushButton(copy, self)
        self.discard = QPushButton(discard, self)
        self._furnish()

    @property
    def chosen(self) -> str:
        """The id of the chosen draft."""
        item = self._list.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    def show_rows(self, rows: tuple[DraftRow, ...], now: datetime) -> None:
        """Shows the list, keeping the chosen draft chosen."""
        chosen, self._rows = self.chosen, rows
        self._pages.setCurrentWidget(self._page if rows else self._empty)
        with QSignalBlocker(self._list):
            self._list.clear()
            for row in rows:
                self._list.addItem(_item(row, now))
            places = [row.draft.id for row in rows]
            self._list.setCurrentRow(places.index(chosen) if chosen in places else 0)
        self._show_chosen()

    def show_fault(self, fault: HaloError) -> None:
        """Says why something was not done."""
        self.show_error(problems.of_error(fault).text)

    def copy(self, text: str) -> None:
        """Puts a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    async def confirm_discard(self, row: DraftRow) -> bool:
        """Asks before a text is thrown away."""
        return await dialogs.ask(
            self,
            self.tr("Buang konsep ini?"),
            self.tr("Teksnya dihapus dari komputer ini dan tidak dapat dikembalikan."),
            yes=self.tr("Buang"),
            subtitle=_heading(row),
        )

    def _furnish(self) -> None:
        self.hide_cancel()
        self.submit_requested.connect(self.accept)
        self._empty.show_state(Icon.EDIT, self.tr("Tidak ada konsep"))
        self._list.setObjectName("drafts_list")
        self._list.setAccessibleName(self.tr("Konsep"))
        self._list.setItemDelegate(TwoLineDelegate(self._list))
        self._list.setFixedWidth(_LIST_WIDTH)
        self._list.currentRowChanged.connect(self._show_chosen)
        self._list.itemActivated.connect(lambda: self._ask(self.open_requested.emit))
        self._gone.setWordWrap(True)
        self._gone.setText(
            self.tr(
                "Aduannya tidak lagi di komputer ini: pindah ke unit lain atau ditutup untuk "
                "Anda. Salin teksnya bila masih diperlukan."
            )
        )
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Isi konsep"))
        self._text.setTabChangesFocus(True)
        right = QVBoxLayout()
        right.setSpacing(theme.SPACE_S)
        right.addWidget(self._gone)
        right.addWidget(self._text, 1)
        right.addLayout(self._build_buttons())
        self._page = QWidget(self)
        row = QHBoxLayout(self._page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_L)
        row.addWidget(self._list)
        row.addLayout(right, 1)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._page)
        self._pages.setMinimumHeight(_HEIGHT)
        self._list.setFocus()
        self.body.addWidget(self._pages, 1)

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        for button, name, wish in (
            (self.open_case, "draft_open", self.open_requested.emit),
            (self.copy_text, "draft_copy", self.copy_requested.emit),
            (self.discard, "draft_discard", self.discard_requested.emit),
        ):
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, wanted=wish: self._ask(wanted))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _show_chosen(self) -> None:
        row = next((found for found in self._rows if found.draft.id == self.chosen), None)
        self._text.setPlainText(row.draft.text if row is not None else "")
        self._gone.setVisible(row is not None and row.is_gone)
        self.open_case.setVisible(row is not None and row.may_open)
        palette = self._gone.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.tokens(self).ink(Tone.WARN))
        self._gone.setPalette(palette)

    def _ask(self, wish: Callable[[str], None]) -> None:
        if self.chosen:
            wish(self.chosen)


def _item(row: DraftRow, now: datetime) -> QListWidgetItem:
    heading = _heading(row)
    note = f"{_place(row)} · {formatting.moment(row.draft.updated_at, now)}"
    icon = icons.icon(Icon.ALERT, Tone.WARN) if row.is_gone else icons.icon(Icon.EDIT)
    item = QListWidgetItem(icon, heading)
    item.setData(NOTE_ROLE, note)
    item.setData(_ID, row.draft.id)
    item.setToolTip(heading)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{heading}, {note}")
    return item


def _heading(row: DraftRow) -> str:
    if row.is_gone:
        return QCoreApplication.translate("drafts", "Aduan tidak lagi di sini")
    if row.title:
        return row.title
    return _place(row)


def _place(row: DraftRow) -> str:
    kind = row.draft.kind
    if kind in _PLACES:
        return QCoreApplication.translate("drafts", _PLACES[kind])
    if kind in set(Kind):
        return labels.of(Kind(kind))
    return QCoreApplication.translate("drafts", "Konsep")


async def open_drafts(
    parent: QWidget,
    desk: DraftsDesk,
    open_case: Callable[[ComplaintId], None],
    *,
    clock: Callable[[], datetime],
) -> None:
    """Shows all drafts until the sheet is closed."""
    scope = TaskScope()
    sheet = DraftsSheet(parent)

    def leave_for(complaint: ComplaintId) -> None:
        sheet.accept()
        open_case(complaint)

    presenter = DraftsPresenter(sheet, desk=desk, open_case=leave_for, clock=clock)
    sheet.open_requested.connect(presenter.open)
    sheet.copy_requested.connect(presenter.copy)
    sheet.discard_requested.connect(lambda chosen: scope.start(presenter.discard(chosen)))
    await presenter.refresh()
    try:
        await dialogs.opened(sheet)
    finally:
        scope.close()
