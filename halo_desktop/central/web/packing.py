"""Bodies on the wire: packed with zstd or gzip, and never unpacked beyond a limit."""

from __future__ import annotations

import gzip
import zlib
from typing import Final

from backports import zstd

from halo_desktop.central.errors import ServiceProblem
from halo_desktop.wire.codes import ProblemCode

WORTH_PACKING: Final = 1024
_ZSTD_LEVEL: Final = 3
_GZIP_LEVEL: Final = 5
_GZIP_WINDOW: Final = 16 + zlib.MAX_WBITS


def unpack(body: bytes, encoding: str, limit: int) -> bytes:
    """Undoes a content encoding.

    Raises:
        ServiceProblem: When it is unknown, broken, cut off, or unpacks to too much.
    """
    name = encoding.strip().lower()
    if name in ("", "identity"):
        found, is_whole = body, True
    elif name in ("gzip", "x-gzip"):
        found, is_whole = _gunzip(body, limit)
    elif name == "zstd":
        found, is_whole = _unzstd(body, limit)
    else:
        raise ServiceProblem(ProblemCode.BAD_REQUEST, 415, fields=("Content-Encoding",))
    if len(found) > limit:
        raise ServiceProblem(ProblemCode.TOO_LARGE, 413)
    if not is_whole:
        raise ServiceProblem(ProblemCode.BAD_REQUEST, 400, fields=("Content-Encoding",))
    return found


def pack(body: bytes, accepted: str) -> tuple[bytes, str]:
    """Packs a body as the reader likes it best; returns the encoding's name, or nothing."""
    if len(body) < WORTH_PACKING:
        return body, ""
    names = _acceptable(accepted)
    if "zstd" in names:
        return zstd.compress(body, _ZSTD_LEVEL), "zstd"
    if "gzip" in names or "*" in names:
        return gzip.compress(body, _GZIP_LEVEL, mtime=0), "gzip"
    return body, ""


def _acceptable(header: str) -> frozenset[str]:
    found = set()
    for part in header.lower().split(","):
        name, _, weight = part.partition(";")
        if weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000"):
            found.add(name.strip())
    return frozenset(found)


def _gunzip(body: bytes, limit: int) -> tuple[bytes, bool]:
    decompressor = zlib.decompressobj(_GZIP_WINDOW)
    try:
        found = decompressor.decompress(body, limit + 1)
    except zlib.error:
        return b"", False
    return found, decompressor.eof and not decompressor.unused_data


def _unzstd(body: bytes, limit: int) -> tuple[bytes, bool]:
    decompressor = zstd.ZstdDecompressor()
    try:
        found = decompressor.decompress(body, max_length=limit + 1)
    except zstd.ZstdError:
        return b"", False
    return found, decompressor.eof and not decompressor.unused_data
