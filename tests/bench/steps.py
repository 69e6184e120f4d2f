"""How much work SQLite does for a statement: counted, so the same on every machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from sqlcipher3 import dbapi2

_STRIDE: Final = 10


def counted(connection: dbapi2.Connection, work: Callable[[], object]) -> int:
    """Instructions of SQLite's machine while the work is done, to the next ten."""
    rounds = 0

    def tick() -> int:
        nonlocal rounds
        rounds += 1
        return 0

    connection.set_progress_handler(tick, _STRIDE)
    try:
        work()
    finally:
        connection.set_progress_handler(None, 0)
    return rounds * _STRIDE
