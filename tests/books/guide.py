"""The pages of the guide, and the words of the window that they may name."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

ROOT: Final = Path(__file__).parents[2]
GUIDE: Final = ROOT / "docs/panduan"
CARD: Final = GUIDE / "kartu-ringkas.md"
_ENGLISH: Final = ROOT / "resources/translations/halo_en.ts"
_BOLD: Final = re.compile(r"\*\*(.+?)\*\*")
_PLACE: Final = re.compile(r"%n|\{\w+\}")
_KEY: Final = re.compile(r"`((?:Ctrl|Alt|Shift)\+[^`]+|F\d{1,2})`")


def pages() -> list[Path]:
    """What people wrote; the list of messages is generated and the card is prose."""
    return [page for page in sorted(GUIDE.glob("*.md")) if page.name not in {CARD.name, "pesan.md"}]


def labels_in(text: str) -> list[str]:
    """What a page says stands on the screen; "A › B" are two labels."""
    return [part for found in _BOLD.findall(text) for part in found.split(" › ")]


def keys_in(text: str) -> list[str]:
    """The keys that a page tells to press."""
    return _KEY.findall(text)


@cache
def labels_of_the_window() -> frozenset[str]:
    """Every source text of the window, as it is read there: without the letters to press."""
    found = {message.text or "" for message in ElementTree.parse(_ENGLISH).iter("source")}  # noqa: S314 - our own file
    return frozenset(plain(text) for text in found)


def is_on_the_screen(label: str) -> bool:
    """Whether the window can say this; where it fills something in, an example will do."""
    if plain(label) in labels_of_the_window():
        return True
    return any(pattern.fullmatch(plain(label)) for pattern in _filled_in())


@cache
def _filled_in() -> tuple[re.Pattern[str], ...]:
    """The texts with a place to fill in, with at least a word of their own."""
    texts = [text for text in labels_of_the_window() if _PLACE.search(text)]
    own = [text for text in texts if len(_PLACE.sub("", text).strip()) > 5]
    return tuple(
        re.compile(r"\S+".join(re.escape(piece) for piece in _PLACE.split(text))) for text in own
    )


def plain(text: str) -> str:
    """A label without its letter to press and without its dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")
