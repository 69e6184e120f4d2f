"""Runs an act on many and shows what became of each; what failed can be tried again."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from halo_desktop.desk.bulk import BulkOrder, BulkOutcome, BulkReport, BulkResult, BulkState
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.ui import dialogs, icons, mnemonics, problems
from halo_desktop.ui.bulk.ports import BulkDesk
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.theme import Tone


class Standing(StrEnum):
    """How far one of the many has come."""

    OPEN = "open"
    SAVED = "saved"  # written down, on its way to the server
    WAITING = "waiting"  # the server has not answered in time
    DONE = "done"
    REFUSED = "refused"


_LOOKS: Mapping[Standing, tuple[Icon, Tone]] = {
    Standing.OPEN: (Icon.MORE, Tone.NEUTRAL),
    Standing.SAVED: (Icon.QUEUED, Tone.OFFLINE),
    Standing.WAITING: (Icon.QUEUED, Tone.OFFLINE),
    Standing.DONE: (Icon.CHECK_CIRCLE, Tone.OK),
    Standing.REFUSED: (Icon.ALERT, Tone.DANGER),
}
_OUTCOMES: Mapping[BulkState, Standing] = {
    BulkState.APPLIED: Standing.DONE,
    BulkState.REFUSED: Standing.REFUSED,
    BulkState.NOT_SAVED: Standing.REFUSED,
    BulkState.WAITING: Standing.WAITING,
}


@dataclass(slots=True)
class _Row:
    order: BulkOrder
    standing: Standing = Standing.OPEN
    code: str = ""


class ResultSheet(dialogs.Sheet):
    """One line for each complaint: done, on its way, or refused with the reason."""

    retry_requested = Signal()

    def __init__(
        self,
        heading: str,
        orders: Sequence[BulkOrder],
        titles: Mapping[ComplaintId, str],
        parent: QWidget | None = None,
    ) -> None:
        close, retry = mnemonics.assign(
            [
                QCoreApplication.translate("bulk", "Tutup"),
                QCoreApplication.translate("bulk", "Coba lagi yang gagal"),
            ]
        )
        super().__init__(heading, main_text=close, parent=parent)
        self.setObjectName("bulk_results")
        self.hide_cancel()
        self._rows = {order.complaint: _Row(order) for order in orders}
        self._places = {order.complaint: row for row, order in enumerate(orders)}
        self.summary = QLabel(self)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, len(orders))
        self.progress.setTextVisible(False)
        self.table = QTableWidget(len(orders), 2, self)
        self.retry = QPushButton(retry, self)
        self.retry.setAutoDefault(False)
        self.retry.setEnabled(False)
        self.retry.clicked.connect(self.retry_requested)
        self._fill(titles)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.table, 1)
        self.add_footer(self.retry)
        self.submit_requested.connect(self.accept)

    @property
    def failed(self) -> tuple[BulkOrder, ...]:
        """The acts that were refused, here or by the server."""
        rows = self._rows.values()
        return tuple(row.order for row in rows if row.standing is Standing.REFUSED)

    def standing_of(self, complaint: ComplaintId) -> Standing:
        """How far one of them has come."""
        return self._rows[complaint].standing

    def show_standing(self, complaint: ComplaintId, standing: Standing, code: str = "") -> None:
        """Says how far one of them has come, and why it went no further."""
        row = self._rows[complaint]
        row.standing, row.code = standing, code
        item = self.table.item(self._places[complaint], 1)
        assert item is not None
        item.setText(_words(standing, code))
        icon, tone = _LOOKS[standing]
        item.setIcon(icons.icon(icon, tone))
        item.setToolTip(item.text())
        self._count()

    def show_running(self, *, is_running: bool) -> None:
        """Keeps the button for another try back while one is under way."""
        self.retry.setEnabled(not is_running and bool(self.failed))

    def _count(self) -> None:
        standings = [row.standing for row in self._rows.values()]
        done = standings.count(Standing.DONE)
        refused = standings.count(Standing.REFUSED)
        waiting = standings.count(Standing.SAVED) + standings.count(Standing.WAITING)
        self.progress.setValue(len(standings) - standings.count(Standing.OPEN))
        words = QCoreApplication.translate(
            "bulk", "{done} diterima server · {waiting} tersimpan, menunggu kirim · {refused} gagal"
        )
        self.summary.setText(words.format(done=done, waiting=waiting, refused=refused))

    def _fill(self, titles: Mapping[ComplaintId, str]) -> None:
        table = self.table
        table.setAccessibleName(QCoreApplication.translate("bulk", "Hasil tiap aduan"))
        table.setHorizontalHeaderLabels(
            [
                QCoreApplication.translate("bulk", "Aduan"),
                QCoreApplication.translate("bulk", "Hasil"),
            ]
        )
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setMinimumHeight(260)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for complaint, place in self._places.items():
            name = QTableWidgetItem(titles.get(complaint, str(complaint)))
            name.setToolTip(name.text())
            table.setItem(place, 0, name)
            table.setItem(place, 1, QTableWidgetItem(_words(Standing.OPEN, "")))
        self._count()


async def run_many(
    parent: QWidget,
    orders: Sequence[BulkOrder],
    *,
    titles: Mapping[ComplaintId, str],
    desk: BulkDesk,
    heading: str,
    is_age_confirmed: bool = False,
) -> BulkReport:
    """Performs all of them under the eyes of the person; returns what was written down.

    Closing the sheet early stops nothing: what is written down goes on its way.
    """
    scope = TaskScope()
    sheet = ResultSheet(heading, orders, titles, parent)
    runner = _Runner(sheet, desk, is_age_confirmed=is_age_confirmed)
    sheet.retry_requested.connect(lambda: scope.start(runner.retry()))
    closed = asyncio.Event()

    async def show() -> None:
        await dialogs.opened(sheet)
        closed.set()

    scope.start(show(), name="results")
    try:
        # Not in the scope: closing the sheet must not stop what the person has ordered.
        report = await runner.perform(orders)
        scope.start(runner.settle(report), name="answers")
        await closed.wait()
    finally:
        scope.close()
    return runner.report


class _Runner:
    """Tells the sheet of each step."""

    def __init__(self, sheet: ResultSheet, desk: BulkDesk, *, is_age_confirmed: bool) -> None:
        self._sheet = sheet
        self._desk = desk
        self._is_age_confirmed = is_age_confirmed
        self._newest: dict[ComplaintId, BulkResult] = {}
        self._is_running = False

    @property
    def report(self) -> BulkReport:
        """The newest result of each, with every other try."""
        return BulkReport(results=tuple(self._newest.values()))

    async def retry(self) -> None:
        """Performs what failed once more; closing the sheet does not cut it short."""
        await self.settle(await asyncio.shield(self.perform(self._sheet.failed)))

    async def perform(self, orders: Sequence[BulkOrder]) -> BulkReport:
        self._run(is_running=True)
        try:
            return await self._desk.perform(
                orders, self._tell, is_age_confirmed=self._is_age_confirmed
            )
        finally:
            self._run(is_running=False)

    async def settle(self, report: BulkReport) -> None:
        """Waits for the server's word on each that was written down."""
        await self._desk.settled(BulkReport(results=report.accepted), on_outcome=self._hear)

    def _tell(self, result: BulkResult) -> None:
        self._newest[result.order.complaint] = result
        standing = Standing.REFUSED if result.performed is None else Standing.SAVED
        if shiboken6.isValid(self._sheet):  # it may be closed while this goes on
            self._sheet.show_standing(result.order.complaint, standing, result.code)

    def _run(self, *, is_running: bool) -> None:
        self._is_running = is_running
        if shiboken6.isValid(self._sheet):
            self._sheet.show_running(is_running=is_running)

    def _hear(self, outcome: BulkOutcome) -> None:
        """Shows a word of the server, unless another try has been made meanwhile."""
        newest = self._newest[outcome.order.complaint].performed
        if newest is None or newest.action != outcome.action:
            return
        standing = _OUTCOMES[outcome.state]
        self._sheet.show_standing(outcome.order.complaint, standing, outcome.code)
        self._sheet.show_running(is_running=self._is_running)


def _words(standing: Standing, code: str) -> str:
    match standing:
        case Standing.OPEN:
            return QCoreApplication.translate("bulk", "Menunggu giliran")
        case Standing.SAVED:
            return QCoreApplication.translate("bulk", "Tersimpan, menunggu kirim")
        case Standing.WAITING:
            return QCoreApplication.translate("bulk", "Menunggu jawaban server (Kotak Keluar)")
        case Standing.DONE:
            return QCoreApplication.translate("bulk", "Diterima server")
        case Standing.REFUSED:
            return problems.of_code(code).text
