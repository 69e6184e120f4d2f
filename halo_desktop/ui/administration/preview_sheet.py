"""Sheets around a change: what would follow, and a password that is told once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from halo_desktop.ui import dialogs, mnemonics

_HEIGHT = 240


async def confirm(
    parent: QWidget,
    title: str,
    text: str,
    *,
    yes: str,
    columns: tuple[str, ...] = (),
    rows: tuple[tuple[str, ...], ...] = (),
) -> bool:
    """Shows what would follow and asks whether to go on."""
    main = mnemonics.assign([yes], taken="b")[0]
    sheet = dialogs.Sheet(title, main_text=main, parent=parent)
    sheet.setObjectName("admin_confirm")
    label = QLabel(text, sheet)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    sheet.body.addWidget(label)
    if rows:
        sheet.setMinimumWidth(dialogs.MAX_WIDTH)
        sheet.body.addWidget(_table(sheet, title, columns, rows), 1)
    else:
        sheet.body.addStretch(1)
    sheet.submit_requested.connect(sheet.accept)
    return await dialogs.opened(sheet)


class PasswordSheet(dialogs.Sheet):
    """A new password, to be handed over now: it is shown this once."""

    def __init__(
        self, name: str, username: str, password: str, parent: QWidget | None = None
    ) -> None:
        close, copy, paper = mnemonics.assign(
            [self.tr("Tutup"), self.tr("Salin"), self.tr("Cetak…")]
        )
        super().__init__(
            self.tr("Kata sandi untuk satu kali masuk"),
            main_text=close,
            subtitle=self.tr(
                "Serahkan langsung kepada orangnya. Tidak dapat ditampilkan lagi; saat masuk "
                "pertama, dalam 7 hari, ia membuat kata sandinya sendiri."
            ),
            parent=parent,
        )
        self.setObjectName("admin_password")
        self.hide_cancel()
        self._lines = (name, username, password)
        pattern = self.tr("{name} · nama pengguna {username}")
        who = QLabel(pattern.format(name=name, username=username), self)
        who.setTextFormat(Qt.TextFormat.PlainText)
        who.setWordWrap(True)
        self.password = QLabel(password, self)
        self.password.setFont(_fixed(self))
        self.password.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.password.setAccessibleName(self.tr("Kata sandi"))
        self.body.addWidget(who)
        self.body.addWidget(self.password)
        self.body.addStretch(1)
        for text, act in ((copy, self._copy), (paper, self._print)):
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            self.add_footer(button)
        self.submit_requested.connect(self.accept)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._lines[2])

    def _print(self) -> None:
        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self._paper().print_(printer))
        QDialog.open(dialog)

    def _paper(self) -> QTextDocument:
        name, username, password = self._lines
        document = QTextDocument(self)
        pattern = self.tr(
            "Halo ASSAMI\n\n{name}\nNama pengguna: {username}\nKata sandi: {password}\n\n"
            "Hanya untuk satu kali masuk, paling lambat 7 hari. Musnahkan kertas ini sesudahnya."
        )
        document.setPlainText(pattern.format(name=name, username=username, password=password))
        return document

    # Qt overrides

    def done(self, result: int) -> None:
        if QGuiApplication.clipboard().text() == self._lines[2]:
            QGuiApplication.clipboard().clear()
        super().done(result)


async def tell_password(parent: QWidget, name: str, username: str, password: str) -> None:
    """Shows a new password until the sheet is closed."""
    await dialogs.opened(PasswordSheet(name, username, password, parent))


def _table(
    parent: QWidget, title: str, columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]
) -> QTableWidget:
    table = QTableWidget(len(rows), len(columns), parent)
    table.setObjectName("admin_preview")
    table.setAccessibleName(title)
    table.setHorizontalHeaderLabels(list(columns))
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setMinimumHeight(_HEIGHT)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(min(1, len(columns) - 1), QHeaderView.ResizeMode.Stretch)
    for place, cells in enumerate(rows):
        for column, text in enumerate(cells):
            cell = QTableWidgetItem(text)
            cell.setToolTip(text)
            cell.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(cells))
            table.setItem(place, column, cell)
    return table


def _fixed(widget: QWidget) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(widget.font().pointSizeF() * 1.6)
    return font
