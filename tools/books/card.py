"""The quick card as a PDF of one A4 page, from the same Markdown that the site shows.

Qt lays it out, because Qt is here anyway: no browser and no further library is needed.
Every second-level heading begins a box. The boxes stand in two columns, the last below them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

_STYLE: Final = """
body { font-family: 'Noto Sans'; font-size: 10pt; color: #1b1f24; }
h1 { font-size: 19pt; color: #0b4f6c; margin: 0 0 2pt 0; }
h2 { font-size: 11pt; color: #0b4f6c; margin: 0; }
p { margin: 0 0 3pt 0; }
li { margin: 0 0 3pt 0; }
code { font-family: 'Noto Sans'; font-weight: 600; color: #0b4f6c; }
"""
_TABLE_HEAD: Final = re.compile(r"<thead>.*?</thead>", re.DOTALL)
_BAR: Final = re.compile(r"<h2>(.*?)</h2>")
_HEADING: Final = re.compile(r"^## ", re.MULTILINE)
_DOTS: Final = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The head over both columns, what stands in each, and the foot below them."""

    head: str
    left: Sequence[str]
    right: Sequence[str]
    foot: str


def parts(text: str) -> Card:
    """Divides the page into its head, two columns of about the same length, and its foot."""
    head, *boxes, foot = _HEADING.split(text)
    boxes = [f"## {box}" for box in boxes]
    lengths = [box.count("\n") for box in boxes]
    middle = min(
        range(len(boxes) + 1), key=lambda place: abs(sum(lengths[:place]) - sum(lengths[place:]))
    )
    return Card(head=head, left=boxes[:middle], right=boxes[middle:], foot=f"## {foot}")


def write(source: Path, target: Path) -> None:
    """Writes the card. Blocking; starts Qt without a screen where nobody has."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    writer = QPdfWriter(str(target))
    writer.setTitle("Halo ASSAMI: kartu ringkas")
    writer.setResolution(_DOTS)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(12, 11, 12, 10),
            QPageLayout.Unit.Millimeter,
        )
    )
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDefaultStyleSheet(_STYLE)
    document.setDocumentMargin(0)
    document.setHtml(_html(parts(source.read_text("utf-8"))))
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.print_(writer)
    del application


def _html(card: Card) -> str:
    read = MarkdownIt("commonmark").enable("table").render
    left, right = (_laid(read("".join(boxes))) for boxes in (card.left, card.right))
    return (
        f"<body>{read(card.head)}<table width='100%' cellspacing='0'><tr>"
        f"<td width='49%'>{left}</td><td width='2%'></td><td width='49%'>{right}</td>"
        f"</tr></table><p></p>{_laid(read(card.foot))}</body>"
    )


def _laid(html: str) -> str:
    """Headings as bars; tables without heads, with their keys in a column of one width."""
    html = _TABLE_HEAD.sub("", html).replace("<table>", "<table width='100%' cellpadding='1'>")
    html = html.replace("<tr>\n<td>", "<tr><td width='37%'>")
    return _BAR.sub(
        r"<table width='100%' cellpadding='3' bgcolor='#e4eff4'>"
        r"<tr><td><h2>\1</h2></td></tr></table>",
        html,
    )
