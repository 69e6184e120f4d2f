"""Writes docs/panduan/pesan.md: every sentence of error that the window can say, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from halo_desktop.ui.problem_words import FAILURES, PROBLEMS, REFUSALS, UNKNOWN, Words
from halo_desktop.ui.store_words import KEYRING, STORE

TARGET = Path(__file__).parents[1] / "docs" / "panduan" / "pesan.md"
_HEAD = """# Semua pesan galat dan yang harus dilakukan

Daftar ini dibuat `make docs` dari kalimat yang dipakai jendela, jadi kata-katanya sama dengan
yang Anda baca di layar. Kode di kolom terakhir tampil di *Salin rincian* dan di jawaban perintah
`--json`; sebutkan kode itu bila Anda meminta bantuan. Pekerjaan yang Anda tulis tetap tersimpan
pada setiap pesan di bawah ini. Yang lebih rinci: [masalah dan jalan keluar](masalah.md).
"""


def problems_page() -> str:
    """The whole page."""
    store = [(code, words) for _, code, words in STORE]
    sections = (
        ("Tindakan ditolak aturan", [(code.value, words) for code, words in REFUSALS.items()]),
        ("Server menolak permintaan", [(code.value, words) for code, words in PROBLEMS.items()]),
        ("Sambungan gagal", [(kind.value, words) for kind, words in FAILURES.items()]),
        ("Penyimpanan di komputer ini", store),
        ("Gantungan kunci (keyring)", list(KEYRING.values())),
        ("Lainnya", [("", UNKNOWN)]),
    )
    lines = [_HEAD]
    for title, rows in sections:
        lines += [f"## {title}", "", *_table(rows), ""]
    return "\n".join(lines)


def _table(rows: Iterable[tuple[str, Words]]) -> Iterable[str]:
    yield "| yang tertulis | yang harus dilakukan | kode |"
    yield "|---|---|---|"
    for code, (what, next_step) in rows:
        shown = f"`{code}`" if code else ""
        yield f"| {what} | {next_step or 'Tidak ada yang perlu dilakukan.'} | {shown} |"


if __name__ == "__main__":
    TARGET.write_text(problems_page(), encoding="utf-8")
    print(f"{TARGET} ditulis.")
