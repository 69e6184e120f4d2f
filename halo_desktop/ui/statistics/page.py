"""Statistik: choices above, chapters at the left, and one chapter with chart and table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.desk.statistics import Figures
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import announcing, problems, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.statistics import chapters, sentences
from halo_desktop.ui.statistics.chapter import Chapter, ChapterId
from halo_desktop.ui.statistics.chart import ChartView
from halo_desktop.ui.statistics.choices import Choices
from halo_desktop.ui.widgets import row_table
from halo_desktop.ui.widgets.empty_state import EmptyState

_LIST_WIDTH = 210


class StatisticsPage(QWidget):
    """The page has the window to itself; Esc leads back."""

    leave_requested = Signal()
    asked = Signal(object, bool)  # Wish, whether the server is asked
    export_requested = Signal()
    recap_requested = Signal()

    def __init__(
        self,
        rulebook: Callable[[], Rulebook],
        today: Callable[[], date],
        *,
        may_rank: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("statistics_page")
        self._rulebook = rulebook
        self._may_rank = may_rank
        self._chapters: tuple[Chapter, ...] = ()
        self.figures: Figures | None = None
        self.choices = Choices(today, self)
        self.list = QListWidget(self)
        self.table = QTableView(self)
        self.chart = ChartView(self)
        self.stamp, self._title, self._sentence = QLabel(self), QLabel(self), QLabel(self)
        self.progress = QProgressBar(self)
        self.empty = EmptyState(Icon.LAYERS, self)
        self._pages = QStackedWidget(self)
        self.export, self.recap = QPushButton(self), QPushButton(self)
        self._build()

    @property
    def chapter(self) -> Chapter | None:
        """The part that is shown."""
        row = self.list.currentRow()
        return self._chapters[row] if 0 <= row < len(self._chapters) else None

    @property
    def all_chapters(self) -> tuple[Chapter, ...]:
        """Every part of the report."""
        return self._chapters

    def ask(self) -> None:
        """Asks for what is chosen."""
        self.asked.emit(self.choices.wish, self.choices.is_from_server)

    def show_busy(self, *, is_busy: bool) -> None:
        """Says that it is being counted."""
        self.progress.setVisible(is_busy)

    def show_figures(self, figures: Figures) -> None:
        """Shows a report; the chapter stays."""
        self.figures = figures
        self.stamp.setText(sentences.stamp(figures))
        shown = self.chapter.id if self.chapter else ChapterId.SUMMARY
        self._chapters = chapters.chapters(figures, self._rulebook(), may_rank=self._may_rank)
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([chapter.title for chapter in self._chapters])
        ids = [chapter.id for chapter in self._chapters]
        self.list.setCurrentRow(ids.index(shown) if shown in ids else 0)
        self.list.blockSignals(False)
        is_empty = figures.report.is_empty
        for button in (self.export, self.recap):
            button.setEnabled(not is_empty)
        if is_empty:
            self.empty.show_state(
                Icon.LAYERS,
                self.tr("Belum ada data pada masa ini"),
                self.tr("Pilih masa yang lebih panjang, atau kurangi saringannya."),
            )
        self._pages.setCurrentIndex(1 if is_empty else 0)
        self._show_chapter()

    def show_fault(self, fault: HaloError) -> None:
        """Says why there are no figures."""
        self.stamp.clear()
        self.empty.show_state(
            Icon.OFFLINE, self.tr("Perlu data server"), problems.of_error(fault).text,
            first=self.tr("Pakai data komputer ini"),
        )  # fmt: skip
        for button in (self.export, self.recap):
            button.setEnabled(False)
        self._pages.setCurrentIndex(1)

    def say(self, text: str) -> None:
        """Says what became of an export."""
        self.stamp.setText(text)
        announcing.say(self, text)

    def say_failed(self, file: Path, fault: Exception) -> None:
        """Says why there is no file."""
        if isinstance(fault, HaloError):
            self.say(problems.of_error(fault).text)
            return
        reason = getattr(fault, "strerror", "") or str(fault)
        text = self.tr("{file} tidak dapat ditulis: {reason}. Pilih tempat lain.")
        self.say(text.format(file=file.name, reason=reason))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        column.setSpacing(theme.SPACE_S)
        column.addLayout(self._head())
        column.addWidget(self.choices)
        self.stamp.setObjectName("statistics_stamp")
        self.stamp.setWordWrap(True)
        self.stamp.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Sedang menghitung"))
        self.progress.hide()
        column.addWidget(self.stamp)
        column.addWidget(self.progress)
        self._pages.addWidget(self._body())
        self._pages.addWidget(self.empty)
        column.addWidget(self._pages, 1)
        self.choices.changed.connect(self.ask)
        self.empty.first_requested.connect(lambda: self.choices.source.setCurrentIndex(0))
        self.choices.fill(self._rulebook())
        self.setFocusProxy(self.list)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        heading, back = QLabel(self.tr("Statistik"), self), QPushButton(self)
        heading.setFont(theme.scaled(self.font(), 1.3, is_bold=True))
        back.setText(self.tr("Kem&bali (Esc)"))
        back.clicked.connect(self.leave_requested)
        self.export.setText(self.tr("&Ekspor tabel…"))
        self.export.clicked.connect(self.export_requested)
        self.recap.setText(self.tr("&Rekap PDF…"))
        self.recap.clicked.connect(self.recap_requested)
        row.addWidget(heading, 1)
        for button in (self.export, self.recap, back):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _body(self) -> QWidget:
        body, inner, area = QWidget(self), QWidget(self), QScrollArea(self)
        row, column = QHBoxLayout(body), QVBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_L)
        self.list.setAccessibleName(self.tr("Bagian statistik"))
        self.list.setSpacing(theme.SPACE_XS // 2)
        self.list.setFixedWidth(round(_LIST_WIDTH * theme.zoom(self)))
        self.list.currentRowChanged.connect(self._show_chapter)
        self._title.setFont(theme.scaled(self.font(), 1.15, is_bold=True))
        self._sentence.setWordWrap(True)
        self._sentence.setObjectName("statistics_sentence")
        self.table.setObjectName("statistics_table")
        column.setContentsMargins(0, 0, theme.SPACE_S, 0)
        column.setSpacing(theme.SPACE_M)
        for widget in (self._title, self._sentence, self.chart):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        self.table.setMinimumHeight(8 * self.fontMetrics().lineSpacing())
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(self.list)
        row.addWidget(area, 1)
        return body

    def _show_chapter(self) -> None:
        chapter = self.chapter
        if chapter is None:
            return
        self._title.setText(chapter.title)
        self._sentence.setText(chapter.sentence)
        self.chart.show_chart(chapter.chart, chapter.sentence)
        self.table.setModel(_model(chapter, self.table))
        row_table.dress(self.table, stretched=0)
        self.table.setAccessibleName(chapter.title)
        self.table.setAccessibleDescription(chapter.sentence)
        first = self.table.model().index(0, 0)
        self.table.selectionModel().setCurrentIndex(
            first, QItemSelectionModel.SelectionFlag.NoUpdate
        )

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
            return
        super().keyPressEvent(event)


def _model(chapter: Chapter, parent: QWidget) -> QStandardItemModel:
    model = QStandardItemModel(len(chapter.rows), len(chapter.head), parent)
    model.setHorizontalHeaderLabels(list(chapter.head))
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for row, cells in enumerate(chapter.rows):
        said = ", ".join(f"{head}: {cell}" for head, cell in zip(chapter.head, cells, strict=True))
        for column, cell in enumerate(cells):
            item = QStandardItem(cell)
            item.setEditable(False)
            item.setAccessibleText(said)
            if (
                column
                and cell[:1].isdigit()
                and cell.replace(".", "").replace(",", "").strip(" %").isdigit()
            ):
                item.setTextAlignment(right)
            model.setItem(row, column, item)
    return model
