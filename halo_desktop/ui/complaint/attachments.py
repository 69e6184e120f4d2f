"""The tab *Lampiran*: what came with the case, by whom, and who may see it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.domain.ids import Sha256
from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.chip import Chip
from halo_desktop.ui.widgets.elided_label import ElidedLabel
from halo_desktop.ui.widgets.empty_state import EmptyState

_ROW_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentRow:
    """One file in words."""

    sha256: Sha256
    name: str
    details: str  # "Foto · 2,4 MB · Pelapor · 5 Nov 21.40"
    is_image: bool
    is_internal: bool


class Attachments(QWidget):
    """A list of files; empty is said, not shown as nothing."""

    open_requested = Signal(object, str)  # Sha256, name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Lampiran aduan"))
        self._list.viewport().setAutoFillBackground(False)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._on_item_activated)
        self._empty = EmptyState(Icon.PAPERCLIP, self)
        self._empty.show_state(
            Icon.PAPERCLIP,
            self.tr("Tanpa lampiran"),
            self.tr("Pelapor dan petugas belum menyertakan berkas."),
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.SPACE_S, 0, 0)
        layout.addWidget(self._stack)

    def _on_item_activated(self, item: QListWidgetItem) -> None:
        row = item.data(_ROW_ROLE)
        self.open_requested.emit(row.sha256, row.name)

    def show_rows(self, rows: tuple[AttachmentRow, ...]) -> None:
        """Shows the files of a case."""
        self._list.clear()
        for row in rows:
            item = QListWidgetItem(self._list)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.name}, {row.details}")
            item.setData(_ROW_ROLE, row)
            item.setToolTip(self.tr("Enter atau klik ganda untuk melihat"))
            widget = _row_widget(row, self._list)
            item.setSizeHint(QSize(0, widget.sizeHint().height()))
            self._list.setItemWidget(item, widget)
        self._stack.setCurrentWidget(self._list if rows else self._empty)


def _row_widget(row: AttachmentRow, parent: QWidget) -> QWidget:
    widget = QWidget(parent)
    line = QHBoxLayout(widget)
    line.setContentsMargins(theme.SPACE_L, theme.SPACE_S, theme.SPACE_L, theme.SPACE_S)
    line.setSpacing(theme.SPACE_M)
    picture = QLabel(widget)
    icon = Icon.IMAGE if row.is_image else Icon.FILE
    ink = theme.tokens().muted
    picture.setPixmap(icons.pixmap(icon, icons.LARGE, ink, parent.devicePixelRatioF()))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(ElidedLabel(row.name, mode=Qt.TextElideMode.ElideMiddle, parent=widget))
    details = ElidedLabel(row.details, is_quiet=True, parent=widget)
    theme.scale_font(details, 0.9)
    words.addWidget(details)
    line.addWidget(picture)
    line.addLayout(words, 1)
    if row.is_internal:
        chip_text = QCoreApplication.translate("attachments", "INTERNAL")
        line.addWidget(Chip(chip_text, tone=Tone.WARN, icon=Icon.LOCK, parent=widget))
    return widget
