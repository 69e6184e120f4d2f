"""The log is complete, private and free of personal data; crashes end up in it."""

from __future__ import annotations

import gc
import logging
import re
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from halo_desktop import logs
from halo_desktop.paths import FolderError

ID = "0192f5a4-7c3e-7d21-9b1a-5c2f6d7e8a90"


@pytest.fixture(autouse=True)
def _put_logging_back() -> Iterator[None]:
    level = logging.getLogger().level
    yield
    logs.tear_down()
    logging.getLogger().setLevel(level)


def test_a_line_has_utc_time_level_thread_and_logger(tmp_path: Path) -> None:
    file = logs.set_up(tmp_path)

    logging.getLogger("halo_desktop.sync").info("sent %d actions", 3)

    line = file.read_text()
    moment, rest = line.split(" ", 1)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", moment)
    assert rest == "INFO [MainThread] halo_desktop.sync: sent 3 actions\n"


def test_the_clock_of_a_line_is_utc() -> None:
    record = logging.makeLogRecord({"msg": "x", "created": 0.5})

    assert logs.LogFormatter().format(record).startswith("1970-01-01T00:00:00.500Z ")


def test_lines_below_the_level_are_left_out(tmp_path: Path) -> None:
    file = logs.set_up(tmp_path, level="INFO")

    logging.getLogger("halo_desktop").debug("detail")

    assert file.read_text() == ""


def test_addresses_that_libraries_log_stay_out_even_in_detail(tmp_path: Path) -> None:
    file = logs.set_up(tmp_path, level="DEBUG")

    logging.getLogger("urllib3.connectionpool").debug('"GET /v1/search?text=Ani HTTP/1.1" 200')

    assert file.read_text() == ""


def test_only_the_owner_reads_the_log(tmp_path: Path) -> None:
    file = logs.set_up(tmp_path / "logs")

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_long_log_is_rotated_and_stays_private(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "MAX_BYTES", 1000)
    logs.set_up(tmp_path)

    for number in range(200):
        logging.getLogger("halo_desktop").info("line %d", number)

    files = sorted(tmp_path.iterdir())
    assert len(files) == logs.KEPT_FILES + 1
    assert all(file.stat().st_size <= 1000 for file in files)
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in files)


def test_a_second_set_up_moves_the_log(tmp_path: Path) -> None:
    first = logs.set_up(tmp_path / "one")
    second = logs.set_up(tmp_path / "two", name="halo-central")

    logging.getLogger("halo_desktop").info("here")

    assert (first.read_text(), second.name) == ("", "halo-central.log")
    assert "here" in second.read_text()


def test_a_log_that_cannot_be_written_is_explained(tmp_path: Path) -> None:
    (tmp_path / "halo-desktop.log").mkdir()

    with pytest.raises(FolderError, match="tidak dapat ditulis"):
        logs.set_up(tmp_path)


@pytest.mark.parametrize(
    "secret",
    [
        "+62 812-3456-7890",
        "081234567890",
        "7604051203900001",
        "ani.wijaya@example.go.id",
        "k3Y" + "aB9_" * 12,
        "0f" * 32,
    ],
)
def test_personal_data_and_keys_are_hidden(secret: str) -> None:
    assert secret not in logs.redact(f"pelapor {secret} menulis")


@pytest.mark.parametrize(
    "line",
    [
        "Authorization: Bearer {secret}",
        '{{"refresh_token": "{secret}"}}',
        "password={secret}&x=1",
        "kata_sandi: {secret}",
        "https://ani:{secret}@halo.example/v1",
    ],
)
def test_what_stands_beside_a_key_word_is_hidden(line: str) -> None:
    assert "hunter22" not in logs.redact(line.format(secret="hunter22"))


@pytest.mark.parametrize(
    "line",
    [
        f"action {ID} of HALO-2026-000123 refused: version-changed",
        "pulled 5000 changes up to 12345678901 in 3.981 s",
        "connected to 127.0.0.1:38211 at 2026-11-23T15:04:05.123Z",
        'File "engine.py", line 81, in test_an_action_refused_by_the_server_stays_in_the_outbox',
    ],
)
def test_ids_counts_and_times_stay_readable(line: str) -> None:
    assert logs.redact(line) == line


def test_a_traceback_is_redacted_too(tmp_path: Path, expect_log: Callable[[str], None]) -> None:
    expect_log("halo_desktop: failed")
    file = logs.set_up(tmp_path)

    try:
        raise ValueError("telepon 081234567890")
    except ValueError:
        logging.getLogger("halo_desktop").exception("failed")

    assert "ValueError: telepon ‹disembunyikan›" in file.read_text()


@pytest.fixture
def crash_hook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[BaseException]]:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)  # the test runner has its own
    reported: list[BaseException] = []
    restore = logs.install_crash_hook(tmp_path, reported.append)
    yield reported
    restore()


def test_an_uncaught_error_is_logged_and_reported(
    crash_hook: list[BaseException], expect_log: Callable[[str], None]
) -> None:
    expect_log("halo_desktop.logs: uncaught ZeroDivisionError")
    error = ZeroDivisionError("1/0")

    sys.excepthook(ZeroDivisionError, error, None)

    assert crash_hook == [error]


def test_an_error_on_another_thread_is_logged_and_reported(
    crash_hook: list[BaseException], expect_log: Callable[[str], None]
) -> None:
    expect_log("halo_desktop.logs: uncaught KeyError")

    def fail() -> None:
        raise KeyError("gone")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()

    assert [type(error) for error in crash_hook] == [KeyError]


def test_an_error_in_a_destructor_is_logged_and_reported(
    crash_hook: list[BaseException], expect_log: Callable[[str], None]
) -> None:
    expect_log("halo_desktop.logs: uncaught ValueError")

    class Bad:
        def __del__(self) -> None:
            raise ValueError("late")

    Bad()
    gc.collect()

    assert [type(error) for error in crash_hook] == [ValueError]


def test_a_thread_that_leaves_is_no_crash(crash_hook: list[BaseException]) -> None:
    thread = threading.Thread(target=sys.exit)
    thread.start()
    thread.join()

    assert crash_hook == []


def test_ctrl_c_is_no_crash(
    crash_hook: list[BaseException], capsys: pytest.CaptureFixture[str]
) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert crash_hook == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_the_trace_of_a_fatal_signal_is_private(tmp_path: Path) -> None:
    logs.install_crash_hook(tmp_path / "logs")()

    assert stat.S_IMODE((tmp_path / "logs" / "crash.log").stat().st_mode) == 0o600


def test_taking_the_log_away_leaves_levels_as_they_were(tmp_path: Path) -> None:
    before = logging.getLogger().level
    logs.set_up(tmp_path, level="ERROR")

    logs.tear_down()

    assert logging.getLogger().level == before
    assert not logging.getLogger("sqlalchemy.engine.Engine").isEnabledFor(logging.DEBUG)
