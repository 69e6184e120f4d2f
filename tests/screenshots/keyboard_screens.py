"""The pictures of the keyboard: palette, list of keys, own keys, high contrast."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog

from halo_desktop.domain.queues import QueueId
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.keyboard.keys_panel import KeysPanel
from halo_desktop.ui.palette.sheet import PaletteSheet
from tests.screenshots.studio import Screen, Sitting, Studio, open_first, settle


async def palette(studio: Studio) -> None:
    async with studio.console(place=QueueId.NEW) as sitting:
        await open_first(sitting, 2)
        sheet = await _opened(sitting, CommandId.PALETTE)
        studio.take("palette", sheet)
        assert isinstance(sheet, PaletteSheet)
        for text, name in (("teruskan", "typed"), ("#jalan", "cases"), ("zzqq", "nothing")):
            sheet.line.setText(text)
            await settle(4)
            studio.take(f"palette-{name}", sheet)
        sheet.reject()
        await settle(4)


async def keys(studio: Studio) -> None:
    async with studio.console(place=QueueId.NEW) as sitting:
        sheet = await _opened(sitting, CommandId.SHORTCUTS)
        studio.take("dialog-shortcuts", sheet)
        sheet.reject()
        await settle(4)
        sheet = await _opened(sitting, CommandId.CHANGE_KEYS)
        panel = sheet.findChild(KeysPanel)
        assert panel is not None
        third = panel.list.topLevelItem(3)
        assert third is not None
        panel.list.setCurrentItem(third)
        panel.key.setKeySequence(QKeySequence("Ctrl+L"))
        await settle(4)
        studio.take("settings-keys", sheet)
        sheet.reject()
        await settle(4)


async def _opened(sitting: Sitting, command: CommandId) -> QDialog:
    sitting.window.registry.command(command).trigger()
    await settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    return dialog


SCREENS: dict[str, Screen] = {"palette": palette, "keys": keys}
