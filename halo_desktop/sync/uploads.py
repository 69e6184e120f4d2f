"""Brings files to the server in parts, before the actions that name them.

How far a file got is known by the server alone: after every interruption it is asked, and
nothing that it has is sent again. A file counts as confirmed only when the server says that
its whole hash was checked.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Final, Protocol

from halo_desktop.cache.blobs import Blob
from halo_desktop.cache.copies import Copies
from halo_desktop.cache.outbox_order import NEVER
from halo_desktop.domain import calendar
from halo_desktop.domain.ids import Sha256
from halo_desktop.sync import file_calls, news
from halo_desktop.sync.calls import Lane
from halo_desktop.sync.economy import Load
from halo_desktop.sync.effects import Abandon
from halo_desktop.sync.errors import Failure
from halo_desktop.sync.ground import Flight, Ground, Writing
from halo_desktop.sync.pace import Pace
from halo_desktop.sync.thrift import Thrift
from halo_desktop.wire import messages, transfers
from halo_desktop.wire.codes import ProblemCode

logger = logging.getLogger(__name__)

# What the server will never take; the actions that name such a file wait for a person.
FINAL: Final = frozenset({ProblemCode.TOO_LARGE, ProblemCode.FILE_TYPE, ProblemCode.BAD_REQUEST})


class Blobs(Protocol):
    """The files on this computer, as far as the engine uses them."""

    @property
    def copies(self) -> Copies: ...

    def get(self, sha256: Sha256) -> Blob | None: ...

    def unconfirmed(self, wanted: Collection[str]) -> tuple[Sha256, ...]: ...

    def confirm(self, sha256: Sha256) -> None: ...

    def doubt_all(self) -> None: ...


@dataclass(slots=True)
class _Sending:
    """The file on its way; everything but its bytes can be asked for again."""

    blob: Blob
    pace: Pace = field(init=False)
    offset: int | None = None  # None: the server has to be asked
    in_doubt: int = 0  # bytes of a part of which no answer came
    before: int = 0  # where that part began

    def __post_init__(self) -> None:
        self.pace = Pace(len(self.blob.content))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What was sent, to be compared with the answer; None as size is a question."""

    sha256: Sha256
    size: int | None


