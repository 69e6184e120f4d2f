"""A backup is whole or refused, and what comes back is what was there, on either database."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from halo_desktop.central.attachments.blob_folder import BlobFolder
from halo_desktop.central.core import Options
from halo_desktop.central.operations import backing_up, checking, restoring
from halo_desktop.central.operations.backup_file import BackupError, BackupReader, Manifest
from halo_desktop.central.service import Central
from halo_desktop.central.storage.database import Database
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, FileRef, Identity
from halo_desktop.wire import codec
from tests.support import cases, server
from tests.support.clerk import Clerk
from tests.support.server import MovableClock

PASSPHRASE = "burung 'camar' di Wonomulyo"
NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
NAME = "Qwertiana Xylofonia"
FILE = b"\x89PNG\r\n\x1a\n isi gambar"
# What a restore changes on purpose: epoch, place, numbers, sessions.
CHANGED = {"district", "setting", "ticket_counter", "session"}


@pytest.fixture
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database of the other kind."""
    address = f"sqlite:///{tmp_path / 'other.db'}"
    if "sqlite" in request.node.callspec.id:
        address = request.getfixturevalue("postgres_url")
    database = Database.open(address)
    yield database
    database.close()


@pytest.fixture
def busy(central: Central, rina: Clerk) -> ComplaintId:
    """A server with a few complaints, one with a file and a name."""
    for number in range(3):
        rina.dispose(rina.take_in(f"Jalan rusak {number}"))
    complaint = ComplaintId(server.new_id())
    rina.do(
        Kind.INTAKE, complaint, cases.intake("Zebrapon", identity=Identity(name=NAME, phone="0811"))
    )
    sha256 = Sha256(codec.body_sha256(FILE))
    central.put_blob(rina.session, sha256, FILE)
    file = FileRef(sha256=sha256, name="a.png", media_type="image/png", size_bytes=len(FILE))
    rina.do(Kind.ADD_NOTE, complaint, AddNote(text="Ada gambarnya.", attachments=(file,)))
    return complaint


def write(central: Central, file: Path, passphrase: str = PASSPHRASE) -> Manifest:
    blobs = central.core.blobs
    assert blobs is not None
    return backing_up.write(central.core.database, blobs, file, passphrase, NOW)


def reason(act: Callable[[], object]) -> str:
    with pytest.raises(BackupError) as caught:
        act()
    return caught.value.reason


@pytest.mark.allow_log("restored a backup")
def test_a_backup_of_one_database_comes_back_whole_in_the_other(
    central: Central, busy: ComplaintId, other: Database, tmp_path: Path
) -> None:
    made = write(central, tmp_path / "a.cadangan")
    folder = BlobFolder(tmp_path / "other-blobs")

    with BackupReader(tmp_path / "a.cadangan", PASSPHRASE) as reader:
        restored = restoring.restore(other, folder, reader, NOW)

    again = backing_up.write(other, folder, tmp_path / "b.cadangan", "", NOW)
    differing = {name for name in made.tables if made.tables[name] != again.tables[name]}
    assert (restored.complaints, restored.files, made.files) == (4, 1, 1)
    assert differing == CHANGED
    assert again.epoch > made.epoch
    assert checking.check(other, folder, is_reading_files=True).findings == ()


