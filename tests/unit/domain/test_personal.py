"""Identity numbers in texts for the public."""

from __future__ import annotations

import pytest

from halo_desktop.domain import personal


@pytest.mark.parametrize(
    "text",
    [
        "NIK 7604031203850001",
        "atas nama pemilik (7604035203850001), perempuan",
        "7604 0312 0385 0001",
        "7604-0312-0385-0001",
        "7604.0312.0385.0001",
    ],
)
def test_an_identity_number_is_found(text: str) -> None:
    spans = personal.identity_numbers(text)

    assert len(spans) == 1
    assert text[spans[0].start : spans[0].end][0] == "7"


@pytest.mark.parametrize(
    "text",
    [
        "SK Nomor 188.45/123/2026 tanggal 12 Maret 2026",
        "rekening belanja 5.1.02.02.01.0026",
        "Rp1.250.000.000 untuk 16 ruas",
        "hubungi 0812-3456-7890",
        "koordinat -3.4108, 119.3112",
        "kode 9999999999999999",  # no such month
        "kode 12345678901234567",  # seventeen digits
        "tiket HA-2026-000123 dan HA-2026-000124",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert personal.identity_numbers(text) == ()
