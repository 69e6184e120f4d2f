"""A small chart: stacked bars or lines, painted with the colours of the theme.

Everything it shows stands in the table and the sentence beside it as well.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from halo_desktop.ui import formatting, theme
from halo_desktop.ui.statistics.chapter import Chart, Series

_LINE_HEIGHT: Final = 220
_STYLES: Final = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)


class ChartView(QWidget):
    """Paints a chart; its accessible text is the sentence beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self.setObjectName("statistics_chart")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, chart: Chart | None, sentence: str) -> None:
        """Shows another chart; none hides it."""
        self._chart = chart
        self.setVisible(chart is not None and not chart.is_empty)
        self.setAccessibleName(self.tr("Grafik"))
        self.setAccessibleDescription(sentence)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its bars, or one height for lines."""
        chart = self._chart
        if chart is None:
            return QSize(400, 0)
        if chart.is_line:
            return QSize(400, round(_LINE_HEIGHT * theme.zoom(self)))
        return QSize(400, self._legend() + len(chart.labels) * self._step())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints it."""
        if self._chart is None or self._chart.is_empty:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_legend(painter, self._chart)
        if self._chart.is_line:
            self._paint_lines(painter, self._chart)
        else:
            self._paint_bars(painter, self._chart)
        painter.end()

    def _step(self) -> int:
        return self.fontMetrics().height() + theme.SPACE_S

    def _legend(self) -> int:
        return self.fontMetrics().height() + theme.SPACE_M

    def _paint_legend(self, painter: QPainter, chart: Chart) -> None:
        metrics, left = self.fontMetrics(), 0.0
        for place, series in enumerate(chart.series):
            middle = metrics.height() / 2
            painter.setPen(self._pen(series, place if chart.is_line else 0, 3))
            painter.drawLine(QPointF(left, middle), QPointF(left + 22, middle))
            painter.setPen(theme.tokens(self).text)
            painter.drawText(QPointF(left + 28, metrics.ascent()), series.name)
            left += 28 + metrics.horizontalAdvance(series.name) + theme.SPACE_L

    def _paint_bars(self, painter: QPainter, chart: Chart) -> None:
        metrics, tokens = self.fontMetrics(), theme.tokens(self)
        widest = max((metrics.horizontalAdvance(label) for label in chart.labels), default=0)
        names = min(widest, self.width() // 3) + theme.SPACE_M
        totals = [sum(s.values[n] for s in chart.series) for n in range(len(chart.labels))]
        room = max(1.0, self.width() - names - metrics.horizontalAdvance("00.000,0") - 8)
        scale = room / (max(totals, default=0.0) or 1.0)
        for row, label in enumerate(chart.labels):
            top = self._legend() + row * self._step()
            height = metrics.height()
            text = metrics.elidedText(label, Qt.TextElideMode.ElideRight, names - theme.SPACE_M)
            painter.setPen(QColor(tokens.text))
            painter.drawText(QPointF(0, top + metrics.ascent()), text)
            left = float(names)
            for series in chart.series:
                width = series.values[row] * scale
                if width:
                    bar = QRectF(left, top + 1, max(1.0, width), height - 2)
                    painter.fillRect(bar, QColor(tokens.ink(series.tone)))
                left += width
            painter.setPen(QColor(tokens.muted))
            painter.drawText(QPointF(left + 6, top + metrics.ascent()), _value(totals[row]))

    def _paint_lines(self, painter: QPainter, chart: Chart) -> None:
        metrics, tokens = self.fontMetrics(), theme.tokens(self)
        highest = _rounded_up(max(max(series.values) for series in chart.series))
        left = metrics.horizontalAdvance(_value(highest)) + theme.SPACE_S
        area = QRectF(
            left, self._legend(), self.width() - left - 8,
            self.height() - self._legend() - metrics.height() - theme.SPACE_S,
        )  # fmt: skip
        for part in (0.0, 0.5, 1.0):
            y = area.bottom() - part * area.height()
            painter.setPen(QPen(QColor(tokens.hairline), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(tokens.muted))
            text = _value(highest * part)
            x = left - metrics.horizontalAdvance(text) - theme.SPACE_XS
            painter.drawText(QPointF(x, y + metrics.ascent() / 2), text)
        self._paint_times(painter, chart, area)
        for place, series in enumerate(chart.series):
            points = [
                QPointF(
                    _x(area, n, len(chart.labels)), area.bottom() - value / highest * area.height()
                )
                for n, value in enumerate(series.values)
            ]
            painter.setPen(self._pen(series, place, 2))
            painter.drawPolyline(points)
            if len(points) == 1:
                painter.drawEllipse(points[0], 3, 3)

    def _paint_times(self, painter: QPainter, chart: Chart, area: QRectF) -> None:
        metrics = self.fontMetrics()
        painter.setPen(QColor(theme.tokens(self).muted))
        free = area.left()
        for place, label in enumerate(chart.labels):
            width = metrics.horizontalAdvance(label)
            x = min(_x(area, place, len(chart.labels)) - width / 2, area.right() - width)
            x = max(area.left(), x)
            if x >= free:
                painter.drawText(QPointF(x, area.bottom() + metrics.height()), label)
                free = x + width + theme.SPACE_L

    def _pen(self, series: Series, place: int, width: int) -> QPen:
        # Lines differ by their dashes too: colour alone says nothing to some people.
        return QPen(QColor(theme.tokens(self).ink(series.tone)), width, _STYLES[place % 3])


def _x(area: QRectF, place: int, count: int) -> float:
    return area.left() + (area.width() * place / (count - 1) if count > 1 else area.width() / 2)


def _rounded_up(value: float) -> float:
    step = 2.0
    while value > 10 * step:
        step *= 5 if str(step)[0] == "2" else 2
    return max(step, -(-value // step) * step)


def _value(value: float) -> str:
    if value == round(value):
        return formatting.number(round(value))
    return formatting.locale().toString(value, "f", 1)
