"""The recap of a period as a document: figures, what is overdue, and LAPOR!."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication as Application

from halo_desktop.desk.statistics import Figures
from halo_desktop.ui import formatting
from halo_desktop.ui.printing.document import Paper
from halo_desktop.ui.statistics import sentences
from halo_desktop.ui.statistics.chapter import Chapter


def recap(figures: Figures, parts: Sequence[Chapter], mark: str, whose: str) -> Paper:
    """All chapters on paper; numbers and codes only, no word of a citizen."""
    wish = figures.report.wish
    title = Application.translate("statistics", "Rekap pengaduan")
    period = Application.translate("statistics", "{since} sampai {until}, {whose}").format(
        since=formatting.long_day(wish.since), until=formatting.long_day(wish.until), whose=whose
    )
    body = [
        f"<h1>{escape(title)}</h1><p>{escape(period)}</p>",
        f"<p class='quiet'>{escape(sentences.stamp(figures))}</p>",
        *(_chapter(part) for part in parts),
    ]
    return Paper(
        title=title,
        html=f"<body>{''.join(body)}</body>",
        mark=mark,
        page_word=Application.translate("statistics", "Halaman {page} dari {pages}"),
    )


def _chapter(part: Chapter) -> str:
    text = f"<h2>{escape(part.title)}</h2><p>{escape(part.sentence)}</p>"
    if not part.rows:
        return text
    head = "".join(f"<th>{escape(cell)}</th>" for cell in part.head)
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in part.rows
    )
    return f"{text}<table width='100%' cellspacing='0'><thead><tr>{head}</tr></thead>{rows}</table>"
