"""How much one person may send before anything that was sent is used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from halo_desktop.wire import protocol

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLimits:
    """Limits of files; a day of field work with two hundred photographs fits."""

    unnamed_bytes: int = 1024 * _MEGABYTE  # begun, or complete and named by no action
    open_uploads: int = 100
    day_bytes: int = 2048 * _MEGABYTE
    upload_life: timedelta = timedelta(days=protocol.UPLOAD_DAYS)
    unnamed_life: timedelta = timedelta(days=protocol.UNNAMED_FILE_DAYS)
