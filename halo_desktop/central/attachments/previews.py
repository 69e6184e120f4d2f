"""Makes small pictures of photographs: a few kilobytes that travel with the case.

A picture comes from outside and may be made to hurt: its size is looked at before anything
is unpacked, only the formats that people may attach are read, and what the camera wrote
into it stays behind.
"""

from __future__ import annotations

import io
import logging
import warnings
from typing import Final

from PIL import Image, ImageOps

from halo_desktop.domain import file_types
from halo_desktop.wire import protocol

logger = logging.getLogger(__name__)

_FORMATS: Final = ("JPEG", "PNG", "WEBP")
_MOST_PIXELS: Final = 60_000_000
_QUALITY: Final = 72
_PAPER: Final = (255, 255, 255)


def preview(content: bytes) -> bytes | None:
    """A small JPEG of a picture; None when the file is none or is broken. Blocking."""
    if file_types.of(content) not in file_types.PICTURES:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
                return _small(picture)
    except (
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
        OSError,
        SyntaxError,
        ValueError,
        ArithmeticError,
        MemoryError,
    ) as error:
        # Decoders of broken pictures raise whatever they stumble over.
        logger.info("no small picture could be made: %s", type(error).__name__)
        return None


def _small(picture: Image.Image) -> bytes | None:
    if picture.width * picture.height > _MOST_PIXELS:
        return None
    side = protocol.PREVIEW_SIDE
    picture.draft("RGB", (side * 2, side * 2))  # a JPEG is unpacked at a fraction of its size
    turned = ImageOps.exif_transpose(picture)
    turned.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=2.0)
    coloured = turned.convert("RGBA")
    flat = Image.new("RGB", coloured.size, _PAPER)
    flat.paste(coloured, mask=coloured.getchannel("A"))
    stream = io.BytesIO()
    flat.save(stream, "JPEG", quality=_QUALITY, optimize=True, progressive=False)
    return stream.getvalue()
