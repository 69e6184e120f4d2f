"""Taking an account off this computer; work that only lies here is never lost unasked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from halo_desktop.desk.known_accounts import KnownAccount, UnsentWork
from halo_desktop.ui import dialogs, mnemonics
from halo_desktop.ui.widgets.form_field import FormField


class RemovalSheet(dialogs.Sheet):
    """Says what goes; unsent work has to be named by its number."""

    def __init__(
        self, account: KnownAccount, unsent: UnsentWork, parent: QWidget | None = None
    ) -> None:
        self.count = unsent.waiting + unsent.drafts
        label, remove = mnemonics.assign(
            [
                QCoreApplication.translate("removal", "Ketik {count} untuk membuangnya").format(
                    count=self.count
                ),
                QCoreApplication.translate("removal", "Hapus akun"),
            ],
            taken="b",
        )
        super().__init__(
            QCoreApplication.translate("removal", "Pekerjaan yang belum terkirim akan hilang"),
            main_text=remove,
            subtitle=f"{account.name} · {account.server_name}",
            parent=parent,
        )
        self.setObjectName("removal_sheet")
        text = QCoreApplication.translate(
            "removal",
            "Hanya komputer ini yang menyimpan {waiting} kiriman dan {drafts} konsep akun ini. "
            "Masuk dan sinkronkan dahulu bila masih diperlukan.",
        )
        words = QLabel(text.format(waiting=unsent.waiting, drafts=unsent.drafts), self)
        words.setWordWrap(True)
        self.line = QLineEdit(self)
        self.line.setObjectName("removal_count")
        self.field = FormField(label, self.line, parent=self)
        self.body.addWidget(words)
        self.body.addWidget(self.field)
        self.body.addStretch(1)
        self.submit_requested.connect(self._on_submit_requested)

    def _on_submit_requested(self) -> None:
        if self.line.text().strip() == str(self.count):
            self.accept()
            return
        self.field.show_error(
            QCoreApplication.translate("removal", "Angkanya tidak sama. Tidak ada yang dihapus.")
        )
        self.line.setFocus()


async def ask(parent: QWidget, account: KnownAccount, unsent: UnsentWork | None) -> int | None:
    """Asks before an account goes; how much unsent work is given up, None to keep it."""
    if unsent is not None:
        sheet = RemovalSheet(account, unsent, parent)
        count = sheet.count
        return count if await dialogs.opened(sheet) else None
    is_sure = await dialogs.ask(
        parent,
        QCoreApplication.translate("removal", "Hapus akun dari komputer ini?"),
        QCoreApplication.translate(
            "removal",
            "Kunci dan salinan aduan milik akun ini dihapus dari komputer ini. Akunnya di server "
            "tetap ada; ia dapat masuk lagi di sini kapan saja.",
        ),
        yes=QCoreApplication.translate("removal", "Hapus"),
        subtitle=f"{account.name} · {account.server_name}",
    )
    return 0 if is_sure else None
