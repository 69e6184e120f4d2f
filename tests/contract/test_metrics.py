"""What a watching program reads: the format, the figures, and that nobody is named in them."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests
from prometheus_client.parser import text_string_to_metric_families

from halo_desktop.central.operations import backing_up
from halo_desktop.central.web.metrics import Listener, Metrics
from halo_desktop.central.web.server import EmbeddedServer
from halo_desktop.wire import protocol
from tests.support import server
from tests.support.server import RunningServer

Figures = dict[tuple[str, tuple[tuple[str, str], ...]], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A server and the door of its figures."""

    running: RunningServer
    listener: Listener

    def read(self) -> Figures:
        """All figures by name and labels, read as Prometheus reads them."""
        return parsed(self.text())

    def text(self) -> str:
        """The page as it is sent."""
        answer = requests.get(f"http://127.0.0.1:{self.listener.port}/metrics", timeout=20)
        assert answer.status_code == 200
        return answer.text


def parsed(text: str) -> Figures:
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


@pytest.fixture
def watched(address: str, tmp_path: Path) -> Iterator[Watched]:
    central = server.open_central(address, blobs=tmp_path / "blobs")
    metrics = Metrics(central.core)
    with contextlib.ExitStack() as life:
        life.callback(central.close)
        embedded = life.enter_context(EmbeddedServer(central, metrics=metrics))
        listener = metrics.serve("127.0.0.1", 0)
        life.callback(listener.close)
        running = RunningServer(central=central, url=embedded.url, server=embedded)
        yield Watched(running=running, listener=listener)


def test_requests_are_counted_by_address_of_the_protocol_and_answer(watched: Watched) -> None:
    console = watched.running.sign_in("rina")
    requests.get(watched.running.url + protocol.PATH_ME, timeout=20)
    before = watched.read()["halo_feed_number", ()]
    console.http.get(console.url + protocol.PATH_ME, timeout=20)

    found = watched.read()

    assert found["halo_requests_total", (("endpoint", "me"), ("status", "200"))] >= 1
    assert found["halo_requests_total", (("endpoint", "me"), ("status", "401"))] == 1
    assert found["halo_request_seconds_count", (("endpoint", "login"),)] == 1
    assert found["halo_feed_number", ()] == before
    assert found["halo_consoles_seen", ()] == 1
    assert (found["halo_database_up", ()], found["halo_schema_current", ()]) == (1, 1)
    assert found["halo_waiting_requests", (("what", "send"),)] == 0
    assert found["halo_disk_free_bytes", ()] > 0
    assert found["process_resident_memory_bytes", ()] > 0


def test_nobody_is_named(watched: Watched) -> None:
    console = watched.running.sign_in("rina")
    requests.get(watched.running.url + "/v1/complaints/rahasia?text=Ani", timeout=20)

    text = watched.text()

    assert "rina" not in text
    assert console.device not in text
    assert "Ani" not in text
    assert "127.0.0.1" not in text


def test_the_newest_backup_is_told(watched: Watched, tmp_path: Path) -> None:
    core = watched.running.central.core
    assert ("halo_backup_timestamp_seconds", ()) not in watched.read()

    assert core.blobs is not None
    made = backing_up.write(core.database, core.blobs, tmp_path / "b", "", core.now())
    backing_up.note_made(core.database, made)

    told = watched.read()["halo_backup_timestamp_seconds", ()]
    assert told == made.made_at.timestamp()


def test_the_figures_are_not_beside_the_protocol(watched: Watched) -> None:
    answer = requests.get(watched.running.url + "/metrics", timeout=20)

    assert answer.status_code == 404


def test_a_server_command_opens_the_door_that_was_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as held:
        port = held.getsockname()[1]
    command = [sys.executable, "-m", "halo_desktop.central", "serve", "--data", str(tmp_path)]
    command += ["--port", "0", "--metrics", f"127.0.0.1:{port}"]

    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        text = requests.get(f"http://127.0.0.1:{port}/metrics", timeout=20).text
        process.terminate()
        code = process.wait(30)

    assert parsed(text)["halo_database_up", ()] == 1
    assert code == 0


@pytest.mark.parametrize("words", ["9448", "127.0.0.1:x", ":9448"])
def test_a_badly_named_door_is_explained(words: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "halo_desktop.central", "serve", "--data", str(tmp_path)]

    done = subprocess.run(
        [*command, "--metrics", words], capture_output=True, text=True, timeout=60, check=False
    )

    assert done.returncode == 2
    assert "--metrics" in done.stderr
    assert "Traceback" not in done.stderr
