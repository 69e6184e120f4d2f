"""The one honest word in the status bar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from halo_desktop.cache.errors import DiskFull
from halo_desktop.cache.views import OutboxState
from halo_desktop.sync import effects, events, news
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.state import Phase
from halo_desktop.wire.codes import ProblemCode
from tests.simulation.stage import Stage
from tests.support.sync_bench import Bench


def test_all_sent_is_said_only_when_it_is_true(bench: Bench) -> None:
    assert bench.is_all_sent()

    bench.act(hold=timedelta(seconds=10))
    assert not bench.is_all_sent()

    bench.pass_time(11)
    bench.fail("/commands", FailureKind.NO_CONNECTION)
    assert not bench.is_all_sent()

    bench.pass_time(20)
    bench.settle()
    assert bench.is_all_sent()


def test_an_acknowledged_action_is_not_yet_all_sent(bench: Bench) -> None:
    bench.act()

    bench.answer(bench.find("/commands"))

    assert bench.state.waiting == 0
    assert not bench.is_all_sent()


@pytest.mark.parametrize(
    ("kind", "phase"),
    [
        (FailureKind.NO_ADDRESS, Phase.OFFLINE),
        (FailureKind.NO_CONNECTION, Phase.OFFLINE),
        (FailureKind.DEADLINE, Phase.OFFLINE),
        (FailureKind.BROKEN_ANSWER, Phase.OFFLINE),
        (FailureKind.TLS, Phase.OFFLINE),
        (FailureKind.PORTAL, Phase.PORTAL),
        (FailureKind.TLS_CLOCK, Phase.WRONG_CLOCK),
        (FailureKind.UNREADABLE, Phase.TOO_OLD),
    ],
)
def test_each_fault_of_the_way_has_its_word(bench: Bench, kind: FailureKind, phase: Phase) -> None:
    bench.step(events.SyncNow())

    bench.fail("/pull", kind)

    assert bench.phase() is phase
    assert bench.state.last_error_code == kind.value
    assert bench.state.next_try_at is not None


@pytest.mark.parametrize(
    ("code", "phase"),
    [
        (ProblemCode.FAULT, Phase.SERVER_FAULT),
        (ProblemCode.BUSY, Phase.SERVER_FAULT),
        (ProblemCode.PROTOCOL_TOO_OLD, Phase.TOO_OLD),
        (ProblemCode.BUILD_TOO_OLD, Phase.TOO_OLD),
    ],
)
def test_each_refusal_of_the_server_has_its_word(
    bench: Bench, code: ProblemCode, phase: Phase
) -> None:
    bench.step(events.SyncNow())

    bench.refuse("/pull", code)

    assert bench.phase() is phase
    assert bench.state.last_error_code == code


def test_the_word_goes_away_with_its_cause(bench: Bench) -> None:
    bench.step(events.SyncNow())
    bench.fail("/pull", FailureKind.PORTAL)

    bench.pass_time(5)
    bench.settle()

    assert bench.phase() is Phase.SYNCED
    assert bench.state.last_error_code == ""


def test_waiting_work_is_being_sent(bench: Bench) -> None:
    bench.act()

    assert bench.phase() is Phase.SENDING
    assert bench.state.waiting == 1
    assert bench.state.oldest_waiting_at is not None


def test_the_first_reading_is_being_received(stage: Stage) -> None:
    bench = Bench(stage)
    bench.step(events.Started())
    for path in ("/refresh", "/me", "/config"):
        bench.answer(bench.find(path))

    assert bench.phase() is Phase.RECEIVING
    assert not bench.state.progress.is_complete


def test_nothing_is_sent_while_the_user_works_without_the_network(bench: Bench) -> None:
    bench.step(events.Paused(is_paused=True))
    bench.waiting.clear()

    action = bench.act()
    bench.pass_time(600)

    assert bench.waiting == []
    assert bench.phase() is Phase.PAUSED
    assert bench.item(action).state is OutboxState.WAITING


def test_work_goes_on_when_the_pause_ends(bench: Bench) -> None:
    bench.step(events.Paused(is_paused=True))
    bench.waiting.clear()
    action = bench.act()

    bench.step(events.Paused(is_paused=False))
    bench.settle()

    assert bench.item(action).state is OutboxState.DONE


def test_a_full_disk_stops_reading_and_says_so(
    bench: Bench, expect_log: Callable[[str], None]
) -> None:
    expect_log("could not be written: DiskFull")
    bench.step(events.SyncNow())
    bench.store.fault = DiskFull("no room")

    bench.answer(bench.find("/pull"))

    assert bench.phase() is Phase.DISK_FULL
    assert news.StoreFailed(word="DiskFull") in bench.news

    bench.store.fault = None
    bench.waiting.clear()
    bench.pass_time(40)
    bench.settle()

    assert bench.phase() is Phase.SYNCED


def test_a_stalled_line_is_noticed_and_begun_anew(
    bench: Bench, expect_log: Callable[[str], None]
) -> None:
    expect_log("nothing moved for too long")
    bench.others.clear()

    for _ in range(3):
        bench.step(events.SyncNow())
        bench.fail("/pull", FailureKind.DEADLINE)

    assert bench.phase() is Phase.STALLED
    assert effects.Recreate() in bench.others

    bench.pass_time(5)
    bench.settle()

    assert bench.phase() is Phase.SYNCED


def test_a_cause_that_is_found_after_a_stall_is_named(
    bench: Bench, expect_log: Callable[[str], None]
) -> None:
    expect_log("nothing moved for too long")
    for _ in range(3):
        bench.step(events.SyncNow())
        bench.fail("/pull", FailureKind.DEADLINE)

    bench.pass_time(5)
    bench.deliver(bench.waiting[-1], Failure(kind=FailureKind.PORTAL))

    assert bench.phase() is Phase.PORTAL
    assert bench.state.last_error_code == "portal"


def test_the_newest_word_on_the_network_counts_whichever_call_brought_it(bench: Bench) -> None:
    bench.act()
    bench.step(events.SyncNow())
    bench.fail("/commands", FailureKind.PORTAL)
    bench.fail("/pull", FailureKind.TLS)

    assert bench.phase() is Phase.OFFLINE
    assert bench.state.last_error_code == "tls"


def test_work_that_lies_although_the_server_answers_is_a_stall(
    bench: Bench, expect_log: Callable[[str], None]
) -> None:
    expect_log("nothing moved for too long")
    bench.act()
    bench.refuse("/commands", ProblemCode.BUSY, retry_after=3600)

    for _ in range(20):
        bench.pass_time(60)
        bench.settle_but("/commands")

    assert effects.Recreate() in bench.others


def test_a_computer_that_slept_connects_anew(bench: Bench) -> None:
    bench.others.clear()
    bench.wall_offset += timedelta(hours=8)

    bench.step(events.Tick())

    assert effects.Recreate() in bench.others
    assert bench.is_under_way("/pull")


def test_the_clocks_are_compared(stage: Stage) -> None:
    bench = Bench(stage)
    bench.wall_offset = timedelta(minutes=-12)

    bench.start()

    assert abs(bench.state.clock_offset_ms - 12 * 60 * 1000) < 100


def test_a_wished_cycle_ends_with_a_word(bench: Bench) -> None:
    bench.step(events.SyncNow())
    assert bench.told_of(news.CycleEnded) == []

    bench.settle()

    assert len(bench.told_of(news.CycleEnded)) == 1


def test_a_wished_cycle_ends_also_when_nobody_answers(bench: Bench) -> None:
    bench.step(events.SyncNow())

    bench.fail("/pull", FailureKind.NO_CONNECTION)

    ended = [item for item in bench.news if isinstance(item, news.CycleEnded)]
    assert [item.state.phase for item in ended] == [Phase.OFFLINE]
