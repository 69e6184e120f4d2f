"""Opaque texts that only this server can make: cursors, online tokens, session tokens."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Final

import msgspec

_MAC_BYTES: Final = 16

Part = str | int | None


class Forged(Exception):  # noqa: N818 - a finding; callers decide what it means
    """The text was not made here, or for another purpose."""


class Signer:
    """Signs short lists of values with the server's secret."""

    def __init__(self, secret: bytes) -> None:
        """Takes the secret; whoever has it can read every cursor."""
        self._secret = secret

    def sign(self, purpose: str, parts: tuple[Part, ...]) -> str:
        """Packs values into one URL-safe text that holds for one purpose."""
        body = msgspec.json.encode(parts)
        return _text(self._mac(purpose, body) + body)

    def read(self, purpose: str, text: str) -> list[Part]:
        """Unpacks values.

        Raises:
            Forged: When the text does not come from ``sign`` with this purpose.
        """
        try:
            raw = base64.urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
        except ValueError as error:
            raise Forged("not base64") from error
        mac, body = raw[:_MAC_BYTES], raw[_MAC_BYTES:]
        if not hmac.compare_digest(mac, self._mac(purpose, body)):
            raise Forged("wrong seal")
        return msgspec.json.decode(body, type=list[Part])

    def derive(self, purpose: str, *parts: str) -> str:
        """Makes a 256-bit token that is the same whenever the same parts are given."""
        body = msgspec.json.encode((purpose, parts))
        return _text(hmac.new(self._secret, body, hashlib.sha256).digest())

    def _mac(self, purpose: str, body: bytes) -> bytes:
        message = purpose.encode() + b"\0" + body
        return hmac.new(self._secret, message, hashlib.sha256).digest()[:_MAC_BYTES]


def hash_token(token: str) -> str:
    """What is kept of a token; 256 random bits need no salt."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def new_token(random_bytes: bytes) -> str:
    """Writes 256 random bits as a token of 43 characters."""
    return _text(random_bytes)


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")
