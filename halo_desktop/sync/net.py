"""The net threads: they move bytes and decide nothing."""

from __future__ import annotations

import logging
import queue
import secrets
import threading
from collections.abc import Callable
from typing import Final

from halo_desktop.sync.calls import Lane
from halo_desktop.sync.effects import Send
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.http_remote import Passport, Remote
from halo_desktop.wire.messages import Answer

logger = logging.getLogger(__name__)

_STOP_SECONDS: Final = 1.0

Report = Callable[[int, Answer | Failure], None]


class Courier:
    """One thread with one connection; carries its calls out in the order of asking."""

    def __init__(self, lane: Lane, remote: Remote, report: Report) -> None:
        """Starts the thread."""
        self._remote = remote
        self._report = report
        self._inbox: queue.SimpleQueue[Send | None] = queue.SimpleQueue()
        self._carried: int | None = None
        self._thread = threading.Thread(
            target=self._run, name=f"halo-net-{lane.value}", daemon=True
        )
        self._thread.start()

    def send(self, send: Send) -> None:
        """Takes a call; the outcome is reported from the courier's thread."""
        self._inbox.put(send)

    def is_carrying(self, request_id: int) -> bool:
        """Whether a call is under way right now."""
        return self._carried == request_id

    def dismiss(self) -> None:
        """Ends the running call and the thread; returns at once."""
        self._remote.abort()
        self._inbox.put(None)

    @property
    def has_ended(self) -> bool:
        """Whether the thread is gone."""
        return not self._thread.is_alive()

    def join(self) -> bool:
        """Waits a moment for the thread to end; says whether it did. Blocking."""
        self._thread.join(_STOP_SECONDS)
        return self.has_ended

    def _run(self) -> None:
        while (send := self._inbox.get()) is not None:
            self._carried = send.request_id
            outcome = self._carry(send)
            self._carried = None
            self._report(send.request_id, outcome)
        self._remote.drop_connections()

    def _carry(self, send: Send) -> Answer | Failure:
        passport = Passport(
            request_id=f"{secrets.token_hex(8)}-{send.request_id}",
            access=send.access,
            device=send.device,
        )
        try:
            return self._remote.call(send.call, passport)
        except Exception:
            # A bug must not leave the engine waiting for an answer that never comes.
            logger.exception("call %s %s ended in a fault", send.call.method, send.call.path)
            return Failure(kind=FailureKind.BROKEN_ANSWER, detail="fault in the remote")


class Couriers:
    """The net threads of one account, one for each lane, made when first needed."""

    def __init__(self, make_remote: Callable[[], Remote], report: Report) -> None:
        """Takes how a connection is made and where outcomes go."""
        self._make_remote = make_remote
        self._report = report
        self._by_lane: dict[Lane, Courier] = {}
        self._leaving: list[Courier] = []

    def send(self, send: Send) -> None:
        """Hands a call to its lane's thread."""
        lane = send.call.lane
        found = self._by_lane.get(lane)
        if found is not None and found.has_ended:
            # A thread that died takes whatever is put in and never answers.
            logger.error("the net thread of %s had died; a new one takes over", lane.value)
            self._dismiss(lane)
        if lane not in self._by_lane:
            self._by_lane[lane] = Courier(lane, self._make_remote(), self._report)
        self._by_lane[lane].send(send)

    def abandon(self, request_id: int) -> None:
        """Gives up a call that nobody waits for; its lane goes on with a new thread."""
        for lane, courier in tuple(self._by_lane.items()):
            if courier.is_carrying(request_id) or courier.has_ended:
                self._dismiss(lane)

    def recreate(self) -> None:
        """Gives up all calls and connections."""
        for lane in tuple(self._by_lane):
            self._dismiss(lane)

    def stop(self) -> None:
        """Ends all threads, also while a request hangs. Blocking, for about a second."""
        self.recreate()
        stuck = [courier for courier in self._leaving if not courier.join()]
        self._leaving.clear()
        if stuck:
            logger.warning("%d net threads did not end in time", len(stuck))

    def _dismiss(self, lane: Lane) -> None:
        courier = self._by_lane.pop(lane)
        courier.dismiss()
        self._leaving = [old for old in self._leaving if not old.has_ended]
        self._leaving.append(courier)
