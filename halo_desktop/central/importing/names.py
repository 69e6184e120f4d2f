"""Recognises places, topics, units and statuses as people write them."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache

from halo_desktop.central.importing.columns import plain
from halo_desktop.domain.ids import PlaceCode, TopicCode
from halo_desktop.domain.rulebook import Place, Rulebook

# BPS and older spellings of two kecamatan, and what is often typed.
_OTHER_NAMES = {
    "tubbitaramanu": "Tutar",
    "tubitaramanu": "Tutar",
    "tuttar": "Tutar",
    "alu": "Allu",
    "wonomulio": "Wonomulyo",
    "matanga": "Matangnga",
    "tinambun": "Tinambung",
}
_PREFIX = re.compile(r"\b(?:kecamatan|kec|desa|ds|kelurahan|kel|kabupaten|kab)\b\.?", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*[,;/()]\s*|\s+-\s+")


class Names:
    """Looks names up in a rulebook; every distinct text is worked out once."""

    def __init__(self, rulebook: Rulebook) -> None:
        """Indexes the rulebook's names without case, spaces and punctuation."""
        self._kecamatan = {plain(p.name): p for p in rulebook.places if p.level == "kecamatan"}
        for spelling, name in _OTHER_NAMES.items():
            if place := self._kecamatan.get(plain(name)):
                self._kecamatan.setdefault(spelling, place)
        self._codes = {plain(p.code): p for p in rulebook.places}
        self._district = [p for p in rulebook.places if p.level == "kabupaten"]
        self._villages: dict[str, list[Place]] = {}
        for place in rulebook.places:
            if place.level in {"kelurahan", "desa"}:
                self._villages.setdefault(plain(place.name), []).append(place)
        self._topics = _topics(rulebook)
        self._units = {plain(name) for u in rulebook.units for name in (u.id, u.name, u.short_name)}
        self._statuses = {plain(status.name) for status in rulebook.lapor_statuses}
        self.place = cache(self._place)
        self.topic = cache(self._topic)

    def is_unit(self, text: str) -> bool:
        """Whether a unit, present or past, has that name."""
        return plain(text) in self._units

    def is_status(self, text: str) -> bool:
        """Whether the status is one that the district knows how to read."""
        return plain(text) in self._statuses

    def closest(self, text: str) -> str | None:
        """The kecamatan that was probably meant."""
        wanted = plain(_PREFIX.sub(" ", text))
        found = get_close_matches(wanted, self._kecamatan, n=1, cutoff=0.7)
        return self._kecamatan[found[0]].name if found else None

    def _place(self, text: str) -> PlaceCode | None:
        if found := self._codes.get(plain(text)):
            return found.code
        whole = plain(_PREFIX.sub(" ", text))
        if found := self._kecamatan.get(whole):
            return self._within(found, text)
        if any(plain(place.name).endswith(whole) and "mandar" in whole for place in self._district):
            return self._district[0].code
        parts = [plain(_PREFIX.sub(" ", part)) for part in _SEPARATOR.split(text)]
        for part in parts:
            if found := self._kecamatan.get(part):
                return self._within(found, text)
        villages = [place for part in (whole, *parts) for place in self._villages.get(part, ())]
        codes = {place.code for place in villages}
        return codes.pop() if len(codes) == 1 else None

    def _within(self, kecamatan: Place, text: str) -> PlaceCode:
        """The village of a kecamatan if the text names one too, else the kecamatan."""
        for part in _SEPARATOR.split(text):
            name = plain(_PREFIX.sub(" ", part))
            for village in self._villages.get(name, ()):
                if village.parent == kecamatan.code and name != plain(kecamatan.name):
                    return village.code
        return kecamatan.code

    def _topic(self, text: str) -> TopicCode | None:
        return self._topics.get(plain(text))


def _topics(rulebook: Rulebook) -> dict[str, TopicCode]:
    """Topics by name and code, and by keywords that only one topic has."""
    by_keyword: dict[str, set[TopicCode]] = {}
    for topic in rulebook.topics:
        for keyword in topic.keywords:
            by_keyword.setdefault(plain(keyword), set()).add(topic.code)
    found = {word: codes.copy().pop() for word, codes in by_keyword.items() if len(codes) == 1}
    for topic in rulebook.topics:
        found[plain(topic.code)] = topic.code
        found[plain(topic.name)] = topic.code
    return found
