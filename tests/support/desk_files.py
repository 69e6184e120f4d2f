"""The files of one console, in memory: here or not, as a test says."""

from __future__ import annotations

import hashlib
from pathlib import Path

from halo_desktop.cache import keeping
from halo_desktop.desk.files import FileStanding, Place, Saved
from halo_desktop.domain import picture_marks
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.model import Attachment, Complaint
from halo_desktop.domain.payloads import FileRef


class MemoryFiles:
    """Takes files in, and gives them out again."""

    def __init__(self) -> None:
        self._contents: dict[Sha256, bytes] = {}
        self.carried: set[ComplaintId] = set()
        self.places: dict[Sha256, tuple[Place, int]] = {}
        self.saved: list[Path] = []

    def put(self, sha256: Sha256, content: bytes) -> None:
        """Lets a file be here under a name of the test's."""
        self._contents[sha256] = content

    async def open(self, sha256: Sha256, complaint: ComplaintId | None = None) -> bytes:
        if sha256 not in self._contents:
            raise Refused(RefusalCode.NEEDS_CONNECTION, sha256)
        return self._contents[sha256]

    async def preview(self, sha256: Sha256, complaint: ComplaintId) -> bytes | None:
        return self._contents.get(sha256)

    async def standings(self, case: Complaint) -> tuple[FileStanding, ...]:
        return tuple(self._standing(case, found) for found in case.attachments)

    def _standing(self, case: Complaint, found: Attachment) -> FileStanding:
        is_here = found.sha256 in self._contents
        place, done = self.places.get(found.sha256, (Place.HERE if is_here else Place.REMOTE, 0))
        return FileStanding(
            sha256=found.sha256,
            place=place,
            done_bytes=done,
            size_bytes=found.size_bytes,
            is_carried=case.id in self.carried,
            may_be_kept=keeping.may_keep(case),
        )

    async def is_carried(self, complaint: ComplaintId) -> bool:
        return complaint in self.carried

    async def carry(self, complaint: ComplaintId) -> None:
        self.carried.add(complaint)

    async def leave(self, complaint: ComplaintId) -> None:
        self.carried.discard(complaint)

    async def save(self, sha256: Sha256, complaint: ComplaintId, to: Path) -> Saved:
        cleaned = picture_marks.cleaned(await self.open(sha256, complaint))
        self.saved.append(to)
        return Saved(path=to, removed=cleaned.removed)

    async def add(self, path: Path) -> FileRef:
        return await self.add_content(path.name, path.read_bytes())

    async def add_content(self, name: str, content: bytes) -> FileRef:
        sha256 = Sha256(hashlib.sha256(content).hexdigest())
        self._contents[sha256] = content
        return FileRef(sha256=sha256, name=name, media_type="image/jpeg", size_bytes=len(content))
