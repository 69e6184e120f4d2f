"""One run: a seed decides everything that happens to the server and its consoles."""

from __future__ import annotations

import random
from collections.abc import Collection, Sequence
from datetime import timedelta
from typing import Final

from halo_desktop.cache.errors import DiskFull
from halo_desktop.domain.actions import Action
from halo_desktop.domain.errors import Refused
from halo_desktop.domain.ids import ActionId
from halo_desktop.sync import events, news, retiring
from halo_desktop.sync.economy import EconomyWish
from halo_desktop.sync.effects import Effect, Outcome, Publish, Send, WakeAt
from halo_desktop.sync.engine import Sizes
from halo_desktop.sync.thrift import BUDGET_BYTES
from halo_desktop.sync.timing import Instant
from tests.simulation import checks, ends, promises
from tests.simulation.console import Console
from tests.simulation.fuse import Crash
from tests.simulation.known import Known
from tests.simulation.luck import Luck
from tests.simulation.mishaps import Mishaps
from tests.simulation.stage import Morning, Stage
from tests.simulation.trail import Trail, Violation

HEALING_ROUNDS: Final = 150
MOST_MESSAGES: Final = 4000
MOST_STEPS: Final = 1_000_000
SPARED_BYTES: Final = 40_000  # of a cycle; the files of a busy day need several


def is_spared(seed: int) -> bool:
    """Whether the consoles of a seed work on a metered line."""
    return seed % 5 == 4


