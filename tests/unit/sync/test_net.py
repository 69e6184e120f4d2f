"""The threads that move bytes."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator

import pytest

from halo_desktop.sync import calls
from halo_desktop.sync.calls import Call
from halo_desktop.sync.effects import Send
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.http_remote import Passport
from halo_desktop.sync.net import Couriers
from halo_desktop.wire.messages import Answer, PullRequest

PATIENCE = 10.0


class SlowRemote:
    """A remote that answers when it is let go, or not at all."""

    def __init__(self, gate: threading.Event) -> None:
        self._gate = gate
        self._is_aborted = threading.Event()
        self.began = threading.Event()

    def call(self, call: Call, passport: Passport) -> Answer | Failure:
        self.began.set()
        if call.path.endswith("search"):
            raise LookupError("a bug")
        while not self._gate.wait(0.01):
            if self._is_aborted.is_set():
                return Failure(kind=FailureKind.STOPPED)
        return Failure(kind=FailureKind.PORTAL)

    def drop_connections(self) -> None:
        pass

    def abort(self) -> None:
        self._is_aborted.set()


class Post:
    """Couriers whose remotes can be held up."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.remotes: list[SlowRemote] = []
        self.reports: queue.SimpleQueue[tuple[int, Answer | Failure]] = queue.SimpleQueue()
        self.couriers = Couriers(self._make, lambda *report: self.reports.put(report))

    def next_report(self) -> tuple[int, Answer | Failure]:
        return self.reports.get(timeout=PATIENCE)

    def _make(self) -> SlowRemote:
        self.remotes.append(SlowRemote(self.gate))
        return self.remotes[-1]


@pytest.fixture
def post() -> Iterator[Post]:
    found = Post()
    yield found
    found.gate.set()
    found.couriers.stop()


def pull(number: int) -> Send:
    return Send(request_id=number, call=calls.pull(PullRequest(scopes={})))


def test_calls_of_one_lane_are_carried_in_order(post: Post) -> None:
    post.gate.set()

    for number in range(5):
        post.couriers.send(pull(number))

    assert [post.next_report()[0] for _ in range(5)] == [0, 1, 2, 3, 4]
    assert len(post.remotes) == 1


def test_lanes_do_not_wait_for_each_other(post: Post) -> None:
    post.couriers.send(pull(1))
    post.remotes[0].began.wait(PATIENCE)

    post.couriers.send(Send(request_id=2, call=calls.hello()))

    assert post.remotes[1].began.wait(PATIENCE)


def test_an_abandoned_call_does_not_hold_up_its_lane(post: Post) -> None:
    post.couriers.send(pull(1))
    post.remotes[0].began.wait(PATIENCE)

    post.couriers.abandon(1)
    post.couriers.send(pull(2))

    assert post.next_report() == (1, Failure(kind=FailureKind.STOPPED))
    assert post.remotes[1].began.wait(PATIENCE)


def test_a_fault_of_ours_is_reported_like_any_other(
    post: Post, expect_log: Callable[[str], None]
) -> None:
    expect_log("ended in a fault")

    post.couriers.send(Send(request_id=3, call=calls.search("x", 1)))

    number, outcome = post.next_report()
    assert number == 3
    assert isinstance(outcome, Failure)
    assert outcome.kind is FailureKind.BROKEN_ANSWER


def test_no_thread_is_left_after_the_end(post: Post) -> None:
    post.couriers.send(pull(1))
    post.couriers.send(Send(request_id=2, call=calls.hello()))

    post.couriers.stop()

    left = [thread.name for thread in threading.enumerate() if "halo-net" in thread.name]
    assert left == []
