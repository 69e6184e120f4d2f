"""Reading what LAPOR! shows, and comparing it with our own state.

Sources disagree on the names, and new ones appear: a status is kept raw, read through
the server's table, and an unknown one is shown as it came.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from enum import StrEnum

from halo_desktop.domain.model import Complaint
from halo_desktop.domain.outcome import LaporAct
from halo_desktop.domain.rulebook import LaporStatusName
from halo_desktop.domain.states import Flag, LaporState, State

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
MIRROR_ALL = "A"
_NEVER_MIRRORED = frozenset({Flag.ANONYMOUS, Flag.SUPERVISORY, Flag.EMERGENCY})


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
    expected = EXPECTED[complaint.state]
    return Mirror.MATCHES if not expected or link.status in expected else Mirror.DIFFERS


def wanted(act: LaporAct | None, complaint: Complaint, mirror_policy: str) -> LaporAct | None:
    """What has to be done in LAPOR! after an action, if anything.

    A case that is not there stays out of it, unless the district mirrors everything
    (policy A): then a disposition puts it there. Anonymous, supervisory and emergency
    cases are never mirrored.
    """
    if act is None or complaint.lapor is not None:
        return act
    is_mirrored = act is LaporAct.VERIFY and mirror_policy == MIRROR_ALL
    return LaporAct.SUBMIT if is_mirrored and _NEVER_MIRRORED.isdisjoint(complaint.flags) else None


def has_drift(complaint: Complaint) -> bool:
    """Whether the badge "Status berbeda dengan LAPOR!" is shown."""
    return compare(complaint) is Mirror.DIFFERS
