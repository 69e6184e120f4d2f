"""Carries out what LAPOR! should have, step by step, so that a crash leaves no doubt unsaid.

Before each call that must not be made twice, a committed row says that it is under way.
What is found under way later was lost: it is uncertain until a look there or a person says
otherwise, and is never simply sent again.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, select, update

from halo_desktop.central.actions.performing import Batch, Performed
from halo_desktop.central.core import Core
from halo_desktop.central.lapor import masters, tables, wanting
from halo_desktop.central.lapor.adapter import Adapter, Failing, LaporFailure
from halo_desktop.central.lapor.composing import Composer
from halo_desktop.central.storage import documents
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain import lapor
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import Payload, RecordLaporExchange
from halo_desktop.domain.roles import LAPOR_ACTOR
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import (
    FINAL_STATES,
    LaporAct,
    LaporStep,
    LaporTaskState,
    State,
)

logger = logging.getLogger(__name__)

_FIRST_PAUSE: Final = timedelta(minutes=1)
_LONGEST_PAUSE: Final = timedelta(hours=1)
_MAKING: Final = frozenset({LaporAct.SUBMIT, LaporAct.FORWARD})
_UNTRIED: Final = frozenset({wanting.NEW, wanting.SENDING})
_BLOCKED: Final = "waits-for-earlier"
_CLOSED: Final = "way-closed"
_HELD: Final = (
    *(wanting.NEW, wanting.SENDING),
    *(LaporTaskState.WAITING, LaporTaskState.UNCERTAIN, LaporTaskState.NEEDS_FIX),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing that LAPOR! should have, as it lies in the database."""

    id: str
    complaint: ComplaintId
    number: int
    kind: str
    act: LaporAct
    state: str
    target: str
    reason: str
    uploads: tuple[str, ...]
    attempts: int
    sent_at: datetime | None

    @property
    def action(self) -> str:
        """The action whose words are to be sent; a joined case has those of its parent."""
        return self.id.partition("+")[0]


