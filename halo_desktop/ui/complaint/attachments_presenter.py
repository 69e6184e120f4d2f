"""Keeps the tab of files true: where each is, its small picture, whether it is taken along."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, Protocol

from halo_desktop.cache.views import CaseFile
from halo_desktop.desk.events import ComplaintsChanged, Event, FileMoved, OutboxChanged, SyncChanged
from halo_desktop.desk.files import FileStanding, Saved
from halo_desktop.domain import file_types
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.model import Complaint
from halo_desktop.ui.ports import Hub

Start = Callable[[Coroutine[Any, Any, Any]], None]


class FilesDesk(Protocol):
    """What the tab asks of the desk."""

    async def preview(self, sha256: Sha256, complaint: ComplaintId) -> bytes | None: ...

    async def standings(self, case: Complaint) -> tuple[FileStanding, ...]: ...

    async def is_carried(self, complaint: ComplaintId) -> bool: ...

    async def carry(self, complaint: ComplaintId) -> None: ...

    async def leave(self, complaint: ComplaintId) -> None: ...


class CaseFilesDesk(FilesDesk, Protocol):
    """Files as the tab and the viewer need them."""

    async def open(self, sha256: Sha256, complaint: ComplaintId | None = None) -> bytes: ...

    async def save(self, sha256: Sha256, complaint: ComplaintId, to: Path) -> Saved: ...


class FilesScreen(Protocol):
    """What the presenter tells the tab; words are the tab's own business."""

    def forget(self) -> None: ...

    def show_standings(self, standings: tuple[FileStanding, ...]) -> None: ...

    def show_picture(self, sha256: Sha256, content: bytes) -> None: ...

    def show_carried(self, is_carried: bool, *, may_be_kept: bool) -> None: ...


class AttachmentsPresenter:
    """Follows the open case; an answer for an earlier one is dropped."""

    def __init__(self, screen: FilesScreen, desk: FilesDesk, hub: Hub, start: Start) -> None:
        """Takes the tab, the desk, its news, and how to start coroutines."""
        self._screen = screen
        self._desk = desk
        self._start = start
        self._case: Complaint | None = None
        self._pictured: set[Sha256] = set()
        self._is_reading = False
        self._must_read_again = False
        self._unsubscribe = hub.subscribe(self._on_event)

    @property
    def complaint(self) -> ComplaintId | None:
        """The case whose files are shown."""
        return self._case.id if self._case is not None else None

    def close(self) -> None:
        """Stops listening."""
        self._unsubscribe()

    def show(self, case: CaseFile | None) -> None:
        """Follows another case, or news of the same one."""
        before = self.complaint
        self._case = case.complaint if case is not None else None
        if self.complaint != before:
            self._pictured = set()
            self._screen.forget()
        self._read()

    def set_carried(self, is_wanted: bool) -> None:
        """Takes the files of the case along, or not any more."""
        if self._case is not None:
            self._start(self._set_carried(self._case.id, is_wanted=is_wanted))

    async def _set_carried(self, complaint: ComplaintId, *, is_wanted: bool) -> None:
        if is_wanted:
            await self._desk.carry(complaint)
        else:
            await self._desk.leave(complaint)
        self._read()

    def _read(self) -> None:
        """Looks again; news that come meanwhile make one more look, however many they are."""
        if self._is_reading:
            self._must_read_again = True
        elif self._case is not None and self._case.attachments:
            self._is_reading = True
            self._start(self._look())

    async def _look(self) -> None:
        case = self._case
        try:
            if case is not None:
                await self._tell(case)
                await self._fetch_pictures(case)
        finally:
            self._is_reading = False
        if self._must_read_again:
            self._must_read_again = False
            self._read()

    async def _tell(self, case: Complaint) -> None:
        standings = await self._desk.standings(case)
        is_carried = await self._desk.is_carried(case.id)
        if self.complaint == case.id and standings:
            self._screen.show_standings(standings)
            self._screen.show_carried(is_carried, may_be_kept=standings[0].may_be_kept)

    async def _fetch_pictures(self, case: Complaint) -> None:
        for attachment in case.attachments:
            is_picture = attachment.media_type in file_types.PICTURES
            if not is_picture or attachment.sha256 in self._pictured or self._must_read_again:
                continue
            try:
                content = await self._desk.preview(attachment.sha256, case.id)
            except HaloError:
                return  # without a connection the icon stays; it is asked for again later
            if self.complaint != case.id:
                return
            if content:
                self._pictured.add(attachment.sha256)
                self._screen.show_picture(attachment.sha256, content)

    def _on_event(self, event: Event) -> None:
        case = self._case
        if case is None:
            return
        match event:
            case FileMoved(sha256=moved):
                is_ours = any(found.sha256 == moved for found in case.attachments)
            case ComplaintsChanged(ids=ids):
                is_ours = case.id in ids
            case OutboxChanged() | SyncChanged():
                is_ours = True
            case _:
                is_ours = False
        if is_ours:
            self._read()
