"""Asks for a password of one's own in place of the one that was given out once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from halo_desktop.domain.errors import HaloError
from halo_desktop.ui import dialogs, mnemonics, problems
from halo_desktop.ui.sign_in.password_line import PasswordLine
from halo_desktop.ui.widgets.form_field import FormField

_LEAST = 8


class NewPasswordSheet(dialogs.Sheet):
    """The new password, twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        save, first, again = mnemonics.assign(
            [self.tr("Simpan dan masuk"), self.tr("Kata sandi baru"), self.tr("Ulangi")], taken="b"
        )
        super().__init__(
            self.tr("Buat kata sandi Anda sendiri"),
            main_text=save,
            subtitle=self.tr(
                "Kata sandi yang Anda terima hanya berlaku untuk satu kali masuk. "
                "Kata sandi baru hanya Anda yang tahu."
            ),
            parent=parent,
        )
        self.setObjectName("new_password_sheet")
        self.first = PasswordLine(self)
        self.again = PasswordLine(self)
        hint = self.tr("Paling sedikit %n karakter, berbeda dari yang lama.", "", _LEAST)
        self.first_field = FormField(first, self.first, hint=hint, parent=self)
        self.again_field = FormField(again, self.again, parent=self)
        self.body.addWidget(self.first_field)
        self.body.addWidget(self.again_field)
        self.body.addStretch(1)
        self.submit_requested.connect(self._on_submit_requested)
        self.again.returnPressed.connect(self.submit_requested)

    def _on_submit_requested(self) -> None:
        self.first_field.show_error("")
        self.again_field.show_error("")
        if len(self.first.text()) < _LEAST:
            self.first_field.show_error(self.tr("Terlalu pendek: paling sedikit 8 karakter."))
            self.first.setFocus()
        elif self.first.text() != self.again.text():
            self.again_field.show_error(self.tr("Tidak sama dengan yang di atas. Isi sekali lagi."))
            self.again.clear()
            self.again.setFocus()
        else:
            self.accept()


async def ask_new_password(parent: QWidget, fault: HaloError | None) -> str:
    """Waits for the new password; empty when it was given up."""
    sheet = NewPasswordSheet(parent)
    if fault is not None:
        sheet.show_error(problems.of_error(fault).text)
    sheet.first.setFocus()
    typed: list[str] = []
    sheet.accepted.connect(lambda: typed.append(sheet.first.text()))
    await dialogs.opened(sheet)
    return typed[0] if typed else ""
