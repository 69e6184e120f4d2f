"""What the system does when the complainant's time is over."""

from __future__ import annotations

from dataclasses import dataclass

from halo_desktop.central.actions import due
from halo_desktop.central.governance import trail
from halo_desktop.central.service import Central
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import Approve, RequestCompletion, Start, SubmitReply
from halo_desktop.domain.states import Outcome, ReplyKind, State
from tests.support import cases
from tests.support.clerk import Clerk
from tests.support.server import MovableClock


def ask_for_more(clerk: Clerk) -> ComplaintId:
    case = clerk.take_in()
    request = RequestCompletion(items=("Lokasi",), text="Mohon sebutkan lokasi tepatnya.")
    clerk.do(Kind.REQUEST_COMPLETION, case, request)
    return case


def answer(rina: Clerk, central: Central) -> ComplaintId:
    fitri, leader = Clerk.sign_in(central, "fitri"), Clerk.sign_in(central, "kadis.kes")
    case = rina.take_in("Obat habis di puskesmas")
    rina.do(Kind.DISPOSE, case, cases.dispose("dinkes", topic="puskesmas"))
    fitri.do(Kind.START, case, Start(plan="Periksa persediaan"))
    text = "Persediaan obat sudah ditambah dan dapat diambil sejak hari ini di puskesmas."
    fitri.do(
        Kind.SUBMIT_REPLY,
        case,
        SubmitReply(reply_kind=ReplyKind.FINAL, text=text, outcome=Outcome.FULFILLED),
    )
    sha256 = leader.case(case).replies[-1].sha256
    assert sha256 is not None
    leader.do(Kind.APPROVE_FINAL, case, Approve(sha256=sha256))
    return case


@dataclass(frozen=True, kw_only=True)
class Expected:
    state: State
    count: int


def look(central: Central, clock: MovableClock, case: ComplaintId) -> Expected:
    count = due.run_due(central, clock())
    rina = Clerk.sign_in(central, "rina")
    return Expected(state=rina.case(case).state, count=count)


def test_nothing_is_closed_before_its_time(
    central: Central, rina: Clerk, clock: MovableClock
) -> None:
    case = ask_for_more(rina)
    clock.advance(days=29)

    assert look(central, clock, case) == Expected(state=State.INCOMPLETE, count=0)


def test_what_was_never_completed_is_archived_once(
    central: Central, rina: Clerk, clock: MovableClock
) -> None:
    case = ask_for_more(rina)
    clock.advance(days=32)

    assert look(central, clock, case) == Expected(state=State.ARCHIVED, count=1)
    assert look(central, clock, case) == Expected(state=State.ARCHIVED, count=0)


def test_an_answer_that_nobody_objects_to_is_closed_without_a_rating(
    central: Central, rina: Clerk, clock: MovableClock
) -> None:
    case = answer(rina, central)
    assert rina.case(case).state is State.ANSWERED
    clock.advance(days=21)

    assert look(central, clock, case) == Expected(state=State.CLOSED, count=1)
    assert Clerk.sign_in(central, "rina").case(case).rating is None
    with central.core.database.read() as connection:
        assert trail.broken_links(connection, case) == ()


def test_two_servers_that_run_the_timer_close_once(
    central: Central, rina: Clerk, clock: MovableClock
) -> None:
    ask_for_more(rina)
    clock.advance(days=32)
    twin = Central(central.core)

    counts = {due.run_due(central, clock()), due.run_due(twin, clock())}

    assert counts == {0, 1}
