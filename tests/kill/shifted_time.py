"""Lets hours pass for a whole program in a moment: a file says how far ahead its clocks are.

A process that is frozen for an hour finds, when it goes on, that both its clocks have moved
on by that hour. Here it is frozen for a moment, and the file is changed meanwhile.
"""

from __future__ import annotations

import importlib
import mmap
import struct
import time
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any, Final

_FORMAT: Final = "<d"
_WALL: Final = (
    "halo_desktop.central.core",
    "halo_desktop.desk.cases",
    "halo_desktop.desk.connection",
    "halo_desktop.desk.doors",
    "halo_desktop.desk.outbox",
    "halo_desktop.desk.way",
    "halo_desktop.sync.timing",
)
_MONOTONIC: Final = ("halo_desktop.sync.timing", "halo_desktop.sync.watchdog")


def make(file: Path) -> None:
    """Makes the file; the time is right."""
    file.write_bytes(struct.pack(_FORMAT, 0.0))


def advance(file: Path, seconds: float) -> None:
    """Lets time pass for everybody who reads the file."""
    ahead = struct.unpack(_FORMAT, file.read_bytes())[0]
    with file.open("r+b") as stream:
        stream.write(struct.pack(_FORMAT, ahead + seconds))


class _Shift:
    def __init__(self, file: Path) -> None:
        with file.open("rb") as stream:
            self._map = mmap.mmap(stream.fileno(), 8, access=mmap.ACCESS_READ)

    @property
    def seconds(self) -> float:
        found: float = struct.unpack(_FORMAT, self._map[:8])[0]
        return found

    def monotonic(self) -> float:
        return time.monotonic() + self.seconds


def install(file: Path, *, modules: tuple[str, ...] = (*_WALL, *_MONOTONIC)) -> None:
    """Moves the clocks of this process's program, wherever it reads them."""
    shift = _Shift(file)

    class AnyDatetime(type):
        def __instancecheck__(cls, found: object) -> bool:
            return isinstance(found, datetime)

    class Shifted(datetime, metaclass=AnyDatetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Any:
            return datetime.now(tz) + timedelta(seconds=shift.seconds)

    for name in modules:
        module = importlib.import_module(name)
        if name in _WALL:
            module.datetime = Shifted  # type: ignore[attr-defined]  # its own name for the class
        if name in _MONOTONIC:
            module.time = shift  # type: ignore[attr-defined]  # only monotonic() is used
