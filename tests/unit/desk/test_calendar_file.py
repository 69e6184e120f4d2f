"""The server's calendar is kept as a plain file and read back without a store."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

from halo_desktop.desk import calendar_file
from halo_desktop.domain.rulebook import Calendar, Holiday


def a_calendar(version: str) -> Calendar:
    """A calendar with one local day off."""
    return Calendar(
        version=version,
        starts_on=date(2026, 1, 1),
        reaches_to=date(2026, 12, 31),
        holidays=(Holiday(on=date(2026, 11, 24), name="Hari jadi", kind="local"),),
    )


def test_what_was_saved_is_read_back(tmp_path: Path) -> None:
    calendar_file.save(tmp_path / "server" / "rina", a_calendar("1"))

    assert calendar_file.newest(tmp_path) == a_calendar("1")


def test_an_unchanged_calendar_is_not_written_again(tmp_path: Path) -> None:
    folder = tmp_path / "server" / "rina"
    calendar_file.save(folder, a_calendar("1"))
    file = folder / calendar_file.FILE_NAME
    os.utime(file, (1, 1))

    calendar_file.save(folder, a_calendar("1"))

    assert file.stat().st_mtime == 1


def test_of_several_accounts_the_newest_counts(tmp_path: Path) -> None:
    for user, version, at in (("rina", "old", 1), ("fitri", "new", 3), ("andi", "older", 2)):
        folder = tmp_path / "server" / user
        calendar_file.save(folder, a_calendar(version))
        os.utime(folder / calendar_file.FILE_NAME, (at, at))

    found = calendar_file.newest(tmp_path)

    assert found is not None
    assert found.version == "new"


def test_without_a_file_there_is_none(tmp_path: Path) -> None:
    assert calendar_file.newest(tmp_path) is None
    assert calendar_file.newest(tmp_path / "hilang") is None


def test_a_damaged_file_is_passed_over(tmp_path: Path, expect_log: Callable[[str], None]) -> None:
    expect_log(r"halo_desktop\.desk\.calendar_file: skipped a calendar file: ReferenceFault")
    calendar_file.save(tmp_path / "server" / "rina", a_calendar("1"))
    os.utime(tmp_path / "server" / "rina" / calendar_file.FILE_NAME, (1, 1))
    damaged = tmp_path / "server" / "fitri" / calendar_file.FILE_NAME
    damaged.parent.mkdir()
    damaged.write_bytes(b'{"version": "2", "starts_')

    found = calendar_file.newest(tmp_path)

    assert found is not None
    assert found.version == "1"
