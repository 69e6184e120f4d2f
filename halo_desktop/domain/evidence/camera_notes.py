"""What a camera or a program wrote into a photograph: time, place, software (Exif 3.0 §4.6)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from datetime import datetime
from typing import Final

_SOFTWARE: Final = 0x0131
_CHANGED: Final = 0x0132
_TAKEN: Final = 0x9003
_EXIF: Final = 0x8769
_GPS: Final = 0x8825
_SIZES: Final = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8}
_MOST_ENTRIES: Final = 256
_LONGEST: Final = 200
_SEARCHED: Final = 256 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraNotes:
    """What a file says; nothing of it is proof. Times are the camera's own, without a zone."""

    taken: datetime | None = None
    changed: datetime | None = None
    software: str = ""
    latitude: float | None = None
    longitude: float | None = None


def read(content: bytes) -> CameraNotes:
    """Reads the notes of a picture; what is broken or missing is left empty."""
    at = content.find(b"Exif\0\0", 0, _SEARCHED)
    block = content[at + 6 :] if at >= 0 else b""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(block[:4])
    if order is None:
        return CameraNotes()
    tags: dict[int, bytes] = {}
    gps: dict[int, bytes] = {}
    try:
        (first,) = struct.unpack_from(order + "I", block, 4)
        _collect(block, order, first, tags)
        for pointer, found in ((_EXIF, tags), (_GPS, gps)):
            if pointer in tags:
                (place,) = struct.unpack(order + "I", tags[pointer][:4])
                _collect(block, order, place, found)
    except struct.error:
        pass  # what was read so far stands
    return CameraNotes(
        taken=_moment(tags.get(_TAKEN, b"")),
        changed=_moment(tags.get(_CHANGED, b"")),
        software=_text(tags.get(_SOFTWARE, b"")),
        latitude=_degrees(gps, order, 1, b"S", 90),
        longitude=_degrees(gps, order, 3, b"W", 180),
    )


def _collect(block: bytes, order: str, at: int, found: dict[int, bytes]) -> None:
    (count,) = struct.unpack_from(order + "H", block, at)
    for number in range(min(count, _MOST_ENTRIES)):
        place = at + 2 + number * 12
        tag, kind, values = struct.unpack_from(order + "HHI", block, place)
        length = _SIZES.get(kind, 0) * min(values, 4096)
        start = place + 8
        if length > 4:
            (start,) = struct.unpack_from(order + "I", block, start)
        found.setdefault(tag, block[start : start + length])


def _text(value: bytes) -> str:
    words = value.split(b"\0")[0][:_LONGEST].decode("utf-8", "replace")
    return "".join(letter for letter in words if letter.isprintable()).strip()


def _moment(value: bytes) -> datetime | None:
    try:
        return datetime.strptime(value[:19].decode("ascii"), "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 - a camera knows no zone
    except ValueError:
        return None


def _degrees(
    gps: dict[int, bytes], order: str, tag: int, negative: bytes, most: int
) -> float | None:
    value = gps.get(tag + 1, b"")
    if len(value) != 24:
        return None
    parts = struct.unpack(order + "6I", value)
    if 0 in parts[1::2]:
        return None
    whole, minutes, seconds = (parts[n] / parts[n + 1] for n in (0, 2, 4))
    found = float(whole + minutes / 60 + seconds / 3600)
    if not 0 <= found <= most:
        return None
    return -found if gps.get(tag, b"").startswith(negative) else found
