"""The engine: what to do next, decided from the store and from what has just happened.

It opens no connection, starts no thread and reads no clock; whoever runs it hands in events
with their moment and carries out the effects. So the whole of it can be simulated, crashed
at every statement and compared with the server, thousands of times a minute.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from halo_desktop.cache import errors as store_errors
from halo_desktop.cache import facts, mirror, outcomes
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.lease_clock import BootClock
from halo_desktop.cache.projection import Viewer
from halo_desktop.domain.errors import HaloError
from halo_desktop.sync import acting, events, news, timing
from halo_desktop.sync.calls import UNDATED_LANES, Lane
from halo_desktop.sync.cycle import Cycle
from halo_desktop.sync.effects import Abandon, Effect, Outcome, Recreate, WakeAt
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.ground import Flight, Ground, Store, Writing
from halo_desktop.sync.meter import Meter
from halo_desktop.sync.parts import USUAL, Parts, Sizes
from halo_desktop.sync.reporting import Reporting, Status
from halo_desktop.sync.stalls import Stalls
from halo_desktop.sync.state import SyncState
from halo_desktop.sync.timing import Instant
from halo_desktop.sync.uploads import Blobs
from halo_desktop.sync.vault import Vault
from halo_desktop.wire import messages, protocol
from halo_desktop.wire.codes import ProblemCode

logger = logging.getLogger(__name__)

__all__ = ["Engine", "Sizes"]

_STORE_RETRY_SECONDS: Final = 30.0


class Engine:
    """Keeps one account in step with its server. Lives on the control thread."""

    def __init__(
        self,
        store: Store,
        vault: Vault,
        now: Instant,
        *,
        random: Callable[[], float],
        server_name: str = "",
        sizes: Sizes = USUAL,
        blobs: Blobs | None = None,
        boot_clock: BootClock = lambda: None,
        has_room: Callable[[], bool] = lambda: True,
        meter: Meter | None = None,
    ) -> None:
        """Reads the store and the vault; sends nothing before ``Started``."""
        self._ground = ground = Ground(store, now, random)
        ground.load()
        self._has_room = has_room
        self._parts = Parts(ground, vault, sizes, blobs, boot_clock, meter or Meter())
        self._parts.session.drop_copies = self._drop_everything_kept
        self._stalls = Stalls()
        self._reporting = Reporting(ground, server_name)
        self._quiet_until = 0.0
        self._wanted_at = now.monotonic
        self._cycle = Cycle()

    @property
    def state(self) -> SyncState:
        """The connection's state at the end of the last step."""
        return self._reporting.state

    @property
    def viewer(self) -> Viewer | None:
        """Through whose eyes complaints are shown, once that is known."""
        return self._ground.viewer

    def step(self, event: events.Event, now: Instant) -> tuple[Effect, ...]:
        """Takes in what has happened and says what to do. Blocking: writes to the store.

        Raises:
            Refused: When the rules do not allow what the user did; nothing was written.
            StoreError: When what the user did could not be stored; nothing was written.
        """
        try:
            return self._go_on(event, now)
        except HaloError:
            raise
        except Exception:
            # A fault of ours: what is in memory cannot be trusted, what is stored can.
            self._begin_anew()
            raise

    def _go_on(self, event: events.Event, now: Instant) -> tuple[Effect, ...]:
        self._notice_time(now)
        self._parts.thrift.look()
        self._handle(event)
        self._tidy_files()
        self._give_up_late()
        if self._stalls.has_struck(now.monotonic):
            logger.warning("nothing moved for too long; starting anew from the store")
            self._begin_anew()
        self._plan()
        self._look_at_lease()
        self._report()
        effects = (*self._ground.effects, WakeAt(monotonic=self._next_at()))
        self._ground.effects = []
        return effects

    def _tidy_files(self) -> None:
        try:
            self._parts.downloads.tidy()
        except store_errors.StoreError as error:
            self._fail_to_store(error)

    def _look_at_lease(self) -> None:
        try:
            self._parts.knowledge.lease.look()
        except store_errors.StoreError as error:
            self._fail_to_store(error)

    def _handle(self, event: events.Event) -> None:
        match event:
            case events.Answered():
                self._accept(event)
            case events.Failed():
                self._fail(event.request_id, event.failure)
            case (
                events.Acted()
                | events.Undone()
                | events.Retried()
                | events.Agreed()
                | events.Dismissed()
                | events.AnswerCarried()
            ):
                self._serve_user(event)
            case events.Asked():
                self._parts.asking.ask(event.ask_id, event.call)
            case events.EconomyWished() | events.HeldWanted():
                self._parts.thrift.serve(event)
            case events.Withdrawn():
                self._parts.asking.withdraw(event.ask_id)
            case events.SignedOut():
                self._ground.effects.append(Outcome(value=self._parts.session.sign_out()))
                self._drop_flights()
            case _:
                self._change_course(event)

    def _change_course(self, event: events.Event) -> None:
        match event:
            case events.Started():
                self._start()
            case events.SignedIn():
                self._sign_in(event)
            case events.Paused():
                self._ground.is_paused = event.is_paused
                self._reconnect()
            case events.NetworkChanged():
                self._reconnect()
            case events.SyncNow():
                self._hurry()
            case events.CheckWanted():
                self._parts.checking.want()
            case events.WroteElsewhere():
                self._ground.load()
                self._parts.push.wake()
                self._parts.reports.wake()
                self._parts.downloads.wake()

    def _start(self) -> None:
        with self._ground.writing() as writing:
            # By the server's last word: our clock, set ahead, would forget what a server that
            # is restored from a backup has to be offered again.
            if (heard := self._parts.knowledge.data_as_of) is not None:
                outcomes.clean(writing.conn, heard)
            mirror.forget_departures(writing.conn)
            if facts.read(writing.conn, Fact.BUILD) != str(protocol.BUILD):
                facts.write(writing.conn, Fact.BUILD, str(protocol.BUILD))
                mirror.read_unknown_rows_again(writing.conn)

    def _serve_user(self, event: acting.UserEvent) -> None:
        value = acting.serve(self._ground, event, self._ground.clock.offset_ms)
        self._parts.push.follow(event)
        self._ground.effects.append(Outcome(value=value))

    def _accept(self, event: events.Answered) -> None:
        ground = self._ground
        flight = ground.flights.pop(event.request_id, None)
        if flight is None:
            return  # of a request that was given up: too late to count
        lane = flight.call.lane
        ground.backoffs[lane].reset()
        try:
            with ground.writing() as writing:
                if flight.call.needs_session:
                    self._parts.knowledge.lease.hear(event.answer.now)
                is_new_life = self._see_epoch(flight, event.answer, writing)
                flight.part.accept(flight, event.answer, writing)
        except store_errors.StoreError as error:
            self._fail_to_store(error)
            return
        self._reporting.is_disk_full &= not self._has_room()
        if is_new_life:
            self._begin_new_life()
        is_prompt = lane is not Lane.POKE and lane not in UNDATED_LANES
        if is_prompt and ground.clock.sample(flight.sent_at, ground.now, event.answer.now):
            self._parts.push.wake()  # what looked too old to leave may not be so
        self._reporting.note_success(lane)
        self._stalls.note_success(lane, has_moved_outbox=lane is Lane.PUSH)
        is_first_reading_over = lane is Lane.SNAPSHOT and not self._parts.snapshots.is_reading
        if lane is Lane.PUSH or is_first_reading_over:
            self._parts.pull.wake()

    def _see_epoch(self, flight: Flight, answer: messages.Answer, writing: Writing) -> bool:
        if answer.epoch == self._ground.epoch or flight.call.lane in UNDATED_LANES:
            return False
        again = mirror.see_epoch(writing.conn, answer.epoch, answer.now)
        if again is None or not self._ground.epoch:
            return False
        writing.touch_outbox(again)
        return True

    def _begin_new_life(self) -> None:
        logger.warning("the server was restored from a backup; reading everything anew")
        # Answers of the earlier life that are still on their way would bring it back.
        self._drop_flights()
        self._parts.push.uploads.doubt()
        self._parts.push.wake()
        self._parts.pull.wake()

    def _fail(self, request_id: int, failure: Failure) -> None:
        flight = self._ground.flights.pop(request_id, None)
        if flight is None:
            return
        lane = flight.call.lane
        self._reporting.note_failure(lane, failure)
        self._stalls.note_failure(lane, failure)
        try:
            flight.part.fail(flight, failure)
            if failure.kind is FailureKind.PROBLEM:
                self._judge(flight, failure)
        except store_errors.StoreError as error:
            self._fail_to_store(error)

    def _judge(self, flight: Flight, failure: Failure) -> None:
        was_signed_in = self._parts.session.is_signed_in
        self._parts.session.judge(flight, failure)
        if failure.code == ProblemCode.EPOCH_CHANGED:
            self._parts.pull.wake()
        elif failure.code == ProblemCode.TOKEN_EXPIRED:
            self._ground.backoffs[flight.call.lane].reset()
        if was_signed_in and not self._parts.session.is_signed_in:
            self._drop_flights()

    def _drop_everything_kept(self) -> None:
        changed = mirror.Changed()
        with self._ground.writing() as writing:
            for scope in self._ground.scopes:
                mirror.drop_scope(writing.conn, scope.id, changed)
            self._parts.knowledge.lease.end(writing)
            writing.take(changed)
        self._parts.downloads.drop_everything()

    def _fail_to_store(self, error: store_errors.StoreError) -> None:
        # What was in memory may be ahead of the store now; only the store counts.
        logger.error("the store could not be written: %s", type(error).__name__)
        self._reporting.is_disk_full = isinstance(error, store_errors.DiskFull)
        self._quiet_until = self._ground.now.monotonic + _STORE_RETRY_SECONDS
        self._ground.publish(news.StoreFailed(word=type(error).__name__))
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._drop_flights()
        self._ground.effects.append(Recreate())
        self._ground.forget_waits()
        try:
            self._ground.load()
            for part in self._parts.all:
                part.reset()
        except store_errors.StoreError:
            logger.exception("the store cannot be read either")
            self._quiet_until = self._ground.now.monotonic + _STORE_RETRY_SECONDS

    def _drop_flights(self) -> None:
        for flight in self._ground.forget_flights():
            if flight.part is self._parts.asking:
                flight.part.fail(flight, Failure(kind=FailureKind.STOPPED))

    def _sign_in(self, event: events.SignedIn) -> None:
        self._parts.session.sign_in(event.credentials, event.tokens)
        self._parts.knowledge.reset()
        self._reporting.forget()
        self._hurry()

    def _hurry(self) -> None:
        self._ground.forget_waits()
        self._parts.push.wake()
        self._parts.pull.wake()
        self._cycle.begin(self._reporting.failure_count)

    def _reconnect(self) -> None:
        self._drop_flights()
        self._ground.effects.append(Recreate())
        self._ground.forget_waits()
        self._ground.clock.forget()
        self._parts.thrift.forget_line()
        self._parts.push.wake()
        self._parts.pull.wake()

    def _notice_time(self, now: Instant) -> None:
        before, self._ground.now = self._ground.now, now
        if timing.has_lapsed(before, now, wanted_at=self._wanted_at):
            logger.info("the computer slept or its clock was set; connecting anew")
            self._reconnect()

    def _give_up_late(self) -> None:
        now = self._ground.now.monotonic
        late = [flight for flight in self._ground.flights.values() if flight.deadline <= now]
        for flight in late:
            self._ground.effects.append(Abandon(request_id=flight.request_id))
            self._fail(flight.request_id, Failure(kind=FailureKind.DEADLINE))

    def _plan(self) -> None:
        ground = self._ground
        if ground.is_paused or ground.now.monotonic < self._quiet_until:
            self._parts.asking.refuse_all(Failure(kind=FailureKind.STOPPED))
            return
        try:
            self._parts.session.plan()
            if not self._parts.session.is_open:
                self._refuse_questions()
                return
            self._parts.knowledge.plan()
            self._parts.pull.is_poke_alive = self._parts.poke.is_alive
            for part in self._parts.at_work(has_room=self._find_room()):
                part.plan()
        except store_errors.StoreError as error:
            self._fail_to_store(error)

    def _find_room(self) -> bool:
        """Whether the disk has room for more than the own work; says so when it has not."""
        has_room = self._has_room()
        self._reporting.is_disk_full |= not has_room
        return has_room

    def _refuse_questions(self) -> None:
        if self._parts.session.ended_by:
            code = self._parts.session.ended_by
            self._parts.asking.refuse_all(Failure(kind=FailureKind.PROBLEM, code=code))
        elif not self._ground.backoffs[Lane.SESSION].is_over(self._ground.now.monotonic):
            self._parts.asking.refuse_all(Failure(kind=FailureKind.NO_CONNECTION))

    def _next_at(self) -> float:
        now = self._ground.now.monotonic
        wishes = [now + timing.MAX_IDLE_SECONDS]
        wishes += [flight.deadline for flight in self._ground.flights.values()]
        is_at_work = self._parts.session.is_open and self._parts.knowledge.is_complete
        parts = self._parts.all if is_at_work else self._parts.first
        wishes += [at for part in parts if (at := part.next_at()) is not None]
        # What is due but could not leave waits for an event; asking again at once is idle.
        self._wanted_at = min(at if at > now else now + 1.0 for at in wishes)
        return self._wanted_at

    def _report(self) -> None:
        ground, reporting = self._ground, self._reporting
        self._stalls.note_outbox(
            ground.now.monotonic,
            is_waiting=self._parts.push.has_sendable_work,
            is_online=reporting.is_online and not ground.is_paused,
        )
        is_level = self._parts.is_level
        reporting.report(
            Status(
                ended_by=self._parts.session.ended_by,
                is_stalled=self._stalls.is_stalled,
                is_level=is_level,
                unasked=self._parts.push.unasked,
                received=self._parts.snapshots.received,
                data_as_of=self._parts.knowledge.data_as_of,
                clock_offset_ms=ground.clock.offset_ms,
                next_try_at=self._parts.pull.next_at(),
                stalls=self._stalls.count,
                economy=self._parts.tell_economy(),
            )
        )
        has_to_stop = ground.is_paused or bool(self._parts.session.ended_by)
        is_done = (
            self._parts.is_as_level_as_spared or reporting.is_disk_full
        ) and not self._parts.push.is_busy
        if self._cycle.ends(reporting.failure_count, is_over=has_to_stop or is_done):
            ground.publish(news.CycleEnded(state=reporting.state))
