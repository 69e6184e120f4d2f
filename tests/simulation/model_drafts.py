"""What somebody types, from the first letter to the outbox, with crashes at every statement.

The real desk keeps drafts and actions on a real store; only the threads between them are
left out. What the person was told is saved must be found afterwards, whatever the program,
the server or the rights of the person do meanwhile.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final, cast

from halo_desktop.cache import facts, mirror, outbox, outcomes, projection
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.projection import Viewer
from halo_desktop.cache.views import Draft
from halo_desktop.desk.drafts import Drafts
from halo_desktop.desk.events import EventHub
from halo_desktop.desk.outbox import Outbox, Returning
from halo_desktop.desk.reference import Reference
from halo_desktop.domain.errors import Refused
from halo_desktop.domain.ids import ActionId, ComplaintId, ScopeId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.roles import Actor, Membership, Role
from halo_desktop.sync import acting, events
from halo_desktop.sync.ground import Ground
from halo_desktop.sync.runtime import SyncRuntime
from halo_desktop.sync.state import Phase, SyncState
from halo_desktop.sync.timing import Instant
from halo_desktop.wire import messages
from halo_desktop.wire.messages import CommandResult
from tests.simulation.fuse import Crash
from tests.simulation.machine import START, Machine
from tests.simulation.payloads import Author
from tests.simulation.reference import small_rulebook
from tests.simulation.server import USERS
from tests.simulation.trail import Violation

_SCOPE: Final = ScopeId("kab/ok")


class DirectRuntime:
    """The store without its threads: everything is done when it is asked for."""

    def __init__(self, machine: Machine, viewer: Viewer, rng: random.Random) -> None:
        self._machine = machine
        self._ground = Ground(machine.store, Instant(wall=_now(), monotonic=1.0), rng.random)
        self._ground.load()
        self._ground.viewer = viewer
        self.state = SyncState(phase=Phase.OFFLINE, since=START, server_name="")

    def call(self, function: Callable[..., Any], *rest: Any) -> Future[Any]:
        """Writes."""
        return self._done(lambda conn: function(conn, *rest))

    read = call

    def change(self, event: events.Acted | events.Undone) -> Future[Any]:
        """Does what the person asks for."""
        self._ground.now = Instant(wall=_now(), monotonic=1.0)
        return _settled(lambda: acting.serve(self._ground, event, 0))

    def _done(self, work: Callable[[Any], object]) -> Future[Any]:
        def write() -> object:
            with self._machine.store.write() as conn:
                return work(conn)

        return _settled(write)


@dataclass(slots=True)
class Typed:
    """A text, and where its writer believes it to be."""

    text: str
    case: ComplaintId
    action: ActionId | None = None


class DraftModel:
    """One person who writes while everything else happens."""

    def __init__(self, machine: Machine, seed: int, steps: int) -> None:
        self.rng = random.Random(seed)
        self.steps = steps
        self.machine = machine
        machine.reset()
        self.author = Author(self.rng, small_rulebook())
        actor = Actor(user=USERS[0], name="A", memberships=(Membership(role=Role.OPERATOR),))
        self.viewer = Viewer(actor=actor, rulebook=small_rulebook())
        self.danger = self.rng.choice([0.0, 0.1, 0.3])
        self.drafts: dict[str, Typed] = {}
        self.sent: dict[ActionId, Typed] = {}
        self.number = 0
        self.life = 1
        with machine.store.write() as conn:
            facts.write(conn, Fact.EPOCH, "epoch-0001")
        self._boot()
        self.cases = [self._take_in() for _ in range(2)]
        self._settle()

    def run(self) -> None:
        """Plays to the end.

        Raises:
            Violation: When a promise was broken.
        """
        for _ in range(self.steps):
            deed = self.rng.choice(
                [self._type, self._type, self._perform, self._undo, self._settle, self._happen]
            )
            if self.rng.random() < self.danger:
                self.machine.fuse.light(self.rng, 30)
            try:
                deed()
                if self.machine.fuse.has_crashed():
                    raise Crash
            except Crash:
                self._boot()
            except Refused:
                pass
            self.machine.fuse.put_out()
            self._check()

    def _boot(self) -> None:
        self.machine.fuse.put_out()
        self.machine.roll_back()
        runtime = cast(SyncRuntime, DirectRuntime(self.machine, self.viewer, self.rng))
        hub = EventHub()
        card = cast(Any, _Card(actor=self.viewer.actor))
        reference = Reference(hub, card, self.viewer.rulebook)
        self.desk_drafts = Drafts(runtime)
        self.desk_outbox = Outbox(runtime, reference, hub, self.desk_drafts)

    def _take_in(self) -> ComplaintId:
        done = _run(self.desk_outbox.perform(None, Kind.INTAKE, self.author.intake(_now())))
        return ComplaintId(done.complaint)

    def _type(self) -> None:
        self.number += 1
        name = f"konsep-{self.rng.randrange(4)}"
        before = self.drafts.get(name)
        case = self.rng.choice(self.cases) if before is None else before.case
        text = f"{self.author.words(3)} {self.number}"
        draft = Draft(
            id=name, complaint=case, kind="note", text=text, base=Facets(), updated_at=_now()
        )
        _run(self.desk_drafts.save(draft))
        self.drafts[name] = Typed(text=text, case=case)

    def _perform(self) -> None:
        if not self.drafts:
            return
        name = self.rng.choice(sorted(self.drafts))
        typed = self.drafts[name]
        done = _run(
            self.desk_outbox.perform(
                typed.case,
                Kind.ADD_NOTE,
                AddNote(text=typed.text),
                draft_id=name,
                hold_seconds=self.rng.choice([0, 10]),
            )
        )
        self.sent[done.action] = self.drafts.pop(name)

    def _undo(self) -> None:
        if self.sent:
            action = self.rng.choice(sorted(self.sent))
            typed, name = self.sent[action], f"kembali {action}"
            draft = Draft(
                id=name, complaint=typed.case, kind="note", text=typed.text, updated_at=_now()
            )
            returning = Returning(draft=draft, merge=lambda present, returned: returned)
            if _run(self.desk_outbox.undo(action, returning)):
                self.drafts[name] = self.sent.pop(action)

    def _settle(self) -> None:
        """The server has its say about what waits."""
        with self.machine.store.write() as conn:
            outbox.release(conn, _now() + timedelta(minutes=1))
            commands = outbox.batch(conn).commands
            outbox.mark_sent(conn, [command.id for command in commands])
            results = [self._result(command) for command in commands]
            epoch = facts.read(conn, Fact.EPOCH) or ""
            outcomes.settle(conn, results, epoch, _now())

    def _result(self, command: messages.Command) -> CommandResult:
        is_refused = command.t != Kind.INTAKE and self.rng.random() < 0.4
        if is_refused:
            return CommandResult(id=command.id, st="rejected", code="not-permitted")
        return CommandResult(id=command.id, st="applied", q=self.number + 1)

    def _happen(self) -> None:
        """Rights, lives and days come and go; none of it is the business of a text."""
        with self.machine.store.write() as conn:
            what = self.rng.randrange(4)
            if what == 0:
                mirror.drop_scope(conn, _SCOPE, mirror.Changed())
            elif what == 1:
                self.life += 1
                mirror.see_epoch(conn, f"epoch-{self.life:04}", _now())
            elif what == 2:
                projection.refold_everything(conn, self.viewer)
            else:
                outcomes.clean(conn, _now() + timedelta(days=20))

    def _check(self) -> None:
        """I1: every text is where its writer was told it is, and in one place only."""
        kept = dict(self.machine.rows("SELECT id, text FROM draft"))
        items = {row[0]: row[1:] for row in self.machine.rows("SELECT id, text, state FROM outbox")}
        carried = {text for text, _ in items.values()}
        if carried & set(kept.values()):
            raise Violation("I1 a text is a draft and on its way")
        for name, typed in self.drafts.items():
            found = kept.get(name)
            is_newer = found is not None and _number(found) > _number(typed.text)
            if found != typed.text and typed.text not in carried and not is_newer:
                raise Violation("I1 a text that was said to be saved is nowhere")
        for action, typed in self.sent.items():
            text, _ = items.get(action, ("", ""))
            if text != typed.text and typed.text not in kept.values():
                raise Violation("I1 a text that was said to be on its way is nowhere")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Card:
    """What the desk knows of its account."""

    actor: Actor
    device: None = None


def _number(text: str) -> int:
    return int(text.rsplit(" ", 1)[-1])


def _now() -> datetime:
    # The desk itself reads the clock when something is done.
    return datetime.now(UTC)


def _run(work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(work)


def _settled(work: Callable[[], object]) -> Future[Any]:
    future: Future[Any] = Future()
    try:
        future.set_result(work())
    except (Crash, Refused) as error:
        future.set_exception(error)
    return future
