"""The pictures of the dialogs, each over the case that it decides about."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.personal_data.finding import find
from halo_desktop.domain.queues import QueueId
from halo_desktop.ui.reply_editor import personal_sheet
from tests.screenshots.studio import Screen, Sitting, Studio, open_first, settle


async def decisions(studio: Studio) -> None:
    async with studio.console(place=QueueId.NEW) as sitting:
        await open_first(sitting, 2)
        for kind in (Kind.DISPOSE, Kind.REQUEST_COMPLETION, Kind.ARCHIVE, Kind.FORWARD, Kind.MERGE):
            await take_dialog(studio, sitting, kind)


async def unit_decisions(studio: Studio) -> None:
    async with studio.console("andi", place=QueueId.UNIT_INBOX) as sitting:
        await open_first(sitting, 1)
        for kind in (Kind.START, Kind.RETURN, Kind.LOG_FIELD_WORK):
            await take_dialog(studio, sitting, kind)


async def intake(studio: Studio) -> None:
    async with studio.console(place=QueueId.NEW) as sitting:
        sitting.console.scope.start(sitting.console.rooms.decide(Kind.INTAKE, None))
        await settle()
        _take_top(studio, "dialog-intake")


async def personal_data(studio: Studio) -> None:
    answer = (
        "Lubang di depan pasar sudah ditambal. Ibu Hasnah yang tinggal di Jl. Kakap No. 12 sudah "
        "kami hubungi di nomor 0812-4215-7788; truk DC 8123 XB sudah ditegur."
    )
    async with studio.console("andi", place=QueueId.UNIT_WORKING) as sitting:
        await open_first(sitting, 1)
        window = sitting.console.window
        sitting.console.scope.start(personal_sheet.ask(window, answer, find(answer)))
        await settle()
        _take_top(studio, "dialog-personal-data")


async def take_dialog(studio: Studio, sitting: Sitting, kind: Kind) -> None:
    """Opens a decision, paints it and puts it away."""
    sitting.console.decide(kind)
    await settle()
    _take_top(studio, f"dialog-{kind.value.replace('_', '-')}")
    await settle(4)


def _take_top(studio: Studio, name: str) -> None:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        studio.take(name, dialog)
        dialog.reject()


SCREENS: dict[str, Screen] = {
    "decisions": decisions,
    "unit-decisions": unit_decisions,
    "intake": intake,
    "personal-data": personal_data,
}