class Uploads:
    """The part of the engine that sends files, one after the other."""

    def __init__(
        self, ground: Ground, thrift: Thrift, blobs: Blobs | None, on_arrived: Callable[[], None]
    ) -> None:
        """Takes the files and what to do when one has arrived."""
        self._ground = ground
        self._thrift = thrift
        self._blobs = blobs
        self._on_arrived = on_arrived
        self.reset()

    def reset(self) -> None:
        self._wanted: dict[Sha256, int] = {}  # the day on which the action is due
        self._hurried: set[Sha256] = set()
        self._is_doubted = False
        self._setbacks: Counter[Sha256] = Counter()  # how often each was put behind the others
        self._sending: _Sending | None = None
        self._refused: dict[Sha256, str] = {}

    def begin_round(self) -> None:
        """The outbox is looked through anew: only what it still names is wanted."""
        self._wanted = {}

    def hurry(self, requires: Collection[str]) -> None:
        """The person wants these files to go now, whatever the line is spared for."""
        self._hurried.update(map(Sha256, requires))

    def doubt_flight(self) -> None:
        """An action was taken back: the part under way may be of a file that nobody sends."""
        self._is_doubted = True

    @property
    def unhurried(self) -> int:
        """How many files could wait for the next cycle of a spared line."""
        return sum(not self._is_urgent(sha256) for sha256 in self._wanted)

    def hold_back(self, requires: Collection[str], due_on: int = NEVER) -> bool:
        """Says whether an action has to wait for its files, and sees to it that they go."""
        if self._blobs is None or not requires:
            return False
        missing = self._blobs.unconfirmed(requires)
        for found in missing:
            if found not in self._refused:
                self._wanted[found] = min(due_on, self._wanted.get(found, NEVER))
        return bool(missing)

    def refusal(self, requires: Collection[str]) -> str:
        """Why the server does not take a file of an action; empty when it does."""
        return next((self._refused[Sha256(s)] for s in requires if s in self._refused), "")

    def doubt(self) -> None:
        """The server was restored from a backup and may lack files that it had."""
        self._sending = None
        self._refused = {}
        if self._blobs is not None:
            self._blobs.doubt_all()

    def plan(self) -> None:
        if self._is_doubted:
            self._stop_unwanted()
        if self._blobs is None or not self._ground.may_send(Lane.BLOB):
            return
        sending = self._choose()
        if sending is None or not self._thrift.may_carry(self._load_of(sending.blob.sha256)):
            return
        blob, sha256 = sending.blob, sending.blob.sha256
        if sending.offset is None:
            request = transfers.UploadRequest(
                sha256=sha256, size=len(blob.content), media_type=blob.media_type
            )
            self._ground.send(
                file_calls.begin_upload(request), self, _Part(sha256=sha256, size=None)
            )
            return
        # A server that has all bytes and not yet the file is made to look by the last one.
        offset = min(sending.offset, len(blob.content) - 1)
        size = sending.pace.next_size(offset)
        part = blob.content[offset : offset + size]
        sending.before, sending.in_doubt = offset, len(part)
        call = file_calls.put_part(sha256, offset, part)
        self._ground.send(call, self, _Part(sha256=sha256, size=len(part)))

    def _stop_unwanted(self) -> None:
        self._is_doubted = False
        for request_id, flight in tuple(self._ground.flights.items()):
            part = flight.context
            if isinstance(part, _Part) and part.sha256 not in self._wanted:
                del self._ground.flights[request_id]
                self._ground.effects.append(Abandon(request_id=request_id))
                self._sending = None

    def accept(self, flight: Flight, answer: messages.Answer, writing: Writing) -> None:
        assert isinstance(answer, transfers.UploadAnswer)
        assert self._blobs is not None
        sending, part = self._sending, flight.context
        assert isinstance(part, _Part)
        if answer.is_complete:
            self._blobs.confirm(answer.sha256)
            self._wanted.pop(answer.sha256, None)
            self._sending = None
            writing.is_outbox_changed = True
            self._on_arrived()
        elif sending is not None and sending.blob.sha256 == answer.sha256:
            self._note_progress(sending, part, flight, answer.offset)
        self._publish(answer.sha256, answer.offset, answer.size)

    def fail(self, flight: Flight, failure: Failure) -> None:
        part = flight.context
        assert isinstance(part, _Part)
        logger.info("a file could not be sent: %s", failure.word)
        if failure.code in FINAL:
            self._refuse(part.sha256, failure.code)
            return
        sending = self._sending
        if sending is not None and sending.blob.sha256 == part.sha256:
            sending.offset = None
            size = len(sending.blob.content)
            self._publish(part.sha256, sending.before, size, failure.word)
        if failure.code != ProblemCode.TOKEN_EXPIRED:
            self._put_behind(part.sha256, failure)
            self._ground.back_off(Lane.BLOB, failure.retry_after_seconds)

    def next_at(self) -> float | None:
        if not self._wanted or self._ground.is_under_way(Lane.BLOB):
            return None
        is_urgent = any(map(self._is_urgent, self._wanted))
        load = Load.URGENT_UPLOAD if is_urgent else Load.UPLOAD
        return self._thrift.turn_at(load, self._ground.backoffs[Lane.BLOB].not_before)

    def _is_urgent(self, sha256: Sha256) -> bool:
        today = calendar.local_day(self._ground.now.wall).toordinal()
        return sha256 in self._hurried or self._wanted.get(sha256, NEVER) <= today

    def _load_of(self, sha256: Sha256) -> Load:
        return Load.URGENT_UPLOAD if self._is_urgent(sha256) else Load.UPLOAD

    def _choose(self) -> _Sending | None:
        """The file under way as long as it comes first, or else the next one that is here."""
        assert self._blobs is not None
        under_way = self._sending.blob.sha256 if self._sending is not None else None
        while self._wanted:
            sha256 = self._next_wanted(under_way)
            if sha256 == under_way:
                return self._sending
            blob = self._blobs.get(sha256)
            if blob is not None:
                self._sending = _Sending(blob=blob)
                return self._sending
            del self._wanted[sha256]
        self._sending = None
        return None

    def _next_wanted(self, under_way: Sha256 | None) -> Sha256:
        """The one under way, then the first one; on a spared line the one that is due first."""
        if not self._thrift.is_on:
            return under_way if under_way in self._wanted else next(iter(self._wanted))

        def rank(sha256: Sha256) -> tuple[int, bool, int, bool]:
            is_hurried = sha256 in self._hurried
            return self._setbacks[sha256], not is_hurried, self._wanted[sha256], sha256 != under_way

        return min(self._wanted, key=rank)

    def _note_progress(self, sending: _Sending, part: _Part, flight: Flight, offset: int) -> None:
        if part.size is not None:
            seconds = self._ground.now.monotonic - flight.sent_at.monotonic
            sending.pace.note_arrived(part.size, seconds)
        elif sending.in_doubt and offset < sending.before + sending.in_doubt:
            sending.pace.note_lost(sending.in_doubt)
        sending.in_doubt = 0
        sending.offset = min(offset, len(sending.blob.content))

    def _put_behind(self, sha256: Sha256, failure: Failure) -> None:
        """One file that the server does not take now must not keep the others here."""
        if failure.is_network or sha256 not in self._wanted:
            return
        self._setbacks[sha256] += 1
        self._wanted[sha256] = self._wanted.pop(sha256)
        if len(self._wanted) > 1:
            self._sending = None

    def _refuse(self, sha256: Sha256, code: str) -> None:
        logger.warning("the server does not take file %s: %s", sha256[:12], code)
        self._refused[sha256] = code
        self._wanted.pop(sha256, None)
        self._sending = None
        self._on_arrived()  # so that the actions that name it say why they stay
        self._publish(sha256, 0, 0, code)

    def _publish(self, sha256: Sha256, done: int, size: int, code: str = "") -> None:
        self._ground.publish(
            news.FileMoved(
                sha256=sha256, is_upload=True, done_bytes=done, size_bytes=size, code=code
            )
        )
