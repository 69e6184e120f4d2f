"""The running half of an account: engine, threads and store behind one quiet handle."""

from __future__ import annotations

import itertools
import logging
import random as system_random
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from halo_desktop.cache import lease_clock
from halo_desktop.cache.connection import Connection
from halo_desktop.cache.database import Store
from halo_desktop.domain.actions import Action
from halo_desktop.sync import effects, events, news
from halo_desktop.sync.calls import Call
from halo_desktop.sync.control import ControlThread
from halo_desktop.sync.effects import Effect
from halo_desktop.sync.engine import Engine
from halo_desktop.sync.errors import CallFailed, Failure, SyncStopped
from halo_desktop.sync.file_calls import FileOrder
from halo_desktop.sync.http_remote import Remote
from halo_desktop.sync.meter import Meter
from halo_desktop.sync.net import Couriers
from halo_desktop.sync.news import News
from halo_desktop.sync.state import Phase, SyncState
from halo_desktop.sync.timing import Clock, SystemClock
from halo_desktop.sync.vault import Credentials, Vault
from halo_desktop.wire.messages import Answer, Tokens

logger = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")


class SyncRuntime:
    """Runs one account. All methods return at once and may be called from any thread.

    Writes go through the control thread, reads through the read thread; ``on_news`` is
    called on the control thread.
    """

    def __init__(
        self,
        *,
        store: Store,
        vault: Vault,
        remotes: Callable[[], Remote],
        on_news: Callable[[News], None],
        server_name: str = "",
        clock: Clock | None = None,
        meter: Meter | None = None,
    ) -> None:
        """Takes the open store over; it is closed by ``stop``."""
        clock = clock or SystemClock()
        self._store = store
        self._on_news = on_news
        since = clock.now().wall
        self._state = SyncState(phase=Phase.OFFLINE, since=since, server_name=server_name)
        self.wiped: effects.Wipe | None = None  # what the server had destroyed here
        self._numbers = itertools.count(1)
        self._questions: dict[int, Future[Any]] = {}
        self._cycles: list[Future[SyncState]] = []
        self._checks: list[Future[news.ScopesChecked]] = []
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="halo-read")
        self._couriers = Couriers(remotes, self._report)

        def make_engine() -> Engine:
            return Engine(
                store,
                vault,
                clock.now(),
                random=system_random.random,
                server_name=server_name,
                blobs=store.blobs,
                has_room=store.has_room,
                boot_clock=lease_clock.system_boot,
                meter=meter,
            )

        self._control = ControlThread(
            make_engine, store, self._couriers, clock, self._on_effect, make_room=store.make_room
        )

    @property
    def state(self) -> SyncState:
        """The newest state that the engine has told."""
        return self._state

    def start(self, *, is_paused: bool = False) -> None:
        """Starts the threads; paused, nothing leaves this computer until the pause ends."""
        self._control.start(*([events.Paused(is_paused=True)] if is_paused else []))

    def stop(self) -> None:
        """Ends all threads and closes the store. Blocking, about a second at most."""
        self._control.stop()
        self._couriers.stop()
        self._reader.shutdown(wait=True)
        for future in (*self._questions.values(), *self._cycles, *self._checks):
            if not future.done():
                future.set_exception(SyncStopped("the runtime has ended"))
        self._store.close()

    def perform(self, action: Action, hold_until: datetime | None) -> Future[Any]:
        """Writes an action down; the future raises Refused when the rules do not allow it."""
        return self.change(events.Acted(action=action, hold_until=hold_until))

    def change(self, event: events.Acted | events.ItemEvent) -> Future[Any]:
        """Writes an action down, takes it back, lets it go or puts it aside.

        The future says whether it was in time; it raises Refused when the rules say no.
        """
        return self._control.put(event)

    def ask(self, call: Call | FileOrder) -> Future[Answer]:
        """Asks the server something that is not kept here; CallFailed when it cannot.

        A question whose future is cancelled is withdrawn.
        """
        number = next(self._numbers)
        future: Future[Answer] = Future()
        self._questions[number] = future

        def withdraw(future: Future[Answer]) -> None:
            if future.cancelled() and self._questions.pop(number, None) is not None:
                self._control.put(events.Withdrawn(ask_id=number))

        future.add_done_callback(withdraw)
        self._control.put(events.Asked(ask_id=number, call=call))
        return future

    def call(
        self, function: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        """Runs a function in one write transaction on the control thread."""
        return self._control.put(lambda conn: function(conn, *args, **kwargs))

    def read(
        self, function: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        """Runs a function on one moment of the store, on the read thread."""

        def run() -> T:
            with self._store.read() as conn:
                return function(conn, *args, **kwargs)

        return self._reader.submit(run)

    def work(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Runs a blocking function that needs no transaction, on the read thread."""
        return self._reader.submit(function, *args, **kwargs)

    def sync_now(self) -> Future[SyncState]:
        """Starts a cycle; the future brings the state when it has ended, well or not."""
        future: Future[SyncState] = Future()
        self._cycles.append(future)
        self._control.put(events.SyncNow())
        return future

    def check(self) -> Future[news.ScopesChecked]:
        """Compares the copies here with the server's; the future brings what was found."""
        future: Future[news.ScopesChecked] = Future()
        self._checks.append(future)
        self._control.put(events.CheckWanted())
        return future

    def pause(self, is_paused: bool) -> Future[Any]:
        """Works without the network on purpose, or ends that."""
        return self._control.put(events.Paused(is_paused=is_paused))

    def spare(self, wanted: events.EconomyWished | events.HeldWanted) -> Future[Any]:
        """Spares the line or does not, or lets come once what is held back for it."""
        return self._control.put(wanted)

    def sign_in(self, credentials: Credentials, tokens: Tokens) -> Future[Any]:
        """Goes on with a session that the person has just begun."""
        return self._control.put(events.SignedIn(credentials=credentials, tokens=tokens))

    def sign_out(self) -> Future[Any]:
        """Forgets the session; the future brings the token that the server is to end."""
        return self._control.put(events.SignedOut())

    def _report(self, request_id: int, outcome: Answer | Failure) -> None:
        if isinstance(outcome, Failure):
            self._control.put(events.Failed(request_id=request_id, failure=outcome))
        else:
            self._control.put(events.Answered(request_id=request_id, answer=outcome))

    def _on_effect(self, effect: Effect) -> None:
        match effect:
            case effects.Publish(news=told):
                self._note(told)
                self._on_news(told)
            case effects.Tell(ask_id=number, outcome=outcome):
                self._tell(number, outcome)
            case effects.Wipe():
                # The copies are gone; with "all" the vault has destroyed the key as well, and
                # closing the desk deletes the files.
                logger.warning("the server asks to wipe %s", effect.what)
                self.wiped = effect

    def _note(self, told: News) -> None:
        if isinstance(told, news.StateChanged):
            self._state = told.state
        elif isinstance(told, news.CycleEnded):
            waiting, self._cycles = self._cycles, []
            for future in waiting:
                if future.set_running_or_notify_cancel():
                    future.set_result(told.state)
        elif isinstance(told, news.ScopesChecked):
            asked, self._checks = self._checks, []
            for check in asked:
                if check.set_running_or_notify_cancel():
                    check.set_result(told)

    def _tell(self, number: int, outcome: Answer | Failure) -> None:
        future = self._questions.pop(number, None)
        if future is None or not future.set_running_or_notify_cancel():
            return
        if isinstance(outcome, Failure):
            future.set_exception(CallFailed(outcome))
        else:
            future.set_result(outcome)
