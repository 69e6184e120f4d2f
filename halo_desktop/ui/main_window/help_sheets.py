"""The sheets behind the menu *Bantuan*: keys, and what this program is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

import halo_desktop
from halo_desktop.desk.account import AccountCard
from halo_desktop.domain.roles import Role
from halo_desktop.ui import dialogs, labels, theme
from halo_desktop.ui.dialogs import Sheet

_KEY = QKeySequence.SequenceFormat.NativeText


async def show_shortcuts(parent: QWidget, actions: Iterable[QAction]) -> None:
    """Lists every command that has a key, taken from the commands themselves."""
    sheet = _sheet(parent, QCoreApplication.translate("help", "Pintasan papan ketik"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.SPACE_XL)
    grid.setVerticalSpacing(theme.SPACE_XS)
    grid.setColumnStretch(1, 1)
    with_keys = [action for action in actions if action.shortcuts()]
    half = (len(with_keys) + 1) // 2
    for place, action in enumerate(with_keys):
        row, column = place % half, 2 * (place // half)
        keys = "  ".join(key.toString(_KEY) for key in action.shortcuts())
        _put(grid, row, column, keys, action)
    for row, (keys, words) in enumerate(_list_keys(), start=half):
        _put_words(grid, row, 0, keys, words)
    sheet.body.addLayout(grid)
    sheet.body.addStretch(1)
    await dialogs.opened(sheet)


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


def _list_keys() -> tuple[tuple[str, str], ...]:
    return (
        ("↑  ↓", QCoreApplication.translate("help", "Aduan sebelumnya, berikutnya (di daftar)")),
        ("Enter", QCoreApplication.translate("help", "Pindah ke aduan (di daftar)")),
        ("Esc", QCoreApplication.translate("help", "Satu tingkat kembali")),
        ("Ctrl+Enter", QCoreApplication.translate("help", "Tombol utama (di formulir)")),
    )


def _sheet(parent: QWidget, title: str) -> Sheet:
    close = QCoreApplication.translate("help", "Tutup")
    sheet = Sheet(title, main_text=close, parent=parent)
    sheet.hide_cancel()
    sheet.submit_requested.connect(sheet.accept)
    return sheet


def _put(grid: QGridLayout, row: int, column: int, keys: str, action: QAction) -> None:
    words = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
    _put_words(grid, row, column, keys, words)


def _put_words(grid: QGridLayout, row: int, column: int, first: str, second: str) -> None:
    head = QLabel(first)
    head.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    text = QLabel(second)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    grid.addWidget(head, row, column, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(text, row, column + 1, Qt.AlignmentFlag.AlignTop)
