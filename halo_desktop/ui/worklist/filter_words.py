"""Puts what a list can be narrowed by into words, and choices back into filters."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from halo_desktop.cache import search_vocabulary
from halo_desktop.cache.search_vocabulary import Mark, Whose
from halo_desktop.domain.criteria import DueWindow
from halo_desktop.domain.ids import PlaceCode, TopicCode, UnitId
from halo_desktop.domain.roles import UNIT_ROLES, Role
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import Channel, DispositionRole, Flag, Urgency
from halo_desktop.ui import labels
from halo_desktop.ui.ports import ShellDesk
from halo_desktop.ui.worklist.filter_bar import Dimension, FilterBar
from halo_desktop.ui.worklist.filters import Filters

_Choices = tuple[tuple[str, str], ...]


class FilterWords(QObject):
    """Between the filters, which are enums and codes, and the chips, which are texts."""

    filters_changed = Signal(object)  # Filters

    def __init__(self, bar: FilterBar, desk: ShellDesk) -> None:
        super().__init__(bar)
        self._bar = bar
        self._desk = desk
        self._filters = Filters()
        self._has_unit_role = bool(UNIT_ROLES & set(desk.account.roles))
        bar.chosen.connect(self._on_chosen)

    def show_filters(self, filters: Filters) -> None:
        """Shows on every chip what is chosen."""
        self._filters = filters
        rulebook, bar = self._desk.rulebook, self._bar
        every = self.tr("semua")
        bar.unit.setVisible(Role.DISTRICT_LEADER not in self._desk.account.roles)
        if self._has_unit_role:
            bar.unit.show_name(self.tr("Peran"))
            bar.unit.show_choices(self._own_roles(), filters.own_role or "")
        else:
            bar.unit.show_choices(_units(rulebook, every), filters.unit or "")
        bar.whose.show_choices(self._whose(), filters.whose or "")
        bar.place.show_choices(_places(rulebook, every, filters.place), filters.place or "")
        bar.show_dimensions(self._dimensions())
        bar.show_narrowed(not filters.is_empty)

    def _whose(self) -> _Choices:
        unit = (("unit", self.tr("OPD saya")),) if self._has_unit_role else ()
        return (("", self.tr("semua")), (Whose.ME.value, self.tr("saya")), *unit)

    def _own_roles(self) -> _Choices:
        roles = (DispositionRole.LEAD, DispositionRole.SUPPORT)
        return (("", self.tr("semua")), *((role.value, labels.of(role)) for role in roles))

    def _dimensions(self) -> tuple[Dimension, ...]:
        filters = self._filters
        due = {
            DueWindow.OVERDUE: self.tr("Lewat"),
            DueWindow.TODAY: self.tr("Hari ini"),
            DueWindow.TWO_DAYS: self.tr("Dua hari kerja"),
        }
        marks = ((mark.value, names[0]) for mark, names in search_vocabulary.MARKS.items())
        return (
            Dimension(
                name="due",
                title=self.tr("Tenggat"),
                choices=tuple((window.value, words) for window, words in due.items()),
                current=filters.due or "",
            ),
            Dimension(
                name="mark",
                title=self.tr("Tanda"),
                choices=tuple((value, _capital(words)) for value, words in marks),
                current=filters.mark or "",
            ),
            Dimension(
                name="topic",
                title=self.tr("Topik"),
                choices=_topics(self._desk.rulebook),
                current=filters.topic or "",
            ),
            Dimension(
                name="channel",
                title=self.tr("Kanal"),
                choices=tuple((channel.value, labels.of(channel)) for channel in Channel),
                current=filters.channel or "",
            ),
            Dimension(
                name="urgency",
                title=self.tr("Urgensi"),
                choices=tuple((one.value, labels.of(one)) for one in reversed(Urgency)),
                current=filters.urgency or "",
            ),
        )

    def _on_chosen(self, name: str, value: str) -> None:
        if name == "unit" and self._has_unit_role:
            name = "own_role"
        self.filters_changed.emit(chosen(self._filters, name, value))


def chosen(filters: Filters, name: str, value: str) -> Filters:
    """Filters with one of them chosen anew; an empty value takes it off."""
    made = {
        "whose": Whose,
        "unit": UnitId,
        "own_role": DispositionRole,
        "place": PlaceCode,
        "topic": TopicCode,
        "channel": Channel,
        "due": DueWindow,
        "urgency": Urgency,
        "mark": _mark,
    }[name]
    change = {name: made(value) if value else None}
    return replace(filters, **change)  # type: ignore[arg-type]  # made of the right type above


def _mark(value: str) -> Flag | Mark:
    return Mark(value) if value in set(Mark) else Flag(value)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _topics(rulebook: Rulebook) -> _Choices:
    named = ((str(topic.code), topic.name) for topic in rulebook.topics)
    return tuple(sorted(named, key=lambda choice: choice[1].casefold()))


def _units(rulebook: Rulebook, every: str) -> _Choices:
    parents = sorted(
        (unit for unit in rulebook.units if unit.kind in {"opd", "bumd", "kecamatan"}),
        key=lambda unit: unit.short_name.casefold(),
    )
    return (("", every), *((unit.id, unit.short_name) for unit in parents))


def _places(rulebook: Rulebook, every: str, current: PlaceCode | None) -> _Choices:
    """The kecamatan; below the chosen one its villages."""
    found: list[tuple[str, str]] = [("", every)]
    districts = sorted(
        (place for place in rulebook.places if place.level == "kecamatan"),
        key=lambda place: place.name.casefold(),
    )
    for district in districts:
        found.append((district.code, district.name))
        if current is not None and f"{current}.".startswith(f"{district.code}."):
            villages = sorted(
                (place for place in rulebook.places if place.parent == district.code),
                key=lambda place: place.name.casefold(),
            )
            found += [(place.code, f"      {place.name}") for place in villages]
    return tuple(found)
