"""Makes the console's patience short, so that an hour of bad weather fits into a minute.

Only lengths of time are changed. Every call is also measured: none may outlive its watchdog.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Final

import pytest

from halo_desktop.sync import backoff, timing
from halo_desktop.sync.calls import Call
from halo_desktop.sync.errors import Failure
from halo_desktop.sync.http_remote import HttpRemote, Passport
from halo_desktop.wire.messages import Answer

DEADLINE_SECONDS: Final = 3.0
_SLACK_SECONDS: Final = 2.0  # for a machine that does other things too


@dataclass(slots=True)
class Watch:
    """How long calls took."""

    calls: int = 0
    longest: float = 0.0
    late: list[str] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, call: Call, seconds: float) -> None:
        with self._lock:
            self.calls += 1
            self.longest = max(self.longest, seconds)
            if seconds > call.seconds + _SLACK_SECONDS:
                self.late.append(f"{call.method} {call.path} took {seconds:.1f} s")


@contextmanager
def short() -> Iterator[Watch]:
    """Shortens deadlines, intervals and backoff while the block lasts."""
    watch = Watch()
    patch = pytest.MonkeyPatch()
    call_before = HttpRemote.call

    def measured(own: HttpRemote, call: Call, passport: Passport) -> Answer | Failure:
        call = replace(call, seconds=min(call.seconds, DEADLINE_SECONDS))
        began = time.monotonic()
        try:
            return call_before(own, call, passport)
        finally:
            watch.note(call, time.monotonic() - began)

    patch.setattr(HttpRemote, "call", measured)
    patch.setattr(backoff, "CEILING_SECONDS", 2.0)
    patch.setattr(timing, "POKE_WAIT_SECONDS", 1)
    patch.setattr(timing, "PULL_SECONDS", 2.0)
    patch.setattr(timing, "PULL_WITH_POKE_SECONDS", 8.0)
    try:
        yield watch
    finally:
        patch.undo()
