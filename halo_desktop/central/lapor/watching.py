"""Looks at every report that is not finished, and brings what is new there into the case."""

from __future__ import annotations

import logging
import uuid
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from sqlalchemy import Connection, literal, select, update

from halo_desktop.central.core import Core
from halo_desktop.central.lapor import sending, tables, wanting
from halo_desktop.central.lapor.adapter import Adapter, Failing, LaporFailure, Seen
from halo_desktop.central.lapor.composing import mark
from halo_desktop.central.lapor.settings import Settings
from halo_desktop.central.storage import documents
from halo_desktop.central.storage import tables as central_tables
from halo_desktop.central.storage.columns import Moment
from halo_desktop.domain import calendar, lapor
from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, LaporLink
from halo_desktop.domain.payloads import (
    ImportFollowUp,
    Payload,
    RecordLaporExchange,
    RecordLaporStatus,
)
from halo_desktop.domain.rulebook import Calendar
from halo_desktop.domain.states import (
    FINAL_STATES,
    LaporAct,
    LaporState,
    LaporTaskState,
    StatusSource,
)

logger = logging.getLogger(__name__)

OFFICE_OPENS: Final = time(7, 0)
OFFICE_CLOSES: Final = time(17, 0)
_SETTLED_EVERY: Final = timedelta(days=1)
_SETTLED_FOR: Final = timedelta(days=30)
_NEVER: Final = timedelta(days=36_500)
_NAMESPACE: Final = uuid.UUID("0b2f9a52-54a0-5c47-9d9f-7604c10c4a12")
_LINKS: Final = central_tables.lapor_link
_ENDED: Final = frozenset({LaporState.DONE, LaporState.ARCHIVED, LaporState.REJECTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A report that is due to be looked at."""

    complaint: ComplaintId
    settled_at: datetime | None


class Watcher:
    """Looks at one report after the other; lives in the worker's thread."""

    def __init__(self, core: Core, adapter: Adapter, settings: Settings) -> None:
        """Takes the way there and how often it is walked."""
        self._core = core
        self._adapter = adapter
        self._settings = settings

    def adopt(self) -> None:
        """Begins to watch links that are older than the watching. Blocking."""
        now = self._core.now()
        with self._core.database.write() as connection:
            connection.execute(
                tables.lapor_watch.insert().from_select(
                    ["complaint", "next_at"],
                    select(_LINKS.c.complaint, literal(now, Moment))
                    .where(_LINKS.c.complaint.not_in(select(tables.lapor_watch.c.complaint)))
                    .distinct(),
                )
            )

    def due(self, limit: int) -> tuple[Watched, ...]:
        """What is to be looked at now, the longest waiting first. Blocking."""
        columns = tables.lapor_watch.c
        with self._core.database.read() as connection:
            rows = connection.execute(
                select(columns.complaint, columns.settled_at)
                .where(columns.next_at <= self._core.now())
                .order_by(columns.next_at, columns.complaint)
                .limit(limit)
            ).all()
        return tuple(
            Watched(complaint=ComplaintId(row.complaint), settled_at=row.settled_at) for row in rows
        )

    def hurry(self) -> int:
        """Makes everything due that is watched at all. Blocking."""
        columns = tables.lapor_watch.c
        with self._core.database.write() as connection:
            done = connection.execute(
                update(tables.lapor_watch)
                .values(next_at=self._core.now())
                .where(columns.next_at > self._core.now())
            )
        return int(done.rowcount)

    def look(self, watched: Watched) -> None:
        """Looks at one report. Blocking.

        Raises:
            LaporFailure: When LAPOR! could not be reached or refuses our account.
        """
        with self._core.database.read() as connection:
            stored = documents.load(connection, watched.complaint)
        assert stored is not None, "complaints are never deleted"
        link = stored.complaint.lapor
        if link is None or link.tracking_id is None:
            with self._core.database.write() as connection:
                self._note(connection, watched, stored.complaint)
            return
        try:
            seen = self._adapter.look(link.tracking_id)
        except LaporFailure as failure:
            if failure.kind is not Failing.NOT_FOUND:
                raise
            self._note_unknown(watched, stored.complaint)
            return
        self._bring(watched, seen)

    def _note_unknown(self, watched: Watched, case: Complaint) -> None:
        link = case.lapor
        assert link is not None
        with self._core.database.write() as connection:
            if link.last_error != lapor.UNKNOWN_NUMBER:
                payload = RecordLaporExchange(error=lapor.UNKNOWN_NUMBER)
                sending.perform(self._core, connection, watched.complaint, payload)
            self._note(connection, watched, case)
        self._core.tell_committed()

    def _bring(self, watched: Watched, seen: Seen) -> None:
        """Everything that one look found, in one transaction."""
        with self._core.database.write() as connection:
            stored = documents.load(connection, watched.complaint, is_locking=True)
            assert stored is not None
            case = stored.complaint
            if case.lapor is None or case.lapor.tracking_id is None:
                return
            self._bring_status(connection, case, case.lapor, seen)
            self._bring_follow_ups(connection, case, seen)
            self._resolve(connection, case, seen)
            after = documents.load(connection, watched.complaint)
            assert after is not None
            self._note(connection, watched, after.complaint)
        self._core.tell_committed()

    def _bring_status(
        self, connection: Connection, case: Complaint, link: LaporLink, seen: Seen
    ) -> None:
        if link.last_error == lapor.UNKNOWN_NUMBER and not link.tasks:
            self._perform(connection, case, RecordLaporExchange(), Kind.RECORD_LAPOR_EXCHANGE)
        rulebook = self._core.rulebook(connection)
        status = lapor.read_status(seen.status_code, seen.status_name, rulebook.lapor_statuses)
        known = (link.status_code or "", link.status_name or "", link.institution or "")
        shown = (seen.status_code, seen.status_name, seen.institution or link.institution or "")
        if known == shown and link.status is status:
            return
        payload = RecordLaporStatus(
            status_code=seen.status_code,
            status_name=seen.status_name or seen.status_code or "–",
            institution=shown[2],
            source=StatusSource.POLL,
            note=seen.last_note,
        )
        self._perform(connection, case, payload, Kind.RECORD_LAPOR_STATUS)

    def _bring_follow_ups(self, connection: Connection, case: Complaint, seen: Seen) -> None:
        known = {
            value for entry in case.entries for name, value in entry.facts if name == "follow_up"
        }
        ours = mark(case)[:-1]
        for found in seen.follow_ups:
            if not found.id or found.id in known or ours in found.text:
                continue
            payload = ImportFollowUp(
                follow_up=found.id,
                text=found.text,
                author=found.author,
                written_at=found.written_at,
                files=found.files,
            )
            # The same follow-up gives the same id, so that it comes once whatever happens.
            number = case.lapor.tracking_id if case.lapor is not None else ""
            action = str(uuid.uuid5(_NAMESPACE, f"{case.id}/{number}/{found.id}"))
            sending.perform(self._core, connection, case.id, payload, Kind.IMPORT_FOLLOW_UP, action)

    def _resolve(self, connection: Connection, case: Complaint, seen: Seen) -> None:
        """Says of what was lost on the way whether it has arrived."""
        columns = tables.lapor_task.c
        rows = connection.execute(
            select(tables.lapor_task).where(
                columns.complaint == case.id,
                columns.state == LaporTaskState.UNCERTAIN.value,
                columns.act.in_(
                    [act.value for act in (LaporAct.FOLLOW_UP, LaporAct.NOTE, LaporAct.FORWARD)]
                ),
            )
        ).all()
        latest = self._core.now() - timedelta(minutes=self._settings.settle_minutes)
        for row in rows:
            if row.act == LaporAct.FORWARD:
                is_there = row.target in {*seen.passed_to, seen.institution_id, seen.institution}
            else:
                is_there = any(mark(case, row.number) in found.text for found in seen.follow_ups)
            payload = RecordLaporExchange(task=row.id, act=LaporAct(row.act))
            values: dict[str, object] = {"state": wanting.DONE, "done_at": self._core.now()}
            if not is_there:
                if row.sent_at is None or row.sent_at > latest:
                    continue  # it may still be on its way through a gateway
                payload = RecordLaporExchange(
                    task=row.id,
                    act=LaporAct(row.act),
                    state=LaporTaskState.WAITING,
                    error="not-arrived",
                    attempts=row.attempts,
                    next_at=self._core.now(),
                )
                values = {"state": LaporTaskState.WAITING.value, "next_at": self._core.now()}
            self._perform(connection, case, payload, Kind.RECORD_LAPOR_EXCHANGE)
            connection.execute(
                update(tables.lapor_task)
                .where(columns.id == row.id)
                .values({**values, "sent_at": None})
            )

    def _perform(
        self, connection: Connection, case: Complaint, payload: Payload, kind: Kind
    ) -> None:
        sending.perform(self._core, connection, case.id, payload, kind)

    def _note(self, connection: Connection, watched: Watched, case: Complaint) -> None:
        """Decides when to look again."""
        now = self._core.now()
        days = self._core.rulebook(connection).calendar
        settled_at = (watched.settled_at or now) if _is_settled(case) else None
        if settled_at is None:
            pause = cadence(now, days, self._settings)
        else:
            pause = _SETTLED_EVERY if now - settled_at < _SETTLED_FOR else _NEVER
        if case.lapor is None or case.lapor.tracking_id is None:
            pause = _NEVER
        connection.execute(
            update(tables.lapor_watch)
            .where(tables.lapor_watch.c.complaint == watched.complaint)
            .values(next_at=now + pause, checked_at=now, settled_at=settled_at)
        )


def cadence(now: datetime, days: Calendar, settings: Settings) -> timedelta:
    """How long to the next look: short while the office works, long otherwise."""
    local = now.astimezone(WITA)
    is_open = OFFICE_OPENS <= local.time() < OFFICE_CLOSES
    if is_open and calendar.is_working_day(local.date(), days):
        return timedelta(minutes=settings.office_minutes)
    return timedelta(minutes=settings.other_minutes)


def _is_settled(case: Complaint) -> bool:
    link = case.lapor
    return case.state in FINAL_STATES and link is not None and link.status in _ENDED