@pytest.mark.allow_log("restored a backup")
def test_a_restored_server_goes_on_where_it_was(
    central: Central,
    busy: ComplaintId,
    clock: MovableClock,
    other: Database,
    tmp_path: Path,
) -> None:
    write(central, tmp_path / "a.cadangan", "")
    with BackupReader(tmp_path / "a.cadangan", "") as reader:
        restoring.restore(other, BlobFolder(tmp_path / "other-blobs"), reader, NOW)

    found = Central.open(other, Options(clock=clock, hasher=server.CHEAP))

    clerk = Clerk.sign_in(found, "rina")
    old = {row.id for row in clerk.snapshot("kab/ok").rows}
    new = clerk.take_in("Sesudah pemulihan")
    clerk.dispose(new)
    tickets = [codec.decode_complaint(row.d).ticket for row in clerk.snapshot("kab/ok").rows]
    assert busy in old
    assert len(tickets) == len(set(tickets)) == 5
    assert max(str(ticket) for ticket in tickets) == "ASM-2026-001005"
    assert found.search(clerk.session, "zebra").items[0].id == busy


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)  # the file is the same
@pytest.mark.allow_log("restored a backup")
def test_a_restore_ends_sessions_unless_told_otherwise(
    central: Central, busy: ComplaintId, rina: Clerk, other: Database, tmp_path: Path
) -> None:
    write(central, tmp_path / "a.cadangan", "")
    folder = BlobFolder(tmp_path / "other-blobs")

    with BackupReader(tmp_path / "a.cadangan", "") as reader:
        ended = restoring.restore(other, folder, reader, NOW).sessions_ended
        kept = restoring.restore(
            other, folder, reader, NOW, is_replacing=True, is_keeping_sessions=True
        ).sessions_ended

    assert (ended, kept) == (1, 0)


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)  # the file is the same
def test_a_database_with_something_in_it_is_not_touched(
    central: Central, busy: ComplaintId, tmp_path: Path
) -> None:
    write(central, tmp_path / "a.cadangan")
    blobs = central.core.blobs
    assert blobs is not None

    with BackupReader(tmp_path / "a.cadangan", PASSPHRASE) as reader:
        told = reason(lambda: restoring.restore(central.core.database, blobs, reader, NOW))

    assert told == "not-empty"
    assert write(central, tmp_path / "b.cadangan").tables == reader.manifest.tables


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)  # the file is the same
def test_a_backup_with_a_passphrase_shows_nothing(
    central: Central, busy: ComplaintId, tmp_path: Path
) -> None:
    file = tmp_path / "a.cadangan"
    write(central, file)
    plain = tmp_path / "b.cadangan"
    write(central, plain, "")

    assert NAME.encode() in plain.read_bytes()  # so the search below can find it
    assert NAME.encode() not in file.read_bytes()
    assert b"epoch" not in file.read_bytes()
    assert file.stat().st_mode & 0o077 == plain.stat().st_mode & 0o077 == 0
    assert reason(lambda: BackupReader(file, "frasa sandi yang lain")) == "not-readable"
    assert reason(lambda: BackupReader(file, "")) == "needs-passphrase"
    assert reason(lambda: BackupReader(tmp_path / "none", "")) == "no-file"


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)  # the file is the same
@pytest.mark.parametrize("passphrase", ["", PASSPHRASE], ids=["plain", "encrypted"])
def test_a_damaged_backup_is_refused_before_anything_is_changed(
    central: Central, busy: ComplaintId, other: Database, passphrase: str, tmp_path: Path
) -> None:
    file = tmp_path / "a.cadangan"
    write(central, file, passphrase)
    body = bytearray(file.read_bytes())
    position = body.find(FILE) if not passphrase else len(body) // 2
    body[position + 3] ^= 1
    file.write_bytes(bytes(body))

    with BackupReader(file, passphrase) as reader:
        told = reason(lambda: restoring.restore(other, BlobFolder(tmp_path / "x"), reader, NOW))

    assert told == "damaged"


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)  # the file is the same
@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM entry WHERE tab = 'complaint' AND n = 1",
        "DELETE FROM file",
        "UPDATE entry SET body = (SELECT body FROM entry WHERE tab = 'event' AND n = 2)"
        " WHERE tab = 'event' AND n = 1",
    ],
    ids=["row", "file", "swapped"],
)
def test_a_backup_that_lacks_something_is_refused(
    central: Central, busy: ComplaintId, damage: str, tmp_path: Path
) -> None:
    file = tmp_path / "a.cadangan"
    write(central, file, "")
    connection = sqlite.connect(str(file))
    connection.execute(damage)
    connection.commit()
    connection.close()

    with BackupReader(file, "") as reader:
        assert reason(reader.check) == "damaged"


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)  # the file is the same
def test_an_unfinished_backup_leaves_the_earlier_one_alone(
    central: Central, busy: ComplaintId, tmp_path: Path
) -> None:
    file = tmp_path / "a.cadangan"
    write(central, file)
    before = file.read_bytes()
    central.core.database.close()
    gone = Database.open(f"sqlite:///{tmp_path / 'no-schema.db'}")

    with pytest.raises(Exception, match="schema is at None"):
        backing_up.write(gone, BlobFolder(tmp_path / "blobs"), file, PASSPHRASE, NOW)

    gone.close()
    assert file.read_bytes() == before
    assert [found.name for found in tmp_path.glob(".*part")] == []


@pytest.mark.allow_log("restored a backup")
def test_a_backup_taken_while_people_work_is_of_one_moment(
    central: Central, busy: ComplaintId, rina: Clerk, tmp_path: Path
) -> None:
    stop = threading.Event()

    def work() -> None:
        while not stop.is_set():
            rina.dispose(rina.take_in())

    worker = threading.Thread(target=work)
    worker.start()
    try:
        made = write(central, tmp_path / "a.cadangan", "")
    finally:
        stop.set()
        worker.join()

    database = Database.open(f"sqlite:///{tmp_path / 'again.db'}")
    with BackupReader(tmp_path / "a.cadangan", "") as reader:
        blobs = BlobFolder(tmp_path / "blobs")
        restoring.restore(database, blobs, reader, NOW, is_keeping_sessions=True)
    found = checking.check(database, blobs)
    database.close()
    assert found.findings == ()
    assert found.complaints == made.rows("complaint")
