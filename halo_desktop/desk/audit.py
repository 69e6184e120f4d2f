"""The record of what was done at this desk, sealed row by row and sent before all else."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from enum import StrEnum

from halo_desktop.cache import audit
from halo_desktop.desk import fresh_ids
from halo_desktop.sync.runtime import SyncRuntime


class AuditKind(StrEnum):
    """An act that somebody may have to answer for."""

    SIGN_IN = "sign-in"
    OPEN_OFFLINE = "open-offline"
    SIGN_OUT = "sign-out"
    LOCK = "lock"
    UNLOCK = "unlock"
    UNLOCK_FAILED = "unlock-failed"
    PIN_SET = "pin-set"
    PIN_REMOVED = "pin-removed"
    REVEAL = "reveal"
    VIEW_PROTECTED = "view-protected"
    EXPORT = "export"
    PRINT = "print"
    OPEN_FILE = "open-file"
    WIPE = "wipe"
    PACKET_EXPORT = "packet-export"
    PACKET_IMPORT = "packet-import"


class Audit:
    """Writes acts down before they happen."""

    def __init__(self, runtime: SyncRuntime) -> None:
        """Takes the running store."""
        self._runtime = runtime

    async def record(self, kind: AuditKind, subject: str = "", detail: str = "") -> None:
        """Writes an act down durably; whoever is about to do it waits for this.

        Args:
            kind: What is done.
            subject: The id of what it is done to.
            detail: Codes and counts only, never a word that somebody wrote.

        Raises:
            StoreError: When it cannot be written; then the act must not happen.
        """
        await asyncio.wrap_future(
            self._runtime.call(
                audit.append,
                row_id=fresh_ids.make(),
                at=datetime.now(UTC),
                what=kind.value,
                subject=subject,
                detail=detail,
            )
        )
