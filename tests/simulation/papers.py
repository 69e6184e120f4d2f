"""Files that people at a console attach, and the promise that none of them is lost (I12)."""

from __future__ import annotations

import dataclasses
import hashlib
import random
from typing import Final

from halo_desktop.cache.blobs import BlobStore
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.payloads import Payload
from halo_desktop.domain.payloads.payload import FileRef
from tests.simulation.trail import Violation

_BEGINNING: Final = b"\x89PNG\r\n\x1a\n"
_TYPE: Final = "image/png"
# Most fit into one part; some need several, so that an upload can stop in the middle.
_SIZES: Final = (300, 300, 2000, 90_000)


def attach(rng: random.Random, files: BlobStore, payload: Payload) -> Payload:
    """Keeps a new file and names it in a payload; one that takes no files stays as it is."""
    if not hasattr(payload, "attachments"):
        return payload
    unique = rng.randbytes(16)
    content = _BEGINNING + unique * (rng.choice(_SIZES) // len(unique))
    sha256 = files.add(content, _TYPE)
    named = FileRef(sha256=sha256, name="foto.png", media_type=_TYPE, size_bytes=len(content))
    return dataclasses.replace(payload, attachments=(named,))  # type: ignore[call-arg]


def named_by(action: Action) -> tuple[Sha256, ...]:
    """The files that an action names."""
    return tuple(file.sha256 for file in getattr(action.payload, "attachments", ()))


def check_kept(sha256: Sha256, local: bytes | None, remote: bytes | None, *, is_done: bool) -> None:
    """A file is on its own computer until the server has it; what is done has it there.

    Raises:
        Violation: When the only copy is gone, or one is not what its hash says.
    """
    if local is None and remote is None:
        raise Violation(f"I12 file {sha256[:12]} is nowhere any more")
    if is_done and remote is None:
        raise Violation(f"I12 file {sha256[:12]} is named by a finished action and not there")
    for content in (local, remote):
        if content is not None and hashlib.sha256(content).hexdigest() != sha256:
            raise Violation(f"I12 file {sha256[:12]} is not what it was")
