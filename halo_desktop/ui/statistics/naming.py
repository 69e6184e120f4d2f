"""How units, topics, places and channels are called; what is not named is said too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication as Application

from halo_desktop.domain.ids import PlaceCode, TopicCode, UnitId
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import Channel
from halo_desktop.ui import labels


def unit_name(rulebook: Rulebook) -> Callable[[str], str]:
    """How a unit is called."""
    names = {unit.id: unit.short_name for unit in rulebook.units}
    return lambda key: (
        names.get(UnitId(key), key)
        if key
        else Application.translate("statistics", "Belum didisposisi")
    )


def topic_name(rulebook: Rulebook) -> Callable[[str], str]:
    """How a topic is called."""
    names = {topic.code: topic.name for topic in rulebook.topics}
    return lambda key: (
        names.get(TopicCode(key), key)
        if key
        else Application.translate("statistics", "Belum ditentukan")
    )


def place_name(rulebook: Rulebook) -> Callable[[str], str]:
    """How a place is called."""

    def name(key: str) -> str:
        place = rulebook.place(PlaceCode(key)) if key else None
        return (
            place.name
            if place is not None
            else key or Application.translate("statistics", "Tidak disebut")
        )

    return name


def channel_name(key: str) -> str:
    """How a channel is called."""
    return labels.of(Channel(key)) if key else "–"
