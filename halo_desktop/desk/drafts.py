"""Texts that are being written; sacred from the first second on."""

from __future__ import annotations

import asyncio
from datetime import datetime

from halo_desktop.cache import draft_versions
from halo_desktop.cache import drafts as rows
from halo_desktop.cache.draft_versions import DraftVersion
from halo_desktop.cache.views import Draft
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.sync.runtime import SyncRuntime


class Drafts:
    """Keeps what is typed, durable when ``save`` returns if the store ``is_lasting``."""

    def __init__(self, runtime: SyncRuntime, *, is_lasting: bool = True) -> None:
        """Takes the running store and whether it outlives the program."""
        self._runtime = runtime
        self.is_lasting = is_lasting

    async def save(self, draft: Draft) -> datetime:
        """Keeps a text in place of its earlier version and says of which moment it is.

        Raises:
            StoreError: when the disk does not take it; the caller keeps the text on screen.
        """
        await asyncio.wrap_future(self._runtime.call(rows.save, draft))
        return draft.updated_at

    async def of(self, complaint: ComplaintId) -> tuple[Draft, ...]:
        """The texts that belong to a complaint, newest first."""
        return await asyncio.wrap_future(self._runtime.read(rows.of_case, complaint))

    async def find(self, draft_id: str) -> Draft | None:
        """One text by its id."""
        return await asyncio.wrap_future(self._runtime.read(rows.find, draft_id))

    async def all(self) -> tuple[Draft, ...]:
        """All texts, newest first."""
        return await asyncio.wrap_future(self._runtime.read(rows.everything))

    async def versions(self, draft_id: str) -> tuple[DraftVersion, ...]:
        """Earlier texts of a draft, newest first."""
        return await asyncio.wrap_future(self._runtime.read(draft_versions.of, draft_id))

    async def discard(self, draft_id: str) -> None:
        """Throws a text away because its writer said so."""
        await asyncio.wrap_future(self._runtime.call(rows.discard, draft_id))
