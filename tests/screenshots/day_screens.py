"""The pictures of the screens around the day: drafts, lock, waiting, offline, courier, devices."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from halo_desktop.cache.views import Draft
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.ui.drafts.presenter import rows_of
from halo_desktop.ui.drafts.sheet import DraftsSheet
from tests.screenshots.studio import Screen, Studio, settle
from tests.support.desk import MemoryDesk
from tests.support.world import NOW

_WORDS = (
    "Yth. Bapak/Ibu Pelapor,\n\nPetugas telah meninjau lokasi bersama lurah. Penambalan "
    "menunggu material dan dijadwalkan pekan depan."
)


async def drafts(studio: Studio) -> None:
    desk = MemoryDesk()
    places = (desk.memory.ids()[2], ComplaintId("0190-sudah-pindah"), desk.memory.ids()[5])
    for number, complaint in enumerate(places):
        at = NOW - timedelta(hours=7 * number)
        draft = Draft(
            id=f"{complaint}/reply", complaint=complaint, kind="reply", text=_WORDS, updated_at=at
        )
        desk.memory.drafts[draft.id] = draft
    sheet = DraftsSheet()
    sheet.show_rows(await rows_of(desk), NOW)
    await _take(studio, "dialog-drafts", sheet)
    gone = DraftsSheet()
    gone.show_rows(tuple(row for row in await rows_of(desk) if row.is_gone), NOW)
    await _take(studio, "dialog-drafts-gone", gone)
    empty = DraftsSheet()
    empty.show_rows((), NOW)
    await _take(studio, "dialog-drafts-empty", empty)


async def _take(studio: Studio, name: str, widget: QWidget) -> None:
    widget.show()
    await settle(4)
    studio.take(name, widget)
    widget.close()
    widget.deleteLater()


SCREENS: dict[str, Screen] = {
    "drafts": drafts,
}
