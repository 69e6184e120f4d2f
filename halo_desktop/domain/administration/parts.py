"""The parts of the rulebook that can be administered, and their entries by key."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from halo_desktop.domain.administration.rights import Right
from halo_desktop.domain.rulebook import (
    Calendar,
    LaporCategory,
    LaporInstitution,
    LaporStatusName,
    Policy,
    ReplyTemplate,
    Rulebook,
    Topic,
    Unit,
)


class Part(StrEnum):
    """One kind of entry."""

    UNIT = "unit"
    CALENDAR = "calendar"
    POLICY = "policy"
    TEMPLATE = "template"
    TOPIC = "topic"
    LAPOR_STATUS = "lapor-status"
    LAPOR_CATEGORY = "lapor-category"
    LAPOR_INSTITUTION = "lapor-institution"


Item = (
    Unit
    | Calendar
    | Policy
    | ReplyTemplate
    | Topic
    | LaporStatusName
    | LaporCategory
    | LaporInstitution
)

CALENDAR_KEY: Final = "calendar"
TYPES: Final[dict[Part, type[Item]]] = {
    Part.UNIT: Unit,
    Part.CALENDAR: Calendar,
    Part.POLICY: Policy,
    Part.TEMPLATE: ReplyTemplate,
    Part.TOPIC: Topic,
    Part.LAPOR_STATUS: LaporStatusName,
    Part.LAPOR_CATEGORY: LaporCategory,
    Part.LAPOR_INSTITUTION: LaporInstitution,
}
FIELDS: Final[dict[Part, str]] = {
    Part.UNIT: "units",
    Part.POLICY: "policies",
    Part.TEMPLATE: "templates",
    Part.TOPIC: "topics",
    Part.LAPOR_STATUS: "lapor_statuses",
    Part.LAPOR_CATEGORY: "lapor_categories",
    Part.LAPOR_INSTITUTION: "lapor_institutions",
}
NEEDED: Final[dict[Part, Right]] = {
    Part.UNIT: Right.UNITS,
    Part.CALENDAR: Right.CALENDAR,
    Part.POLICY: Right.POLICIES,
    Part.TEMPLATE: Right.TEMPLATES,
    Part.TOPIC: Right.LAPOR,
    Part.LAPOR_STATUS: Right.LAPOR,
    Part.LAPOR_CATEGORY: Right.LAPOR,
    Part.LAPOR_INSTITUTION: Right.LAPOR,
}


def key_of(item: Item) -> str:
    """What an entry is found by; it never changes."""
    match item:
        case Calendar():
            return CALENDAR_KEY
        case Topic():
            return item.code
        case LaporStatusName():
            return item.name.casefold()
        case _:
            return item.id


def entries(rulebook: Rulebook, part: Part) -> tuple[Item, ...]:
    """All entries of a part, in the rulebook's order."""
    if part is Part.CALENDAR:
        return (rulebook.calendar,)
    found: tuple[Item, ...] = getattr(rulebook, FIELDS[part])
    return found


def find(rulebook: Rulebook, part: Part, key: str) -> Item | None:
    """The entry with a key, if there is one."""
    return next((item for item in entries(rulebook, part) if key_of(item) == key), None)
