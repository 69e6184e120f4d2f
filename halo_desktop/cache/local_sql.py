"""Conditions on what only a person's own console knows of a complaint."""

from __future__ import annotations

from datetime import date
from typing import Final

from halo_desktop.cache.clauses import Clause
from halo_desktop.cache.views import PendingMark
from halo_desktop.domain.criteria import LocalMark

DRAFT: Final = Clause(sql="cid IN (SELECT cid FROM draft WHERE cid IS NOT NULL)")
PINNED: Final = Clause(sql="cid IN (SELECT cid FROM pin)")
NEEDS_ACTION: Final = Clause(sql="pending <> 0 AND pending = ?", params=(int(PendingMark.REFUSED),))
UNSENT: Final = Clause(
    sql="pending IN (?, ?)", params=(int(PendingMark.WAITING), int(PendingMark.HELD))
)
UNREAD: Final = Clause(sql="unread = 1")
CHANGED: Final = Clause(sql="(unread = 1 AND cid IN (SELECT cid FROM read_mark))")
# Where the user wrote something, or was the last to write an answer.
MINE: Final = Clause(sql="n IN (SELECT n FROM mine)")

# A case that somebody else has changed since, or whose limit has come, is awake again.
# Few cases are put off: CROSS JOIN begins with those, or every row with a limit would be looked at.
_ASLEEP: Final = (
    "n IN (SELECT slept.n FROM snooze CROSS JOIN shown AS slept ON slept.cid = snooze.cid "
    "WHERE snooze.until_on > ? AND slept.press_on > ? "
    "AND (slept.unread = 0 OR slept.rev <= snooze.rev))"
)


def asleep(today: date) -> Clause:
    """Put off by the user, and still so."""
    day = today.toordinal()
    return Clause(sql=_ASLEEP, params=(day, day))


def awake(today: date) -> Clause:
    """Everything but that."""
    found = asleep(today)
    return Clause(sql=f"NOT ({found.sql})", params=found.params)


def of(mark: LocalMark, today: date) -> Clause:
    """The condition of a list of one's own."""
    match mark:
        case LocalMark.DRAFT:
            return DRAFT
        case LocalMark.PINNED:
            return PINNED
        case LocalMark.NEEDS_ACTION:
            return NEEDS_ACTION
        case LocalMark.SNOOZED:
            return asleep(today)
