"""Sends the outbox: one batch under way at a time, each action until it has its final word."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import msgspec

from halo_desktop.cache import mirror, outbox, outbox_order, outcomes
from halo_desktop.domain import offline, transitions
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.ids import ActionId, ComplaintId, ScopeId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.states import OfflinePolicy
from halo_desktop.sync import acting, calls, events, news
from halo_desktop.sync.calls import Lane
from halo_desktop.sync.errors import Failure
from halo_desktop.sync.ground import Flight, Ground, Writing
from halo_desktop.sync.thrift import Thrift
from halo_desktop.sync.uploads import Blobs, Uploads
from halo_desktop.wire import messages, protocol
from halo_desktop.wire.codes import ProblemCode

logger = logging.getLogger(__name__)

TOKEN_SECONDS: Final = protocol.ONLINE_TOKEN_SECONDS - 60
DEFERRED_SECONDS: Final = 5.0
QUARANTINE_SECONDS: Final = 3600.0
STATUS_FROM_BYTES: Final = 8 * 1024
SPARED_PUSH_BYTES: Final = 16 * 1024
"""How much leaves at once on a spared line, so that what is due does not wait behind the rest."""
_INDIGESTIBLE: Final = frozenset({ProblemCode.TOO_LARGE, ProblemCode.BAD_REQUEST})
_OUT_OF_SIGHT: Final = frozenset({ProblemCode.NOT_FOUND, ProblemCode.NOT_PERMITTED})
_KINDS: Final = {kind.value: kind for kind in Kind}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sent:
    actions: tuple[ActionId, ...]
    generations: dict[ScopeId, int]
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    complaint: ComplaintId


@dataclass(frozen=True, slots=True, kw_only=True)
class _Doubt:
    actions: tuple[ActionId, ...]


class Pushing:
    """The part of the engine that empties the outbox."""

    def __init__(
        self,
        ground: Ground,
        thrift: Thrift,
        blobs: Blobs | None = None,
        *,
        status_from_bytes: int = STATUS_FROM_BYTES,
    ) -> None:
        """Starts by looking into the outbox."""
        self._ground = ground
        self._thrift = thrift
        self.uploads = Uploads(ground, thrift, blobs, self.wake)
        self._status_from_bytes = status_from_bytes
        self.reset()

    def reset(self) -> None:
        self.is_due = True
        self.unasked = 0  # what a person has to be asked about, and what that keeps back
        self._sendable = 0
        self._limit = protocol.MAX_COMMANDS
        self._hold_ends_at: float | None = None
        self._apart: dict[ActionId, float] = {}
        self._tokens: dict[ComplaintId, tuple[str, float]] = {}
        self._doubt: _Doubt | None = None
        self._without_file: set[ActionId] = set()

    @property
    def is_busy(self) -> bool:
        """Whether something may leave now or is under way."""
        return self.is_due or self._ground.is_under_way(Lane.PUSH)

    @property
    def has_sendable_work(self) -> bool:
        """Whether something waits that is neither held nor kept apart."""
        return self._sendable > 0

    def wake(self, action: ActionId | None = None) -> None:
        """The outbox has changed, or an action shall be tried again at once."""
        self.is_due = True
        self._without_file.clear()
        if action is not None:
            self._apart.pop(action, None)

    def follow(self, event: acting.UserEvent) -> None:
        """The person has changed the outbox; what is under way may not be wanted any more."""
        self.wake(event.action if isinstance(event, events.Retried) else None)
        if isinstance(event, events.Retried):
            self._ground.backoffs[Lane.PUSH].reset()
            self._hurry(event.action)
        elif isinstance(event, events.Undone):
            self.uploads.doubt_flight()

    def _hurry(self, action: ActionId) -> None:
        """The person wants an action to go now, with its files."""
        with self._ground.reading() as conn:
            found = outbox.item(conn, action)
        if found is not None and found.payload is not None:
            self.uploads.hurry(outbox.files_of(found.payload))

    def plan(self) -> None:
        ground = self._ground
        self._look_at_the_clock()
        if not self.is_due or not ground.epoch or not ground.may_send(Lane.PUSH):
            return
        if self._doubt is not None:
            request = messages.StatusRequest(ids=self._doubt.actions)
            ground.send(calls.status(request), self, self._doubt)
            return
        self._send_batch()

    def accept(self, flight: Flight, answer: messages.Answer, writing: Writing) -> None:
        self.is_due = True
        match flight.context, answer:
            case _Token(complaint=complaint), messages.ComplaintAnswer():
                self._keep_token(complaint, answer.online_token)
            case _Doubt(), messages.StatusAnswer():
                self._doubt = None
                self._settle(flight, answer, writing)
            case _Sent() as sent, messages.PushAnswer():
                is_settled = self._settle(flight, answer, writing)
                self._limit = protocol.MAX_COMMANDS
                if answer.epoch == flight.epoch:
                    self._take_rows(answer, sent, writing)
                if not is_settled:
                    self._ground.back_off(Lane.PUSH)

    def fail(self, flight: Flight, failure: Failure) -> None:
        self.is_due = True
        match flight.context:
            case _Token(complaint=complaint) if failure.code in _OUT_OF_SIGHT:
                # Without a token the server says itself why not; that answer is final.
                self._keep_token(complaint, "")
            case _Sent() as sent:
                self._fail_batch(sent, failure)
        if failure.code != ProblemCode.TOKEN_EXPIRED:
            self._ground.back_off(Lane.PUSH, failure.retry_after_seconds)

    def next_at(self) -> float | None:
        moments = [*self._apart.values()]
        if self._hold_ends_at is not None:
            moments.append(self._hold_ends_at)
        if self.is_due and not self._ground.is_under_way(Lane.PUSH):
            moments.append(self._ground.backoffs[Lane.PUSH].not_before)
        return min(moments, default=None)

    def _look_at_the_clock(self) -> None:
        now = self._ground.now.monotonic
        if self._hold_ends_at is not None and self._hold_ends_at <= now:
            self._hold_ends_at = None
            self.is_due = True
        for action in [action for action, at in self._apart.items() if at <= now]:
            del self._apart[action]
            self.is_due = True

    def _send_batch(self) -> None:
        ground = self._ground
        with ground.writing() as writing:
            released = outbox.release(writing.conn, ground.now.wall)
            if released:
                writing.touch_outbox(released)
            batch, ready = self._pick(writing)
            commands = self._without_unborn(ready)
            unproven = self._lacks_token(commands)
            if unproven is None and commands:
                outbox.mark_sent(writing.conn, [command.id for command in commands])
                writing.is_outbox_changed = True
        self._watch_hold(batch)
        self.unasked = batch.unasked
        self._sendable = len(commands)
        if unproven is not None:
            token = _Token(complaint=unproven)
            ground.send(calls.complaint(unproven, lane=Lane.PUSH), self, token)
        elif commands:
            self._send_commands(tuple(map(self._with_token, commands)))
        self.is_due = False

    def _send_commands(self, commands: tuple[messages.Command, ...]) -> None:
        ground = self._ground
        assert ground.device is not None
        request = messages.PushRequest(epoch=ground.epoch, device=ground.device, cmds=commands)
        sent = _Sent(
            actions=tuple(command.id for command in commands),
            generations={s.id: s.generation for s in ground.scopes if s.is_followed},
            size=sum(len(bytes(command.p)) for command in commands),
        )
        ground.send(calls.push(request), self, sent)

    def _watch_hold(self, batch: outbox.Batch) -> None:
        self._hold_ends_at = None
        if batch.next_hold_until is not None:
            left = (batch.next_hold_until - self._ground.now.wall) / timedelta(seconds=1)
            self._hold_ends_at = self._ground.now.monotonic + max(0.0, left)

    def _pick(self, writing: Writing) -> tuple[outbox.Batch, tuple[messages.Command, ...]]:
        """What may leave now; a whole batch that waits for files does not hide what is behind."""
        ground = self._ground
        if not self._without_file:
            self.uploads.begin_round()
        while True:
            known = len(self._without_file)
            batch = outbox.batch(
                writing.conn,
                limit=self._limit,
                apart=self._apart.keys() | self._without_file,
                now=ground.now.wall,
                clock_offset_ms=ground.clock.offset_ms,
                is_due_first=self._thrift.is_on,
                max_bytes=SPARED_PUSH_BYTES if self._thrift.is_on else protocol.MAX_PUSH_BYTES,
            )
            ready = self._with_files(batch.commands, writing)
            if ready or len(self._without_file) == known:
                return batch, ready

    def _with_files(
        self, commands: tuple[messages.Command, ...], writing: Writing
    ) -> tuple[messages.Command, ...]:
        """Keeps back what names a file that is not on the server yet, and what comes after it."""
        waiting: set[ComplaintId] = set()
        leaving: list[messages.Command] = []
        with_files = {command.c for command in commands if command.requires}
        due = outbox_order.due_days(writing.conn, with_files) if with_files else {}
        for command in commands:
            due_on = due.get(command.c, outbox_order.NEVER)
            if command.c not in waiting and self.uploads.hold_back(command.requires, due_on):
                waiting.add(command.c)
                self._without_file.add(command.id)
                if code := self.uploads.refusal(command.requires):
                    outbox.mark_failed(writing.conn, [command.id], code, None)
                    writing.is_outbox_changed = True
            if command.c not in waiting:
                leaving.append(command)
        return tuple(leaving)

    def _without_unborn(
        self, commands: tuple[messages.Command, ...]
    ) -> tuple[messages.Command, ...]:
        """Keeps back what needs a token for a case that this very batch will make."""
        born: set[ComplaintId] = set()
        waiting: set[ComplaintId] = set()
        leaving: list[messages.Command] = []
        for command in commands:
            kind = _KINDS.get(command.t)
            if kind is not None and transitions.BY_KIND[kind].makes_complaint:
                born.add(command.c)
            elif kind is not None and command.c in born and self._needs_token(kind):
                waiting.add(command.c)
            if command.c not in waiting:
                leaving.append(command)
        return tuple(leaving)

    def _lacks_token(self, commands: tuple[messages.Command, ...]) -> ComplaintId | None:
        for command in commands:
            kind = _KINDS.get(command.t)
            if kind is not None and self._needs_token(kind) and self._token(command.c) is None:
                return command.c
        return None

    def _needs_token(self, kind: Kind) -> bool:
        viewer = self._ground.viewer
        if viewer is None or transitions.BY_KIND[kind].makes_complaint:
            return False  # what makes a new case has nothing to look at
        return offline.policy_of(kind, viewer.rulebook) is OfflinePolicy.ONLINE

    def _with_token(self, command: messages.Command) -> messages.Command:
        token = self._token(command.c)
        return msgspec.structs.replace(command, online_token=token) if token else command

    def _token(self, complaint: ComplaintId) -> str | None:
        token, until = self._tokens.get(complaint, (None, 0.0))
        return token if self._ground.now.monotonic < until else None

    def _keep_token(self, complaint: ComplaintId, token: str) -> None:
        self._tokens = {
            known: kept
            for known, kept in self._tokens.items()
            if kept[1] > self._ground.now.monotonic
        }
        self._tokens[complaint] = (token, self._ground.now.monotonic + TOKEN_SECONDS)

    def _settle(
        self,
        flight: Flight,
        answer: messages.PushAnswer | messages.StatusAnswer,
        writing: Writing,
    ) -> bool:
        if answer.epoch != flight.epoch:
            return False
        # By the server's clock: how long an outcome is kept must not hang on ours.
        settled = outcomes.settle(writing.conn, answer.results, answer.epoch, answer.now)
        for result in answer.results:
            if result.st == "deferred":
                self._put_off(result, writing)
        for outcome in settled:
            self._tokens.pop(outcome.complaint, None)
            writing.news.append(
                news.ActionSettled(
                    action=outcome.action,
                    complaint=outcome.complaint,
                    kind=_KINDS.get(outcome.kind),
                    is_refused=outcome.is_refused,
                    code=outcome.code,
                    detail=outcome.detail,
                )
            )
            if outcome.is_refused:
                logger.info(
                    "action %s (%s) refused: %s", outcome.action, outcome.kind, outcome.code
                )
        if settled:
            refused = sum(outcome.is_refused for outcome in settled)
            logger.info("sent %d actions, %d refused", len(settled), refused)
            writing.touch_outbox(outcome.complaint for outcome in settled)
        return bool(settled)

    def _put_off(self, result: messages.CommandResult, writing: Writing) -> None:
        """The server could not decide yet; the user may know what it waits for."""
        now = self._ground.now
        self._apart[result.id] = now.monotonic + DEFERRED_SECONDS
        next_try_at = now.wall + timedelta(seconds=DEFERRED_SECONDS)
        outbox.mark_failed(writing.conn, [result.id], result.code, next_try_at)
        writing.is_outbox_changed = True
        if result.code == RefusalCode.REQUIREMENT_FAILED:
            self.uploads.doubt()  # the server lacks a file that it once confirmed

    def _take_rows(self, answer: messages.PushAnswer, sent: _Sent, writing: Writing) -> None:
        now = self._ground.now.wall
        writing.take(
            mirror.apply_rows(writing.conn, answer.rows, answer.epoch, sent.generations, now)
        )
        writing.ids |= outcomes.finish(writing.conn, answer.epoch, ())

    def _fail_batch(self, sent: _Sent, failure: Failure) -> None:
        ground = self._ground
        if failure.code in _INDIGESTIBLE and len(sent.actions) > 1:
            self._limit = max(1, len(sent.actions) // 2)
        elif failure.code in _INDIGESTIBLE:
            self._apart[sent.actions[0]] = ground.now.monotonic + QUARANTINE_SECONDS
        elif failure.is_network and sent.size >= self._status_from_bytes:
            # It may have been carried out; asking is cheaper than sending it all again.
            self._doubt = _Doubt(actions=sent.actions)
        with ground.writing() as writing:
            outbox.mark_failed(writing.conn, sent.actions, failure.word, None)
            writing.is_outbox_changed = True
