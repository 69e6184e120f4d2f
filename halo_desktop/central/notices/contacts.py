"""Where a complainant can be reached, and whether they still want to be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, delete, select

from halo_desktop.central.core import Core
from halo_desktop.central.notices import tables
from halo_desktop.central.notices.settings import ADDRESS
from halo_desktop.central.storage import identities, intake_tables, upserts
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.states import NoticeChannel

_NOT_A_DIGIT: Final = re.compile(r"[\s().-]+")
_PHONE: Final = re.compile(r"\+[1-9][0-9]{7,14}")
_PURPOSE: Final = "notice-address"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """The addresses of one complainant, as far as messages can go there."""

    email: str = ""
    phone: str = ""  # international: "+62…"
    preferred: str = ""  # the channel that they chose, if they did

    def address(self, channel: NoticeChannel) -> str:
        """Where a channel reaches them; empty when it does not."""
        if channel is NoticeChannel.EMAIL:
            return self.email
        return self.phone if channel in {NoticeChannel.WHATSAPP, NoticeChannel.SMS} else ""


def find(connection: Connection, complaint: ComplaintId) -> Contact:
    """The contact of a complaint; empty when there is none, or none is wanted.

    Who filed the complaint without help has said whether notices are wanted; who came to a
    counter has given the address for that.
    """
    columns = intake_tables.intake.c
    row = connection.execute(
        select(columns.wants_notices, columns.notice_channel).where(columns.complaint == complaint)
    ).one_or_none()
    if row is not None and not row.wants_notices:
        return Contact()
    found = identities.find(connection, complaint)
    email = found.email.strip()
    return Contact(
        email=email if ADDRESS.fullmatch(email) else "",
        phone=international(found.phone),
        preferred="" if row is None else row.notice_channel,
    )


def international(phone: str) -> str:
    """A number as providers want it: 0812… becomes +62812…; empty when it is none."""
    digits = _NOT_A_DIGIT.sub("", phone.strip())
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    elif digits.startswith("0"):
        digits = "+62" + digits[1:]
    elif digits.startswith("62"):
        digits = "+" + digits
    elif digits.startswith("8"):
        digits = "+62" + digits
    return digits if _PHONE.fullmatch(digits) else ""


def mark(core: Core, address: str) -> str:
    """What is kept of an address that wants no notices: a keyed hash."""
    return core.signer.derive(_PURPOSE, address.strip().casefold())


def refuse(connection: Connection, mark: str, how: str, now: datetime) -> None:
    """An address wants no more notices."""
    row = {"address": mark, "how": how, "at": now}
    upserts.upsert(connection, tables.notice_refusal, [row], changing=("how", "at"))


def allow(connection: Connection, mark: str) -> None:
    """An address wants notices again."""
    columns = tables.notice_refusal.c
    connection.execute(delete(tables.notice_refusal).where(columns.address == mark))


def is_refused(connection: Connection, mark: str) -> bool:
    """Whether an address wants no notices."""
    columns = tables.notice_refusal.c
    found = select(columns.address).where(columns.address == mark)
    return connection.execute(found).first() is not None
