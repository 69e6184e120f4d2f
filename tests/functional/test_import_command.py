"""``halo-central import`` from the outside: a real program, a real file, each database."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.support.lapor_export import Export, an_export

# Yesterday: rows of today may lie in the future in the early morning.
UNTIL = date.today() - timedelta(days=1)  # noqa: DTZ011 - the program asks its own clock


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """The arguments that name an empty database."""
    if request.param == "sqlite":
        return ()
    return ("--database", str(request.getfixturevalue("postgres_url")))


def halo_central(data: Path, *arguments: str) -> tuple[int, str, str]:
    """Runs the program and returns exit code, output and error output."""
    done = subprocess.run(
        [sys.executable, "-m", "halo_desktop.central", *arguments, "--data", str(data)],
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def place(database: tuple[str, ...], tmp_path: Path) -> tuple[str, ...]:
    """The database, migrated where that is not done by itself."""
    if database:
        code, _, err = halo_central(tmp_path / "data", "migrate", *database)
        assert code == 0, err
    return database


def write(folder: Path, export: Export) -> str:
    file = folder / "ekspor.csv"
    file.write_bytes(export.body)
    return str(file)


def test_5000_rows_with_50_broken_ones_and_a_second_run(
    place: tuple[str, ...], tmp_path: Path
) -> None:
    export = an_export(5000, broken=50, until=UNTIL)
    command = ("import", write(tmp_path, export), *place, "--json")

    first_code, first, _ = halo_central(tmp_path / "data", *command)
    second_code, second, _ = halo_central(tmp_path / "data", *command)

    told, again = json.loads(first), json.loads(second)
    assert (first_code, second_code) == (0, 0)
    assert (told["taken"], told["known"], told["refused"]) == (4950, 0, 50)
    assert {problem["line"] for problem in told["problems"]} == set(export.broken_lines)
    assert all(problem["column"] and problem["reason"] for problem in told["problems"])
    assert (again["taken"], again["known"], again["refused"]) == (0, 4950, 50)


def test_what_was_taken_is_said_in_words(tmp_path: Path) -> None:
    export = an_export(40, broken=3, until=UNTIL)

    code, out, err = halo_central(tmp_path / "data", "import", write(tmp_path, export))

    assert (code, err) == (0, "")
    assert "37 laporan diambil" in out
    assert "3 baris tidak dapat diambil" in out
    assert all(f"baris {line}, kolom" in out for line in export.broken_lines)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("import", "tidak-ada.csv"), 1, "berkas tidak-ada.csv tidak ada"),
        (("import", "."), 1, "adalah folder"),
        (("import",), 2, "FILE.csv"),
        (("import", "x.csv", "--zone", "UTC"), 2, "--zone"),
    ],
)
def test_a_bad_command_is_a_sentence_and_an_exit_code(
    arguments: tuple[str, ...], code: int, said: str, tmp_path: Path
) -> None:
    found, out, err = halo_central(tmp_path / "data", *arguments)

    assert (found, out) == (code, "")
    assert said in err
    assert "Traceback" not in err
