"""The words people use for states, channels, units, places and lists in a search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, TypeVar

from halo_desktop.cache import search_words
from halo_desktop.domain.criteria import DueWindow
from halo_desktop.domain.ids import PlaceCode, UnitId
from halo_desktop.domain.queues import Queue
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import Channel, State

T = TypeVar("T")

_STATES: Final[Mapping[State, tuple[str, ...]]] = {
    State.RECEIVED: ("baru", "masuk", "menunggu verifikasi"),
    State.INCOMPLETE: ("tertunda", "ditunda", "menunggu kelengkapan"),
    State.DISPOSED: ("terdisposisi", "didisposisikan", "disposisi"),
    State.IN_PROGRESS: ("diproses", "sedang diproses", "proses"),
    State.AWAITING_APPROVAL: ("menunggu persetujuan", "persetujuan"),
    State.CHECKING_RESULT: ("verifikasi hasil", "menunggu verifikasi hasil"),
    State.ANSWERED: ("ditanggapi", "dijawab", "menunggu pelapor"),
    State.CLOSED: ("selesai", "ditutup"),
    State.FORWARDED: ("diteruskan",),
    State.ARCHIVED: ("diarsipkan", "arsip"),
    State.MERGED: ("digabung",),
    State.WITHDRAWN: ("dicabut",),
}
_CHANNELS: Final[Mapping[Channel, tuple[str, ...]]] = {
    Channel.APP: ("aplikasi",),
    Channel.WHATSAPP: ("wa",),
    Channel.WALK_IN: ("tatap muka", "loket", "langsung"),
    Channel.LETTER: ("surat",),
    Channel.PHONE: ("telepon", "telp"),
    Channel.SOCIAL_MEDIA: ("media sosial", "medsos"),
    Channel.LAPOR: ("sp4n", "sp4n lapor"),
    Channel.WEB: ("situs", "laman"),
}
_WINDOWS: Final[Mapping[DueWindow, tuple[str, ...]]] = {
    DueWindow.OVERDUE: ("lewat", "terlambat"),
    DueWindow.TODAY: ("hari ini",),
}
_DAYS_FIRST: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_YEAR_FIRST: Final = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?")
_WITHIN: Final = re.compile(r"<?(\d{1,2})(?:h|hk|hari)?")


def states(value: str) -> tuple[State, ...]:
    """The states that a word means."""
    return _best(value, ((state, (state.value, *names)) for state, names in _STATES.items()))


def channels(value: str) -> tuple[Channel, ...]:
    """The channels that a word means."""
    named = ((channel, (channel.value, *names)) for channel, names in _CHANNELS.items())
    return _best(value, named)


def units(value: str, rulebook: Rulebook) -> tuple[UnitId, ...]:
    """The units that a word means: by id, short name or a part of the name."""
    named = ((unit.id, (unit.id, unit.short_name)) for unit in rulebook.units)
    wanted = search_words.squeezed(value)
    return _best(value, named) or tuple(
        unit.id for unit in rulebook.units if wanted in search_words.squeezed(unit.name)
    )


def places(value: str, rulebook: Rulebook) -> tuple[PlaceCode, ...]:
    """The villages and districts that a word means, however their names are written."""
    return _best(value, ((place.code, (place.code, place.name)) for place in rulebook.places))


def queues(value: str, known: Iterable[Queue]) -> tuple[Queue, ...]:
    """The lists that a word means."""
    return _best(value, ((queue, (queue.id.value, queue.label)) for queue in known))


def due_window(value: str) -> DueWindow | None:
    """The window that a word means."""
    return next(iter(_best(value, _WINDOWS.items())), None)


def day(value: str) -> date | None:
    """A day as people write it; a month means its first day."""
    if match := _YEAR_FIRST.fullmatch(value):
        year, month, number = match[1], match[2], match[3] or "1"
    elif match := _DAYS_FIRST.fullmatch(value):
        number, month, year = match[1], match[2], match[3]
    else:
        return None
    try:
        return date(int(year), int(month), int(number))
    except ValueError:
        return None


def days_ahead(value: str) -> int | None:
    """How many working days ``<2h`` or ``3 hari`` look ahead."""
    match = _WITHIN.fullmatch("".join(value.casefold().split()))
    return int(match[1]) if match else None


def _best(value: str, named: Iterable[tuple[T, tuple[str, ...]]]) -> tuple[T, ...]:
    """What is named exactly so, or else everything whose name begins so."""
    wanted = search_words.squeezed(value)
    if not wanted:
        return ()
    spelled = [(item, [search_words.squeezed(name) for name in names]) for item, names in named]
    exact = tuple(item for item, names in spelled if wanted in names)
    return exact or tuple(
        item for item, names in spelled if any(name.startswith(wanted) for name in names)
    )
