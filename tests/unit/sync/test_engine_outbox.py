"""What becomes of an action between the finger and the server's word."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from halo_desktop.cache.errors import DiskFull
from halo_desktop.cache.views import OutboxState
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import AddNote, Archive, Reclassify
from halo_desktop.domain.states import ArchiveReason, Classification, HandlingClass
from halo_desktop.sync import events, news
from halo_desktop.sync.errors import FailureKind
from halo_desktop.wire import messages
from halo_desktop.wire.codes import ProblemCode
from tests.support.sync_bench import Bench

HOLD = timedelta(seconds=10)
ARCHIVE = Archive(reason=ArchiveReason.TOO_GENERAL, explanation="tidak jelas")


def test_an_action_ends_done_and_every_copy_shows_it(bench: Bench) -> None:
    action = bench.act(AddNote(text="catatan pertama"))

    bench.settle()

    assert bench.item(action).state is OutboxState.DONE
    shown = bench.shown(bench.item(action).complaint)
    assert shown is not None
    assert shown.entries[-1].text == "catatan pertama"


def test_an_action_is_shown_before_it_was_sent(bench: Bench) -> None:
    action = bench.act(AddNote(text="belum terkirim"))

    shown = bench.shown(bench.item(action).complaint)

    assert bench.item(action).state is OutboxState.WAITING
    assert shown is not None
    assert shown.entries[-1].text == "belum terkirim"


def test_a_lost_answer_is_not_applied_twice(bench: Bench) -> None:
    action = bench.act()
    bench.lose("/commands")

    bench.pass_time(5)
    bench.settle()

    assert bench.item(action).state is OutboxState.DONE
    assert bench.item(action).attempts == 2
    assert bench.count_at_server(action) == 1


def test_an_action_that_is_held_does_not_leave(bench: Bench) -> None:
    action = bench.act(hold=HOLD)

    bench.pass_time(9)
    bench.settle()

    assert bench.item(action).state is OutboxState.HOLDING
    assert not bench.is_under_way("/commands")


def test_a_held_action_leaves_when_its_time_is_over(bench: Bench) -> None:
    action = bench.act(hold=HOLD)

    bench.pass_time(11)
    bench.settle()

    assert bench.item(action).state is OutboxState.DONE


def test_a_hold_survives_a_restart(bench: Bench) -> None:
    action = bench.act(hold=HOLD)
    bench.restart()
    bench.settle()
    assert bench.item(action).state is OutboxState.HOLDING

    bench.pass_time(11)
    bench.settle()

    assert bench.item(action).state is OutboxState.DONE


def test_a_clock_that_was_put_back_does_not_keep_an_action(bench: Bench) -> None:
    action = bench.act(hold=HOLD)
    bench.wall_offset = timedelta(hours=-3)

    bench.pass_time(1)
    bench.settle()

    assert bench.item(action).state is OutboxState.DONE


def test_an_undone_action_never_reaches_the_server(bench: Bench) -> None:
    action = bench.act(hold=HOLD)

    bench.step(events.Undone(action=action))
    was_in_time = bench.outcome
    bench.pass_time(20)
    bench.settle()

    assert was_in_time is True
    assert bench.count_at_server(action) == 0
    assert bench.machine.rows("SELECT 1 FROM outbox") == []


def test_what_was_sent_cannot_be_taken_back(bench: Bench) -> None:
    action = bench.act()
    bench.fail("/commands", FailureKind.NO_CONNECTION)

    bench.step(events.Undone(action=action))

    assert bench.outcome is False
    assert bench.item(action).state is OutboxState.WAITING


def test_what_the_rules_refuse_is_not_written(bench: Bench) -> None:
    with pytest.raises(Refused) as refused:
        bench.act(AddNote(text=" "))

    assert refused.value.code is RefusalCode.MISSING_INPUT
    assert bench.machine.rows("SELECT 1 FROM outbox") == []


def test_a_full_disk_is_told_to_whoever_acts(bench: Bench) -> None:
    bench.store.fault = DiskFull("no room")

    with pytest.raises(DiskFull):
        bench.act()

    assert bench.machine.rows("SELECT 1 FROM outbox") == []


def test_a_refusal_stays_with_its_reason_until_it_was_seen(bench: Bench) -> None:
    action = bench.act(ARCHIVE, Kind.ARCHIVE, base=Facets(flow=9, reply=9, meta=9))

    bench.settle()

    item = bench.item(action)
    assert item.state is OutboxState.REJECTED
    assert item.code == RefusalCode.VERSION_CHANGED
    assert item.current_state is not None
    assert item.text == "tidak jelas"
    assert bench.state.needs_action == 1
    settled = bench.told_of(news.ActionSettled)
    assert [item.is_refused for item in settled if isinstance(item, news.ActionSettled)] == [True]

    bench.step(events.Dismissed(action=action))

    assert bench.item(action).state is OutboxState.DISMISSED
    assert bench.item(action).payload == ARCHIVE
    assert bench.state.needs_action == 0


def test_actions_on_one_case_keep_their_order(bench: Bench) -> None:
    first = bench.act(hold=HOLD)
    second = bench.act(hold=timedelta(seconds=1))

    bench.pass_time(5)
    bench.settle()
    assert bench.item(second).state is OutboxState.WAITING

    bench.pass_time(6)
    bench.settle()

    assert bench.item(first).seq is not None
    assert bench.item(second).seq is not None
    assert (bench.item(first).seq or 0) < (bench.item(second).seq or 0)


def test_another_case_does_not_wait_for_a_held_one(bench: Bench) -> None:
    cases = bench.cases()
    held = bench.act(cid=cases[0], hold=HOLD)
    free = bench.act(cid=cases[1])

    bench.settle()

    assert bench.item(held).state is OutboxState.HOLDING
    assert bench.item(free).state is OutboxState.DONE


def test_an_action_that_needs_a_connection_gets_its_token_first(bench: Bench) -> None:
    payload = Reclassify(
        classification=Classification.ASPIRATION,
        handling_class=HandlingClass.ORDINARY,
        reason="salah pilih",
    )

    action = bench.act(payload, Kind.RECLASSIFY)
    first = [waiting.path for waiting in bench.waiting]
    bench.settle()

    assert any("/v1/complaints/" in path for path in first)
    assert bench.item(action).state is OutboxState.DONE


def test_the_servers_wait_is_a_minimum(bench: Bench) -> None:
    action = bench.act()
    bench.refuse("/commands", ProblemCode.BUSY, retry_after=30)

    bench.pass_time(29)
    assert not bench.is_under_way("/commands")

    bench.pass_time(8)
    assert bench.is_under_way("/commands")
    bench.settle()
    assert bench.item(action).state is OutboxState.DONE


def test_a_failed_action_says_why_and_can_be_sent_at_once(bench: Bench) -> None:
    action = bench.act()
    bench.refuse("/commands", ProblemCode.BUSY, retry_after=300)
    assert bench.item(action).last_error == ProblemCode.BUSY

    bench.step(events.Retried(action=action))

    assert bench.outcome is True
    assert bench.is_under_way("/commands")


def test_one_indigestible_action_does_not_block_the_others(bench: Bench) -> None:
    cases = bench.cases()
    first = bench.act(cid=cases[0], hold=timedelta(seconds=1))
    second = bench.act(cid=cases[1], hold=timedelta(seconds=1))
    bench.pass_time(2)
    bench.refuse("/commands", ProblemCode.BAD_REQUEST)
    bench.pass_time(3)
    bench.refuse("/commands", ProblemCode.BAD_REQUEST)

    bench.pass_time(5)
    bench.settle()

    assert bench.item(first).state is OutboxState.WAITING
    assert bench.item(first).last_error == ProblemCode.BAD_REQUEST
    assert bench.item(second).state is OutboxState.DONE


def test_what_a_restored_server_has_forgotten_is_offered_again(
    bench: Bench, expect_log: object
) -> None:
    assert callable(expect_log)
    expect_log("restored from a backup")
    bench.server.back_up()
    action = bench.act()
    bench.settle()
    assert bench.count_at_server(action) == 1

    bench.server.restore()
    assert bench.count_at_server(action) == 0
    bench.pass_time(90)
    bench.settle()

    assert bench.item(action).state is OutboxState.DONE
    assert bench.count_at_server(action) == 1


def test_what_the_server_puts_off_says_what_it_waits_for(bench: Bench) -> None:
    action = bench.act()
    push = bench.find("/commands")
    answer = bench.reply(push)
    assert isinstance(answer, messages.PushAnswer)
    deferred = messages.CommandResult(id=action, st="deferred", code="previous-unknown")

    bench.deliver(push, msgspec.structs.replace(answer, results=(deferred,), rows=()))

    item = bench.item(action)
    assert item.state is OutboxState.WAITING
    assert item.last_error == "previous-unknown"
    assert item.next_try_at is not None

    bench.pass_time(10)
    bench.settle()
    assert bench.item(action).state is OutboxState.DONE
    assert bench.count_at_server(action) == 1
