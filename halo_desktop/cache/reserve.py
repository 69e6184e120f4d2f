"""Disk space that is kept for the last acts on a full disk.

When the disk refuses what a person has just done, the reserve is given up and the act is
tried once more: so the text is kept, and what waits can still be sent. What other people
have done is fetched again only when there is room for a new reserve.
"""

from __future__ import annotations

import logging
import os
import shutil
from pathlib import Path
from typing import Final

from halo_desktop import paths
from halo_desktop.cache import driver, errors

logger = logging.getLogger(__name__)

FILE_NAME: Final = "reserve"
SIZE_BYTES: Final = 8 * 1024 * 1024  # some hundred acts with long texts
_CHUNK: Final = bytes(1024 * 1024)


class Reserve:
    """A file of nothing. All methods block for a moment; any thread may call them."""

    def __init__(self, folder: Path) -> None:
        """Takes the folder; nothing is written yet."""
        self._file = folder / FILE_NAME

    def has_room(self) -> bool:
        """Whether the reserve is there, or could be made again just now."""
        if self._file.exists():
            return True
        if free_bytes(self._file.parent) < 2 * SIZE_BYTES:
            return False
        try:
            with driver.translating():
                self._fill()
        except errors.StoreError as error:
            self._file.unlink(missing_ok=True)
            logger.warning("no disk space could be kept back: %s", type(error).__name__)
            return False
        return True

    def give_up(self) -> bool:
        """Frees the space; says whether there was any."""
        try:
            self._file.unlink()
        except OSError:
            return False
        logger.warning("the disk is full; the space that was kept back is used now")
        return True

    def _fill(self) -> None:
        handle = os.open(self._file, os.O_WRONLY | os.O_CREAT, paths.FILE_MODE)
        try:
            if hasattr(os, "posix_fallocate"):
                os.posix_fallocate(handle, 0, SIZE_BYTES)
                return
            for _ in range(0, SIZE_BYTES, len(_CHUNK)):
                os.write(handle, _CHUNK)
        finally:
            os.close(handle)


def free_bytes(folder: Path) -> int:
    """How much the disk still takes."""
    with driver.translating():
        return shutil.disk_usage(folder).free
