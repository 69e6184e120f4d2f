"""The tab *Serupa*: cases that may be about the same thing, why, and the way to join them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.desk.suggestions import SimilarCase
from halo_desktop.domain.suggestions.likeness import Band
from halo_desktop.ui import similar_words, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.empty_state import EmptyState

_TONES = {Band.STRONG: Tone.WARN, Band.CLOSE: Tone.INFO, Band.POSSIBLE: Tone.NEUTRAL}


class SimilarTab(QWidget):
    """One row for each case; nothing is decided here, only looked at and begun."""

    open_requested = Signal(object)  # ComplaintId
    merge_requested = Signal(object)  # SimilarCase

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SimilarRow] = []
        self._empty = EmptyState(Icon.SEARCH, self)
        self._list = QWidget(self)
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        self._column.setSpacing(theme.SPACE_M)
        self._column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._list)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.show_waiting()

    @property
    def rows(self) -> tuple[SimilarRow, ...]:
        """What it shows, the surest first."""
        return tuple(self._rows)

    def show_waiting(self) -> None:
        """Another case: what is like it is being looked for."""
        self._clear()
        self._empty.show_state(Icon.HOURGLASS, self.tr("Mencari aduan serupa…"))

    def show_protected(self) -> None:
        """A protected case is held beside no other."""
        self._clear()
        self._empty.show_state(
            Icon.LOCK,
            self.tr("Tidak dibandingkan"),
            self.tr("Aduan yang dilindungi tidak disandingkan dengan aduan lain."),
        )

    def show_found(self, found: Sequence[SimilarCase], *, can_merge: bool) -> None:
        """Shows what was found."""
        self._clear()
        if not found:
            self._empty.show_state(
                Icon.SEARCH,
                self.tr("Tidak ada aduan serupa"),
                self.tr(
                    "Dicari di komputer ini menurut isi, tempat, waktu dan foto. Gunakan "
                    "pencarian untuk memeriksa aduan yang belum diunduh."
                ),
            )
            return
        for one in found:
            row = SimilarRow(one, can_merge=can_merge, parent=self._list)
            row.open_requested.connect(self.open_requested)
            row.merge_requested.connect(self.merge_requested)
            self._column.insertWidget(len(self._rows), row)
            self._rows.append(row)
        self._stack.setCurrentIndex(1)

    def _clear(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        self._stack.setCurrentIndex(0)


class SimilarRow(QFrame):
    """Title and reason on the left, what may be done on the right."""

    open_requested = Signal(object)  # ComplaintId
    merge_requested = Signal(object)  # SimilarCase

    def __init__(self, found: SimilarCase, *, can_merge: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._found = found
        self._band = QLabel(similar_words.band(found.likeness), self)
        theme.scale_font(self._band, 0.9, is_bold=True)
        title = QLabel(found.line.title, self)
        title.setWordWrap(True)
        theme.scale_font(title, 1.0, is_bold=True)
        common = self._quiet(similar_words.common(found.likeness))
        head = self._quiet(similar_words.head(found))
        words = QVBoxLayout()
        words.setSpacing(theme.SPACE_XS)
        for label in (self._band, title, common, head):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_M)
        row.addLayout(words, 1)
        row.addLayout(self._buttons(can_merge=can_merge))
        self.setAccessibleName(f"{found.line.title}. {similar_words.reason(found)}")
        self._dress()

    def _buttons(self, *, can_merge: bool) -> QVBoxLayout:
        name = self._found.line.ticket or self._found.line.title
        self.merge = QPushButton(self.tr("Gabungkan…"), self)
        self.merge.setAccessibleName(self.tr("Gabungkan ke {case}").format(case=name))
        self.merge.setVisible(can_merge)
        self.merge.clicked.connect(lambda: self.merge_requested.emit(self._found))
        self.open = QPushButton(self.tr("Buka"), self)
        self.open.setAccessibleName(self.tr("Buka {case}").format(case=name))
        self.open.clicked.connect(lambda: self.open_requested.emit(self._found.line.id))
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(self.merge)
        column.addWidget(self.open)
        column.addStretch(1)
        return column

    def _quiet(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        theme.scale_font(label, 0.95)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        return label

    def _dress(self) -> None:
        colours = QPalette()
        ink = theme.tokens(self).ink(_TONES[self._found.likeness.band])
        colours.setColor(QPalette.ColorRole.WindowText, ink)
        self._band.setPalette(colours)

    # Qt overrides

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_band"):
            self._dress()
        super().changeEvent(event)
