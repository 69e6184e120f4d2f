"""Of what a complainant is told because of an action; the message itself says no content."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import DecideExtension, Payload, Remind
from halo_desktop.domain.states import ClockKind, NoticeEvent, ReminderStep, State

_EVENTS: Final[Mapping[Kind, NoticeEvent]] = {
    Kind.INTAKE: NoticeEvent.RECEIVED,
    Kind.REQUEST_COMPLETION: NoticeEvent.QUESTION,
    Kind.EXPIRE_COMPLETION: NoticeEvent.ARCHIVED,
    Kind.DISPOSE: NoticeEvent.DISPOSED,
    Kind.HAND_TO_INSPECTORATE: NoticeEvent.DISPOSED,
    Kind.ARCHIVE: NoticeEvent.ARCHIVED,
    Kind.FORWARD: NoticeEvent.FORWARDED,
    Kind.RECORD_EXTERNAL_ANSWER: NoticeEvent.ANSWERED,
    Kind.MERGE: NoticeEvent.MERGED,
    Kind.APPROVE_PROGRESS: NoticeEvent.PROGRESS,
    Kind.CLOSE_SATISFIED: NoticeEvent.CLOSED,
    Kind.AUTO_CLOSE: NoticeEvent.CLOSED,
    Kind.OBJECT: NoticeEvent.REOPENED,
    Kind.REOPEN: NoticeEvent.REOPENED,
    Kind.RESTORE: NoticeEvent.RESTORED,
    Kind.WITHDRAW: NoticeEvent.WITHDRAWN,
}
# What the complainant has to know in its own right, whatever comes after it.
WEIGHTY: Final = frozenset({NoticeEvent.QUESTION, NoticeEvent.ANSWERED, NoticeEvent.CORRECTED})
ENDINGS: Final = frozenset(
    {
        NoticeEvent.CLOSED,
        NoticeEvent.ARCHIVED,
        NoticeEvent.WITHDRAWN,
        NoticeEvent.MERGED,
    }
)


def event_of(
    kind: Kind, payload: Payload, before: Complaint | None, after: Complaint
) -> NoticeEvent | None:
    """What the complainant is told of an action that the rules have carried out."""
    if kind is Kind.APPROVE_FINAL:
        return _of_answer(before, after)
    if kind is Kind.CHECK_RESULT:
        return NoticeEvent.ANSWERED if after.state is State.ANSWERED else None
    if isinstance(payload, DecideExtension):
        return NoticeEvent.EXTENDED if payload.is_granted else None
    if isinstance(payload, Remind):
        return _of_reminder(payload)
    return _EVENTS.get(kind)


def _of_answer(before: Complaint | None, after: Complaint) -> NoticeEvent | None:
    waiting = None if before is None else before.submitted_reply
    if waiting is not None and waiting.corrects is not None:
        return NoticeEvent.CORRECTED
    # The answer to visible work is told when somebody else has looked at the work.
    return NoticeEvent.ANSWERED if after.state is State.ANSWERED else None


def _of_reminder(payload: Remind) -> NoticeEvent | None:
    if payload.step is not ReminderStep.REMIND:
        return None
    if payload.clock is ClockKind.COMPLETION:
        return NoticeEvent.REMINDER
    return NoticeEvent.CLOSING if payload.clock is ClockKind.COMPLAINANT_REPLY else None


def is_overtaken(event: NoticeEvent, by: NoticeEvent) -> bool:
    """Whether a notice that was never sent has nothing to say beside a later one."""
    return event not in WEIGHTY or by in ENDINGS or by is event
