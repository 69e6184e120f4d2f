"""What anybody may read of the complaints: little, checked by people, and covered.

A complaint is shown when its complainant agreed, an office has taken it (so an operator has
read it), and no mark protects it. Never the complainant's own words, position or pictures:
the operator's summary or title, and published answers, each with what is personal covered.
A program sees the state of what it filed itself, whatever the marks: it told us of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Connection, or_, select

from halo_desktop.central.core import Core
from halo_desktop.central.storage.columns import Record
from halo_desktop.central.storage.intake_tables import intake
from halo_desktop.central.storage.tables import complaint
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.personal_data.finding import cover, find
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import EntryKind, Flag, State
from halo_desktop.wire import codec

MOST: Final = 1000
_PROTECTED: Final = frozenset(
    {Flag.CONFIDENTIAL, Flag.SUPERVISORY, Flag.SPECIFIC_DATA, Flag.HANDED_TO_INSPECTORATE}
)
_SHOWN_STATES: Final = (
    State.DISPOSED,
    State.IN_PROGRESS,
    State.AWAITING_APPROVAL,
    State.CHECKING_RESULT,
    State.ANSWERED,
    State.CLOSED,
    State.FORWARDED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which complaints somebody asks for; ``key`` is the program that asks, if it said."""

    key: str | None = None
    tickets: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    changed_since: datetime | None = None
    changed_until: datetime | None = None
    is_final: bool | None = None
    topics: tuple[str, ...] = ()
    limit: int = MOST
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One complaint as this reader may see it."""

    complaint: Complaint
    text: str
    answer: str
    lat: str
    long: str
    is_own: bool


def read(core: Core, wanted: Wanted) -> tuple[tuple[Listed, ...], Rulebook]:
    """The complaints that fit, the newest first. Blocking."""
    with core.database.read() as connection:
        rulebook = core.rulebook(connection)
        rows = _rows(connection, wanted)
    listed = (_listed(row, wanted.key) for row in rows)
    return tuple(one for one in listed if one is not None), rulebook


def _rows(connection: Connection, wanted: Wanted) -> list[Record]:
    statement = (
        select(complaint.c.doc, intake.c.key, intake.c.lat, intake.c.long)
        .join(intake, intake.c.complaint == complaint.c.id)
        .where(*_conditions(wanted))
        .order_by(intake.c.filed_at.desc(), complaint.c.id.desc())
        .limit(wanted.limit)
        .offset(wanted.offset)
    )
    return list(connection.execute(statement).all())


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    shown = [state.value for state in _SHOWN_STATES]
    is_shown = intake.c.is_public & complaint.c.state.in_(shown)
    found: list[ColumnElement[bool]] = [
        is_shown if wanted.key is None else or_(is_shown, intake.c.key == wanted.key)
    ]
    if wanted.tickets:
        return [*found, intake.c.ticket.in_(wanted.tickets)]
    pairs = (
        (wanted.since, intake.c.filed_at.__ge__),
        (wanted.until, intake.c.filed_at.__le__),
        (wanted.changed_since, complaint.c.updated_at.__ge__),
        (wanted.changed_until, complaint.c.updated_at.__le__),
    )
    found += [compare(moment) for moment, compare in pairs if moment is not None]
    if wanted.is_final is not None:
        found.append(complaint.c.is_final == wanted.is_final)
    if wanted.topics:
        found.append(intake.c.topic.in_(wanted.topics))
    return found


def _listed(row: Record, key: str | None) -> Listed | None:
    case = codec.decode_complaint(row.doc.encode("utf-8"))
    is_own = key is not None and row.key == key
    is_protected = not _PROTECTED.isdisjoint(case.flags)
    if is_protected and not is_own:
        return None
    is_open = not is_protected and case.state in _SHOWN_STATES
    return Listed(
        complaint=case,
        text=_covered(case.summary.strip() or case.title) if is_open or is_own else "",
        answer=_covered(published(case)) if is_open or is_own else "",
        lat=row.lat if is_own else "",
        long=row.long if is_own else "",
        is_own=is_own,
    )


def published(case: Complaint) -> str:
    """The newest answer that was published."""
    for entry in reversed(case.entries):
        if entry.kind is EntryKind.PUBLIC_REPLY:
            return entry.text
    return ""


def _covered(text: str) -> str:
    return cover(text, find(text))
