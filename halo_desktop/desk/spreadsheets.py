"""Tables as files for spreadsheets: CSV and XLSX, row by row, whole or not at all."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

import xlsxwriter

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_WIDTH: Final = 22


def write(file: Path, head: Sequence[str], rows: Iterable[Sequence[str]], mark: str) -> int:
    """Writes a table; the name decides the kind. Blocking.

    The file appears when it is complete: rows go into a temporary one beside it first. The
    last line says who made it and when.

    Returns:
        How many rows were written.

    Raises:
        OSError: when it cannot be written.
    """
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        if file.suffix.lower() == ".xlsx":
            count = _write_xlsx(part, head, rows, mark)
        else:
            count = _write_csv(part, head, rows, mark)
        part.replace(file)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return count


def whole(file: Path, content: bytes) -> None:
    """Writes a file that appears when it is complete. Blocking.

    Raises:
        OSError: when it cannot be written.
    """
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        part.write_bytes(content)
        part.replace(file)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _write_csv(part: Path, head: Sequence[str], rows: Iterable[Sequence[str]], mark: str) -> int:
    count = 0
    with part.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(head)
        for row in rows:
            writer.writerow([harmless(cell) for cell in row])
            count += 1
        writer.writerow([])
        writer.writerow([harmless(mark)])
    return count


def _write_xlsx(part: Path, head: Sequence[str], rows: Iterable[Sequence[str]], mark: str) -> int:
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(str(part), options)
    try:
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True})
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, max(0, len(head) - 1), _WIDTH)
        sheet.set_footer(f"&L{mark.replace('&', '&&')}&R&P/&N")
        for column, cell in enumerate(head):
            sheet.write_string(0, column, cell, bold)
        count = 0
        for count, row in enumerate(rows, start=1):
            for column, cell in enumerate(row):
                sheet.write_string(count, column, cell)
        sheet.write_string(count + 2, 0, mark)
    finally:
        book.close()
    return count
