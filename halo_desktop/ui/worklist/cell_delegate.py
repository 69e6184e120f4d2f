"""Paints the cells of the list as a table: the case first, one fact in each further column."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from halo_desktop.ui import theme
from halo_desktop.ui.theme import Tokens, Tone
from halo_desktop.ui.worklist.card import Card
from halo_desktop.ui.worklist.columns import Column
from halo_desktop.ui.worklist.delegate import CardDelegate
from halo_desktop.ui.worklist.table_model import CARD_ROLE, COLUMN_ROLE

_Index = QModelIndex | QPersistentModelIndex
_PAD = 8
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class CellDelegate(CardDelegate):
    """The first column is a card of one line without its limit, which has a column."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.set_compact(True)
        self._inset = 0  # the lines of one row meet

    @property
    def row_height(self) -> int:
        """One line each."""
        return max(30, self._metrics.height() + 10)

    def _card_of(self, index: _Index) -> Card | None:
        card = super()._card_of(index)
        return card._replace(due="", due_tone=Tone.NEUTRAL) if card is not None else None

    def _paint_words(self, painter: QPainter, rect: QRect, words: str, ink: str) -> None:
        painter.setFont(self._font)
        painter.setPen(QColor(ink))
        room = rect.adjusted(_PAD, 0, -_PAD, 0)
        text = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, text)

    def _ink(self, column: Column, card: Card, colours: Tokens, *, is_inverse: bool) -> str:
        if is_inverse:
            return colours.on_selection
        if column is Column.DUE and card.due_tone is not Tone.NEUTRAL:
            return colours.ink(card.due_tone)
        return colours.ink(card.state_tone) if column is Column.STATE else colours.text

    # Qt overrides

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        word, card = index.data(COLUMN_ROLE), index.data(CARD_ROLE)
        column = Column(word) if word else Column.CASE  # Qt hands back a bare word
        if card is None or column is Column.CASE:
            super().paint(painter, option, index)
            return
        painter.save()
        is_inverse = self._paint_ground(painter, option, theme.tokens())
        ink = self._ink(column, card, theme.tokens(), is_inverse=is_inverse)
        self._paint_words(painter, option.rect, card.cells.get(column, ""), ink)
        painter.restore()
