"""Finds villages and districts however their names are spelled.

People write "Polman", "Kec. Wonomulyo", "Batupanga" or "Sumarang"; the register says
"Polewali Mandar", "Wonomulyo", "Batu-Panga" and "Sumarrang".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from halo_desktop.cache import search_words
from halo_desktop.domain.ids import PlaceCode
from halo_desktop.domain.memo import IdentityMemo
from halo_desktop.domain.rulebook import Place

# Words in front of a name that say what kind of place it is.
KIND_WORDS: Final = frozenset(
    {"kab", "kabupaten", "kec", "kecamatan", "kel", "kelurahan", "desa", "ds", "dusun", "dsn"}
)
_DISTRICT: Final = "polewalimandar"
_DISTRICT_BEGUN: Final = "polewalim"  # "polewali" alone is a kecamatan
_DISTRICT_NAMES: Final = frozenset({_DISTRICT, "polman", "polmas", "polewalimamasa"})
_SHORTEST: Final = 4
# Spellings that sound alike: old and new orthography, double letters, the final nasal.
_SOUNDS: Final = (
    ("oe", "u"), ("dj", "j"), ("tj", "c"), ("ngng", "ng"), ("nng", "ng"), ("ngg", "ng"),
    ("kh", "h"), ("v", "f"), ("q", "k"), ("z", "s"), ("iy", "y"), ("uw", "w"),
)  # fmt: skip
_DOUBLED: Final = re.compile(r"(.)\1+")
_FINAL_NASAL: Final = re.compile(r"(ng|m)$")


def find(value: str, places: Sequence[Place]) -> tuple[PlaceCode, ...]:
    """The places that a text means: named exactly so, else beginning so, else sounding so."""
    wanted = bare(value)
    if not wanted:
        return ()
    if is_district_name(wanted):
        return tuple(place.code for place in places if place.level == "kabupaten")
    named = [(place.code, search_words.squeezed(place.name)) for place in places]
    exact = [code for code, name in named if wanted in (name, search_words.squeezed(code))]
    if exact:
        return tuple(exact)
    begun = [code for code, name in named if name.startswith(wanted)]
    if begun:
        return tuple(begun)
    heard = sound(wanted)
    if len(heard) < _SHORTEST:
        return ()
    return tuple(code for code, name in named if sound(name) == heard)


def bare(value: str) -> str:
    """A name in one word of letters and digits, without the kind of place in front."""
    words = search_words.split(value)
    while len(words) > 1 and words[0] in KIND_WORDS:
        words = words[1:]
    return "".join(words)


@lru_cache(maxsize=2048)
def sound(name: str) -> str:
    """How a name in one word sounds; alike for the spellings that people mix up."""
    heard = name
    for written, spoken in _SOUNDS:
        heard = heard.replace(written, spoken)
    return _FINAL_NASAL.sub("n", _DOUBLED.sub(r"\1", heard))


def is_district_name(joined: str) -> bool:
    """Whether words, written as one, name the whole kabupaten, where every case lies anyway."""
    name = joined
    for kind in ("kabupaten", "kab"):
        name = name.removeprefix(kind)
    return name in _DISTRICT_NAMES or (
        name.startswith(_DISTRICT_BEGUN) and _DISTRICT.startswith(name)
    )


def _by_sound(places: tuple[Place, ...]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for place in places:
        name = search_words.squeezed(place.name)
        if len(name) >= _SHORTEST:
            found.setdefault(sound(name), set()).add(name)
    return {heard: tuple(sorted(names)) for heard, names in found.items()}


# The registered names, each in one word, by how they sound.
spelled_by_sound: Final = IdentityMemo(_by_sound)
