"""The base of everything an action can carry, and how it names a file."""

from __future__ import annotations

from dataclasses import dataclass

from halo_desktop.domain.ids import Sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """Base of all payloads; an action without input carries a plain subclass."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRef:
    """A file that goes with an action; its bytes travel separately by content hash."""

    sha256: Sha256
    name: str
    media_type: str
    size_bytes: int
