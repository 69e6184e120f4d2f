"""What the server has already written into a case, so that it never does so twice."""

from __future__ import annotations

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.outcome import Facts
from halo_desktop.domain.payloads import Payload, RecordNotice, Remind
from halo_desktop.domain.situation import Situation


def notice_facts(payload: RecordNotice) -> Facts:
    """What the timeline keeps of a notice; never an address."""
    found = (
        ("notice", payload.notice),
        ("event", payload.event.value),
        ("channel", payload.channel.value),
        ("result", payload.result.value),
        ("error", payload.error),
    )
    return tuple((name, value) for name, value in found if value)


def reminder_facts(payload: Remind) -> Facts:
    """What the timeline keeps of a reminder."""
    found = (
        ("clock", payload.clock.value),
        ("step", payload.step.value),
        ("since", payload.since.isoformat()),
        ("due_on", payload.due_on.isoformat()),
        ("unit", payload.unit or ""),
        ("count", str(payload.count) if payload.count else ""),
    )
    return tuple((name, value) for name, value in found if value)


def is_notice_known(situation: Situation, payload: Payload) -> bool:
    """The last word about this notice was the same."""
    assert isinstance(payload, RecordNotice)
    last: dict[str, str] = {}
    for entry in situation.case.entries:
        facts = dict(entry.facts)
        if entry.code == Kind.RECORD_NOTICE.value and facts.get("notice") == payload.notice:
            last = facts
    return last.get("result") == payload.result.value


def is_reminder_known(situation: Situation, payload: Payload) -> bool:
    """Exactly this reminder stands in the timeline."""
    assert isinstance(payload, Remind)
    return has_reminder(situation.case, payload)


def has_reminder(case: Complaint, payload: Remind) -> bool:
    """Whether a case has been reminded of this step of this limit; its last day may move."""
    wanted = _which(dict(reminder_facts(payload)))
    return any(
        entry.code == Kind.REMIND.value and _which(dict(entry.facts)) == wanted
        for entry in case.entries
    )


def _which(facts: dict[str, str]) -> tuple[str, ...]:
    return tuple(facts.get(name, "") for name in ("clock", "step", "since", "unit", "count"))
