"""Before the connection is left, and before the desk is."""

from __future__ import annotations

from halo_desktop.desk.readiness import Need, Progress, Standing
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from tests.support import papers
from tests.support.district import District


async def test_readiness_is_proven_point_by_point(district: District) -> None:
    rina = await district.open("rina")
    complaint = district.complain()
    await rina.sees(complaint)
    await rina.level()
    heard: list[Progress] = []

    found = await rina.desk.readiness.prepare(heard.append)

    points = {point.need: point for point in found.points}
    assert set(points) == set(Need)
    assert points[Need.LEVEL].standing is Standing.READY
    assert (points[Need.CASES].have, points[Need.CASES].wanted) == (1, 1)
    assert points[Need.LEASE].standing is Standing.READY
    assert points[Need.PIN].code == "no-pin"
    assert not found.is_ready  # nobody has set a PIN yet
    assert found.lasts_until is not None
    assert {progress.need for progress in heard} >= {Need.LEVEL, Need.FILES}


async def test_a_console_without_connection_is_not_called_level(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    cable.pull()
    await rina.until_state(lambda desk: not desk.connection.state.is_connected)

    found = await rina.desk.readiness.check()

    level = next(point for point in found.points if point.need is Need.LEVEL)
    assert level.standing is Standing.PARTLY
    assert level.code


async def test_closing_the_day_sends_what_was_held(district: District) -> None:
    rina = await district.open("rina")
    complaint = district.complain()
    await rina.sees(complaint)
    await rina.do(Kind.ADD_NOTE, complaint, AddNote(text="Hari ini"), hold_seconds=300)
    before = await rina.desk.day_end.look()

    after = await rina.desk.day_end.send()

    assert (len(before.held), before.is_clean) == (1, False)
    assert (after.held, after.unsent, after.is_clean) == ((), (), True)
    assert Kind.ADD_NOTE in district.done_to(complaint)


async def test_closing_the_day_without_a_line_says_what_is_left(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    cable.pull()
    await rina.until_state(lambda desk: not desk.connection.state.is_connected)
    await rina.do(Kind.ADD_NOTE, complaint, AddNote(text="Belum"))
    await rina.desk.drafts.save(papers.a_draft(complaint, "Yth. Bapak"))

    found = await rina.desk.day_end.send(seconds=5)

    assert not found.is_clean
    assert Kind.ADD_NOTE in {item.kind for item in found.unsent}
    assert len(found.drafts) == 1
