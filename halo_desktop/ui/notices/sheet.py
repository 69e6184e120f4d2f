"""*Kabar terakhir*: what was told in this session, newest first, each a way to its case."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from halo_desktop.domain.ids import ComplaintId
from halo_desktop.ui import dialogs, icons
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.notices import words
from halo_desktop.ui.notices.happening import Notice, NoticeKind
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.empty_state import EmptyState

_ROLE = Qt.ItemDataRole.UserRole
_LOOKS = {
    NoticeKind.EMERGENCY: (Icon.SIREN, Tone.DANGER),
    NoticeKind.NEEDS_ACTION: (Icon.ALERT, Tone.DANGER),
    NoticeKind.DUE_TODAY: (Icon.CALENDAR_DUE, Tone.WARN),
    NoticeKind.RETURNED: (Icon.RETURN, Tone.WARN),
    NoticeKind.TO_DECIDE: (Icon.STAMP, Tone.WARN),
    NoticeKind.REPLY: (Icon.REPLY, Tone.INFO),
    NoticeKind.NEW: (Icon.INBOX, Tone.INFO),
    NoticeKind.ASSIGNED: (Icon.DISPOSE, Tone.INFO),
    NoticeKind.APPROVED: (Icon.CHECK_CIRCLE, Tone.OK),
}


class NewsSheet(dialogs.Sheet):
    """A list of news; Enter or a double click leads to the case."""

    def __init__(self, notices: Sequence[Notice], parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Kabar terakhir"),
            main_text=self.tr("Buka aduannya"),
            subtitle=self.tr("Yang diberitahukan sejak konsol ini dibuka, terbaru di atas."),
            parent=parent,
        )
        self.setObjectName("news_sheet")
        self.name_cancel(self.tr("Tutup"))
        self.chosen: ComplaintId | None = None
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Kabar"))
        self.list.setUniformItemSizes(True)
        self.list.setMinimumHeight(300)
        for notice in notices:
            self.list.addItem(_item(notice))
        self.list.itemActivated.connect(self._choose)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.submit_requested.connect(self._choose)
        if notices:
            self.body.addWidget(self.list)
            self.list.setCurrentRow(0)
            self.list.setFocus()
        else:
            self.list.hide()
            self.main_button.setEnabled(False)
            empty = EmptyState(Icon.INFO, self)
            empty.show_state(Icon.INFO, self.tr("Belum ada kabar"))
            self.body.addWidget(empty)

    def _on_row_changed(self) -> None:
        item = self.list.currentItem()
        self.main_button.setEnabled(item is not None and item.data(_ROLE) is not None)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None and item.data(_ROLE) is not None:
            self.chosen = ComplaintId(item.data(_ROLE))
            self.accept()


def _item(notice: Notice) -> QListWidgetItem:
    text = words.one(notice, has_title=True)
    icon, tone = _LOOKS[notice.kind]
    item = QListWidgetItem(icons.icon(icon, tone), text)
    item.setToolTip(text)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
    item.setData(_ROLE, notice.complaint)
    return item


async def open_news(parent: QWidget, notices: Sequence[Notice]) -> ComplaintId | None:
    """Shows the news; gives the case that the person wants to see."""
    sheet = NewsSheet(notices, parent)
    return sheet.chosen if await dialogs.opened(sheet) else None
