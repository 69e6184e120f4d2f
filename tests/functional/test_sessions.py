"""Sessions that run out, are renewed over a bad line, or are ended: no work is lost."""

from __future__ import annotations

import json

import pytest

from halo_desktop.cache.accounts import UnlockRefusal
from halo_desktop.cache.views import OutboxItem
from halo_desktop.central.access import accounts
from halo_desktop.desk.doors import UnlockRefused
from halo_desktop.desk.events import SessionEnded
from halo_desktop.domain.ids import UnitId, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.domain.states import State
from halo_desktop.sync.state import Phase
from halo_desktop.wire import protocol
from tests.support import papers
from tests.support.cable import Cable
from tests.support.consoles import Console
from tests.support.district import District

REFRESH = protocol.PATH_REFRESH
ONCE = [Kind.INTAKE, Kind.DISPOSE]


def rotations(cable: Cable) -> list[str]:
    """What each request for new tokens called itself."""
    return [json.loads(passed.content)["rotation"] for passed in cable.sent_to(REFRESH)]


def end_sessions(district: District, user: str) -> None:
    central = district.server.central
    with central.core.database.write() as connection:
        accounts.end_sessions(connection, UserId(user), central.core.now())
    central.core.tell_committed()


async def is_signed_out(console: Console) -> SessionEnded:
    """Waits until the desk says that a sign-in is needed."""
    await console.until_state(lambda desk: desk.connection.state.phase is Phase.SIGN_IN_NEEDED)
    return next(event for event in console.news if isinstance(event, SessionEnded))


async def test_a_token_that_has_run_out_is_renewed_without_a_word(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)

    district.clock.advance(minutes=16)
    await rina.does(Kind.DISPOSE, complaint, papers.a_disposition())

    assert len(cable.sent_to(REFRESH)) == 1
    assert not any(isinstance(event, SessionEnded) for event in rina.news)
    assert district.done_to(complaint) == ONCE


async def test_a_lost_answer_to_a_renewal_signs_nobody_out(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)

    mishap = cable.lose_answer(REFRESH)
    district.clock.advance(minutes=16)
    performed = await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())
    await mishap.happens()

    assert (await rina.settled(performed)).code == ""
    first, second = rotations(cable)
    assert first == second
    assert not any(isinstance(event, SessionEnded) for event in rina.news)


async def test_a_program_that_ends_before_its_new_tokens_came_asks_for_the_same_again(
    district: District,
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    mishap = cable.hold_answer(REFRESH)
    district.clock.advance(minutes=16)
    district.complain()
    await mishap.happens()

    await rina.switch_off()
    mishap.release()
    await rina.resume()
    await rina.level()

    first, second = rotations(cable)
    assert first == second
    assert rina.desk.connection.state.phase is Phase.SYNCED


async def test_what_was_done_before_an_administrator_ended_the_session_goes_out_after_signing_in(
    district: District,
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    cable.pull()
    end_sessions(district, "rina")
    performed = await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())
    cable.plug()
    await rina.desk.connection.sync_now()

    ended = await is_signed_out(rina)

    assert (ended.code, ended.wipe) == ("session-revoked", None)
    assert [item.action for item in await rina.waiting()] == [performed.action]
    assert (await rina.case(complaint)).complaint.state is State.DISPOSED
    await rina.switch_off()
    await rina.sign_in()
    assert (await rina.settled(performed)).code == ""
    assert district.done_to(complaint) == ONCE


async def test_a_month_without_a_connection_needs_the_password_and_keeps_the_work(
    district: District,
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    cable.pull()
    performed = await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())
    await rina.switch_off()
    district.clock.advance(days=31)

    await rina.resume()
    cable.plug()
    await is_signed_out(rina)
    # After so long a person has to say once more that the decision still holds.
    assert await rina.desk.outbox.agree(performed.action)
    await rina.switch_off()
    await rina.sign_in()

    item: OutboxItem = await rina.settled(performed)
    assert item.code == ""
    assert district.done_to(complaint) == ONCE


async def test_a_role_taken_away_takes_its_complaints_with_it(district: District) -> None:
    rina, andi = await district.open("rina"), await district.open("andi")
    complaint = district.complain()
    await district.start_work(rina, andi, complaint)

    central = district.server.central
    with central.core.database.write() as connection:
        membership = Membership(role=Role.OPD_ADMIN, unit=UnitId("pupr"))
        accounts.revoke(connection, UserId("andi"), membership)
    central.core.tell_committed()

    await andi.loses(complaint)
    await andi.until_state(lambda desk: desk.account.memberships == ())
    held = andi.holds(papers.TITLE, papers.BODY)
    assert set(held) <= papers.OWN_WORK


async def test_without_a_connection_only_the_right_password_opens_and_work_goes_on(
    district: District,
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    await rina.switch_off()
    cable.pull()

    with pytest.raises(UnlockRefused) as refused:
        await rina.unlock("salah")
    desk = await rina.unlock()

    assert refused.value.reason is UnlockRefusal.WRONG_PASSWORD

    assert desk.account.name == "Rina"
    assert (await rina.case(complaint)).complaint.title == papers.TITLE
    await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())
    cable.plug()
    await rina.level()
    assert district.done_to(complaint) == ONCE
