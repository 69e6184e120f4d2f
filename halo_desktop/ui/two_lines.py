"""Paints list rows with a bold line and a quiet one below; both end in dots where room ends."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from halo_desktop.ui import icons, theme

NOTE_ROLE = Qt.ItemDataRole.UserRole + 1
_PAD = 10


class TwoLineDelegate(QStyledItemDelegate):
    """For lists of few rows: accounts, things that wait for a decision."""

    def _metrics(self, option: QStyleOptionViewItem) -> tuple[QFontMetrics, QFontMetrics]:
        bold = theme.scaled(option.font, 1.0, is_bold=True)
        return QFontMetrics(bold), QFontMetrics(theme.scaled(option.font, 0.9))

    # Qt overrides

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        first, second = self._metrics(option)
        has_note = bool(index.data(NOTE_ROLE))
        height = first.lineSpacing() + (second.lineSpacing() if has_note else 0)
        return QSize(120, height + 2 * theme.SPACE_S)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole
        colours = option.palette
        painter.save()
        ground = role.Highlight if is_chosen else role.Base
        painter.fillRect(option.rect, colours.color(ground))
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        left = option.rect.x() + _PAD
        if isinstance(icon, QIcon):
            top = option.rect.y() + (option.rect.height() - icons.MEDIUM) // 2
            mode = QIcon.Mode.Selected if is_chosen else QIcon.Mode.Normal
            place = QRect(left, top, icons.MEDIUM, icons.MEDIUM)
            icon.paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
            left += icons.MEDIUM + _PAD
        room = option.rect.right() - left - _PAD
        first, second = self._metrics(option)
        note = str(index.data(NOTE_ROLE) or "")
        height = first.lineSpacing() + (second.lineSpacing() if note else 0)
        top = option.rect.y() + (option.rect.height() - height) // 2
        painter.setFont(theme.scaled(option.font, 1.0, is_bold=True))
        painter.setPen(colours.color(role.HighlightedText if is_chosen else role.Text))
        title = first.elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, top, room, first.lineSpacing()), 0, title)
        painter.setFont(theme.scaled(option.font, 0.9))
        painter.setPen(colours.color(role.HighlightedText if is_chosen else role.PlaceholderText))
        words = second.elidedText(note, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, top + first.lineSpacing(), room, height), 0, words)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colours.color(role.Accent))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()
