"""Reading the audit trail: who did what, for those who have to answer for it.

The complaints' own events and the devices' records are read as one list, the newest first.
Whoever reads it is written down before the first row leaves: in the chain that the server
keeps for the reader's device.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import ColumnElement, Connection, Label, Select, false, func, literal, or_, select

from halo_desktop.central.access import device_acts, sessions
from halo_desktop.central.access.sessions import Grants, Session
from halo_desktop.central.core import Core
from halo_desktop.central.errors import BadRequest, ServiceProblem
from halo_desktop.central.governance import admin_trail, trail
from halo_desktop.central.storage import district, documents, tables
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain.ids import ComplaintId, DeviceId, UserId
from halo_desktop.domain.outcome import EventName
from halo_desktop.domain.roles import Role
from halo_desktop.domain.states import Flag
from halo_desktop.wire.audit import MOST_ROWS, AuditAnswer, AuditChains, AuditRequest, AuditRow
from halo_desktop.wire.codes import ProblemCode

READERS: Final = (Role.SUPERVISOR, Role.AUDITOR)
READ: Final = "audit-read"
EXPORTED: Final = "audit-export"
VERIFIED: Final = "audit-verify"
_END: Final = 10**18 - 1
_event = tables.event.c
_act = tables.device_act.c
_admin = tables.admin_act.c
_NAMED: Final = 120
_PLACE: Final = re.compile(r"(\d{1,18})\.(\d{1,18})\.(\d{1,18})", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How far a reader has got: the last row seen of each record."""

    event: int = _END
    act: int = _END
    order: int = _END

    @classmethod
    def read(cls, text: str) -> Place:
        """Reads the place that a page ended at.

        Raises:
            BadRequest: When it is none.
        """
        if not text:
            return cls()
        found = _PLACE.fullmatch(text)
        if found is None:
            raise BadRequest("after")
        return cls(event=int(found[1]), act=int(found[2]), order=int(found[3]))

    def __str__(self) -> str:
        return f"{self.event}.{self.act}.{self.order}"


class Auditing:
    """The part of the server that shows its own record."""

    def __init__(self, core: Core) -> None:
        """Takes what all parts share."""
        self.core = core

    def audit(self, session: Session, request: AuditRequest) -> AuditAnswer:
        """A page of acts, the newest first; reading is recorded. Blocking.

        Raises:
            ServiceProblem: ``not-permitted`` for everybody but supervisor and auditor.
        """
        now = self.core.now()
        with self.core.database.write() as connection:
            grants = _demand(connection, session, now)
            if not request.after:
                what = EXPORTED if request.is_export else READ
                self._note(connection, session, what, _asked(request), now)
            epoch = district.head(connection).epoch
            rows, place = page(connection, request, may_see_all=grants.actor.has(Role.INSPECTOR))
        return AuditAnswer(epoch=epoch, now=now, rows=rows, next=place)

    def audit_chains(self, session: Session) -> AuditChains:
        """Computes every seal anew and says what does not fit. Blocking, slow.

        Raises:
            ServiceProblem: ``not-permitted`` for everybody but supervisor and auditor.
        """
        now = self.core.now()
        with self.core.database.write() as connection:
            _demand(connection, session, now)
            self._note(connection, session, VERIFIED, "", now)
        with self.core.database.read() as connection:
            return chains(connection, district.head(connection).epoch, now)

    def _note(
        self, connection: Connection, session: Session, what: str, detail: str, now: datetime
    ) -> None:
        device_acts.note(
            connection,
            session.device,
            session.user,
            row_id=self.core.new_id(),
            what=what,
            detail=detail,
            now=now,
        )


def page(
    connection: Connection, request: AuditRequest, *, may_see_all: bool = False
) -> tuple[tuple[AuditRow, ...], str]:
    """The newest rows after a place, and the place where they end."""
    place = Place.read(request.after)
    limit = max(1, min(request.limit, MOST_ROWS))
    events = list(connection.execute(_events(request, place).limit(limit + 1)))
    acts = list(connection.execute(_acts(request, place).limit(limit + 1)))
    orders = list(connection.execute(_orders(request, place).limit(limit + 1)))
    found = len(events) + len(acts) + len(orders)
    chosen = _merged(_merged(events, acts), orders)[:limit]
    hidden = frozenset() if may_see_all else _hidden(connection, chosen)
    is_more = found > len(chosen)
    last = Place(
        event=min((row.num for row in chosen if row.source == "case"), default=place.event),
        act=min((row.num for row in chosen if row.source == "device"), default=place.act),
        order=min((row.num for row in chosen if row.source == "admin"), default=place.order),
    )
    return tuple(_row(row, hidden) for row in chosen), str(last) if is_more else ""


