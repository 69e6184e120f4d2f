"""What the palette offers: one line of it, and where each kind of line leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from halo_desktop.ui.icons import Icon


class Group(StrEnum):
    """What an entry is; the first letter typed may ask for one group only."""

    DECISION = "decision"
    COMMAND = "command"
    QUEUE = "queue"
    CASE = "case"
    DRAFT = "draft"
    UNIT = "unit"
    SETTING = "setting"
    TEMPLATE = "template"


PREFIXES: Final[Mapping[str, frozenset[Group]]] = {
    ">": frozenset({Group.COMMAND, Group.DECISION}),
    "#": frozenset({Group.CASE, Group.DRAFT}),
    "@": frozenset({Group.UNIT}),
    "!": frozenset({Group.QUEUE}),
    "/": frozenset({Group.TEMPLATE}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line: what is shown, what it is found by, and why it may not be chosen now."""

    group: Group
    target: str  # the name of the action, the queue, the case, the draft's case, the unit
    title: str
    note: str = ""
    words: str = ""  # other words it is found by
    keys: str = ""
    reason: str = ""  # why not now
    icon: Icon | None = None

    @property
    def key(self) -> str:
        """The name under which it is counted how often it was chosen."""
        return f"{self.group.value}:{self.target}"

    @property
    def is_counted(self) -> bool:
        """Whether its use is remembered: of what the program is, never of a complaint."""
        return self.group in {Group.DECISION, Group.COMMAND, Group.QUEUE, Group.UNIT, Group.SETTING}


def split(text: str) -> tuple[frozenset[Group], str]:
    """What is asked for: the groups and the words after their sign."""
    bare = text.strip()
    if bare[:1] in PREFIXES:
        return PREFIXES[bare[0]], bare[1:].strip()
    return frozenset(Group), bare
