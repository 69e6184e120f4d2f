"""A console in a process of its own, for a screen reader to read.

Says ``ready`` when the list, the case and the editor are there; each line on standard input
then asks for something: ``dialog``, ``toast``, ``banner``, ``end``.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit
from qasync import QEventLoop

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.queues import QueueId
from halo_desktop.ui import theme, translation
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.translation import Language
from tests.support.console import open_row, opened
from tests.support.until import until

TEXT = "Petugas meninjau lokasi pagi ini."
TOAST = "Catatan internal: diterima server."
BANNER = "Luring sejak 09.12. Anda tetap bisa bekerja."


def main() -> int:
    """Shows the console until it is told to end."""
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    application.setApplicationName("halo-reader-scene")
    translation.install(application, Language.INDONESIAN)
    theme.apply(application)
    loop = QEventLoop(application)
    asyncio.set_event_loop(loop)
    with loop, tempfile.TemporaryDirectory() as folder:
        loop.run_until_complete(_show(Preferences(Path(folder) / "look.ini")))
    return 0


async def _show(preferences: Preferences) -> None:
    wishes: asyncio.Queue[str] = asyncio.Queue()
    loop = asyncio.get_running_loop()
    loop.add_reader(sys.stdin.fileno(), lambda: wishes.put_nowait(sys.stdin.readline().strip()))
    async with opened(preferences, "andi", QueueId.UNIT_WORKING) as (console, _):
        await open_row(console)
        text = console.rooms.editor.findChild(QPlainTextEdit)
        assert text is not None
        await until(lambda: text.isVisible() and not text.isReadOnly())
        text.setPlainText(TEXT)
        _say("ready")
        while (wish := await wishes.get()) not in {"", "end"}:
            _grant(console, wish)
            _say(wish)
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.close()
    loop.remove_reader(sys.stdin.fileno())


def _grant(console: Console, wish: str) -> None:
    if wish == "dialog":
        console.decide(Kind.ADD_NOTE)
    elif wish == "toast":
        console.rooms.toast.show_note(TOAST)
    elif wish == "banner":
        console.window.banner.show_message(BANNER, tone=Tone.OFFLINE, icon=Icon.OFFLINE)


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
