"""The signed list of what may be installed: its words, and whether they are the publisher's.

The signature is minisign's: Ed25519 over the BLAKE2b hash of the list, and a second one over
the first with its trusted comment. Two keys may be known, so that one can be replaced.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Final

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from msgspec import Meta

MAX_BYTES: Final = 200_000
_KEY_BYTES: Final = 42  # "Ed", eight of its number, the key
_SIGNATURE_BYTES: Final = 74
_COMMENT: Final = "trusted comment: "
_VERSION: Final = r"^\d{1,6}(\.\d{1,6}){1,3}$"

Version = Annotated[str, Meta(pattern=_VERSION)]


class UpdateRefused(Exception):  # noqa: N818 - reads as the finding it is
    """A list cannot be believed; ``code`` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Package(msgspec.Struct, frozen=True, kw_only=True):
    """One file that can be downloaded."""

    kind: str  # appimage, msi, msi-user, deb
    name: Annotated[str, Meta(pattern=r"^[\w.+-]{1,120}$")]
    size: Annotated[int, Meta(gt=0)]
    sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]
    url: Annotated[str, Meta(max_length=500)] = ""


class UpdateManifest(msgspec.Struct, frozen=True, kw_only=True):
    """What the publisher offers in one channel."""

    product: str
    channel: Annotated[str, Meta(pattern=r"^[a-z]{1,20}$")]
    sequence: Annotated[int, Meta(gt=0)]
    version: Version
    released_at: datetime
    expires_at: datetime
    packages: tuple[Package, ...]
    notes: Annotated[str, Meta(max_length=4000)] = ""


def open_signed(content: bytes, signature: str, keys: Iterable[str]) -> UpdateManifest:
    """Reads a list whose signature was made with one of the keys.

    Raises:
        UpdateRefused: If it is too large, not signed by any of them, or makes no sense.
    """
    if len(content) > MAX_BYTES:
        raise UpdateRefused("too-large")
    verify(content, signature, keys)
    try:
        found = msgspec.json.decode(content, type=UpdateManifest)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UpdateRefused("malformed") from error
    if found.released_at.tzinfo is None or found.expires_at.tzinfo is None:
        raise UpdateRefused("malformed")
    return found


def verify(content: bytes, signature: str, keys: Iterable[str]) -> str:
    """Checks minisign's signature of some bytes and returns its trusted comment.

    Raises:
        UpdateRefused: ``unsigned`` when there is no whole signature, ``unknown-key`` when none
            of the keys made it, ``forged`` when it does not fit.
    """
    lines = signature.splitlines()
    if len(lines) < 4 or not lines[2].startswith(_COMMENT):
        raise UpdateRefused("unsigned")
    first, second = _decoded(lines[1]), _decoded(lines[3])
    if len(first) != _SIGNATURE_BYTES or first[:2] != b"ED":
        raise UpdateRefused("unsigned")
    comment = lines[2].removeprefix(_COMMENT)
    for key in map(_key, keys):
        if key[2:10] != first[2:10]:
            continue
        public = Ed25519PublicKey.from_public_bytes(key[10:])
        try:
            public.verify(first[10:], hashlib.blake2b(content).digest())
            public.verify(second, first[10:] + comment.encode())
        except InvalidSignature as error:
            raise UpdateRefused("forged") from error
        return comment
    raise UpdateRefused("unknown-key")


def _key(text: str) -> bytes:
    found = _decoded(text.strip().splitlines()[-1] if text.strip() else "")
    if len(found) != _KEY_BYTES or found[:2] != b"Ed":
        raise UpdateRefused("bad-key")
    return found


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise UpdateRefused("unsigned") from error


def numbers(version: str) -> tuple[int, ...]:
    """A version as numbers that can be compared; what is no version comes before all."""
    found = re.match(r"\d+(?:\.\d+)*", version)
    if found is None:
        return ()
    parts = tuple(int(part) for part in found[0].split("."))
    return (*parts, 0, 0, 0, 0)[:4]
