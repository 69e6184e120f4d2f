"""``python -m tests.a11y [--only NAME …]`` walks every window, sheet and dialog.

Ends with 1 and a list when something is wrong.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from halo_desktop.ui import theme, translation
from halo_desktop.ui.theme import Scheme
from halo_desktop.ui.translation import Language
from tests.a11y.inspector import Inspector
from tests.screenshots.__main__ import SCREENS
from tests.screenshots.studio import SIZE


def main() -> int:
    """Walks, and says what was found."""
    parser = argparse.ArgumentParser(prog="tests.a11y")
    parser.add_argument("--only", nargs="*", default=list(SCREENS), choices=list(SCREENS))
    chosen = parser.parse_args()
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    translation.install(application, Language.INDONESIAN)
    theme.apply(application, Scheme.LIGHT)
    loop = QEventLoop(application)
    asyncio.set_event_loop(loop)
    with tempfile.TemporaryDirectory() as folder, loop:
        inspector = Inspector(folder=Path(folder), look="light-walk", size=SIZE)
        loop.run_until_complete(_walk(inspector, chosen.only))
    report = inspector.report()
    told = f"{len(inspector.seen)} screens, {len(report.splitlines())} faults"
    sys.stdout.write(f"{report}\n{told}\n" if report else f"{told}\n")
    return 1 if report else 0


async def _walk(inspector: Inspector, only: list[str]) -> None:
    for name in only:
        await SCREENS[name](inspector)


if __name__ == "__main__":
    sys.exit(main())