def chains(connection: Connection, epoch: str, now: datetime) -> AuditChains:
    """Whether all records are what they were. Slow: reads everything."""
    broken = trail.broken_chains(connection)
    troubles = device_acts.troubles(connection)
    orders = tuple(f"admin {n} broken" for n in admin_trail.broken(connection))
    columns = tables.complaint.c
    tickets = {
        row.id: row.ticket
        for row in connection.execute(
            select(columns.id, columns.ticket).where(columns.id.in_(list(broken)))
        )
    }
    whole = select(func.max(_event.received_at)).where(_event.complaint.not_in(list(broken)))
    return AuditChains(
        epoch=epoch,
        now=now,
        events=connection.scalar(select(func.count()).select_from(tables.event)) or 0,
        complaints=connection.scalar(select(func.count(func.distinct(_event.complaint)))) or 0,
        broken=tuple(tickets.get(one) or one for one in broken),
        acts=device_acts.count(connection),
        troubles=orders + tuple(f"{found.device} {found.n} {found.finding}" for found in troubles),
        whole_until=connection.scalar(whole),
    )


def _demand(connection: Connection, session: Session, now: datetime) -> Grants:
    grants = sessions.require(connection, session, now)
    if not grants.actor.has(*READERS):
        raise ServiceProblem(ProblemCode.NOT_PERMITTED, 403)
    return grants


def _asked(request: AuditRequest) -> str:
    """The filters in short; a name that somebody typed is not repeated."""
    words = [
        f"{name}={value[:40]}"
        for name, value in (
            ("what", request.what),
            ("complaint", request.complaint),
            ("device", request.device),
        )
        if value
    ]
    if request.person:
        words.append("person")
    words += [f"since={request.since:%Y-%m-%d}"] if request.since else []
    words += [f"until={request.until:%Y-%m-%d}"] if request.until else []
    return " ".join(words)


def _events(request: AuditRequest, place: Place) -> Select[tuple[object, ...]]:
    statement = (
        select(
            tables.event,
            tables.complaint.c.ticket,
            tables.device.c.name.label("device_name"),
            _source("case"),
        )
        .outerjoin(tables.complaint, tables.complaint.c.id == _event.complaint)
        .outerjoin(tables.device, tables.device.c.id == _event.device)
        .where(_event.num < place.event, *_period(_event.received_at, request))
    )
    if request.what:
        statement = statement.where(_event.kind == request.what)
    if request.device:
        statement = statement.where(_event.device == request.device)
    if request.complaint:
        statement = statement.where(_is_complaint(_event.complaint, request.complaint))
    if request.person:
        statement = statement.where(_is_person(_event.account, _event.actor_name, request.person))
    return statement.order_by(_event.num.desc())


def _acts(request: AuditRequest, place: Place) -> Select[tuple[object, ...]]:
    statement = (
        select(
            tables.device_act,
            tables.complaint.c.ticket,
            tables.device.c.name.label("device_name"),
            tables.account.c.name.label("person"),
            _source("device"),
        )
        .outerjoin(tables.complaint, tables.complaint.c.id == _act.subject)
        .outerjoin(tables.device, tables.device.c.id == _act.device)
        .outerjoin(tables.account, tables.account.c.id == _act.account)
        .where(_act.num < place.act, *_period(_act.received_at, request))
    )
    if request.what:
        statement = statement.where(_act.what == request.what)
    if request.device:
        statement = statement.where(_act.device == request.device)
    if request.complaint:
        statement = statement.where(_is_complaint(_act.subject, request.complaint))
    if request.person:
        name = func.coalesce(tables.account.c.name, "")
        statement = statement.where(_is_person(_act.account, name, request.person))
    return statement.order_by(_act.num.desc())


