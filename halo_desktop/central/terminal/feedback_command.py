"""``halo-central feedback``: what users wrote about the application, newest first, and as CSV.

Somebody may have quoted a complaint: what looks like personal data is covered everywhere.
"""

from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, select

from halo_desktop.central.operations import opening
from halo_desktop.central.operations.opening import Place
from halo_desktop.central.storage import tables
from halo_desktop.central.storage.columns import Record
from halo_desktop.central.terminal import arguments
from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.personal_data.finding import cover, find

_HEAD: Final = ("waktu", "akun", "layar", "versi", "masukan")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def configure(parser: arguments.Parser) -> None:
    """Describes the subcommands."""
    commands = parser.add_subparsers(
        dest="deed", required=True, metavar="TINDAKAN", parser_class=arguments.Parser
    )
    listing = commands.add_parser("list", help="Tampilkan masukan, terbaru dahulu.")
    listing.add_argument("--limit", type=arguments.count, default=50, metavar="JUMLAH")
    export = commands.add_parser("export", help="Simpan semua masukan sebagai CSV.")
    export.add_argument("file", type=Path, metavar="BERKAS")
    for command in commands.choices.values():
        opening.add_arguments(command, is_nested=True)


def run(options: argparse.Namespace, place: Place) -> int:
    """Carries out one subcommand. Blocking."""
    central = opening.open_central(place)
    try:
        limit = options.limit if options.deed == "list" else None
        with central.core.database.read() as connection:
            rows = _read(connection, limit)
    finally:
        central.close()
    if options.deed == "list":
        return _list(rows)
    return _export(rows, options.file)


def _read(connection: Connection, limit: int | None) -> list[tuple[str, ...]]:
    columns = tables.feedback.c
    wanted = select(tables.feedback).order_by(columns.at.desc(), columns.id.desc()).limit(limit)
    return [_words(row) for row in connection.execute(wanted)]


def _words(row: Record) -> tuple[str, ...]:
    at = row.at.astimezone(WITA)
    text = cover(row.text, find(row.text))
    return (f"{at:%Y-%m-%d %H.%M}", row.account, row.screen, str(row.build), text)


def _list(rows: list[tuple[str, ...]]) -> int:
    if not rows:
        sys.stdout.write("Belum ada masukan.\n")
    for at, account, screen, build, text in rows:
        sys.stdout.write(f"{at}  {account}  {screen or '–'}  versi {build}\n")
        lines = [f"    {line}\n" for line in text.splitlines() if line.strip()]
        sys.stdout.write("".join([*lines, "\n"]))
    return 0


def _export(rows: list[tuple[str, ...]], file: Path) -> int:
    part = file.with_name(f".{file.name}.part")
    try:
        with part.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(_HEAD)
            writer.writerows([_harmless(cell) for cell in row] for row in rows)
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        sys.stderr.write(f"{file} tidak dapat ditulis: {error.strerror or error}.\n")
        return 1
    sys.stdout.write(f"{len(rows)} masukan disimpan di {file}, data pribadi disamarkan.\n")
    return 0


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
