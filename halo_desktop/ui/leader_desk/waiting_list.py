"""The list of what waits, with single-letter keys while it has the focus."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.ui import icons
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.leader_desk.ports import Waiting, is_late
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.two_lines import NOTE_ROLE, TwoLineDelegate

_ID = Qt.ItemDataRole.UserRole


class WaitingList(QListWidget):
    """S approves, B with all alike, K sends back, E proposes words, N goes on."""

    approve_requested = Signal()
    send_back_requested = Signal()
    propose_requested = Signal()
    next_requested = Signal()
    block_requested = Signal()
    current_chosen = Signal(object)  # ComplaintId

    def __init__(self, say_due: Callable[[Waiting], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say_due = say_due
        self._shown: tuple[Waiting, ...] = ()
        self.setObjectName("waiting_list")
        self.setAccessibleName(self.tr("Menunggu keputusan Anda"))
        self.setItemDelegate(TwoLineDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._on_current_item_changed)

    def show_waiting(self, waiting: tuple[Waiting, ...], current: ComplaintId | None) -> None:
        """Shows these and chooses one; nothing is told about it."""
        with QSignalBlocker(self):
            if waiting != self._shown:
                self._refill(waiting)
            for place in range(self.count()):
                if self.item(place).data(_ID) == current:
                    self.setCurrentRow(place)

    def chosen(self) -> tuple[ComplaintId, ...]:
        """Everything that is selected."""
        return tuple(ComplaintId(item.data(_ID)) for item in self.selectedItems())

    def _refill(self, waiting: tuple[Waiting, ...]) -> None:
        self._shown = waiting
        self.clear()
        for found in waiting:
            due = self._say_due(found)
            # The content of protected cases does not lie on every computer.
            title = found.line.title or self.tr("Isi dilindungi")
            item = QListWidgetItem(title)
            item.setData(NOTE_ROLE, f"{found.line.ticket or ''} · {due}")
            icon, tone = (Icon.RETURN, Tone.WARN) if found.is_return else (Icon.STAMP, Tone.INFO)
            if is_late(found, local_day(datetime.now(UTC))):
                tone = Tone.DANGER
            item.setIcon(icons.icon(icon, tone))
            item.setData(_ID, str(found.line.id))
            kind = self.tr("Pengembalian") if found.is_return else self.tr("Tanggapan")
            spoken = f"{kind}, {title}, {found.line.ticket or ''}, {due}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(title)
            self.addItem(item)

    def _on_current_item_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.current_chosen.emit(ComplaintId(item.data(_ID)))

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = {
            Qt.Key.Key_S: self.approve_requested,
            Qt.Key.Key_K: self.send_back_requested,
            Qt.Key.Key_E: self.propose_requested,
            Qt.Key.Key_N: self.next_requested,
            Qt.Key.Key_B: self.block_requested,
        }.get(Qt.Key(event.key()))
        if wanted is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            wanted.emit()
            event.accept()
            return
        super().keyPressEvent(event)
