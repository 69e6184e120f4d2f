"""Sending alone: two outboxes against the real server, with holds, undo, restores and echoes.

No reading, no engine: the rows of the outbox, the batches made of them and the real handlers
of the server. Clocks of the consoles jump; a request may come twice, or after a restore.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import select

from halo_desktop.cache import facts, mirror, outbox, outcomes
from halo_desktop.cache.facts import Fact
from halo_desktop.central.actions import results
from halo_desktop.central.storage import documents, tables
from halo_desktop.domain import ids
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId, DeviceId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.domain.states import State
from halo_desktop.sync import calls, envelope
from halo_desktop.sync.errors import Failure
from halo_desktop.wire import messages
from tests.simulation.fuse import Crash
from tests.simulation.machine import Machine
from tests.simulation.payloads import Author
from tests.simulation.reference import small_rulebook
from tests.simulation.server import USERS, SimServer
from tests.simulation.trail import Violation

# Two may do these on the same case at the same time, and only one of them is in time.
_KINDS: Final = {
    State.RECEIVED: (Kind.REQUEST_COMPLETION, Kind.REQUEST_COMPLETION, Kind.ADD_NOTE),
    State.INCOMPLETE: (Kind.COMPLETE, Kind.COMPLETE, Kind.ADD_NOTE),
}
_HOLD: Final = timedelta(seconds=10)
_SLACK: Final = timedelta(seconds=1)
_JUMPS: Final = (timedelta(days=-2), timedelta(hours=-1), timedelta(0), timedelta(days=3))


@dataclass(slots=True)
class OutboxStage:
    """What a process builds once."""

    server: SimServer = field(default_factory=SimServer)
    machines: list[Machine] = field(default_factory=lambda: [Machine(), Machine()])


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Actions on their way, or the answer to them on its way back."""

    console: int
    number: int
    request: messages.PushRequest
    answer: messages.Answer | Failure | None = None


@dataclass(slots=True)
class Desk:
    """One console: its outbox, what it awaits, and how wrong its clock is."""

    number: int
    machine: Machine
    access: str
    device: DeviceId
    epoch: str
    awaited: int = 0
    offset: timedelta = timedelta(0)
    seen: dict[ComplaintId, Complaint] = field(default_factory=dict)


