"""Comparing what a console holds of a scope with what the server shows there.

Both sides sort the complaints of a scope into 256 buckets by a hash of their id and add up a
hash of id, number and version for each. Where the sums differ, only the rows of that bucket
are looked at. The comparison is a detector: in order, it finds nothing (docs/protocol.md).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Final, Literal, TypeAlias

from halo_desktop.domain.ids import ComplaintId, ScopeId
from halo_desktop.wire.messages import Answer, FeedRow, Message, Request

PATH_DIGEST: Final = "/v1/digest"
PATH_DIGEST_ROWS: Final = "/v1/digest/rows"

BUCKETS: Final = 256
MAX_HELD_ROWS: Final = 5000
"""Rows that a console names at once; from more buckets than that it reads the scope anew."""
_MODULUS: Final = 1 << 64

Version: TypeAlias = tuple[ComplaintId, int, int]
"""A complaint in a scope: its id, the number of its newest change, its version."""


def bucket_of(complaint: ComplaintId) -> int:
    """In which of the buckets a complaint lies."""
    return hashlib.blake2b(complaint.encode(), digest_size=1, person=b"halo-bucket").digest()[0]


def sums_of(versions: Iterable[Version]) -> tuple[int, ...]:
    """The sum of each bucket; the order of the rows does not matter."""
    sums = [0] * BUCKETS
    for complaint, number, version in versions:
        text = f"{complaint}|{number}|{version}".encode()
        value = int.from_bytes(hashlib.blake2b(text, digest_size=8).digest(), "big")
        bucket = bucket_of(complaint)
        sums[bucket] = (sums[bucket] + value) % _MODULUS
    return tuple(sums)


def digest_of(sums: Iterable[int]) -> str:
    """One short word for all buckets together."""
    text = b"".join(value.to_bytes(8, "big") for value in sums)
    return hashlib.blake2b(text, digest_size=16).hexdigest()


class ScopeDigest(Request, frozen=True, kw_only=True):
    """What a console holds of a scope, and up to where it has read it."""

    c: str
    d: str


class DigestRequest(Request, frozen=True, kw_only=True):
    """Asks whether the copies of some scopes are the server's."""

    scopes: dict[ScopeId, ScopeDigest]


class ScopeFinding(Message, frozen=True, kw_only=True):
    """What the server says: ``moved`` wants a pull first, ``differs`` brings the sums."""

    st: Literal["equal", "differs", "moved", "revoked", "reset"]
    sums: tuple[str, ...] = ()  # 256, in hexadecimal


class DigestAnswer(Answer, frozen=True, kw_only=True):
    """How each scope compares, in one snapshot of the database."""

    scopes: dict[ScopeId, ScopeFinding]


class HeldRow(Request, frozen=True, kw_only=True):
    """One copy that a console has in a bucket that differs."""

    id: ComplaintId
    q: int
    rev: int


class DigestRowsRequest(Request, frozen=True, kw_only=True):
    """Names the copies of some buckets and asks for what is wrong with them."""

    scope: ScopeId
    c: str
    buckets: tuple[int, ...]
    held: tuple[HeldRow, ...]


class DigestRowsAnswer(Answer, frozen=True, kw_only=True):
    """The rows that are missing or other there, and those that must not be there.

    With ``more`` the same question is asked again once these are stored.
    """

    scope: ScopeId
    st: Literal["ok", "moved", "revoked", "reset"]
    rows: tuple[FeedRow, ...] = ()
    more: bool = False
