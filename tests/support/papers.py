"""What people write on a working day: the inputs of actions, valid by the training rulebook."""

from __future__ import annotations

import random
from datetime import UTC, datetime

from halo_desktop.cache.views import Draft
from halo_desktop.domain import calendar, seal
from halo_desktop.domain.ids import ComplaintId, PlaceCode, Sha256, TopicCode, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import (
    Approve,
    CheckResult,
    Dispose,
    FileRef,
    Identity,
    Intake,
    LogFieldWork,
    RecordLaporLink,
    RecordLaporStatus,
    Return,
    Start,
    SubmitReply,
)
from halo_desktop.domain.states import (
    Channel,
    Classification,
    HandlingClass,
    Outcome,
    ReplyKind,
    ReturnReason,
    Urgency,
)

PLACE = PlaceCode("76.04.02.2010")
TITLE = "Jembatan gantung miring"
REPORTER = Identity(name="Sitti Rahma", phone="081234567890")
BODY = "Papan jembatan gantung lepas sejak kemarin, anak sekolah memutar sejauh tiga kilometer."
ANSWER = "Papan jembatan sudah diganti dan tali penahan dikencangkan oleh regu PUPR hari ini."
# Where a console keeps what its own person did; it outlives the complaint.
OWN_WORK = {"main.db:outbox", "main.db:draft", "journal.db:entry"}
_PORTAL_PAGE = b"<html><body>Masuk WiFi hotel.</body></html>"
A_PORTAL = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n"
    b"Content-Length: %d\r\n\r\n%s" % (len(_PORTAL_PAGE), _PORTAL_PAGE)
)

A_REDIRECT = (
    b"HTTP/1.1 302 Found\r\nLocation: http://portal.invalid/\r\nContent-Length: 0\r\n"
    b"Connection: close\r\n\r\n"
)
A_STRANGER = (
    b"HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
    b"Connection: close\r\n\r\n{}"
)


def a_report(
    title: str = TITLE,
    body: str = BODY,
    *,
    channel: Channel = Channel.APP,
    identity: Identity | None = REPORTER,
    is_confidential: bool = False,
) -> Intake:
    """A citizen writes."""
    return Intake(
        channel=channel,
        title=title,
        body=body,
        place=PLACE,
        received_at=datetime.now(UTC),
        identity=identity,
        is_confidential=is_confidential,
    )


def a_visit(*, identity: Identity | None = REPORTER) -> Intake:
    """Somebody comes to the counter."""
    return a_report(channel=Channel.WALK_IN, identity=identity)


def a_disposition(
    lead: str = "pupr",
    *,
    title: str = TITLE,
    topic: str = "jalan",
    instruction: str = "Mohon diperiksa di lapangan minggu ini.",
) -> Dispose:
    """The operator verifies and sends it to a unit."""
    return Dispose(
        classification=Classification.COMPLAINT,
        handling_class=HandlingClass.ORDINARY,
        topic=TopicCode(topic),
        urgency=Urgency.NORMAL,
        title=title,
        summary="Papan jembatan gantung lepas.",
        lead=UnitId(lead),
        instruction=instruction,
    )


def a_start(plan: str = "Regu jembatan turun besok pagi.") -> Start:
    """The unit begins."""
    return Start(plan=plan)


def a_field_log(
    work: str = "Lima papan diganti.", *, files: tuple[FileRef, ...] = ()
) -> LogFieldWork:
    """What was done on the spot."""
    today = calendar.local_day(datetime.now(UTC))
    return LogFieldWork(done_on=today, location="Jembatan Mapilli", work=work, attachments=files)


def a_return() -> Return:
    """The unit says that it is somebody else's task."""
    return Return(reason=ReturnReason.NOT_OUR_TASK, basis="Perda susunan organisasi, pasal 12.")


def a_draft(complaint: ComplaintId, text: str) -> Draft:
    """What somebody has begun to write."""
    return Draft(
        id=f"{complaint}/reply",
        complaint=complaint,
        kind=Kind.SUBMIT_REPLY,
        text=text,
        updated_at=datetime.now(UTC),
    )


def an_answer(
    text: str = ANSWER,
    *,
    evidence: tuple[FileRef, ...] = (),
    outcome: Outcome | None = None,
) -> SubmitReply:
    """The final answer goes to the leader; without a photo it only explains."""
    found = outcome or (Outcome.FULFILLED if evidence else Outcome.EXPLAINED)
    return SubmitReply(reply_kind=ReplyKind.FINAL, text=text, outcome=found, evidence=evidence)


def an_approval(complaint: Complaint) -> Approve:
    """The leader approves exactly what is on the screen."""
    waiting = complaint.submitted_reply
    assert waiting is not None
    recipient = seal.recipient_class(complaint)
    return Approve(
        sha256=seal.reply_sha256(waiting.text, waiting.outcome, waiting.evidence, recipient)
    )


def another_approval() -> Approve:
    """An approval of something else."""
    return Approve(sha256=Sha256("0" * 64))


def a_check() -> CheckResult:
    """Somebody who did not do the work looked at it."""
    return CheckResult(is_confirmed=True, note="Jembatan sudah dilalui warga.")


def a_lapor_link(tracking_id: str = "9912345") -> RecordLaporLink:
    """The number that lapor.go.id gave."""
    return RecordLaporLink(
        tracking_id=tracking_id, url=f"https://www.lapor.go.id/laporan/{tracking_id}"
    )


def a_lapor_status(name: str = "Selesai", code: str = "") -> RecordLaporStatus:
    """What lapor.go.id shows."""
    return RecordLaporStatus(status_name=name, status_code=code)


def a_snapshot(chance: random.Random, most_bytes: int) -> bytes:
    """Bytes that begin like a photograph and cannot be packed."""
    return b"\xff\xd8\xff\xe0" + chance.randbytes(chance.randrange(1, most_bytes))