class OutboxModel:
    """Two operators who decide on the same cases."""

    def __init__(self, stage: OutboxStage, seed: int, steps: int) -> None:
        self.rng = random.Random(seed)
        self.steps = steps
        self.server = stage.server
        self.server.reset(random.Random(seed + 1))
        self.author = Author(self.rng, small_rulebook())
        self.net: list[Batch] = []
        self.echoes: list[Batch] = []
        self.made: dict[ActionId, tuple[int, Action]] = {}
        self.held: dict[ActionId, tuple[datetime, timedelta]] = {}
        self.undone: set[ActionId] = set()
        self.sent: set[ActionId] = set()
        self.numbers = 0
        self.crash = self.rng.choice([0.0, 0.03, 0.1])
        self.loss = self.rng.choice([0.0, 0.1])
        self.repeat = self.rng.choice([0.0, 0.3])
        self.does_restore = self.rng.random() < 0.7
        self.do_clocks_jump = self.rng.random() < 0.5
        self.cases = self._few_cases()
        self.desks = [self._open(n, machine) for n, machine in enumerate(stage.machines)]

    def run(self) -> None:
        """Plays to the end.

        Raises:
            Violation: When a promise was broken.
        """
        for _ in range(self.steps):
            self._pass(self.rng.choice([0.1, 0.5, 2.0, 4.0]))
            self._happen(self.rng.choice(self.desks))
        self.crash = self.loss = self.repeat = 0.0
        self.net.clear()
        for desk in self.desks:
            desk.awaited = 0
            self._finish(desk)
        self._check_end()

    def _open(self, number: int, machine: Machine) -> Desk:
        machine.reset()
        user = USERS[number]
        self.server.grant(user, Membership(role=Role.OPERATOR))
        credentials = self.server.credentials[user]
        request = messages.RefreshRequest(refresh=credentials.refresh, rotation="rotasi-pertama")
        tokens = self._call(calls.refresh(request), "", None)
        assert isinstance(tokens, messages.Tokens)
        desk = Desk(
            number=number,
            machine=machine,
            access=tokens.access,
            device=credentials.device,
            epoch=tokens.epoch,
        )
        with machine.store.write() as conn:
            facts.write(conn, Fact.EPOCH, tokens.epoch)
        return desk

    def _happen(self, desk: Desk) -> None:
        deeds: tuple[tuple[float, Callable[[Desk], None]], ...] = (
            (0.15, self._look),
            (0.2, self._act),
            (0.07, self._undo),
            (0.18, self._send),
            (0.34, self._move),
            (0.02 * self.do_clocks_jump, self._jump),
            (0.04 * self.does_restore, self._restore),
        )
        (deed,) = self.rng.choices([d for _, d in deeds], [weight for weight, _ in deeds])
        try:
            deed(desk)
        except Crash:
            desk.machine.roll_back()
            desk.awaited = 0

    def _jump(self, desk: Desk) -> None:
        desk.offset = self.rng.choice(_JUMPS)

    def _look(self, desk: Desk) -> None:
        with self.server.database.read() as conn:
            stored = documents.load(conn, self.rng.choice(self.cases))
        assert stored is not None
        desk.seen[stored.complaint.id] = stored.complaint

    def _few_cases(self) -> tuple[ComplaintId, ...]:
        """Two that nobody has sorted yet: few, so that the desks meet on them."""
        with self.server.database.read() as conn:
            known = conn.execute(select(tables.complaint.c.id)).scalars()
            loaded = [documents.load(conn, ComplaintId(found)) for found in sorted(known)]
        cases = [stored.complaint for stored in loaded if stored is not None]
        return tuple(case.id for case in cases if case.state is State.RECEIVED)[:2]

    def _act(self, desk: Desk) -> None:
        if not desk.seen:
            return
        case = desk.seen[self.rng.choice(sorted(desk.seen))]
        kind = self.rng.choice(_KINDS[case.state])
        payload = self.author.write(kind, case, self._wall(desk), ())
        assert payload is not None
        action = Action(
            id=ActionId(ids.time_ordered_id(len(self.made), self.rng.getrandbits(74))),
            kind=kind,
            complaint=case.id,
            payload=payload,
            base=case.facets,
            made_at=self._wall(desk),
        )
        is_held = self.rng.random() < 0.5
        hold = self._wall(desk) + _HOLD if is_held else None
        with self._writing(desk) as conn:
            outbox.queue(conn, action, hold)
        self.made[action.id] = (desk.number, action)
        if is_held:
            self.held[action.id] = (self.server.clock.now, desk.offset)

    def _undo(self, desk: Desk) -> None:
        own = sorted(a for a, (n, _) in self.made.items() if n == desk.number)
        if not own:
            return
        action = self.rng.choice(own[-4:])
        with self._writing(desk) as conn:
            is_in_time = outbox.cancel(conn, action) is not None
        if not is_in_time and action not in self.sent | self.undone:
            raise Violation(f"I1 {action} never left, and yet it could not be taken back")
        if is_in_time:
            self.undone.add(action)

    def _send(self, desk: Desk) -> None:
        if desk.awaited:
            return
        with self._writing(desk) as conn:
            outbox.release(conn, self._wall(desk))
            commands = outbox.batch(conn, limit=3).commands
            outbox.mark_sent(conn, [command.id for command in commands])
        if not commands:
            return
        self._check_holds(desk, commands)
        self.sent |= {command.id for command in commands}
        self.numbers += 1
        desk.awaited = self.numbers
        request = messages.PushRequest(epoch=desk.epoch, device=desk.device, cmds=commands)
        self.net.append(Batch(console=desk.number, number=self.numbers, request=request))

    def _check_holds(self, desk: Desk, commands: tuple[messages.Command, ...]) -> None:
        """An action does not leave while it is held, as long as the clock stays as it was."""
        for command in commands:
            began, offset = self.held.get(command.id, (None, None))
            later = [a for a in self.made if a > command.id and a not in self.held]
            lane = [a for a in later if self.made[a][1].complaint == command.c]
            if began is None or offset != desk.offset or lane:
                continue
            if self.server.clock.now < began + _HOLD - _SLACK:
                raise Violation(f"I1 {command.id} left while it could still be taken back")

    def _move(self, _: Desk) -> None:
        if not self.net:
            return
        batch = self.net.pop(self.rng.randrange(len(self.net)))
        if self.rng.random() < self.repeat:
            self.net.append(batch)
        if self.rng.random() < self.loss:
            self._give_up(batch)
        elif batch.answer is not None:
            self._settle(batch)
        else:
            self._serve(batch)

    def _serve(self, batch: Batch) -> None:
        if self.rng.random() < 0.5:
            self.echoes = [*self.echoes[-9:], batch]
        if self.rng.random() < self.crash:
            self.server.fuse.light(self.rng, 60)
        try:
            desk = self.desks[batch.console]
            answer = self._call(calls.push(batch.request), desk.access, desk.device)
            if self.server.fuse.has_crashed():
                raise Crash
        except Crash:
            self.server.crash()
            self._give_up(batch)
            return
        self.server.fuse.put_out()
        self.net.append(
            Batch(console=batch.console, number=batch.number, request=batch.request, answer=answer)
        )

    def _settle(self, batch: Batch) -> None:
        desk = self.desks[batch.console]
        if desk.awaited != batch.number:
            return
        desk.awaited = 0
        if not isinstance(batch.answer, messages.PushAnswer):
            self._greet(desk)
            return
        answer = batch.answer
        with self._writing(desk) as conn:
            if answer.epoch == desk.epoch == batch.request.epoch:
                outcomes.settle(conn, answer.results, answer.epoch, self._wall(desk))

    def _greet(self, desk: Desk) -> None:
        """The next pull tells in which life the server is."""
        epoch = self.server.central.hello().epoch
        with self._writing(desk) as conn:
            mirror.see_epoch(conn, epoch, self._wall(desk))
        desk.epoch = epoch

    def _give_up(self, batch: Batch) -> None:
        desk = self.desks[batch.console]
        if desk.awaited == batch.number:
            desk.awaited = 0
            with self._writing(desk) as conn:
                outbox.mark_failed(conn, [c.id for c in batch.request.cmds], "no-connection", None)

    def _restore(self, _: Desk) -> None:
        if not self.server.has_backup or self.rng.random() < 0.5:
            self.server.back_up()
            return
        self.server.restore()
        self.net[:0] = self.echoes
        self.echoes = []

    def _finish(self, desk: Desk) -> None:
        """The clock is right again, and everything that waits goes."""
        desk.offset = timedelta(0)
        for _ in range(60):
            self._pass(20.0)
            self._greet(desk)
            self._send(desk)
            while self.net:
                self._move(desk)
            with desk.machine.store.write() as conn:
                if not outbox.counts(conn).waiting:
                    return
        raise Violation("I10 something waits for ever")

    def _check_end(self) -> None:
        with self.server.database.read() as conn:
            events = conn.execute(select(tables.event.c.action, tables.event.c.seq)).all()
            seqs: dict[str, set[int]] = {}
            for action, seq in events:
                seqs.setdefault(action, set()).add(seq)
            kept = {action: results.find(conn, action) for action in self.made}
        for action, (number, _) in self.made.items():
            found = kept[action]
            st = "" if found is None else found.result.st
            self._check_one(action, number, st, seqs.get(action, set()))

    def _check_one(self, action: ActionId, number: int, st: str, effects: set[int]) -> None:
        rows = self.desks[number].machine.rows("SELECT state FROM outbox WHERE id = ?", action)
        if action in self.undone:
            if rows or st or effects:
                raise Violation(f"I1 {action} was undone, and yet there is something of it")
            return
        if not rows:
            raise Violation(f"I1 {action} is lost")
        state = rows[0][0]
        if len(effects) > 1:
            raise Violation(f"I2 {action} was applied {len(effects)} times")
        if state in {"acked", "done"} and (st not in {"applied", "noop"}):
            raise Violation(f"I1 the console says {action} is done, the server says {st!r}")
        if state == "rejected" and (effects or st not in {"", "rejected"}):
            raise Violation(f"I1 the console says {action} was refused, the server did it")
        if st == "applied" and not effects:
            raise Violation(f"I1 {action} is called applied and has no effect")

    def _call(self, call: Any, access: str, device: str | None) -> messages.Answer | Failure:
        reply = self.server.answer(call, access, device)
        headers = {name.lower(): value for name, value in reply.headers.items()}
        headers["content-type"] = reply.media_type
        return envelope.read(reply.status, headers, reply.body, call.answer)

    @contextmanager
    def _writing(self, desk: Desk) -> Iterator[Any]:
        with desk.machine.store.write() as conn:
            yield conn
            if self.rng.random() < self.crash / 2:
                raise Crash

    def _wall(self, desk: Desk) -> datetime:
        return self.server.clock.now + desk.offset

    def _pass(self, seconds: float) -> None:
        self.server.clock.now += timedelta(seconds=seconds)
