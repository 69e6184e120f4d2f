"""Brings files to the server before the actions that name them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from typing import Protocol

from halo_desktop.cache.blobs import Blob
from halo_desktop.domain.ids import Sha256
from halo_desktop.sync import calls
from halo_desktop.sync.calls import Lane
from halo_desktop.sync.errors import Failure
from halo_desktop.sync.ground import Flight, Ground, Writing
from halo_desktop.wire import messages

logger = logging.getLogger(__name__)


class Blobs(Protocol):
    """The files on this computer, as far as the engine uses them."""

    def get(self, sha256: Sha256) -> Blob | None: ...

    def unconfirmed(self, wanted: Collection[str]) -> tuple[Sha256, ...]: ...

    def confirm(self, sha256: Sha256) -> None: ...

    def doubt_all(self) -> None: ...


class Uploads:
    """The part of the engine that sends files, one after the other.

    Safe to repeat: the server knows a file by its content.
    """

    def __init__(self, ground: Ground, blobs: Blobs | None, on_arrived: Callable[[], None]) -> None:
        """Takes the files and what to do when one has arrived."""
        self._ground = ground
        self._blobs = blobs
        self._on_arrived = on_arrived
        self.reset()

    def reset(self) -> None:
        self._wanted: dict[Sha256, None] = {}

    def hold_back(self, requires: Collection[str]) -> bool:
        """Says whether an action has to wait for its files, and sees to it that they go."""
        if self._blobs is None or not requires:
            return False
        missing = self._blobs.unconfirmed(requires)
        self._wanted.update(dict.fromkeys(missing))
        return bool(missing)

    def doubt(self) -> None:
        """The server was restored from a backup and may lack files that it had."""
        if self._blobs is not None:
            self._blobs.doubt_all()

    def plan(self) -> None:
        if self._blobs is None or not self._ground.may_send(Lane.BLOB):
            return
        while self._wanted:
            sha256 = next(iter(self._wanted))
            blob = self._blobs.get(sha256)
            if blob is not None:
                self._ground.send(
                    calls.put_blob(sha256, blob.content, blob.media_type), self, sha256
                )
                return
            del self._wanted[sha256]

    def accept(self, flight: Flight, answer: messages.Answer, writing: Writing) -> None:
        assert isinstance(answer, messages.BlobAnswer)
        assert self._blobs is not None
        self._blobs.confirm(answer.sha256)
        self._wanted.pop(answer.sha256, None)
        self._on_arrived()

    def fail(self, flight: Flight, failure: Failure) -> None:
        logger.info("a file could not be sent: %s", failure.word)
        if isinstance(flight.context, str) and flight.context in self._wanted:
            # One file that the server does not take must not keep the others here.
            sha256 = Sha256(flight.context)
            del self._wanted[sha256]
            self._wanted[sha256] = None
        self._ground.back_off(Lane.BLOB, failure.retry_after_seconds)

    def next_at(self) -> float | None:
        if not self._wanted or self._ground.is_under_way(Lane.BLOB):
            return None
        return self._ground.backoffs[Lane.BLOB].not_before
