"""What stands against a refused action, and the ways out that fit it.

One situation for each row of the conflict table (research on sync, 2.7). Whatever the way,
what was written stays on this computer until the person decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from halo_desktop.cache.views import CaseFile, OutboxItem, OutboxState
from halo_desktop.desk.cases import Cases
from halo_desktop.desk.outbox import Outbox
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.states import EntryKind, State


class Situation(StrEnum):
    """Which row of the conflict table it is."""

    DISPOSED_BY_OTHER = "disposed-by-other"
    STATE_MOVED_ON = "state-moved-on"  # withdrawn, archived, closed meanwhile
    MERGED = "merged"
    OUT_OF_SCOPE = "out-of-scope"  # moved away, or the role is gone
    RETURNED_BY_ONESELF = "returned-by-oneself"
    CHANGED_BY_OTHER = "changed-by-other"
    TEXT_CHANGED = "text-changed"  # an approval or submission bound to other words
    PUBLISHED_MEANWHILE = "published-meanwhile"
    SAME_FIELD_CHANGED = "same-field-changed"
    REFERENCE_GONE = "reference-gone"  # unit dissolved, template removed
    NEEDS_CONNECTION = "needs-connection"
    INPUT = "input"  # the rules do not take what was typed
    OTHER = "other"


class Remedy(StrEnum):
    """A way out."""

    REDO = "redo"  # the same again, decided on what is there now
    APPEND = "append"  # the words as a note
    EDIT = "edit"
    DISCARD = "discard"  # the words stay as a draft
    OPEN_PARENT = "open-parent"
    READ_AGAIN = "read-again"
    CHOOSE_AGAIN = "choose-again"
    AMEND = "amend"  # ralat


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A refused action with both sides; ``case`` is None when it is out of sight."""

    item: OutboxItem
    situation: Situation
    case: CaseFile | None
    theirs_by: str
    theirs_at: datetime | None
    parent: ComplaintId | None
    parent_ticket: str | None
    remedies: tuple[Remedy, ...]


class Conflicts:
    """Explains refusals; lives on the main thread."""

    def __init__(self, outbox: Outbox, cases: Cases) -> None:
        """Takes where refused actions are kept and where cases are read."""
        self._outbox = outbox
        self._cases = cases

    async def of(self, action: ActionId) -> Conflict | None:
        """The conflict of a refused action; None when it is none."""
        item = await self._outbox.item(action)
        if item is None or item.state is not OutboxState.REJECTED:
            return None
        return explain(item, await self._cases.open(item.complaint))


def explain(item: OutboxItem, case: CaseFile | None) -> Conflict:
    """Finds the situation that a refusal is about, and the ways out that fit it."""
    base = None if case is None else case.base
    situation = _situation(item, base)
    return Conflict(
        item=item,
        situation=situation,
        case=None if situation is Situation.OUT_OF_SCOPE else case,
        theirs_by=item.current_by,
        theirs_at=item.current_at,
        parent=None if base is None else base.parent,
        parent_ticket=None if base is None else base.parent_ticket,
        remedies=_remedies(item, situation),
    )


_BY_CODE: Final[Mapping[str, Situation]] = {
    RefusalCode.ALREADY_MERGED: Situation.MERGED,
    RefusalCode.APPROVAL_HASH_MISMATCH: Situation.TEXT_CHANGED,
    RefusalCode.UNIT_NOT_ACTIVE: Situation.REFERENCE_GONE,
    RefusalCode.NEEDS_CONNECTION: Situation.NEEDS_CONNECTION,
    RefusalCode.NOT_FOUND: Situation.OUT_OF_SCOPE,
    RefusalCode.INVALID_INPUT: Situation.INPUT,
    RefusalCode.MISSING_INPUT: Situation.INPUT,
    RefusalCode.PERSONAL_DATA: Situation.INPUT,
    RefusalCode.EVIDENCE_MISSING: Situation.INPUT,
    RefusalCode.OUTCOME_MISSING: Situation.INPUT,
}
_OF_ROUTING: Final = frozenset({Kind.DISPOSE, Kind.REDISPOSE, Kind.CHANGE_UNITS})
_OF_DATA: Final = frozenset({Kind.RECLASSIFY, Kind.MARK_EMERGENCY, Kind.MARK_PRIVACY})
_OF_REPLIES: Final = frozenset({Kind.SAVE_REPLY, Kind.SUBMIT_REPLY})


