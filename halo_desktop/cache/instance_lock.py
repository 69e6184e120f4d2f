"""Keeps a second console out of a folder, and knows how the last one ended."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from halo_desktop import paths
from halo_desktop.cache import driver, errors

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_FILE_NAME: Final = "lock"
_OPEN_MARK: Final = b"open"
_LOCKED_BYTE: Final = 1 << 30  # far behind the content: a locked byte cannot be read on Windows


class InstanceLock:
    """A folder's lock; the operating system frees it however the process ends."""

    def __init__(self, folder: Path, name: str = _FILE_NAME) -> None:
        """Takes the lock, or fails at once.

        Raises:
            AlreadyOpen: If another console holds it.
            StoreError: If the folder cannot be written.
        """
        file = folder / name
        with driver.translating():
            self._handle: int | None = os.open(file, os.O_RDWR | os.O_CREAT, paths.FILE_MODE)
            try:
                _lock(self._handle)
            except OSError as error:
                os.close(self._handle)
                self._handle = None
                raise errors.AlreadyOpen(str(folder)) from error
            self.was_left_open = os.read(self._handle, len(_OPEN_MARK)) == _OPEN_MARK

    def mark_open(self) -> None:
        """Notes that the store is in use; the note outlives a crash."""
        if self._handle is not None:
            with driver.translating():
                os.lseek(self._handle, 0, os.SEEK_SET)
                os.write(self._handle, _OPEN_MARK)
                os.fsync(self._handle)

    def release(self, *, is_clean: bool) -> None:
        """Gives the lock back; ``is_clean`` takes the note off."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        with driver.translating():
            try:
                if is_clean:
                    os.ftruncate(handle, 0)
                    os.fsync(handle)
            finally:
                os.close(handle)


if sys.platform == "win32":

    def _lock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)

else:

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
