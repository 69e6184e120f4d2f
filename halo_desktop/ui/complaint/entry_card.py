"""One entry of the timeline: a rail with an icon, a bubble or a plain line beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from halo_desktop.ui import icons, theme
from halo_desktop.ui.complaint.timeline_items import TimelineItem, Voice
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tokens, Tone
from halo_desktop.ui.widgets.chip import Chip
from halo_desktop.ui.widgets.elided_label import ElidedLabel

RAIL = 44
_ICON = 16
_KNOB = 28
_RADIUS = 8
_GAP = 8  # below each entry; the rail runs through it

_LABEL_TONES = {Voice.PUBLIC: Tone.INFO, Voice.INTERNAL: Tone.WARN}


class EntryCard(QWidget):
    """Public words, internal words and events differ in ground, label and icon."""

    def __init__(self, item: TimelineItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self._texts: list[QLabel] = []
        self._is_bubble = item.voice is not Voice.EVENT or bool(item.text)
        self.setAccessibleName(_spoken(item))
        self._build()

    def bodies(self) -> tuple[QLabel, ...]:
        """The labels that show what people wrote."""
        return tuple(self._texts)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        pad = theme.SPACE_M if self._is_bubble else theme.SPACE_XS
        layout.setContentsMargins(RAIL + pad, pad, pad + theme.SPACE_XS, pad + _GAP)
        layout.setSpacing(theme.SPACE_S if self._is_bubble else 0)
        layout.addLayout(self._head())
        if self.item.text:
            layout.addWidget(self._body())
        for name in self.item.files:
            layout.addWidget(self._file(name))
        if self.item.pending:
            tone = Tone.DANGER if self.item.is_refused else Tone.OFFLINE
            icon = Icon.ALERT if self.item.is_refused else Icon.QUEUED
            layout.addWidget(Chip(self.item.pending, tone=tone, icon=icon, parent=self))

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.SPACE_S)
        actor = QLabel(self.item.actor, self)
        actor.setTextFormat(Qt.TextFormat.PlainText)
        theme.scale_font(actor, 1.0, is_bold=True)
        line.addWidget(actor)
        if self.item.voice is not Voice.REPORTER:
            deed = ElidedLabel(self.item.deed, parent=self)
            deed.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            line.addWidget(deed)
        if self.item.label:
            tone = _LABEL_TONES.get(self.item.voice, Tone.NEUTRAL)
            line.addWidget(Chip(self.item.label, tone=tone, is_outlined=True, parent=self))
        line.addStretch(1)
        when = QLabel(self.item.when, self)
        theme.scale_font(when, 0.9)
        when.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        when.setToolTip(self.item.when_in_full)
        line.addWidget(when)
        return line

    def _body(self) -> QLabel:
        body = QLabel(self.item.text, self)
        body.setTextFormat(Qt.TextFormat.PlainText)
        body.setWordWrap(True)
        body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        body.setCursor(Qt.CursorShape.IBeamCursor)
        self._texts.append(body)
        return body

    def _file(self, name: str) -> QWidget:
        place = QWidget(self)
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACE_XS)
        picture = QLabel(place)
        ink = theme.tokens(self).muted
        scale = self.devicePixelRatioF()
        picture.setPixmap(icons.pixmap(Icon.PAPERCLIP, icons.SMALL, ink, scale))
        line.addWidget(picture)
        line.addWidget(ElidedLabel(name, is_quiet=True, parent=place), 1)
        return place

    def _bubble_colours(self, colours: Tokens) -> tuple[QColor, QColor]:
        """Ground and outline."""
        if self.item.is_refused:
            return QColor(colours.ground(Tone.DANGER)), QColor(colours.ink(Tone.DANGER))
        if self.item.pending:
            return QColor(colours.base), QColor(colours.ink(Tone.OFFLINE))
        match self.item.voice:
            case Voice.INTERNAL:
                return QColor(colours.ground(Tone.WARN)), QColor(colours.ground(Tone.WARN))
            case Voice.PUBLIC:
                return QColor(colours.ground(Tone.INFO)), QColor(colours.ground(Tone.INFO))
            case Voice.REPORTER:
                return QColor(colours.base), QColor(colours.hairline)
            case _:
                return QColor(colours.alternate), QColor(colours.alternate)

    def _paint_rail(self, painter: QPainter, colours: Tokens) -> None:
        middle = RAIL / 2 - 4
        top = theme.SPACE_M + 10 if self._is_bubble else (self.height() - _GAP) / 2
        painter.setPen(QPen(QColor(colours.hairline), 2))
        painter.drawLine(QPointF(middle, 0), QPointF(middle, self.height()))
        painter.setPen(QPen(QColor(colours.hairline), 1))
        painter.setBrush(QColor(colours.window))
        painter.drawEllipse(QPointF(middle, top), _KNOB / 2, _KNOB / 2)
        place = QRectF(middle - _ICON / 2, top - _ICON / 2, _ICON, _ICON)
        tone = _LABEL_TONES.get(self.item.voice, Tone.NEUTRAL)
        ink = colours.ink(tone) if self.item.voice is not Voice.REPORTER else colours.text
        icons.paint(painter, place, self.item.icon, ink)

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_rail(painter, colours)
        if self._is_bubble:
            ground, outline = self._bubble_colours(colours)
            pen = QPen(outline, 1)
            if self.item.pending and not self.item.is_refused:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(ground)
            frame = QRectF(RAIL, 0, self.width() - RAIL, self.height() - _GAP)
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)


def _spoken(item: TimelineItem) -> str:
    parts = (item.label, item.actor, item.deed, item.when_in_full, item.pending, item.text)
    return ", ".join(part for part in parts if part)
