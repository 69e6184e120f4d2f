"""Stores that were set aside: damaged ones, and those that no key opens.

They lie beside the new one, encrypted as they were, in case somebody can make more of them.
After a term they are deleted like anything else that holds complaints.
"""

from __future__ import annotations

import logging
import shutil
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from halo_desktop import paths
from halo_desktop.cache import driver, salvage

logger = logging.getLogger(__name__)

_MET_FILE: Final = "met"  # since when a folder is known to lie here, by the server's clock


def forget(folder: Path, now: datetime, days: int) -> int:
    """Deletes what was set aside, so many days after it was first met here; says how many.

    Whoever calls says what time it is by the server's clock: by that of a computer whose
    battery is flat it would go too early. Nothing is readable there that was not taken over.
    """
    parent = folder / salvage.DAMAGED_FOLDER
    gone = 0
    with driver.translating():
        for aside in sorted(parent.iterdir()) if parent.is_dir() else ():
            if not aside.is_dir():
                continue
            met = _met_on(aside / _MET_FILE)
            if met is None:
                paths.write_private(aside / _MET_FILE, now.date().isoformat().encode())
            elif now.date() - met > timedelta(days=days):
                shutil.rmtree(aside, ignore_errors=True)
                gone += 1
    if gone:
        logger.info("%d stores that were set aside long ago were deleted", gone)
    return gone


def _met_on(file: Path) -> date | None:
    try:
        return date.fromisoformat(file.read_text(encoding="ascii"))
    except (FileNotFoundError, ValueError):
        return None
