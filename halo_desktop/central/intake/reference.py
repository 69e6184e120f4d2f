"""Places and topics as the public chooses among them."""

from __future__ import annotations

from collections.abc import Iterator

from halo_desktop.domain.ids import PlaceCode
from halo_desktop.domain.rulebook import Place, Rulebook, Topic

DISTRICT = "kabupaten"
_SUBDISTRICT = "kecamatan"


def topics(rulebook: Rulebook) -> Iterator[tuple[Topic, Topic | None]]:
    """The topics that one can complain of, with the group of each; groups are no topics."""
    groups = {topic.parent for topic in rulebook.topics if topic.parent}
    for topic in rulebook.topics:
        if topic.code not in groups:
            yield topic, rulebook.topic(topic.parent)


def places(rulebook: Rulebook) -> Iterator[tuple[Place, tuple[Place, ...]]]:
    """Every kecamatan with its villages."""
    for place in rulebook.places:
        if place.level == _SUBDISTRICT:
            yield place, tuple(one for one in rulebook.places if one.parent == place.code)


def district(rulebook: Rulebook) -> PlaceCode | None:
    """The district itself, for whoever cannot say where in it."""
    return next((place.code for place in rulebook.places if place.level == DISTRICT), None)


def place_name(rulebook: Rulebook, code: PlaceCode | None) -> str:
    """A place with what it lies in: "Karama, Kec. Tinambung"."""
    place = rulebook.place(code)
    if place is None:
        return ""
    above = rulebook.place(place.parent)
    if above is None or above.level == DISTRICT:
        return f"Kec. {place.name}" if place.level == _SUBDISTRICT else place.name
    return f"{place.name}, Kec. {above.name}"
