"""The support file is shown whole before it is saved."""

from __future__ import annotations

from pathlib import Path

from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.support.sheet import SupportSheet
from tests.support.console import Play, opened
from tests.support.sheets import asking
from tests.support.until import until


def test_what_is_shown_is_what_is_saved(
    play: Play, preferences: Preferences, tmp_path: Path
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            console.window.registry.command(CommandId.SUPPORT).trigger()
            sheet = await asking(SupportSheet)
            assert not sheet.main_button.isEnabled() or sheet.text
            await until(lambda: sheet.text)
            shown, file = sheet.text, tmp_path / "dukungan.txt"

            sheet.save(file)

            assert file.read_text(encoding="utf-8") == shown
            assert "SINKRON" in shown
            assert "pyside6" in shown
            await until(lambda: "tersimpan" in console.rooms.toast.text)

    play(scenario)


def test_a_folder_that_takes_nothing_is_said(
    play: Play, preferences: Preferences, tmp_path: Path
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            console.window.registry.command(CommandId.SUPPORT).trigger()
            sheet = await asking(SupportSheet)
            await until(lambda: sheet.text)

            sheet.save(tmp_path / "hilang" / "dukungan.txt")

            assert sheet.error.startswith("Tidak dapat disimpan")
            sheet.reject()

    play(scenario)
