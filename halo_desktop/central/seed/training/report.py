"""What one invented complainant reports: where, when, in which words and by which way."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from halo_desktop.central.seed.training import office
from halo_desktop.central.seed.training.library import Library, Story
from halo_desktop.central.seed.training.phrases import Phrases
from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.payloads import Identity
from halo_desktop.domain.rulebook import Place, Rulebook
from halo_desktop.domain.states import Channel

TITLE_LIMIT = 70

_CHANNELS = (
    (Channel.APP, 38),
    (Channel.WHATSAPP, 27),
    (Channel.LAPOR, 11),
    (Channel.WALK_IN, 9),
    (Channel.WEB, 7),
    (Channel.PHONE, 4),
    (Channel.LETTER, 2),
    (Channel.SOCIAL_MEDIA, 2),
)
_COUNTER = frozenset({Channel.WALK_IN, Channel.LETTER, Channel.PHONE})
# Where people live; villages are drawn within.
_KECAMATAN_WEIGHT = {"76.04.04": 6, "76.04.03": 5, "76.04.02": 5, "76.04.06": 3, "76.04.08": 3}
_IN_A_TOWN = (
    ("kepala desa", "lurah"),
    ("kantor desa", "kantor lurah"),
    ("batas desa", "batas kelurahan"),
    ("Dusun", "Lingkungan"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A complaint as it comes in, and what its later texts need."""

    story: Story
    place: Place
    kecamatan: Place
    channel: Channel
    received_at: datetime
    title: str
    better_title: str  # as the operator puts it
    body: str
    location_text: str
    identity: Identity | None
    phrases: Phrases

    @property
    def where(self) -> str:
        """The place as it is called in a sentence."""
        return _called(self.place)


def write(
    story: Story,
    chance: random.Random,
    library: Library,
    rulebook: Rulebook,
    received_at: datetime,
    *,
    place: Place | None = None,
    channel: Channel | None = None,
    is_exact: bool = False,
) -> Report:
    """Writes a report at that moment, or at a likely hour of that day.

    The same chance gives the same report.
    """
    place = place or pick_place(story, chance, library, rulebook)
    kecamatan = next(p for p in rulebook.places if p.code == place.parent)
    channel = channel or pick_channel(story, chance)
    given = {"desa": place.name, "kec": kecamatan.name, "tempat": _called(place)}
    phrases = Phrases(chance, library.words, given)
    titles = phrases.titles(story.titles, TITLE_LIMIT)
    moment = received_at
    if not is_exact:
        moment = office.citizens_hour(received_at, chance, channel in _COUNTER)
    hour = moment.astimezone(WITA).hour
    body = phrases.tell(story, channel, hour, is_visible=_is_visible(story, rulebook))
    spot = "" if story.incomplete or story.unspecific else phrases.fill("{Patokan}, {dusun}")
    is_nameless = story.anonymous or (not story.incomplete and chance.random() < 0.06)
    return Report(
        story=story,
        place=place,
        kecamatan=kecamatan,
        channel=channel,
        received_at=moment,
        title=_local(titles[-1], place),
        better_title=_local(titles[0], place),
        body=_local(body, place),
        location_text=_local(spot, place),
        identity=None if is_nameless else _identity(chance, library, place),
        phrases=phrases,
    )


def _is_visible(story: Story, rulebook: Rulebook) -> bool:
    topic = rulebook.topic(story.topic)
    return topic is not None and topic.is_physical


def at(written: Report, received_at: datetime) -> Report:
    """The same report at another moment."""
    return replace(written, received_at=received_at)


def pick_place(story: Story, chance: random.Random, library: Library, rulebook: Rulebook) -> Place:
    """A village in which the story can happen."""
    villages = villages_in(library.areas.get(story.places, ("76.04",)), rulebook)
    weights = [_KECAMATAN_WEIGHT.get(str(place.parent), 2) for place in villages]
    return chance.choices(villages, weights)[0]


def villages_in(prefixes: Sequence[str], rulebook: Rulebook) -> list[Place]:
    """The villages below some places."""
    return [
        place
        for place in rulebook.places
        if place.level in {"kelurahan", "desa"} and place.code.startswith(tuple(prefixes))
    ]


def pick_channel(story: Story, chance: random.Random) -> Channel:
    """How it came in; people who need help now do not write to LAPOR!."""
    if story.voice == "wa":
        return Channel.WHATSAPP
    if story.voice in {"caps", "local"}:
        return chance.choice((Channel.APP, Channel.WHATSAPP, Channel.SOCIAL_MEDIA))
    if story.emergency:
        return chance.choice((Channel.APP, Channel.WHATSAPP, Channel.PHONE))
    kinds = [
        (channel, weight)
        for channel, weight in _CHANNELS
        if channel is not Channel.LAPOR or not _is_told_to_us_only(story)
    ]
    return chance.choices([kind for kind, _ in kinds], [weight for _, weight in kinds])[0]


def _is_told_to_us_only(story: Story) -> bool:
    return story.incomplete or story.supervisory or story.confidential


def _called(place: Place) -> str:
    return f"{'Kelurahan' if place.level == 'kelurahan' else 'Desa'} {place.name}"


def _local(text: str, place: Place) -> str:
    """A kelurahan has a lurah and lingkungan, a desa a kepala desa and dusun."""
    for rural, urban in _IN_A_TOWN:
        if place.level == "kelurahan":
            text = text.replace(rural, urban).replace(rural.upper(), urban.upper())
    return text if place.level == "kelurahan" else text.replace("Lingkungan", "Dusun")


def _identity(chance: random.Random, library: Library, place: Place) -> Identity:
    """Somebody who does not exist; the telephone prefix is given to no operator."""
    name = f"{chance.choice(library.words.first_names)} {chance.choice(library.words.last_names)}"
    return Identity(
        name=name,
        phone=f"0840-{chance.randrange(1000, 10_000)}-{chance.randrange(1000, 10_000)}",
        address=f"{_called(place)}, Kabupaten Polewali Mandar" if chance.random() < 0.6 else "",
    )
