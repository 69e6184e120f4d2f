"""*Berkas dukungan*: everything that is in the file stands here before it is saved."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QPushButton, QWidget

from halo_desktop import paths
from halo_desktop.ui import dialogs, mnemonics
from halo_desktop.ui.scope import TaskScope

_HEIGHT = 380


class SupportSheet(dialogs.Sheet):
    """Shows the text, copies it, or asks where it is to be saved."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        save, copy, close = mnemonics.assign(
            [
                QCoreApplication.translate("support", "Simpan…"),
                QCoreApplication.translate("support", "Salin"),
                QCoreApplication.translate("support", "Tutup"),
            ]
        )
        super().__init__(
            QCoreApplication.translate("support", "Berkas dukungan"),
            main_text=save,
            subtitle=QCoreApplication.translate(
                "support",
                "Ini seluruh isinya. Tidak ada kata, nama, atau nomor dari aduan di dalamnya.",
            ),
            parent=parent,
        )
        self.setObjectName("support_sheet")
        self.setMinimumWidth(dialogs.MAX_WIDTH)
        self.name_cancel(close)
        self._name = name
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setMinimumHeight(_HEIGHT)
        self.preview.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.preview.setAccessibleName(QCoreApplication.translate("support", "Isi berkas"))
        self.preview.setPlaceholderText(
            QCoreApplication.translate("support", "Sedang memeriksa koneksi…")
        )
        self.copy = QPushButton(copy, self)
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.add_footer(self.copy)
        self.body.addWidget(self.preview)
        self.submit_requested.connect(self._ask_for_file)
        self.show_text("")

    @property
    def text(self) -> str:
        """What would be saved."""
        return self.preview.toPlainText()

    def show_text(self, text: str) -> None:
        """Shows the finished text."""
        self.preview.setPlainText(text)
        self.main_button.setEnabled(bool(text))
        self.copy.setEnabled(bool(text))

    def save(self, file: Path) -> None:
        """Writes exactly what is shown; only its owner can read it."""
        try:
            file.write_text(self.text, encoding="utf-8")
            paths.close_file(file)
        except OSError as error:
            words = QCoreApplication.translate("support", "Tidak dapat disimpan: {reason}.")
            self.show_error(words.format(reason=error.strerror or str(error)))
            return
        self.accept()

    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self, QCoreApplication.translate("support", "Simpan berkas dukungan"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(self._name)
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.text)


async def open_support(parent: QWidget, name: str, make: Callable[[], Awaitable[str]]) -> bool:
    """Shows the sheet while the text is made; says whether it was saved."""
    scope = TaskScope()
    sheet = SupportSheet(name, parent)

    async def fill() -> None:
        sheet.show_text(await make())

    scope.start(fill(), name="support")
    try:
        return await dialogs.opened(sheet)
    finally:
        scope.close()
