"""Which entries are sound; every rule names the field that it is about."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from halo_desktop.domain import reply_templates
from halo_desktop.domain.administration.soundness import Fault, Findings
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.rulebook import (
    HOLIDAY_KINDS,
    UNIT_KINDS,
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
from halo_desktop.domain.states import ClockKind

_CODE: Final = re.compile(r"[a-z0-9][a-z0-9.\-]{1,39}")
MOST_DAYS: Final = 3650
MOST_HOLIDAYS: Final = 5000
_MOST_NAMES: Final = 160
_MOST_TEXT: Final = 8000


def unit(rulebook: Rulebook, found: Unit, before: Unit | None) -> None:
    """Checks a unit: names, dates, parent and successors.

    Raises:
        Unsound: names every field that is wrong.
    """
    wrong = Findings()
    others = {other.id: other for other in rulebook.units if other.id != found.id}
    wrong.check(not _CODE.fullmatch(found.id), "id", Fault.NOT_A_CODE)
    wrong.text("name", found.name, least=3, most=_MOST_NAMES)
    wrong.text("short_name", found.short_name, least=2, most=40)
    wrong.check(found.kind not in UNIT_KINDS, "kind", Fault.UNKNOWN)
    for other in others.values():
        if other.valid_to is None and found.valid_to is None:
            same = other.short_name.strip().casefold() == found.short_name.strip().casefold()
            wrong.check(same, "short_name", Fault.TAKEN, other.name)
            same = other.name.strip().casefold() == found.name.strip().casefold()
            wrong.check(same, "name", Fault.TAKEN, other.name)
    if found.parent is not None:
        wrong.check(found.parent not in {*others, found.id}, "parent", Fault.UNKNOWN)
        wrong.check(_is_above_itself(found, others), "parent", Fault.CIRCLE)
    starts, ends = found.valid_from, found.valid_to
    wrong.check(bool(starts and ends and ends < starts), "valid_to", Fault.ORDER)
    _successors(wrong, rulebook, found, others)
    wrong.text("lapor_institution", found.lapor_institution or "", least=0, most=40)
    if before is not None:
        wrong.check(found.kind != before.kind and before.kind in UNIT_KINDS, "kind", Fault.NEEDED)
    wrong.end()


def _successors(
    wrong: Findings, rulebook: Rulebook, found: Unit, others: dict[UnitId, Unit]
) -> None:
    if found.valid_to is None:
        wrong.check(bool(found.successors), "successors", Fault.ORDER)
        return
    wrong.check(found.id == rulebook.options.inspectorate_unit, "valid_to", Fault.NEEDED)
    wrong.check(found.id in found.successors, "successors", Fault.CIRCLE)
    wrong.check(len(set(found.successors)) < len(found.successors), "successors", Fault.TWICE)
    for successor in found.successors:
        known = others.get(successor)
        is_lasting = known is not None and (
            known.valid_to is None or known.valid_to > found.valid_to
        )
        wrong.check(not is_lasting, "successors", Fault.UNKNOWN, successor)


def _is_above_itself(found: Unit, others: dict[UnitId, Unit]) -> bool:
    above, steps = found.parent, 0
    while above is not None and steps <= len(others):
        if above == found.id:
            return True
        known = others.get(above)
        above, steps = (None if known is None else known.parent), steps + 1
    return steps > len(others)


def calendar(found: Calendar) -> None:
    """Checks the days off: known kinds, names, no day twice, within the calendar.

    Raises:
        Unsound: the field is ``holidays``; the detail is the day.
    """
    wrong = Findings()
    wrong.check(found.reaches_to < found.starts_on, "reaches_to", Fault.ORDER)
    wrong.check(len(found.holidays) > MOST_HOLIDAYS, "holidays", Fault.TOO_LONG, str(MOST_HOLIDAYS))
    seen: set[date] = set()
    for holiday in found.holidays:
        day = holiday.on.isoformat()
        wrong.check(holiday.on in seen, "holidays", Fault.TWICE, day)
        wrong.check(holiday.on < found.starts_on, "holidays", Fault.RANGE, day)
        wrong.check(holiday.kind not in HOLIDAY_KINDS, "holidays", Fault.UNKNOWN, day)
        name = holiday.name.strip()
        wrong.check(not name or "\0" in name, "holidays", Fault.MISSING, day)
        wrong.check(len(name) > _MOST_NAMES, "holidays", Fault.TOO_LONG, day)
        wrong.check(len(holiday.basis) > _MOST_NAMES, "holidays", Fault.TOO_LONG, day)
        seen.add(holiday.on)
    wrong.end()


def policy(rulebook: Rulebook, found: Policy, before: Policy | None, today: date) -> None:
    """Checks a limit; what is in force on a day or was before stays as it is.

    Raises:
        Unsound: names every field that is wrong.
    """
    wrong = Findings()
    if before is not None:
        wrong.check(before.valid_from <= today, "valid_from", Fault.PAST)
        is_another = (before.clock, before.handling_class) != (found.clock, found.handling_class)
        wrong.check(is_another, "clock", Fault.NEEDED)
    wrong.check(found.valid_from <= today, "valid_from", Fault.PAST)
    wrong.text("id", found.id, least=2, most=80)
    wrong.check(not 1 <= found.days <= MOST_DAYS, "days", Fault.RANGE, str(MOST_DAYS))
    reminder = found.reminder_days
    wrong.check(
        reminder is not None and not 1 <= reminder <= found.days,
        "reminder_days",
        Fault.RANGE,
        str(found.days),
    )
    wrong.text("basis", found.basis, least=3, most=400)
    is_settlement = found.clock is ClockKind.SETTLEMENT
    wrong.check(
        found.handling_class is not None and not is_settlement, "handling_class", Fault.UNKNOWN
    )
    wrong.check(is_settlement and found.handling_class is None, "handling_class", Fault.MISSING)
    for other in rulebook.policies:
        is_same = (other.clock, other.handling_class, other.valid_from) == (
            found.clock,
            found.handling_class,
            found.valid_from,
        )
        wrong.check(is_same and other.id != found.id, "valid_from", Fault.TAKEN)
    wrong.end()


def template(rulebook: Rulebook, found: ReplyTemplate) -> None:
    """Checks a text: title, placeholders, and what it is for.

    Raises:
        Unsound: names every field that is wrong.
    """
    wrong = Findings()
    wrong.check(not _CODE.fullmatch(found.id), "id", Fault.NOT_A_CODE)
    wrong.text("title", found.title, least=3, most=80)
    wrong.text("text", found.text, least=10, most=_MOST_TEXT)
    for other in rulebook.templates:
        is_same = other.title.strip().casefold() == found.title.strip().casefold()
        wrong.check(is_same and other.id != found.id, "title", Fault.TAKEN)
    for name in reply_templates.find_unknown(found.text):
        wrong.add("text", Fault.PLACEHOLDER, f"{{{name[:40]}}}")
    wrong.check(reply_templates.has_stray_brace(found.text), "text", Fault.BRACES)
    for code in found.topics:
        wrong.check(rulebook.topic(code) is None, "topics", Fault.UNKNOWN, code)
    for one in found.units:
        wrong.check(rulebook.unit(one) is None, "units", Fault.UNKNOWN, one)
    wrong.end()


def topic(rulebook: Rulebook, found: Topic, before: Topic | None) -> None:
    """Checks whom a topic usually goes to; topics themselves are not made here.

    Raises:
        Unsound: names every field that is wrong.
    """
    wrong = Findings()
    wrong.check(before is None, "code", Fault.UNKNOWN)
    wrong.text("name", found.name, least=2, most=_MOST_NAMES)
    known = rulebook.unit(found.default_unit)
    wrong.check(found.default_unit is not None and known is None, "default_unit", Fault.UNKNOWN)
    wrong.check(known is not None and known.valid_to is not None, "default_unit", Fault.UNKNOWN)
    is_same_place = before is not None and found.parent == before.parent
    wrong.check(before is not None and not is_same_place, "parent", Fault.NEEDED)
    wrong.end()


def lapor(rulebook: Rulebook, found: LaporStatusName | LaporCategory | LaporInstitution) -> None:
    """Checks how something of LAPOR! is read here.

    Raises:
        Unsound: names every field that is wrong.
    """
    wrong = Findings()
    wrong.text("name", found.name, most=_MOST_NAMES)
    if isinstance(found, LaporStatusName):
        wrong.text("code", found.code, least=0, most=40)
    else:
        wrong.text("id", found.id, most=40)
    if isinstance(found, LaporCategory) and found.topic is not None:
        wrong.check(rulebook.topic(found.topic) is None, "topic", Fault.UNKNOWN)
    wrong.end()
