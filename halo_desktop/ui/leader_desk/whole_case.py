"""Reads a case as a leader decides on it: with every word, wherever these may be kept."""

from __future__ import annotations

from typing import Protocol

from halo_desktop.cache.views import CaseFile
from halo_desktop.domain.choices import Choice
from halo_desktop.domain.ids import ComplaintId


class LeaderCases(Protocol):
    """Reads cases and says what may be done."""

    async def open(self, complaint: ComplaintId) -> CaseFile | None: ...

    async def fetch(self, complaint: ComplaintId) -> CaseFile: ...

    def choices(self, case: CaseFile) -> tuple[Choice, ...]: ...


async def read(cases: LeaderCases, complaint: ComplaintId) -> CaseFile | None:
    """The case; a confidential one is never kept on this computer and comes from the server.

    Raises:
        HaloError: When that cannot be asked now.
    """
    case = await cases.open(complaint)
    if case is None or not case.complaint.is_sealed:
        return case
    return await cases.fetch(complaint)
