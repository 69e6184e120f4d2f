"""The rows of the outbox: in which group they stand, in what state, what can be done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum, StrEnum
from types import MappingProxyType

from halo_desktop.cache.views import OutboxItem, OutboxState
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.ids import ActionId, ComplaintId

_RECEIPT_LENGTH = 8
_NO_REASONS: Mapping[ActionId, Waits] = MappingProxyType({})


class Group(IntEnum):
    """Where a row stands; what needs the person comes first."""

    NEEDS_ACTION = 0
    HELD = 1
    WAITING = 2
    SENT_TODAY = 3


class Standing(StrEnum):
    """What is the matter with a row; the words are in ``texts.py``."""

    REFUSED = "refused"
    HOLDING = "holding"
    BEHIND = "behind"  # an earlier one of the same case was refused
    NO_CONNECTION = "no-connection"
    RETRYING = "retrying"
    DEFERRED = "deferred"  # for a reason of its own, whatever the line is like
    SENDING = "sending"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """Why an action cannot leave yet; the sizes are those of its files that lie here only."""

    reason: str
    done_bytes: int = 0
    size_bytes: int = 0


class Act(StrEnum):
    """What can be done with a row."""

    UNDO = "undo"
    COMPARE = "compare"
    RETRY = "retry"
    EDIT = "edit"
    DISCARD = "discard"
    OPEN = "open"
    COPY = "copy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One action as the list shows it."""

    item: OutboxItem
    group: Group
    standing: Standing
    acts: tuple[Act, ...]
    waits: Waits | None = None  # why it waits, where the desk knows more than the line

    @property
    def action(self) -> ActionId:
        """The action it shows."""
        return self.item.action

    @property
    def receipt(self) -> str:
        """A short number to speak of the action on the phone."""
        return self.item.action.replace("-", "")[-_RECEIPT_LENGTH:].upper()


def rows_of(
    items: Iterable[OutboxItem],
    *,
    now: datetime,
    is_connected: bool,
    waits: Mapping[ActionId, Waits] = _NO_REASONS,
) -> tuple[Row, ...]:
    """Sorts the items into groups; within one the newest done and the oldest open is first.

    ``waits`` are reasons that actions have of their own.
    """
    everything = tuple(items)
    stopped = {i.complaint for i in everything if i.state is OutboxState.REJECTED}
    rows = [
        _with_reason(row, waits.get(row.action))
        for item in everything
        if (row := _row(item, now=now, is_connected=is_connected, stopped=stopped)) is not None
    ]
    rows.sort(key=_place)
    return tuple(rows)


def _with_reason(row: Row, waits: Waits | None) -> Row:
    if waits is None or row.group is not Group.WAITING or row.standing is Standing.BEHIND:
        return row
    return replace(row, standing=Standing.DEFERRED, waits=waits)


def _place(row: Row) -> tuple[int, float]:
    made = row.item.made_at.timestamp()
    return row.group, -made if row.group is Group.SENT_TODAY else made


def _row(
    item: OutboxItem, *, now: datetime, is_connected: bool, stopped: set[ComplaintId]
) -> Row | None:
    match item.state:
        case OutboxState.REJECTED:
            return Row(
                item=item,
                group=Group.NEEDS_ACTION,
                standing=Standing.REFUSED,
                acts=(Act.COMPARE, Act.EDIT, Act.DISCARD, Act.OPEN, Act.COPY),
            )
        case OutboxState.HOLDING:
            return Row(
                item=item,
                group=Group.HELD,
                standing=Standing.HOLDING,
                acts=(Act.UNDO, Act.EDIT, Act.OPEN, Act.COPY),
            )
        case OutboxState.WAITING:
            standing = _waiting(item, is_connected=is_connected, stopped=stopped)
            return Row(item=item, group=Group.WAITING, standing=standing, acts=_waiting_acts(item))
        case OutboxState.ACKED | OutboxState.DONE:
            settled = item.settled_at or item.made_at
            if local_day(settled) != local_day(now):
                return None
            return Row(
                item=item,
                group=Group.SENT_TODAY,
                standing=Standing.RECEIVED,
                acts=(Act.OPEN, Act.COPY),
            )
        case OutboxState.DISMISSED:
            return None


def _waiting_acts(item: OutboxItem) -> tuple[Act, ...]:
    if item.attempts:  # it may have reached the server: no longer ours to take back
        return (Act.RETRY, Act.OPEN, Act.COPY)
    return (Act.RETRY, Act.EDIT, Act.DISCARD, Act.OPEN, Act.COPY)


def _waiting(item: OutboxItem, *, is_connected: bool, stopped: set[ComplaintId]) -> Standing:
    if item.complaint in stopped:
        return Standing.BEHIND
    if item.last_error:
        return Standing.RETRYING
    return Standing.SENDING if is_connected else Standing.NO_CONNECTION


def count_of(rows: Sequence[Row], group: Group) -> int:
    """How many rows a group has."""
    return sum(row.group is group for row in rows)
