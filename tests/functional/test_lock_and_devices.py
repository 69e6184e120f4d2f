"""Lock, lease, accounts and devices, from the person's side to the server's record."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from halo_desktop.cache import facts, lease_clock, moments
from halo_desktop.cache.accounts import UnlockRefusal
from halo_desktop.cache.connection import Connection
from halo_desktop.cache.facts import Fact
from halo_desktop.central.access import accounts, device_acts, holdings
from halo_desktop.central.storage import tables
from halo_desktop.desk.devices import DeviceState
from halo_desktop.desk.doors import UnlockRefused
from halo_desktop.desk.events import ComplaintsChanged, LockChanged
from halo_desktop.desk.gate import DeskLocked
from halo_desktop.desk.lock import LockReason, LockRefusal, PinFault, PinRefused, StillLocked
from halo_desktop.desk.signin import UnsentWork
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.states import Flag
from halo_desktop.sync.state import Phase
from tests.support import papers
from tests.support.consoles import Console
from tests.support.district import District

PIN = "492816"


async def acts_at(district: District, console: Console) -> list[str]:
    """What the server knows of what was done on a console."""
    await console.desk.connection.sync_now()
    with district.server.central.core.database.read() as connection:
        rows = device_acts.recent(connection, device=console.desk.account.device)
    return [row.what for row in reversed(rows)]


async def test_a_locked_screen_gives_nothing_out_while_syncing_goes_on(district: District) -> None:
    rina = await district.open("rina")
    await rina.desk.lock.set_pin(PIN)

    await rina.desk.lock.lock(LockReason.IDLE)
    complaint = district.complain()
    await rina.desk.connection.sync_now()

    heard = [event for event in rina.news if isinstance(event, ComplaintsChanged)]
    assert not any(complaint in event.ids for event in heard)
    with pytest.raises(DeskLocked):
        await rina.desk.cases.open(complaint)
    await rina.desk.lock.unlock(PIN)
    assert any(
        complaint in event.ids for event in rina.news if isinstance(event, ComplaintsChanged)
    )
    assert (await rina.case(complaint)).complaint.title == papers.TITLE
    assert [one.is_locked for one in rina.news if isinstance(one, LockChanged)] == [True, False]


async def test_wrong_pins_wait_longer_each_time_and_end_in_the_password(
    district: District,
) -> None:
    rina = await district.open("rina")
    lock = rina.desk.lock
    await lock.set_pin(PIN)
    await lock.lock()

    found: list[StillLocked] = []
    for _ in range(4):
        with pytest.raises(StillLocked) as caught:
            await lock.unlock("000111")
        found.append(caught.value)

    assert [one.reason for one in found] == [LockRefusal.WRONG_PIN] * 3 + [LockRefusal.WAIT]
    assert [one.attempts_left for one in found] == [4, 3, 2, 2]
    assert [one.wait_seconds > 0 for one in found] == [False, False, True, True]


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("12345", PinFault.LENGTH),
        ("12345a", PinFault.NOT_DIGITS),
        ("111112", PinFault.TOO_SIMPLE),
        ("123456", PinFault.TOO_SIMPLE),
    ],
)
async def test_a_weak_pin_is_not_taken(district: District, typed: str, fault: PinFault) -> None:
    rina = await district.open("rina")

    with pytest.raises(PinRefused) as caught:
        await rina.desk.lock.set_pin(typed)

    assert caught.value.reason is fault
    assert not rina.desk.lock.state.has_pin


async def test_a_screen_that_was_locked_stays_locked_for_the_keyring_alone(
    district: District,
) -> None:
    rina = await district.open("rina")
    await rina.desk.lock.set_pin(PIN)
    await rina.desk.lock.lock()
    with pytest.raises(StillLocked):
        await rina.desk.lock.unlock("000111")
    await rina.switch_off()

    with pytest.raises(UnlockRefused) as caught:
        await rina.resume()

    assert caught.value.reason is UnlockRefusal.LOCKED
    await rina.unlock()
    assert not rina.desk.lock.is_locked
    assert rina.desk.lock.state.attempts_left == 5


@pytest.mark.parametrize("back_hours", [0, 1, 71, 24 * 365], ids=["now", "1h", "71h", "a-year"])
async def test_a_lease_that_is_over_stays_over_whatever_the_clock_is_set_to(
    district: District, back_hours: int
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    cable.pull()
    lease = await rina.desk.lock.lease()
    assert lease.until is not None
    after = lease.until + timedelta(minutes=1)
    # The computer was switched off and is another start now; only its clock is left, set back.
    record = lease_clock.ClockRecord(
        seen_ms=moments.to_ms(after), offset_ms=-back_hours * 3_600_000, boot_id="another"
    )
    await rina.desk_call(lease_clock.write, record)
    await rina.switch_off()

    with pytest.raises(UnlockRefused) as caught:
        await rina.unlock()

    assert caught.value.reason is UnlockRefusal.LEASE_OVER


async def test_signing_out_without_a_connection_asks_for_the_password_and_is_told_later(
    district: District,
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    device = rina.desk.account.device
    cable.pull()

    await rina.desk.sign_out()
    await rina.close_desk()
    left = await rina.door().say_farewells()
    with pytest.raises(UnlockRefused) as caught:
        await rina.resume()
    cable.plug()
    told = await rina.door().say_farewells()

    assert (left, told) == (1, 0)
    assert caught.value.reason is UnlockRefusal.SIGNED_OUT
    with district.server.central.core.database.read() as connection:
        ended = connection.scalars(
            select(tables.session.c.revoked_at).where(tables.session.c.device == device)
        ).all()
    assert None not in ended


async def test_an_account_with_unsent_work_is_removed_only_by_saying_how_much(
    district: District,
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    cable.pull()
    await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())
    await rina.switch_off()
    known = await rina.known()

    with pytest.raises(UnsentWork) as caught:
        await rina.door().remove(known)

    assert (caught.value.waiting, caught.value.drafts) == (1, 0)
    assert [one.username for one in await rina.door().accounts()] == ["rina"]


@pytest.mark.allow_log("belongs to somebody else")
async def test_work_of_one_account_never_leaves_with_the_session_of_another(
    district: District,
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    cable.pull()
    await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())
    await rina.desk_call(facts.write, Fact.OWNER, "andi")
    await rina.switch_off()
    cable.plug()

    await rina.resume()
    await rina.until_state(lambda desk: desk.connection.state.phase is Phase.SIGN_IN_NEEDED)

    assert len(await rina.waiting()) == 1
    assert district.done_to(complaint) == [Kind.INTAKE]


async def test_acts_arrive_in_their_chain_before_the_work_they_precede(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    cable.pull()
    await rina.desk.lock.lock()
    await rina.desk.lock.unlock_with_password("latihan")
    await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())
    cable.plug()
    await rina.level()

    assert await acts_at(district, rina) == ["sign-in", "lock", "unlock"]
    paths = [passed.path for passed in cable.passed if passed.path.endswith(("report", "commands"))]
    assert paths.index("/v1/devices/report") < paths.index("/v1/commands")
    with district.server.central.core.database.read() as connection:
        assert device_acts.troubles(connection) == ()


@pytest.mark.allow_log("is a gap")
async def test_a_record_that_was_thinned_out_shows_its_gap(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    assert await acts_at(district, rina) == ["sign-in"]
    cable.pull()
    await rina.desk.lock.lock()
    await rina.desk.lock.unlock_with_password("latihan")
    await rina.desk_call(_forget_the_lock)
    cable.plug()

    await acts_at(district, rina)

    with district.server.central.core.database.read() as connection:
        found = [trouble.finding for trouble in device_acts.troubles(connection)]
    assert found == [device_acts.Finding.GAP]


def _forget_the_lock(conn: Connection) -> None:
    conn.exec_driver_sql("DELETE FROM audit WHERE what = 'lock'")


@pytest.mark.allow_log("halo_desktop.central.access.equipment: device")
@pytest.mark.allow_log("halo_desktop.sync.runtime: the server asks to wipe")
@pytest.mark.allow_log("halo_desktop.cache.accounts: the copy of one account was deleted")
async def test_a_lost_computer_is_wiped_by_its_owner_and_confirms_it(district: District) -> None:
    lost, rina = district.console("rina"), district.console("rina")
    await lost.sign_in()
    await rina.sign_in()
    device = lost.desk.account.device

    ordered = await rina.desk.devices.wipe(device)
    await lost.until_state(lambda desk: desk.connection.state.phase is Phase.SIGN_IN_NEEDED)
    await lost.close_desk()
    assert await lost.door().say_farewells() == 0

    assert ordered.state is DeviceState.WIPING
    states = {one.id: one.state for one in await rina.desk.devices.mine()}
    assert states[device] is DeviceState.WIPED
    assert list(lost.folder.glob("*/*/*.db")) == []


@pytest.mark.allow_log("halo_desktop.central.access.equipment: device")
@pytest.mark.allow_log("halo_desktop.sync.runtime: the server asks to wipe")
async def test_a_device_that_was_only_locked_out_keeps_unsent_work_until_it_is_let_in(
    district: District,
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    cable.pull()
    performed = await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())
    central, device = district.server.central, rina.desk.account.device
    with central.core.database.write() as connection:
        accounts.revoke_device(connection, device, "data")
    cable.plug()
    await rina.desk.connection.sync_now()
    await rina.until_state(lambda desk: desk.connection.state.phase is Phase.SIGN_IN_NEEDED)
    held = rina.holds(papers.TITLE, papers.BODY)
    await rina.switch_off()
    with central.core.database.write() as connection:
        accounts.restore_device(connection, device)

    await rina.sign_in()

    assert set(held) <= papers.OWN_WORK
    assert (await rina.settled(performed)).code == ""


async def test_the_server_knows_on_which_computers_a_case_has_lain(district: District) -> None:
    rina, andi = await district.open("rina"), await district.open("andi")
    complaint = district.complain()
    await district.start_work(rina, andi, complaint)

    with district.server.central.core.database.read() as connection:
        found = holdings.who_had(connection, complaint)

    lying = {(lay.device.person, lay.projection) for lay in found if lay.until is None}
    assert lying == {("Rina", "full"), ("Andi", "unit")}
    assert Flag.CONFIDENTIAL not in district.case(complaint).flags
