"""What people read on a terminal: dates, tables, and nothing that could trick them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from halo_desktop.cli import dates, plain

MOMENT = datetime(2026, 11, 23, 16, 5, 9, tzinfo=UTC)


def test_dates_and_moments_are_local_and_indonesian() -> None:
    assert dates.day(date(2026, 5, 4)) == "4 Mei 2026"
    assert dates.long_day(date(2026, 8, 17)) == "Senin, 17 Agustus 2026"
    assert dates.moment(MOMENT) == "24 Nov 2026 00.05 WITA"
    assert dates.second(MOMENT) == "00.05.09 WITA"
    assert dates.stamp(MOMENT) == "2026-11-23T16:05:09Z"
    assert dates.stamp(None) is None


@pytest.mark.parametrize(
    ("length", "text"),
    [
        (timedelta(seconds=-5), "baru saja"),
        (timedelta(seconds=59), "baru saja"),
        (timedelta(minutes=59), "59 menit"),
        (timedelta(hours=5), "5 jam"),
        (timedelta(days=3, hours=4), "3 hari"),
    ],
)
def test_ages_are_coarse(length: timedelta, text: str) -> None:
    assert dates.age(MOMENT - length, MOMENT) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Jalan\n rusak\t parah ", "Jalan rusak parah"),
        ("\x1b[2J\x1b]0;judul\x07Jalan", "�[2J�]0;judul�Jalan"),
        ("abc\u202edef", "abc�def"),
        ("Añ – ’tanda’ 😀", "Añ – ’tanda’ 😀"),
    ],
)
def test_text_cannot_steer_the_terminal(text: str, shown: str) -> None:
    assert plain.one_line(text) == shown


def test_long_text_is_cut_or_wrapped() -> None:
    assert plain.one_line("Jalan rusak parah", 12) == "Jalan rusak…"
    wrapped = plain.paragraphs("kata " * 40 + "\n\nbaris lain")
    assert all(len(line) <= plain.WIDTH for line in wrapped.splitlines())
    assert wrapped.splitlines()[-1] == "  baris lain"


def test_a_table_lines_up_and_has_no_blanks_at_the_end() -> None:
    rows = [("ASM-1", "", "Jalan"), ("ASM-10", "hari ini", "")]

    assert plain.table(rows) == "ASM-1             Jalan\nASM-10  hari ini"
    assert plain.table([]) == ""
