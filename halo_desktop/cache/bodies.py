"""How a complaint's JSON is kept: compressed, and otherwise untouched.

Fields that only a newer server or console knows survive, because nothing is decoded here.
"""

from __future__ import annotations

import zlib
from functools import lru_cache

from halo_desktop.domain.model import Complaint
from halo_desktop.wire import codec

_LEVEL = 1  # higher levels cost several times the time for a tenth of the size
_READ_LATELY = 256


def pack(body: bytes) -> bytes:
    """Compresses the JSON of an aggregate."""
    return zlib.compress(body, _LEVEL)


def unpack(stored: bytes) -> bytes:
    """Gives the JSON back."""
    return zlib.decompress(stored)


@lru_cache(maxsize=_READ_LATELY)
def read(stored: bytes) -> Complaint:
    """Decodes a stored aggregate; the ones read lately are at hand.

    Raises:
        Undecodable: If it is not a complaint as this version knows it.
    """
    return codec.decode_complaint(unpack(stored))
