"""What is personal in a text and what only looks like it."""

from __future__ import annotations

import pytest

from halo_desktop.domain.personal_data.finding import cover, find


def found(text: str, *names: str) -> list[tuple[str, str]]:
    return [
        (span.kind.value, text[span.start : span.end]) for span in find(text, known_names=names)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("NIK 7604014203900001 sudah aktif.", "nik", "7604014203900001"),
        ("NIK: 7604 0142 0390 0001 ganda.", "nik", "7604 0142 0390 0001"),
        ("Kartu keluarga 7604012304120003 terbit.", "kk", "7604012304120003"),
        ("Kabari lewat 0812-4215-7788 saja.", "phone", "0812-4215-7788"),
        ("Kabari lewat +62 812 4215 7788 saja.", "phone", "+62 812 4215 7788"),
        ("HP nol delapan satu dua tiga empat lima enam tujuh delapan", "phone", ""),
        ("Kirim ke siti.aminah@gmail.com ya.", "email", "siti.aminah@gmail.com"),
        ("Truk DC 8123 XB bermuatan lebih.", "plate", "DC 8123 XB"),
        ("Ibu Hasnah telah menerima bantuan.", "name", "Hasnah"),
        ("Bantuan untuk Muhammad Yusuf sudah tiba.", "name", "Muhammad Yusuf"),
        ("Rumah di Jl. Kakap No. 12 sudah tersambung.", "address", "Jl. Kakap No. 12"),
    ],
)
def test_personal_data_are_found(text: str, kind: str, part: str) -> None:
    kinds = [one for one, said in found(text) if not part or said == part]

    assert kinds == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Yth. Bapak/Ibu pelapor,\n\nRuas di Desa Peburru telah ditambal.",
        "Yth. Bapak/Ibu Pelapor,\nPohon yang dikhawatirkan sudah dipangkas.",
        "SK Bupati Nomor 188.45/123/2024 tanggal 08-12-2024.",
        "Rekening belanja 5.1.02.01.01.0024 sebesar Rp 1.250.000.000.",
        "Koordinat -3.432145, 119.343211 pada 08.12.2024 10.30 WITA.",
        "Yth. Bapak/Ibu pelapor, terima kasih atas laporan Anda.",
        "Bapak Bupati meninjau Jalan Poros Majene KM 12.",
        "Lampu di depan RSUD Hajjah Andi Depu sudah menyala.",
        "Pipa DN 100 PVC diganti sepanjang 500 m.",
        "Hubungi call center 112 atau pengaduan@polmankab.go.id.",
        "Aduan ASM-2026-000161 dan LAPOR! 7604123 sudah ditutup.",
    ],
)
def test_what_only_looks_personal_is_let_through(text: str) -> None:
    assert found(text) == []


def test_a_name_of_the_case_is_found_however_it_is_written() -> None:
    assert found("sudah kami temui pak RAHMAT hidayat di kantor", "Rahmat Hidayat") == [
        ("name", "RAHMAT hidayat")
    ]


def test_covering_replaces_every_span() -> None:
    text = "NIK 7604014203900001, HP 081242157788."

    assert cover(text, find(text)) == "NIK [disamarkan], HP [disamarkan]."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kepala Dinas PUPR, Ir. Husain Ismail, ST, turun ke lokasi.", id="degrees"),
        pytest.param("Plt. Camat Binuang Andi Zulkifli memediasi.", id="acting"),
        pytest.param("Ketua Tim, Hasan Malik, NIP 197507122005021003", id="with a NIP"),
    ],
)
def test_who_acts_in_a_public_office_is_no_private_person(text: str) -> None:
    assert found(text) == []


def test_a_person_named_after_an_official_is_found() -> None:
    assert found("Camat Binuang Andi Zulkifli menemui Siti Aminah.") == [("name", "Siti Aminah")]


def test_names_in_a_list_are_found_by_the_first_of_them() -> None:
    assert found("Hadir: Rahmat Hidayat, Lotong dan Cakkuridi.") == [
        ("name", "Rahmat Hidayat"),
        ("name", "Lotong"),
        ("name", "Cakkuridi"),
    ]


def test_the_second_number_of_a_pair_is_the_family_card() -> None:
    text = "NIK/KK: 7604012311660003 / 7604011503110078"

    assert [kind for kind, _ in found(text)] == ["nik", "kk"]
