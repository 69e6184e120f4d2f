"""Reads which tags a camera has filled in (Exif 3.0 §4.6), without trusting any of them."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

_GPS: Final = 0x8825
_EXIF: Final = 0x8769
_ORIENTATION: Final = 0x0112
TIME_TAGS: Final = frozenset({0x0132, 0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x9290})
DEVICE_TAGS: Final = frozenset({0x010F, 0x0110, 0x0131, 0xA430, 0xA431, 0xA433, 0xA434, 0xA435})
PERSON_TAGS: Final = frozenset({0x013B, 0x8298, 0x9C9D, 0xA430})
TEXT_TAGS: Final = frozenset({0x010E, 0x9286, 0x9C9B, 0x9C9C, 0x9C9E, 0x9C9F, 0xA420})
_MOST_ENTRIES: Final = 512
_DEEPEST: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a block tells."""

    tags: frozenset[int]
    turn: int
    has_place: bool
    has_small_picture: bool


def read(block: bytes) -> Found | None:
    """The tags of a block; None when it is none."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(block[:4])
    if order is None:
        return None
    tags: dict[int, int] = {}
    try:
        (first,) = struct.unpack_from(order + "I", block, 4)
        second = _collect(block, order, first, tags, 0)
    except struct.error:
        second = 0
    has_small_picture = second != 0
    turn = tags.get(_ORIENTATION, 1)
    return Found(
        tags=frozenset(tags),
        turn=turn if 1 <= turn <= 8 else 1,
        has_place=_GPS in tags,
        has_small_picture=has_small_picture,
    )


def only_turn(turn: int) -> bytes:
    """A block that tells nothing but how the camera was held."""
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, turn, 0)
    return b"MM\0*" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)


def _collect(block: bytes, order: str, at: int, tags: dict[int, int], depth: int) -> int:
    """Notes the tags of a directory and of those below it; says where the next one lies."""
    (count,) = struct.unpack_from(order + "H", block, at)
    for number in range(min(count, _MOST_ENTRIES)):
        place = at + 2 + number * 12
        tag, kind, _ = struct.unpack_from(order + "HHI", block, place)
        (value,) = struct.unpack_from(order + ("H" if kind == 3 else "I"), block, place + 8)
        tags.setdefault(tag, value)
        if tag == _EXIF and depth < _DEEPEST:
            try:
                _collect(block, order, value, tags, depth + 1)
            except struct.error:
                continue
    (following,) = struct.unpack_from(order + "I", block, at + 2 + count * 12)
    return int(following)
