"""How far the user's own work had come, kept outside the databases.

When logs are cut off by damage, SQLite goes on from an earlier moment as if nothing had
happened. Where only one of the two files lost its end, the other one shows it; this mark
shows it when both did. It is written after each commit without waiting for the disk, so it
costs nothing, and it can be behind the files but never ahead of them.
"""

from __future__ import annotations

import os
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from halo_desktop import paths
from halo_desktop.cache import driver

FILE_NAME: Final = "work.mark"
_COUNTS: Final = struct.Struct("<QQ")
_SUM: Final = struct.Struct("<I")


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How many changes of own work each of the two files has taken."""

    main: int
    journal: int

    def is_behind(self, mark: Progress | None) -> bool:
        """Whether both files have lost their end since the mark was made."""
        return mark is not None and self.main < mark.main and self.journal < mark.journal


class WorkMark:
    """The open file. Belongs to the thread that writes the store."""

    def __init__(self, folder: Path) -> None:
        """Opens the file, and makes it when it is missing. Blocking.

        Raises:
            StoreError: If the folder refuses.
        """
        with driver.translating():
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
            self._handle: int | None = os.open(folder / FILE_NAME, flags, paths.FILE_MODE)

    def read(self) -> Progress | None:
        """What was noted last; None when nothing was, or when the file is damaged itself."""
        assert self._handle is not None
        with driver.translating():
            os.lseek(self._handle, 0, os.SEEK_SET)
            found = os.read(self._handle, _COUNTS.size + _SUM.size)
        counts, proof = found[: _COUNTS.size], found[_COUNTS.size :]
        if len(proof) != _SUM.size or _SUM.pack(zlib.crc32(counts)) != proof:
            return None
        main, journal = _COUNTS.unpack(counts)
        return Progress(main=main, journal=journal)

    def note(self, progress: Progress) -> None:
        """Notes how far both files have come, after both were written."""
        if self._handle is None:
            return
        counts = _COUNTS.pack(progress.main, progress.journal)
        with driver.translating():
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, counts + _SUM.pack(zlib.crc32(counts)))

    def close(self) -> None:
        """Closes the file; a second call does nothing."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)
