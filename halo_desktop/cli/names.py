"""Finds units, topics and places by code or by name, as people call them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from halo_desktop.cli import values
from halo_desktop.cli.parser import suggestion
from halo_desktop.domain.rulebook import Rulebook

_SIGNS: Final = re.compile(r"[\W_]+")
_MAX_NAMED: Final = 5
_LEVELS: Final = {"kecamatan": "Kec.", "kelurahan": "Kel.", "desa": "Desa", "kabupaten": "Kab."}


class Names:
    """The names of one rulebook. Raises ``LookupError`` with a sentence for an unknown one."""

    def __init__(self, rulebook: Rulebook, today: date) -> None:
        """Takes the rules in force; units that no longer exist are found by code only."""
        self._rulebook = rulebook
        self._today = today

    def unit(self, text: str) -> str:
        """The code of a unit."""
        units = self._rulebook.units
        named = (
            (name, unit.id)
            for unit in units
            if unit.is_active_on(self._today)
            for name in (unit.short_name, unit.name)
        )
        return _find("OPD", text, [unit.id for unit in units], named)

    def topic(self, text: str) -> str:
        """The code of a topic."""
        topics = self._rulebook.topics
        return _find("Topik", text, [t.code for t in topics], ((t.name, t.code) for t in topics))

    def place(self, text: str) -> str:
        """The code of a place; a name may say its level too: ``Desa Bonde``, ``Kec. Wonomulyo``."""
        places = self._rulebook.places
        named = (
            (name, place.code)
            for place in places
            for name in (
                place.name,
                f"{place.level} {place.name}",
                f"{_LEVELS.get(place.level, '')} {place.name}",
            )
        )
        return _find("Wilayah", text, [place.code for place in places], named)

    def unit_name(self, unit: str | None) -> str:
        """The short name of a unit, its code where it is not known."""
        found = next((one for one in self._rulebook.units if one.id == unit), None)
        return found.short_name if found is not None else unit or ""

    def topic_name(self, code: str | None) -> str:
        """The name of a topic, its code where it is not known."""
        found = next((one for one in self._rulebook.topics if one.code == code), None)
        return found.name if found is not None else code or ""

    def place_name(self, code: str | None) -> str:
        """The name of a place with its level, its code where it is not known."""
        found = next((one for one in self._rulebook.places if one.code == code), None)
        if found is None:
            return code or ""
        return f"{_LEVELS.get(found.level, '')} {found.name}".strip()


def _find(what: str, text: str, codes: Iterable[str], named: Iterable[tuple[str, str]]) -> str:
    by_code = {code.lower(): code for code in codes}
    if code := by_code.get(text.strip().lower()):
        return code
    wanted = _plain(text)
    by_name: dict[str, dict[str, None]] = {}
    shown: list[str] = []
    for name, code in named:
        by_name.setdefault(_plain(name), {})[code] = None
        shown.append(name)
    hits = tuple(by_name.get(wanted, ())) if wanted else ()
    if len(hits) == 1:
        return hits[0]
    if hits:
        listed = ", ".join(hits[:_MAX_NAMED])
        raise LookupError(f"{what} “{values.shown(text)}” ada lebih dari satu: {listed}.")
    near = suggestion(text, [*by_code.values(), *shown])
    inside = [name for name in shown if wanted and wanted in _plain(name)]
    if not near and inside:
        near = f" Mungkin maksudnya {', '.join(inside[:_MAX_NAMED])}?"
    raise LookupError(f"{what} “{values.shown(text)}” tidak dikenal.{near}")


def _plain(name: str) -> str:
    return _SIGNS.sub("", name.casefold())