class World(Mishaps):
    """A district under a seed."""

    def __init__(
        self,
        stage: Stage,
        seed: int,
        steps: int,
        *,
        is_traced: bool = False,
        is_first_day: bool | None = None,
        kept: Sequence[int] | None = None,
        calm: Collection[str] = (),
    ) -> None:
        self.seed, self.steps = seed, steps
        self.kept = range(steps) if kept is None else kept
        self.rng = random.Random(seed)
        self.luck = Luck.draw(self.rng)
        for fault in calm:
            setattr(self.luck, fault, 0.0)
        self.trail = Trail(is_kept=is_traced)
        self.server = stage.server
        # Most seeds begin with consoles that have read everything, the others with empty ones.
        is_first = self.rng.random() < 0.25 if is_first_day is None else is_first_day
        morning = _morning(stage, is_first=is_first)
        self.server.reset(random.Random(self.rng.getrandbits(64)), morning.server)
        self.monotonic = 1000.0
        self.net = []
        self.parked = []
        self.late = []
        self.known = Known()
        sizes = self._sizes()
        self.consoles = []
        for number, machine in enumerate(stage.machines):
            machine.reset(morning.machines[number])
            luck = random.Random(self.rng.getrandbits(64))
            credentials = morning.credentials[number]
            start = Instant(wall=self.server.clock.now, monotonic=self.monotonic)
            console = Console(number, machine, credentials, sizes, luck, start)
            self.consoles.append(console)
        for console in self.consoles:
            self._switch_on(console)

    def _switch_on(self, console: Console) -> None:
        self._carry_out(console, console.boot(self.now(console)))
        if is_spared(self.seed):
            wish = events.EconomyWished(wish=EconomyWish.ON)
            self._carry_out(console, console.step(wish, self.now(console)))

    def _sizes(self) -> Sizes:
        rows = self.rng.choice([1, 2, 3, 50])
        return Sizes(
            pull_rows=rows,
            first_snapshot_rows=rows,
            most_snapshot_rows=rows,
            status_from_bytes=self.rng.choice([0, 100_000]),
            budget_bytes=SPARED_BYTES if is_spared(self.seed) else BUDGET_BYTES,
        )

    def now(self, console: Console) -> Instant:
        """What the clocks of a computer show."""
        wall = self.server.clock.now + console.clock_offset
        return Instant(wall=wall, monotonic=self.monotonic)

    def run(self) -> str:
        """Runs the whole seed and returns the hash of what happened.

        Raises:
            Violation: When a promise was broken.
        """
        try:
            for number in self.kept:
                # Each step has a luck of its own: leaving one out changes no later one.
                self.rng.seed(self.seed * MOST_STEPS + number)
                self.step()
            self.heal()
            ends.check_end(self.server, self.consoles, self.known)
            promises.check_end(self.server, self.consoles, self.known)
            for console in self.consoles:
                self.trail.note(ends.picture(console))
        except Violation as violation:
            raise Violation(f"seed={self.seed}: {violation}") from violation
        return self.trail.digest

    def step(self) -> None:
        """One thing happens somewhere."""
        self._pass_time(self.rng.choice([0.1, 0.5, 2.0, 8.0]))
        luck, rng = self.luck, self.rng
        console = rng.choice(self.consoles)
        roll = rng.random()
        self._befall(console)
        if self.late:
            self._bring_late()
        if roll < luck.act:
            self._act(console)
        elif roll < luck.act + luck.restart:
            self._boot(console, "restart")
        elif roll < luck.act + luck.restart + luck.network_change:
            self._step(console, events.NetworkChanged())
        elif roll < 0.5 and console.wake_at <= self.monotonic:
            self._step(console, events.Tick())
        elif self.net:
            self._move_message()
        else:
            self._wait_for_somebody()

    def heal(self) -> None:
        """Everything works again; whatever waits must come to its end."""
        self.luck.heal()
        self.net.clear()
        self.parked.clear()
        self.late.clear()
        self._repair()
        for console in self.consoles:
            if self.rng.random() < 0.3:
                self._boot(console, "heal")
            else:
                self._step(console, events.NetworkChanged())
        for _ in range(HEALING_ROUNDS * (4 if is_spared(self.seed) else 1)):
            self._drain()
            if all(checks.is_quiet(c) for c in self.consoles):
                if self.seed % 4 == 1:
                    self._grow_old()
                self._settle_down()
                return
            for console in self.consoles:
                self._agree(console)
            self._wait_for_somebody()
        stuck = [checks.describe(c) for c in self.consoles if not checks.is_quiet(c)]
        raise Violation(f"I10 stuck after heal: {stuck}")

    def _agree(self, console: Console) -> None:
        """The person says of what has become too old, or seems so, that it still holds."""
        rows = console.machine.rows(
            "SELECT id FROM outbox WHERE state = 'waiting' "
            "AND id NOT IN (SELECT action FROM agreed) ORDER BY n"
        )
        for (action,) in rows if console.has_wrong_times else ():
            self._step(console, events.Agreed(action=ActionId(action)))

    def _repair(self) -> None:
        """Disks have room again, and clocks are about right."""
        self.server.storage.free_disk()
        for console in self.consoles:
            console.machine.free_disk()

    def _drain(self) -> None:
        """Lets every message arrive, and what it leads to, until nothing is under way."""
        for _ in range(MOST_MESSAGES):
            if not self.net:
                return
            self._move_message()
        raise Violation("I10 never level: one message leads to the next without end")

    def _grow_old(self) -> None:
        """Two days on, the content of what is closed leaves the computers."""
        self._pass_time(timedelta(days=2).total_seconds())
        for console in self.consoles:
            self._step(console, events.SyncNow())
            self._drain()
        self._pass_time(retiring.EVERY_SECONDS)
        for console in self.consoles:
            self._step(console, events.SyncNow())
            self._drain()
            self._step(console, events.Tick())
            self._drain()

    def _settle_down(self) -> None:
        """One more pull for everybody, after the last change."""
        for console in self.consoles:
            self._step(console, events.SyncNow())
            self._drain()
            self.known.is_compared = False
            self._step(console, events.CheckWanted())
            self._drain()
            if not self.known.is_compared and self._has_copies(console):
                raise Violation(f"I11 console {console.number} could not compare its copies")

    def _has_copies(self, console: Console) -> bool:
        return bool(console.machine.rows("SELECT 1 FROM scope WHERE cache = 'disk' LIMIT 1"))

    def _wait_for_somebody(self) -> None:
        first = min(self.consoles, key=lambda c: (c.wake_at, c.number))
        self._pass_time(max(0.001, first.wake_at - self.monotonic))
        for console in self.consoles:
            if console.wake_at <= self.monotonic:
                self._step(console, events.Tick())

    def _pass_time(self, seconds: float) -> None:
        self.monotonic += seconds
        self.server.clock.now += timedelta(seconds=seconds)

    def _act(self, console: Console) -> None:
        if self.rng.random() < self.luck.undo:
            waiting = console.sendable()
            if waiting:
                self._undo(console, self.rng.choice(waiting))
            return
        intent = self._intend(console)
        if intent is None:
            return
        self.trail.note(f"{console.number} does {intent.action.kind} {intent.action.id}")
        self._step(console, intent)

    def _intend(self, console: Console) -> events.Acted | None:
        """What the person is about to do; the program may die while a file is taken in."""
        console.attach_rate = self.luck.attach
        if self.rng.random() < self.luck.console_crash:
            console.machine.fuse.light(self.rng, 12)
        try:
            return console.intend(self.now(console))
        except Crash:
            self._boot(console, "crash before an action")
            return None
        finally:
            console.machine.fuse.put_out()

    def _undo(self, console: Console, action: ActionId) -> None:
        self._step(console, events.Undone(action=action))

    def _boot(self, console: Console, why: str) -> None:
        self.trail.note(f"{console.number} boots: {why}")
        self._carry_out(console, console.boot(self.now(console)))

    def _step(self, console: Console, event: events.Event) -> None:
        danger = self.luck.console_crash * (3 if isinstance(event, events.Answered) else 1)
        if self.rng.random() < danger:
            console.machine.fuse.light(self.rng, 40)
        try:
            effects = console.step(event, self.now(console))
            if console.machine.fuse.has_crashed():
                raise Crash
        except Crash:
            self._boot(console, f"crash at {type(event).__name__}")
            self._note_surviving(console, event)
            return
        except Refused as refused:
            self.trail.note(f"{console.number} is refused: {refused.code}")
            return
        except DiskFull:
            self._check_not_stored(console, event)
            return
        finally:
            console.machine.fuse.put_out()
        self._note_done(console, event, effects)
        self._carry_out(console, effects)
        checks.check_console(self.server, console, self.known)

    def _check_not_stored(self, console: Console, event: events.Event) -> None:
        """The disk is full: nothing was kept, and the person was told so."""
        self.trail.note(f"{console.number} has no room for {type(event).__name__}")
        assert console.machine.is_disk_full, "a disk is full that is not"
        if isinstance(event, events.Acted) and checks.has_item(console, event.action.id):
            raise Violation(f"I1 {event.action.id} was refused by the disk and yet is kept")
        if isinstance(event, events.Undone) and not checks.has_item(console, event.action):
            raise Violation(f"I1 {event.action} could not be taken back and yet is gone")

    def _note_done(
        self, console: Console, event: events.Event, effects: tuple[Effect, ...]
    ) -> None:
        if isinstance(event, events.Acted):
            self.known.issue(console.number, event.action)
        for effect in effects:
            if isinstance(event, events.Undone) and isinstance(effect, Outcome) and effect.value:
                self.known.undo(event.action)

    def _note_surviving(self, console: Console, event: events.Event) -> None:
        """After a crash the person looks: is it there or not?"""
        if isinstance(event, events.Acted):
            self._note_if_kept(console, event.action)
        elif isinstance(event, events.Undone) and not checks.has_item(console, event.action):
            self.known.undo(event.action)

    def _note_if_kept(self, console: Console, action: Action) -> None:
        if checks.has_item(console, action.id):
            self.known.issue(console.number, action)

    def _carry_out(self, console: Console, effects: tuple[Effect, ...]) -> None:
        for effect in effects:
            if isinstance(effect, Send):
                self._post(console, effect)
            elif isinstance(effect, WakeAt):
                console.wake_at = effect.monotonic
            elif isinstance(effect, Publish):
                self._hear(console, effect.news)

    def _hear(self, console: Console, item: news.News) -> None:
        if isinstance(item, news.SessionEnded):
            raise Violation(f"console {console.number} was signed out: {item.code}")
        if isinstance(item, news.ScopesChecked):
            self.known.is_compared |= item.failure is None
            if item.differences:
                raise Violation(f"I11 console {console.number} differs: {item.differences}")
        if isinstance(item, news.ActionSettled):
            self.trail.note(f"{console.number} learns {item.action} {item.code or 'ok'}")


def _morning(stage: Stage, *, is_first: bool) -> Morning:
    """The first day, with empty computers, or a later one, with everything read."""
    if is_first:
        if stage.first_morning is None:
            stage.first_morning = stage.prepare()
        return stage.first_morning
    if stage.later_morning is None:
        world = World(stage, 0, 0, is_first_day=True)
        world.heal()
        kept = [console.vault.load() for console in world.consoles]
        stage.later_morning = Morning(
            server=stage.server.storage.copy(),
            machines=tuple(machine.copy() for machine in stage.machines),
            credentials=tuple(found for found in kept if found is not None),
        )
    return stage.later_morning
