"""*Keamanan*: the PIN of the lock, and after how long it locks by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from halo_desktop.desk.lock import PinFault, PinRefused
from halo_desktop.domain.errors import HaloError
from halo_desktop.ui import dialogs, mnemonics, problems, theme
from halo_desktop.ui.lock import texts
from halo_desktop.ui.lock.ports import ScreenLock
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.sign_in.password_line import PasswordLine
from halo_desktop.ui.widgets.form_field import FormField

MINUTES = (1, 2, 5, 10, 15, 30)
_LONGEST = 12


class SecuritySheet(dialogs.Sheet):
    """A PIN twice, and a time."""

    remove_requested = Signal()
    minutes_chosen = Signal(int)

    def __init__(self, lock: ScreenLock, own_minutes: int, parent: QWidget | None = None) -> None:
        self._digits = lock.policy.pin_digits
        save, first, again, minutes, remove = mnemonics.assign(
            [
                self.tr("Simpan PIN"),
                self.tr("PIN baru"),
                self.tr("Ulangi PIN"),
                self.tr("Kunci otomatis"),
                self.tr("Hapus PIN"),
            ],
            taken="b",
        )
        super().__init__(
            self.tr("Keamanan"),
            main_text=save,
            subtitle=self.tr(
                "Kunci layar menyembunyikan aduan selama Anda pergi. Ctrl+L mengunci kapan saja."
            ),
            parent=parent,
        )
        self.setObjectName("security_sheet")
        self.first = PasswordLine(self)
        self.again = PasswordLine(self)
        self.minutes = QComboBox(self)
        self.remove = QPushButton(remove, self)
        self._standing = QLabel(self)
        hint = self.tr(
            "Paling sedikit %n angka, mudah Anda ingat dan sukar ditebak.", "", self._digits
        )
        self.first_field = FormField(first, self.first, hint=hint, parent=self)
        self.again_field = FormField(again, self.again, parent=self)
        self._minutes_field = FormField(minutes, self.minutes, parent=self)
        self._furnish(lock.policy.minutes, own_minutes)
        self.show_standing(has_pin=lock.state.has_pin)

    def show_standing(self, *, has_pin: bool) -> None:
        """Says whether there is a PIN, and offers to take it away."""
        text = self.tr("Belum ada PIN: kunci dibuka dengan kata sandi.")
        if has_pin:
            text = self.tr("PIN sudah dibuat. Isi di bawah untuk menggantinya.")
        self._standing.setText(text)
        self.remove.setVisible(has_pin)

    def show_pin_fault(self, fault: PinFault) -> None:
        """Says why the PIN cannot be taken."""
        self.first_field.show_error(texts.pin_fault(fault, self._digits))
        self._empty()

    def show_different(self) -> None:
        """Says that the two are not the same."""
        self.again_field.show_error(self.tr("Kedua PIN tidak sama. Isi sekali lagi."))
        self._empty()

    def show_fault(self, fault: HaloError) -> None:
        """Says why it could not be kept."""
        self.show_error(problems.of_error(fault).text)

    def clear_faults(self) -> None:
        """Takes all sentences away."""
        self.show_error("")
        self.first_field.show_error("")
        self.again_field.show_error("")

    def _empty(self) -> None:
        self.first.clear()
        self.again.clear()
        self.first.setFocus()

    def _furnish(self, policy_minutes: int, own_minutes: int) -> None:
        self.name_cancel(self.tr("Tutup"))
        self.remove.setAutoDefault(False)
        self.remove.setObjectName("pin_remove")
        self.remove.clicked.connect(self.remove_requested)
        self.add_footer(self.remove)
        for line, name in ((self.first, "pin_first"), (self.again, "pin_again")):
            line.setObjectName(name)
            line.setMaxLength(_LONGEST)
            line.setInputMethodHints(
                Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData
            )
        self.again.returnPressed.connect(self.submit_requested)
        self._fill_minutes(policy_minutes, own_minutes)
        self._standing.setWordWrap(True)
        self.body.addWidget(self._standing)
        self.body.addWidget(self.first_field)
        self.body.addWidget(self.again_field)
        self.body.addSpacing(theme.SPACE_S)
        self.body.addWidget(self._minutes_field)
        self.body.addStretch(1)
        self.first.setFocus()

    def _fill_minutes(self, policy_minutes: int, own_minutes: int) -> None:
        """Offers what is not longer than the rules allow; 0 minutes in the rules is no limit."""
        offered = [m for m in MINUTES if policy_minutes <= 0 or m < policy_minutes]
        if policy_minutes > 0:
            rule = self.tr("setelah %n menit (aturan kabupaten)", "", policy_minutes)
        else:
            rule = self.tr("tidak pernah")
        for minutes in offered:
            self.minutes.addItem(self.tr("setelah %n menit tidak dipakai", "", minutes), minutes)
        self.minutes.addItem(rule, 0)
        place = self.minutes.findData(own_minutes)
        self.minutes.setCurrentIndex(place if place >= 0 else self.minutes.count() - 1)
        self.minutes.activated.connect(self._on_minutes_activated)

    def _on_minutes_activated(self) -> None:
        self.minutes_chosen.emit(int(self.minutes.currentData()))


class SecurityPresenter:
    """Sets and removes the PIN."""

    def __init__(self, sheet: SecuritySheet, lock: ScreenLock) -> None:
        """Takes the sheet and the desk's lock."""
        self._sheet = sheet
        self._lock = lock

    async def save(self, first: str, again: str) -> None:
        """Keeps a new PIN when both entries are the same."""
        self._sheet.clear_faults()
        if first != again:
            self._sheet.show_different()
            return
        try:
            await self._lock.set_pin(first)
        except PinRefused as refused:
            self._sheet.show_pin_fault(refused.reason)
        except HaloError as fault:
            self._sheet.show_fault(fault)
        else:
            self._sheet.accept()

    async def remove(self) -> None:
        """Takes the PIN away; from then on the password opens the lock."""
        try:
            await self._lock.remove_pin()
        except HaloError as fault:
            self._sheet.show_fault(fault)
            return
        self._sheet.show_standing(has_pin=self._lock.state.has_pin)


async def open_security(
    parent: QWidget, lock: ScreenLock, own_minutes: int, *, choose_minutes: Callable[[int], None]
) -> bool:
    """Lets somebody set the lock up; says whether there is a new PIN."""
    scope = TaskScope()
    sheet = SecuritySheet(lock, own_minutes, parent)
    presenter = SecurityPresenter(sheet, lock)
    sheet.submit_requested.connect(
        lambda: scope.start(presenter.save(sheet.first.text(), sheet.again.text()))
    )
    sheet.remove_requested.connect(lambda: scope.start(presenter.remove()))
    sheet.minutes_chosen.connect(choose_minutes)
    try:
        return await dialogs.opened(sheet)
    finally:
        scope.close()
