"""A supervisor administers from a console, and other consoles feel it without a restart."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from halo_desktop.domain.administration.parts import Part
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.domain.rulebook import Holiday, Unit
from halo_desktop.domain.states import ClockKind
from halo_desktop.sync.errors import CallFailed
from halo_desktop.wire import codec
from halo_desktop.wire.administration import UserAnswer, UserOrder
from tests.support import papers
from tests.support.consoles import Console
from tests.support.district import District

OWN = "sandi-baru-saya"
BPBD = Membership(role=Role.OPD_ADMIN, unit=UnitId("bpbd"))
OPERATOR = Membership(role=Role.OPERATOR)
SUPERVISOR = Membership(role=Role.SUPERVISOR)


async def made(sulaiman: Console, username: str, *roles: Membership) -> UserAnswer:
    order = UserOrder(what="create", username=username, name="Petugas Baru", memberships=roles)
    answer = await sulaiman.desk.administration.order(order)
    assert answer.st == "saved", answer.faults
    return answer


async def first_sign_in(district: District, username: str, given: str) -> Console:
    """The password that was given out is replaced in the same breath."""
    console = district.console(username)
    url = district.server.url
    console._take(await console.door().sign_in(url, username, given, new_password=OWN))
    await console.level()
    return console


def due(case: Complaint) -> dict[ClockKind, object]:
    return {clock.kind: clock.due_on for clock in case.clocks}


def unit_of(console: Console, unit: str = "pupr") -> Unit:
    found = console.desk.administration.rulebook.unit(UnitId(unit))
    assert found is not None
    return found


async def test_a_new_person_signs_in_once_with_what_was_given_and_then_with_their_own(
    district: District,
) -> None:
    sulaiman = await district.open("sulaiman")
    answer = await made(sulaiman, "petugas", BPBD)
    console = district.console("petugas")

    with pytest.raises(CallFailed) as caught:
        await console.sign_in(answer.password)
    assert caught.value.failure.word == "password-change"
    console = await first_sign_in(district, "petugas", answer.password)
    await console.switch_off()
    with pytest.raises(CallFailed):
        await district.console("petugas").sign_in(answer.password)
    again = district.console("petugas")
    await again.sign_in(OWN)

    assert again.desk.account.memberships == (BPBD,)


async def test_a_new_role_reaches_the_console_that_is_open(district: District) -> None:
    sulaiman = await district.open("sulaiman")
    answer = await made(sulaiman, "petugas", BPBD)
    console = await first_sign_in(district, "petugas", answer.password)
    complaint = district.complain()
    cards = await sulaiman.desk.administration.users()
    card = next(found for found in cards if found.username == "petugas")

    granted = await sulaiman.desk.administration.order(
        UserOrder(what="grant", user=card.id, mark=card.mark, memberships=(OPERATOR,))
    )
    assert granted.st == "saved"
    await console.level()

    await console.sees(complaint)
    assert {held.role for held in console.desk.account.memberships} == {
        Role.OPD_ADMIN,
        Role.OPERATOR,
    }


async def test_the_cases_of_a_dissolved_unit_go_to_its_successor(district: District) -> None:
    sulaiman, rina = await district.open("sulaiman"), await district.open("rina")
    answer = await made(sulaiman, "petugas", BPBD)
    console = await first_sign_in(district, "petugas", answer.password)
    complaint = district.complain()
    await rina.sees(complaint)
    await rina.does(Kind.DISPOSE, complaint, papers.a_disposition())
    limits = due(district.case(complaint))
    desk = sulaiman.desk.administration
    before = unit_of(sulaiman)
    yesterday = local_day(district.server.central.core.now()) - timedelta(days=1)
    gone = replace(before, valid_to=yesterday, successors=(UnitId("bpbd"),))
    assert (await desk.save(Part.UNIT, before, gone)).st == "saved"

    listed = await desk.moves(UnitId("pupr"), UnitId("bpbd"))
    counted: list[int] = []
    moved = await desk.move(
        UnitId("pupr"),
        UnitId("bpbd"),
        "Perda organisasi perangkat daerah 2026",
        [item.complaint for item in listed.items],
        counted.append,
    )

    assert [item.st for item in moved] == ["applied"]
    assert counted == [1]
    case = await console.sees(complaint)
    assert case.lead is not None
    assert case.lead.unit == "bpbd"
    assert due(case) == limits


async def test_another_day_off_moves_limits_in_a_second_console_without_a_restart(
    district: District,
) -> None:
    sulaiman, rina = await district.open("sulaiman"), await district.open("rina")
    complaint = district.complain()
    await rina.sees(complaint)
    await rina.does(Kind.DISPOSE, complaint, papers.a_disposition())
    before = due((await rina.case(complaint)).complaint)
    desk = sulaiman.desk.administration
    calendar = desk.rulebook.calendar
    tomorrow = local_day(district.server.central.core.now()) + timedelta(days=1)
    days = tuple(
        Holiday(on=tomorrow + timedelta(days=n), name="Hari jadi", kind="local")
        for n in range(4)
        if tomorrow + timedelta(days=n) not in {found.on for found in calendar.holidays}
    )
    wanted = replace(calendar, holidays=(*calendar.holidays, *days))
    tried = await desk.try_out(Part.CALENDAR, calendar, wanted)
    assert (tried.st, tried.cases) == ("trial", 1)

    saved = await desk.save(Part.CALENDAR, calendar, wanted)

    assert saved.st == "saved"
    await rina.sees(
        complaint, lambda case: due(case)[ClockKind.SETTLEMENT] != before[ClockKind.SETTLEMENT]
    )
    await rina.until_state(
        lambda desk: {day.on for day in days} <= {h.on for h in desk.rulebook.calendar.holidays}
    )


async def test_of_two_supervisors_at_once_the_second_sees_both_values(district: District) -> None:
    sulaiman = await district.open("sulaiman")
    answer = await made(sulaiman, "pengganti", SUPERVISOR)
    other = await first_sign_in(district, "pengganti", answer.password)
    mine, seen = unit_of(sulaiman), unit_of(other)
    assert mine == seen
    first = replace(mine, name="Dinas Pekerjaan Umum")
    await sulaiman.desk.administration.save(Part.UNIT, mine, first)

    refused = await other.desk.administration.save(
        Part.UNIT, seen, replace(seen, name="Dinas PUPR Baru")
    )

    assert refused.st == "conflict"
    assert refused.by == sulaiman.desk.account.name
    kept = codec.decode(bytes(msgspec.Raw(refused.current)), Unit)
    assert kept.name == "Dinas Pekerjaan Umum"
    await other.until_state(lambda _: unit_of(other).name == "Dinas Pekerjaan Umum")
    acts = await other.desk.administration.acts(Part.UNIT.value, "pupr")
    assert [act.by for act in acts] == [sulaiman.desk.account.name]


async def test_who_may_not_administer_is_refused_by_the_server(district: District) -> None:
    rina = await district.open("rina")
    before = unit_of(rina)

    with pytest.raises(CallFailed) as caught:
        await rina.desk.administration.save(Part.UNIT, before, replace(before, name="Lain"))

    assert caught.value.failure.word == "not-permitted"
