"""The checker finds each kind of damage, names it, and is silent about a sound database."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from halo_desktop.central.operations import checking
from halo_desktop.central.operations.checking import Checked
from halo_desktop.central.service import Central
from halo_desktop.domain import calendar
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, FileRef
from halo_desktop.wire import codec
from tests.support.clerk import Clerk

FILE = b"\x89PNG\r\n\x1a\n isi gambar"
SHA256 = Sha256(codec.body_sha256(FILE))


@pytest.fixture
def complaint(central: Central, rina: Clerk) -> ComplaintId:
    """A complaint at a unit, with a file."""
    found = rina.take_in()
    rina.dispose(found)
    central.put_blob(rina.session, SHA256, FILE)
    file = FileRef(sha256=SHA256, name="a.png", media_type="image/png", size_bytes=len(FILE))
    rina.do(Kind.ADD_NOTE, found, AddNote(text="Ada gambarnya.", attachments=(file,)))
    return found


DAMAGE = (
    ("DELETE FROM feed WHERE scope = 'opd:pupr'", {"feed-missing"}),
    ("UPDATE feed SET kind = 'gone' WHERE scope = 'opd:pupr'", {"feed-missing"}),
    ("UPDATE feed SET scope = 'opd:dinkes' WHERE scope = 'opd:pupr'",
     {"feed-leak", "feed-missing"}),
    ("UPDATE feed SET projection = 'full' WHERE scope = 'opd:pupr'", {"feed-projection"}),
    ("UPDATE feed SET seq = 1 WHERE scope = 'opd:pupr'", {"feed-behind"}),
    ("UPDATE event SET actor_name = 'Bukan Rina' WHERE position = 2", {"trail-broken"}),
    ("DELETE FROM event WHERE position = 2", {"trail-broken"}),
    ("DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)", {"trail-behind"}),
    ("UPDATE complaint SET state = 'closed'", {"columns-differ"}),
    ("UPDATE district SET seq = 0", {"counter-behind"}),
    ("UPDATE ticket_counter SET last = 0", {"counter-behind"}),
    ("DELETE FROM complaint_words", {"not-searchable"}),
    ("DELETE FROM blob_reference", {"file-not-noted"}),
    ("DELETE FROM blob", {"file-unknown"}),
    ("INSERT INTO identity VALUES ('none', '', '', '', '')", {"stray-row"}),
    ("UPDATE command_result SET complaint = 'none' WHERE kind = 'intake'", {"stray-row"}),
)  # fmt: skip


def check(central: Central) -> Checked:
    blobs = central.core.blobs
    assert blobs is not None
    return checking.check(central.core.database, blobs, is_reading_files=True)


def kinds(central: Central) -> set[str]:
    return {finding.kind for finding in check(central).findings}


def test_nothing_is_found_in_a_sound_database(central: Central, complaint: ComplaintId) -> None:
    found = check(central)

    assert found.findings == ()
    assert (found.complaints, found.files, found.unused_files, found.orphaned_files) == (1, 1, 0, 0)
    assert found.events > 2
    assert found.feed_rows > 2


def test_damage_to_the_database_is_named(central: Central, complaint: ComplaintId) -> None:
    told = {}
    for damage, _ in DAMAGE:
        with central.core.database.writer.connect() as connection:  # and rolls back
            connection.execute(text(damage))
            told[damage] = {finding.kind for finding in checking.look(connection)}

    assert told == dict(DAMAGE)
    assert check(central).findings == ()


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)  # files lie beside either
def test_damage_to_the_files_is_named(
    central: Central, complaint: ComplaintId, tmp_path: Path
) -> None:
    (file,) = [found for found in (tmp_path / "blobs").rglob("*") if found.name == SHA256]
    file.write_bytes(FILE + b".")
    damaged = kinds(central)
    file.rename(file.with_name("f" * 64))

    missing = check(central)

    assert damaged == {"file-damaged"}
    assert {finding.kind for finding in missing.findings} == {"file-missing"}
    assert missing.orphaned_files == 1


def test_a_limit_without_a_policy_is_named(central: Central) -> None:
    with central.core.database.read() as connection:
        book = central.core.rulebook(connection)
    blobs = central.core.blobs
    assert blobs is not None
    day = calendar.local_day(central.core.now())
    whole = checking.check(central.core.database, blobs, on=day)

    central.publish(replace(book, version=f"{book.version}-none", policies=()))
    bare = checking.check(central.core.database, blobs, on=day)

    assert whole.findings == ()
    assert {finding.kind for finding in bare.findings} == {"policy-missing"}
