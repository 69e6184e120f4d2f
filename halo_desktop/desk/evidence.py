"""What the photographs of an answer give rise to ask, before it is handed in or approved.

Hints only: a photograph may be used twice for a good reason. Everything is compared on this
computer, with the pictures that lie here, so that it works without a connection.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, ParamSpec, TypeVar

from halo_desktop.cache import comparable, keeping
from halo_desktop.cache.blobs import BlobStore
from halo_desktop.desk.gate import Gate
from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.evidence import camera_notes, checking, picture_print
from halo_desktop.domain.evidence.camera_notes import CameraNotes
from halo_desktop.domain.evidence.checking import Frame, Photo, Suspicion
from halo_desktop.domain.evidence.picture_print import Pixels, Print
from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.model import Complaint
from halo_desktop.sync.runtime import SyncRuntime

P = ParamSpec("P")
T = TypeVar("T")
PixelReader = Callable[[bytes], Pixels | None]
_MOST_LOOKED_AT: Final = 400  # pictures that are looked at for the first time in one go
_CHUNK: Final = 25  # lists wait on the same thread


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceHint:
    """One thing to ask about one photograph.

    ``other`` is the number of the complaint that has the same picture; empty where that is
    the complaint itself.
    """

    name: str
    suspicion: Suspicion
    other: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A photograph that is to prove something, by the name that people see."""

    sha256: Sha256
    name: str


class Evidence:
    """Holds photographs beside those that lie here."""

    def __init__(self, runtime: SyncRuntime, blobs: BlobStore, gate: Gate) -> None:
        """Takes the running store, its files and the lock; pictures are read by ``pixels``."""
        self._runtime = runtime
        self._blobs = blobs
        self._gate = gate
        self.pixels: PixelReader = _sees_nothing
        self._prints: dict[Sha256, Print] = {}

    async def look(
        self, case: Complaint, photos: Sequence[Shown], now: datetime
    ) -> tuple[EvidenceHint, ...]:
        """What to ask about the photographs that are to prove an answer to this case."""
        self._gate.pass_through()
        if not photos:
            return ()
        await self._know_all()
        frame = Frame(since=_as_a_camera(case.received_at), until=_as_a_camera(now))
        hints: list[EvidenceHint] = []
        for shown in photos:
            hints += await self._reuses(case, shown)
            notes = await self._work(self._notes, shown.sha256)
            photo = Photo(name=shown.name, picture=None, notes=notes)
            hints += [
                EvidenceHint(name=shown.name, suspicion=found.suspicion, detail=found.detail)
                for found in checking.suspicions(photo, frame)
            ]
        self._gate.pass_through()
        return tuple(hints)

    async def same_photos(
        self, own: Sequence[Sha256], others: Sequence[Sha256]
    ) -> tuple[tuple[Sha256, Sha256], ...]:
        """Pairs of pictures that are the same photograph, of those that lie here."""
        await self._know_all()
        found: list[tuple[Sha256, Sha256]] = []
        for one in own:
            found += [(one, same) for same in await self._like(one, others)]
        return tuple(found)

    async def _reuses(self, case: Complaint, shown: Shown) -> list[EvidenceHint]:
        like = await self._like(shown.sha256, tuple(self._prints))
        if not like and shown.sha256 not in self._prints:
            return []
        owners = await self._work(self._blobs.prints.cases, (shown.sha256, *like))
        named = await asyncio.wrap_future(self._runtime.read(keeping.naming, (shown.sha256, *like)))
        strangers = {cid for cids in owners.values() for cid in cids} | named
        strangers.discard(case.id)
        lines = (
            await asyncio.wrap_future(
                self._runtime.read(comparable.lines, tuple(sorted(strangers)))
            )
            if strangers
            else {}
        )
        hints = [
            EvidenceHint(name=shown.name, suspicion=Suspicion.REUSED, other=line.ticket or "")
            for line in sorted(lines.values(), key=lambda line: line.ticket or "")
        ]
        own = {file.sha256 for file in case.attachments} - {shown.sha256}
        if own & set(like):
            hints.append(EvidenceHint(name=shown.name, suspicion=Suspicion.REUSED))
        return hints

    async def _like(self, sha256: Sha256, others: Sequence[Sha256]) -> tuple[Sha256, ...]:
        own = self._prints.get(sha256)
        if own is None:
            return ()
        known = [other for other in others if other != sha256 and other in self._prints]
        found: list[Sha256] = []
        for start in range(0, len(known), _CHUNK):
            found += await self._work(self._same, own, known[start : start + _CHUNK])
        return tuple(found)

    def _same(self, own: Print, others: Sequence[Sha256]) -> list[Sha256]:
        return [other for other in others if picture_print.is_same(own, self._prints[other])]

    async def _know_all(self) -> None:
        """Looks at the pictures that came since, and reads the prints of the others."""
        prints = self._blobs.prints
        for sha256 in await self._work(prints.without_print, _MOST_LOOKED_AT):
            await self._work(self._look_at, sha256)
        known = await self._work(prints.known)
        self._prints = {one: self._prints[one] for one in known if one in self._prints}
        missing = [one for one in known if one not in self._prints]
        for start in range(0, len(missing), _CHUNK):
            self._prints |= await self._work(prints.read, missing[start : start + _CHUNK])

    def _look_at(self, sha256: Sha256) -> None:
        content = self._blobs.prints.picture(sha256)
        pixels = self.pixels(content) if content else None
        seen = picture_print.print_of(pixels) if pixels is not None else None
        self._blobs.prints.keep(sha256, seen)

    def _notes(self, sha256: Sha256) -> CameraNotes:
        blob = self._blobs.get(sha256)
        return camera_notes.read(blob.content) if blob is not None else CameraNotes()

    async def _work(self, function: Callable[P, T], *args: P.args, **kw: P.kwargs) -> T:
        return await asyncio.wrap_future(self._runtime.work(function, *args, **kw))


def _as_a_camera(moment: datetime) -> datetime:
    """The hour on the wall here, as a camera writes it."""
    return moment.astimezone(WITA).replace(tzinfo=None)


def _sees_nothing(_content: bytes) -> Pixels | None:
    return None


def photos_of(case: Complaint, wanted: Sequence[Sha256]) -> tuple[Shown, ...]:
    """The pictures among the files that an answer names as its evidence."""
    return tuple(
        Shown(sha256=file.sha256, name=file.name)
        for file in case.attachments
        if file.sha256 in wanted and file.media_type.startswith("image/")
    )
