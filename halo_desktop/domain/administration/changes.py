"""A rulebook with one entry changed: checked, or refused with every fault of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from halo_desktop.domain.administration import checks, parts
from halo_desktop.domain.administration.parts import Item, Part
from halo_desktop.domain.administration.soundness import Fault, FieldFault, Unsound
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.rulebook import (
    Calendar,
    FormerName,
    LaporCategory,
    LaporInstitution,
    LaporStatusName,
    Policy,
    ReplyTemplate,
    Rulebook,
    Topic,
    Unit,
)


def put(rulebook: Rulebook, item: Item, today: date) -> tuple[Rulebook, Item]:
    """Adds an entry or replaces the one with its key; says how it is kept.

    Raises:
        Unsound: names every field that is wrong; nothing is changed.
    """
    part = next(part for part, kind in parts.TYPES.items() if isinstance(item, kind))
    before = parts.find(rulebook, part, parts.key_of(item))
    kept = _kept(rulebook, item, before, today)
    return _with(rulebook, part, kept), kept


def remove(rulebook: Rulebook, part: Part, key: str, today: date) -> Rulebook:
    """Takes an entry away, where nothing depends on it.

    Raises:
        Unsound: when it has to stay.
    """
    found = parts.find(rulebook, part, key)
    if found is None:
        raise Unsound(FieldFault(field="id", fault=Fault.UNKNOWN))
    if isinstance(found, Policy) and found.valid_from <= today:
        raise Unsound(FieldFault(field="valid_from", fault=Fault.PAST))
    if part in {Part.UNIT, Part.CALENDAR, Part.TOPIC}:
        raise Unsound(FieldFault(field="id", fault=Fault.NEEDED))
    if isinstance(found, LaporInstitution):
        users = [unit for unit in rulebook.units if unit.lapor_institution == found.id]
        if users:
            fault = FieldFault(field="id", fault=Fault.NEEDED, detail=users[0].short_name)
            raise Unsound(fault)
    return _replaced(
        rulebook,
        part,
        tuple(item for item in parts.entries(rulebook, part) if parts.key_of(item) != key),
    )


def reroute(rulebook: Rulebook, old: UnitId, new: UnitId) -> Rulebook:
    """Lets the topics that usually go to one unit go to another."""
    topics = tuple(
        replace(topic, default_unit=new) if topic.default_unit == old else topic
        for topic in rulebook.topics
    )
    return replace(rulebook, topics=topics)


def _kept(rulebook: Rulebook, item: Item, before: Item | None, today: date) -> Item:
    match item:
        case Unit():
            assert before is None or isinstance(before, Unit)
            checks.unit(rulebook, item, before)
            return _named(item, before, today)
        case Calendar():
            checks.calendar(item)
            holidays = tuple(sorted(item.holidays, key=lambda holiday: holiday.on))
            version = _next_version(rulebook.calendar.version, today)
            return replace(item, holidays=holidays, version=version)
        case Policy():
            assert before is None or isinstance(before, Policy)
            checks.policy(rulebook, item, before, today)
        case ReplyTemplate():
            assert before is None or isinstance(before, ReplyTemplate)
            checks.template(rulebook, item)
            return replace(item, version=1 if before is None else before.version + 1)
        case Topic():
            assert before is None or isinstance(before, Topic)
            checks.topic(rulebook, item, before)
        case LaporStatusName() | LaporCategory() | LaporInstitution():
            checks.lapor(rulebook, item)
    return item


def _named(unit: Unit, before: Unit | None, today: date) -> Unit:
    """Keeps the name that a renamed unit had until yesterday."""
    if before is None:
        return replace(unit, former_names=())
    old = before.former_names
    if (before.name, before.short_name) == (unit.name, unit.short_name):
        return replace(unit, former_names=old)
    yesterday = today - timedelta(days=1)
    if old and old[-1].until >= yesterday:  # renamed twice on one day: the first try never held
        return replace(unit, former_names=old)
    former = FormerName(name=before.name, short_name=before.short_name, until=yesterday)
    return replace(unit, former_names=(*old, former))


def _next_version(version: str, today: date) -> str:
    day, _, number = version.rpartition(".")
    is_same_day = day == today.isoformat() and number.isdigit()
    return f"{today.isoformat()}.{int(number) + 1 if is_same_day else 1}"


def _with(rulebook: Rulebook, part: Part, item: Item) -> Rulebook:
    key = parts.key_of(item)
    known = parts.entries(rulebook, part)
    if all(parts.key_of(other) != key for other in known):
        return _replaced(rulebook, part, (*known, item))
    return _replaced(
        rulebook,
        part,
        tuple(item if parts.key_of(other) == key else other for other in known),
    )


def _replaced(rulebook: Rulebook, part: Part, items: tuple[Item, ...]) -> Rulebook:
    if part is Part.CALENDAR:
        calendar = items[0]
        assert isinstance(calendar, Calendar)
        return replace(rulebook, calendar=calendar)
    assert all(isinstance(item, parts.TYPES[part]) for item in items)
    return replace(rulebook, **{parts.FIELDS[part]: items})  # type: ignore[arg-type]  # just checked
