"""The server as a process of its own: how it starts, how it ends, what it leaves alone."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from halo_desktop.wire import codec, messages, protocol

COMMAND = (sys.executable, "-m", "halo_desktop.central", "serve")


class Process:
    """A running ``halo-central serve``."""

    def __init__(self, *words: str, folder: Path) -> None:
        self.errors = (folder / "errors.log").open("w+", encoding="utf-8")
        self.popen = subprocess.Popen(
            [*COMMAND, *words, "--data", str(folder / "data")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.errors,
            text=True,
        )

    def line(self) -> str:
        assert self.popen.stdout is not None
        found = self.popen.stdout.readline()
        assert found, self.said()
        return found

    def said(self) -> str:
        self.errors.seek(0)
        return self.errors.read()

    def end(self) -> int:
        assert self.popen.stdin is not None
        self.popen.stdin.close()
        return self.popen.wait(30)

    def close(self) -> None:
        if self.popen.poll() is None:
            self.popen.kill()
            self.popen.wait(10)
        for stream in (self.popen.stdin, self.popen.stdout, self.errors):
            if stream is not None and not stream.closed:
                stream.close()


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[list[Process]]:
    """Processes that end with the test."""
    found: list[Process] = []
    yield found
    for process in found:
        process.close()


def test_an_embedded_server_says_where_it_is_and_ends_with_its_console(
    tmp_path: Path, processes: list[Process]
) -> None:
    process = Process("--embedded", folder=tmp_path)
    processes.append(process)

    said = json.loads(process.line())
    answer = requests.get(said["url"] + protocol.PATH_HELLO, timeout=20)
    outside = requests.get(said["url"].removesuffix(f"/{said['secret']}") + "/v1/hello", timeout=20)
    guessed = requests.get(said["url"][:-1] + "x/v1/hello", timeout=20)

    assert codec.decode(answer.content, messages.Hello).halo == 1
    assert outside.status_code == guessed.status_code == 404
    assert codec.decode(outside.content, messages.Problem).code == "not-found"
    assert process.end() == 0
    assert "Traceback" not in process.said()


def test_a_server_that_is_killed_with_its_parent_ends_too(tmp_path: Path) -> None:
    script = (
        "import subprocess, sys\n"
        f"child = subprocess.Popen({[*COMMAND, '--embedded', '--data', str(tmp_path)]!r},"
        " stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)\n"
        "print(child.pid, flush=True)\n"
        "print(child.stdout.readline(), end='', flush=True)\n"
        "sys.stdin.read()\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert parent.stdout is not None
    assert parent.stdin is not None
    child = int(parent.stdout.readline())
    url = json.loads(parent.stdout.readline())["url"]
    assert requests.get(url + protocol.PATH_HELLO, timeout=20).status_code == 200

    parent.kill()
    parent.wait(10)
    parent.stdin.close()
    parent.stdout.close()

    assert _ends(child)


def test_a_training_server_has_people_and_a_past(tmp_path: Path, processes: list[Process]) -> None:
    process = Process("--embedded", "--training", "--no-arrivals", folder=tmp_path)
    processes.append(process)
    url = json.loads(process.line())["url"]
    login = codec.encode(messages.LoginRequest(username="rina", password="latihan"))

    answer = requests.post(url + protocol.PATH_LOGIN, data=login, timeout=30)
    tokens = codec.decode(answer.content, messages.Tokens)
    page = requests.get(
        url + protocol.PATH_SNAPSHOT,
        params={"scope": "kab/ok", "tier": "all", "limit": "500"},
        headers={"Authorization": f"Bearer {tokens.access}"},
        timeout=30,
    )

    rows = codec.decode(page.content, messages.SnapshotAnswer).rows
    assert len(rows) > 50
    assert codec.decode(
        requests.get(url + protocol.PATH_HELLO, timeout=20).content, messages.Hello
    ).is_training
    assert process.end() == 0


def test_a_server_ends_in_order_when_it_is_told_to(
    tmp_path: Path, processes: list[Process]
) -> None:
    process = Process("--port", "0", folder=tmp_path)
    processes.append(process)
    assert "melayani di http://127.0.0.1:" in process.line()

    process.popen.send_signal(signal.SIGTERM)

    assert process.popen.wait(30) == 0
    assert "Traceback" not in process.said()


def test_a_port_that_is_taken_is_explained(tmp_path: Path, processes: list[Process]) -> None:
    first = Process("--port", "0", folder=tmp_path)
    processes.append(first)
    port = first.line().rsplit(":", 1)[1].strip()

    second = subprocess.run(
        [*COMMAND, "--port", port, "--data", str(tmp_path / "other")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert second.returncode == 1
    assert "Tidak berhasil" in second.stderr
    assert "Traceback" not in second.stderr


def _ends(process: int) -> bool:
    """Whether a process that is not our child is gone before long."""
    status = Path(f"/proc/{process}/stat")
    for _ in range(200):
        try:
            if status.read_text().rsplit(")", 1)[1].split()[0] == "Z":
                return True
            os.kill(process, 0)
        except (ProcessLookupError, FileNotFoundError):
            return True
        _pause()
    return False


def _pause() -> None:
    signal.sigtimedwait([], 0.05)
