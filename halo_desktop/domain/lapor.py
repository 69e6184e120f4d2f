"""Reading what LAPOR! shows, and comparing it with our own state.

Sources disagree on the names, and new ones appear: a status is kept raw, read through
the server's table, and an unknown one is shown as it came.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from enum import StrEnum

from halo_desktop.domain.model import Complaint, LaporTask
from halo_desktop.domain.rulebook import LaporStatusName, Options
from halo_desktop.domain.states import (
    Flag,
    LaporAct,
    LaporState,
    LaporTaskState,
    ReplyState,
    State,
)

EXPECTED: dict[State, frozenset[LaporState]] = {
    State.RECEIVED: frozenset({LaporState.UNVERIFIED, LaporState.UNDISPOSED}),
    State.INCOMPLETE: frozenset({LaporState.POSTPONED}),
    State.DISPOSED: frozenset({LaporState.NOT_FOLLOWED_UP}),
    State.IN_PROGRESS: frozenset({LaporState.IN_PROGRESS}),
    State.AWAITING_APPROVAL: frozenset({LaporState.IN_PROGRESS}),
    State.CHECKING_RESULT: frozenset({LaporState.IN_PROGRESS}),
    State.ANSWERED: frozenset({LaporState.IN_PROGRESS}),
    State.CLOSED: frozenset({LaporState.DONE}),
    State.FORWARDED: frozenset(),  # the other institution's business, as polled
    State.ARCHIVED: frozenset({LaporState.ARCHIVED, LaporState.REJECTED}),
    State.MERGED: frozenset(),  # follows the parent
    State.WITHDRAWN: frozenset({LaporState.ARCHIVED}),
}
# What LAPOR! shows when somebody has done there by hand what was asked for.
_DONE_THERE: dict[LaporAct, frozenset[LaporState]] = {
    LaporAct.VERIFY: frozenset(
        {LaporState.NOT_FOLLOWED_UP, LaporState.IN_PROGRESS, LaporState.DONE}
    ),
    LaporAct.POSTPONE: frozenset({LaporState.POSTPONED}),
    LaporAct.ARCHIVE: frozenset({LaporState.ARCHIVED, LaporState.REJECTED}),
    LaporAct.CLOSE: frozenset({LaporState.DONE}),
}
MIRROR_ALL = "A"
MIRROR_MONTHLY = "C"  # collected, and taken there at the beginning of the month
_MIRRORING = frozenset({MIRROR_ALL, MIRROR_MONTHLY})
_UNANSWERED = frozenset({State.IN_PROGRESS, State.AWAITING_APPROVAL})
_NEVER_MIRRORED = frozenset({Flag.ANONYMOUS, Flag.SUPERVISORY, Flag.EMERGENCY})


class Drift(StrEnum):
    """One way in which LAPOR! does not show what it should."""

    CLOSED_THERE = "closed_there"
    REOPENED_THERE = "reopened_there"
    STATUS_DIFFERS = "status_differs"
    NUMBER_UNKNOWN = "number_unknown"  # LAPOR! does not know the number
    NOT_SENT = "not_sent"  # tried in vain; it is tried again
    REFUSED = "refused"
    UNCERTAIN = "uncertain"
    BY_HAND = "by_hand"


UNKNOWN_NUMBER = "unknown-id"  # the error of a look at a number that LAPOR! does not know
_TASK_DRIFTS = {
    LaporTaskState.WAITING: Drift.NOT_SENT,
    LaporTaskState.NEEDS_FIX: Drift.REFUSED,
    LaporTaskState.UNCERTAIN: Drift.UNCERTAIN,
    LaporTaskState.BY_HAND: Drift.BY_HAND,
}


class Mirror(StrEnum):
    """How our state and LAPOR!'s stand to each other (Cermin LAPOR!)."""

    NOT_LINKED = "not_linked"
    NOT_CHECKED = "not_checked"
    UNKNOWN = "unknown"  # the status is not in the table
    MATCHES = "matches"
    DIFFERS = "differs"


