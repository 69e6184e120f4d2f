"""The order of what is offered: what fits best, and of what fits alike what is used most."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from halo_desktop.ui.palette import fuzzy
from halo_desktop.ui.palette.entry import Entry, Group, split
from halo_desktop.ui.palette.habits import Habits

MOST_SHOWN: Final = 60
_UNUSED_SHOWN: Final = 14
_FORBIDDEN: Final = 160  # may be looked for, but does not stand before what can be done
# What is nearest to the work at hand comes first where the words fit alike.
_NEARNESS: Final = {
    Group.DECISION: 5,
    Group.COMMAND: 4,
    Group.QUEUE: 3,
    Group.SETTING: 3,
    Group.TEMPLATE: 1,
    Group.DRAFT: 2,
    Group.CASE: 1,
    Group.UNIT: 0,
}


def ranked(text: str, entries: Iterable[Entry], habits: Habits) -> tuple[Entry, ...]:
    """What fits the typed text, best first; without text what is used most."""
    groups, query = split(text)
    offered = [entry for entry in entries if entry.group in groups]
    if not query:
        return _unasked(offered, habits, is_whole=groups != frozenset(Group))
    found: list[tuple[float, int, Entry]] = []
    for place, entry in enumerate(offered):
        fit = fuzzy.score(query, entry.title, f"{entry.words} {entry.note}")
        if fit is not None:
            worth = fit + _NEARNESS[entry.group] + habits.weight(entry.key)
            found.append((worth - (_FORBIDDEN if entry.reason else 0), -place, entry))
    found.sort(key=lambda row: row[:2], reverse=True)
    return tuple(entry for _, _, entry in found[:MOST_SHOWN])


def _unasked(entries: list[Entry], habits: Habits, *, is_whole: bool) -> tuple[Entry, ...]:
    """Before anything is typed: habits, then recent cases and drafts, then the rest."""
    used = sorted(
        (entry for entry in entries if habits.weight(entry.key)),
        key=lambda entry: -habits.weight(entry.key),
    )
    taken = {entry.key for entry in used}
    rest = [entry for entry in entries if entry.key not in taken]
    near = [entry for entry in rest if entry.group in {Group.CASE, Group.DRAFT}]
    free = [entry for entry in rest if entry not in near and not entry.reason]
    bound = [entry for entry in rest if entry not in near and entry.reason]
    most = MOST_SHOWN if is_whole else _UNUSED_SHOWN
    shown = used[:_UNUSED_SHOWN] + near + (free + bound)[:most]
    return tuple(shown[:MOST_SHOWN])
