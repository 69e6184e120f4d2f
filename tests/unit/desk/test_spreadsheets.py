"""Tables as files: nothing is a formula, and there is never half a file."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from halo_desktop.desk import spreadsheets

HEAD = ("Nomor", "Judul")
HOSTILE = ("=1+1", "+62", "-3", "@SUM(A1)", "\tx", '=HYPERLINK("http://x")')
MARK = "Rina (rina), 23-11-2026 10.12 WITA"


def rows() -> Iterator[tuple[str, str]]:
    for number, cell in enumerate(HOSTILE):
        yield str(number), cell


def test_a_csv_opens_with_its_letters_and_without_formulas(tmp_path: Path) -> None:
    file = tmp_path / "daftar.csv"

    assert spreadsheets.write(file, HEAD, rows(), MARK) == len(HOSTILE)

    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    with file.open(encoding="utf-8-sig", newline="") as stream:
        found = list(csv.reader(stream))
    assert found[0] == list(HEAD)
    assert [row[1] for row in found[1 : len(HOSTILE) + 1]] == [f"'{cell}" for cell in HOSTILE]
    assert found[-1] == [MARK]


def test_a_workbook_holds_texts_only_and_who_made_it(tmp_path: Path) -> None:
    file = tmp_path / "daftar.xlsx"

    assert spreadsheets.write(file, HEAD, rows(), MARK) == len(HOSTILE)

    with zipfile.ZipFile(file) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert "=1+1" in sheet
    assert MARK in sheet


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_table_that_breaks_off_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"daftar.{suffix}"
    file.write_bytes(b"lama")

    def breaking() -> Iterator[tuple[str, str]]:
        yield "1", "x"
        raise OSError(28, "disk penuh")

    with pytest.raises(OSError, match="disk penuh"):
        spreadsheets.write(file, HEAD, breaking(), MARK)

    assert file.read_bytes() == b"lama"
    assert [one.name for one in tmp_path.iterdir()] == [file.name]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"daftar|No such"):
        spreadsheets.write(tmp_path / "tidak" / "daftar.csv", HEAD, rows(), MARK)
