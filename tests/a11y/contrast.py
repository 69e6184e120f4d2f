"""The contrast of words against what is really behind them, measured in the painted window.

The ground is the colour that most pixels of a text's place have; the ink is the pixel that
stands out most. Strokes thinner than a pixel are paler than their colour, so the window is
painted at twice its size. WCAG 2.x: 4.5:1 for text (3:1 for large text); 7:1 in high
contrast. What is disabled is exempt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from halo_desktop.ui import theme
from halo_desktop.ui.widgets.chip import Chip
from tests.a11y.words import call, place, shown

SCALE = 2
_LARGE_POINTS, _LARGE_BOLD_POINTS = 18.0, 14.0
_ROWS = 12


def ratio(first: QColor, second: QColor) -> float:
    """The contrast of two colours by the WCAG formula, 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def ratio_of(first: str, second: str) -> float:
    """The contrast of two colours by name."""
    return ratio(QColor(first), QColor(second))


def faults(window: QWidget) -> list[str]:
    """Texts that are too pale on their ground."""
    image = painted(window)
    least = 7.0 if theme.tokens(window) is theme.CONTRAST else 4.5
    found = []
    for what, rect, is_large in _texts(window):
        wanted = 3.0 if is_large and least < 7.0 else least
        measured = measure(image, rect)
        if measured is not None and measured < wanted * 0.97:
            found.append(f"{what} has a contrast of {measured:.1f}, not {wanted:.1f}")
    return found


def painted(window: QWidget) -> QImage:
    """The window as it is on screen, at twice its size."""
    image = QImage(window.size() * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    painter = QPainter(image)
    window.render(painter, QPoint())
    painter.end()
    return image


def measure(image: QImage, rect: QRect) -> float | None:
    """How much the ink of a place stands out from its ground; none where there is no ink."""
    inside = QRect(rect.topLeft() * SCALE, QSize(rect.width() * SCALE, rect.height() * SCALE))
    inside = inside.intersected(image.rect())
    if inside.isEmpty():
        return None
    pixels, line = memoryview(image.constBits()).cast("B").cast("I"), image.bytesPerLine() // 4
    colours: Counter[int] = Counter()
    for y in range(inside.top(), inside.bottom() + 1):
        colours.update(pixels[y * line + inside.left() : y * line + inside.right() + 1].tolist())
    ground = QColor(colours.most_common(1)[0][0])
    # A stroke has many pixels of one colour: a single odd one is no ink.
    inks = [QColor(colour) for colour, count in colours.items() if count >= SCALE]
    best = max((ratio(ground, ink) for ink in inks), default=1.0)
    return best if best > 1.2 else None


def _texts(window: QWidget) -> Iterator[tuple[str, QRect, bool]]:
    for widget in shown(window):
        if not widget.isEnabled():
            continue
        rect = _visible_part(widget, window)
        if rect.isEmpty():
            continue
        if isinstance(widget, QLabel | QAbstractButton | Chip) and _words_of(widget):
            yield call(widget), rect.adjusted(3, 3, -3, -3), _is_large(widget)
        elif isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox):
            yield call(widget), rect.adjusted(4, 4, -4, -4), _is_large(widget)
        elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
            yield from _rows(widget, window)


def _words_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return "" if not widget.pixmap().isNull() else widget.text()
    if isinstance(widget, QAbstractButton | Chip):
        return widget.text if isinstance(widget, Chip) else widget.text()
    return ""


def _rows(view: QAbstractItemView, window: QWidget) -> Iterator[tuple[str, QRect, bool]]:
    model: QAbstractItemModel | None = view.model()
    viewport = view.viewport()
    if model is None:
        return
    for row in range(min(model.rowCount(), _ROWS)):
        rect = view.visualRect(model.index(row, 0))
        if not viewport.rect().contains(rect) or rect.isEmpty():
            continue
        corner = viewport.mapTo(window, rect.topLeft())
        half = QSize(rect.width() - 16, rect.height() // 2 - 3)
        for name, shift in (("upper", 2), ("lower", rect.height() // 2 + 1)):
            yield (
                f"{name} half of row {row} of {call(view)}",
                QRect(corner + QPoint(8, shift), half),
                False,
            )


def _visible_part(widget: QWidget, window: QWidget) -> QRect:
    region = widget.visibleRegion().boundingRect()
    if region.height() < widget.height() or region.width() < widget.width() // 2:
        return QRect()  # scrolled out, or half so: looked at where it is whole
    return place(widget, window).intersected(window.rect())


def _is_large(widget: QWidget) -> bool:
    points = widget.font().pointSizeF()
    return points >= (_LARGE_BOLD_POINTS if widget.font().bold() else _LARGE_POINTS)


def _luminance(colour: QColor) -> float:
    parts = []
    for part in (colour.redF(), colour.greenF(), colour.blueF()):
        parts.append(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
