"""Why actions of the outbox wait: the desk's own list, with how far their files have got."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol

from halo_desktop.desk.events import FileMoved
from halo_desktop.desk.waiting_items import AFTER_ANOTHER, NEEDS_FILES, ON_COURIER
from halo_desktop.desk.waiting_list import Matter, WaitingReport
from halo_desktop.domain.age import Waited
from halo_desktop.domain.ids import ActionId
from halo_desktop.domain.payloads import Payload
from halo_desktop.domain.payloads.payload import FileRef
from halo_desktop.ui.outbox.rows import Waits

_OWN: Final = frozenset({NEEDS_FILES, AFTER_ANOTHER, ON_COURIER, Waited.OLD, Waited.EXPIRED})
_UPLOAD: Final = "upload:"


class WaitingList(Protocol):
    """Says what waits and why."""

    async def report(self) -> WaitingReport: ...


class FileProgress:
    """Remembers how much of each file has reached the server."""

    def __init__(self) -> None:
        """Nothing has moved yet."""
        self._done: dict[str, int] = {}

    def note(self, moved: FileMoved) -> None:
        """Takes the news about one file."""
        if moved.is_upload:
            self._done[moved.sha256] = moved.done_bytes

    def of(self, sha256: str) -> int:
        """Bytes of a file that the server has."""
        return self._done.get(sha256, 0)


def reasons_of(
    report: WaitingReport, payloads: Mapping[ActionId, Payload | None], progress: FileProgress
) -> dict[ActionId, Waits]:
    """The reasons that actions have of their own; what only lacks the line is left out."""
    missing = {
        item.key.removeprefix(_UPLOAD): item.size_bytes
        for item in report.items
        if item.matter is Matter.UPLOAD
    }
    found: dict[ActionId, Waits] = {}
    for item in report.items:
        if item.action is None or item.matter is not Matter.ACTION or item.reason not in _OWN:
            continue
        own = {file.sha256 for file in _files(payloads.get(item.action))} & missing.keys()
        is_for_files = item.reason == NEEDS_FILES
        found[item.action] = Waits(
            reason=item.reason,
            done_bytes=sum(progress.of(sha256) for sha256 in own) if is_for_files else 0,
            size_bytes=sum(missing[sha256] for sha256 in own) if is_for_files else 0,
        )
    return found


def _files(payload: Payload | None) -> tuple[FileRef, ...]:
    return (*getattr(payload, "attachments", ()), *getattr(payload, "evidence", ()))
