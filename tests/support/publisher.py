"""A publisher of updates with a key of its own, who signs as minisign does."""

from __future__ import annotations

import base64
import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from halo_desktop.desk.updates import PRODUCT

RELEASED = datetime(2026, 11, 1, tzinfo=UTC)
EXPIRES = datetime(2027, 3, 1, tzinfo=UTC)
BEFORE = datetime(2026, 12, 1, tzinfo=UTC)
LATER = datetime(2027, 4, 1, tzinfo=UTC)


class Signer:
    """One key pair."""

    def __init__(self, number: int = 1) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32)
        self._id = bytes([number]) * 8

    @property
    def public(self) -> str:
        raw = self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        return base64.b64encode(b"Ed" + self._id + raw).decode()

    def sign(self, content: bytes, comment: str = "release") -> str:
        first = self._key.sign(hashlib.blake2b(content).digest())
        second = self._key.sign(first + comment.encode())
        line = base64.b64encode(b"ED" + self._id + first).decode()
        end = base64.b64encode(second).decode()
        return f"untrusted comment: x\n{line}\ntrusted comment: {comment}\n{end}\n"


def a_list(**changes: Any) -> bytes:
    """A list that offers version 9.0.0, with some words of it changed."""
    content = {
        "product": PRODUCT,
        "channel": "stable",
        "sequence": 5,
        "version": "9.0.0",
        "released_at": RELEASED.isoformat(),
        "expires_at": EXPIRES.isoformat(),
        "notes": "Daftar lebih cepat.",
        "packages": [],
    }
    return json.dumps({**content, **changes}).encode()


def lay_down(folder: Path, content: bytes, signature: str) -> Path:
    """Writes a list and its signature as they are carried by hand."""
    file = folder / "updates-stable.json"
    file.write_bytes(content)
    file.with_name(f"{file.name}.minisig").write_text(signature)
    return file
