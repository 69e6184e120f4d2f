"""Takes in a complaint of the public: once, however often it is sent."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from halo_desktop.central.access.signing import hash_token
from halo_desktop.central.actions.performing import Batch
from halo_desktop.central.core import Core
from halo_desktop.central.errors import Busy
from halo_desktop.central.intake import codes, media, storing
from halo_desktop.central.intake.media import Media
from halo_desktop.central.storage.intake_tables import intake
from halo_desktop.domain.actions import Action
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ActionId, ComplaintId, PlaceCode, TopicCode
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import Identity, Intake
from halo_desktop.domain.payloads.payload import FileRef
from halo_desktop.domain.roles import REPORTER_ACTOR
from halo_desktop.domain.states import Channel, Classification

logger = logging.getLogger(__name__)

MOST_TITLE: Final = 120
MOST_BODY: Final = 4000
_ATTEMPTS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """What somebody sends in; ``nonce`` is the same when the same is sent again."""

    nonce: str
    channel: Channel
    title: str
    body: str
    place: PlaceCode
    identity: Identity | None
    is_confidential: bool = False
    is_public: bool = False
    classification: Classification = Classification.COMPLAINT
    topic: TopicCode | None = None
    location_text: str = ""
    lat: str = ""
    long: str = ""
    reported_party: str = ""
    wants_notices: bool = False
    notice_channel: str = ""
    key: str | None = None
    files: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """What the complainant takes away; the code is empty when it can be told no more."""

    complaint: ComplaintId
    ticket: str
    code: str
    is_repeat: bool


def file(core: Core, filing: Filing) -> Filed:
    """Takes a complaint in by the same rules as from a console. Blocking.

    Raises:
        Refused: When the rules do not take it.
        media.Unfit: When a file is not one that is kept.
        Busy: When it could not be written now; sending it again is right.
    """
    is_hiding = filing.identity is None or filing.is_confidential
    files = media.take(filing.files, is_hiding=is_hiding)
    storing.write(core, files)
    for _ in range(_ATTEMPTS):
        try:
            with core.database.write() as connection:
                found = _known(core, connection, filing)
                filed = found or _first(core, connection, filing, files)
        except IntegrityError:
            continue  # the same came a second time at the same moment; the next look finds it
        if not filed.is_repeat:
            core.tell_committed()
            logger.info("complaint %s was filed by the public", filed.complaint)
        return filed
    raise Busy


def submission(filing_nonce: str, key: str | None) -> str:
    """What a filing is recognised by; two programs may use the same word."""
    return hash_token(f"{key or 'page'}\0{filing_nonce}")


def find_submission(core: Core, nonce: str, key: str | None) -> str | None:
    """The ticket that a filing got, if it arrived. Blocking."""
    with core.database.read() as connection:
        found: str | None = connection.scalar(
            select(intake.c.ticket).where(intake.c.submission == submission(nonce, key))
        )
    return found


def _code(core: Core, filing: Filing) -> str:
    """Known to nobody but whoever sent the filing, and to them again when it is sent again."""
    return codes.of(core.signer.derive("intake-code", filing.key or "", filing.nonce))


def _known(core: Core, connection: Connection, filing: Filing) -> Filed | None:
    columns = intake.c
    row = connection.execute(
        select(columns.complaint, columns.ticket, columns.code_hash).where(
            columns.submission == submission(filing.nonce, filing.key)
        )
    ).first()
    if row is None:
        return None
    code = _code(core, filing)
    return Filed(
        complaint=ComplaintId(row.complaint),
        ticket=row.ticket,
        code=code if codes.fits(row.ticket, code, row.code_hash) else "",
        is_repeat=True,
    )


def _first(core: Core, connection: Connection, filing: Filing, files: tuple[Media, ...]) -> Filed:
    now = core.now()
    action = Action(
        id=ActionId(core.new_id()),
        kind=Kind.INTAKE,
        complaint=ComplaintId(core.new_id()),
        payload=_payload(filing, storing.note(core, connection, files), now),
        base=Facets(),
        made_at=now,
    )
    performed = Batch(core, connection).perform(action, REPORTER_ACTOR, keep_refusal=False)
    result, complaint = performed.result, performed.complaint
    if complaint is None or complaint.ticket is None or result.st == "rejected":
        raise Refused(RefusalCode(result.code), result.detail, field=result.field)
    code = _code(core, filing)
    connection.execute(
        insert(intake).values(
            complaint=complaint.id,
            ticket=complaint.ticket,
            submission=submission(filing.nonce, filing.key),
            code_hash=codes.kept(complaint.ticket, code),
            key=filing.key,
            topic=filing.topic or "",
            lat=filing.lat,
            long=filing.long,
            is_public=filing.is_public,
            wants_notices=filing.wants_notices,
            notice_channel=filing.notice_channel,
            filed_at=now,
        )
    )
    return Filed(complaint=complaint.id, ticket=complaint.ticket, code=code, is_repeat=False)


def _payload(filing: Filing, files: tuple[FileRef, ...], now: datetime) -> Intake:
    return Intake(
        channel=filing.channel,
        title=filing.title,
        body=filing.body,
        place=filing.place,
        received_at=now,
        location_text=_location(filing),
        identity=filing.identity,
        is_confidential=filing.is_confidential,
        classification=filing.classification,
        topic=filing.topic,
        reported_party=filing.reported_party,
        attachments=files,
    )


def _location(filing: Filing) -> str:
    if not filing.lat:
        return filing.location_text
    position = f"posisi {filing.lat}, {filing.long}"
    text = filing.location_text.strip()
    return f"{text} ({position})" if text else position.capitalize()
