"""What the desk says about the connection is true, and what it is told it does."""

from __future__ import annotations

import pytest

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.sync.doctor import Step, Verdict
from halo_desktop.sync.errors import CallFailed, FailureKind
from halo_desktop.sync.state import Phase
from tests.support import papers
from tests.support.district import District


async def test_working_offline_on_purpose_sends_nothing_until_it_ends(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)

    await rina.desk.connection.set_offline(True)
    await rina.until_state(lambda desk: desk.connection.state.phase is Phase.PAUSED)
    before = len(cable.passed)
    performed = await rina.do(Kind.ADD_NOTE, complaint, AddNote(text="Catatan"))
    with pytest.raises(CallFailed) as failed:
        await rina.desk.worklist.search_server("jembatan")

    assert failed.value.failure.kind is FailureKind.STOPPED
    assert len(cable.passed) == before
    await rina.desk.connection.set_offline(False)
    assert (await rina.settled(performed)).code == ""


async def test_a_cycle_without_a_connection_reports_that_nothing_is_level(
    district: District,
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    cable.pull()

    report = await rina.desk.connection.sync_now()

    assert not report.is_level
    assert report.state.phase is Phase.OFFLINE
    assert report.state.last_error_code == FailureKind.NO_CONNECTION


async def test_the_doctor_finds_the_link_that_is_broken(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()

    well = {found.step: found.verdict for found in await rina.desk.connection.diagnose()}
    cable.put_portal(papers.A_PORTAL)
    ill = {found.step: found.verdict for found in await rina.desk.connection.diagnose()}

    assert Verdict.BROKEN not in well.values()
    assert ill[Step.PORTAL] is Verdict.BROKEN
    assert ill[Step.SERVER] is Verdict.UNTRIED


async def test_feedback_reaches_the_server_or_says_why_not(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()

    await rina.desk.connection.send_feedback("Huruf terlalu kecil.", "worklist")
    cable.pull()
    with pytest.raises(CallFailed) as failed:
        await rina.desk.connection.send_feedback("Sekali lagi.", "worklist")

    assert failed.value.failure.kind is FailureKind.NO_CONNECTION


async def test_whoever_signs_out_needs_the_password_again(district: District) -> None:
    rina = await district.open("rina")

    await rina.desk.sign_out()
    await rina.desk.connection.sync_now()

    await rina.until_state(lambda desk: desk.connection.state.phase is Phase.SIGN_IN_NEEDED)
    await rina.switch_off()
    await rina.sign_in()
