"""The sheet of devices: a table, what lies on the chosen one, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from halo_desktop.desk.devices import Device
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import DeviceId
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import dialogs, formatting, icons, mnemonics, problems, theme
from halo_desktop.ui.devices import texts
from halo_desktop.ui.devices.presenter import Devices, DevicesPresenter
from halo_desktop.ui.devices.texts import Act
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.widgets import row_table
from halo_desktop.ui.widgets.form_field import FormField

_ID = Qt.ItemDataRole.UserRole
_COLUMNS = 5
_PERSON = 1
_STATE = 2
_TABLE_HEIGHT = 200
_WIDTH = 820
_LONGEST_NAME = 60


class DevicesSheet(dialogs.Sheet):
    """Perangkat."""

    act_requested = Signal(str, object)  # DeviceId, Act
    everybody_requested = Signal(bool)

    def __init__(
        self, rulebook: Rulebook, *, may_oversee: bool, parent: QWidget | None = None
    ) -> None:
        close = mnemonics.assign([self.tr("Tutup")])[0]
        super().__init__(self.tr("Perangkat"), main_text=close, parent=parent)
        self.setObjectName("devices_sheet")
        self.setMinimumWidth(_WIDTH)
        self._rulebook = rulebook
        self._may_oversee = may_oversee
        self._acts: Mapping[DeviceId, tuple[Act, ...]] = {}
        self._devices: tuple[Device, ...] = ()
        self._now: datetime | None = None
        self._table = QTableWidget(0, _COLUMNS, self)
        self._detail = QLabel(self)
        self._progress = QProgressBar(self)
        self.everybody = QCheckBox(self.tr("&Semua perangkat kabupaten"), self)
        self._buttons: dict[Act, QPushButton] = {}
        self._furnish()

    @property
    def chosen(self) -> str:
        """The id of the chosen device."""
        return self._id_at(self._table.currentRow())

    def show_devices(
        self,
        devices: tuple[Device, ...],
        acts: Mapping[DeviceId, tuple[Act, ...]],
        now: datetime,
    ) -> None:
        """Shows the list, keeping the chosen one chosen."""
        chosen = self.chosen
        self._devices, self._acts, self._now = devices, acts, now
        self.show_error("")
        self._table.show()
        self._table.setColumnHidden(_PERSON, not self.everybody.isChecked())
        with QSignalBlocker(self._table):
            self._fill(now)
            places = range(len(devices))
            wanted = next((p for p in places if devices[p].id == chosen), 0)
            if devices:
                self._table.setCurrentCell(wanted, 0)
        self._show_chosen()

    def show_working(self, *, is_working: bool) -> None:
        """Says that the server is being asked."""
        self._progress.setVisible(is_working)

    def show_fault(self, fault: HaloError) -> None:
        """Says why there is no list, or why nothing was done."""
        self._table.setVisible(bool(self._devices))
        self.show_error(problems.of_error(fault).text)

    async def confirm(self, device: Device, act: Act) -> bool:
        """Asks before a device is locked out."""
        title, text, yes = texts.question(device, act)
        return await dialogs.ask(self, title, text.format(name=device.name), yes=yes)

    async def ask_name(self, device: Device) -> str:
        """Asks for another name of this computer."""
        label, save = mnemonics.assign([self.tr("Nama perangkat"), self.tr("Simpan")], taken="b")
        sheet = dialogs.Sheet(self.tr("Ganti nama komputer ini"), main_text=save, parent=self)
        line = QLineEdit(device.name, sheet)
        line.setMaxLength(_LONGEST_NAME)
        line.selectAll()
        hint = self.tr("Misalnya: Loket 2, Laptop Pak Andi. Jangan memakai nama pelapor.")
        sheet.body.addWidget(FormField(label, line, hint=hint, parent=sheet))
        sheet.body.addStretch(1)
        sheet.submit_requested.connect(sheet.accept)
        typed: list[str] = []
        sheet.accepted.connect(lambda: typed.append(line.text()))
        await dialogs.opened(sheet)
        return typed[0] if typed else ""

    def _furnish(self) -> None:
        self.hide_cancel()
        self.submit_requested.connect(self.accept)
        self.show_subtitle(
            self.tr("Komputer yang pernah dipakai masuk, dan aduan yang tersimpan di sana.")
        )
        self.everybody.setVisible(self._may_oversee)
        self.everybody.toggled.connect(self.everybody_requested)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Sedang mengambil daftar"))
        self._progress.hide()
        self._build_table()
        self._detail.setWordWrap(True)
        self._detail.setObjectName("device_detail")
        self._detail.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.everybody)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._progress)
        self.body.addWidget(self._detail)
        self.body.addLayout(self._build_acts())

    def _build_table(self) -> None:
        table = self._table
        table.setObjectName("devices_table")
        table.setAccessibleName(self.tr("Perangkat"))
        table.setMinimumHeight(_TABLE_HEIGHT)
        table.setHorizontalHeaderLabels(
            [
                self.tr("Nama"),
                self.tr("Petugas"),
                self.tr("Keadaan"),
                self.tr("Terakhir terlihat"),
                self.tr("Belum terkirim"),
            ]
        )
        row_table.dress(table, stretched=0)
        table.setIconSize(QSize(icons.SMALL, icons.SMALL))
        table.currentCellChanged.connect(self._show_chosen)

    def _build_acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        for act in Act:
            button = QPushButton(texts.act(act), self)
            button.setObjectName(f"device_{act.value}")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, wanted=act: self._ask(wanted))
            button.hide()
            self._buttons[act] = button
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _fill(self, now: datetime) -> None:
        self._table.setRowCount(len(self._devices))
        for place, device in enumerate(self._devices):
            cells = (
                texts.name(device),
                device.person,
                texts.state(device),
                texts.last_seen(device, now),
                formatting.number(device.waiting) if device.waiting else "–",
            )
            icon, tone = texts.LOOKS[device.state]
            for column, text in enumerate(cells):
                cell = QTableWidgetItem(text)
                cell.setData(_ID, str(device.id))
                cell.setToolTip(text)
                cell.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(cells))
                if column == _STATE:
                    cell.setIcon(icons.icon(icon, tone))
                self._table.setItem(place, column, cell)

    def _id_at(self, place: int) -> str:
        item = self._table.item(place, 0)
        return str(item.data(_ID)) if item is not None else ""

    def _show_chosen(self) -> None:
        device = next((found for found in self._devices if found.id == self.chosen), None)
        acts: tuple[Act, ...] = ()
        if device is not None and self._now is not None:
            self._detail.setText(texts.detail(device, self._rulebook, self._now))
            acts = self._acts.get(device.id, ())
        else:
            self._detail.setText("")
        for act, button in self._buttons.items():
            button.setVisible(act in acts)

    def _ask(self, act: Act) -> None:
        if self.chosen:
            self.act_requested.emit(self.chosen, act)


class DevicesDesk(Protocol):
    """The parts of the desk that the sheet needs."""

    @property
    def devices(self) -> Devices: ...

    @property
    def rulebook(self) -> Rulebook: ...


async def open_devices(
    parent: QWidget, desk: DevicesDesk, *, clock: Callable[[], datetime]
) -> None:
    """Shows the devices until the sheet is closed."""
    scope = TaskScope()
    sheet = DevicesSheet(desk.rulebook, may_oversee=desk.devices.may_oversee, parent=parent)
    presenter = DevicesPresenter(sheet, desk.devices, clock=clock)
    sheet.act_requested.connect(
        lambda device, act: scope.start(presenter.act(DeviceId(device), act))
    )
    sheet.everybody_requested.connect(lambda is_on: scope.start(presenter.open(is_everybody=is_on)))
    scope.start(presenter.open())
    try:
        await dialogs.opened(sheet)
    finally:
        scope.close()
