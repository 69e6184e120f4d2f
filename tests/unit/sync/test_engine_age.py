"""What has waited for weeks leaves only after somebody has looked at it again."""

from __future__ import annotations

from datetime import timedelta

from halo_desktop.cache.views import OutboxState
from halo_desktop.domain.ids import ActionId
from halo_desktop.domain.payloads import AddNote
from halo_desktop.sync import events
from halo_desktop.sync.state import Phase
from tests.support.sync_bench import Bench


def sleep(bench: Bench, days: int) -> None:
    """The computer lies in a drawer."""
    bench.server.clock.now += timedelta(days=days)
    bench.monotonic += days * 86400
    bench.step(events.Tick())


def an_old_action(bench: Bench, days: int) -> ActionId:
    """Something that was done before the line was down for so long."""
    bench.step(events.Paused(is_paused=True))
    action = bench.act(AddNote(text="dari dua pekan lalu"))
    sleep(bench, days)
    bench.step(events.Paused(is_paused=False))
    bench.settle()
    return action


def test_an_action_of_two_weeks_ago_does_not_leave_unasked(bench: Bench) -> None:
    action = an_old_action(bench, 15)

    assert bench.item(action).state is OutboxState.WAITING
    assert bench.count_at_server(action) == 0
    assert not bench.is_all_sent()


def test_what_waits_for_a_word_is_not_said_to_be_sending(bench: Bench) -> None:
    action = an_old_action(bench, 15)
    asking = (bench.phase(), bench.state.waiting, bench.state.unasked)
    other = bench.cases()[1]

    newer = bench.act(AddNote(text="baru saja"), cid=other)
    while_sending = (bench.phase(), bench.state.waiting, bench.state.unasked)
    bench.settle()
    bench.step(events.Agreed(action=action))
    on_its_way = bench.phase()
    bench.settle()

    assert asking == (Phase.ASKING, 1, 1)
    assert while_sending == (Phase.SENDING, 2, 1)
    assert on_its_way is Phase.SENDING
    assert bench.item(newer).state is OutboxState.DONE
    assert bench.phase() is Phase.SYNCED
    assert bench.is_all_sent()


def test_it_leaves_once_its_maker_agrees(bench: Bench) -> None:
    action = an_old_action(bench, 15)

    bench.step(events.Agreed(action=action))
    bench.settle()

    assert bench.item(action).state is OutboxState.DONE
    assert bench.count_at_server(action) == 1


def test_an_agreement_outlives_a_restart(bench: Bench) -> None:
    action = an_old_action(bench, 15)
    bench.step(events.Paused(is_paused=True))
    bench.step(events.Agreed(action=action))

    bench.restart()
    bench.settle()

    assert bench.item(action).state is OutboxState.DONE


def test_an_action_of_last_week_leaves_by_itself(bench: Bench) -> None:
    action = an_old_action(bench, 13)

    assert bench.item(action).state is OutboxState.DONE


def test_an_old_action_keeps_back_only_what_was_done_on_the_same_complaint(bench: Bench) -> None:
    first, second = bench.cases()[:2]
    bench.step(events.Paused(is_paused=True))
    bench.act(AddNote(text="lama"), cid=first)
    sleep(bench, 15)
    later = bench.act(AddNote(text="sesudahnya"), cid=first)
    other = bench.act(AddNote(text="aduan lain"), cid=second)

    bench.step(events.Paused(is_paused=False))
    bench.settle()

    assert bench.item(later).state is OutboxState.WAITING
    assert bench.item(other).state is OutboxState.DONE


def test_a_clock_that_was_weeks_behind_raises_no_question(bench: Bench) -> None:
    bench.wall_offset = timedelta(days=-20)
    bench.step(events.SyncNow())
    bench.settle()
    bench.step(events.Paused(is_paused=True))
    action = bench.act(AddNote(text="jam salah"))
    bench.wall_offset = timedelta()

    bench.step(events.Paused(is_paused=False))
    bench.settle()

    assert bench.item(action).state is OutboxState.DONE
