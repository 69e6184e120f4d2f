"""The commands that look after the program itself: ``self-test`` and ``update``."""

from __future__ import annotations

from typing import Final

from halo_desktop.cli.command import Command

UPKEEP: Final = (
    Command(
        name="self-test",
        summary="uji program yang terpasang: bagian, TLS, penyimpanan, server latihan, jendela",
        epilog=(
            "Berjalan dalam folder sementara tanpa layar, sekitar satu menit; data Anda tidak\n"
            "disentuh. Kode keluar 1 bila ada yang gagal."
        ),
    ),
    Command(
        name="update",
        summary="periksa apakah ada versi yang lebih baru; tidak memasang apa pun",
        words="[check [DAFTAR] | verify DAFTAR PAKET]",
        words_help="daftar pembaruan bertanda tangan, dan paket yang sudah diunduh",
    ),
)
