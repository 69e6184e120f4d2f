"""The tab *Lampiran*: what came with the case, where each file is, who may see it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.domain.ids import Sha256
from halo_desktop.ui import theme
from halo_desktop.ui.complaint.attachment_card import (
    AttachmentCard,
    AttachmentRow,
    AttachmentState,
)
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.widgets.elided_label import ElidedLabel
from halo_desktop.ui.widgets.empty_state import EmptyState

_ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_KEPT = QSize(256, 256)


class Attachments(QWidget):
    """A list of files; empty is said, not shown as nothing."""

    open_requested = Signal(object, str)  # Sha256, name
    save_requested = Signal(object, str)
    carry_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[Sha256, AttachmentCard] = {}
        self._states: dict[Sha256, AttachmentState] = {}
        self._pictures: dict[Sha256, QImage] = {}
        self._rows: tuple[AttachmentRow, ...] = ()
        self.carry = QCheckBox(self.tr("Bawa luring"), self)
        self._note = ElidedLabel("", is_quiet=True, parent=self)
        self._list = QListWidget(self)
        self._empty = EmptyState(Icon.PAPERCLIP, self)
        self._build()

    @property
    def cards(self) -> tuple[AttachmentCard, ...]:
        """The rows in their order."""
        return tuple(self._cards.values())

    @property
    def note(self) -> str:
        """What it has said last."""
        return self._note.text

    def show_rows(self, rows: tuple[AttachmentRow, ...]) -> None:
        """Shows the files of a case; the same ones stay as they are."""
        if rows != self._rows or not rows:
            self._rows = rows
            self._fill(rows)
        self._head.setVisible(bool(rows))
        self._stack.setCurrentWidget(self._list if rows else self._empty)

    def show_states(self, states: dict[Sha256, AttachmentState]) -> None:
        """Says of each file where it is."""
        self._states = states
        for sha256, state in states.items():
            if sha256 in self._cards:
                self._cards[sha256].show_state(state)

    def show_picture(self, sha256: Sha256, content: bytes) -> None:
        """Shows the small picture of a file; bytes that are none change nothing."""
        image = QImage.fromData(content)
        if image.isNull():
            return
        # The tab may be filled later, when somebody looks at it.
        self._pictures[sha256] = image.scaled(_KEPT, Qt.AspectRatioMode.KeepAspectRatio)
        if sha256 in self._cards:
            self._cards[sha256].show_picture(self._pictures[sha256])

    def forget(self) -> None:
        """Another case comes: nothing that was known of files is true of its own."""
        self._states = {}
        self._pictures = {}
        self._rows = ()
        self.say("")

    def show_carried(self, is_carried: bool, *, can_carry: bool, reason: str) -> None:
        """Whether the files are taken along for work without a connection."""
        self.carry.blockSignals(True)
        self.carry.setChecked(is_carried)
        self.carry.blockSignals(False)
        self.carry.setEnabled(can_carry)
        self.carry.setToolTip(reason)

    def say(self, text: str) -> None:
        """Says above the list what has just happened."""
        self._note.show_text(text)

    def _fill(self, rows: tuple[AttachmentRow, ...]) -> None:
        self._list.clear()
        self._cards = {}
        for row in rows:
            item = QListWidgetItem(self._list)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.name}, {row.details}")
            item.setData(_ROW_ROLE, row)
            item.setToolTip(self.tr("Enter atau klik ganda untuk melihat"))
            card = AttachmentCard(row, self._list)
            card.save_requested.connect(self.save_requested)
            item.setSizeHint(QSize(0, card.sizeHint().height() + theme.SPACE_S))
            self._list.setItemWidget(item, card)
            self._cards[row.sha256] = card
            if row.sha256 in self._pictures:
                card.show_picture(self._pictures[row.sha256])
        self.show_states(self._states)

    def _build(self) -> None:
        self._list.setAccessibleName(self.tr("Lampiran aduan"))
        self._list.viewport().setAutoFillBackground(False)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._on_item_activated)
        self.carry.toggled.connect(self.carry_requested)
        shortcut = QShortcut(QKeySequence.StandardKey.Save, self._list)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self._on_save_pressed)
        self._empty.show_state(
            Icon.PAPERCLIP,
            self.tr("Tanpa lampiran"),
            self.tr("Pelapor dan petugas belum menyertakan berkas."),
        )
        self._head = QWidget(self)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(theme.SPACE_L, 0, theme.SPACE_L, 0)
        head.addWidget(self.carry)
        head.addWidget(self._note, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.SPACE_S, 0, 0)
        layout.addWidget(self._head)
        layout.addWidget(self._stack, 1)

    def _on_item_activated(self, item: QListWidgetItem) -> None:
        row = item.data(_ROW_ROLE)
        self.open_requested.emit(row.sha256, row.name)

    def _on_save_pressed(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            row = item.data(_ROW_ROLE)
            self.save_requested.emit(row.sha256, row.name)
