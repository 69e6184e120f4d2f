"""Hashes of what people type, slow on purpose and useless without the store's key."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import Final

_SCRYPT_COST: Final = 1 << 15
_SCRYPT_BLOCK: Final = 8
_SCRYPT_MEMORY: Final = 64 * 1024 * 1024
_SALT_BYTES: Final = 16


def make(purpose: str, typed: str, key: bytes) -> str:
    """Hashes what was typed, with a salt of its own. Slow: scrypt with 32 MB."""
    salt = secrets.token_bytes(_SALT_BYTES)
    return f"{salt.hex()}:{_digest(purpose, typed, salt, key)}"


def fits(kept: str, purpose: str, typed: str, key: bytes) -> bool:
    """Says whether the same was typed as when the hash was made. As slow as ``make``."""
    salt, _, expected = kept.partition(":")
    return hmac.compare_digest(_digest(purpose, typed, bytes.fromhex(salt), key), expected)


def _digest(purpose: str, typed: str, salt: bytes, key: bytes) -> str:
    slow = hashlib.scrypt(
        typed.encode("utf-8", "surrogatepass"),
        salt=salt,
        n=_SCRYPT_COST,
        r=_SCRYPT_BLOCK,
        p=1,
        maxmem=_SCRYPT_MEMORY,
        dklen=32,
    )
    return hmac.digest(key, purpose.encode() + b" " + slow, hashlib.sha256).hex()