def _situation(item: OutboxItem, case: Complaint | None) -> Situation:
    if known := _BY_CODE.get(item.code):
        return known
    if item.code == RefusalCode.NOT_PERMITTED:
        return Situation.OUT_OF_SCOPE if case is None else Situation.OTHER
    if case is not None and case.parent is not None:
        return Situation.MERGED
    if item.code == RefusalCode.VERSION_CHANGED:
        return _changed(item, case)
    if item.code == RefusalCode.WRONG_STATE:
        return _moved_on(item, case)
    return Situation.OTHER


def _changed(item: OutboxItem, case: Complaint | None) -> Situation:
    if item.kind in _OF_ROUTING and item.current_state is State.DISPOSED:
        return Situation.DISPOSED_BY_OTHER
    if item.kind in _OF_DATA:
        return Situation.SAME_FIELD_CHANGED
    return Situation.OUT_OF_SCOPE if case is None else Situation.CHANGED_BY_OTHER


def _moved_on(item: OutboxItem, case: Complaint | None) -> Situation:
    if case is None:
        return Situation.OUT_OF_SCOPE
    if item.kind in _OF_REPLIES and _is_answered(case):
        return Situation.PUBLISHED_MEANWHILE
    last = next((e for e in reversed(case.entries) if e.code == Kind.RETURN.value), None)
    if item.kind in _OF_REPLIES and last is not None and last.actor_name == item.current_by:
        return Situation.RETURNED_BY_ONESELF
    return Situation.STATE_MOVED_ON


def _is_answered(case: Complaint) -> bool:
    return any(entry.kind is EntryKind.PUBLIC_REPLY for entry in case.entries[-3:])


_WAYS: Final[Mapping[Situation, tuple[Remedy, ...]]] = {
    Situation.DISPOSED_BY_OTHER: (Remedy.REDO, Remedy.APPEND, Remedy.DISCARD),
    Situation.STATE_MOVED_ON: (Remedy.APPEND, Remedy.DISCARD),
    Situation.MERGED: (Remedy.OPEN_PARENT, Remedy.APPEND, Remedy.DISCARD),
    Situation.OUT_OF_SCOPE: (Remedy.DISCARD,),
    Situation.RETURNED_BY_ONESELF: (Remedy.DISCARD,),
    Situation.CHANGED_BY_OTHER: (Remedy.REDO, Remedy.EDIT, Remedy.APPEND, Remedy.DISCARD),
    Situation.TEXT_CHANGED: (Remedy.READ_AGAIN, Remedy.DISCARD),
    Situation.PUBLISHED_MEANWHILE: (Remedy.AMEND, Remedy.APPEND, Remedy.DISCARD),
    Situation.SAME_FIELD_CHANGED: (Remedy.REDO, Remedy.DISCARD),
    Situation.REFERENCE_GONE: (Remedy.CHOOSE_AGAIN, Remedy.DISCARD),
    Situation.NEEDS_CONNECTION: (Remedy.REDO, Remedy.DISCARD),
    Situation.INPUT: (Remedy.EDIT, Remedy.DISCARD),
    Situation.OTHER: (Remedy.EDIT, Remedy.DISCARD),
}


def _remedies(item: OutboxItem, situation: Situation) -> tuple[Remedy, ...]:
    """The ways out; words that are not there cannot become a note."""
    has_words = bool(item.text.strip())
    return tuple(way for way in _WAYS[situation] if way is not Remedy.APPEND or has_words)
