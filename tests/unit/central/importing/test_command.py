"""The command ``import``: its answers, its words and its exit codes."""

from __future__ import annotations

import argparse
import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from halo_desktop.central.errors import Busy
from halo_desktop.central.importing import command
from halo_desktop.central.service import Central
from tests.support import server
from tests.support.lapor_export import HEADER, an_export


@pytest.fixture
def central(tmp_path: Path) -> Iterator[Central]:
    found = server.open_central(f"sqlite:///{tmp_path / 'c.db'}", clock=server.MovableClock())
    yield found
    found.close()


def run(central: Central, *arguments: str) -> tuple[int, str, str]:
    parser = argparse.ArgumentParser()
    command.configure(parser)
    out, err = io.StringIO(), io.StringIO()
    code = command.run(parser.parse_args(arguments), lambda: central, out, err)
    return code, out.getvalue(), err.getvalue()


def test_the_summary_lists_every_refused_row(central: Central, tmp_path: Path) -> None:
    file, export = tmp_path / "ekspor.csv", an_export(1200, broken=12)
    file.write_bytes(export.body)

    code, out, err = run(central, str(file))

    assert (code, err) == (0, "")
    assert "1.188 laporan diambil" in out
    assert "12 baris tidak dapat diambil" in out
    for line in export.broken_lines:
        assert f"baris {line}, kolom " in out


def test_json_is_one_object_with_lines_columns_and_reasons(
    central: Central, tmp_path: Path
) -> None:
    file, export = tmp_path / "ekspor.csv", an_export(50, broken=10)
    file.write_bytes(export.body)

    code, out, err = run(central, str(file), "--json")

    answer = json.loads(out)
    assert (code, err) == (0, "")
    assert (answer["taken"], answer["known"], answer["refused"]) == (40, 0, 10)
    assert {problem["line"] for problem in answer["problems"]} == set(export.broken_lines)
    assert all(problem["column"] and problem["reason"] for problem in answer["problems"])


def test_a_dry_run_stores_nothing(central: Central, tmp_path: Path) -> None:
    file = tmp_path / "ekspor.csv"
    file.write_bytes(an_export(10).body)

    _, out, _ = run(central, str(file), "--dry-run")
    _, after, _ = run(central, str(file), "--json")

    assert "10 laporan dapat diambil" in out
    assert "tidak ada yang disimpan" in out
    assert json.loads(after)["taken"] == 10


def test_refused_rows_go_into_a_report_that_a_spreadsheet_opens(
    central: Central, tmp_path: Path
) -> None:
    file, report = tmp_path / "ekspor.csv", tmp_path / "tolak.csv"
    export = an_export(30, broken=10)
    file.write_bytes(export.body)

    run(central, str(file), "--report", str(report))

    rows = list(csv.reader(io.StringIO(report.read_text("utf-8-sig"))))
    assert rows[0] == ["baris", "kolom", "alasan"]
    assert {int(row[0]) for row in rows[1:]} == set(export.broken_lines)


def test_unknown_names_are_summed_up(central: Central, tmp_path: Path) -> None:
    file = tmp_path / "ekspor.csv"
    rows = [
        f"2026-11-20,{number},Judul,Isi,Antariksa,Polewali,PUPR,Selesai" for number in range(30)
    ]
    file.write_text("\n".join((",".join(HEADER), *rows)), "utf-8")

    _, out, _ = run(central, str(file))

    assert "“Antariksa” belum dikenal; diambil tanpa topik. (30 baris)" in out


def test_times_are_read_in_the_zone_that_is_given(central: Central, tmp_path: Path) -> None:
    file = tmp_path / "ekspor.csv"
    rows = "tracking_id,tanggal_masuk,isi\n1,24/11/2026 08.50,Isi\n"
    file.write_text(rows, "utf-8")  # now is 09.00 WITA: in WIB this would be 09.50

    _, refused, _ = run(central, str(file), "--json")
    _, taken, _ = run(central, str(file), "--json", "--zone", "WITA")

    assert "masa depan" in json.loads(refused)["problems"][0]["reason"]
    assert json.loads(taken)["taken"] == 1


@pytest.mark.parametrize(
    ("prepare", "said"),
    [
        (lambda file: None, "tidak ada. Periksa nama"),
        (lambda file: file.mkdir(), "adalah folder"),
        (lambda file: file.write_bytes(b""), "Berkas kosong"),
        (lambda file: file.write_bytes(b"PK\x03\x04"), "bukan CSV"),
        (lambda file: file.write_bytes(b"a,b\n1,2\n"), "tidak ditemukan pada baris judul"),
    ],
)
def test_a_file_that_cannot_be_used_is_one_sentence_and_exit_code_one(
    central: Central, tmp_path: Path, prepare: object, said: str
) -> None:
    file = tmp_path / "ekspor.csv"
    assert callable(prepare)
    prepare(file)

    code, out, err = run(central, str(file))

    assert (code, out) == (1, "")
    assert err.startswith("Impor dibatalkan: ")
    assert said in err
    assert err.count("\n") == 1


def test_a_report_that_cannot_be_written_is_told_and_the_rows_stay(
    central: Central, tmp_path: Path
) -> None:
    file = tmp_path / "ekspor.csv"
    file.write_bytes(an_export(4).body)

    code, _, err = run(central, str(file), "--report", str(tmp_path / "tidak" / "ada.csv"))
    _, after, _ = run(central, str(file), "--json")

    assert code == 1
    assert "sudah tersimpan" in err
    assert json.loads(after)["known"] == 4


def test_a_locked_database_is_told_and_can_be_repeated(
    central: Central, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Busy

    file = tmp_path / "ekspor.csv"
    file.write_bytes(an_export(4).body)
    monkeypatch.setattr(command, "take_over", refuse)

    code, _, err = run(central, str(file))

    assert code == 1
    assert "ulangi perintah ini nanti" in err
