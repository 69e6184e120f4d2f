"""How a line of the palette looks: name and note at the left, its key or its hindrance right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from halo_desktop.ui import icons, theme
from halo_desktop.ui.palette.entry import Entry
from halo_desktop.ui.theme import Tokens

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
_ICON = 18
_PAD = 10
_KEY_SHARE = 0.36
_Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Two lines and a key; what may not be chosen is muted and says why."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def _fonts(self) -> tuple[QFont, QFont]:
        own = self._view.font()
        return theme.scaled(own, 1.0, is_bold=True), theme.scaled(own, 0.9)

    def _paint_ground(self, painter: QPainter, rect: QRect, colours: Tokens) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.selection))
        painter.drawRoundedRect(QRectF(rect).adjusted(4, 1, -4, -1), 6, 6)

    def _paint_right(
        self, painter: QPainter, rect: QRect, entry: Entry, ink: QColor, ground: QColor
    ) -> int:
        """Paints the key in a frame; returns where it begins."""
        if not entry.keys:
            return rect.right() - _PAD
        font = self._fonts()[1]
        metrics = QFontMetrics(font)
        width = min(metrics.horizontalAdvance(entry.keys) + 12, int(rect.width() * _KEY_SHARE))
        height = metrics.height() + 4
        top = rect.center().y() - height // 2
        frame = QRect(rect.right() - _PAD - width, top, width, height)
        painter.setPen(ink)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(font)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, entry.keys)
        return frame.left() - _PAD

    # Qt overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        first, second = (QFontMetrics(font) for font in self._fonts())
        return QSize(200, first.height() + second.height() + theme.SPACE_M)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry = index.data(ENTRY_ROLE)
        colours = theme.tokens(self._view)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            self._paint_ground(painter, option.rect, colours)
        muted = QColor(colours.on_selection if is_chosen else colours.muted)
        ink = QColor(colours.on_selection if is_chosen else colours.text)
        if entry.reason and not is_chosen:
            ink = muted
        ground = QColor(colours.selection if is_chosen else colours.alternate)
        right = self._paint_right(painter, option.rect, entry, muted, ground)
        left = option.rect.left() + _PAD + 4
        if entry.icon is not None:
            top = option.rect.center().y() - _ICON / 2
            icons.paint(painter, QRectF(left, top, _ICON, _ICON), entry.icon, muted.name())
        left += _ICON + _PAD
        self._paint_words(
            painter, QRect(left, option.rect.top(), right - left, 0), entry, ink, muted
        )
        painter.restore()

    def _paint_words(
        self, painter: QPainter, place: QRect, entry: Entry, ink: QColor, muted: QColor
    ) -> None:
        if not (entry.reason or entry.note):
            fonts = self._fonts()
            place.moveTop(place.top() + QFontMetrics(fonts[1]).height() // 2)
        for font, text, colour in zip(
            self._fonts(), (entry.title, entry.reason or entry.note), (ink, muted), strict=True
        ):
            metrics = QFontMetrics(font)
            if place.height() == 0:
                place.moveTop(place.top() + theme.SPACE_XS + 2)
            place.setHeight(metrics.height())
            words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
            place.moveTop(place.bottom() + 1)
