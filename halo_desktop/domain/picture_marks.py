"""Takes out of a photograph what its camera wrote into it: place, time, device, names.

The picture itself is not touched: segments are left out, pixels are not coded again. Only
the turn of the camera stays, without which a photograph would lie on its side.
Sources: JPEG (ITU T.81 annex B), Exif 3.0 §4, PNG (W3C) §11, WebP container (RFC 9649).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from halo_desktop.domain import exif, file_types


class Mark(StrEnum):
    """What a file tells besides its picture."""

    LOCATION = "location"
    TIME = "time"
    DEVICE = "device"
    PERSON = "person"
    TEXT = "text"
    SMALL_PICTURE = "small-picture"
    OTHER = "other"


class BrokenPicture(ValueError):  # noqa: N818 - a finding
    """The file is not whole, so nobody can say what is left in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """A picture without marks, and what was taken out."""

    content: bytes
    removed: tuple[Mark, ...]


_JPEG_SOI: Final = b"\xff\xd8"
_JPEG_EOI: Final = 0xD9
_JPEG_SOS: Final = 0xDA
_JPEG_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD8)})
# Kept of the application segments: JFIF, the colour profile, how colours are coded.
_JPEG_KEPT: Final = ((0xE0, b"JFIF\0"), (0xE2, b"ICC_PROFILE\0"), (0xEE, b"Adobe"))
_PNG_KEPT: Final = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT"}
    | {b"bKGD", b"pHYs", b"cICP", b"acTL", b"fcTL", b"fdAT"}
)
_PNG_TEXT: Final = frozenset({b"tEXt", b"zTXt", b"iTXt"})
_WEBP_KEPT: Final = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_WEBP_EXIF_OR_XMP: Final = 0x08 | 0x04


def cleaned(content: bytes) -> Cleaned:
    """A picture without marks; other kinds of file come back as they are.

    Raises:
        BrokenPicture: If its parts cannot be told apart.
    """
    clean = {
        file_types.JPEG: _clean_jpeg,
        file_types.PNG: _clean_png,
        file_types.WEBP: _clean_webp,
    }.get(file_types.of(content) or "")
    if clean is None:
        return Cleaned(content=content, removed=())
    marks: set[Mark] = set()
    try:
        result = b"".join(clean(content, marks))
    except (struct.error, IndexError) as error:
        raise BrokenPicture(str(error)) from error
    return Cleaned(content=result, removed=tuple(mark for mark in Mark if mark in marks))


def _clean_jpeg(content: bytes, marks: set[Mark]) -> Iterator[bytes]:
    yield _JPEG_SOI
    is_turned = False
    end = 2
    for code, start, end in _jpeg_segments(content):
        segment = content[start:end]
        if code != 0xE1 and _is_kept_in_jpeg(code, segment[4:]):
            yield segment
        else:
            found, turn = _read_segment(code, segment[4:])
            marks |= found
            if turn > 1 and not is_turned:
                is_turned = True
                yield _exif_segment(exif.only_turn(turn))
    if end < len(content) and content[end:].strip(b"\0"):
        # Phones append a second picture or a short film, with marks of their own.
        marks.add(Mark.OTHER)


def _jpeg_segments(content: bytes) -> Iterator[tuple[int, int, int]]:
    """Code, beginning and end of every segment up to the end of the picture."""
    at = 2
    while True:
        if content[at] != 0xFF:
            raise BrokenPicture("a marker is missing")
        start = at
        while content[at] == 0xFF:
            at += 1
        code = content[at]
        if code == _JPEG_EOI:
            yield code, start, at + 1
            return
        if code in _JPEG_ALONE:
            at += 1
        else:
            (length,) = struct.unpack_from(">H", content, at + 1)
            start, at = at - 1, at + 1 + length
            if length < 2 or at > len(content):
                raise BrokenPicture("a segment is cut off")
        if code == _JPEG_SOS:
            at = _after_scan(content, at)
        yield code, start, at


def _after_scan(content: bytes, at: int) -> int:
    """Where the coded picture ends: at the first marker that is not part of it."""
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            raise BrokenPicture("the picture does not end")
        following = content[at + 1]
        if following not in {0, 0xFF} and not 0xD0 <= following <= 0xD7:
            return at
        at += 1 if following == 0xFF else 2


def _is_kept_in_jpeg(code: int, body: bytes) -> bool:
    if 0xE0 <= code <= 0xEF:
        return any(code == kept and body.startswith(sign) for kept, sign in _JPEG_KEPT)
    return code != 0xFE


