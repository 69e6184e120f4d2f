"""What the exchange with LAPOR! leaves in a case: its number, its status, what is missing."""

from __future__ import annotations

from dataclasses import replace

from halo_desktop.domain import lapor
from halo_desktop.domain.change import Change
from halo_desktop.domain.model import LaporAttempt, LaporLink, LaporTask
from halo_desktop.domain.outcome import EventName
from halo_desktop.domain.payloads import (
    AskLapor,
    ImportFollowUp,
    RecordLaporExchange,
    RecordLaporLink,
    RecordLaporStatus,
)
from halo_desktop.domain.states import (
    EntryKind,
    LaporAct,
    LaporDirection,
    LaporState,
    LaporStep,
    LaporTaskState,
    LaporWish,
)

MOST_ATTEMPTS = 5  # failed tries that a case remembers
_TOLD = frozenset({LaporTaskState.UNCERTAIN, LaporTaskState.NEEDS_FIX, LaporTaskState.BY_HAND})


def record_lapor_link(change: Change) -> None:
    """The case was pasted into lapor.go.id by hand; its number is noted."""
    payload = change.payload(RecordLaporLink)
    case = change.case
    link = case.lapor or LaporLink(direction=LaporDirection.OUTBOUND, step=LaporStep.LINKED)
    number = payload.tracking_id.strip()
    tasks = tuple(_after_link(task) for task in link.tasks if not _is_settled_by_link(task))
    link = replace(
        link,
        step=LaporStep.LINKED,
        tracking_id=number,
        url=payload.url.strip() or link.url,
        last_error=_last_error(tasks),
        tasks=tasks,
    )
    change.complaint = replace(case, lapor=link)
    change.enter(EntryKind.LAPOR, facts=(("tracking_id", number), ("url", link.url or "")))


def _is_settled_by_link(task: LaporTask) -> bool:
    if task.act is LaporAct.SUBMIT:
        return True
    return task.act is LaporAct.FORWARD and task.state is LaporTaskState.BY_HAND


def _after_link(task: LaporTask) -> LaporTask:
    """A case that is there now only has to be sent on to the other institution."""
    if task.act is not LaporAct.FORWARD:
        return task
    return replace(task, state=LaporTaskState.WAITING, error="", next_at=None)


def record_lapor_status(change: Change) -> None:
    """What LAPOR! shows, raw, with who looked and when."""
    payload = change.payload(RecordLaporStatus)
    case = change.case
    link = case.lapor
    assert link is not None
    status = lapor.read_status(
        payload.status_code, payload.status_name, change.rulebook.lapor_statuses
    )
    tasks = tuple(task for task in link.tasks if not lapor.is_done_there(task, status))
    change.complaint = replace(
        case,
        lapor=replace(
            link,
            status_code=payload.status_code or None,
            status_name=payload.status_name or None,
            status=status,
            institution=payload.institution or link.institution,
            source=payload.source,
            checked_at=change.now,
            checked_by=change.situation.actor.user,
            tasks=tasks,
            last_error=_last_error(tasks),
            was_done=link.was_done or status is LaporState.DONE,
        ),
    )
    change.enter(
        EntryKind.LAPOR,
        payload.note,
        facts=(
            ("status_name", payload.status_name),
            ("status", status.value),
            ("source", payload.source.value),
        ),
    )


def record_lapor_exchange(change: Change) -> None:
    """The server says how far it has come; tries that only failed leave no entry."""
    payload = change.payload(RecordLaporExchange)
    case = change.case
    link = case.lapor or LaporLink(direction=LaporDirection.OUTBOUND, step=LaporStep.QUEUED)
    old = link.task(payload.task)
    tasks = _tasks(link, payload, change)
    attempts = link.attempts
    if payload.task and payload.error:
        attempts = (*attempts, LaporAttempt(at=change.now, error=payload.error))[-MOST_ATTEMPTS:]
    if not tasks and payload.state is None and payload.task:
        attempts = ()
    change.complaint = replace(
        case,
        lapor=replace(
            link,
            step=payload.step or link.step,
            tracking_id=payload.tracking_id.strip() or link.tracking_id,
            url=payload.url.strip() or link.url,
            tasks=tasks,
            attempts=attempts,
            last_error=payload.error or _last_error(tasks),
        ),
    )
    is_news = payload.state is None or (
        payload.state in _TOLD and (old is None or old.state is not payload.state)
    )
    if is_news:
        change.enter(EntryKind.LAPOR, facts=_facts(payload))


def _facts(payload: RecordLaporExchange) -> tuple[tuple[str, str], ...]:
    found = (
        ("act", payload.act.value if payload.act is not None else ""),
        ("task_state", payload.state.value if payload.state is not None else ""),
        ("error", payload.error),
        ("tracking_id", payload.tracking_id.strip()),
    )
    return tuple((name, value) for name, value in found if value)


def _tasks(link: LaporLink, payload: RecordLaporExchange, change: Change) -> tuple[LaporTask, ...]:
    if not payload.task:
        return link.tasks
    if payload.state is None or payload.act is None:
        return tuple(task for task in link.tasks if task.id != payload.task)
    old = link.task(payload.task)
    new = LaporTask(
        id=payload.task,
        act=payload.act,
        state=payload.state,
        since=old.since if old is not None else change.now,
        error=payload.error,
        attempts=payload.attempts,
        next_at=payload.next_at,
    )
    if old is None:
        return (*link.tasks, new)
    return tuple(new if task.id == new.id else task for task in link.tasks)


def _last_error(tasks: tuple[LaporTask, ...]) -> str | None:
    return next((task.error for task in reversed(tasks) if task.error), None)


def import_follow_up(change: Change) -> None:
    """What somebody wrote under the case in LAPOR! joins the timeline."""
    payload = change.payload(ImportFollowUp)
    written = "" if payload.written_at is None else payload.written_at.isoformat()
    facts = (
        ("follow_up", payload.follow_up),
        ("author", payload.author),
        ("written_at", written),
        ("files", ", ".join(payload.files)),
    )
    change.enter(
        EntryKind.LAPOR, payload.text, facts=tuple((name, value) for name, value in facts if value)
    )


def ask_lapor(change: Change) -> None:
    """An operator looks now, sends again, or has done by hand what was missing."""
    payload = change.payload(AskLapor)
    case = change.case
    link = case.lapor
    assert link is not None
    change.tell(EventName.LAPOR_ASKED, ("wish", payload.wish.value), ("task", payload.task.strip()))
    if payload.wish is LaporWish.CHECK:
        return
    task = link.task(payload.task)
    assert task is not None
    tasks = tuple(other for other in link.tasks if other.id != task.id)
    if payload.wish is LaporWish.RESEND:
        again = replace(task, state=LaporTaskState.WAITING, error="", next_at=None)
        tasks = tuple(again if other.id == task.id else other for other in link.tasks)
    change.complaint = replace(
        case, lapor=replace(link, tasks=tasks, last_error=_last_error(tasks))
    )
    change.enter(
        EntryKind.LAPOR,
        payload.note,
        facts=(("wish", payload.wish.value), ("act", task.act.value)),
    )
