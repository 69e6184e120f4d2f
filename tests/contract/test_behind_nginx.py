"""The server behind Debian's nginx, with the example that administrators copy."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests
from requests.adapters import HTTPAdapter

from halo_desktop.central.web.limits import Limits, Rate
from halo_desktop.central.web.server import EmbeddedServer
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.wire import codec, messages, protocol
from tests.support import cases, nginx, server
from tests.support.server import Console, RunningServer

FREELY = Rate(per_second=1000, burst=1000)
SLOWLY = Rate(per_second=0.01, burst=5)
TRUSTED = str(nginx.CERTIFICATES / "valid.pem")


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """A server, and nginx before it."""

    running: RunningServer
    url: str
    clear_url: str

    def sign_in(self, user: str) -> Console:
        """Signs in through nginx."""
        console = self.running.sign_in(user)
        console.url = self.url
        console.http.trust_env = False  # else a variable of the machine names other authorities
        console.http.verify = TRUSTED
        return console


@pytest.fixture
def front(tmp_path: Path) -> Iterator[Front]:
    central = server.open_central(f"sqlite:///{tmp_path / 'central.db'}", blobs=tmp_path / "blobs")
    limits = Limits(session=FREELY, stranger=SLOWLY, address=FREELY)
    folder = tmp_path / "nginx"
    folder.mkdir()
    with (
        EmbeddedServer(central, limits=limits, behind_proxy=True) as embedded,
        nginx.before(embedded.url, folder) as (url, clear_url),
    ):
        running = RunningServer(central=central, url=embedded.url, server=embedded)
        yield Front(running=running, url=url, clear_url=clear_url)
    central.close()


class _From(HTTPAdapter):
    """Connects from a chosen address of this computer."""

    def __init__(self, address: str) -> None:
        self._address = address
        super().__init__()

    def init_poolmanager(self, *arguments: Any, **options: Any) -> None:
        super().init_poolmanager(*arguments, source_address=(self._address, 0), **options)


def codes(url: str, address: str, *, times: int) -> list[int]:
    """Answers to a stranger who claims another address each time."""
    with requests.Session() as session:
        session.mount("https://", _From(address))
        return [
            session.get(
                url.replace("localhost", "127.0.0.1") + protocol.PATH_HELLO,
                headers={"X-Forwarded-For": f"10.0.0.{number}"},
                verify=TRUSTED,
                timeout=20,
            ).status_code
            for number in range(times)
        ]


def test_everybody_is_counted_by_the_own_address_whatever_is_claimed(front: Front) -> None:
    pressing = codes(front.url, "127.0.0.2", times=7)
    another = codes(front.url, "127.0.0.3", times=2)

    assert pressing == [200] * 5 + [429] * 2
    assert another == [200, 200]


def test_answers_arrive_whole_and_packed(front: Front) -> None:
    console = front.sign_in("rina")

    answer = console.http.get(
        front.url + protocol.PATH_CONFIG, headers={"Accept-Encoding": "gzip"}, timeout=20
    )

    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers[protocol.HEADER_BODY_SHA256] == codec.body_sha256(answer.content)
    assert "max-age" in answer.headers["Strict-Transport-Security"]


def test_whoever_waits_for_news_is_woken_through_it(front: Front) -> None:
    rina, budi = front.sign_in("rina"), front.sign_in("budi")
    heard: list[messages.PokeAnswer] = []
    q = budi.get(protocol.PATH_POKE, messages.PokeAnswer, after=0, wait=0).q
    waiter = threading.Thread(
        target=lambda: heard.append(
            budi.get(protocol.PATH_POKE, messages.PokeAnswer, after=q, wait=20)
        )
    )
    waiter.start()

    rina.settle(rina.act(Kind.INTAKE, ComplaintId(server.new_id()), cases.intake()))
    waiter.join(30)

    assert heard[0].q > q


def test_a_file_of_fifteen_megabytes_passes_and_a_larger_one_is_refused(front: Front) -> None:
    console = front.sign_in("rina")
    content = b"%PDF-1.7\n" + os.urandom(14 * 1024 * 1024)
    sha256 = hashlib.sha256(content).hexdigest()
    path = f"{protocol.PATH_BLOBS}/{sha256}"

    taken = console.http.put(front.url + path, data=content, timeout=60)
    refused = console.http.put(front.url + path, data=bytes(17 * 1024 * 1024), timeout=60)

    assert taken.status_code == 200
    assert refused.status_code == 413


def test_whoever_types_the_address_in_the_clear_is_led_to_the_secure_one(front: Front) -> None:
    answer = requests.get(front.clear_url + "/aduan", allow_redirects=False, timeout=20)

    assert answer.status_code == 301
    assert answer.headers["Location"].startswith("https://")
