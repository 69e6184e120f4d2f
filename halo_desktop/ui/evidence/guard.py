"""Looks at the photographs of an answer before it goes on, and asks where there is a reason."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Protocol

from halo_desktop.desk.evidence import EvidenceHint, PixelReader, Shown
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import FileRef

Confirm = Callable[[tuple[EvidenceHint, ...]], Awaitable[bool]]


class LooksAtEvidence(Protocol):
    """Holds photographs beside those that lie here."""

    pixels: PixelReader

    async def look(
        self, case: Complaint, photos: Sequence[Shown], now: datetime
    ) -> tuple[EvidenceHint, ...]: ...


class FetchesPreviews(Protocol):
    """Brings the small picture of a file, and keeps it."""

    async def preview(self, sha256: Sha256, complaint: ComplaintId) -> bytes | None: ...


def pictures_of(files: Sequence[FileRef]) -> tuple[Shown, ...]:
    """The pictures among the files that go with an answer."""
    return tuple(
        Shown(sha256=file.sha256, name=file.name)
        for file in files
        if file.media_type.startswith("image/")
    )


class EvidenceGuard:
    """One question before an answer is handed in or approved; no Qt."""

    def __init__(
        self,
        evidence: LooksAtEvidence,
        files: FetchesPreviews,
        confirm: Confirm,
        clock: Callable[[], datetime],
    ) -> None:
        """``confirm`` shows the hints and says whether the answer goes on."""
        self._evidence = evidence
        self._files = files
        self._confirm = confirm
        self._clock = clock

    async def look(self, case: Complaint, photos: Sequence[Shown]) -> tuple[EvidenceHint, ...]:
        """The hints; none where the photographs cannot be looked at now."""
        if not photos:
            return ()
        for shown in photos:
            try:
                await self._files.preview(shown.sha256, case.id)
            except HaloError:
                continue  # offline: what lies here is compared
        try:
            return await self._evidence.look(case, photos, self._clock())
        except HaloError:
            return ()  # advice must never keep work from going on

    async def heed(self, cases: Sequence[tuple[Complaint, Sequence[Shown]]]) -> bool:
        """Whether the answers go on: nothing was seen, or the person has looked."""
        hints: list[EvidenceHint] = []
        for case, photos in cases:
            hints += await self.look(case, photos)
        return not hints or await self._confirm(tuple(hints))
