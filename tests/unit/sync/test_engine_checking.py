"""Copies that were damaged behind the program's back are found and put right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.payloads import AddNote
from halo_desktop.sync import events, news
from halo_desktop.wire.codes import ProblemCode
from tests.support.sync_bench import Bench

PATH = "/v1/digest"


Expect = Callable[[str], None]


def expect_findings(expect_log: Expect) -> None:
    """A finding is a warning in the logs of both sides."""
    for words in ("holds 1 scopes that differ", "differs from the server", "that differed"):
        expect_log(words)
    expect_log("put right")


def copies(bench: Bench) -> list[tuple[object, ...]]:
    """What every scope holds, with its versions."""
    return bench.machine.rows("SELECT scope, cid, seq, rev FROM doc ORDER BY scope, cid")


def check(bench: Bench) -> int:
    """Compares now, and says how many differences were told."""
    bench.news.clear()
    bench.step(events.CheckWanted())
    bench.settle()
    (told,) = bench.told_of(news.ScopesChecked)
    assert isinstance(told, news.ScopesChecked)
    return told.differences


def tamper(bench: Bench, statement: str) -> None:
    """Writes into the store past the program."""
    with bench.machine.store.write() as conn:
        conn.exec_driver_sql(statement)


def test_in_order_nothing_is_found(bench: Bench) -> None:
    assert check(bench) == 0
    assert bench.machine.rows("SELECT differing, repaired FROM scope_check") == [(0, 0)]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM doc WHERE n = (SELECT min(n) FROM doc)",
        "UPDATE doc SET rev = rev + 7 WHERE n = (SELECT min(n) FROM doc)",
        "UPDATE doc SET seq = 999999 WHERE n = (SELECT min(n) FROM doc)",
        "UPDATE doc SET epoch = 'another' WHERE n = (SELECT min(n) FROM doc)",
    ],
    ids=["deleted", "another version", "from the future", "of another life"],
)
def test_a_damaged_copy_is_found_and_replaced(
    bench: Bench, statement: str, expect_log: Expect
) -> None:
    expect_findings(expect_log)
    before = copies(bench)
    tamper(bench, statement)

    found = check(bench)

    assert found == 1
    assert copies(bench) == before
    assert bench.machine.rows("SELECT differing, repaired FROM scope_check") == [(0, 1)]
    assert bench.is_all_sent()


def test_a_complaint_that_does_not_belong_here_is_taken_away(
    bench: Bench, expect_log: Expect
) -> None:
    expect_findings(expect_log)
    before = copies(bench)
    tamper(
        bench,
        "INSERT INTO doc (scope, cid, rev, f_flow, f_reply, f_meta, seq, epoch, gen, tier, "
        "projection, fetched_at, body) SELECT scope, 'stray', rev, f_flow, f_reply, f_meta, seq, "
        "epoch, gen, tier, projection, fetched_at, body FROM doc LIMIT 1",
    )

    assert check(bench) == 1
    assert copies(bench) == before
    assert ComplaintId("stray") not in bench.cases()


def test_the_own_unsent_work_outlives_a_repair(bench: Bench, expect_log: Expect) -> None:
    expect_findings(expect_log)
    bench.step(events.Paused(is_paused=True))
    cid = bench.cases()[0]
    bench.act(AddNote(text="belum terkirim"), cid=cid)
    tamper(bench, "DELETE FROM doc")
    bench.step(events.Paused(is_paused=False))

    check(bench)
    bench.settle()

    shown = bench.shown(cid)
    assert shown is not None
    assert shown.entries[-1].text == "belum terkirim"


def later(bench: Bench, hours: int) -> None:
    """Hours pass in which the computer slept; then it is awake for a quarter of an hour."""
    for seconds in (hours * 3600, 900, 1):
        bench.server.clock.now += timedelta(seconds=seconds)
        bench.monotonic += seconds
        bench.step(events.Tick())
        bench.settle()


def test_copies_are_compared_by_themselves_once_a_day(bench: Bench, expect_log: Expect) -> None:
    later(bench, 1)
    before = copies(bench)
    tamper(bench, "DELETE FROM doc WHERE n = (SELECT min(n) FROM doc)")
    later(bench, 1)
    assert copies(bench) != before  # nobody has looked again on the same day
    expect_findings(expect_log)

    later(bench, 24)

    assert copies(bench) == before


def test_an_older_server_that_cannot_compare_is_left_alone(bench: Bench) -> None:
    bench.step(events.CheckWanted())
    bench.settle_but(PATH)
    bench.refuse(PATH, ProblemCode.NOT_FOUND)
    bench.settle()

    assert not bench.is_under_way(PATH)
    assert bench.is_all_sent()


def test_a_scope_that_moved_on_meanwhile_is_compared_after_the_next_pull(bench: Bench) -> None:
    bench.step(events.CheckWanted())
    bench.answer(bench.find("/pull"))
    stale = bench.find(PATH)
    answer = bench.reply(stale)
    bench.act(AddNote(text="sementara itu"))
    bench.answer(bench.find("/commands"))
    bench.answer(bench.find("/pull"))

    bench.deliver(stale, answer)
    bench.settle()

    (told,) = bench.told_of(news.ScopesChecked)
    assert isinstance(told, news.ScopesChecked)
    assert told.differences == 0
