"""The pictures of Mode Telaah and of the leader's desk at work."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.delegation import PLH, Delegation
from halo_desktop.domain.ids import UnitId, UserId
from halo_desktop.domain.queues import QueueId
from halo_desktop.sync.state import Phase
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.delegates.sheet import DelegatesSheet
from halo_desktop.ui.triage.page import TriagePage
from tests.screenshots.studio import Screen, Studio, settle
from tests.support import pictures
from tests.support.world import NOW


async def triage(studio: Studio) -> None:
    async with studio.console(place=QueueId.NEW) as sitting:
        photo = pictures.photo(640, 480)
        for case in sitting.desk.memory.world.complaints.values():
            for file in case.attachments:
                if file.media_type.startswith("image/"):
                    sitting.desk.files.put(file.sha256, photo)
        sitting.window.registry.command(CommandId.TRIAGE).trigger()
        await settle()
        page = sitting.window.findChild(TriagePage)
        assert page is not None
        studio.take("triage-returned", sitting.window)
        for _ in range(6):
            QTest.keyClick(page, Qt.Key.Key_6)
            await settle(4)
        studio.take("triage", sitting.window)
        QTest.keyClick(page, Qt.Key.Key_1)
        await settle()
        studio.take("triage-disposition", sitting.window)
        page.form.put_away()
        await settle(3)
        QTest.keyClick(page, Qt.Key.Key_5)
        await settle()
        studio.take("triage-archive", sitting.window)
        page.form.put_away()
        await settle(3)
        sitting.desk.connection.change(
            phase=Phase.OFFLINE, since=NOW - timedelta(minutes=58), is_level=False
        )
        QTest.keyClick(page, Qt.Key.Key_6)
        await settle()
        studio.take("triage-offline", sitting.window)
        while not page.closing.isVisible():
            QTest.keyClick(page, Qt.Key.Key_6)
            await asyncio.sleep(0.02)
        await settle(3)
        studio.take("triage-closing", sitting.window)


async def deputies(studio: Studio) -> None:
    async with studio.console("kadis.pupr", place=QueueId.TO_DECIDE) as sitting:
        today = local_day(NOW)
        await sitting.desk.delegates.give(
            Delegation(
                unit=UnitId("pupr"),
                user=UserId("andi"),
                title=PLH,
                valid_from=today + timedelta(days=7),
                valid_to=today + timedelta(days=10),
                letter="800.1/123/BKPSDM/2026",
            )
        )
        sitting.window.registry.command(CommandId.DELEGATES).trigger()
        await settle()
        sheet = sitting.window.findChild(DelegatesSheet)
        assert sheet is not None
        studio.take("dialog-deputies", sheet)
        sheet.reject()


SCREENS: dict[str, Screen] = {"triage": triage, "deputies": deputies}
