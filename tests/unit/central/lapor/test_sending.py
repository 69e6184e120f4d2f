"""What LAPOR! should have gets there once, whatever the line and the server do."""

from __future__ import annotations

import pytest

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.lapor import Drift
from halo_desktop.domain.payloads import RecordLaporLink
from halo_desktop.domain.states import LaporAct, LaporStep, LaporTaskState, LaporWish
from tests.support.exchange import Exchange
from tests.support.lapor_peer import PLN, Fault
from tests.support.log_guard import LogGuard

SUBMIT = "/complaints/complaint"
FOLLOW_UP = "/followup/add"


def test_a_forwarded_case_is_filed_there_and_passed_on(exchange: Exchange) -> None:
    case = exchange.forward()

    exchange.turn()

    (report,) = exchange.peer.reports.values()
    link = exchange.link(case)
    assert report.institution == PLN
    assert (link.tracking_id, link.step) == (report.id, LaporStep.FORWARDED)
    assert link.tasks == ()
    assert exchange.drifts(case) == ()
    assert exchange.states() == ["done"]


def test_our_number_is_in_the_report_and_nobody_s_name(exchange: Exchange) -> None:
    case = exchange.forward()

    exchange.turn()

    (report,) = exchange.peer.reports.values()
    assert f"[Halo ASSAMI {exchange.case(case).ticket}]" in report.sent["content"]
    assert "Sitti" not in str(report.sent)
    assert "0812" not in str(report.sent)


def test_an_answer_of_a_case_from_lapor_is_written_under_it(exchange: Exchange) -> None:
    case = exchange.take_over("1916449")
    exchange.answer(case)

    exchange.turn()

    (told,) = exchange.peer.reports["1916449"].follow_ups
    reply = exchange.case(case).replies[-1]
    assert reply.text in told["content"]
    assert exchange.link(case).tasks == ()


@pytest.mark.parametrize(
    "fault", [Fault.HANG_AFTER, Fault.RESET_AFTER, Fault.GATEWAY, Fault.HTML_AFTER]
)
def test_a_report_whose_answer_was_lost_is_never_filed_twice(
    exchange: Exchange, fault: Fault
) -> None:
    exchange.peer.fail("POST", SUBMIT, fault)
    case = exchange.forward()

    for _ in range(3):
        exchange.turn()
        exchange.later(hours=3)

    assert len(exchange.peer.reports) == 1
    assert exchange.drifts(case) == (Drift.UNCERTAIN,)
    assert exchange.link(case).tracking_id is None


def test_an_operator_who_finds_a_lost_report_gives_its_number_and_it_goes_on(
    exchange: Exchange,
) -> None:
    exchange.peer.fail("POST", SUBMIT, Fault.HANG_AFTER)
    case = exchange.forward()
    exchange.turn()
    (number,) = exchange.peer.reports

    exchange.clerk("rina").do(Kind.RECORD_LAPOR_LINK, case, RecordLaporLink(tracking_id=number))
    exchange.later(minutes=20)
    exchange.turn()

    assert len(exchange.peer.reports) == 1
    assert exchange.peer.reports[number].institution == PLN
    assert exchange.link(case).step is LaporStep.FORWARDED
    assert exchange.drifts(case) == ()


def test_an_operator_who_finds_nothing_there_sends_it_again(exchange: Exchange) -> None:
    exchange.peer.fail("POST", SUBMIT, Fault.HANG_BEFORE)
    case = exchange.forward()
    exchange.turn()
    assert exchange.drifts(case) == (Drift.UNCERTAIN,)

    exchange.ask(case, LaporWish.RESEND, "Dicari di lapor.go.id, tidak ada.")
    exchange.later(minutes=20)
    exchange.turn()

    assert len(exchange.peer.reports) == 1
    assert exchange.drifts(case) == ()


@pytest.mark.parametrize(
    "fault", [Fault.HANG_AFTER, Fault.RESET_AFTER, Fault.GATEWAY, Fault.BROKEN]
)
def test_a_follow_up_whose_answer_was_lost_is_resolved_by_looking(
    exchange: Exchange, fault: Fault
) -> None:
    case = exchange.take_over("1916449")
    exchange.turn()
    exchange.peer.fail("POST", FOLLOW_UP, fault)
    exchange.answer(case)
    exchange.turn()
    assert Drift.UNCERTAIN in exchange.drifts(case)

    for _ in range(4):
        exchange.later(minutes=30)
        exchange.check()

    assert len(exchange.peer.reports["1916449"].follow_ups) == 1
    assert exchange.link(case).tasks == ()


def test_passing_on_whose_answer_was_lost_is_resolved_by_looking(exchange: Exchange) -> None:
    exchange.peer.fail("POST", "/reject", Fault.HANG_AFTER)
    case = exchange.forward(institution_id="")
    exchange.turn()
    exchange.turn()  # the names of institutions come with the first turn
    exchange.ask(case, LaporWish.RESEND, "")
    exchange.turn()

    for _ in range(3):
        exchange.later(minutes=30)
        exchange.check()

    (report,) = exchange.peer.reports.values()
    assert len(report.passed_on) == 1
    assert exchange.drifts(case) == ()


