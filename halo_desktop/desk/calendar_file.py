"""The server's working calendar as a plain file beside the store.

It is public reference data. Questions about due dates are answered from it at once,
without the key of the store and while another console has the store open.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Final

from halo_desktop import paths
from halo_desktop.domain.rulebook import Calendar
from halo_desktop.wire import codec, reference

logger = logging.getLogger(__name__)

FILE_NAME: Final = "calendar.json"


def save(folder: Path, calendar: Calendar) -> None:
    """Keeps the calendar in an account's folder; writes only what is new. Blocking.

    Raises:
        FolderError: If the disk refuses.
    """
    file = folder / FILE_NAME
    body = codec.encode(calendar)
    try:
        if file.read_bytes() == body:
            return
    except OSError:
        logger.debug("no readable calendar file yet")
    paths.write_private(file, body)


def newest(data: Path) -> Calendar | None:
    """Reads the calendar that was saved last, of whatever account. Blocking."""
    found: list[tuple[float, Path]] = []
    for file in data.glob(f"*/*/{FILE_NAME}"):
        try:
            found.append((file.stat().st_mtime, file))
        except OSError:
            continue
    for _, file in sorted(found, reverse=True):
        try:
            return reference.read_calendar(file.read_bytes())
        except (OSError, reference.ReferenceFault) as error:
            logger.warning("skipped a calendar file: %s", type(error).__name__)
    return None
