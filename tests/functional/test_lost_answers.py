"""Lines that break at the worst moment: nothing is done twice and nothing is lost."""

from __future__ import annotations

import shutil

import pytest

from halo_desktop.cache.views import OutboxState
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.states import State
from halo_desktop.sync.state import Phase
from halo_desktop.wire import protocol
from tests.support import papers
from tests.support.cable import Fate
from tests.support.district import District

COMMANDS = protocol.PATH_COMMANDS
ONCE = [Kind.INTAKE, Kind.DISPOSE]


@pytest.mark.parametrize("fate", [Fate.LOST, Fate.CUT])
async def test_an_answer_that_never_arrives_is_not_carried_out_twice(
    district: District, fate: Fate
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)

    mishap = cable.expect(COMMANDS, fate)
    performed = await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())
    await mishap.happens()
    assert district.done_to(complaint) == ONCE

    item = await rina.settled(performed)
    await rina.level()
    assert (item.state, item.code) in {(OutboxState.ACKED, ""), (OutboxState.DONE, "")}
    assert district.done_to(complaint) == ONCE
    assert len(cable.sent_to(COMMANDS)) == 2


async def test_after_a_long_text_the_console_asks_before_it_sends_again(
    district: District,
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)

    mishap = cable.lose_answer(COMMANDS)
    note = AddNote(text="Catatan panjang dari rapat. " * 400)
    performed = await rina.do(Kind.ADD_NOTE, complaint, note)
    await mishap.happens()
    await rina.settled(performed)

    assert len(cable.sent_to(COMMANDS)) == 1
    assert len(cable.sent_to(protocol.PATH_COMMAND_STATUS)) == 1
    assert district.done_to(complaint) == [Kind.INTAKE, Kind.ADD_NOTE]
    await rina.level()
    assert note.text in {entry.text for entry in (await rina.case(complaint)).complaint.entries}


async def test_a_program_that_ends_while_its_answer_is_on_the_way_goes_on_where_it_was(
    district: District,
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    mishap = cable.hold_answer(COMMANDS)
    performed = await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())
    await mishap.happens()

    await rina.switch_off()
    mishap.release()
    await rina.resume()
    assert (await rina.case(complaint)).complaint.state is State.DISPOSED
    item = await rina.settled(performed)
    await rina.level()

    assert item.code == ""
    assert district.done_to(complaint) == ONCE


async def test_a_computer_that_loses_its_power_sends_what_was_saved(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    cable.pull()
    performed = await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())

    # What is on the disk at this very moment, while the program still runs.
    after = district.consoles.add("rina", cable.url, find_backend=rina.find_backend)
    shutil.copytree(rina.folder, after.folder, dirs_exist_ok=True)
    await rina.switch_off()
    cable.plug()
    await after.resume()
    item = await after.settled(performed)

    assert item.code == ""
    assert district.done_to(complaint) == ONCE


async def test_a_server_that_is_started_again_gets_the_rest(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    first, second = district.complain(), district.complain()
    await rina.sees(second)
    await rina.does(Kind.DISPOSE, first, papers.a_disposition())

    district.server.stop()
    await rina.until_state(lambda desk: desk.connection.state.phase is Phase.OFFLINE)
    performed = await rina.do(Kind.DISPOSE, second, papers.a_disposition())
    district.server.start_again(district.address)
    cable.lead_to(district.server.url)
    await rina.desk.connection.sync_now()

    assert (await rina.settled(performed)).code == ""
    assert district.done_to(first) == district.done_to(second) == ONCE
    await rina.level()


async def test_a_portal_in_the_way_is_named_and_nothing_is_believed(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)

    cable.put_portal(papers.A_PORTAL)
    await rina.until_state(lambda desk: desk.connection.state.phase is Phase.PORTAL)
    performed = await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())
    assert [item.action for item in await rina.waiting()] == [performed.action]

    cable.put_portal(None)
    await rina.level()
    assert district.done_to(complaint) == ONCE
