"""The screen of the audit trail: filters, acts, one act in full, the seals, the export."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QDate, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTableView,
    QWidget,
)

from halo_desktop.desk.trail import ChainReport, TrailFilters, TrailRow
from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.errors import HaloError
from halo_desktop.ui import dialogs, formatting, mnemonics, problems, theme
from halo_desktop.ui.audit import texts
from halo_desktop.ui.audit.model import TrailModel
from halo_desktop.ui.audit.presenter import AuditPresenter, TrailReader
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.widgets import row_table
from halo_desktop.ui.widgets.form_field import FormField

_SIZE = QSize(980, 600)
_MONTH = 30


class AuditSheet(dialogs.Sheet):
    """Jejak audit."""

    search_requested = Signal(object)  # TrailFilters
    more_requested = Signal()
    check_requested = Signal()
    export_requested = Signal(object)  # Path

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        words = (
            self.tr("Tutup"),
            self.tr("Cari"),
            self.tr("Periksa rantai"),
            self.tr("Ekspor CSV…"),
            self.tr("Petugas"),
            self.tr("Tindakan"),
            self.tr("Aduan"),
            self.tr("Sejak"),
            self.tr("Sampai"),
        )
        close, search, check, export, *fields = mnemonics.assign(words)
        super().__init__(self.tr("Jejak audit"), main_text=close, parent=parent)
        self.setObjectName("audit_sheet")
        self.setMinimumSize(_SIZE)
        self._clock = clock
        self.person, self.complaint = QLineEdit(self), QLineEdit(self)
        self.what = QComboBox(self)
        self.since, self.until = QDateEdit(self), QDateEdit(self)
        self.search = QPushButton(search, self)
        self.check = QPushButton(check, self)
        self.export = QPushButton(export, self)
        self.table = QTableView(self)
        self.model = TrailModel(clock, self)
        self._detail, self._chains = QLabel(self), QLabel(self)
        self._progress = QProgressBar(self)
        self._furnish(fields)

    @property
    def filters(self) -> TrailFilters:
        """What is asked for."""
        return TrailFilters(
            person=self.person.text().strip(),
            what=str(self.what.currentData() or ""),
            complaint=self.complaint.text().strip(),
            since=_midnight(self.since.date()),
            until=_midnight(self.until.date()) + timedelta(days=1),
        )

    @property
    def chains_text(self) -> str:
        """What is said about the seals."""
        return self._chains.text()

    def show_rows(self, rows: tuple[TrailRow, ...], *, has_more: bool) -> None:
        """Shows the newest acts that fit."""
        self.show_error("")
        self.model.show_rows(rows, has_more=has_more)
        if rows:
            self.table.selectRow(0)
            self.table.setCurrentIndex(self.model.index(0, 0))
        else:
            self._detail.setText(self.tr("Tidak ada kejadian yang cocok. Longgarkan saringannya."))

    def add_rows(self, rows: tuple[TrailRow, ...], *, has_more: bool) -> None:
        """Adds the next ones."""
        self.model.add_rows(rows, has_more=has_more)

    def show_chains(self, report: ChainReport) -> None:
        """Says whether the record is what it was."""
        self._chains.setText(texts.chains(report, self._clock()))

    def show_exported(self, rows: int, file: Path) -> None:
        """Says where the file is."""
        text = self.tr("{rows} baris disimpan di {file}. Ekspor ini ikut tercatat.")
        self._chains.setText(text.format(rows=formatting.number(rows), file=file.name))

    def show_unwritable(self, file: Path, reason: str) -> None:
        """Says that the file could not be written."""
        text = self.tr("{file} tidak dapat ditulis: {reason}. Pilih tempat lain.")
        self.show_error(text.format(file=file.name, reason=reason))

    def show_working(self, *, is_working: bool) -> None:
        """Says that the server is being asked."""
        self._progress.setVisible(is_working)
        for button in (self.search, self.check, self.export):
            button.setEnabled(not is_working)

    def show_fault(self, fault: HaloError) -> None:
        """Says why there is no answer."""
        self.show_error(problems.of_error(fault).text)

    def _furnish(self, fields: list[str]) -> None:
        self.hide_cancel()
        self.submit_requested.connect(self.accept)
        self.show_subtitle(
            self.tr("Siapa melakukan apa, kapan dan di perangkat mana. Membacanya ikut tercatat.")
        )
        self._fill_choices()
        self._build_filters(fields)
        self._build_table()
        for label in (self._detail, self._chains):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._detail.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self._detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._detail.setObjectName("audit_detail")
        self._chains.setObjectName("audit_chains")
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Sedang mengambil jejak"))
        self._progress.hide()
        for widget in (self._progress, self._detail, self._chains):
            self.body.addWidget(widget)
        for button in (self.export, self.check):
            button.setAutoDefault(False)
            self.add_footer(button)
        self.check.clicked.connect(self.check_requested)
        self.export.clicked.connect(self._ask_for_file)
        self.model.more_wanted.connect(self.more_requested)

    def _fill_choices(self) -> None:
        self.what.addItem(self.tr("Semua"), "")
        for code, word in texts.choices():
            self.what.addItem(word, code)
        today = self._clock().astimezone(WITA).date()
        first = today - timedelta(days=_MONTH)
        for box, day in ((self.since, first), (self.until, today)):
            box.setCalendarPopup(True)
            box.setDisplayFormat("d MMM yyyy")
            box.setDate(QDate(day.year, day.month, day.day))
        self.person.setPlaceholderText(self.tr("nama atau akun"))
        self.complaint.setPlaceholderText(self.tr("nomor tiket"))

    def _build_filters(self, labels: list[str]) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        inputs = (self.person, self.what, self.complaint, self.since, self.until)
        height = self.since.sizeHint().height()
        for label, widget in zip(labels, inputs, strict=True):
            widget.setFixedHeight(height)
            row.addWidget(FormField(label, widget, parent=self), 1)
        self.search.setAutoDefault(False)
        self.search.setObjectName("audit_search")
        row.addWidget(self.search, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self.search.clicked.connect(self._on_search)
        for line in (self.person, self.complaint):
            line.returnPressed.connect(self._on_search)

    def _build_table(self) -> None:
        table = self.table
        table.setObjectName("audit_table")
        table.setAccessibleName(self.tr("Jejak audit"))
        table.setModel(self.model)
        row_table.dress(table, stretched=2)
        table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.body.addWidget(table, 1)

    def _on_row_changed(self) -> None:
        row = self.model.row_at(self.table.currentIndex().row())
        self._detail.setText(texts.detail(row, self._clock()) if row is not None else "")

    def _on_search(self) -> None:
        self.search_requested.emit(self.filters)

    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Ekspor jejak audit"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(f"jejak-audit-{self._clock().astimezone(WITA):%Y-%m-%d}.csv")
        dialog.fileSelected.connect(lambda name: self.export_requested.emit(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


async def open_audit(parent: QWidget, trail: TrailReader, *, clock: Callable[[], datetime]) -> None:
    """Shows the audit trail until the screen is closed."""
    scope = TaskScope()
    sheet = AuditSheet(clock, parent)
    presenter = AuditPresenter(sheet, trail)
    sheet.search_requested.connect(lambda filters: scope.start(presenter.search(filters)))
    sheet.more_requested.connect(lambda: scope.start(presenter.more()))
    sheet.check_requested.connect(lambda: scope.start(presenter.check()))
    sheet.export_requested.connect(lambda file: scope.start(presenter.export(file)))
    scope.start(presenter.search(sheet.filters))
    try:
        await dialogs.opened(sheet)
    finally:
        scope.close()


def _midnight(day: QDate) -> datetime:
    return datetime(day.year(), day.month(), day.day(), tzinfo=WITA)
