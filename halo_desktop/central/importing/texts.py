"""From bytes to records: encodings, delimiters and quoting as spreadsheets write them."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from halo_desktop.central.importing.rows import UnreadableExport

DELIMITERS = (",", ";", "\t", "|")

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Record:
    """One row of the file; without cells when its quoting is broken."""

    line: int
    cells: tuple[str, ...] = ()
    is_broken: bool = False


def decode(body: bytes) -> str:
    """Decodes an export without asking which program wrote it.

    A damaged UTF-8 file stays UTF-8, so that one broken row does not garble the others;
    the damage shows as U+FFFD.

    Raises:
        UnreadableExport: when the bytes are no text.
    """
    if body.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise UnreadableExport(
            "Berkas ini bukan CSV (tampaknya Excel atau PDF). "
            "Simpan dahulu sebagai CSV, lalu ulangi impor."
        )
    if body.startswith(_UTF16) or _looks_like_utf16(body):
        return _decode_utf16(body)
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    text = body.decode("utf-8-sig", errors="replace")
    damaged = text.count("�")
    intact = sum(not character.isascii() for character in text) - damaged
    return text if damaged <= intact else body.decode("cp1252", errors="replace")


def _looks_like_utf16(body: bytes) -> bool:
    head = body[:200]
    return len(head) > 20 and head[1::2].count(0) > len(head) // 3


def _decode_utf16(body: bytes) -> str:
    encoding = "utf-16" if body.startswith(_UTF16) else "utf-16-le"
    return body.decode(encoding, errors="replace")


def split(text: str) -> list[str]:
    """Splits into physical lines, whatever the line ends; quoted ones become a newline."""
    return io.StringIO(text, newline=None).readlines()


def records(lines: Sequence[str], delimiter: str, start: int = 0) -> Iterator[Record]:
    """Yields the records from a line on; blank lines are passed over.

    A record with broken quoting costs only itself: reading goes on with the next line.
    """
    while start < len(lines):
        reader = csv.reader(lines[start:], delimiter=delimiter, strict=True)
        first = start
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield Record(first + 1, tuple(cells))
                first = start + reader.line_num
            return
        except csv.Error:
            yield Record(first + 1, is_broken=True)
            start = first + 1
