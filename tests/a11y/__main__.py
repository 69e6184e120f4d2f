"""``python -m tests.a11y [--only NAME …]`` walks every window, sheet and dialog.

Each scene is walked in a process of its own, so that one that hangs or breaks costs itself
only; what is wrong is said as soon as it is found. Ends with 1 when something is wrong.
"""

from __future__ import annotations

import argparse
import asyncio
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from halo_desktop.ui import theme, translation
from halo_desktop.ui.theme import Scheme
from halo_desktop.ui.translation import Language
from tests.a11y.inspector import Inspector
from tests.screenshots.__main__ import SCREENS
from tests.screenshots.studio import SIZE

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 900.0


def main() -> int:
    """Walks, and says what was found."""
    parser = argparse.ArgumentParser(prog="tests.a11y")
    parser.add_argument("--only", nargs="*", default=list(SCREENS), choices=list(SCREENS))
    parser.add_argument("--scene", choices=list(SCREENS), help="one, in this process")
    chosen = parser.parse_args()
    if chosen.scene is not None:
        return _look(chosen.scene)
    faulty = [name for number, name in enumerate(chosen.only, 1) if not _run(name, number, chosen)]
    _say(f"{len(chosen.only)} scenes walked, {len(faulty)} with faults: {', '.join(faulty) or '-'}")
    return 1 if faulty else 0


def _run(name: str, number: int, chosen: argparse.Namespace) -> bool:
    _say(f"[{number}/{len(chosen.only)}] {name} …")
    begun = time.monotonic()
    command = [sys.executable, "-m", "tests.a11y", "--scene", name]
    try:
        code = subprocess.run(command, cwd=ROOT, check=False, timeout=SECONDS).returncode
    except subprocess.TimeoutExpired:
        _say(f"{name}: the walk did not come to an end")
        return False
    if code not in {0, 1}:
        _say(f"{name}: the walk broke off with code {code}")
    _say(f"    {time.monotonic() - begun:.0f} s")
    return code == 0


def _look(name: str) -> int:
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    translation.install(application, Language.INDONESIAN)
    theme.apply(application, Scheme.LIGHT)
    loop = QEventLoop(application)
    asyncio.set_event_loop(loop)

    async def walk() -> None:
        await SCREENS[name](inspector)

    with tempfile.TemporaryDirectory() as folder, loop:
        inspector = Inspector(folder=Path(folder), look="light-walk", size=SIZE)
        loop.run_until_complete(walk())
    report = inspector.report()
    if report:
        _say(report)
    _say(f"    {len(inspector.seen)} screens, {len(report.splitlines())} faults")
    return 1 if report else 0


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
