"""When somebody is asked once more: decisions on old data, and actions that waited for long.

Nothing here refuses anything for good. A decision that cannot be taken back and was made on
a view of the complaints that is older than the district's limit wants a second word (design,
sync page, decision 7); an action that has waited for a fortnight wants one before it leaves,
because the world has moved on meanwhile (research on sync, 2.7).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.rulebook import Rulebook

ASK_AFTER: Final = timedelta(days=14)
EXPIRED_AFTER: Final = timedelta(days=180)

IRREVERSIBLE: Final = frozenset(
    {
        Kind.REQUEST_COMPLETION,
        Kind.DISPOSE,
        Kind.HAND_TO_INSPECTORATE,
        Kind.ARCHIVE,
        Kind.FORWARD,
        Kind.MERGE,
        Kind.RETURN,
        Kind.CONFIRM_RETURN,
        Kind.REDISPOSE,
        Kind.CHANGE_UNITS,
        Kind.APPROVE_PROGRESS,
        Kind.APPROVE_FINAL,
        Kind.CHECK_RESULT,
        Kind.CLOSE_SATISFIED,
        Kind.REOPEN,
        Kind.RESTORE,
        Kind.WITHDRAW,
        Kind.RECLASSIFY,
        Kind.CORRECT,
        Kind.DECIDE_EXTENSION,
        Kind.MOVE_UNIT,
    }
)
"""Acts that reach other people or the complainant and that no later act takes back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeQuestion:
    """What somebody has to say yes to before an act on old data is written down."""

    kind: Kind
    data_at: datetime
    age: timedelta
    limit: timedelta


class Waited(StrEnum):
    """How an action that waits is to be treated because of its age."""

    FRESH = "fresh"
    OLD = "too-old"  # leaves once the user has said that it still holds
    EXPIRED = "expired"  # the same, after half a year


def question(
    kind: Kind, data_at: datetime | None, now: datetime, rulebook: Rulebook
) -> AgeQuestion | None:
    """The question to ask before an act, ``None`` when there is nothing to ask.

    Args:
        kind: The act.
        data_at: When what the person sees was last known to be right; ``None`` when nothing
            is seen, as with a new complaint.
        now: The present moment, by the best clock at hand.
        rulebook: The district's limit.
    """
    if kind not in IRREVERSIBLE or data_at is None:
        return None
    limit = timedelta(hours=rulebook.options.age_limit_hours)
    age = now - data_at
    if age <= limit:
        return None
    return AgeQuestion(kind=kind, data_at=data_at, age=age, limit=limit)


def waited(age: timedelta) -> Waited:
    """How long an action has waited, in the three steps that matter."""
    if age > EXPIRED_AFTER:
        return Waited.EXPIRED
    return Waited.OLD if age > ASK_AFTER else Waited.FRESH