def read_status(code: str, name: str, table: Iterable[LaporStatusName]) -> LaporState:
    """Reads a raw status by its code, then by its name; never fails."""
    wanted = _normal(name)
    code = code.strip()
    by_name = LaporState.UNKNOWN
    for row in table:
        if code and row.code and row.code.strip() == code:
            return row.status
        if by_name is LaporState.UNKNOWN and wanted and _normal(row.name) == wanted:
            by_name = row.status
    return by_name


def _normal(name: str) -> str:
    """Ignores case, accents of typing and spacing."""
    text = unicodedata.normalize("NFKC", name).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())


def compare(complaint: Complaint) -> Mirror:
    """Says whether LAPOR! shows what a case in our state should show."""
    link = complaint.lapor
    if link is None or link.tracking_id is None:
        return Mirror.NOT_LINKED
    if not link.status_name and not link.status_code:
        return Mirror.NOT_CHECKED
    if link.status is LaporState.UNKNOWN:
        return Mirror.UNKNOWN
    expected = expected_states(complaint)
    return Mirror.MATCHES if not expected or link.status in expected else Mirror.DIFFERS


def expected_states(complaint: Complaint) -> frozenset[LaporState]:
    """What LAPOR! may show for a case that is where ours is; empty: anything.

    "In process" is shown there from the first published text on, and LAPOR! closes a case
    by itself ten working days after the answer: until it has, ours may be ahead.
    """
    expected = EXPECTED[complaint.state]
    link = complaint.lapor
    if complaint.state in _UNANSWERED and not _has_published(complaint):
        return expected | {LaporState.NOT_FOLLOWED_UP}
    if complaint.state is State.CLOSED and (link is None or not link.was_done):
        return expected | {LaporState.IN_PROGRESS}
    return expected


def _has_published(complaint: Complaint) -> bool:
    return any(reply.state is ReplyState.PUBLISHED for reply in complaint.replies)


def wanted(act: LaporAct | None, complaint: Complaint, options: Options) -> LaporAct | None:
    """What has to be done in LAPOR! after an action, if anything.

    A case that is not there stays out of it, unless the district mirrors everything, or
    everything of the topic (policies A and C): then a disposition puts it there. Anonymous,
    supervisory and emergency cases are never mirrored.
    """
    if act is None or complaint.lapor is not None:
        return act
    is_mirrored = act is LaporAct.VERIFY and policy_of(complaint, options) in _MIRRORING
    return LaporAct.SUBMIT if is_mirrored and may_be_mirrored(complaint) else None


def may_be_mirrored(complaint: Complaint) -> bool:
    """Whether the case may be shown in LAPOR! at all by a policy alone."""
    return _NEVER_MIRRORED.isdisjoint(complaint.flags)


def policy_of(complaint: Complaint, options: Options) -> str:
    """The mirror policy for the case's topic; the district's where the topic has none."""
    by_topic = dict(options.mirror_topics)
    topic = complaint.topic
    return options.mirror_policy if topic is None else by_topic.get(topic, options.mirror_policy)


def is_done_there(task: LaporTask, status: LaporState) -> bool:
    """Whether what LAPOR! shows proves that somebody has done it by hand."""
    is_by_hand = task.state is LaporTaskState.BY_HAND
    return is_by_hand and status in _DONE_THERE.get(task.act, frozenset())


def drifts(complaint: Complaint) -> tuple[Drift, ...]:
    """Everything in which LAPOR! and we differ, the gravest first."""
    link = complaint.lapor
    if link is None:
        return ()
    found = []
    if link.last_error == UNKNOWN_NUMBER:
        found.append(Drift.NUMBER_UNKNOWN)
    if compare(complaint) is Mirror.DIFFERS:
        found.append(_difference(complaint, link.status))
    found.extend(_TASK_DRIFTS[task.state] for task in link.tasks)
    return tuple(sorted(set(found), key=tuple(Drift).index))


def _difference(complaint: Complaint, status: LaporState) -> Drift:
    link = complaint.lapor
    if status is LaporState.DONE:
        return Drift.CLOSED_THERE
    if link is not None and link.was_done:
        return Drift.REOPENED_THERE
    return Drift.STATUS_DIFFERS


def has_drift(complaint: Complaint) -> bool:
    """Whether the badge "Berbeda dengan LAPOR!" is shown."""
    return bool(drifts(complaint))
