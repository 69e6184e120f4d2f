"""How the program behaves as a process: streams, signals, weight, bad settings, no screen."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.commands import Inside, Terminal

DUE = ("due", "--received", "2026-03-16", "--working-days", "5")
HEAVY = {"PySide6", "sqlalchemy", "requests", "sqlcipher3", "keyring", "alembic", "litestar"}


def shell(line: str) -> subprocess.CompletedProcess[bytes]:
    """Runs a line of shell in which ``$HALO`` is the program."""
    program = shlex.join([sys.executable, "-m", "halo_desktop"])
    return subprocess.run(
        ["bash", "-c", line],
        env=os.environ | {"HALO": program},
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_a_due_date_needs_no_account_and_loads_nothing_heavy(data_dir: Path) -> None:
    command = Terminal(data=data_dir).command(*DUE, "--json")
    command[1:1] = ["-X", "importtime"]

    done = subprocess.run(command, capture_output=True, timeout=60, check=True)

    assert json.loads(done.stdout) == {"due_on": "2026-03-30", "provisional": False}
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
    assert "halo_desktop.cli.due" in loaded
    assert not {name for name in loaded if name.split(".")[0] in HEAVY}
    assert list(data_dir.iterdir()) == []


@pytest.mark.parametrize(
    ("received", "days", "due_on", "provisional"),
    [
        ("2026-03-16", "5", "2026-03-30", False),
        ("2026-11-23", "1", "2026-11-24", False),
        ("2023-12-01", "1", "2023-12-04", True),
        ("2027-12-30", "14", "2028-01-19", True),
    ],
)
def test_due_answers_with_exactly_two_facts(
    data_dir: Path, received: str, days: str, due_on: str, provisional: bool
) -> None:
    said = Inside(data=data_dir).run(
        "due", "--received", received, "--working-days", days, "--json"
    )

    assert said.answer == {"due_on": due_on, "provisional": provisional}
    assert (said.code, said.err) == (0, "")


def test_due_explains_itself_to_people(data_dir: Path) -> None:
    said = Inside(data=data_dir).run("due", "--received", "2027-12-30", "--working-days", "14")

    assert said.out == (
        "2028-01-19 (Rabu, 19 Januari 2028): 14 hari kerja sejak 30 Des 2027.\n"
        "Perkiraan: kalender hari libur hanya mencakup 1 Jan 2024 sampai 31 Des 2027.\n"
    )


def test_a_limit_beyond_all_dates_is_explained(data_dir: Path) -> None:
    said = Inside(data=data_dir).run(
        "due", "--received", "9999-12-30", "--working-days", "9", "--json"
    )

    assert (said.code, said.problem) == (2, "bad-usage")
    assert "melewati tanggal terakhir" in said.err


@pytest.mark.parametrize(
    "words",
    [("queue",), ("search", "jalan"), ("show", "ASM-1"), ("outbox",), ("drafts",), ("status",),
     ("sync",), ("logout",), ("act", "accept", "ASM-1")],
)  # fmt: skip
def test_without_an_account_every_command_says_so(data_dir: Path, words: tuple[str, ...]) -> None:
    said = Inside(data=data_dir).run(*words, "--json")

    assert (said.code, said.problem) == (5, "no-account")
    assert said.err.endswith("Masuk dulu: halo-desktop login.\n")


def test_usage_is_explained_as_json_too(data_dir: Path) -> None:
    said = Inside(data=data_dir).run("serch", "--json")

    assert (said.code, said.problem) == (2, "bad-usage")
    assert Inside(data=data_dir).run("--version", "--json").answer["help"].startswith("Halo")
    assert Inside(data=data_dir).run("--json").problem == "bad-usage"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("server_url = 'rumah'", "harus dimulai dengan https://"),
        ("srver_url = 'https://a.example'", "Mungkin maksudnya “server_url”?"),
        ("server_url = ", "salah tulis pada baris 1"),
        ("log_level = 'SEMUA'", "harus salah satu dari"),
    ],
)
def test_a_wrong_settings_file_is_explained(data_dir: Path, text: str, part: str) -> None:
    (data_dir / "config.toml").write_text(text, "utf-8")

    said = Inside(data=data_dir).run("status", "--json")

    assert (said.code, said.problem) == (2, "bad-config")
    assert part in said.answer["error"]["message"]


def test_a_file_in_place_of_the_data_folder_is_explained(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("bukan folder")

    said = Inside(data=tmp_path / "data").run("status", "--json")

    assert (said.code, said.problem) == (6, "folder")


def test_a_missing_certificate_file_is_explained(data_dir: Path) -> None:
    (data_dir / "config.toml").write_text("ca_file = 'akar.pem'", "utf-8")

    said = Inside(data=data_dir).run("status", "--json")

    assert (said.code, said.problem) == (2, "bad-usage")
    assert "akar.pem" in said.err


def test_a_reader_that_leaves_is_no_fault(data_dir: Path) -> None:
    done = shell(f"set -o pipefail; $HALO --data-dir {data_dir} act | true")

    assert done.stderr == b""
    assert done.returncode in {0, 141}


@pytest.mark.parametrize("streams", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_fault(data_dir: Path, streams: str) -> None:
    done = shell(f"$HALO --data-dir {data_dir} {shlex.join(DUE)} {streams}")

    assert done.returncode == 0
    assert done.stderr == b""


def test_a_login_without_terminal_or_password_asks_for_one(data_dir: Path) -> None:
    said = Terminal(data=data_dir).run(
        "login", "--server", "https://halo.invalid", "--user", "rina", "--json"
    )
    nobody = Terminal(data=data_dir).run("login", "--server", "https://halo.invalid", "--json")
    nowhere = Terminal(data=data_dir).run("login", "--user", "rina", "--json")

    assert (said.code, said.answer["error"]["field"]) == (2, "password")
    assert (nobody.code, nobody.answer["error"]["field"]) == (2, "user")
    assert (nowhere.code, nowhere.answer["error"]["field"]) == (2, "server")


def test_ctrl_c_ends_quietly(data_dir: Path, tmp_path: Path) -> None:
    # A pipe that nobody writes to: the command waits for its input.
    pipe = tmp_path / "isian"
    os.mkfifo(pipe)
    command = Terminal(data=data_dir).command(
        "act", "add_note", "ASM-1", "--input", str(pipe), "--json"
    )
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process,
        pipe.open("wb"),  # opens only when the command has opened the other end
    ):
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)

    assert process.returncode == 130
    assert json.loads(out)["error"]["code"] == "interrupted"
    assert b"Traceback" not in err


def test_without_a_screen_the_windows_are_not_tried(data_dir: Path) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }

    done = subprocess.run(
        Terminal(data=data_dir).command(), env=environment, capture_output=True, timeout=60,
        check=False,
    )  # fmt: skip

    assert done.returncode == 1
    assert "Tidak ada layar" in done.stderr.decode()


def test_a_screen_that_is_named_but_silent_is_said_before_qt_aborts(data_dir: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if "WAYLAND" not in name}
    environment |= {"DISPLAY": ":4711", "QT_QPA_PLATFORM": "xcb"}

    done = subprocess.run(
        Terminal(data=data_dir).command(), env=environment, capture_output=True, timeout=60,
        check=False,
    )  # fmt: skip

    said = done.stderr.decode()
    assert done.returncode == 1
    assert "Layar :4711 tidak menjawab" in said
    assert "qt.qpa" not in said


def test_a_fault_of_ours_is_one_sentence_and_a_log(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch, expect_log: object
) -> None:
    assert callable(expect_log)
    expect_log(r"halo_desktop\.cli\.running: uncaught ZeroDivisionError")

    def fail(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("halo_desktop.desk.calendar_file.newest", fail)
    said = Inside(data=data_dir).run(*DUE, "--json")

    log = data_dir / "logs" / "halo-desktop-cli.log"
    assert (said.code, said.problem) == (1, "fault")
    assert str(log) in said.err
    assert "ZeroDivisionError" in log.read_text("utf-8")


def test_the_calendar_of_the_server_goes_before_the_one_that_was_shipped(data_dir: Path) -> None:
    folder = data_dir / "server" / "rina"
    folder.mkdir(parents=True)
    (folder / "calendar.json").write_text(
        '{"version": "2", "starts_on": "2026-01-01", "reaches_to": "2026-11-30",'
        ' "holidays": [{"on": "2026-11-24", "name": "Hari jadi", "kind": "local"}]}'
    )
    terminal = Inside(data=data_dir)

    moved = terminal.ask("due", "--received", "2026-11-23", "--working-days", "1")
    beyond = terminal.ask("due", "--received", "2026-11-30", "--working-days", "1")

    assert moved == {"due_on": "2026-11-25", "provisional": False}
    assert beyond == {"due_on": "2026-12-01", "provisional": True}
