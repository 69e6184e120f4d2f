"""The server of one's own: it comes up, ends with us, and says why when it does not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import requests

from halo_desktop.desk.embedded import EmbeddedServer, EmbeddedServerFault


def a_program(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> EmbeddedServer:
    """A server whose program is a script; it gets the same arguments."""
    program = folder / "program"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    return EmbeddedServer(folder / "server", is_training=False)


def test_it_answers_while_it_runs_and_not_afterwards(tmp_path: Path) -> None:
    server = EmbeddedServer(tmp_path / "server", is_training=False)

    url = server.start()
    again = server.start()
    status = requests.get(f"{url}/v1/hello", timeout=10).status_code
    server.stop()
    server.stop()

    assert (status, again) == (200, url)
    with pytest.raises(requests.ConnectionError):
        requests.get(f"{url}/v1/hello", timeout=10)
    assert (tmp_path / "server" / "server.log").exists()


@pytest.mark.parametrize(
    "script", ["echo bukan-json", "echo '{}'", "echo '[1]'", "exit 3"], ids=repr
)
def test_a_program_that_says_something_else_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    server = a_program(tmp_path, monkeypatch, script)

    with pytest.raises(EmbeddedServerFault):
        server.start()

    assert server.url == ""


def test_a_long_log_is_put_aside_and_a_short_one_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("halo_desktop.desk.embedded.MAX_LOG_BYTES", 100)
    script = 'echo baru >&2; echo \'{"url": "http://127.0.0.1:9"}\'; read x'
    server = a_program(tmp_path, monkeypatch, script)
    log = tmp_path / "server" / "server.log"
    log.parent.mkdir()
    log.write_text("lama\n" * 30)

    for _ in range(2):
        server.start()
        server.stop()

    assert log.read_text() == "baru\nbaru\n"
    assert log.with_name("server.log.1").read_text() == "lama\n" * 30


def test_a_program_that_does_not_end_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("halo_desktop.desk.embedded.STOP_SECONDS", 0.2)
    script = "trap '' TERM; echo '{\"url\": \"http://127.0.0.1:9\"}'; while :; do read x || :; done"
    server = a_program(tmp_path, monkeypatch, f"exec 0</dev/zero; {script}")
    server.start()
    process = server._process

    server.stop()

    assert process is not None
    assert process.returncode is not None
