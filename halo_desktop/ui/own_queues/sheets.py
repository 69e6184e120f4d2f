"""Two sheets: keep a search as a list of one's own, and arrange the lists there are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.cache import own_queues
from halo_desktop.cache.own_queues import OwnQueue
from halo_desktop.ui import dialogs, icons, mnemonics
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.widgets.form_field import FormField

ICONS = (
    Icon.PANEL_LIST, Icon.STAR, Icon.FLAG, Icon.TAG, Icon.MAP_PIN, Icon.BUILDING,
    Icon.HAMMER, Icon.CLOCK_ALERT, Icon.CALENDAR_DUE, Icon.SIREN, Icon.SHIELD, Icon.MESSAGE,
)  # fmt: skip
Explain = Callable[[str], str]  # what is wrong with a search, in a sentence; empty if nothing


class QueueSheet(dialogs.Sheet):
    """Name, symbol and search of one list."""

    def __init__(
        self, title: str, queue: OwnQueue, explain: Explain, parent: QWidget | None = None
    ) -> None:
        save, name, icon, query = mnemonics.assign(
            [
                QCoreApplication.translate("own_queues", "Simpan"),
                QCoreApplication.translate("own_queues", "Nama antrean"),
                QCoreApplication.translate("own_queues", "Lambang"),
                QCoreApplication.translate("own_queues", "Isi: pencarian dan saringan"),
            ]
        )
        super().__init__(title, main_text=save, parent=parent)
        self.setObjectName("own_queue_sheet")
        self._queue = queue
        self._explain = explain
        self.name = QLineEdit(queue.name, self)
        self.name.setMaxLength(own_queues.LONGEST_NAME)
        self.icon = QComboBox(self)
        for known in ICONS:
            self.icon.addItem(icons.icon(known), "", known.value)
        self.icon.setCurrentIndex(max(0, self.icon.findData(queue.icon)))
        self.query = QLineEdit(queue.query, self)
        self.query.setMaxLength(own_queues.LONGEST_QUERY)
        hint = QCoreApplication.translate(
            "own_queues", "Sama seperti di kotak cari, misalnya status:diproses kec:Wonomulyo."
        )
        self.name_field = FormField(name, self.name, is_required=True, parent=self)
        self.query_field = FormField(query, self.query, hint=hint, is_required=True, parent=self)
        first = QHBoxLayout()
        first.addWidget(self.name_field, 1)
        first.addWidget(FormField(icon, self.icon, parent=self))
        self.body.addLayout(first)
        self.body.addWidget(self.query_field)
        self.body.addStretch(1)
        self.submit_requested.connect(self._on_submit_requested)
        self.name.setFocus()
        self.name.selectAll()

    @property
    def queue(self) -> OwnQueue:
        """The list as it is filled in."""
        return replace(
            self._queue,
            name=" ".join(self.name.text().split()),
            icon=str(self.icon.currentData()),
            query=self.query.text().strip(),
        )

    def _on_submit_requested(self) -> None:
        made = self.queue
        wanted = QCoreApplication.translate("own_queues", "Isi dahulu.")
        self.name_field.show_error("" if made.name else wanted)
        fault = self._explain(made.query) if made.query else wanted
        self.query_field.show_error(fault)
        if made.name and not fault:
            self.accept()


class ArrangeSheet(dialogs.Sheet):
    """All own lists: up, down, change, delete; what is changed here holds once it is saved."""

    def __init__(
        self, queues: tuple[OwnQueue, ...], explain: Explain, parent: QWidget | None = None
    ) -> None:
        save, up, down, change, delete = mnemonics.assign(
            [
                QCoreApplication.translate("own_queues", "Simpan susunan"),
                QCoreApplication.translate("own_queues", "Naikkan"),
                QCoreApplication.translate("own_queues", "Turunkan"),
                QCoreApplication.translate("own_queues", "Ubah…"),
                QCoreApplication.translate("own_queues", "Hapus"),
            ]
        )
        super().__init__(
            QCoreApplication.translate("own_queues", "Atur antrean saya"),
            main_text=save,
            subtitle=QCoreApplication.translate(
                "own_queues", "Menghapus antrean tidak menghapus aduan di dalamnya."
            ),
            parent=parent,
        )
        self.setObjectName("arrange_queues_sheet")
        self._explain = explain
        self.list = QListWidget(self)
        self.list.setAccessibleName(QCoreApplication.translate("own_queues", "Antrean saya"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._queues = {str(queue.id): queue for queue in queues}
        for queue in queues:
            item = QListWidgetItem(self.list)
            item.setData(_KEY, str(queue.id))
            _dress(item, queue)
        self.up = QPushButton(up, self)
        self.down = QPushButton(down, self)
        self.change = QPushButton(change, self)
        self.delete = QPushButton(delete, self)
        self._lay_out()

    @property
    def queues(self) -> tuple[OwnQueue, ...]:
        """The lists that are left, in their new order."""
        keys = (self.list.item(row).data(_KEY) for row in range(self.list.count()))
        return tuple(self._queues[key] for key in keys)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        for button, slot in (
            (self.up, lambda: self._move(-1)),
            (self.down, lambda: self._move(1)),
            (self.change, self._on_change_clicked),
            (self.delete, self._on_delete_clicked),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            column.addWidget(button)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.list, 1)
        row.addLayout(column)
        self.body.addLayout(row, 1)
        self.list.currentRowChanged.connect(self._refresh)
        self.list.itemDoubleClicked.connect(self._on_change_clicked)
        self.submit_requested.connect(self.accept)
        self.list.setCurrentRow(0)
        self._refresh()
        self.list.setFocus()

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        item = self.list.takeItem(row)
        self.list.insertItem(row + step, item)
        self.list.setCurrentRow(row + step)

    def _on_delete_clicked(self) -> None:
        self.list.takeItem(self.list.currentRow())
        self._refresh()

    def _on_change_clicked(self) -> None:
        if self.list.currentRow() < 0:
            return
        item = self.list.currentItem()
        key = item.data(_KEY)
        title = QCoreApplication.translate("own_queues", "Ubah antrean")
        sheet = QueueSheet(title, self._queues[key], self._explain, self)

        def take() -> None:
            self._queues[key] = sheet.queue
            _dress(item, sheet.queue)

        sheet.accepted.connect(take)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _refresh(self) -> None:
        row, count = self.list.currentRow(), self.list.count()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < count - 1)
        self.change.setEnabled(row >= 0)
        self.delete.setEnabled(row >= 0)


_KEY = 0x0100  # Qt.ItemDataRole.UserRole


def _dress(item: QListWidgetItem, queue: OwnQueue) -> None:
    item.setText(queue.name)
    item.setToolTip(queue.query)
    known = queue.icon in set(Icon)
    item.setIcon(icons.icon(Icon(queue.icon) if known else Icon.PANEL_LIST))
