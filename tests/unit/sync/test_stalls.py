"""Nothing stands still for long: seeded faults, and how the engine gets over each."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import ClassVar

import pytest

from halo_desktop.cache.views import OutboxState
from halo_desktop.sync import calls, effects, events, timing
from halo_desktop.sync.calls import Call, Lane
from halo_desktop.sync.effects import Send
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.http_remote import Passport
from halo_desktop.sync.net import Couriers
from halo_desktop.sync.state import Phase
from halo_desktop.wire.messages import Answer
from tests.support.sync_bench import Bench

PATIENCE = 10.0
RECOVERY_SECONDS = 60.0


class DyingRemote:
    """The first remote takes its thread with it; the next ones answer."""

    threads: ClassVar[list[threading.Thread]] = []

    def call(self, call: Call, passport: Passport) -> Answer | Failure:
        self.threads.append(threading.current_thread())
        if len(self.threads) == 1:
            raise SystemExit
        return Failure(kind=FailureKind.PORTAL)

    def drop_connections(self) -> None:
        """Nothing is open."""

    def abort(self) -> None:
        """Nothing runs."""


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_net_thread_that_died_is_replaced_with_the_next_call(
    expect_log: Callable[[str], None],
) -> None:
    expect_log("had died")
    DyingRemote.threads.clear()
    reports: queue.SimpleQueue[tuple[int, Answer | Failure]] = queue.SimpleQueue()
    couriers = Couriers(DyingRemote, lambda *report: reports.put(report))
    couriers.send(Send(request_id=1, call=calls.hello()))
    while not DyingRemote.threads:
        threading.Event().wait(0.001)
    DyingRemote.threads[0].join(PATIENCE)

    couriers.send(Send(request_id=2, call=calls.hello()))

    assert reports.get(timeout=PATIENCE)[0] == 2
    couriers.stop()


@pytest.mark.parametrize("path", ["/poke", "/pull", "/commands"])
def test_a_call_that_never_comes_back_is_given_up_within_a_minute(bench: Bench, path: str) -> None:
    if path == "/commands":
        bench.act()
    elif path == "/pull":
        bench.step(events.SyncNow())
    lost = bench.find(path)
    bench.waiting.remove(lost)  # the thread is wedged, or gone
    others = [waiting for waiting in bench.waiting if waiting is not lost]
    started = bench.monotonic

    given_up = effects.Abandon(request_id=lost.send.request_id)
    while given_up not in bench.others:
        for waiting in others:
            if waiting in bench.waiting and waiting.send.call.lane is not Lane.POKE:
                bench.answer(waiting)
        bench.pass_time(1)
        assert bench.monotonic - started <= RECOVERY_SECONDS


def test_work_leaves_again_within_a_minute_after_its_thread_was_lost(bench: Bench) -> None:
    action = bench.act()
    bench.waiting.remove(bench.find("/commands"))
    started = bench.monotonic

    while bench.item(action).state is not OutboxState.DONE:
        bench.pass_time(1)
        bench.settle()
        assert bench.monotonic - started <= RECOVERY_SECONDS

    assert bench.count_at_server(action) == 1


def test_a_fault_in_a_step_costs_one_step(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    action = bench.act()

    def fail(*_: object) -> None:
        raise LookupError("seeded")

    with monkeypatch.context() as patch:
        patch.setattr("halo_desktop.cache.outcomes.settle", fail)
        with pytest.raises(LookupError):
            bench.answer(bench.find("/commands"))
    bench.waiting.clear()  # calls of the time before are given up
    bench.pass_time(2)
    bench.settle()

    assert bench.item(action).state is OutboxState.DONE
    assert bench.count_at_server(action) == 1


def test_all_sent_is_never_said_while_something_hangs(bench: Bench) -> None:
    bench.act()
    bench.waiting.remove(bench.find("/commands"))

    for _ in range(70):
        bench.pass_time(1)
        assert not bench.is_all_sent()
        for waiting in tuple(bench.waiting):
            if not waiting.path.endswith("/commands") and waiting.send.call.lane is not Lane.POKE:
                bench.answer(waiting)

    bench.settle()
    assert bench.is_all_sent()


def test_a_stall_is_counted_and_told(bench: Bench, expect_log: Callable[[str], None]) -> None:
    expect_log("nothing moved for too long")
    for _ in range(timing.STALL_DEADLINES):
        bench.step(events.SyncNow())
        bench.fail("/pull", FailureKind.DEADLINE)

    assert bench.state.stalls == 1
    assert bench.phase() is Phase.STALLED
    bench.pass_time(30)
    bench.settle()
    assert bench.phase() is Phase.SYNCED
