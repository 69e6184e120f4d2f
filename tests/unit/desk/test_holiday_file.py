"""Days off from files as ministries and calendars give them out, good ones and bad ones."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from halo_desktop.desk import holiday_file
from halo_desktop.desk.holiday_file import NotACalendar

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"


def event(*lines: str) -> str:
    return "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT", ""))


def ics(*events: str) -> bytes:
    return (HEAD + "".join(events) + "END:VCALENDAR\r\n").encode()


def test_a_table_is_read_with_heading_kind_and_basis_in_the_order_of_days() -> None:
    body = (
        "tanggal,nama,jenis,dasar\n"
        "17/8/2027,Hari Kemerdekaan,nasional,SKB 3 Menteri\n"
        "\n"
        '2027-01-01,"Tahun Baru, Masehi"\n'
        "2027-03-08,Cuti Nyepi,Cuti Bersama\n"
    )

    days = holiday_file.parse(body.encode())

    assert [(day.on, day.name, day.kind, day.basis) for day in days] == [
        (date(2027, 1, 1), "Tahun Baru, Masehi", "public", ""),
        (date(2027, 3, 8), "Cuti Nyepi", "collective", ""),
        (date(2027, 8, 17), "Hari Kemerdekaan", "public", "SKB 3 Menteri"),
    ]


def test_a_table_from_an_office_program_with_semicolons_and_a_mark_is_read() -> None:
    body = "\ufefftanggal;nama\r\n29-12-2027;Hari jadi Polewali Mandar;daerah\r\n"

    (day,) = holiday_file.parse(body.encode())

    assert (day.on, day.kind) == (date(2027, 12, 29), "local")


def test_the_same_day_twice_is_one_day() -> None:
    days = holiday_file.parse(b"2027-01-01,Satu\n2027-01-01,Dua\n")

    assert [day.name for day in days] == ["Satu"]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("2027-01-01,Tahun Baru\n2027-02-30,Tidak ada\n", 2),
        ("2027-01-01,Tahun Baru\n2027-01-02\n", 2),
        ("2027-01-01,Tahun Baru\n2027-01-02,Hari,entah\n", 2),
        ("tanggal,nama\nbesok,Libur\n", 2),
        ("2027-01-01,Tahun Baru\nx" + chr(0) + ",y\n", 1),
        ("", 1),
        ("tanggal,nama\n", 1),
    ],
    ids=["no such day", "no name", "no such kind", "no day", "zero byte", "empty", "heading only"],
)
def test_a_bad_row_names_its_line_and_nothing_is_used(body: str, line: int) -> None:
    with pytest.raises(NotACalendar) as caught:
        holiday_file.parse(body.encode())

    assert caught.value.line == line


def test_bytes_that_are_no_text_are_no_calendar() -> None:
    with pytest.raises(NotACalendar):
        holiday_file.parse(b"\xff\xfe2\x000\x002\x007\x00")


def test_a_calendar_gives_each_day_of_an_event_and_joins_broken_lines() -> None:
    body = ics(
        event(
            "DTSTART;VALUE=DATE:20270309", "DTEND;VALUE=DATE:20270311", "SUMMARY:Idul", "  Fitri"
        ),
        event("DTSTART;VALUE=DATE:20270312", "SUMMARY:Cuti bersama\\, Idul Fitri"),
    )

    days = holiday_file.parse(body)

    assert [(day.on.day, day.name, day.kind) for day in days] == [
        (9, "Idul Fitri", "public"),
        (10, "Idul Fitri", "public"),
        (12, "Cuti bersama, Idul Fitri", "collective"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("SUMMARY:Tanpa tanggal",),
        ("DTSTART;VALUE=DATE:20271301", "SUMMARY:Bulan 13"),
        ("DTSTART;VALUE=DATE:20270101",),
        ("DTSTART;VALUE=DATE:20270101", "DTEND;VALUE=DATE:20271231", "SUMMARY:Setahun libur"),
    ],
    ids=["no day", "no such month", "no name", "a whole year"],
)
def test_a_bad_event_is_refused(lines: tuple[str, ...]) -> None:
    with pytest.raises(NotACalendar):
        holiday_file.parse(ics(event(*lines)))


def test_a_file_is_read_from_the_disk(tmp_path: Path) -> None:
    file = tmp_path / "libur.csv"
    file.write_bytes(b"2027-01-01,Tahun Baru\n")

    assert [day.name for day in holiday_file.read(file)] == ["Tahun Baru"]
