"""What the console reads: grants, pages, changes, departures."""

from __future__ import annotations

import random

from sqlalchemy import select

from halo_desktop.central.storage import tables
from halo_desktop.domain.ids import ComplaintId, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.sync import calls, events, news
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.state import Phase
from halo_desktop.wire import messages
from tests.simulation.server import COMPLAINTS, OPERATOR
from tests.simulation.stage import Stage
from tests.support.sync_bench import Bench

ADMIN = Membership(role=Role.OPD_ADMIN, unit=UnitId("pupr"))


def note_elsewhere(bench: Bench) -> str:
    """Somebody else writes a note on some case; returns its id."""
    case = bench.server.any_case(random.Random(2))
    bench.server.perform(Kind.ADD_NOTE, case, AddNote(text="dari orang lain"), OPERATOR)
    return case.id


def seen_by_unit(bench: Bench) -> set[str]:
    """What the server shows in the unit's scope now."""
    columns = tables.feed.c
    wanted = select(columns.complaint).where(columns.scope == "opd:pupr", columns.kind == "up")
    with bench.server.database.read() as conn:
        return set(conn.execute(wanted).scalars())


def test_the_first_start_reads_everything_that_is_granted(bench: Bench) -> None:
    assert len(bench.cases()) == COMPLAINTS
    assert bench.state.phase is Phase.SYNCED
    assert bench.state.data_as_of is not None
    assert bench.state.progress.is_complete


def test_what_a_pull_has_brought_is_not_fetched_again_for_a_poke(bench: Bench) -> None:
    bench.answer(bench.find("/poke"))  # the first: it tells how far the server is
    is_fetched_again = bench.is_under_way("/pull")
    bench.pass_time(2)
    note_elsewhere(bench)
    bench.answer(bench.find("/poke"))

    assert not is_fetched_again
    assert bench.is_under_way("/pull")


def test_a_poke_before_the_first_pull_is_answered_asks_for_no_second_one(stage: Stage) -> None:
    bench = Bench(stage).start()
    bench.step(events.SyncNow())
    pull = bench.find("/pull")
    answer = bench.reply(pull)

    bench.answer(bench.find("/poke"))
    bench.deliver(pull, answer)

    assert not bench.is_under_way("/pull")
    assert bench.is_all_sent()


def test_a_change_that_a_pull_under_way_has_missed_is_fetched(stage: Stage) -> None:
    bench = Bench(stage).start()
    bench.step(events.SyncNow())
    pull = bench.find("/pull")
    answer = bench.reply(pull)
    note_elsewhere(bench)

    bench.answer(bench.find("/poke"))
    bench.deliver(pull, answer)

    assert bench.is_under_way("/pull")


def test_a_start_that_is_cut_off_goes_on_where_it_was(stage: Stage) -> None:
    bench = Bench(stage)
    bench.step(events.Started())
    for path in ("/refresh", "/me", "/config", "/snapshot"):
        bench.answer(bench.find(path))
    half = len(bench.machine.rows("SELECT 1 FROM doc"))

    bench.restart()
    bench.settle()

    assert half > 0
    assert len(bench.cases()) == COMPLAINTS


def test_changes_of_others_arrive_by_themselves(bench: Bench) -> None:
    cid = note_elsewhere(bench)

    bench.pass_time(90)
    bench.settle()

    bodies = [case.entries[-1].text for c in bench.cases() if (case := bench.shown(c)) and c == cid]
    assert bodies == ["dari orang lain"]


def test_a_poke_shortens_the_wait(bench: Bench) -> None:
    bench.answer(bench.find("/poke"))
    bench.settle()
    bench.pass_time(2)
    note_elsewhere(bench)

    bench.answer(bench.find("/poke"))

    assert bench.is_under_way("/pull")


def test_an_answer_that_comes_too_late_changes_nothing(bench: Bench) -> None:
    bench.step(events.SyncNow())
    pull = bench.find("/pull")
    late = bench.reply(pull)
    bench.fail("/pull", FailureKind.DEADLINE)
    note_elsewhere(bench)
    bench.pass_time(5)
    bench.settle()
    before = bench.machine.rows("SELECT id, cursor FROM scope")

    bench.deliver(pull, late)

    assert bench.machine.rows("SELECT id, cursor FROM scope") == before