@pytest.mark.parametrize("fault", [Fault.UNAVAILABLE, Fault.TOO_MANY, Fault.REDIRECT])
def test_what_has_surely_not_arrived_is_tried_again(exchange: Exchange, fault: Fault) -> None:
    exchange.peer.fail("POST", SUBMIT, fault, fault)
    case = exchange.forward()
    exchange.turn()
    assert exchange.drifts(case) == (Drift.NOT_SENT,)
    assert [attempt.error for attempt in exchange.link(case).attempts] == [f"http-{fault.value}"]

    for _ in range(4):
        exchange.later(hours=2)
        exchange.turn()

    assert len(exchange.peer.reports) == 1
    assert exchange.drifts(case) == ()
    assert exchange.link(case).attempts == ()


def test_two_hours_of_outage_lose_nothing_and_double_nothing(exchange: Exchange) -> None:
    linked = [exchange.take_over(str(1_900_000 + n)) for n in range(4)]
    exchange.turn()
    exchange.peer.is_down = True
    for case in linked:
        exchange.answer(case)
    forwarded = exchange.forward()
    for _ in range(24):
        exchange.turn()
        exchange.later(minutes=5)
    assert all(Drift.NOT_SENT in exchange.drifts(case) for case in (*linked, forwarded))
    assert exchange.way().failing_since is not None

    exchange.peer.is_down = False
    for _ in range(8):
        exchange.later(minutes=20)
        exchange.turn()

    assert [len(r.follow_ups) for r in exchange.peer.reports.values()] == [1, 1, 1, 1, 0]
    assert all(exchange.link(case).tasks == () for case in (*linked, forwarded))
    assert exchange.way().failing_since is None


@pytest.mark.parametrize("fault", [Fault.DENIED, Fault.FORBIDDEN])
def test_a_refused_account_stops_everything_until_an_administrator_resumes(
    exchange: Exchange, fault: Fault, log_guard: LogGuard
) -> None:
    log_guard.expect("the exchange has stopped")
    exchange.peer.fail("POST", SUBMIT, fault)
    first, second = exchange.forward(), exchange.forward("Kabel listrik putus")

    for _ in range(3):
        exchange.turn()
        exchange.later(hours=5)

    assert len(exchange.peer.requests) == 1
    assert exchange.way().stopped_at is not None
    assert exchange.drifts(first) == exchange.drifts(second) == (Drift.NOT_SENT,)

    exchange.worker.resume()
    exchange.turn()

    assert len(exchange.peer.reports) == 2


def test_what_lapor_refuses_waits_for_a_person_and_holds_up_nothing(exchange: Exchange) -> None:
    exchange.peer.fail("POST", SUBMIT, Fault.INVALID)
    refused, fine = exchange.forward(), exchange.forward("Kabel listrik putus")

    exchange.turn()

    assert exchange.drifts(refused) == (Drift.REFUSED,)
    assert exchange.drifts(fine) == ()
    exchange.ask(refused, LaporWish.RESEND, "")
    exchange.turn()
    assert exchange.drifts(refused) == ()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("Tiang listrik miring ke arah rumah warga. " * 30, "content-too-long"),
        ("Tiang miring, hubungi saya, NIK 7604031203850001, terima kasih.", "personal-data"),
    ],
)
def test_what_may_not_leave_is_not_even_tried(exchange: Exchange, body: str, code: str) -> None:
    case = exchange.forward(body=body)

    exchange.turn()

    assert exchange.drifts(case) == (Drift.REFUSED,)
    assert exchange.link(case).last_error == code
    assert exchange.peer.calls("POST", "") == []


def test_a_process_that_died_in_a_call_leaves_it_uncertain(exchange: Exchange) -> None:
    case = exchange.take_over("1916449")
    exchange.turn()
    exchange.answer(case)

    class Died(BaseException):
        """The process ends here."""

    def die(*args: object) -> None:
        raise Died

    exchange.worker.adapter.follow_up = die  # type: ignore[method-assign, assignment]  # the process dies here
    with pytest.raises(Died):
        exchange.turn()
    exchange.restart()
    exchange.turn()

    found = {task.act: task.state for task in exchange.link(case).tasks}
    assert found[LaporAct.FOLLOW_UP] is LaporTaskState.UNCERTAIN
    exchange.later(minutes=30)
    exchange.check()
    exchange.turn()
    assert len(exchange.peer.reports["1916449"].follow_ups) == 1


def test_only_one_of_two_processes_walks_the_way(exchange: Exchange) -> None:
    case = exchange.forward()
    exchange.turn()
    other = type(exchange.worker)(exchange.central.core, exchange.settings)

    assert not other.turn().is_leading
    exchange.later(hours=1)  # the first one is gone
    assert other.turn().is_leading
    assert not exchange.turn().is_leading
    assert exchange.drifts(case) == ()
    other.stop()


def test_without_an_interface_everything_is_work_for_a_person(exchange: Exchange) -> None:
    exchange.restart(adapter="manual")
    case = exchange.forward()

    exchange.turn()

    assert exchange.drifts(case) == (Drift.BY_HAND,)
    assert exchange.peer.requests == []
    exchange.clerk("rina").do(Kind.RECORD_LAPOR_LINK, case, RecordLaporLink(tracking_id="777"))
    assert exchange.drifts(case) == ()
    assert exchange.states() == ["done"]


def test_an_answer_pasted_by_hand_is_marked_and_gone(exchange: Exchange) -> None:
    exchange.restart(adapter="manual")
    case = exchange.take_over("1916449")
    exchange.answer(case)
    exchange.turn()
    missing = len(exchange.link(case).tasks)

    for _ in range(missing):
        exchange.ask(case, LaporWish.PASTED, "Ditempel pukul 10.")

    assert missing >= 1
    assert exchange.link(case).tasks == ()
    assert set(exchange.states()) == {"done"}
