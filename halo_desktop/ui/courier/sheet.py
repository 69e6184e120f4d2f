"""The sheet of the courier packet: out on the left, back on the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.desk.courier import CourierStanding, PacketAnswer, PacketWritten
from halo_desktop.domain.errors import HaloError
from halo_desktop.ui import dialogs, mnemonics, theme
from halo_desktop.ui.courier import texts
from halo_desktop.ui.courier.presenter import Courier, CourierPresenter
from halo_desktop.ui.decisions.form import Hint, Tone
from halo_desktop.ui.decisions.hint_list import HintList
from halo_desktop.ui.scope import TaskScope

_ANSWERS = "*.hajawab"


class CourierSheet(dialogs.Sheet):
    """Paket kurir."""

    write_requested = Signal()
    read_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        close, write, read = mnemonics.assign(
            [self.tr("Tutup"), self.tr("Simpan paket…"), self.tr("Baca jawaban…")]
        )
        super().__init__(
            self.tr("Paket kurir"),
            main_text=close,
            subtitle=self.tr(
                "Untuk hari tanpa jaringan: kiriman dibawa dengan USB ke Dinas Kominfo SP. "
                "Isinya tersandi; hanya server yang dapat membacanya."
            ),
            parent=parent,
        )
        self.setObjectName("courier_sheet")
        self.setMinimumWidth(dialogs.MAX_WIDTH - theme.SPACE_XL)
        self.write = QPushButton(write, self)
        self.read = QPushButton(read, self)
        self._standing = QLabel(self)
        self._left_behind = QLabel(self)
        self._last = QLabel(self)
        self._told = HintList(self)
        self._progress = QProgressBar(self)
        self._furnish()

    def show_standing(self, found: CourierStanding, now: datetime) -> None:
        """Says what a packet would hold and what became of the last one."""
        self._standing.setText(texts.standing(found))
        self._left_behind.setText(texts.left_behind(found.left_behind))
        self._left_behind.setVisible(bool(found.left_behind))
        self._last.setText(texts.last(found.last_packet, now))
        self.write.setEnabled(found.may_write)

    def show_written(self, found: PacketWritten) -> None:
        """Says where the packet lies."""
        self._tell(Tone.DONE, texts.written(found))

    def show_answer(self, found: PacketAnswer) -> None:
        """Says what the server's answer said."""
        self._tell(Tone.WARNING if found.refused else Tone.DONE, texts.answered(found))

    def show_fault(self, fault: HaloError) -> None:
        """Says why it did not work; the work stays in the outbox."""
        self._told.show_hints(())
        self.show_error(texts.fault(fault))

    def show_working(self, *, is_working: bool) -> None:
        """Shows that a file is being written or read."""
        if is_working:
            self.show_error("")
        self._progress.setVisible(is_working)
        self.read.setEnabled(not is_working)

    async def ask_folder(self) -> Path | None:
        """Asks for the folder, usually that of a USB stick."""
        picker = QFileDialog(self, self.tr("Simpan paket di"))
        picker.setFileMode(QFileDialog.FileMode.Directory)
        picker.setOption(QFileDialog.Option.ShowDirsOnly)
        return await _picked(picker)

    async def ask_answer(self) -> Path | None:
        """Asks for the file with the server's answer."""
        picker = QFileDialog(self, self.tr("Baca jawaban paket"))
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        pattern = self.tr("Jawaban paket ({pattern})")
        picker.setNameFilter(pattern.format(pattern=_ANSWERS))
        return await _picked(picker)

    def _tell(self, tone: Tone, words: str) -> None:
        self.show_error("")
        self._told.show_hints((Hint(tone=tone, text=words),))

    def _furnish(self) -> None:
        self.hide_cancel()
        self.submit_requested.connect(self.accept)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Sedang bekerja"))
        self._progress.hide()
        self.write.setObjectName("courier_write")
        self.read.setObjectName("courier_read")
        self.write.clicked.connect(self.write_requested)
        self.read.clicked.connect(self.read_requested)
        self.body.addLayout(
            self._step(
                self.tr("1. Bawa ke server"), (self._standing, self._left_behind), self.write
            )
        )
        self.body.addSpacing(theme.SPACE_S)
        self.body.addLayout(
            self._step(self.tr("2. Baca jawabannya di sini"), (self._last,), self.read)
        )
        self.body.addWidget(self._told)
        self.body.addWidget(self._progress)
        self.body.addStretch(1)

    def _step(self, heading: str, words: tuple[QLabel, ...], button: QPushButton) -> QVBoxLayout:
        title = QLabel(heading, self)
        theme.scale_font(title, 1.0, is_bold=True)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(title)
        for label in words:
            label.setWordWrap(True)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            column.addWidget(label)
        button.setAutoDefault(False)
        column.addSpacing(theme.SPACE_XS)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return column


async def _picked(picker: QFileDialog) -> Path | None:
    """Waits for a file dialog; ``exec`` would start a second loop."""
    found: list[str] = []
    picker.fileSelected.connect(found.append)
    await dialogs.opened(picker)
    return Path(found[0]) if found and found[0] else None


async def open_courier(parent: QWidget, courier: Courier, *, clock: Callable[[], datetime]) -> None:
    """Shows the courier's counter until it is closed."""
    scope = TaskScope()
    sheet = CourierSheet(parent)
    presenter = CourierPresenter(sheet, courier, clock=clock)
    sheet.write_requested.connect(lambda: scope.start(presenter.write()))
    sheet.read_requested.connect(lambda: scope.start(presenter.read()))
    await presenter.open()
    try:
        await dialogs.opened(sheet)
    finally:
        scope.close()
