"""Who asks too often is told when to come back; nobody else notices."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.web.limits import Limiter, Limits, Rate
from halo_desktop.central.web.server import EmbeddedServer
from halo_desktop.wire import codec, messages, protocol
from tests.support import server
from tests.support.server import RunningServer

SLOWLY = Rate(per_second=0.01, burst=5)
FREELY = Rate(per_second=1000, burst=1000)


class HandClock:
    """Time that stands still until it is moved."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def passed(limiter: Limiter, address: str, token: str, times: int) -> int:
    """How many of some requests are let in."""
    count = 0
    for _ in range(times):
        try:
            limiter.admit(address, token)
        except ServiceProblem:
            continue
        count += 1
    return count


def test_a_session_has_a_burst_and_then_its_rate() -> None:
    clock = HandClock()
    limits = Limits(session=Rate(per_second=2, burst=10), stranger=FREELY, address=FREELY)
    limiter = Limiter(limits, clock)

    at_once = passed(limiter, "10.0.0.1", "a", 30)
    others = passed(limiter, "10.0.0.1", "b", 3)
    clock.seconds = 3.0
    later = passed(limiter, "10.0.0.1", "a", 30)

    assert (at_once, others, later) == (10, 3, 6)


def test_new_tokens_do_not_help_an_address() -> None:
    limits = Limits(session=FREELY, stranger=FREELY, address=Rate(per_second=1, burst=20))
    limiter = Limiter(limits, HandClock())

    count = sum(passed(limiter, "10.0.0.1", f"invented {number}", 1) for number in range(50))

    assert count == 20
    assert passed(limiter, "10.0.0.2", "a", 1) == 1


def test_many_who_came_once_are_forgotten() -> None:
    clock = HandClock()
    limiter = Limiter(Limits(session=FREELY, stranger=SLOWLY, address=FREELY), clock)
    passed(limiter, "10.0.0.1", "", 5)
    for number in range(20_000):
        clock.seconds += 0.01
        limiter.admit(f"10.1.{number // 250}.{number % 250}", "")

    assert passed(limiter, "10.0.0.1", "", 9) == 5
    assert len(limiter._buckets) <= 20_002


@pytest.fixture
def strict(tmp_path: Path) -> Iterator[RunningServer]:
    """A server on which five requests in a row are many."""
    central = server.open_central(f"sqlite:///{tmp_path / 'central.db'}")
    limits = Limits(session=SLOWLY, stranger=SLOWLY, address=FREELY)
    with EmbeddedServer(central, limits=limits) as running:
        yield RunningServer(central=central, url=running.url, server=running)
    central.close()


def test_the_answer_says_when_to_come_back_and_is_whole(strict: RunningServer) -> None:
    console = strict.sign_in("rina")
    answers = [console.http.get(console.url + protocol.PATH_ME, timeout=20) for _ in range(6)]

    refused = answers[-1]
    problem = codec.decode(refused.content, messages.Problem)
    assert [answer.status_code for answer in answers] == [200] * 5 + [429]
    assert refused.headers[protocol.HEADER_BODY_SHA256] == codec.body_sha256(refused.content)
    assert problem.code == "too-many-requests"
    assert problem.retry_after == int(refused.headers["Retry-After"]) > 0


def test_a_stranger_is_counted_by_address_and_others_go_on(strict: RunningServer) -> None:
    console = strict.sign_in("rina")  # the first of five without a token
    codes = [
        requests.get(strict.url + protocol.PATH_HELLO, timeout=20).status_code for _ in range(6)
    ]

    assert codes == [200] * 4 + [429] * 2
    assert console.get(protocol.PATH_ME, messages.Me).user == "rina"
