"""The control thread: feeds the engine, writes the store, carries out what is decided."""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Final

from halo_desktop.cache.connection import Connection
from halo_desktop.cache.errors import DiskFull
from halo_desktop.domain.errors import HaloError
from halo_desktop.sync import effects, events
from halo_desktop.sync.effects import Effect
from halo_desktop.sync.engine import Engine
from halo_desktop.sync.errors import SyncStopped
from halo_desktop.sync.ground import Store
from halo_desktop.sync.net import Couriers
from halo_desktop.sync.timing import Clock

logger = logging.getLogger(__name__)

_JOIN_SECONDS: Final = 5.0
_AGAIN_SECONDS: Final = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something to do on the control thread, and who waits for it."""

    work: events.Event | Callable[[Connection], object]
    future: Future[Any]


class ControlThread:
    """Owns the engine and the only writing connection. Other threads only put tasks in."""

    def __init__(
        self,
        make_engine: Callable[[], Engine],
        store: Store,
        couriers: Couriers,
        clock: Clock,
        on_effect: Callable[[Effect], None],
        *,
        make_room: Callable[[], bool] = lambda: False,
    ) -> None:
        """Takes how the engine is made; it is made on the thread, where it reads the store."""
        self._make_engine = make_engine
        self._store = store
        self._couriers = couriers
        self._clock = clock
        self._on_effect = on_effect
        self._make_room = make_room
        self._inbox: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._wake_at = clock.now().monotonic
        self._outcome: object = None
        self._before: tuple[events.Event, ...] = ()
        self._has_stopped = False
        self._thread = threading.Thread(target=self._run, name="halo-control", daemon=True)

    def start(self, *before: events.Event) -> None:
        """Starts the thread; the engine hears some events before it begins."""
        self._before = before
        self._thread.start()

    def put(self, work: events.Event | Callable[[Connection], object]) -> Future[Any]:
        """Adds a task; the future brings its result or its error."""
        future: Future[Any] = Future()
        if self._has_stopped:
            future.set_exception(SyncStopped("the control thread has ended"))
        else:
            self._inbox.put(Task(work=work, future=future))
        return future

    def stop(self) -> None:
        """Does what was already put in, then ends the thread. Blocking."""
        self._inbox.put(None)
        if self._thread.is_alive():
            self._thread.join(_JOIN_SECONDS)
        if self._thread.is_alive():
            logger.error("the control thread did not end in time")

    def _run(self) -> None:
        engine = self._made_engine()
        if engine is None:
            self._has_stopped = True
            self._refuse_the_rest()
            return
        for event in (*self._before, events.Started()):
            self._step(engine, event)
        while True:
            wait = max(0.0, self._wake_at - self._clock.now().monotonic)
            try:
                task = self._inbox.get(timeout=wait)
            except queue.Empty:
                self._step(engine, events.Tick())
                continue
            if task is None:
                break
            self._do(engine, task)
        self._has_stopped = True
        self._refuse_the_rest()

    def _made_engine(self) -> Engine | None:
        """Makes the engine, again and again if need be: what kept it back may pass."""
        while True:
            try:
                return self._make_engine()
            except Exception:
                logger.exception("the engine could not be made; trying again")
            try:
                task = self._inbox.get(timeout=_AGAIN_SECONDS)
            except queue.Empty:
                continue
            if task is None:
                return None
            if task.future.set_running_or_notify_cancel():
                task.future.set_exception(SyncStopped("the engine could not be made"))

    def _do(self, engine: Engine, task: Task) -> None:
        if not task.future.set_running_or_notify_cancel():
            return
        try:
            result = self._kept(engine, task.work)
        except HaloError as error:
            task.future.set_exception(error)
        except Exception as error:
            logger.exception("a task of the control thread ended in a fault")
            task.future.set_exception(error)
        else:
            task.future.set_result(result)

    def _kept(self, engine: Engine, work: events.Event | Callable[[Connection], object]) -> object:
        """Does what a person wants; on a full disk once more, in the space kept for that."""
        try:
            return self._result(engine, work)
        except DiskFull:
            if not self._make_room():
                raise
            return self._result(engine, work)

    def _result(
        self, engine: Engine, work: events.Event | Callable[[Connection], object]
    ) -> object:
        if not callable(work):
            self._outcome = None
            self._apply(engine.step(work, self._clock.now()))
            return self._outcome
        with self._store.write() as conn:
            result = work(conn)
        self._step(engine, events.WroteElsewhere())
        return result

    def _step(self, engine: Engine, event: events.Event) -> None:
        """Lets the engine go on after something that nobody waits for."""
        try:
            self._apply(engine.step(event, self._clock.now()))
        except Exception:
            # The engine goes on from the store at the next tick; nothing was half written.
            logger.exception("a step of the engine ended in a fault")
            self._wake_at = self._clock.now().monotonic + 1.0

    def _apply(self, decided: tuple[Effect, ...]) -> None:
        for effect in decided:
            match effect:
                case effects.Send():
                    self._couriers.send(effect)
                case effects.WakeAt(monotonic=moment):
                    self._wake_at = moment
                case effects.Outcome(value=value):
                    self._outcome = value
                case effects.Abandon(request_id=request_id):
                    self._couriers.abandon(request_id)
                case effects.Recreate():
                    self._couriers.recreate()
                case _:
                    self._tell(effect)

    def _tell(self, effect: Effect) -> None:
        """Tells the rest of the program; a listener that fails must not keep calls from leaving."""
        try:
            self._on_effect(effect)
        except Exception:
            logger.exception("a listener failed on %s", type(effect).__name__)

    def _refuse_the_rest(self) -> None:
        with contextlib.suppress(queue.Empty):
            while True:
                task = self._inbox.get_nowait()
                if task is not None and task.future.set_running_or_notify_cancel():
                    task.future.set_exception(SyncStopped("the control thread has ended"))