class Sender:
    """Sends one task after the other; lives in the worker's thread."""

    def __init__(self, core: Core, adapter: Adapter, composer: Composer) -> None:
        """Takes the way there and the composer of texts."""
        self._core = core
        self._adapter = adapter
        self._composer = composer

    def due(self, limit: int) -> tuple[Task, ...]:
        """What can be tried now, the oldest of each case first. Blocking."""
        now = self._core.now()
        columns = tables.lapor_task.c
        with self._core.database.read() as connection:
            rows = connection.execute(
                select(tables.lapor_task)
                .where(columns.state.in_(_HELD))
                .order_by(columns.complaint, columns.number)
            ).all()
        found: list[Task] = []
        blocked: set[str] = set()
        for row in rows:
            is_waiting = row.state == LaporTaskState.WAITING
            is_ready = row.next_at is None or row.next_at <= now
            if row.state == wanting.NEW and not self._adapter.can(LaporAct(row.act)):
                self._settle(_task(row), LaporTaskState.BY_HAND, "")
                continue
            if row.complaint in blocked:
                if row.state == wanting.NEW:
                    self._settle(_task(row), LaporTaskState.WAITING, _BLOCKED)
                continue
            if row.state == wanting.NEW or (is_waiting and is_ready):
                found.append(_task(row))
            # Nothing can be said under a report that is not there, and answers keep their
            # order; but one that a person has to look at does not hold up the next.
            if is_waiting or row.act in _MAKING or row.state in _UNTRIED:
                blocked.add(row.complaint)
        return tuple(found[:limit])

    def note_unsent(self, limit: int = 200) -> None:
        """Says in the cases what cannot be tried while the way is closed. Blocking."""
        columns = tables.lapor_task.c
        with self._core.database.read() as connection:
            rows = connection.execute(
                select(tables.lapor_task)
                .where(columns.state == wanting.NEW)
                .order_by(columns.made_at)
                .limit(limit)
            ).all()
        for row in rows:
            task = _task(row)
            if self._adapter.can(task.act):
                self._settle(task, LaporTaskState.WAITING, _CLOSED, next_at=self._core.now())
            else:
                self._settle(task, LaporTaskState.BY_HAND, "")

    def recover(self) -> None:
        """What was under way when its process ended has been lost on the way. Blocking."""
        columns = tables.lapor_task.c
        with self._core.database.read() as connection:
            rows = connection.execute(
                select(tables.lapor_task).where(columns.state == wanting.SENDING)
            ).all()
        for row in rows:
            self._settle(_task(row), LaporTaskState.UNCERTAIN, "interrupted")

    def send(self, task: Task) -> None:
        """Carries out one task as far as it goes now. Blocking.

        Raises:
            LaporFailure: When LAPOR! could not be reached or refuses our account; what it
                means for the task has been written down.
        """
        with self._core.database.read() as connection:
            stored = documents.load(connection, task.complaint)
            rulebook = self._core.rulebook(connection)
        assert stored is not None, "tasks are written with their complaint"
        case = stored.complaint
        if _is_obsolete(task, case):
            self._close(task, wanting.CANCELLED)
            return
        if not self._adapter.can(task.act):
            self._settle(task, LaporTaskState.BY_HAND, "")
            return
        try:
            self._advance(task, case, rulebook)
        except LaporFailure as failure:
            self._explain(self._again(task), failure)
            if failure.kind in {Failing.UNREACHABLE, Failing.LOST, Failing.DENIED}:
                raise

    def _again(self, task: Task) -> Task:
        """The task as its row is now: a step of it may have been taken."""
        columns = tables.lapor_task.c
        with self._core.database.read() as connection:
            row = connection.execute(select(tables.lapor_task).where(columns.id == task.id)).one()
        return _task(row)

    def _advance(self, task: Task, case: Complaint, rulebook: Rulebook) -> None:
        number = case.lapor.tracking_id if case.lapor is not None else None
        if task.act in _MAKING:
            target = self._target(task) if task.act is LaporAct.FORWARD else ""
            if number is None:
                number = self._make(task, case, rulebook)
            if task.act is LaporAct.FORWARD and number:
                self._begin(task, target)
                self._adapter.pass_on(number, target, _reason(task, case))
                self._done(task, step=LaporStep.FORWARDED)
            return
        if number is None:
            raise LaporFailure(Failing.REFUSED, "not-there")
        told = self._composer.follow_up(case, task.action, task.kind, task.number)
        self._begin(task)
        self._adapter.follow_up(number, told)
        self._done(task)

    def _make(self, task: Task, case: Complaint, rulebook: Rulebook) -> str | None:
        """Files and submits the report; None when its number cannot be ours."""
        report = self._composer.report(case, rulebook)
        files = self._composer.files_of_report(case)
        uploads = task.uploads
        if files and not uploads:
            uploads = self._adapter.upload(files)
            self._keep_uploads(task, uploads)
        self._begin(task)
        number = self._adapter.submit(report, uploads)
        is_last = task.act is LaporAct.SUBMIT
        payload = RecordLaporExchange(
            task=task.id,
            act=task.act,
            state=None if is_last else LaporTaskState.WAITING,
            step=LaporStep.LINKED if is_last else LaporStep.SUBMITTED,
            tracking_id=number,
            attempts=task.attempts,
        )
        with self._core.database.write() as connection:
            result = self._record(connection, task, payload).result
            if result.st in {"applied", "noop"}:
                state = wanting.DONE if is_last else wanting.NEW
                self._write(connection, task, state=state, sent_at=None, error="")
        self._core.tell_committed()
        if result.st == "rejected":
            logger.error("LAPOR! gave %s a number that another case has", task.complaint)
            self._settle(task, LaporTaskState.NEEDS_FIX, "duplicate-id")
            return None
        return number

    def _target(self, task: Task) -> str:
        if task.target.isdigit():
            return task.target
        with self._core.database.read() as connection:
            found = masters.find(connection, "institution", task.target)
        if found is None:
            raise LaporFailure(Failing.REFUSED, "institution-unknown")
        return found

    def _explain(self, task: Task, failure: LaporFailure) -> None:
        """Writes down what a failure means for its task."""
        now = self._core.now()
        match failure.kind:
            case Failing.LOST:
                self._settle(task, LaporTaskState.UNCERTAIN, failure.code)
            case Failing.REFUSED | Failing.NOT_FOUND:
                code = lapor.UNKNOWN_NUMBER if failure.kind is Failing.NOT_FOUND else failure.code
                self._settle(task, LaporTaskState.NEEDS_FIX, code)
            case _:
                pause = min(_FIRST_PAUSE * 2 ** min(task.attempts, 10), _LONGEST_PAUSE)
                self._settle(task, LaporTaskState.WAITING, failure.code, next_at=now + pause)

    def _begin(self, task: Task, target: str = "") -> None:
        """Commits that a call is under way that must not be made twice."""
        with self._core.database.write() as connection:
            self._write(
                connection,
                task,
                state=wanting.SENDING,
                sent_at=self._core.now(),
                target=target or task.target,
            )

    def _keep_uploads(self, task: Task, uploads: tuple[str, ...]) -> None:
        with self._core.database.write() as connection:
            self._write(connection, task, uploads=",".join(uploads))

    def _done(self, task: Task, step: LaporStep | None = None) -> None:
        payload = RecordLaporExchange(task=task.id, act=task.act, step=step)
        with self._core.database.write() as connection:
            self._record(connection, task, payload)
            self._write(
                connection,
                task,
                state=wanting.DONE,
                done_at=self._core.now(),
                sent_at=None,
                next_at=None,
                error="",
            )
        self._core.tell_committed()

    def _settle(
        self, task: Task, state: LaporTaskState, error: str, next_at: datetime | None = None
    ) -> None:
        """Says in the case and in the row how a task stands; both or neither."""
        attempts = task.attempts + (error not in {"", _BLOCKED, _CLOSED})
        payload = RecordLaporExchange(
            task=task.id,
            act=task.act,
            state=state,
            error=error,
            attempts=attempts,
            next_at=next_at,
        )
        values: dict[str, object] = {
            "state": state.value,
            "error": error,
            "attempts": attempts,
            "next_at": next_at,
        }
        if state is not LaporTaskState.UNCERTAIN:
            values["sent_at"] = None  # when it began tells a later look whether it has arrived
        with self._core.database.write() as connection:
            self._record(connection, task, payload)
            self._write(connection, task, **values)
        self._core.tell_committed()
        logger.info("LAPOR! task %s is %s %s", task.id, state.value, error)

    def _close(self, task: Task, state: str) -> None:
        with self._core.database.write() as connection:
            self._write(connection, task, state=state, done_at=self._core.now(), next_at=None)

    def _record(self, connection: Connection, task: Task, payload: Payload) -> Performed:
        return perform(self._core, connection, task.complaint, payload)

    def _write(self, connection: Connection, task: Task, **values: object) -> None:
        connection.execute(
            update(tables.lapor_task).where(tables.lapor_task.c.id == task.id).values(values)
        )


