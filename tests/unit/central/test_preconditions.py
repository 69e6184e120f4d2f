"""What has to be there before an action: a connection, its files, the actions it builds on."""

from __future__ import annotations

import msgspec

from halo_desktop.central.service import Central
from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, FileRef, MarkPrivacy
from halo_desktop.domain.states import Flag
from halo_desktop.wire import codec
from halo_desktop.wire.messages import Command
from tests.support.clerk import Clerk
from tests.support.server import MovableClock


def note(text: str = "Sudah ditelepon") -> AddNote:
    return AddNote(text=text)


def test_an_action_that_needs_a_connection_needs_the_token(rina: Clerk, budi: Clerk) -> None:
    case, other = rina.take_in(), rina.take_in()
    mark = MarkPrivacy(flag=Flag.CONFIDENTIAL, is_set=True, reason="Diminta pelapor")

    def outcome(token: str) -> tuple[str, str]:
        command = rina.command(Kind.MARK_PRIVACY, case, mark)
        result = rina.settle(msgspec.structs.replace(command, online_token=token))
        return result.st, result.code

    refused = ("rejected", "needs-connection")
    assert outcome("") == refused
    assert outcome("bm9uc2Vuc2U") == refused
    assert outcome(budi.command(Kind.MARK_PRIVACY, case, mark).online_token) == refused
    assert outcome(rina.command(Kind.MARK_PRIVACY, other, mark).online_token) == refused
    assert outcome(rina.command(Kind.MARK_PRIVACY, case, mark).online_token) == ("applied", "")


def test_the_online_token_lives_five_minutes(rina: Clerk, clock: MovableClock) -> None:
    case = rina.take_in()
    mark = MarkPrivacy(flag=Flag.CONFIDENTIAL, is_set=True, reason="Diminta pelapor")
    old = rina.command(Kind.MARK_PRIVACY, case, mark)

    clock.advance(minutes=5, seconds=1)

    assert rina.settle(old).code == "needs-connection"


def test_a_token_of_an_older_view_than_the_base_is_not_enough(rina: Clerk) -> None:
    case = rina.take_in()
    mark = MarkPrivacy(flag=Flag.CONFIDENTIAL, is_set=True, reason="Diminta pelapor")
    old = rina.command(Kind.MARK_PRIVACY, case, mark).online_token
    rina.dispose(case)

    command = msgspec.structs.replace(rina.command(Kind.MARK_PRIVACY, case, mark), online_token=old)

    assert rina.settle(command).code == "needs-connection"


def test_requirements_are_checked(rina: Clerk) -> None:
    case = rina.take_in()
    missing = rina.command(Kind.ADD_NOTE, case, note("satu"))
    refused = rina.command(Kind.ADD_NOTE, case, note("   "))
    rina.settle(refused)

    def needing(required: Command) -> Command:
        return msgspec.structs.replace(
            rina.command(Kind.ADD_NOTE, case, note("dua")), requires=(required.id,)
        )

    waiting, failed = rina.settle(needing(missing)), rina.settle(needing(refused))

    assert (waiting.st, waiting.code) == ("deferred", "requirement-failed")
    assert (failed.st, failed.code) == ("rejected", "requirement-failed")


def test_a_file_can_be_required_by_its_hash(central: Central, rina: Clerk) -> None:
    case = rina.take_in()
    sha256 = Sha256(codec.body_sha256(b"\xff\xd8\xffisi"))
    command = msgspec.structs.replace(rina.command(Kind.ADD_NOTE, case, note()), requires=(sha256,))

    early = rina.settle(command)
    central.put_blob(rina.session, sha256, b"\xff\xd8\xffisi")
    late = rina.settle(command)

    assert (early.st, early.code, late.st) == ("deferred", "requirement-failed", "applied")


def test_a_file_has_to_be_uploaded_by_the_person_first(
    central: Central, rina: Clerk, budi: Clerk
) -> None:
    case = rina.take_in()
    content = b"\xff\xd8\xff foto"
    sha256 = Sha256(codec.body_sha256(content))
    file = FileRef(sha256=sha256, name="foto.jpg", media_type="image/jpeg", size_bytes=len(content))
    command = rina.command(Kind.ADD_NOTE, case, AddNote(text="Foto", attachments=(file,)))

    early = rina.settle(command)
    central.put_blob(budi.session, sha256, content)
    foreign = rina.settle(command)
    central.put_blob(rina.session, sha256, content)
    late = rina.settle(command)

    assert [early.st, foreign.st, late.st] == ["deferred", "deferred", "applied"]


def test_a_file_whose_size_was_told_wrongly_is_refused(central: Central, rina: Clerk) -> None:
    case = rina.take_in()
    content = b"\xff\xd8\xffisi"
    sha256 = Sha256(codec.body_sha256(content))
    central.put_blob(rina.session, sha256, content)
    file = FileRef(sha256=sha256, name="a.txt", media_type="text/plain", size_bytes=99)

    result = rina.settle(
        rina.command(Kind.ADD_NOTE, case, AddNote(text="Isi", attachments=(file,)))
    )

    assert (result.st, result.code) == ("rejected", "attachment-refused")
