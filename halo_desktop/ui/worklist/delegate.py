"""Paints a card of the list: two lines, or one where rows are compact."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from halo_desktop.ui import icons, theme
from halo_desktop.ui.theme import Tokens, Tone
from halo_desktop.ui.widgets.tooltip import plain
from halo_desktop.ui.worklist.card import Card
from halo_desktop.ui.worklist.table_model import CARD_ROLE, MARKED_ROLE

_Index = QModelIndex | QPersistentModelIndex
_EDGE = 14
_STATE_ICON = 18
_MARK_ICON = 15
_DOT = 7
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CardDelegate(QStyledItemDelegate):
    """Reads tuples only: no query, no formatting and no widget while scrolling."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._is_compact = False
        self._inset = _EDGE
        self.refresh_fonts()

    def set_compact(self, is_compact: bool) -> None:
        """Switches between two lines and one."""
        self._is_compact = is_compact

    def refresh_fonts(self) -> None:
        """Reads the font again after the size of text changed."""
        self._font = self._view.font()
        self._bold = theme.scaled(self._font, 1.0, is_bold=True)
        self._small = theme.scaled(self._font, 0.9)
        self._metrics = QFontMetrics(self._font)
        self._bold_metrics = QFontMetrics(self._bold)
        self._small_metrics = QFontMetrics(self._small)

    @property
    def row_height(self) -> int:
        """How high every row is."""
        if self._is_compact:
            return max(32, self._metrics.height() + 12)
        return max(44, self._metrics.height() + self._small_metrics.height() + 12)

    def _card_of(self, index: _Index) -> Card | None:
        card = index.data(CARD_ROLE)
        return card if isinstance(card, Card) else None

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, colours: Tokens
    ) -> bool:
        """Fills the row and says whether text has to be in the selection's colour."""
        rect = option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        has_focus = self._view.hasFocus()
        if is_selected and has_focus:
            painter.fillRect(rect, QColor(colours.selection))
        elif is_selected:
            painter.fillRect(rect, QColor(colours.ground(Tone.INFO)))
            painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), QColor(colours.accent))
        else:
            if option.state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, QColor(colours.alternate))
            inset = self._inset
            line = QRect(rect.x() + inset, rect.bottom(), rect.width() - inset, 1)
            painter.fillRect(line, QColor(colours.hairline))
        return is_selected and has_focus

    def _paint_mark(self, painter: QPainter, rect: QRect, colours: Tokens) -> None:
        """A tick in the place of the state's drawing, on a disc that no row colour swallows."""
        first, _ = self._lines(rect)
        place = QRectF(rect.x() + _EDGE - 2, 0, _STATE_ICON + 4, _STATE_ICON + 4)
        place.moveTop(first.center().y() - place.height() / 2 + 1)
        painter.setPen(QColor(colours.on_selection))
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(place)
        icons.paint(painter, place.adjusted(4, 4, -4, -4), icons.Icon.CHECK, colours.on_selection)

    def _paint_skeleton(self, painter: QPainter, rect: QRect, colours: Tokens) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.alternate))
        left = rect.x() + _EDGE + _STATE_ICON + 10
        middle = rect.center().y()
        painter.drawRoundedRect(QRectF(rect.x() + _EDGE, middle - 9, 18, 18), 9, 9)
        painter.drawRoundedRect(QRectF(left, middle - 13, rect.width() * 0.5, 9), 4, 4)
        painter.drawRoundedRect(QRectF(left, middle + 5, rect.width() * 0.32, 8), 4, 4)

    def _paint_card(
        self, painter: QPainter, rect: QRect, card: Card, colours: Tokens, is_inverse: bool
    ) -> None:
        white = colours.on_selection
        ink = white if is_inverse else colours.text
        quiet = white if is_inverse else colours.muted
        state = white if is_inverse else colours.ink(card.state_tone)
        place = QRectF(rect.x() + _EDGE, 0, _STATE_ICON, _STATE_ICON)
        first, second = self._lines(rect)
        place.moveTop(first.center().y() - _STATE_ICON / 2 + 1)
        icons.paint(painter, place, card.state_icon, state)
        left = rect.x() + _EDGE + _STATE_ICON + 10
        right = self._paint_due(painter, first, card, colours, is_inverse)
        if card.is_unread:
            self._paint_dot(painter, first, left, white if is_inverse else colours.accent)
            left += _DOT + 6
        metrics = self._bold_metrics if card.is_unread else self._metrics
        painter.setFont(self._bold if card.is_unread else self._font)
        painter.setPen(QColor(ink))
        room = QRect(left, first.y(), right - left - 8, first.height())
        words = metrics.elidedText(card.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, words)
        if second is None:
            return
        left = rect.x() + _EDGE + _STATE_ICON + 10
        right = self._paint_marks(painter, second, card, colours, is_inverse)
        painter.setFont(self._small)
        painter.setPen(QColor(quiet))
        room = QRect(left, second.y(), right - left - 8, second.height())
        words = self._small_metrics.elidedText(
            card.place_line, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, _LEFT, words)

    def _lines(self, rect: QRect) -> tuple[QRect, QRect | None]:
        if self._is_compact:
            return rect, None
        high, low = self._metrics.height(), self._small_metrics.height()
        top = rect.y() + (rect.height() - high - low - 2) // 2
        first = QRect(rect.x(), top, rect.width(), high)
        second = QRect(rect.x(), top + high + 2, rect.width(), low)
        return first, second

    def _paint_dot(self, painter: QPainter, line: QRect, left: int, colour: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QRectF(left, line.center().y() - _DOT / 2 + 1, _DOT, _DOT))

    def _paint_due(
        self, painter: QPainter, line: QRect, card: Card, colours: Tokens, is_inverse: bool
    ) -> int:
        right = line.right() - _EDGE
        if not card.due:
            return right
        is_loud = card.due_tone is not Tone.NEUTRAL
        ink = colours.on_selection if is_inverse else colours.ink(card.due_tone)
        painter.setFont(self._small)
        painter.setPen(QColor(ink))
        width = self._small_metrics.horizontalAdvance(card.due)
        place = QRect(right - width, line.y(), width + 1, line.height())
        painter.drawText(place, _RIGHT, card.due)
        if not is_loud:
            return right - width
        icon = icons.Icon.CLOCK_ALERT if card.due_tone is Tone.DANGER else icons.Icon.CLOCK
        top = line.center().y() - _MARK_ICON / 2 + 1
        left = right - width - _MARK_ICON - 4
        icons.paint(painter, QRectF(left, top, _MARK_ICON, _MARK_ICON), icon, ink)
        return left

    def _paint_marks(
        self, painter: QPainter, line: QRect, card: Card, colours: Tokens, is_inverse: bool
    ) -> int:
        left = line.right() - _EDGE + 1
        top = line.center().y() - _MARK_ICON / 2 + 1
        for mark in reversed(card.marks):
            left -= _MARK_ICON
            ink = colours.on_selection if is_inverse else colours.ink(mark.tone)
            icons.paint(painter, QRectF(left, top, _MARK_ICON, _MARK_ICON), mark.icon, ink)
            left -= 5
        return left

    # Qt overrides

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours = theme.tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_inverse = self._paint_ground(painter, option, colours)
        card = self._card_of(index)
        if card is None:
            self._paint_skeleton(painter, option.rect, colours)
        else:
            self._paint_card(painter, option.rect, card, colours, is_inverse)
            if index.data(MARKED_ROLE):
                self._paint_mark(painter, option.rect, colours)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, self.row_height)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        card = index.data(CARD_ROLE)
        if card is None:
            return False
        words = [card.title, card.state_words, card.due_words, *(mark.words for mark in card.marks)]
        QToolTip.showText(event.globalPos(), plain("\n".join(filter(None, words))), view)
        return True
