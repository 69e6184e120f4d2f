"""The preview of what is printed: choices at the left, the pages at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication as Application
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.ui import dialogs, icons, mnemonics, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.printing.case_papers import PaperKind, Wanted, title_of
from halo_desktop.ui.printing.document import PaperSize
from halo_desktop.ui.widgets.form_field import FormField

_PAPERS = {PaperSize.A4: "A4 (210 × 297 mm)", PaperSize.F4: "F4 (215 × 330 mm)"}
_WIDTH = 740
_HEIGHT = 640
_CHOICES = 210
_LEAST_PAGE = 240


class PrintSheet(dialogs.Sheet):
    """Ctrl+Enter goes on to the printer; the PDF has a button of its own."""

    changed = Signal(object)  # Wanted
    pdf_requested = Signal()

    def __init__(self, kinds: Sequence[PaperKind], about: str, parent: QWidget) -> None:
        names = (
            Application.translate("printing", "Cetak…"),
            Application.translate("printing", "Simpan PDF…"),
            Application.translate("printing", "Yang dicetak"),
            Application.translate("printing", "Kertas"),
            Application.translate("printing", "Sertakan catatan internal"),
        )
        main, pdf, what, size, internal = mnemonics.assign(names)
        super().__init__(
            Application.translate("printing", "Cetak"),
            main_text=main,
            subtitle=about,
            parent=parent,
        )
        self.setObjectName("print_sheet")
        self.kind, self.size_box = QComboBox(self), QComboBox(self)
        self.internal = QCheckBox(internal, self)
        self.pdf = QPushButton(pdf, self)
        self.pages = PagesView(self)
        self._stamp = QLabel(self)
        for kind in kinds:
            self.kind.addItem(title_of(kind), kind.value)
        for paper, name in _PAPERS.items():
            self.size_box.addItem(name, paper.value)
        self._fill(what, size)

    @property
    def wanted(self) -> Wanted:
        """What is chosen now."""
        return Wanted(
            kind=PaperKind(self.kind.currentData()),
            size=PaperSize(self.size_box.currentData()),
            with_internal=self.internal.isChecked(),
        )

    def show_pages(self, pages: Sequence[QImage]) -> None:
        """Shows what will come out."""
        self.pages.show_pages(pages)
        count = Application.translate("printing", "%n halaman", "", len(pages))
        self._stamp.setText(count)
        self.main_button.setEnabled(bool(pages))
        self.pdf.setEnabled(bool(pages))

    def show_working(self) -> None:
        """The pages are being made anew."""
        self._stamp.setText(Application.translate("printing", "Menyiapkan…"))

    def _fill(self, what: str, size: str) -> None:
        note = QLabel(
            Application.translate(
                "printing",
                "Data pribadi disamarkan, nama Anda dan waktu tercetak di setiap halaman, "
                "dan pencetakan ini tercatat.",
            ),
            self,
        )
        note.setWordWrap(True)
        note.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        choices = QVBoxLayout()
        choices.setSpacing(theme.SPACE_M)
        choices.addWidget(FormField(what, self.kind, parent=self))
        choices.addWidget(FormField(size, self.size_box, parent=self))
        choices.addWidget(self.internal)
        choices.addWidget(note)
        choices.addStretch(1)
        choices.addWidget(self._stamp)
        left = QWidget(self)
        left.setLayout(choices)
        left.setFixedWidth(round(_CHOICES * max(1.0, theme.zoom(self))))
        choices.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_L)
        row.addWidget(left)
        row.addWidget(self.pages, 1)
        self.body.addLayout(row, 1)
        self.pdf.setIcon(icons.icon(Icon.SAVE))
        self.pdf.setAutoDefault(False)
        self.add_footer(self.pdf)
        self.kind.currentIndexChanged.connect(self._on_changed)
        self.size_box.currentIndexChanged.connect(self._on_changed)
        self.internal.toggled.connect(self._on_changed)
        self.pdf.clicked.connect(self.pdf_requested)
        self._show_internal()

    def _show_internal(self) -> None:
        is_summary = self.wanted.kind is PaperKind.SUMMARY
        self.internal.setEnabled(is_summary)

    def _on_changed(self) -> None:
        self._show_internal()
        self.changed.emit(self.wanted)

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)


class PagesView(QScrollArea):
    """White pages below one another, as wide as there is room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._images: tuple[QImage, ...] = ()
        self._labels: list[QLabel] = []
        inside = QWidget(self)
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(theme.SPACE_M)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(_LEAST_PAGE + 40, 300)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(Application.translate("printing", "Pratinjau cetak"))

    @property
    def count(self) -> int:
        """How many pages it shows."""
        return len(self._labels)

    def show_pages(self, pages: Sequence[QImage]) -> None:
        """Shows other pages, from the first."""
        self._images = tuple(pages)
        for label in self._labels:
            self._column.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        for number in range(len(pages)):
            label = QLabel(self.widget())
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words = Application.translate("statistics", "Halaman {page} dari {pages}")
            label.setAccessibleName(words.format(page=number + 1, pages=len(pages)))
            self._column.insertWidget(number, label)
            self._labels.append(label)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def _fit(self) -> None:
        ratio = self.devicePixelRatioF()
        room = max(_LEAST_PAGE, self.viewport().width() - 2 * theme.SPACE_L)
        for label, image in zip(self._labels, self._images, strict=True):
            picture = QPixmap.fromImage(
                image.scaledToWidth(
                    min(round(room * ratio), image.width()),
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
            picture.setDevicePixelRatio(ratio)
            label.setPixmap(picture)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
