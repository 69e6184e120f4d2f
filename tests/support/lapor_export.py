"""Writes exports as SP4N-LAPOR! makes them, with a known number of broken rows."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

HEADER = (
    *("tanggal_masuk", "tracking_id", "judul", "isi_laporan_awal"),
    *("kategori", "kecamatan", "dinas_tujuan", "status"),
)
_KECAMATAN = (
    *("Polewali", "Wonomulyo", "Campalagian", "Binuang", "Matakali", "Tinambung", "Balanipa"),
    *("Kec. Mapilli", "TAPANGO", "Luyo", "Limboro", "Alu", "Tubbi Taramanu", "Anreapi", "Bulo"),
)
_SUBJECTS = (
    ("Jalan berlubang di dekat pasar", "Infrastruktur", "Dinas Pekerjaan Umum dan Penataan Ruang"),
    ("Air PDAM tidak mengalir", "Air bersih", "PDAM Wai Tipalayo"),
    ("Sampah menumpuk di tepi jalan", "Persampahan", "DLHK"),
    ("KTP-el belum tercetak", "Kependudukan", "Disdukcapil"),
    ("Lampu jalan padam", "Lampu jalan (PJU)", "Dinas Perhubungan"),
    ("Antrean puskesmas sangat lama", "Kesehatan", "Dinas Kesehatan"),
)
_STATUSES = ("Belum Terverifikasi", "Terverifikasi", "Dalam Proses", "Selesai", "Tertunda")


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """An export's bytes and the lines of it that cannot be taken."""

    body: bytes
    broken_lines: tuple[int, ...]


def an_export(
    rows: int, *, broken: int = 0, seed: int = 1, until: date = date(2026, 11, 20)
) -> Export:
    """Makes an export; the broken rows are spread over it and break in different ways."""
    chance = random.Random(seed)
    bad = set(chance.sample(range(1, rows), broken))
    ways = list(_BREAKS)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    lines: list[int] = []
    previous = ""
    for number in range(rows):
        cells = _row(chance, number, until)
        if number in bad:
            lines.append(number + 2)
            cells = ways[len(lines) % len(ways)](cells, previous)
        else:
            previous = cells[1]
        writer.writerow(cells)
    return Export(body=out.getvalue().encode(), broken_lines=tuple(lines))


def _row(chance: random.Random, number: int, until: date) -> list[str]:
    subject, category, unit = chance.choice(_SUBJECTS)
    day = until - timedelta(days=chance.randrange(300))
    place = chance.choice(_KECAMATAN)
    return [
        chance.choice((day.isoformat(), f"{day:%d/%m/%Y}", f"{day:%d-%m-%Y} 09:15")),
        str(8_100_000 + number),
        f"{subject} ({number})",
        f"Selamat pagi. {subject}, di wilayah {place}, sudah {chance.randrange(2, 30)} hari.",
        category,
        place,
        unit,
        chance.choice(_STATUSES),
    ]


def _with(index: int, text: str) -> Callable[[list[str], str], list[str]]:
    def change(cells: list[str], previous: str) -> list[str]:
        return [*cells[:index], text, *cells[index + 1 :]]

    return change


def _repeated(cells: list[str], previous: str) -> list[str]:
    return [cells[0], previous, *cells[2:]]


def _short(cells: list[str], previous: str) -> list[str]:
    return cells[:5]


_BREAKS: tuple[Callable[[list[str], str], list[str]], ...] = (
    _with(0, "31/02/2026"),
    _with(0, "segera"),
    _with(0, "05/01/2031"),
    _with(1, ""),
    _with(1, "8.1E+06"),
    _with(3, "   "),
    _with(5, "Mamuju"),
    _with(3, "isi\x00rusak"),
    _repeated,
    _short,
)
