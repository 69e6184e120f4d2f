"""The commands that count and hand out: ``stats`` and ``export``."""

from __future__ import annotations

from typing import Final

from halo_desktop.cli import values
from halo_desktop.cli.command import Command, option

COUNTING: Final = (
    Command(
        name="stats",
        summary="hitung aduan dalam satu masa, dari komputer ini atau dari server",
        arguments=(
            option(
                "--since", type=values.day, metavar="TANGGAL", help="hari pertama (bawaan: 90 hari)"
            ),
            option(
                "--until", type=values.day, metavar="TANGGAL", help="hari terakhir (bawaan: ini)"
            ),
            option("--unit", metavar="OPD", help="hanya OPD ini"),
            option("--topic", metavar="TOPIK", help="hanya topik ini"),
            option("--place", metavar="WILAYAH", help="hanya wilayah ini dan di dalamnya"),
            option("--from-server", action="store_true", help="minta server yang menghitung"),
        ),
    ),
    Command(
        name="export",
        summary="simpan satu antrean sebagai CSV atau XLSX, data pribadi disamarkan",
        words="ANTREAN BERKAS",
        words_help="nama antrean, misalnya new, dan berkas .csv atau .xlsx",
    ),
)
