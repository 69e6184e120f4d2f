"""Fetches files in parts: those that somebody looks at, then those that are taken along.

What may lie on this computer goes on where it was torn, also after a restart; what may not
is put together in memory and gone with the program (see ``cache.keeping``).
"""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass, field
from typing import Final

from halo_desktop.cache import keeping, outbox_order
from halo_desktop.cache.copies import Copies
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.sync import file_calls, news
from halo_desktop.sync.calls import Lane
from halo_desktop.sync.economy import Load
from halo_desktop.sync.effects import Tell
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.file_calls import FileContent, FileOrder, FilePiece
from halo_desktop.sync.ground import Flight, Ground, Writing
from halo_desktop.sync.pace import Pace
from halo_desktop.sync.thrift import Thrift
from halo_desktop.wire import messages
from halo_desktop.wire.codes import ProblemCode

logger = logging.getLogger(__name__)

_MOST_TRIES: Final = 3
_MOST_REPEATS: Final = 2


@dataclass(slots=True)
class _Fetching:
    """A file on its way here."""

    order: FileOrder
    asked_by: list[int] = field(default_factory=list)
    is_kept: bool = False
    content: bytearray = field(default_factory=bytearray)  # of what is not kept
    arrived: int = 0
    total: int | None = None
    pace: Pace = field(default_factory=Pace)
    tries: int = 0  # since something arrived
    repeats: int = 0  # because the whole was not what its hash says

    @property
    def is_whole(self) -> bool:
        return self.total is not None and self.arrived >= self.total