def test_a_call_that_is_never_answered_is_given_up(bench: Bench) -> None:
    bench.step(events.SyncNow())
    bench.waiting.clear()

    bench.pass_time(70)

    assert bench.state.phase is Phase.OFFLINE
    assert bench.is_under_way("/pull")


def test_a_revoked_grant_takes_the_copies_along(stage: Stage) -> None:
    bench = Bench(stage, memberships=(ADMIN,)).start()
    assert bench.cases()

    bench.server.revoke_one(bench.user, random.Random(1))
    bench.pass_time(90)
    bench.settle()

    assert bench.cases() == []
    assert bench.machine.rows("SELECT 1 FROM doc") == []
    assert len(bench.told_of(news.CaseRemoved)) > 0
    assert len(bench.told_of(news.GrantsChanged)) == 2


def test_a_new_grant_is_read_without_a_restart(stage: Stage) -> None:
    bench = Bench(stage, memberships=(ADMIN,)).start()
    before = len(bench.cases())

    bench.server.grant(bench.user, Membership(role=Role.OPERATOR))
    bench.pass_time(90)
    bench.settle()

    assert before < len(bench.cases()) == COMPLAINTS


def test_a_case_that_moves_away_leaves_this_computer(stage: Stage) -> None:
    bench = Bench(stage, memberships=(ADMIN,)).start()
    before = set(bench.cases())

    for seed in range(12):
        bench.server.move(random.Random(seed))
    bench.pass_time(90)
    bench.settle()

    granted = set(bench.cases())
    assert before - granted
    kept = {cid for (cid,) in bench.machine.rows("SELECT cid FROM doc")}
    assert kept == granted


def test_an_answer_older_than_the_first_page_does_not_bring_back_what_has_left(
    stage: Stage,
) -> None:
    bench = Bench(stage).start()
    cid = ComplaintId(min(seen_by_unit(bench)))
    bench.server.grant(bench.user, ADMIN)
    bench.step(events.SyncNow())
    bench.answer(bench.find("/pull"))
    bench.answer(bench.find("/me"))
    page = bench.find("/snapshot")

    bench.act(cid=cid)
    push = bench.find("/commands")
    late = bench.reply(push)  # says how the case stands in all scopes, the new one too
    moves = random.Random(4)
    while cid in seen_by_unit(bench):
        bench.server.move(moves, bench.server.case(cid))
    bench.answer(page)
    bench.deliver(push, late)
    bench.settle()

    held = bench.machine.rows("SELECT cid FROM doc WHERE scope = 'opd:pupr'")
    assert {found for (found,) in held} == seen_by_unit(bench)


def test_a_page_that_failed_is_asked_for_again(stage: Stage) -> None:
    bench = Bench(stage)
    bench.step(events.Started())
    for path in ("/refresh", "/me", "/config"):
        bench.answer(bench.find(path))

    bench.fail("/snapshot", FailureKind.BROKEN_ANSWER)
    bench.pass_time(5)
    bench.settle()

    assert len(bench.cases()) == COMPLAINTS


def test_a_question_is_answered_without_being_kept(bench: Bench) -> None:
    cid = bench.cases()[0]

    bench.step(events.Asked(ask_id=1, call=calls.complaint(cid)))
    bench.settle()

    assert isinstance(bench.told[1], messages.ComplaintAnswer)


def test_a_question_without_a_connection_is_answered_with_the_reason(bench: Bench) -> None:
    bench.step(events.Asked(ask_id=1, call=calls.complaint(bench.cases()[0])))

    bench.fail(bench.cases()[0], FailureKind.NO_ADDRESS)

    assert bench.told[1] == Failure(kind=FailureKind.NO_ADDRESS)


def test_a_withdrawn_question_is_not_answered(bench: Bench) -> None:
    cid = bench.cases()[0]
    bench.step(events.Asked(ask_id=1, call=calls.complaint(cid)))
    asked = bench.find(cid)

    bench.step(events.Withdrawn(ask_id=1))
    bench.answer(asked)

    assert bench.told == {}
