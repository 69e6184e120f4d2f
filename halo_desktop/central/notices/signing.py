"""Signs what goes to a provider and checks what comes from one: HMAC over time and body."""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime
from typing import Final

STAMP: Final = "X-Halo-Timestamp"
SEAL: Final = "X-Halo-Signature"
WINDOW_SECONDS: Final = 300
_PREFIX: Final = "v1="


def seal(secret: str, stamp: str, body: bytes) -> str:
    """The signature of a body at a second of the Unix clock."""
    mac = hmac.new(secret.encode("utf-8"), stamp.encode("ascii") + b"." + body, hashlib.sha256)
    return _PREFIX + mac.hexdigest()


def is_genuine(secret: str, stamp: str, seal_: str, body: bytes, now: datetime) -> bool:
    """Whether a body comes from whoever shares the secret, and not from long ago."""
    if not secret or not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 12):
        return False
    if abs(now.timestamp() - int(stamp)) > WINDOW_SECONDS:
        return False
    expected = seal(secret, stamp, body)
    return hmac.compare_digest(expected.encode(), seal_.encode("utf-8", "surrogatepass"))
