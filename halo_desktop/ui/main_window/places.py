"""Which places the navigation offers to whom, with their icons and tones."""

from __future__ import annotations

from collections.abc import Mapping

from halo_desktop.domain import queues
from halo_desktop.domain.queues import Queue, QueueGroup, QueueId
from halo_desktop.domain.roles import Role
from halo_desktop.ui import queue_words
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.main_window.navigation import NavigationRow
from halo_desktop.ui.theme import Tone

_ICONS: Mapping[QueueId, Icon] = {
    QueueId.NEW: Icon.INBOX,
    QueueId.INCOMPLETE: Icon.HOURGLASS,
    QueueId.RETURNED: Icon.RETURN,
    QueueId.EXTENSIONS: Icon.CLOCK,
    QueueId.CHECKING: Icon.CLIPBOARD_CHECK,
    QueueId.DISPUTED: Icon.ALERT,
    QueueId.FORWARDED: Icon.FORWARD,
    QueueId.DISPOSED: Icon.DISPOSE,
    QueueId.DUE_TODAY: Icon.CALENDAR_DUE,
    QueueId.OVERDUE: Icon.CLOCK_ALERT,
    QueueId.IN_APPROVAL: Icon.STAMP,
    QueueId.LAPOR_DRIFT: Icon.GLOBE,
    QueueId.ATTENTION: Icon.FLAG,
    QueueId.ANSWERED: Icon.REPLY,
    QueueId.CLOSED: Icon.CHECK_CIRCLE,
    QueueId.ARCHIVED: Icon.ARCHIVE,
    QueueId.UNIT_INBOX: Icon.INBOX,
    QueueId.UNIT_WORKING: Icon.HAMMER,
    QueueId.UNIT_SUPPORT: Icon.MESSAGE,
    QueueId.UNIT_DRAFTS: Icon.EDIT,
    QueueId.UNIT_SUBMITTED: Icon.SEND,
    QueueId.UNIT_SENT_BACK: Icon.UNDO,
    QueueId.UNIT_DUE_TODAY: Icon.CALENDAR_DUE,
    QueueId.UNIT_OVERDUE: Icon.CLOCK_ALERT,
    QueueId.UNIT_ANSWERED: Icon.REPLY,
    QueueId.UNIT_CLOSED: Icon.CHECK_CIRCLE,
    QueueId.TO_DECIDE: Icon.STAMP,
    QueueId.RETURNS_TO_DECIDE: Icon.RETURN,
    QueueId.SENT_BACK_BY_LEADER: Icon.UNDO,
    QueueId.APPROVED_TODAY: Icon.CHECK,
    QueueId.UNIT_TWO_DAYS: Icon.CALENDAR_DUE,
    QueueId.UNIT_REOPENED: Icon.RESTORE,
    QueueId.UNIT_CLOSED_THIS_MONTH: Icon.CHECK_CIRCLE,
    QueueId.INSPECTION_NEW: Icon.INBOX,
    QueueId.INSPECTION_WORKING: Icon.SHIELD,
    QueueId.INSPECTION_TO_DECIDE: Icon.STAMP,
    QueueId.INSPECTION_DONE: Icon.CHECK_CIRCLE,
    QueueId.DISTRICT_OPEN: Icon.PANEL_LIST,
    QueueId.DISTRICT_OVERDUE: Icon.CLOCK_ALERT,
    QueueId.DISTRICT_ATTENTION: Icon.FLAG,
    QueueId.MY_DRAFTS: Icon.EDIT,
    QueueId.PINNED: Icon.STAR,
    QueueId.NEEDS_ACTION: Icon.ALERT,
    QueueId.SNOOZED: Icon.HOURGLASS,
}

_TONES: Mapping[QueueId, Tone] = {
    QueueId.OVERDUE: Tone.DANGER,
    QueueId.UNIT_OVERDUE: Tone.DANGER,
    QueueId.DISTRICT_OVERDUE: Tone.DANGER,
    QueueId.NEEDS_ACTION: Tone.DANGER,
    QueueId.DUE_TODAY: Tone.WARN,
    QueueId.UNIT_DUE_TODAY: Tone.WARN,
    QueueId.UNIT_TWO_DAYS: Tone.WARN,
    QueueId.DISPUTED: Tone.WARN,
    QueueId.UNIT_SENT_BACK: Tone.WARN,
}

# Decided on the leader's desk, side by side, and not in a list.
_ON_LEADER_DESK = frozenset({QueueId.TO_DECIDE, QueueId.INSPECTION_TO_DECIDE})


def groups(roles: frozenset[Role]) -> tuple[QueueGroup, ...]:
    """The navigation of somebody with these roles."""
    return queues.groups_for(roles)


def rows(found: tuple[QueueGroup, ...]) -> tuple[NavigationRow, ...]:
    """The groups as rows, headings among them."""
    result: list[NavigationRow] = []
    for group in found:
        heading = queue_words.name(group.label)
        result.append(NavigationRow(key="", text=heading))
        result += [_row(queue) for queue in group.queues]
    return tuple(result)


def queue(found: tuple[QueueGroup, ...], key: str) -> Queue | None:
    """The queue of a row."""
    return next((q for group in found for q in group.queues if str(q.id) == key), None)


def is_on_leader_desk(key: str) -> bool:
    """Whether a place opens the leader's desk."""
    return key in _ON_LEADER_DESK


def _row(found: Queue) -> NavigationRow:
    return NavigationRow(
        key=str(found.id),
        text=queue_words.name(found.label),
        icon=_icon(found),
        tone=_TONES.get(found.id, Tone.NEUTRAL) if isinstance(found.id, QueueId) else Tone.NEUTRAL,
    )


def _icon(found: Queue) -> Icon:
    if isinstance(found.id, QueueId):
        return _ICONS[found.id]
    return Icon(found.icon) if found.icon in set(Icon) else Icon.PANEL_LIST
