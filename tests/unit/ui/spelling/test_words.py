"""Only what can be misspelt is looked up."""

from __future__ import annotations

import pytest

from halo_desktop.ui.spelling.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jalan sudah ditambal.", ["Jalan", "sudah", "ditambal"]),
        ("Aduan ASM-2026-000042 sudah selesai.", ["Aduan", "sudah", "selesai"]),
        ("Nomor 5.1.02 dan Rp75.000 lunas.", ["Nomor", "dan", "lunas"]),
        ("Rumah di Jl. Kakap selatan No. 12 aman.", ["Rumah", "aman"]),
        ("Tulis ke posko@polman.go.id atau www.lapor.go.id saja.", ["Tulis", "atau", "saja"]),
        ("Kata pelapor “jalanx rusakk” benar.", ["Kata", "pelapor", "benar"]),
        ("> jalanx rusakk", []),
        ("Petugas Rusmin dari PUPR datang.", ["Petugas", "dari", "datang"]),
        ("Yth. {nama_pelapor}, terima kasih.", ["Yth", "terima", "kasih"]),
        ("Jalan-jalan rusak.", ["Jalan-jalan", "rusak"]),
    ],
)
def test_only_plain_words_are_judged(text: str, expected: list[str]) -> None:
    found = list(words(text))

    assert [word.text for word in found] == expected
    assert all(text[word.start : word.end] == word.text for word in found)
