"""Days that come seldom: a restored server, a hold that runs out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from halo_desktop.cache.views import OutboxState
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.states import State
from tests.support import papers
from tests.support.district import District

ONCE = [Kind.INTAKE, Kind.DISPOSE]


async def test_an_action_leaves_by_itself_when_its_hold_is_over(district: District) -> None:
    rina = await district.open("rina")
    complaint = district.complain()
    await rina.sees(complaint)

    performed = await rina.do(Kind.DISPOSE, complaint, papers.a_disposition(), hold_seconds=1)
    before = await rina.desk.outbox.item(performed.action)
    after = await rina.settled(performed)

    assert before is not None
    assert before.state is OutboxState.HOLDING
    assert after.settled_at is not None
    assert performed.hold_until is not None
    assert after.settled_at >= performed.hold_until
    assert district.done_to(complaint) == ONCE


async def test_a_held_action_goes_on_after_a_restart(district: District) -> None:
    rina = await district.open("rina")
    complaint = district.complain()
    await rina.sees(complaint)
    performed = await rina.do(Kind.DISPOSE, complaint, papers.a_disposition(), hold_seconds=2)

    await rina.restart()
    item = await rina.settled(performed)

    assert item.code == ""
    assert district.done_to(complaint) == ONCE


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)  # one file is a backup
@pytest.mark.allow_log("started a new epoch|server was restored from a backup")
async def test_a_server_restored_from_a_backup_gets_back_what_it_had_acknowledged(
    tmp_path: Path, district: District
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    file = Path(district.address.removeprefix("sqlite:///"))
    district.server.stop()
    backup = shutil.copy(file, tmp_path / "backup.db")
    district.server.start_again(district.address)
    cable.lead_to(district.server.url)
    await rina.level()
    await rina.does(Kind.DISPOSE, complaint, papers.a_disposition())
    await rina.does(Kind.ADD_NOTE, complaint, AddNote(text="Sudah ditelepon."))
    await rina.level()

    district.server.stop()
    for old in file.parent.glob(f"{file.name}*"):
        old.unlink()
    shutil.copy(backup, file)
    district.server.start_again(district.address)
    assert district.done_to(complaint) == [Kind.INTAKE]
    cable.lead_to(district.server.url)
    cable.pull()
    cable.plug()
    await rina.level()

    await rina.sees(complaint, lambda case: case.state is State.DISPOSED)
    assert district.done_to(complaint) == [*ONCE, Kind.ADD_NOTE]