_KINDS: Final = {RecordLaporExchange: Kind.RECORD_LAPOR_EXCHANGE}


def perform(
    core: Core,
    connection: Connection,
    complaint: ComplaintId,
    payload: Payload,
    kind: Kind = Kind.RECORD_LAPOR_EXCHANGE,
    action: str = "",
) -> Performed:
    """Lets LAPOR! act on a case in the caller's transaction, by the same rules as anybody."""
    stored = documents.load(connection, complaint, is_locking=True)
    assert stored is not None, "complaints are never deleted"
    done = Action(
        id=ActionId(action or core.new_id()),
        kind=kind,
        complaint=complaint,
        payload=payload,
        base=stored.complaint.facets,
        made_at=core.now(),
    )
    return Batch(core, connection).perform(done, LAPOR_ACTOR, keep_refusal=False)


def _task(row: Record) -> Task:
    return Task(
        id=row.id,
        complaint=ComplaintId(row.complaint),
        number=row.number,
        kind=row.kind,
        act=LaporAct(row.act),
        state=row.state,
        target=row.target,
        reason=row.reason,
        uploads=tuple(part for part in row.uploads.split(",") if part),
        attempts=row.attempts,
        sent_at=row.sent_at,
    )


def _is_obsolete(task: Task, case: Complaint) -> bool:
    """Whether nobody wants it any more, because the case has gone another way."""
    if task.act is LaporAct.FORWARD:
        return case.state is not State.FORWARDED
    if task.act is LaporAct.SUBMIT:
        return case.state in FINAL_STATES or not lapor.may_be_mirrored(case)
    return False


def _reason(task: Task, case: Complaint) -> str:
    return task.reason.strip() or f"Bukan kewenangan kabupaten ({case.ticket})."
