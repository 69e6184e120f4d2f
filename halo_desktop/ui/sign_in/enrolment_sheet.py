"""Setting up the second step: a code to scan, codes to write down, and the first code back."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.desk.known_accounts import TotpEnrolment
from halo_desktop.ui import dialogs, mnemonics, theme
from halo_desktop.ui.widgets.form_field import FormField

_MODULE = 5
_GROUP = 4
_CODE_COLUMNS = 2
_CODE_LENGTH = 8
_WIDTH = 700


class QrCode(QWidget):
    """Dark squares on white, whatever the theme: cameras want it so."""

    def __init__(
        self, rows: tuple[tuple[bool, ...], ...], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName(name)

    # Qt overrides

    def sizeHint(self) -> QSize:
        side = len(self._rows) * _MODULE
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        dark = QColor(Qt.GlobalColor.black)
        square = QSize(_MODULE, _MODULE)
        for y, row in enumerate(self._rows):
            for x, is_dark in enumerate(row):
                if is_dark:
                    painter.fillRect(QRect(QPoint(x * _MODULE, y * _MODULE), square), dark)
        painter.end()


class EnrolmentSheet(dialogs.Sheet):
    """Shown once: what is not written down now cannot be seen again."""

    def __init__(
        self, enrolment: TotpEnrolment, error: str = "", parent: QWidget | None = None
    ) -> None:
        label, enter, copy = mnemonics.assign(
            [
                self.tr("Kode dari aplikasi"),
                self.tr("Aktifkan dan masuk"),
                self.tr("Salin kode cadangan"),
            ],
            taken="bs",
        )
        super().__init__(
            self.tr("Siapkan langkah kedua"),
            main_text=enter,
            subtitle=self.tr(
                "Peran Anda memerlukan kode dari telepon saat masuk. Pindai gambar ini dengan "
                "aplikasi autentikator, lalu isi kode yang tampil."
            ),
            parent=parent,
        )
        self.setObjectName("enrolment_sheet")
        self.setMinimumWidth(_WIDTH)
        self._enrolment = enrolment
        self.code = QLineEdit(self)
        self.field = FormField(label, self.code, parent=self)
        self.written = QCheckBox(self.tr("&Sudah saya catat di tempat aman"), self)
        self.copy_codes = QPushButton(copy, self)
        self._furnish()
        self.show_error(error)

    @property
    def typed(self) -> str:
        """The code that was typed."""
        return self.code.text().replace(" ", "").strip()

    def _furnish(self) -> None:
        self.code.setObjectName("enrolment_code")
        self.code.setMaxLength(_CODE_LENGTH)
        self.code.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.written.setObjectName("enrolment_written")
        self.copy_codes.setAutoDefault(False)
        self.copy_codes.clicked.connect(self._on_copy_clicked)
        self.submit_requested.connect(self._on_submit_requested)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_XL)
        row.addLayout(self._build_scan())
        row.addLayout(self._build_codes(), 1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.code.setFocus()

    def _build_scan(self) -> QVBoxLayout:
        picture = QrCode(self._enrolment.qr, self.tr("Kode QR untuk aplikasi autentikator"), self)
        hint = QLabel(self.tr("Tidak dapat memindai? Ketik kunci ini:"), self)
        hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        hint.setWordWrap(True)
        secret = QLabel(_grouped(self._enrolment.secret), self)
        secret.setFont(_fixed(self))
        secret.setWordWrap(True)
        secret.setAccessibleName(self.tr("Kunci autentikator"))
        secret.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE_S)
        column.addWidget(picture)
        column.addWidget(hint)
        column.addWidget(secret)
        column.addStretch(1)
        for label in (hint, secret):
            label.setFixedWidth(picture.sizeHint().width())
        return column

    def _build_codes(self) -> QVBoxLayout:
        heading = QLabel(self.tr("Kode cadangan"), self)
        theme.scale_font(heading, 1.0, is_bold=True)
        text = QLabel(
            self.tr(
                "Bila telepon hilang, satu kode ini menggantikan kode aplikasi. Setiap kode "
                "berlaku sekali dan tidak ditampilkan lagi."
            ),
            self,
        )
        text.setWordWrap(True)
        text.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        grid = QGridLayout()
        grid.setVerticalSpacing(theme.SPACE_XS)
        for place, code in enumerate(self._enrolment.recovery_codes):
            label = QLabel(code, self)
            label.setFont(_fixed(self))
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, place // _CODE_COLUMNS, place % _CODE_COLUMNS)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE_S)
        column.addWidget(heading)
        column.addWidget(text)
        column.addLayout(grid)
        column.addWidget(self.copy_codes, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.written)
        column.addSpacing(theme.SPACE_S)
        column.addWidget(self.field)
        column.addStretch(1)
        return column

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._enrolment.recovery_codes))

    def _on_submit_requested(self) -> None:
        self.show_error("")
        if not self.typed:
            self.field.show_error(self.tr("Isi kode enam angka dari aplikasi autentikator."))
            self.code.setFocus()
        elif not self.written.isChecked():
            self.show_error(self.tr("Catat kode cadangan dahulu, lalu centang kotaknya."))
            self.written.setFocus()
        else:
            self.accept()


async def ask_first_code(parent: QWidget, enrolment: TotpEnrolment, error: str) -> str:
    """Shows everything and waits for the first code; empty when it was given up."""
    sheet = EnrolmentSheet(enrolment, error, parent)
    typed: list[str] = []
    sheet.accepted.connect(lambda: typed.append(sheet.typed))
    await dialogs.opened(sheet)
    return typed[0] if typed else ""


def _grouped(secret: str) -> str:
    return " ".join(secret[at : at + _GROUP] for at in range(0, len(secret), _GROUP))


def _fixed(widget: QWidget) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(widget.font().pointSizeF())
    return font
