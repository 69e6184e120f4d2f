"""Reads the rows of a damaged file that can still be read, and counts the gaps between them.

SQLCipher gives a connection up for good at the first damaged page, so every step over a gap
takes a new one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from halo_desktop.cache import driver, errors

_LAST_ROWID: Final = (1 << 63) - 1
_SMALL_STEPS: Final = 64  # a damaged page holds about as many rows; far jumps could miss some


class TableScan:
    """The readable rows of one table, in the order of their row ids."""

    def __init__(self, file: Path, key: bytes, table: str) -> None:
        """Prepares the scan; ``table`` is a name of ours, never of a user's."""
        self.gaps = 0
        self._file = file
        self._key = key
        self._sql = f"SELECT rowid AS _at, * FROM {table} WHERE rowid >= ? ORDER BY rowid"

    def __iter__(self) -> Iterator[dict[str, object]]:
        """Yields each readable row as column name and value. Blocking."""
        start: int | None = 0 if self._can_be_opened() else None
        if start is None:
            self.gaps += 1
        while start is not None:
            position = start
            try:
                for row in self._rows_from(position):
                    rowid = row.pop("_at")
                    assert isinstance(rowid, int)
                    position = rowid + 1
                    yield row
                start = None
            except (dbapi2.Error, errors.StoreError):
                self.gaps += 1
                start = self._next_readable(position)

    def _can_be_opened(self) -> bool:
        try:
            connection = driver.open_reader(self._file, self._key)
        except errors.StoreError:
            return False
        connection.close()
        return True

    def _rows_from(self, start: int) -> Iterator[dict[str, object]]:
        connection = driver.open_reader(self._file, self._key)
        try:
            cursor = connection.execute(self._sql, (start,))
            names = [column[0] for column in cursor.description or ()]
            for row in cursor:
                yield dict(zip(names, row, strict=True))
        finally:
            connection.close()

    def _next_readable(self, bad: int) -> int | None:
        """Finds the first row id after a bad one from which reading works again."""
        low, step = bad, 1
        while not self._is_readable(low + step):
            low += step
            step = 1 if low - bad < _SMALL_STEPS else step * 2
            if low + step > _LAST_ROWID:
                return None
        high = low + step
        while high - low > 1:
            middle = (low + high) // 2
            if self._is_readable(middle):
                high = middle
            else:
                low = middle
        return high

    def _is_readable(self, start: int) -> bool:
        try:
            next(self._rows_from(start), None)
        except (dbapi2.Error, errors.StoreError):
            return False
        return True