def _read_segment(code: int, body: bytes) -> tuple[set[Mark], int]:
    if code == 0xE1 and body.startswith(b"Exif\0\0"):
        return _marks_of_exif(body[6:])
    if code == 0xFE:
        return {Mark.TEXT}, 1
    return _marks_of_text(body), 1


def _exif_segment(block: bytes) -> bytes:
    body = b"Exif\0\0" + block
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _clean_png(content: bytes, marks: set[Mark]) -> Iterator[bytes]:
    yield content[:8]
    at = 8
    name = b""
    while name != b"IEND":
        (length,) = struct.unpack_from(">I", content, at)
        name = content[at + 4 : at + 8]
        end = at + 12 + length
        if end > len(content):
            raise BrokenPicture("a chunk is cut off")
        if name in _PNG_KEPT:
            yield content[at:end]
        else:
            turn = _note_png(name, content[at + 8 : end - 4], marks)
            if turn > 1:
                yield _png_chunk(b"eXIf", exif.only_turn(turn))
        at = end
    if at < len(content):
        marks.add(Mark.OTHER)


def _note_png(name: bytes, body: bytes, marks: set[Mark]) -> int:
    if name == b"eXIf":
        found, turn = _marks_of_exif(body)
        marks |= found
        return turn
    if name in _PNG_TEXT:
        marks |= {Mark.TEXT} | _marks_of_text(body)
    elif name == b"tIME":
        marks.add(Mark.TIME)
    else:
        marks.add(Mark.OTHER)
    return 1


def _png_chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _clean_webp(content: bytes, marks: set[Mark]) -> Iterator[bytes]:
    parts: list[bytes] = []
    (whole,) = struct.unpack_from("<I", content, 4)
    limit = 8 + whole
    if limit > len(content) + 1:
        raise BrokenPicture("the file is cut off")
    at = 12
    while at + 8 <= min(limit, len(content)):
        name = content[at : at + 4]
        (length,) = struct.unpack_from("<I", content, at + 4)
        end = at + 8 + length + length % 2
        if end > len(content) + 1:
            raise BrokenPicture("a chunk is cut off")
        if name in _WEBP_KEPT:
            parts.append(_without_promises(name, content[at:end]))
        elif name == b"EXIF":
            found, turn = _marks_of_exif(content[at + 8 : end].removeprefix(b"Exif\0\0"))
            marks |= found
            if turn > 1:
                parts.append(_webp_chunk(b"EXIF", exif.only_turn(turn)))
        else:
            marks |= _marks_of_text(content[at + 8 : end])
        at = end
    body = b"WEBP" + b"".join(parts)
    if any(part.startswith(b"EXIF") for part in parts):
        body = body.replace(parts[0], _with_promise(parts[0]), 1)
    yield b"RIFF" + struct.pack("<I", len(body)) + body


def _without_promises(name: bytes, chunk: bytes) -> bytes:
    """The head says which chunks follow; it must not promise those that are left out."""
    if name != b"VP8X":
        return chunk
    return chunk[:8] + bytes([chunk[8] & ~_WEBP_EXIF_OR_XMP]) + chunk[9:]


def _with_promise(head: bytes) -> bytes:
    return head[:8] + bytes([head[8] | 0x08]) + head[9:] if head.startswith(b"VP8X") else head


def _webp_chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _marks_of_exif(block: bytes) -> tuple[set[Mark], int]:
    """What an Exif block tells, by the tags that are filled in, and the turn of the camera."""
    found = exif.read(block)
    if found is None:
        return {Mark.OTHER}, 1
    groups = {
        Mark.LOCATION: found.has_place,
        Mark.TIME: bool(found.tags & exif.TIME_TAGS),
        Mark.DEVICE: bool(found.tags & exif.DEVICE_TAGS),
        Mark.PERSON: bool(found.tags & exif.PERSON_TAGS),
        Mark.TEXT: bool(found.tags & exif.TEXT_TAGS),
        Mark.SMALL_PICTURE: found.has_small_picture,
    }
    return {mark for mark, is_told in groups.items() if is_told}, found.turn


def _marks_of_text(body: bytes) -> set[Mark]:
    """What a block tells whose form is not read any further (XMP, IPTC, makers' own)."""
    lower = body.lower()
    marks = {Mark.OTHER}
    if b"gps" in lower or b"location" in lower:
        marks.add(Mark.LOCATION)
    if b"creator" in lower or b"author" in lower or b"artist" in lower:
        marks.add(Mark.PERSON)
    return marks
