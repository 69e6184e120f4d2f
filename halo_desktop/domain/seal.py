"""Hashes that bind a decision to exact content, and records to their order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.states import Flag, Outcome

GENESIS = Sha256("0" * 64)


def recipient_class(complaint: Complaint) -> str:
    """Who will read the answer: an approval for some readers is none for others."""
    if complaint.has(Flag.CONFIDENTIAL) or complaint.has(Flag.SUPERVISORY):
        return "confidential"
    return "anonymous" if complaint.has(Flag.ANONYMOUS) else "public"


def reply_sha256(
    text: str, outcome: Outcome | None, evidence: Iterable[Sha256], recipient: str
) -> Sha256:
    """Hashes everything that an approval covers; the order of files does not matter."""
    parts = ["halo-reply/1", text, outcome.value if outcome else "", recipient, *sorted(evidence)]
    return Sha256(_digest(part.encode() for part in parts))


def chain(previous: Sha256, record: bytes) -> Sha256:
    """Hashes a record together with the one before it, so that none can be left out."""
    return Sha256(_digest((b"halo-chain/1", previous.encode(), record)))


def act_hash(previous: str, row_id: str, at_ms: int, what: str, subject: str, detail: str) -> str:
    """Seals a row of a device's own record to the row before it."""
    parts = (previous, row_id, str(at_ms), what, subject, detail)
    # Lengths keep two different rows from reading the same when they are joined.
    joined = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(joined.encode()).hexdigest()


def _digest(parts: Iterable[bytes]) -> str:
    """Hashes parts with their lengths, so that moving a boundary changes the hash."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()
