"""Real pictures and documents for tests, the same bytes in every process."""

from __future__ import annotations

import io
import random
import time
from functools import cache

from PIL import Image
from PIL.ExifTags import IFD, Base
from PIL.PngImagePlugin import PngInfo

GPS = {1: "S", 2: (3.0, 25.0, 42.0), 3: "E", 4: (119.0, 20.0, 38.0)}


def jpeg_like(size: int, seed: int = 0) -> bytes:
    """Bytes that begin like a photograph and cannot be packed; no picture can be seen in them."""
    return b"\xff\xd8\xff\xe0" + random.Random(seed).randbytes(size - 4)


@cache
def photo(width: int = 64, height: int = 48, seed: int = 1, *, turn: int = 1) -> bytes:
    """A photograph as a phone makes it: with place, time, device, name and a small picture."""
    exif = Image.Exif()
    exif[Base.Make] = "Ponsel"
    exif[Base.Model] = "P-1"
    exif[Base.Artist] = "Sitti Rahma"
    exif[Base.DateTime] = "2026:11:23 10:00:00"
    exif[Base.Orientation] = turn
    exif.get_ifd(IFD.GPSInfo).update(GPS)
    return _saved(_noise(width, height, seed), "JPEG", exif=exif, comment=b"rahasia warga")


@cache
def plain_photo(width: int = 64, height: int = 48, seed: int = 1) -> bytes:
    """A photograph that tells nothing but its picture."""
    return _saved(_noise(width, height, seed), "JPEG")


@cache
def png(width: int = 64, height: int = 48, seed: int = 1, *, is_told: bool = True) -> bytes:
    """A screenshot, with a comment and a place."""
    if not is_told:
        return _saved(_noise(width, height, seed), "PNG")
    words = PngInfo()
    words.add_text("Author", "Sitti Rahma")
    exif = Image.Exif()
    exif[Base.Make] = "Ponsel"
    exif.get_ifd(IFD.GPSInfo).update(GPS)
    return _saved(_noise(width, height, seed), "PNG", pnginfo=words, exif=exif)


@cache
def webp(width: int = 64, height: int = 48, seed: int = 1, *, turn: int = 1) -> bytes:
    """A picture as messengers send it."""
    exif = Image.Exif()
    exif[Base.Make] = "Ponsel"
    exif[Base.Orientation] = turn
    exif.get_ifd(IFD.GPSInfo).update(GPS)
    return _saved(_noise(width, height, seed), "WEBP", exif=exif, xmp=b"<x>GPSLatitude</x>")


@cache
def pdf(pages: int = 1) -> bytes:
    """A scanned letter."""
    sheets = [_noise(60, 84, number).convert("L") for number in range(pages)]
    stream = io.BytesIO()
    sheets[0].save(
        stream,
        "PDF",
        save_all=True,
        append_images=sheets[1:],
        creationDate=time.gmtime(0),
        modDate=time.gmtime(0),
    )
    return stream.getvalue()


def pixels(content: bytes) -> tuple[tuple[int, int], bytes]:
    """Size and colours of a picture."""
    with Image.open(io.BytesIO(content)) as picture:
        return picture.size, picture.convert("RGB").tobytes()


def told(content: bytes) -> dict[str, object]:
    """Everything that a reader finds in a picture besides its colours."""
    with Image.open(io.BytesIO(content)) as picture:
        picture.load()
        exif = picture.getexif()
        found: dict[str, object] = {f"exif-{tag}": value for tag, value in exif.items()}
        found |= {f"gps-{tag}": value for tag, value in exif.get_ifd(IFD.GPSInfo).items()}
        for name in ("comment", "xmp", "Author", "photoshop"):
            if name in picture.info:
                found[name] = picture.info[name]
        return found


def _noise(width: int, height: int, seed: int) -> Image.Image:
    small = Image.frombytes("RGB", (8, 6), random.Random(seed).randbytes(8 * 6 * 3))
    return small.resize((width, height), Image.Resampling.BICUBIC)


def _saved(picture: Image.Image, kind: str, **extra: object) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, kind, **extra)
    return stream.getvalue()
