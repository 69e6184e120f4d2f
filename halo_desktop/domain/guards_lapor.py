"""Guards of the exchange with LAPOR!: what can be asked of it, and what is known already."""

from __future__ import annotations

from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.payloads import AskLapor, ImportFollowUp, Payload, RecordLaporExchange
from halo_desktop.domain.situation import Situation
from halo_desktop.domain.states import LaporAct, LaporTaskState, LaporWish

_SENT_ANEW = frozenset({LaporTaskState.WAITING, LaporTaskState.NEEDS_FIX, LaporTaskState.UNCERTAIN})


def lapor_wish_fits(situation: Situation, payload: Payload) -> None:
    """What was uncertain is sent again only by somebody who says what LAPOR! showed."""
    assert isinstance(payload, AskLapor)
    link = situation.case.lapor
    assert link is not None
    if payload.wish is LaporWish.CHECK:
        if link.tracking_id is None:
            raise Refused(RefusalCode.REQUIREMENT_FAILED, "no number", field="tracking_id")
        return
    task = link.task(payload.task)
    if task is None:
        raise Refused(RefusalCode.NOTHING_TO_DECIDE, "it is there already", field="task")
    if payload.wish is LaporWish.RESEND:
        if task.state not in _SENT_ANEW:
            raise Refused(RefusalCode.REQUIREMENT_FAILED, "done by hand", field="task")
        if task.state is LaporTaskState.UNCERTAIN and not payload.note.strip():
            raise Refused(RefusalCode.MISSING_INPUT, "what was seen there", field="note")
    elif task.act in {LaporAct.SUBMIT, LaporAct.FORWARD} and link.tracking_id is None:
        raise Refused(RefusalCode.REQUIREMENT_FAILED, "its number first", field="tracking_id")


def is_exchange_known(situation: Situation, payload: Payload) -> bool:
    """The case says so already."""
    assert isinstance(payload, RecordLaporExchange)
    link = situation.case.lapor
    if link is None:
        return False
    is_linked = payload.tracking_id.strip() in {"", link.tracking_id}
    if not is_linked or payload.url.strip() not in {"", link.url}:
        return False
    if payload.step not in {None, link.step}:
        return False
    if not payload.task:
        return (link.last_error or "") == payload.error
    task = link.task(payload.task)
    if task is None or payload.state is None:
        return False
    return (task.state, task.error, task.attempts, task.next_at) == (
        payload.state,
        payload.error,
        payload.attempts,
        payload.next_at,
    )


def is_follow_up_known(situation: Situation, payload: Payload) -> bool:
    """The timeline has it."""
    assert isinstance(payload, ImportFollowUp)
    wanted = ("follow_up", payload.follow_up)
    return any(wanted in entry.facts for entry in situation.case.entries)
