"""Turns written material into what one person would write, the same for the same seed."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence

from halo_desktop.central.seed.training.library import Story, Words
from halo_desktop.domain.states import Channel

_VOICES: dict[Channel, tuple[str, ...]] = {
    Channel.APP: (*["plain"] * 6, *["formal"] * 3, "wa", "wa", "caps"),
    Channel.WEB: (*["plain"] * 3, *["formal"] * 5, "caps"),
    Channel.LAPOR: (*["plain"] * 3, *["formal"] * 5, "caps"),
    Channel.WHATSAPP: (*["plain"] * 4, *["wa"] * 6, "caps"),
    Channel.SOCIAL_MEDIA: ("plain", "wa", "wa", "caps"),
    Channel.LETTER: ("formal",),
}
_TIMES_OF_DAY = (("pagi", 4, 11), ("siang", 10, 15), ("sore", 14, 19), ("malam", 18, 24))

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_WORD = re.compile(r"[a-z]+")
_SPACES = re.compile(r"[ ]{2,}")


class Phrases:
    """Fills slots and takes choices; a slot keeps its value within one complaint."""

    def __init__(self, chance: random.Random, words: Words, given: Mapping[str, str]) -> None:
        """Starts with values that are given, such as the place."""
        self._chance = chance
        self._words = words
        self._values = dict(given)

    def fill(self, text: str) -> str:
        """Replaces ``[this|that]`` by one of both and ``{slot}`` by a value."""
        chosen = _CHOICE.sub(lambda found: self._chance.choice(found[1].split("|")), text)
        return _SPACES.sub(" ", _SLOT.sub(self._value, chosen)).strip()

    def one_of(self, texts: Sequence[str]) -> str:
        """Fills one of several texts."""
        return self.fill(self._chance.choice(texts))

    def titles(self, texts: Sequence[str], limit: int) -> tuple[str, ...]:
        """Fills all titles and keeps those that are short enough, in random order."""
        filled = [_capital(self.fill(text)) for text in texts]
        fitting = [title for title in filled if len(title) <= limit]
        self._chance.shuffle(fitting)
        return tuple(fitting) or (filled[0][: limit - 1].rsplit(" ", 1)[0] + "…",)

    def tell(self, story: Story, channel: Channel, hour: int, *, is_visible: bool) -> str:
        """Tells a story as people do on that channel at that hour."""
        voice = story.voice
        if voice == "plain":
            # What an operator writes down at the counter has no greeting.
            voice = self._chance.choice(_VOICES.get(channel, ("told",)))
        text = self.fill(story.body)
        if voice == "local":
            return text
        openings = [o for o in self._words.openings[voice] if _suits(o, hour)]
        closings = self._words.closings[voice]
        if is_visible:
            closings += self._words.on_the_spot[voice]
        opening, closing = self._chance.choice(openings), self._chance.choice(closings)
        if voice == "wa":
            return _shortened(opening + text, self._words.shorthand) + closing
        if voice == "caps":
            return (opening + text).upper() + closing
        return _joined(opening, text) + closing

    def _value(self, found: re.Match[str]) -> str:
        name = found[1]
        key = name.lower()
        if key not in self._values:
            self._values[key] = self._chance.choice(self._words.slots[key])
        value = self._values[key]
        if name.isupper():
            return value.upper()
        return value if name.islower() else _capital(value)


def _suits(opening: str, hour: int) -> bool:
    """Nobody says good evening at noon."""
    lowered = opening.lower()
    return all(word not in lowered or first <= hour < last for word, first, last in _TIMES_OF_DAY)


def _joined(opening: str, text: str) -> str:
    """After a comma the story goes on in lower case, save for names and abbreviations."""
    if opening.endswith(", ") and text[1:2].islower():
        return opening + text[0].lower() + text[1:]
    return opening + text


def _shortened(text: str, shorthand: Mapping[str, str]) -> str:
    """How people type on a telephone."""
    lowered = text.lower()
    return _WORD.sub(lambda found: shorthand.get(found[0], found[0]), lowered).rstrip(".")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
