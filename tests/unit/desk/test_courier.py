"""Work that is carried to the server by hand counts once, whichever way is quicker."""

from __future__ import annotations

from pathlib import Path

import pytest

from halo_desktop.cache.views import OutboxState
from halo_desktop.central.access import accounts
from halo_desktop.central.actions import courier as desk_of_server
from halo_desktop.central.actions.courier import PacketFault, Receipt
from halo_desktop.central.actions.courier import PacketRefused as RefusedThere
from halo_desktop.desk.courier import CourierFault, PacketRefused
from halo_desktop.desk.waiting import Matter
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from tests.support import papers
from tests.support.cable import Cable
from tests.support.consoles import Console
from tests.support.district import District


async def a_cut_off_console(district: District) -> tuple[Console, Cable, ComplaintId]:
    """Rina has exchanged keys; then the line goes down and she works on."""
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    assert await rina.desk.courier.prepare()
    cable.pull()
    await rina.until_state(lambda desk: not desk.connection.state.is_connected)
    photo = await rina.photo()
    await rina.do(Kind.ADD_NOTE, complaint, AddNote(text="Di lapangan", attachments=(photo,)))
    await rina.do(Kind.DISPOSE, complaint, papers.a_disposition("pupr"))
    return rina, cable, complaint


def carry(district: District, packet: Path) -> Receipt:
    """The server's clerk puts the stick in."""
    central = district.server.central
    return desk_of_server.take(central, central, packet.read_bytes())


async def test_carried_work_arrives_with_its_files_and_its_receipts(
    district: District, tmp_path: Path
) -> None:
    rina, _cable, complaint = await a_cut_off_console(district)

    written = await rina.desk.courier.write(tmp_path)
    receipt = carry(district, written.path)
    answer = tmp_path / "jawaban.hajawab"
    answer.write_bytes(receipt.answer)
    told = await rina.desk.courier.read_answer(answer)

    assert (written.actions, written.files) == (2, 1)
    assert (told.applied, told.refused, told.waiting, told.was_known) == (2, 0, 0, False)
    assert district.done_to(complaint) == [Kind.INTAKE, Kind.ADD_NOTE, Kind.DISPOSE]
    assert {item.state for item in await rina.desk.outbox.items()} == {OutboxState.ACKED}
    assert (await rina.desk.waiting.report()).count(Matter.COURIER, Matter.ACTION) == 0


async def test_nothing_doubles_when_the_line_comes_back_meanwhile(
    district: District, tmp_path: Path
) -> None:
    rina, cable, complaint = await a_cut_off_console(district)
    written = await rina.desk.courier.write(tmp_path)
    cable.plug()
    await rina.level()

    receipt = carry(district, written.path)
    again = carry(district, written.path)
    answer = tmp_path / "jawaban.hajawab"
    answer.write_bytes(receipt.answer)
    told = await rina.desk.courier.read_answer(answer)

    assert district.done_to(complaint) == [Kind.INTAKE, Kind.ADD_NOTE, Kind.DISPOSE]
    assert [result.st for result in again.results] == [result.st for result in receipt.results]
    assert told.was_known
    assert rina.desk.connection.state.is_all_sent


async def test_a_packet_that_was_carried_first_is_no_harm_to_the_line(
    district: District, tmp_path: Path
) -> None:
    rina, cable, complaint = await a_cut_off_console(district)
    written = await rina.desk.courier.write(tmp_path)
    carry(district, written.path)

    cable.plug()
    await rina.level()

    assert district.done_to(complaint) == [Kind.INTAKE, Kind.ADD_NOTE, Kind.DISPOSE]
    assert {item.code for item in await rina.desk.outbox.items()} == {""}


async def test_what_may_be_on_its_way_cannot_be_taken_back(
    district: District, tmp_path: Path
) -> None:
    rina, _cable, _complaint = await a_cut_off_console(district)
    await rina.desk.courier.write(tmp_path)

    items = await rina.desk.outbox.items()

    assert not any([await rina.desk.outbox.undo(item.action) for item in items])
    reasons = {item.reason for item in (await rina.desk.waiting.report()).items}
    assert "on-courier" in reasons


async def test_a_packet_that_was_altered_anywhere_is_refused_whole(
    district: District, tmp_path: Path
) -> None:
    rina, _cable, complaint = await a_cut_off_console(district)
    written = await rina.desk.courier.write(tmp_path)
    sound = written.path.read_bytes()

    faults = set()
    for place in (0, 5, 80, 200, 700, -1):
        packet = bytearray(sound)
        packet[place] ^= 1
        written.path.write_bytes(packet)
        with pytest.raises(RefusedThere) as refused:
            carry(district, written.path)
        faults.add(refused.value.fault)

    assert faults <= {PacketFault.TAMPERED, PacketFault.NOT_A_PACKET, PacketFault.OTHER_SERVER}
    assert district.done_to(complaint) == [Kind.INTAKE]


async def test_nobody_can_read_a_packet_on_its_way(district: District, tmp_path: Path) -> None:
    rina, _cable, complaint = await a_cut_off_console(district)

    packet = (await rina.desk.courier.write(tmp_path)).path.read_bytes()

    for secret in (b"Di lapangan", complaint.encode(), b"dispose"):
        assert secret not in packet


async def test_a_locked_out_device_cannot_bring_its_work_by_hand(
    district: District, tmp_path: Path
) -> None:
    rina, _cable, complaint = await a_cut_off_console(district)
    written = await rina.desk.courier.write(tmp_path)
    with district.server.central.core.database.write() as connection:
        accounts.revoke_device(connection, rina.desk.account.device, "data")

    with pytest.raises(RefusedThere) as refused:
        carry(district, written.path)

    assert refused.value.fault is PacketFault.LOCKED_OUT
    assert district.done_to(complaint) == [Kind.INTAKE]


async def test_answers_that_are_not_ours_are_told_apart(district: District, tmp_path: Path) -> None:
    rina, _cable, _complaint = await a_cut_off_console(district)
    budi = await district.open("budi")
    assert await budi.desk.courier.prepare()
    written = await rina.desk.courier.write(tmp_path)
    answer = tmp_path / "jawaban.hajawab"
    answer.write_bytes(carry(district, written.path).answer)

    async def fault_of(console: Console, path: Path) -> CourierFault:
        with pytest.raises(PacketRefused) as refused:
            await console.desk.courier.read_answer(path)
        return refused.value.fault

    (tmp_path / "surat.txt").write_text("Halo")
    assert await fault_of(budi, answer) is CourierFault.OTHER_DEVICE
    assert await fault_of(rina, tmp_path / "surat.txt") is CourierFault.NOT_A_PACKET
    assert await fault_of(rina, written.path) is CourierFault.NOT_A_PACKET
    assert await fault_of(rina, tmp_path / "tiada") is CourierFault.UNREADABLE
    answer.write_bytes(answer.read_bytes()[:-3])
    assert await fault_of(rina, answer) is CourierFault.TAMPERED


async def test_without_keys_or_work_no_packet_is_written(
    district: District, tmp_path: Path
) -> None:
    rina = await district.open("rina")
    await rina.desk.courier.prepare()

    with pytest.raises(PacketRefused) as refused:
        await rina.desk.courier.write(tmp_path)

    assert refused.value.fault is CourierFault.NOTHING_TO_CARRY
    assert (await rina.desk.courier.look()).code == CourierFault.NOTHING_TO_CARRY
