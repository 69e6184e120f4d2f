"""What is new in LAPOR! comes into the case, and every difference is seen, and no other."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from halo_desktop.central.lapor import tables, watching
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.lapor import Drift
from halo_desktop.domain.payloads import CloseSatisfied
from halo_desktop.domain.roles import REPORTER_ACTOR
from halo_desktop.domain.states import LaporState, LaporWish, StatusSource
from tests.support import server
from tests.support.exchange import Exchange
from tests.support.lapor_peer import Fault

NUMBER = "1916449"


def close(exchange: Exchange, complaint: ComplaintId) -> None:
    """The complainant is satisfied."""
    action = Action(
        id=ActionId(server.new_id()),
        kind=Kind.CLOSE_SATISFIED,
        complaint=complaint,
        payload=CloseSatisfied(),
        base=exchange.case(complaint).facets,
        made_at=exchange.clock(),
    )
    result = exchange.central.perform(action, REPORTER_ACTOR).result
    assert result.st == "applied", result


def test_a_status_that_moved_there_is_in_the_case_with_its_source(exchange: Exchange) -> None:
    case = exchange.take_over(NUMBER)
    exchange.peer.show(NUMBER, "Terverifikasi")

    exchange.check()

    link = exchange.link(case)
    assert (link.status_name, link.status) == ("Terverifikasi", LaporState.NOT_FOLLOWED_UP)
    assert link.source is StatusSource.POLL
    assert exchange.drifts(case) == (Drift.STATUS_DIFFERS,)


def test_a_look_that_finds_nothing_new_leaves_no_trace_in_the_case(exchange: Exchange) -> None:
    case = exchange.take_over(NUMBER)
    exchange.check()
    before = exchange.case(case)

    for _ in range(3):
        exchange.later(minutes=20)
        exchange.check()

    assert exchange.case(case) == before
    assert len(exchange.peer.calls("GET", NUMBER)) == 8


@pytest.mark.parametrize("name", ["Menunggu Kajian Teknis", "\U0001f600 \x01?", "null", "Ünïk"])
def test_an_unknown_status_is_kept_as_it_came(exchange: Exchange, name: str) -> None:
    case = exchange.take_over(NUMBER)
    exchange.peer.show(NUMBER, name)

    exchange.check()

    assert exchange.link(case).status is LaporState.UNKNOWN
    assert exchange.link(case).status_name == name.strip()
    assert exchange.drifts(case) == ()


def test_follow_ups_come_into_the_timeline_once_with_author_and_time(exchange: Exchange) -> None:
    case = exchange.take_over(NUMBER)
    exchange.peer.write(NUMBER, "Kapan diperbaiki? {{institution_from}} bertanya.", "Pelapor")

    for _ in range(3):
        exchange.check()
        exchange.later(minutes=20)

    found = [e for e in exchange.case(case).entries if "Kapan" in e.text]
    assert [entry.text for entry in found] == ["Kapan diperbaiki? Pelapor bertanya."]
    facts = dict(found[0].facts)
    assert facts["author"] == "Pelapor"
    assert datetime.fromisoformat(facts["written_at"]) == datetime(
        2026, 11, 23, 1, 15, 30, tzinfo=UTC
    )


def test_our_own_follow_up_does_not_come_back(exchange: Exchange) -> None:
    case = exchange.take_over(NUMBER)
    exchange.answer(case)

    exchange.turn()
    exchange.check()

    reply = exchange.case(case).replies[-1].text
    assert [e.text for e in exchange.case(case).entries].count(reply) == 1


def test_a_case_that_they_close_and_reopen_is_told_both_times(exchange: Exchange) -> None:
    case = exchange.take_over(NUMBER)
    exchange.answer(case)
    exchange.turn()
    exchange.check()
    assert exchange.drifts(case) == ()

    exchange.peer.show(NUMBER, "Selesai")
    exchange.check()
    assert exchange.drifts(case) == (Drift.CLOSED_THERE,)
    close(exchange, case)
    assert exchange.drifts(case)[-1:] != (Drift.CLOSED_THERE,)
    exchange.peer.show(NUMBER, "Dalam Proses")
    exchange.check()
    assert Drift.REOPENED_THERE in exchange.drifts(case)


def test_a_case_that_we_close_first_is_no_difference(exchange: Exchange) -> None:
    case = exchange.take_over(NUMBER)
    exchange.answer(case)
    exchange.turn()
    close(exchange, case)
    exchange.turn()
    exchange.check()

    assert set(exchange.drifts(case)) <= {Drift.BY_HAND}


def test_a_number_that_they_do_not_know_is_told_until_they_do(exchange: Exchange) -> None:
    case = exchange.take_over(NUMBER)
    lost = exchange.peer.reports.pop(NUMBER)

    exchange.check()
    assert exchange.drifts(case) == (Drift.NUMBER_UNKNOWN,)

    exchange.peer.reports[NUMBER] = lost
    exchange.check()
    assert exchange.drifts(case) == ()


def test_looking_follows_the_office_hours(exchange: Exchange) -> None:
    exchange.take_over(NUMBER)
    exchange.turn()
    assert exchange.next_looks() == [exchange.clock() + timedelta(minutes=15)]

    exchange.clock.moment = datetime(2026, 11, 28, 3, 0, tzinfo=UTC)  # a Saturday
    exchange.turn()

    assert exchange.next_looks() == [exchange.clock() + timedelta(hours=2)]


def test_a_finished_case_is_looked_at_daily_and_then_no_more(exchange: Exchange) -> None:
    case = exchange.take_over(NUMBER)
    exchange.answer(case)
    exchange.turn()
    close(exchange, case)
    exchange.peer.show(NUMBER, "Selesai")
    exchange.check()
    assert exchange.next_looks() == [exchange.clock() + timedelta(days=1)]

    for _ in range(31):
        exchange.later(days=1)
        exchange.turn()

    assert exchange.next_looks()[0] > exchange.clock() + timedelta(days=365)


def test_an_operator_has_it_looked_at_now(exchange: Exchange) -> None:
    case = exchange.take_over(NUMBER)
    exchange.turn()
    exchange.peer.show(NUMBER, "Dalam Proses")

    exchange.ask(case, LaporWish.CHECK)
    exchange.turn()

    assert exchange.link(case).status is LaporState.IN_PROGRESS


@pytest.mark.parametrize(
    "fault", [Fault.UNAVAILABLE, Fault.HTML, Fault.HALF, Fault.DRIP, Fault.REDIRECT]
)
def test_a_look_that_fails_changes_no_case_and_is_made_up_for(
    exchange: Exchange, fault: Fault
) -> None:
    case = exchange.take_over(NUMBER)
    before = exchange.case(case)
    exchange.peer.fail("GET", NUMBER, fault)
    exchange.peer.show(NUMBER, "Dalam Proses")

    assert exchange.turn().failure
    assert exchange.case(case) == before
    assert exchange.way().failing_since == exchange.clock()
    exchange.later(minutes=20)
    exchange.turn()

    assert exchange.link(case).status is LaporState.IN_PROGRESS


def test_links_from_before_the_exchange_are_watched_too(exchange: Exchange) -> None:
    case = exchange.take_over(NUMBER)
    with exchange.central.core.database.write() as connection:
        connection.execute(tables.lapor_watch.delete())
    exchange.peer.show(NUMBER, "Dalam Proses")

    exchange.turn()

    assert exchange.link(case).status is LaporState.IN_PROGRESS


def test_every_injected_difference_is_listed_after_one_cycle_and_no_other(
    exchange: Exchange,
) -> None:
    cases = {number: exchange.take_over(str(number)) for number in range(1_900_000, 1_900_020)}
    for number in range(1_900_000, 1_900_010):
        exchange.answer(cases[number])
    for _ in range(3):
        exchange.check()
    assert all(exchange.drifts(case) == () for case in cases.values())
    peer = exchange.peer
    peer.show("1900000", "Selesai")
    peer.show("1900001", "Diarsipkan")
    peer.show("1900011", "Dalam Proses")
    del peer.reports["1900002"]
    peer.show("1900012", "Status Yang Baru Sekali")
    peer.write("1900013", "Terima kasih.")
    refused = exchange.forward()
    peer.fail("POST", "/complaints/complaint", Fault.INVALID)

    exchange.check()

    found = {
        number: exchange.drifts(case) for number, case in cases.items() if exchange.drifts(case)
    }
    assert found == {
        1_900_000: (Drift.CLOSED_THERE,),
        1_900_001: (Drift.STATUS_DIFFERS,),
        1_900_002: (Drift.NUMBER_UNKNOWN,),
        1_900_011: (Drift.STATUS_DIFFERS,),
    }
    assert exchange.drifts(refused) == (Drift.REFUSED,)


def test_the_office_is_closed_on_holidays(exchange: Exchange) -> None:
    with exchange.central.core.database.read() as connection:
        days = exchange.central.core.rulebook(connection).calendar
    christmas = datetime(2026, 12, 25, 3, 0, tzinfo=UTC)

    assert watching.cadence(christmas, days, exchange.settings) == timedelta(hours=2)
