"""Pieces of a printed page; every word from outside is escaped here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication as Application

from halo_desktop.desk.exporting import masked
from halo_desktop.domain.rulebook import Rulebook


def head(title: str, rulebook: Rulebook) -> str:
    """The letterhead: whose paper it is, and what."""
    office = next((place.name for place in rulebook.places if place.level == "kabupaten"), "")
    above = Application.translate("printing", "PEMERINTAH {office}").format(office=office.upper())
    service = Application.translate("printing", "Halo ASSAMI – pengaduan dan layanan publik")
    return (
        f"<p class='head' align='center'><b>{escape(above)}</b><br>{escape(service)}</p>"
        f"<hr><h1 align='center'>{escape(title)}</h1>"
    )


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """What is known, one line each; what is not known is left out."""
    lines = "".join(
        f"<tr><td class='key' width='24%'>{escape(name)}</td><td>{escape(value)}</td></tr>"
        for name, value in rows
        if value
    )
    return f"<table class='plain' width='100%' cellspacing='0'>{lines}</table>"


def words(text: str) -> str:
    """What somebody wrote, with what looks like personal data covered."""
    return "".join(f"<p>{escape(line)}</p>" for line in masked(text).splitlines() if line.strip())


def paragraph(text: str) -> str:
    """A line of our own."""
    return f"<p>{escape(text)}</p>"


def section(title: str, body: str) -> str:
    """A part with its heading; nothing where there is nothing to say."""
    return f"<h2>{escape(title)}</h2>{body}" if body else ""


def table(head_cells: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Rows under headings that come again on every page."""
    lines = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    if not lines:
        return ""
    top = "".join(f"<th>{escape(cell)}</th>" for cell in head_cells)
    return f"<table width='100%' cellspacing='0'><thead><tr>{top}</tr></thead>{lines}</table>"


def lines_to_write_on(count: int) -> str:
    """Empty lines for a pen."""
    return "<table width='100%' cellspacing='0'>" + "<tr><td><br></td></tr>" * count + "</table>"