def _orders(request: AuditRequest, place: Place) -> Select[tuple[object, ...]]:
    """What was administered; it concerns no single complaint."""
    statement = (
        select(
            _admin.n.label("num"),
            _admin.at.label("received_at"),
            _admin.at.label("made_at"),
            _admin.account,
            _admin.name.label("actor_name"),
            _admin.device,
            _admin.part,
            _admin.subject,
            _admin.what,
            literal("").label("ticket"),
            tables.device.c.name.label("device_name"),
            _source("admin"),
        )
        .outerjoin(tables.device, tables.device.c.id == _admin.device)
        .where(_admin.n < place.order, *_period(_admin.at, request))
    )
    if request.what:
        statement = statement.where(_admin.what == request.what)
    if request.device:
        statement = statement.where(_admin.device == request.device)
    if request.complaint:
        statement = statement.where(false())
    if request.person:
        statement = statement.where(_is_person(_admin.account, _admin.name, request.person))
    return statement.order_by(_admin.n.desc())


def _source(name: str) -> Label[str]:
    return literal(name).label("source")


def _period(
    column: ColumnElement[datetime], request: AuditRequest
) -> Iterator[ColumnElement[bool]]:
    if request.since is not None:
        yield column >= request.since
    if request.until is not None:
        yield column < request.until


def _is_complaint(column: ColumnElement[str], wanted: str) -> ColumnElement[bool]:
    named = select(tables.complaint.c.id).where(tables.complaint.c.ticket == wanted)
    return or_(column == wanted, column.in_(named))


def _is_person(
    account: ColumnElement[str], name: ColumnElement[str], wanted: str
) -> ColumnElement[bool]:
    names = select(tables.account.c.id).where(tables.account.c.username == wanted)
    part = func.lower(name).contains(wanted.lower(), autoescape=True)
    return or_(account == wanted, account.in_(names), part)


def _merged(events: list[Record], acts: list[Record]) -> list[Record]:
    """Both records as one, by the time of arrival; neither loses its own order."""
    merged: list[Record] = []
    while events and acts:
        merged.append((events if events[0].received_at >= acts[0].received_at else acts).pop(0))
    return merged + events + acts


def _hidden(connection: Connection, rows: list[Record]) -> frozenset[str]:
    """Complaints about officials: that they exist is for the Inspectorate alone."""
    found = {_complaint_of(row) for row in rows} - {""}
    hidden = set()
    for complaint in sorted(found):
        stored = documents.load(connection, ComplaintId(complaint))
        if stored is not None and Flag.SUPERVISORY in stored.complaint.flags:
            hidden.add(complaint)
    return frozenset(hidden)


def _complaint_of(row: Record) -> str:
    if row.source == "admin":
        return ""
    return str(row.complaint if row.source == "case" else row.subject if row.ticket else "")


def _row(row: Record, hidden: frozenset[str]) -> AuditRow:
    complaint = _complaint_of(row)
    is_hidden = complaint in hidden
    if row.source == "admin":
        return _order_row(row)
    is_case = row.source == "case"
    made_at = row.made_at if is_case else datetime.fromtimestamp(row.at_ms / 1000, UTC)
    detail = _name_of(row) if is_case else row.detail or ("" if complaint else row.subject)
    return AuditRow(
        key=f"{row.source}.{row.num}",
        source=row.source,
        at=row.received_at,
        made_at=made_at,
        user=UserId(row.account),
        person=(row.actor_name if is_case else row.person or row.account)[:_NAMED],
        device=None if row.device is None else DeviceId(row.device),
        device_name=row.device_name or "",
        what=row.kind if is_case else row.what,
        complaint=None if is_hidden or not complaint else ComplaintId(complaint),
        ticket="" if is_hidden else row.ticket or "",
        detail="hidden" if is_hidden else detail,
        finding="" if is_case else row.finding,
    )


def _order_row(row: Record) -> AuditRow:
    return AuditRow(
        key=f"admin.{row.num}",
        source="admin",
        at=row.received_at,
        made_at=row.made_at,
        user=UserId(row.account),
        person=row.actor_name[:_NAMED],
        device=None if row.device is None else DeviceId(row.device),
        device_name=row.device_name or "",
        what=row.what,
        detail=f"{row.part} {row.subject}",
    )


def _name_of(row: Record) -> str:
    """What followed from an action; the action itself needs no second name."""
    name = str(json.loads(row.data).get("name", ""))
    return "" if name == EventName.ACTION else name
