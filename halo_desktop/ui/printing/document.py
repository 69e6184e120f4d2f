"""A document as PDF: heading, body, and on every page a watermark, who, when, and its number.

Blocking; made on a thread of its own. Nothing of it needs a network or a printer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

_DPI: Final = 144
_MARGIN_MM: Final = 16.0
_FOOT: Final = 40.0
_STYLE: Final = """
body { color: #000; } h1 { font-size: 15pt; margin-bottom: 2px; }
h2 { font-size: 11.5pt; margin-top: 14px; margin-bottom: 2px; } p { margin: 2px 0 6px 0; }
table { border-collapse: collapse; } th { text-align: left; background-color: #e9edf2; }
td, th { padding: 2px 6px; border: 1px solid #9aa4ae; font-size: 8.5pt; }
.quiet { color: #555; font-size: 8.5pt; }
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What is to be printed."""

    title: str
    html: str  # of the body; everything from outside is escaped already
    mark: str  # who and when
    page_word: str  # "Halaman {page} dari {pages}"


def as_pdf(paper: Paper) -> bytes:
    """Renders a document on A4."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(paper.title)
    writer.setCreator("Halo ASSAMI")
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    painter = QPainter(writer)
    try:
        _paint(painter, writer, paper)
    finally:
        painter.end()
    buffer.close()
    return bytes(content.data())


def _paint(painter: QPainter, writer: QPdfWriter, paper: Paper) -> None:
    area = QRectF(0, 0, writer.width(), writer.height())
    body = QSizeF(area.width(), area.height() - _FOOT)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont("Noto Sans", 9))
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml(paper.html)
    document.setPageSize(body)
    pages = document.pageCount()
    for page in range(pages):
        if page:
            writer.newPage()
        _paint_mark(painter, area, paper.mark)
        painter.save()
        painter.translate(0, -page * body.height())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(QPointF(0, page * body.height()), body)
        painter.setClipRect(context.clip)
        document.documentLayout().draw(painter, context)
        painter.restore()
        _paint_foot(painter, area, paper, page + 1, pages)


def _paint_mark(painter: QPainter, area: QRectF, mark: str) -> None:
    painter.save()
    painter.setPen(QColor(0, 0, 0, 26))
    painter.setFont(QFont("Noto Sans", 17))
    painter.translate(area.center())
    painter.rotate(-35)
    wide = QRectF(-area.height() / 2, -40, area.height(), 80)
    painter.drawText(wide, int(Qt.AlignmentFlag.AlignCenter), mark)
    painter.restore()


def _paint_foot(painter: QPainter, area: QRectF, paper: Paper, page: int, pages: int) -> None:
    painter.save()
    painter.setPen(QColor("#555555"))
    painter.setFont(QFont("Noto Sans", 7))
    line = QRectF(0, area.height() - _FOOT / 2, area.width(), _FOOT / 2)
    said = paper.page_word.format(page=page, pages=pages)
    painter.drawText(
        line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), paper.mark
    )
    painter.drawText(line, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), said)
    painter.restore()
