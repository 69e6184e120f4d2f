"""The drill: a server is lost, yesterday's backup comes back, and no console loses a word."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from halo_desktop.central import cli
from halo_desktop.central.operations import checking
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.states import EntryKind, State
from halo_desktop.sync.state import Phase
from tests.support import papers
from tests.support.district import District

PASSPHRASE = "kopi pagi di Wonomulyo"
Administer = Callable[..., None]
pytestmark = pytest.mark.allow_log(
    "started a new epoch|server was restored from a backup|restored a backup"
)


@pytest.fixture
def administer(district: District, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Administer:
    """Runs halo-central on the district's database."""

    def run(command: str, *words: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
        place = ("--database", district.address, "--data", str(tmp_path))
        assert cli.main([command, *words, *place]) == 0

    return run


async def test_what_was_acknowledged_after_the_backup_comes_back_from_the_consoles(
    district: District, administer: Administer, tmp_path: Path
) -> None:
    rina, cable = district.far_console("rina")
    sulaiman = district.console("sulaiman")
    await rina.sign_in()
    await sulaiman.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    file = str(tmp_path / "malam.cadangan")
    administer("backup", file, "--passphrase-stdin")
    await rina.does(Kind.DISPOSE, complaint, papers.a_disposition())
    await rina.does(Kind.ADD_NOTE, complaint, AddNote(text="Sudah ditelepon."))
    await sulaiman.sees(complaint, lambda case: case.state is State.DISPOSED)
    cable.pull()
    await rina.do(Kind.ADD_NOTE, complaint, AddNote(text="Belum terkirim."))

    administer("restore", file, "--replace", "--keep-sessions", "--passphrase-stdin")

    assert district.done_to(complaint) == [Kind.INTAKE]
    cable.plug()
    await rina.level()
    again = [Kind.INTAKE, Kind.DISPOSE, Kind.ADD_NOTE, Kind.ADD_NOTE]
    assert district.done_to(complaint) == again
    await rina.sees(complaint, lambda case: case.state is State.DISPOSED)
    await sulaiman.sees(complaint, lambda case: len(case.entries) >= len(again))
    assert texts(district, complaint) == ["Sudah ditelepon.", "Belum terkirim."]
    blobs = district.server.central.core.blobs
    assert blobs is not None
    assert checking.check(district.server.central.core.database, blobs).findings == ()


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)  # sessions are rows like others
async def test_a_restored_server_asks_everybody_for_the_password_and_keeps_unsent_work(
    district: District, administer: Administer, tmp_path: Path
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    file = str(tmp_path / "malam.cadangan")
    administer("backup", file, "--passphrase-stdin")
    cable.pull()
    performed = await rina.do(Kind.DISPOSE, complaint, papers.a_disposition())

    administer("restore", file, "--replace", "--passphrase-stdin")
    cable.plug()
    await rina.desk.connection.sync_now()
    await rina.until_state(lambda desk: desk.connection.state.phase is Phase.SIGN_IN_NEEDED)
    await rina.switch_off()
    await rina.sign_in()

    assert (await rina.settled(performed)).code == ""
    assert district.done_to(complaint) == [Kind.INTAKE, Kind.DISPOSE]


def texts(district: District, complaint: ComplaintId) -> list[str]:
    """The notes on a complaint as the server holds them."""
    entries = district.case(complaint).entries
    return [entry.text for entry in entries if entry.kind is EntryKind.INTERNAL_NOTE]
