"""``python -m tests.screenshots [FOLDER] [--only NAME …]`` paints every screen in every look.

Each look runs in a process of its own, because the scale of a screen is fixed when Qt
starts. Nothing is asserted here; the pictures are for eyes.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from halo_desktop.ui import theme, translation
from halo_desktop.ui.theme import Scheme
from halo_desktop.ui.translation import Language
from tests.screenshots import (
    admin_screens,
    conflict_screens,
    day_screens,
    dialog_screens,
    file_screens,
    keyboard_screens,
    list_screens,
    main_screens,
    statistics_screens,
    triage_screens,
    window_screens,
    work_screens,
)
from tests.screenshots.studio import SIZE, SIZE_AT_150, Studio

ROOT = Path(__file__).resolve().parents[2]
SCREENS = {
    **main_screens.SCREENS,
    **admin_screens.SCREENS,
    **dialog_screens.SCREENS,
    **work_screens.SCREENS,
    **file_screens.SCREENS,
    **keyboard_screens.SCREENS,
    **day_screens.SCREENS,
    **conflict_screens.SCREENS,
    **triage_screens.SCREENS,
    **statistics_screens.SCREENS,
    **list_screens.SCREENS,
    **window_screens.SCREENS,
}
LOOKS = {
    f"{scheme}-{name}": (Scheme(scheme), size, scale)
    for scheme in ("light", "dark")
    for name, size, scale in (("1366x768", SIZE, "1"), ("150", SIZE_AT_150, "1.5"))
} | {"contrast-1366x768": (Scheme.CONTRAST, SIZE, "1")}


def main() -> int:
    """Paints all looks, or one of them in this process."""
    parser = argparse.ArgumentParser(prog="tests.screenshots")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build/screenshots")
    parser.add_argument("--only", action="append", help="the name of a group of screens")
    parser.add_argument("--look", choices=sorted(LOOKS), help="one look, in this process")
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    if chosen.look is not None:
        return _paint(chosen.folder, chosen.look, chosen.only)
    extra = [word for name in chosen.only or () for word in ("--only", name)]
    codes = [_run(look, [str(chosen.folder), "--look", look, *extra]) for look in LOOKS]
    front = chosen.folder / "operator-queue-light-1366x768.png"
    if front.exists():
        shutil.copyfile(front, ROOT / "docs/images/console.png")
    return max(codes)


def _run(look: str, arguments: list[str]) -> int:
    _, _, scale = LOOKS[look]
    environment = os.environ | {
        "QT_SCALE_FACTOR": scale,
        "QT_FONT_DPI": "96",
        "QT_AUTO_SCREEN_SCALE_FACTOR": "0",
        "QT_QPA_PLATFORM": "offscreen",
        "TZ": "Asia/Makassar",
    }
    command = [sys.executable, "-m", "tests.screenshots", *arguments]
    return subprocess.run(command, env=environment, cwd=ROOT, check=False).returncode


def _paint(folder: Path, look: str, only: list[str] | None) -> int:
    scheme, size, _ = LOOKS[look]
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    translation.install(application, Language.INDONESIAN)
    theme.apply(application, scheme)
    studio = Studio(folder=folder, look=look, size=size)
    loop = QEventLoop(application)
    asyncio.set_event_loop(loop)
    with loop:
        loop.run_until_complete(_paint_all(studio, only))
    return 0


async def _paint_all(studio: Studio, only: list[str] | None) -> None:
    for name, screen in SCREENS.items():
        if only is None or name in only:
            await screen(studio)


if __name__ == "__main__":
    sys.exit(main())
