"""The pictures of files: where each of them is, and how they are looked at."""

from __future__ import annotations

import hashlib
from collections.abc import Coroutine
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QApplication, QDialog

from halo_desktop import assets
from halo_desktop.desk.events import ComplaintsChanged
from halo_desktop.desk.files import Place
from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.model import Attachment
from halo_desktop.domain.queues import QueueId
from tests.screenshots.studio import Screen, Sitting, Studio, open_first, settle
from tests.support import pictures
from tests.support.world import NOW

_PICTURES = ("jalan.png", "saluran.png", "lapangan.png")


async def files(studio: Studio) -> None:
    async with studio.console(place=QueueId.ANSWERED) as sitting:
        complaint = await open_first(sitting, 3)
        assert complaint is not None
        found = _fill(sitting)
        sitting.window.case.tabs.setCurrentIndex(1)
        await settle()
        studio.take("files", sitting.window)
        await _look_at(studio, sitting, found[0], "viewer-picture")
        await _look_at(studio, sitting, found[3], "viewer-document")
        await _look_at(studio, sitting, found[4], "viewer-broken")
        await _look_at(studio, sitting, found[5], "viewer-letter")


def _fill(sitting: Sitting) -> tuple[Attachment, ...]:
    """Gives the open case six files, one in each state."""
    case = sitting.console.case.case
    assert case is not None
    contents = [assets.path(f"seed/training/pictures/{name}").read_bytes() for name in _PICTURES]
    names = [name.replace(".png", ".jpg") for name in _PICTURES]
    contents += [pictures.pdf(3), pictures.photo()[:400], b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9]
    names += ["Surat tugas regu jembatan.pdf", "kiriman-warga.jpg", "Nota dinas.doc"]
    types = ["image/jpeg"] * 3 + ["application/pdf", "image/jpeg", "application/msword"]
    files = sitting.desk.files
    made = []
    for number, (content, name, media_type) in enumerate(zip(contents, names, types, strict=True)):
        sha256 = Sha256(hashlib.sha256(content).hexdigest())
        files.put(sha256, content)
        made.append(
            Attachment(
                sha256=sha256,
                name=name,
                media_type=media_type,
                size_bytes=5_242_880 - number * 700_000,
                is_internal=number in {1, 3},
                added_by=case.complaint.entries[0].actor,
                added_at=NOW,
            )
        )
    files.places |= {
        made[0].sha256: (Place.HERE, 0),
        made[1].sha256: (Place.SENDING, 3_145_728),
        made[2].sha256: (Place.WAITING, 0),
        made[3].sha256: (Place.FETCHING, 1_200_000),
        made[4].sha256: (Place.REMOTE, 0),
    }
    complaint = case.complaint
    known = sitting.desk.memory.world.complaints
    known[complaint.id] = replace(known[complaint.id], attachments=tuple(made))
    sitting.desk.events.publish(ComplaintsChanged(ids=frozenset({complaint.id})))
    return tuple(made)


async def _look_at(studio: Studio, sitting: Sitting, file: Attachment, name: str) -> None:
    viewing: Coroutine[Any, Any, None] = sitting.console.files.view(file.sha256, file.name)
    sitting.console.scope.start(viewing)
    await settle(20)
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        studio.take(name, dialog)
        dialog.reject()
    await settle(4)


SCREENS: dict[str, Screen] = {"files": files}
