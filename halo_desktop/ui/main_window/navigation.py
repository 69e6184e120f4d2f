"""The left pane: the queues of this person's roles, with how many each holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from halo_desktop.ui import formatting, icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_ICON = 16
_EDGE = 12
_HEADING_SPACE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class NavigationRow:
    """A heading, or a place to go."""

    key: str  # empty for a heading
    text: str
    icon: Icon | None = None
    tone: Tone = Tone.NEUTRAL  # of the count, where it asks for attention


class NavigationModel(QAbstractListModel):
    """Rows are fixed for a person; only the counts change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[NavigationRow, ...] = ()
        self._counts: dict[str, int] = {}
        self._at_least: frozenset[str] = frozenset()

    @property
    def rows(self) -> tuple[NavigationRow, ...]:
        """All rows."""
        return self._rows

    def show_rows(self, rows: Sequence[NavigationRow]) -> None:
        """Shows the places of a person."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def show_counts(
        self, counts: Mapping[str, int], at_least: frozenset[str] = frozenset()
    ) -> None:
        """Shows new counts, some as lower bounds; only rows that changed are painted again."""
        before, self._at_least = self._at_least, at_least
        for place, row in enumerate(self._rows):
            is_other = (row.key in before) is not (row.key in at_least)
            if row.key and (is_other or self._counts.get(row.key) != counts.get(row.key)):
                at = self.index(place, 0)
                if row.key in counts:
                    self._counts[row.key] = counts[row.key]
                self.dataChanged.emit(at, at)

    def count_of(self, key: str) -> int | None:
        """How many a place holds, once it is known."""
        return self._counts.get(key)

    def is_exact(self, key: str) -> bool:
        """Whether a count is the whole truth, or only what has come so far."""
        return key not in self._at_least

    # Qt overrides

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = self._rows[index.row()]
        if not row.key:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        row = self._rows[index.row()]
        if role == _ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            count = self._counts.get(row.key)
            if count is None:
                return row.text
            if not self.is_exact(row.key):
                words = self.tr("{name}, paling sedikit %n aduan", "", count)
                return words.format(name=row.text)
            return self.tr("{name}, %n aduan", "", count).format(name=row.text)
        return None


class Navigation(QListView):
    """Headings are not selectable; one place is always chosen."""

    place_chosen = Signal(str)
    place_shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = NavigationModel(self)
        self._is_quiet = False
        self.setModel(self._model)
        self.setItemDelegate(_NavigationDelegate(self))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Antrean"))
        self.setMinimumWidth(168)
        self.setViewportMargins(0, theme.SPACE_XS, 0, theme.SPACE_S)
        self.viewport().setAutoFillBackground(False)

    def show_rows(self, rows: Sequence[NavigationRow]) -> None:
        """Shows the places of a person."""
        self._model.show_rows(rows)

    def show_counts(
        self, counts: Mapping[str, int], at_least: frozenset[str] = frozenset()
    ) -> None:
        """Shows how many each place holds, or holds at least."""
        self._model.show_counts(counts, at_least)

    def show_place(self, key: str) -> None:
        """Marks where we are, without going there again."""
        for place, row in enumerate(self._model.rows):
            if row.key == key:
                self._is_quiet = True
                self.setCurrentIndex(self._model.index(place, 0))
                self._is_quiet = False
        self.place_shown.emit(key)

    def places(self) -> tuple[NavigationRow, ...]:
        """All rows, headings among them."""
        return self._model.rows

    def count_of(self, key: str) -> int:
        """How many a place holds; none before it is known."""
        return self._model.count_of(key) or 0

    # Qt overrides

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_quiet:
            row = self._model.rows[current.row()]
            if row.key:
                self.place_chosen.emit(row.key)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        names = (metrics.horizontalAdvance(row.text) for row in self._model.rows)
        wanted = max(names, default=0) + _ICON + 8 + 52 + _EDGE
        return QSize(max(208, min(300, wanted)), 400)


class _NavigationDelegate(QStyledItemDelegate):
    """Icon, name, and a count that is loud only where something is late or refused."""

    def __init__(self, view: Navigation) -> None:
        super().__init__(view)
        self._view = view

    def _paint_heading(self, painter: QPainter, rect: QRect, row: NavigationRow) -> None:
        colours = theme.tokens(self._view)
        painter.setFont(theme.scaled(self._view.font(), 0.82, is_bold=True))
        painter.setPen(QColor(colours.muted))
        place = rect.adjusted(14, _HEADING_SPACE, -_EDGE, -2)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(place, flags, row.text)

    def _paint_place(
        self, painter: QPainter, option: QStyleOptionViewItem, row: NavigationRow, count: int | None
    ) -> None:
        colours = theme.tokens(self._view)
        frame = QRectF(option.rect).adjusted(6, 1, -6, -1)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_inverse = is_selected and self._view.hasFocus()
        painter.setPen(Qt.PenStyle.NoPen)
        if is_selected:
            ground = colours.selection if is_inverse else colours.ground(Tone.INFO)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(frame, 6, 6)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colours.alternate))
            painter.drawRoundedRect(frame, 6, 6)
        ink = colours.text
        if is_selected:
            ink = colours.on_selection if is_inverse else colours.accent
        left = frame.left() + 8
        if row.icon is not None:
            top = frame.center().y() - _ICON / 2
            faint = ink if is_selected else colours.muted
            icons.paint(painter, QRectF(left, top, _ICON, _ICON), row.icon, faint)
        left += _ICON + 8
        right = self._paint_count(painter, frame, row, count, ink if is_inverse else "")
        painter.setFont(self._view.font())
        painter.setPen(QColor(ink))
        room = QRectF(left, frame.top(), right - left - 6, frame.height())
        words = QFontMetrics(self._view.font()).elidedText(
            row.text, Qt.TextElideMode.ElideRight, int(room.width())
        )
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, flags, words)

    def _paint_count(
        self, painter: QPainter, frame: QRectF, row: NavigationRow, count: int | None, ink: str
    ) -> float:
        right = frame.right() - 8
        if not count:
            return right
        colours = theme.tokens(self._view)
        font = theme.scaled(self._view.font(), 0.9)
        text = formatting.count(count, is_exact=self._view._model.is_exact(row.key))
        width = QFontMetrics(font).horizontalAdvance(text)
        place = QRectF(right - width, frame.top(), width + 1, frame.height())
        if row.tone is not Tone.NEUTRAL:
            pill = QRectF(right - width - 6, frame.center().y() - 9, width + 12, 18)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.ground(row.tone)))
            painter.drawRoundedRect(pill, 9, 9)
            ink = colours.ink(row.tone)
        painter.setFont(font)
        painter.setPen(QColor(ink or colours.muted))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        return right - width - 6

    # Qt overrides

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(_ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.key:
            count = self._view._model.count_of(row.key)
            self._paint_place(painter, option, row, count)
        else:
            self._paint_heading(painter, option.rect, row)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = index.data(_ROW_ROLE)
        height = QFontMetrics(self._view.font()).height()
        return QSize(160, height + 9 if row.key else height + _HEADING_SPACE + 2)
