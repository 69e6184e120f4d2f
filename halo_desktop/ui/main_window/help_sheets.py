"""The sheet behind the menu *Bantuan*: what this program is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

import halo_desktop
from halo_desktop.desk.account import AccountCard
from halo_desktop.domain.roles import Role
from halo_desktop.ui import dialogs, labels, theme
from halo_desktop.ui.dialogs import Sheet


async def show_about(parent: QWidget, account: AccountCard) -> None:
    """Says which program this is, who works with it, and on which server."""
    sheet = _sheet(parent, QCoreApplication.translate("help", "Halo ASSAMI – Konsol Operator"))
    roles = ", ".join(labels.of(role) for role in account.roles if role in set(Role))
    kept = (
        QCoreApplication.translate("help", "Tidak disimpan di komputer ini (tanpa gantungan kunci)")
        if account.is_memory_only
        else QCoreApplication.translate("help", "Terenkripsi di komputer ini")
    )
    rows = (
        (QCoreApplication.translate("help", "Versi"), halo_desktop.__version__),
        (QCoreApplication.translate("help", "Petugas"), f"{account.name} · {roles}"),
        (QCoreApplication.translate("help", "Server"), account.server_name),
        (QCoreApplication.translate("help", "Alamat"), account.server_url),
        (QCoreApplication.translate("help", "Perangkat"), account.device),
        (QCoreApplication.translate("help", "Data"), kept),
    )
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.SPACE_XL)
    grid.setVerticalSpacing(theme.SPACE_S)
    grid.setColumnStretch(1, 1)
    for row, (name, value) in enumerate(rows):
        _put_words(grid, row, 0, name, value)
    sheet.body.addLayout(grid)
    sheet.body.addStretch(1)
    await dialogs.opened(sheet)


def _sheet(parent: QWidget, title: str) -> Sheet:
    close = QCoreApplication.translate("help", "Tutup")
    sheet = Sheet(title, main_text=close, parent=parent)
    sheet.hide_cancel()
    sheet.submit_requested.connect(sheet.accept)
    return sheet


def _put_words(grid: QGridLayout, row: int, column: int, first: str, second: str) -> None:
    head = QLabel(first)
    head.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    text = QLabel(second)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    grid.addWidget(head, row, column, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(text, row, column + 1, Qt.AlignmentFlag.AlignTop)
