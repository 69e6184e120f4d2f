"""The private code of a complaint: who has ticket and code is the complainant.

Twelve characters from an alphabet without look-alikes (59 bits) that can be read out on the
phone. What is kept is slow to compute, so that a stolen table does not give the codes away.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Final

ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH: Final = 12
_ROUNDS: Final = 20_000
_GROUP: Final = 4
_NOBODY: Final = "0" * 64


def of(seed: str) -> str:
    """The code that belongs to a secret seed: the same one whenever it is asked for again."""
    number = int.from_bytes(hashlib.sha256(b"code\0" + seed.encode()).digest(), "big")
    found = []
    for _ in range(LENGTH):
        number, at = divmod(number, len(ALPHABET))
        found.append(ALPHABET[at])
    return "".join(found)


def shown(code: str) -> str:
    """A code in groups, as people write it down."""
    return "-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))


def typed(text: str) -> str:
    """A code as somebody typed it: case, spaces and dashes do not matter."""
    return "".join(character for character in text.upper() if character.isalnum())[:40]


def kept(ticket: str, code: str) -> str:
    """What the server keeps of a code. Blocking: slow on purpose, a few milliseconds."""
    return hashlib.pbkdf2_hmac("sha256", code.encode(), ticket.encode(), _ROUNDS).hex()


def fits(ticket: str, code: str, stored: str | None) -> bool:
    """Whether a code is the one of a ticket; takes as long when there is no such ticket."""
    return hmac.compare_digest(kept(ticket, typed(code)), stored or _NOBODY)
