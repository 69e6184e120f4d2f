"""What the console can say about a case, beside it: which unit and why, and what is like it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from halo_desktop.desk.suggestions import SimilarCase
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import similar_words, theme
from halo_desktop.ui.triage import words
from halo_desktop.ui.triage.advice import UnitAdvice

_UNITS = 2


class AdvicePanel(QWidget):
    """Two short lists; where nothing is known, it says so."""

    height_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units = _Card(self.tr("Saran OPD"), self)
        self._similar = _Card(self.tr("Mungkin serupa"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_L)
        column.addWidget(self._units)
        column.addWidget(self._similar)

    def show_units(self, found: Sequence[UnitAdvice], rulebook: Rulebook) -> None:
        """Which units the case may belong to."""
        rows = [
            (words.unit_name(advice, rulebook), words.unit_reason(advice, rulebook))
            for advice in found[:_UNITS]
        ]
        self._units.show_rows(rows, self.tr("Belum ada petunjuk dari isi aduan ini."))

    def show_similar(self, found: Sequence[SimilarCase]) -> None:
        """Which cases may be about the same thing."""
        rows = [(similar.line.title, similar_words.reason(similar)) for similar in found]
        self._similar.show_rows(rows, self.tr("Tidak ada aduan terbuka yang mirip."))

    def wait_for_similar(self) -> None:
        """Another case: what is like it is being looked for."""
        self._similar.show_rows([], self.tr("Mencari…"))


class _Card(QWidget):
    """A heading with pairs of a name and a reason below it."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        head = QLabel(heading.upper(), self)
        theme.scale_font(head, 0.85, is_bold=True)
        head.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_XS)
        self._column.addWidget(head)
        self._labels: list[QLabel] = []

    def show_rows(self, rows: Sequence[tuple[str, str]], nothing: str) -> None:
        """Shows pairs, or the sentence that there are none."""
        for label in self._labels:
            self._column.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        for title, reason in rows:
            self._add(title, is_name=True)
            self._add(reason)
        if not rows:
            self._add(nothing)

    def _add(self, text: str, *, is_name: bool = False) -> None:
        label = QLabel(text, self)
        label.setWordWrap(True)
        if is_name:
            theme.scale_font(label, 1.0, is_bold=True)
            label.setContentsMargins(0, theme.SPACE_XS, 0, 0)
        else:
            theme.scale_font(label, 0.95)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._labels.append(label)
        self._column.addWidget(label)
