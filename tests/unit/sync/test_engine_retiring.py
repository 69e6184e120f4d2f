"""The content of cases that were closed long ago leaves this computer; what counts them stays."""

from __future__ import annotations

from datetime import timedelta

from halo_desktop.cache import bodies
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import AddNote, Archive
from halo_desktop.domain.states import ArchiveReason
from halo_desktop.sync import events, news
from tests.simulation.server import COMPLAINTS, OPERATOR
from tests.support.sync_bench import Bench

FIRST_LOOK_SECONDS = 330
TERM = timedelta(days=1)
"""``closed_days`` of the simulated district."""


def close_one(bench: Bench) -> ComplaintId:
    """Somebody archives a case that no unit has yet; the console hears of it."""
    for cid in bench.cases():
        case = bench.server.case(cid)
        if case.dispositions:
            continue
        payload = Archive(reason=ArchiveReason.TOO_GENERAL, explanation="bukan kewenangan")
        bench.server.perform(Kind.ARCHIVE, case, payload, OPERATOR)
        bench.step(events.SyncNow())
        bench.settle()
        return cid
    raise AssertionError("every case has a unit")


def wait(bench: Bench, term: timedelta) -> None:
    """The computer sleeps for so long, and the program works on with a line."""
    bench.server.clock.now += term
    for _ in range(FIRST_LOOK_SECONDS // 30):
        bench.pass_time(30)
        bench.settle()


def copy_of(bench: Bench, cid: ComplaintId) -> Complaint:
    ((body,),) = bench.machine.rows("SELECT body FROM doc WHERE cid = ?", cid)
    return bodies.read(bytes(body))


def test_a_case_closed_long_ago_keeps_its_number_and_loses_its_content(bench: Bench) -> None:
    cid = close_one(bench)
    whole = copy_of(bench, cid)
    before = bench.machine.rows("SELECT * FROM figure WHERE complaint = ?", cid)

    wait(bench, TERM * 2.2)

    left = copy_of(bench, cid)
    assert whole.body
    assert left.is_sealed
    assert (left.ticket, left.state) == (whole.ticket, whole.state)
    assert (left.title, left.body, left.entries, left.attachments) == ("", "", (), ())
    assert bench.machine.rows("SELECT * FROM figure WHERE complaint = ?", cid) == before
    assert bench.machine.rows("SELECT title FROM shown WHERE cid = ?", cid) == [("",)]
    assert len(bench.cases()) == COMPLAINTS


def test_a_case_that_was_closed_lately_stays_whole(bench: Bench) -> None:
    cid = close_one(bench)

    wait(bench, TERM * 0.9)

    assert copy_of(bench, cid).body


def test_open_cases_stay_whole_whatever_their_age(bench: Bench) -> None:
    wait(bench, TERM * 5)

    assert all(copy_of(bench, cid).body for cid in bench.cases())


def test_a_closed_case_with_own_work_that_waits_stays_whole(bench: Bench) -> None:
    cid = close_one(bench)
    bench.act(AddNote(text="belum terkirim"), cid=cid, hold=TERM * 30)

    wait(bench, TERM * 3)

    assert copy_of(bench, cid).body


def test_what_was_taken_off_is_no_difference_from_the_server(bench: Bench) -> None:
    cid = close_one(bench)
    wait(bench, TERM * 2.2)
    assert copy_of(bench, cid).is_sealed
    bench.news.clear()

    bench.step(events.CheckWanted())
    bench.settle()

    (told,) = bench.told_of(news.ScopesChecked)
    assert isinstance(told, news.ScopesChecked)
    assert told.differences == 0


def test_a_case_that_changes_again_comes_back_whole(bench: Bench) -> None:
    cid = close_one(bench)
    wait(bench, TERM * 2.2)
    assert copy_of(bench, cid).is_sealed

    bench.server.perform(
        Kind.ADD_NOTE, bench.server.case(cid), AddNote(text="ditanyakan lagi"), OPERATOR
    )
    wait(bench, timedelta())

    assert copy_of(bench, cid).body
