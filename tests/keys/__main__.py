"""``python -m tests.keys`` does the daily jobs by keyboard and prints what they cost."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from halo_desktop.ui import theme, translation
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.theme import Scheme
from halo_desktop.ui.translation import Language
from tests.keys.jobs import JOBS, Cost


def main() -> int:
    """Does each job once."""
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    translation.install(application, Language.INDONESIAN)
    theme.apply(application, Scheme.LIGHT)
    loop = QEventLoop(application)
    asyncio.set_event_loop(loop)
    with loop:
        costs = loop.run_until_complete(_work())
    sys.stdout.write(_table(costs))
    return 0


async def _work() -> dict[str, Cost]:
    costs = {}
    for number, (name, job) in enumerate(JOBS.items()):
        with tempfile.TemporaryDirectory() as folder:
            costs[name] = await job(Preferences(Path(folder) / f"look-{number}.ini"))
    return costs


def _table(costs: dict[str, Cost]) -> str:
    lines = ["| job | keys | of them letters | seconds |", "|---|---:|---:|---:|"]
    lines += [
        f"| {name} | {cost.presses} | {cost.letters} | {cost.seconds:.1f} |"
        for name, cost in costs.items()
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
