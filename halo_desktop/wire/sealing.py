"""Seals what is carried by hand: signed by its sender, readable for its receiver only.

A sealed file is a line with the format's name, a header line in clear, an ephemeral X25519
key, the content under ChaCha20-Poly1305, and the sender's Ed25519 signature over all of it.
The header is bound into the encryption, so nobody can put another one in its place.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Final

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MAGIC: Final = b"HALO-PAKET-"
FORMAT: Final = b"1"
_KEY_BYTES: Final = 32
_SIGNATURE_BYTES: Final = 64
_NONCE: Final = bytes(12)
"""Each key seals one content only, so its number is always the first."""


class NotSealed(Exception):  # noqa: N818 - a finding
    """This is no packet at all."""


class NewerSeal(Exception):  # noqa: N818 - a finding
    """A newer version of the program sealed it."""


class BrokenSeal(Exception):  # noqa: N818 - a finding
    """It was altered, cut off, or comes from somebody else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicKeys:
    """What others may know of somebody's keys, in hexadecimal."""

    sign: str
    box: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretKeys:
    """Somebody's own keys: 32 bytes each."""

    sign: bytes = field(repr=False)
    box: bytes = field(repr=False)

    def public(self) -> PublicKeys:
        """The halves for everybody."""
        return PublicKeys(
            sign=_signer(self.sign).public_key().public_bytes_raw().hex(),
            box=_opener(self.box).public_key().public_bytes_raw().hex(),
        )


def make_keys() -> SecretKeys:
    """New keys from the system's random source."""
    return SecretKeys(
        sign=Ed25519PrivateKey.generate().private_bytes_raw(),
        box=X25519PrivateKey.generate().private_bytes_raw(),
    )


def keys_from(secret: bytes) -> SecretKeys:
    """The keys that always follow from a secret."""
    return SecretKeys(sign=_derived(secret, b"sign"), box=_derived(secret, b"box"))


def seal(header: bytes, content: bytes, sender: SecretKeys, receiver: PublicKeys) -> bytes:
    """Packs content; the header stays readable and must be one line."""
    assert b"\n" not in header, "the header is one line"
    fleeting = X25519PrivateKey.generate()
    public = fleeting.public_key().public_bytes_raw()
    shared = fleeting.exchange(X25519PublicKey.from_public_bytes(bytes.fromhex(receiver.box)))
    head = MAGIC + FORMAT + b"\n" + header + b"\n" + public
    body = ChaCha20Poly1305(_content_key(shared, head)).encrypt(_NONCE, content, head)
    return head + body + _signer(sender.sign).sign(hashlib.sha512(head + body).digest())


def header_of(packet: bytes) -> bytes:
    """The readable line; nothing vouches for it yet.

    Raises:
        NotSealed: When it is no packet.
        NewerSeal: When its format is not known here.
    """
    first, _, rest = packet.partition(b"\n")
    if not first.startswith(MAGIC):
        raise NotSealed
    if first != MAGIC + FORMAT:
        raise NewerSeal
    header, found, _ = rest.partition(b"\n")
    if not found:
        raise BrokenSeal
    return header


def open_sealed(packet: bytes, receiver: SecretKeys, sender: PublicKeys) -> bytes:
    """Checks who sent a packet and unpacks it.

    Raises:
        NotSealed: When it is no packet.
        NewerSeal: When its format is not known here.
        BrokenSeal: When it was altered, or signed or meant for somebody else.
    """
    header = header_of(packet)
    start = len(MAGIC) + len(FORMAT) + len(header) + 2
    if len(packet) < start + _KEY_BYTES + _SIGNATURE_BYTES:
        raise BrokenSeal
    signed, signature = packet[:-_SIGNATURE_BYTES], packet[-_SIGNATURE_BYTES:]
    head, body = signed[: start + _KEY_BYTES], signed[start + _KEY_BYTES :]
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(sender.sign)).verify(
            signature, hashlib.sha512(signed).digest()
        )
        fleeting = X25519PublicKey.from_public_bytes(head[-_KEY_BYTES:])
        shared = _opener(receiver.box).exchange(fleeting)
        return ChaCha20Poly1305(_content_key(shared, head)).decrypt(_NONCE, body, head)
    except (InvalidSignature, InvalidTag, ValueError) as error:
        raise BrokenSeal from error


def _content_key(shared: bytes, head: bytes) -> bytes:
    salt = hashlib.sha256(head).digest()
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=MAGIC).derive(shared)


def _derived(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=MAGIC + purpose).derive(secret)


def _signer(secret: bytes) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(secret)


def _opener(secret: bytes) -> X25519PrivateKey:
    return X25519PrivateKey.from_private_bytes(secret)
