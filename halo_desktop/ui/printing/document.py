"""A document on paper: heading, body, and on every page a watermark, who, when, its number.

The same drawing makes the PDF, the pictures of the preview and what a printer gets, so that
none of them differs from the others. Blocking; made on a thread of its own (Qt allows
painting on pictures, printers and PDF outside of the main thread). Nothing needs a network.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

_DPI: Final = 144
_MARGIN_MM: Final = 16.0
_FOOT: Final = 40.0  # at 144 dpi, as all lengths below
_MILLIMETRES_IN_INCH: Final = 25.4
_STYLE: Final = """
body { color: #000; } h1 { font-size: 15pt; margin-bottom: 2px; }
h2 { font-size: 11.5pt; margin-top: 14px; margin-bottom: 2px; } p { margin: 2px 0 6px 0; }
table { border-collapse: collapse; } th { text-align: left; background-color: #e9edf2; }
td, th { padding: 2px 6px; border: 1px solid #9aa4ae; font-size: 8.5pt; }
.quiet { color: #555; font-size: 8.5pt; } .head { font-size: 10pt; }
.plain td { border: none; padding: 1px 8px 1px 0; font-size: 9.5pt; } .key { color: #555; }
"""


class PaperSize(StrEnum):
    """What offices have in the tray; F4 is the folio of Indonesia."""

    A4 = "a4"
    F4 = "f4"


_SIZES: Final = {PaperSize.A4: QSizeF(210, 297), PaperSize.F4: QSizeF(215, 330)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What is to be printed."""

    title: str
    html: str  # of the body; everything from outside is escaped already
    mark: str  # who and when
    page_word: str  # "Halaman {page} dari {pages}"
    size: PaperSize = PaperSize.A4


def page_size(size: PaperSize) -> QPageSize:
    """A size of paper as printers know it."""
    if size is PaperSize.A4:
        return QPageSize(QPageSize.PageSizeId.A4)
    return QPageSize(_SIZES[size], QPageSize.Unit.Millimeter, "F4")


def as_pdf(paper: Paper) -> bytes:
    """Renders a document as PDF."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(paper.title)
    writer.setCreator("Halo ASSAMI")
    lay_out(writer, paper.size)
    draw(writer, paper)
    buffer.close()
    return bytes(content.data())


def as_pictures(paper: Paper) -> tuple[QImage, ...]:
    """The pages as they will come out, white paper and margins included."""
    whole = _SIZES[paper.size] * (_DPI / _MILLIMETRES_IN_INCH)
    edge = _MARGIN_MM * _DPI / _MILLIMETRES_IN_INCH
    inner = QRectF(0, 0, whole.width() - 2 * edge, whole.height() - 2 * edge)
    first = _page(whole)
    document, pages = _set(first, paper, inner)
    found = []
    for number in range(pages):
        image = first if not number else _page(whole)
        painter = QPainter(image)
        try:
            painter.translate(edge, edge)
            _paint_page(painter, document, paper, inner, number, pages)
        finally:
            painter.end()
        found.append(image)
    return tuple(found)


def lay_out(device: QPagedPaintDevice, size: PaperSize) -> None:
    """Gives a printer or a PDF its paper and margins."""
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageLayout(
        QPageLayout(
            page_size(size),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )


def draw(
    device: QPagedPaintDevice, paper: Paper, wanted: Callable[[int], bool] = lambda _page: True
) -> None:
    """Draws the wanted pages, counted from one, on a printer or a PDF."""
    area = QRectF(0, 0, device.width(), device.height())
    document, pages = _set(device, paper, area)
    painter = QPainter(device)
    is_first = True
    try:
        for number in range(pages):
            if not wanted(number + 1):
                continue
            if not is_first:
                device.newPage()
            is_first = False
            _paint_page(painter, document, paper, area, number, pages)
    finally:
        painter.end()


def _page(size: QSizeF) -> QImage:
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    dots = round(_DPI * 1000 / _MILLIMETRES_IN_INCH)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    return image


def _scale(device: QPaintDevice) -> float:
    return device.logicalDpiX() / _DPI


def _set(device: QPaintDevice, paper: Paper, area: QRectF) -> tuple[QTextDocument, int]:
    """The text, broken into lines and pages for a device."""
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont("Noto Sans", 9))
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml(paper.html)
    document.setPageSize(QSizeF(area.width(), area.height() - _FOOT * _scale(device)))
    return document, document.pageCount()


def _paint_page(
    painter: QPainter,
    document: QTextDocument,
    paper: Paper,
    area: QRectF,
    number: int,
    pages: int,
) -> None:
    body = document.pageSize()
    _paint_mark(painter, area, paper.mark)
    painter.save()
    painter.translate(0, -number * body.height())
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette = QPalette(QColor("#1b1f24"), QColor("#ffffff"))  # whatever the theme is
    context.clip = QRectF(QPointF(0, number * body.height()), body)
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    painter.restore()
    _paint_foot(painter, area, paper, number + 1, pages)


def _paint_mark(painter: QPainter, area: QRectF, mark: str) -> None:
    height = 80 * _scale(painter.device())
    painter.save()
    painter.setPen(QColor(0, 0, 0, 26))
    painter.setFont(QFont("Noto Sans", 17))
    painter.translate(area.center())
    painter.rotate(-35)
    wide = QRectF(-area.height() / 2, -height / 2, area.height(), height)
    painter.drawText(wide, int(Qt.AlignmentFlag.AlignCenter), mark)
    painter.restore()


def _paint_foot(painter: QPainter, area: QRectF, paper: Paper, page: int, pages: int) -> None:
    height = _FOOT * _scale(painter.device())
    painter.save()
    painter.setPen(QColor("#555555"))
    painter.setFont(QFont("Noto Sans", 7))
    line = QRectF(0, area.height() - height / 2, area.width(), height / 2)
    said = paper.page_word.format(page=page, pages=pages)
    painter.drawText(
        line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), paper.mark
    )
    painter.drawText(line, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), said)
    painter.restore()
