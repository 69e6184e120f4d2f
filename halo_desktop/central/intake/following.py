"""What a complainant may see of the own complaint, and do with it, by ticket and code."""

from __future__ import annotations

import logging
import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, select

from halo_desktop.central.access.signing import Forged
from halo_desktop.central.actions.performing import Batch
from halo_desktop.central.core import Core
from halo_desktop.central.intake import codes, media, storing
from halo_desktop.central.storage import documents
from halo_desktop.central.storage.intake_tables import intake
from halo_desktop.domain import situation, workflow
from halo_desktop.domain.actions import Action
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import (
    CloseSatisfied,
    Complete,
    Object,
    Payload,
    Reopen,
    Withdraw,
)
from halo_desktop.domain.payloads.payload import FileRef
from halo_desktop.domain.roles import REPORTER_ACTOR
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.situation import Situation
from halo_desktop.domain.transitions import BY_KIND

logger = logging.getLogger(__name__)

OWN_ACTS: Final = (
    Kind.COMPLETE,
    Kind.OBJECT,
    Kind.CLOSE_SATISFIED,
    Kind.REOPEN,
    Kind.WITHDRAW,
)
PASS_SECONDS: Final = 3600
_PURPOSE: Final = "intake-follow"
_NAMESPACE: Final = uuid.UUID("b1d8a1c4-22a5-5a53-9d7e-7604c10c4a12")
_MOST_TEXT: Final = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A complaint as its owner may look at it now."""

    complaint: Complaint
    acts: tuple[Kind, ...]
    rulebook: Rulebook
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What a complainant does; ``nonce`` makes the same act sent again one act."""

    kind: Kind
    nonce: str
    text: str = ""
    rating: int | None = None
    files: tuple[bytes, ...] = ()


def find(core: Core, ticket: str, code: str) -> ComplaintId | None:
    """The complaint of a ticket and its code. Blocking.

    A wrong code and an unknown ticket are one answer, and take as long.
    """
    wanted = normal_ticket(ticket)
    columns = intake.c
    with core.database.read() as connection:
        row = connection.execute(
            select(columns.complaint, columns.code_hash).where(columns.ticket == wanted)
        ).first()
    fits = codes.fits(wanted, code, None if row is None else row.code_hash)
    return ComplaintId(row.complaint) if fits and row is not None else None


def normal_ticket(text: str) -> str:
    """A ticket as somebody typed it."""
    return "".join(text.upper().split())[:32]


def give_pass(core: Core, complaint: ComplaintId) -> str:
    """A text that stands for the code for an hour, for the forms of a page."""
    until = int(core.now().timestamp()) + PASS_SECONDS
    return core.signer.sign(_PURPOSE, (complaint, until))


def read_pass(core: Core, text: str) -> ComplaintId | None:
    """The complaint of a pass that still holds."""
    try:
        parts = core.signer.read(_PURPOSE, text)
    except Forged:
        return None
    complaint, until = parts
    if not isinstance(until, int) or until < core.now().timestamp():
        return None
    return ComplaintId(str(complaint))


def look(core: Core, complaint: ComplaintId) -> Followed:
    """Reads a complaint for its owner. Blocking."""
    with core.database.read() as connection:
        return _look(core, connection, complaint)


def _look(core: Core, connection: Connection, complaint: ComplaintId) -> Followed:
    stored = documents.load(connection, complaint)
    assert stored is not None, "a filing outlives no complaint"
    rulebook, now = core.rulebook(connection), core.now()
    seen = situation.look(stored.complaint, REPORTER_ACTOR, now, rulebook)
    return Followed(
        complaint=stored.complaint,
        acts=tuple(kind for kind in OWN_ACTS if _may(kind, seen)),
        rulebook=rulebook,
        now=now,
    )


def _may(kind: Kind, seen: Situation) -> bool:
    try:
        workflow.check_permitted(BY_KIND[kind], seen)
        workflow.check_possible(BY_KIND[kind], seen)
    except Refused:
        return False
    return True


def act(core: Core, complaint: ComplaintId, wanted: Act) -> None:
    """Does what the complainant wants, by the same rules as everything else. Blocking.

    Raises:
        Refused: When the rules do not allow it, or what was typed does not do.
        media.Unfit: When a file is not one that is kept.
    """
    if wanted.kind not in OWN_ACTS:
        raise Refused(RefusalCode.NOT_PERMITTED)
    if len(wanted.text) > _MOST_TEXT:
        raise Refused(RefusalCode.INVALID_INPUT, "too long", field="text")
    if wanted.kind is Kind.CLOSE_SATISFIED and wanted.rating and not wanted.text.strip():
        raise Refused(RefusalCode.MISSING_INPUT, "a rating has a reason", field="text")
    files = media.take(wanted.files, is_hiding=True)
    storing.write(core, files)
    with core.database.write() as connection:
        stored = documents.load(connection, complaint, is_locking=True)
        assert stored is not None, "a filing outlives no complaint"
        action = Action(
            id=ActionId(str(uuid.uuid5(_NAMESPACE, f"{complaint}/{wanted.nonce}"))),
            kind=wanted.kind,
            complaint=complaint,
            payload=_payload(wanted, storing.note(core, connection, files)),
            base=stored.complaint.facets,
            made_at=core.now(),
        )
        performed = Batch(core, connection).perform(action, REPORTER_ACTOR, keep_refusal=False)
    result = performed.result
    if result.st == "rejected":
        raise Refused(RefusalCode(result.code), result.detail, field=result.field)
    core.tell_committed()
    logger.info("the complainant's %s on %s was %s", wanted.kind.value, complaint, result.st)


def _payload(wanted: Act, files: tuple[FileRef, ...]) -> Payload:
    text = wanted.text.strip()
    if wanted.kind is Kind.COMPLETE:
        return Complete(text=text, attachments=files)
    if wanted.kind is Kind.OBJECT:
        return Object(text=text, attachments=files)
    if wanted.kind is Kind.CLOSE_SATISFIED:
        return CloseSatisfied(rating=wanted.rating, comment=text)
    if wanted.kind is Kind.REOPEN:
        return Reopen(reason=text)
    proof = f"Dicabut pelapor dengan kode rahasianya. Alasan: {text}" if text else ""
    return Withdraw(proof=proof)
