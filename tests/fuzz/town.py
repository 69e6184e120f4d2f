"""A small town for fuzzing: complaints full of marked words, and who may see which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from halo_desktop.central.service import Central
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import (
    AddNote,
    FileRef,
    HandToInspectorate,
    Identity,
    Reclassify,
)
from halo_desktop.domain.states import Classification, HandlingClass
from halo_desktop.wire import codec
from tests.support import cases, server
from tests.support.clerk import Clerk

DISTRICT = ("rina", "sulaiman")
UNITS = {"dinkes": ("fitri", "kadis.kes"), "pupr": ("andi", "kadis.pupr")}
PEOPLE = (*DISTRICT, "bupati", "ppdp", "inspektur", "fitri", "kadis.kes", "andi", "kadis.pupr")
_RECEIVED = datetime(2026, 11, 20, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Secret:
    """A complaint with its own words, and those who may know of it."""

    complaint: ComplaintId
    sha256: Sha256
    word: str
    known_to: frozenset[str]

    def marks(self) -> tuple[str, ...]:
        """What betrays the complaint in an answer."""
        return (self.complaint, self.word)


def build(central: Central) -> tuple[Secret, ...]:
    """A complaint for each of two units, and one that only the Inspectorate may know of."""
    budi = Clerk.sign_in(central, "budi")
    found = []
    for unit, people in UNITS.items():
        secret = _take_in(budi, unit, frozenset({*DISTRICT, "bupati", *people}))
        topic = "jalan" if unit == "pupr" else "puskesmas"
        budi.do(Kind.DISPOSE, secret.complaint, cases.dispose(unit, title=secret.word, topic=topic))
        found.append(secret)
    handed = _take_in(budi, "itj", frozenset({"inspektur"}))
    kind = Reclassify(
        classification=Classification.COMPLAINT,
        handling_class=HandlingClass.SUPERVISORY,
        reason="Menyangkut pegawai",
    )
    budi.do(Kind.RECLASSIFY, handed.complaint, kind)
    reason = HandToInspectorate(reason="Menyangkut pegawai")
    budi.do(Kind.HAND_TO_INSPECTORATE, handed.complaint, reason)
    return (*found, handed)


def forbidden(secrets: tuple[Secret, ...], user: str) -> tuple[str, ...]:
    """Words that no answer to a person may hold."""
    found = [mark for secret in secrets if user not in secret.known_to for mark in secret.marks()]
    # The district once saw what is now the Inspectorate's: its feed says that it has left.
    former = {secret.complaint for secret in secrets if "inspektur" in secret.known_to}
    if user in (*DISTRICT, "bupati"):
        found = [mark for mark in found if mark not in former]
    return tuple(found)


def _take_in(clerk: Clerk, name: str, known_to: frozenset[str]) -> Secret:
    word = f"PENANDA{name.upper()}"
    content = b"\xff\xd8\xff\xe0 " + word.encode()
    sha256 = Sha256(codec.body_sha256(content))
    complaint = ComplaintId(server.new_id())
    identity = Identity(name=f"{word} orang", phone="0811", address=f"{word} alamat")
    intake = cases.intake(
        word, f"{word}, dan cukup panjang untuk diterima.", identity=identity, received_at=_RECEIVED
    )
    clerk.do(Kind.INTAKE, complaint, intake)
    clerk.central.put_blob(clerk.session, sha256, content)
    file = FileRef(sha256=sha256, name="a.jpg", media_type="image/jpeg", size_bytes=len(content))
    clerk.do(Kind.ADD_NOTE, complaint, AddNote(text=f"{word} catatan", attachments=(file,)))
    return Secret(complaint=complaint, sha256=sha256, word=word, known_to=known_to)
