"""The words people use for states, channels, units, places and lists in a search."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final, TypeVar

from halo_desktop.cache import place_names, search_words
from halo_desktop.domain.ids import PlaceCode, TopicCode, UnitId
from halo_desktop.domain.queues import Queue
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import Channel, Flag, State, Urgency

T = TypeVar("T")


class Mark(StrEnum):
    """What else a row may be marked with, besides the flags of the case."""

    UNREAD = "unread"
    CHANGED = "changed"  # since it was last read
    DRAFT = "draft"
    PINNED = "pinned"
    UNSENT = "unsent"
    NEEDS_ACTION = "needs_action"
    SNOOZED = "snoozed"
    REOPENED = "reopened"
    LAPOR = "lapor"
    LAPOR_DRIFT = "lapor_drift"
    FILES = "files"
    PAUSED = "paused"


class Whose(StrEnum):
    """The first axis of every list: whose work it is."""

    ME = "me"
    UNIT = "unit"
    ALL = "all"


STATES: Final[Mapping[State, tuple[str, ...]]] = {
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
CHANNELS: Final[Mapping[Channel, tuple[str, ...]]] = {
    Channel.APP: ("aplikasi",),
    Channel.WHATSAPP: ("wa",),
    Channel.WALK_IN: ("tatap muka", "loket", "langsung"),
    Channel.LETTER: ("surat",),
    Channel.PHONE: ("telepon", "telp"),
    Channel.SOCIAL_MEDIA: ("media sosial", "medsos"),
    Channel.LAPOR: ("sp4n", "sp4n lapor"),
    Channel.WEB: ("situs", "laman"),
}
URGENCIES: Final[Mapping[Urgency, tuple[str, ...]]] = {
    Urgency.HIGH: ("tinggi", "mendesak"),
    Urgency.NORMAL: ("normal", "biasa"),
    Urgency.LOW: ("rendah",),
}
MARKS: Final[Mapping[Flag | Mark, tuple[str, ...]]] = {
    Mark.UNREAD: ("belum dibaca", "baru bagi saya"),
    Mark.CHANGED: ("berubah",),
    Mark.DRAFT: ("konsep",),
    Mark.PINNED: ("luring", "dibawa luring", "bintang"),
    Mark.UNSENT: ("belum terkirim", "menunggu kirim"),
    Mark.NEEDS_ACTION: ("perlu tindakan", "ditolak"),
    Mark.SNOOZED: ("saya tunda",),
    Mark.REOPENED: ("dibuka kembali",),
    Mark.LAPOR: ("lapor", "tertaut lapor"),
    Mark.LAPOR_DRIFT: ("beda lapor", "selisih lapor"),
    Mark.FILES: ("lampiran",),
    Mark.PAUSED: ("dijeda",),
    Flag.CONFIDENTIAL: ("rahasia",),
    Flag.ANONYMOUS: ("anonim",),
    Flag.SUPERVISORY: ("pengawasan",),
    Flag.EMERGENCY: ("darurat",),
    Flag.AUTHORITY_DISPUTE: ("sengketa", "sengketa kewenangan"),
    Flag.LEADER_ATTENTION: ("perhatian", "perhatian pimpinan"),
    Flag.SPECIFIC_DATA: ("data spesifik",),
    Flag.HANDED_TO_INSPECTORATE: ("inspektorat",),
}
WHOSE: Final[Mapping[Whose, tuple[str, ...]]] = {
    Whose.ME: ("saya",),
    Whose.UNIT: ("opd saya", "unit saya"),
    Whose.ALL: ("semua",),
}


def states(value: str) -> tuple[State, ...]:
    """The states that a word means."""
    return best(value, _spelled(STATES))


def channels(value: str) -> tuple[Channel, ...]:
    """The channels that a word means."""
    return best(value, _spelled(CHANNELS))


def urgencies(value: str) -> tuple[Urgency, ...]:
    """The urgencies that a word means."""
    return best(value, _spelled(URGENCIES))


def marks(value: str) -> tuple[Flag | Mark, ...]:
    """The marks of a row that a word means."""
    return best(value, _spelled(MARKS))


def whose(value: str) -> tuple[Whose, ...]:
    """Whose work a word means."""
    return best(value, _spelled(WHOSE))


def units(value: str, rulebook: Rulebook) -> tuple[UnitId, ...]:
    """The units that a word means: by id, short name or a part of the name."""
    named = ((unit.id, (unit.id, unit.short_name)) for unit in rulebook.units)
    wanted = search_words.squeezed(value)
    return best(value, named) or tuple(
        unit.id for unit in rulebook.units if wanted and wanted in search_words.squeezed(unit.name)
    )


def topics(value: str, rulebook: Rulebook) -> tuple[TopicCode, ...]:
    """The topics that a word means: by code or by the beginning of a name."""
    named = ((topic.code, (topic.code, topic.name)) for topic in rulebook.topics)
    return best(value, named)


def places(value: str, rulebook: Rulebook) -> tuple[PlaceCode, ...]:
    """The villages and districts that a word means, however their names are written."""
    return place_names.find(value, rulebook.places)


def districts(value: str, rulebook: Rulebook) -> tuple[PlaceCode, ...]:
    """The kecamatan that a word means."""
    return place_names.find(
        value, tuple(place for place in rulebook.places if place.level == "kecamatan")
    )


def queues(value: str, known: Iterable[Queue]) -> tuple[Queue, ...]:
    """The lists that a word means."""
    return best(value, ((queue, (str(queue.id), queue.label)) for queue in known))


def best(value: str, named: Iterable[tuple[T, tuple[str, ...]]]) -> tuple[T, ...]:
    """What is named exactly so, or else everything whose name begins so."""
    wanted = search_words.squeezed(value)
    if not wanted:
        return ()
    spelled = [(item, [search_words.squeezed(name) for name in names]) for item, names in named]
    exact = tuple(item for item, names in spelled if wanted in names)
    return exact or tuple(
        item for item, names in spelled if any(name.startswith(wanted) for name in names)
    )


def _spelled(words: Mapping[T, tuple[str, ...]]) -> Iterable[tuple[T, tuple[str, ...]]]:
    return ((item, (str(item), *names)) for item, names in words.items())
