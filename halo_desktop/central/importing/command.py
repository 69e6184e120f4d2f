"""``halo-central import FILE.csv``: reads an export, takes it over, explains the rest."""

from __future__ import annotations

import argparse
import csv
import io
import json
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from halo_desktop.central.errors import Busy
from halo_desktop.central.importing import dates
from halo_desktop.central.importing.parsing import parse
from halo_desktop.central.importing.rows import RowProblem, UnreadableExport
from halo_desktop.central.importing.takeover import Imported, take_over
from halo_desktop.central.service import Central

DONE, FAILED = 0, 1
MAX_MEGABYTES = 100

_MOST_NOTICES = 20


def configure(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", metavar="FILE.csv", type=Path, help="ekspor SP4N-LAPOR!")
    parser.add_argument(
        "--dry-run", action="store_true", help="periksa saja; tidak ada yang disimpan"
    )
    parser.add_argument(
        "--report", type=Path, metavar="FILE", help="tulis baris yang ditolak ke berkas CSV"
    )
    parser.add_argument(
        "--zone",
        choices=tuple(dates.ZONES),
        default="WIB",
        help="zona waktu jam tanpa zona dalam berkas (bawaan: WIB, seperti LAPOR!)",
    )
    parser.add_argument("--json", action="store_true", help="keluarkan satu objek JSON")


def run(
    arguments: argparse.Namespace,
    open_server: Callable[[], Central],
    out: TextIO,
    err: TextIO,
) -> int:
    """Runs the command and returns the exit code. Blocking."""
    try:
        body = _read(arguments.file)
        with closing(open_server()) as server:
            imported = _import(body, arguments, server)
        if arguments.report is not None:
            _write_report(arguments.report, imported.problems)
    except UnreadableExport as error:
        err.write(f"Impor dibatalkan: {error}\n")
        return FAILED
    except Busy:
        err.write(
            "Impor berhenti: basis data sedang dipakai program lain. Yang sudah diambil tetap "
            "tersimpan; ulangi perintah ini nanti.\n"
        )
        return FAILED
    if arguments.json:
        out.write(json.dumps(_as_json(imported, arguments), ensure_ascii=False) + "\n")
    else:
        out.write(_as_text(imported, arguments))
    return DONE


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > MAX_MEGABYTES * 1_000_000:
            raise UnreadableExport(
                f"berkas {file} lebih besar dari {MAX_MEGABYTES} MB. Bagi menjadi beberapa berkas."
            )
        return file.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableExport(f"berkas {file} tidak ada. Periksa nama dan foldernya.") from error
    except IsADirectoryError as error:
        raise UnreadableExport(f"{file} adalah folder. Sebutkan berkas CSV-nya.") from error
    except OSError as error:
        raise UnreadableExport(
            f"berkas {file} tidak dapat dibaca ({error.strerror}). Periksa hak aksesnya."
        ) from error


def _import(body: bytes, arguments: argparse.Namespace, server: Central) -> Imported:
    with server.core.database.read() as connection:
        rulebook = server.core.rulebook(connection)
    zone = dates.ZONES[arguments.zone]
    parsed = parse(body, now=server.core.now(), rulebook=rulebook, zone=zone)
    if arguments.dry_run:
        return Imported(
            taken=len(parsed.rows), known=0, problems=parsed.problems, notices=parsed.notices
        )
    return take_over(server, parsed)


def _write_report(file: Path, problems: tuple[RowProblem, ...]) -> None:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("baris", "kolom", "alasan"))
    writer.writerows((problem.line, problem.column, problem.reason) for problem in problems)
    try:
        file.write_text(text.getvalue(), encoding="utf-8-sig")
    except OSError as error:
        raise UnreadableExport(
            f"laporan {file} tidak dapat ditulis ({error.strerror}); laporan yang dapat diambil "
            "sudah tersimpan. Ulangi dengan nama berkas lain."
        ) from error


def _as_json(imported: Imported, arguments: argparse.Namespace) -> dict[str, object]:
    return {
        "file": str(arguments.file),
        "dry_run": arguments.dry_run,
        "taken": imported.taken,
        "known": imported.known,
        "refused": imported.refused,
        "problems": [asdict(problem) for problem in imported.problems],
        "notices": [asdict(notice) for notice in imported.notices],
    }


def _as_text(imported: Imported, arguments: argparse.Namespace) -> str:
    taken = "laporan dapat diambil" if arguments.dry_run else "laporan diambil"
    lines = [
        f"Berkas {arguments.file}",
        f"  {_number(imported.taken)} {taken}",
        f"  {_number(imported.known)} sudah ada sebelumnya",
        f"  {_number(imported.refused)} baris tidak dapat diambil",
    ]
    lines += [f"    baris {p.line}, kolom {p.column}: {p.reason}" for p in imported.problems]
    lines += _summed(imported.notices)
    if arguments.dry_run:
        lines.append("Hanya diperiksa; tidak ada yang disimpan.")
    return "\n".join(lines) + "\n"


def _summed(notices: tuple[RowProblem, ...]) -> list[str]:
    """What was noticed in rows that are taken, each remark once with its number."""
    if not notices:
        return []
    counted = Counter((notice.column, notice.reason) for notice in notices)
    lines = ["  Catatan untuk baris yang tetap diambil:"]
    for (column, reason), count in counted.most_common(_MOST_NOTICES):
        lines.append(f"    kolom {column}: {reason} ({_number(count)} baris)")
    if len(counted) > _MOST_NOTICES:
        lines.append(f"    … dan {_number(len(counted) - _MOST_NOTICES)} catatan lain (--json).")
    return lines


def _number(value: int) -> str:
    return f"{value:,}".replace(",", ".")