class Downloads:
    """The part of the engine that brings files here, and keeps only what may stay."""

    def __init__(self, ground: Ground, thrift: Thrift, copies: Copies | None) -> None:
        """Takes the place for copies; without one everything stays in memory."""
        self._ground = ground
        self._thrift = thrift
        self._copies = copies
        self._wanted: dict[Sha256, _Fetching] = {}
        self._carried: dict[Sha256, _Fetching] = {}
        self._failed: set[Sha256] = set()
        self._is_stale = True
        self._is_fuller = False  # a copy has come; the oldest ones may have to go

    def reset(self) -> None:
        self.refuse_all(Failure(kind=FailureKind.STOPPED))
        self._carried = {}
        self._failed = set()
        self._is_stale = True

    def ask(self, ask_id: int, order: FileOrder) -> None:
        """Somebody waits for a file."""
        fetching = self._wanted.get(order.sha256)
        if fetching is None:
            fetching = self._carried.pop(order.sha256, None) or self._begin(order)
            self._wanted[order.sha256] = fetching
        fetching.asked_by.append(ask_id)
        fetching.tries = 0

    def withdraw(self, ask_id: int) -> None:
        """Nobody waits any more; what has arrived of a kept file stays."""
        for sha256, fetching in tuple(self._wanted.items()):
            if ask_id in fetching.asked_by:
                fetching.asked_by.remove(ask_id)
                if not fetching.asked_by:
                    del self._wanted[sha256]
                    self._is_stale = True

    def refuse_all(self, failure: Failure) -> None:
        """Tells everybody who waits that there will be no answer now."""
        waiting, self._wanted = self._wanted, {}
        for fetching in waiting.values():
            self._tell(fetching, failure)

    def wake(self) -> None:
        """What is to be taken along may be something else now."""
        self._is_stale = True
        self._failed = set()

    def drop_everything(self) -> None:
        """Deletes all copies; files that were added here and are not sent stay."""
        if self._copies is not None:
            self._copies.drop_all()

    def tidy(self) -> None:
        """Deletes what may not lie here any more, after the complaints have changed."""
        changed, self._ground.touched = self._ground.touched, set()
        if self._copies is None or not (changed or self._is_stale):
            return
        lying = self._copies.complaints()
        suspects = lying if self._is_stale else lying & changed
        own = self._copies.own_confirmed()
        if suspects or own:
            with self._ground.reading() as conn:
                allowed = keeping.keepable(conn, suspects)
                found = keeping.named(conn)
                settled = {s: found.done[s] for s in own if s in found.done}
                keepable = keeping.keepable(conn, settled.values())
            # A restored server is offered finished work again, and may have lost its files.
            self._copies.reclaim(found.unfinished)
            for complaint, attachments in allowed.items():
                self._copies.sweep(complaint, keeping.hashes(attachments))
            for sha256, complaint in settled.items():
                if sha256 not in found.unfinished:
                    is_kept = sha256 in keeping.hashes(keepable[complaint])
                    self._copies.settle_own(sha256, complaint if is_kept else None)
        self._is_stale = self._is_stale or bool(changed)

    def plan(self) -> None:
        if self._is_fuller:
            self._make_room()
        if not self._ground.may_send(Lane.FETCH):
            return
        if self._is_stale:
            self._look_for_carried()
        fetching = next(iter(self._wanted.values()), None)
        if fetching is None and self._thrift.may_carry(Load.CARRIED):
            fetching = next(iter(self._carried.values()), None)
        if fetching is None:
            return
        size = fetching.pace.next_size(fetching.arrived)
        call = file_calls.get_part(fetching.order.sha256, fetching.arrived, size)
        self._ground.send(call, self, fetching)

    def accept(self, flight: Flight, answer: messages.Answer, writing: Writing) -> None:
        fetching = flight.context
        assert isinstance(answer, FilePiece)
        assert isinstance(fetching, _Fetching)
        self._take(fetching, answer)
        fetching.tries = 0
        seconds = self._ground.now.monotonic - flight.sent_at.monotonic
        fetching.pace.note_arrived(len(answer.content), seconds)
        self._publish(fetching)
        if fetching.is_whole:
            self._finish(fetching)

    def fail(self, flight: Flight, failure: Failure) -> None:
        fetching = flight.context
        assert isinstance(fetching, _Fetching)
        logger.info("a file could not be fetched: %s", failure.word)
        if failure.code == ProblemCode.TOKEN_EXPIRED:
            return
        if failure.is_network:
            fetching.pace.note_lost(fetching.pace.next_size(fetching.arrived))
        fetching.tries += 1
        self._ground.back_off(Lane.FETCH, failure.retry_after_seconds)
        if not failure.is_network or fetching.tries >= _MOST_TRIES:
            self._give_up(fetching, failure)

    def next_at(self) -> float | None:
        if not (self._wanted or self._carried) or self._ground.is_under_way(Lane.FETCH):
            return None
        ready_at = self._ground.backoffs[Lane.FETCH].not_before
        return ready_at if self._wanted else self._thrift.turn_at(Load.CARRIED, ready_at)

    @property
    def carried(self) -> int:
        """How many files are to be taken along and are not here yet."""
        return len(self._carried)

    def _begin(self, order: FileOrder) -> _Fetching:
        fetching = _Fetching(order=order)
        if self._copies is not None and order.complaint is not None:
            with self._ground.reading() as conn:
                allowed = keeping.keepable(conn, (order.complaint,))[order.complaint]
            fetching.is_kept = order.sha256 in keeping.hashes(allowed)
        if fetching.is_kept and self._copies is not None and order.complaint is not None:
            fetching.arrived = self._copies.begin(order.sha256, order.complaint)
        return fetching

    def _look_for_carried(self) -> None:
        self._is_stale = False
        if self._copies is None:
            return
        with self._ground.reading() as conn:
            files = keeping.carried_files(conn)
            due = outbox_order.due_days(conn, {complaint for complaint, _ in files.values()})
        here = self._copies.here(files)
        self._carried = {
            sha256: self._carried.get(sha256) or self._begin(_order(complaint, attachment.sha256))
            for sha256, (complaint, attachment) in sorted(
                files.items(), key=lambda found: due.get(found[1][0], outbox_order.NEVER)
            )
            if sha256 not in self._wanted
            and sha256 not in self._failed
            and not (sha256 in here and here[sha256].is_whole)
        }

    def _take(self, fetching: _Fetching, piece: FilePiece) -> None:
        fetching.total = fetching.pace.total = piece.total
        if fetching.is_kept and self._copies is not None:
            sha256 = fetching.order.sha256
            fetching.arrived = self._copies.add_piece(sha256, piece.start, piece.content)
        elif piece.start == len(fetching.content):
            fetching.content += piece.content
            fetching.arrived = len(fetching.content)

    def _finish(self, fetching: _Fetching) -> None:
        sha256 = fetching.order.sha256
        if fetching.is_kept and self._copies is not None:
            content = self._copies.finish(sha256)
        else:
            whole = bytes(fetching.content)
            content = whole if hashlib.sha256(whole).hexdigest() == sha256 else None
        if content is None:
            self._repeat(fetching)
            return
        self._wanted.pop(sha256, None)
        self._carried.pop(sha256, None)
        moment = self._ground.now.wall
        self._tell(fetching, FileContent(epoch="", now=moment, content=content))
        self._is_fuller = self._is_fuller or fetching.is_kept

    def _repeat(self, fetching: _Fetching) -> None:
        """The parts fit and the whole does not: it is fetched anew, but not for ever."""
        logger.warning("file %s is not what its hash says", fetching.order.sha256[:12])
        fetching.content.clear()
        fetching.arrived = 0
        fetching.repeats += 1
        if fetching.repeats >= _MOST_REPEATS:
            self._give_up(fetching, Failure(kind=FailureKind.BROKEN_ANSWER, detail="file hash"))

    def _give_up(self, fetching: _Fetching, failure: Failure) -> None:
        sha256 = fetching.order.sha256
        if self._wanted.pop(sha256, None) is not None:
            self._tell(fetching, failure)
            self._is_stale = True
        elif not failure.is_network and self._carried.pop(sha256, None) is not None:
            self._failed.add(sha256)
        self._publish(fetching, failure.word)

    def _make_room(self) -> None:
        assert self._copies is not None
        self._is_fuller = False
        with self._ground.reading() as conn:
            protected = keeping.named(conn).unfinished | keeping.carried_files(conn).keys()
        freed = self._copies.make_room(protected)
        if freed:
            logger.info("%d copies of files were freed to make room", freed)

    def _tell(self, fetching: _Fetching, outcome: messages.Answer | Failure) -> None:
        for ask_id in fetching.asked_by:
            self._ground.effects.append(Tell(ask_id=ask_id, outcome=outcome))
        fetching.asked_by.clear()

    def _publish(self, fetching: _Fetching, code: str = "") -> None:
        self._ground.publish(
            news.FileMoved(
                sha256=fetching.order.sha256,
                is_upload=False,
                done_bytes=fetching.arrived,
                size_bytes=fetching.total or fetching.order.size_bytes,
                code=code,
            )
        )


def _order(complaint: ComplaintId, sha256: Sha256) -> FileOrder:
    return FileOrder(sha256=sha256, complaint=complaint)
