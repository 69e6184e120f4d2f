"""Reading alone: one console's copies against a server of thirty lines, in every order.

The feed here is a reference model, written from the protocol and not from the server; what
is tried out is how the console stores pages, changes, departures, revocations, resets and a
server that was restored, when they come late, twice, not at all or into a crash.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

import msgspec

from halo_desktop.cache import mirror, scopes
from halo_desktop.cache.mirror import PageKey
from halo_desktop.domain.ids import ComplaintId, ScopeId
from halo_desktop.wire import messages
from halo_desktop.wire.messages import FeedRow, ScopedRow, ScopePage
from tests.simulation.fuse import Crash
from tests.simulation.machine import START, Machine
from tests.simulation.trail import Violation

SCOPES: Final = (ScopeId("kab/ok"), ScopeId("opd:pupr"))
CASES: Final = tuple(ComplaintId(f"c{number}") for number in range(6))
_BODY: Final = msgspec.Raw(b'{"facets":{"flow":1,"reply":0,"meta":0}}')


@dataclass(slots=True)
class ModelFeed:
    """What a server has to say: for each scope the newest row of each complaint."""

    life: int = 1
    seq: int = 0
    floor: int = 0
    rows: dict[ScopeId, dict[ComplaintId, tuple[int, bool]]] = field(default_factory=dict)

    @property
    def epoch(self) -> str:
        return f"epoch-{self.life:04}"

    def put(self, scope: ScopeId, case: ComplaintId, *, is_here: bool) -> None:
        """A complaint changes in a scope, or leaves it."""
        self.seq += 1
        self.rows[scope][case] = (self.seq, is_here)

    def row(self, scope: ScopeId, case: ComplaintId) -> FeedRow:
        """The row of a complaint as it is now."""
        seq, is_here = self.rows[scope][case]
        if not is_here:
            return FeedRow(q=seq, k="gone", id=case, why="moved")
        return FeedRow(q=seq, k="up", id=case, rev=seq, d=_BODY)

    def cursor(self) -> str:
        """Where the feed stands."""
        return f"{self.epoch}:{self.seq}"

    def page(self, scope: ScopeId, cursor: str, limit: int) -> ScopePage:
        """The changes after a cursor."""
        epoch, _, after = cursor.partition(":")
        if epoch != self.epoch or int(after) < self.floor:
            return ScopePage(st="reset")
        newer = sorted((seq, case) for case, (seq, _) in self.rows[scope].items())
        newer = [(seq, case) for seq, case in newer if seq > int(after)]
        rows = tuple(self.row(scope, case) for _, case in newer[:limit])
        if len(newer) > limit:
            return ScopePage(st="ok", rows=rows, c=f"{self.epoch}:{rows[-1].q}", more=True)
        return ScopePage(st="ok", rows=rows, c=self.cursor())

    def here(self, scope: ScopeId) -> dict[ComplaintId, int]:
        """What the scope shows."""
        return {case: seq for case, (seq, is_here) in self.rows[scope].items() if is_here}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Late:
    """An answer on its way, and what it answers."""

    answer: Any
    asked: Any
    shown: dict[ScopeId, frozenset[ComplaintId]] = field(default_factory=dict)
    head: int = 0


class FeedModel:
    """One console that reads while everything happens."""

    def __init__(self, machine: Machine, seed: int, steps: int) -> None:
        self.rng = random.Random(seed)
        self.steps = steps
        self.machine = machine
        machine.reset()
        self.server = ModelFeed(rows={scope: {} for scope in SCOPES})
        for scope in SCOPES:
            for case in CASES:
                if self.rng.random() < 0.7:
                    self.server.put(scope, case, is_here=True)
        self.granted = set(SCOPES)
        self.backup: ModelFeed | None = None
        self.epoch = ""
        self.limit = self.rng.choice([1, 1, 2, 3])
        self.unrest = self.rng.choice([0.01, 0.05])
        self.slow = self.rng.choice(["", "snapshot", "snapshot", "pull", "push"])
        self.crash = 0.0
        self.pull: _Late | None = None
        self.snapshot: _Late | None = None
        self.push: _Late | None = None
        self.highest: dict[tuple[ScopeId, str], int] = {}
        self._write(self._take_grants)
        self.crash = self.rng.choice([0.0, 0.05, 0.2])

    def run(self) -> None:
        """Plays to the end.

        Raises:
            Violation: When a promise was broken.
        """
        for _ in range(self.steps):
            self._happen()
        self.crash = 0.0
        self._drain()
        self._check_copies()

    def _happen(self) -> None:
        if self.rng.random() < self.unrest:
            self._administer()
        roll = self.rng.random()
        if roll < 0.2:
            self._change()
        elif roll < 0.6:
            self._ask()
        else:
            self._answer()

    def _change(self) -> None:
        scope, case = self.rng.choice(SCOPES), self.rng.choice(CASES)
        was_here = self.server.rows[scope].get(case, (0, False))[1]
        if was_here or self.rng.random() < 0.5:
            self.server.put(scope, case, is_here=not was_here or self.rng.random() < 0.5)

    def _administer(self) -> None:
        roll, scope = self.rng.random(), self.rng.choice(SCOPES)
        if roll < 0.25:
            self.server.floor = self.server.seq
        elif roll < 0.45:
            self.backup = copy.deepcopy(self.server)
        elif roll < 0.6 and self.backup is not None:
            life, self.server = self.server.life, self.backup
            self.server.life = life + 1
            self.backup = None
        elif roll < 0.8:
            self.granted.discard(scope)
        else:
            self.granted.add(scope)

    def _ask(self) -> None:
        """Sends what the console would send; the server answers at once, the line is slow."""
        states = self._scopes()
        kind = self.rng.random()
        if kind < 0.45 and self.pull is None:
            self._ask_for_changes(states)
        elif kind < 0.9 and self.snapshot is None:
            self._ask_for_a_page(states)
        elif self.push is None:
            self._ask_for_an_effect(states)

    def _ask_for_changes(self, states: tuple[scopes.ScopeState, ...]) -> None:
        asked = {state.id: state.cursor for state in states if state.is_followed}
        pages = {
            scope: self.server.page(scope, cursor, self.limit)
            if scope in self.granted
            else ScopePage(st="revoked")
            for scope, cursor in asked.items()
        }
        pages |= {scope: ScopePage(st="new") for scope in self.granted - asked.keys()}
        answer = messages.PullAnswer(
            epoch=self.server.epoch,
            now=START,
            grants_rev=1,
            config_version="1",
            scopes=pages,
            lease_until=START + timedelta(hours=72),
        )
        shown = {scope: frozenset(self.server.here(scope)) for scope in asked}
        self.pull = _Late(answer=answer, asked=asked, shown=shown, head=self.server.seq)

    def _ask_for_a_page(self, states: tuple[scopes.ScopeState, ...]) -> None:
        reading = next((state for state in states if state.is_reading), None)
        if reading is None:
            return
        asked = PageKey(
            scope=reading.id, generation=reading.generation, tier=reading.tier, after=reading.after
        )
        self.snapshot = _Late(answer=self._page(asked), asked=asked)

    def _page(self, asked: PageKey) -> messages.SnapshotAnswer:
        server = self.server
        as_of, after = server.cursor(), ""
        if asked.after:
            epoch, kept, key = asked.after.split("|")
            if epoch == server.epoch:
                as_of, after = kept, key
        is_granted = asked.scope in self.granted
        left = [case for case in sorted(server.here(asked.scope)) if case > after]
        if asked.tier != "open":
            left = []
        rows = left[: self.limit]
        is_done = len(rows) == len(left)
        return messages.SnapshotAnswer(
            epoch=server.epoch,
            now=START,
            scope=asked.scope,
            st="ok" if is_granted else "revoked",
            tier=asked.tier,
            as_of=as_of,
            rows=tuple(server.row(asked.scope, case) for case in rows) if is_granted else (),
            next="" if is_done else f"{server.epoch}|{as_of}|{rows[-1]}",
            done=is_done or not is_granted,
        )

    def _ask_for_an_effect(self, states: tuple[scopes.ScopeState, ...]) -> None:
        """A push brings rows outside the feed's order."""
        if self.epoch != self.server.epoch:
            return
        case = self.rng.choice(CASES)
        for scope in self.granted:
            if self.server.rows[scope].get(case, (0, False))[1]:
                self.server.put(scope, case, is_here=True)
        rows = tuple(
            ScopedRow(scope=scope, row=self.server.row(scope, case))
            for scope in sorted(self.granted)
            if case in self.server.rows[scope]
        )
        generations = {state.id: state.generation for state in states}
        self.push = _Late(answer=(rows, self.server.epoch), asked=generations)

    def _answer(self) -> None:
        lane = self.rng.choice(["pull", "snapshot", "push"])
        late = getattr(self, lane)
        if late is None or (lane == self.slow and self.rng.random() < 0.85):
            return
        try:
            if self.rng.random() > 0.05:
                self._deliver(lane)
            else:
                setattr(self, lane, None)  # it is lost on the way
        except Crash:
            self.machine.roll_back()
            self.pull = self.snapshot = self.push = None
        self._check_cursors()

    def _deliver(self, lane: str) -> None:
        late: _Late | None = getattr(self, lane)
        if late is None:
            return
        setattr(self, lane, None)
        take = {
            "pull": self._take_changes,
            "snapshot": self._take_page,
            "push": self._take_effect,
        }[lane]
        self._write(lambda conn: take(conn, late))
        if lane == "pull":
            self._check_level(late)

    def _take_changes(self, conn: Any, late: _Late) -> None:
        self._see(conn, late.answer.epoch)
        mirror.apply_pull(conn, late.answer, late.asked, START)
        if self.push is None:
            mirror.forget_departures(conn)
        self._take_grants(conn)

    def _take_page(self, conn: Any, late: _Late) -> None:
        self._see(conn, late.answer.epoch)
        mirror.apply_snapshot(conn, late.answer, late.asked, START)

    def _take_effect(self, conn: Any, late: _Late) -> None:
        rows, epoch = late.answer
        if epoch == self.epoch:
            mirror.apply_rows(conn, rows, epoch, late.asked, START)

    def _see(self, conn: Any, epoch: str) -> None:
        if epoch != self.epoch:
            mirror.see_epoch(conn, epoch, START)
            if self.epoch:  # answers of the earlier life are given up
                self.pull = self.snapshot = self.push = None
            self.epoch = epoch

    def _take_grants(self, conn: Any) -> None:
        """What the console learns when it asks who it is."""
        known = {state.id for state in scopes.everything(conn)}
        for scope in sorted(self.granted - known):
            self._grant(conn, scope)
        for scope in sorted(known - self.granted):
            mirror.drop_scope(conn, scope, mirror.Changed())

    def _grant(self, conn: Any, scope: ScopeId) -> None:
        attributes = messages.ScopeAttributes(id=scope, projection="full", cache="disk")
        scopes.add(conn, attributes)

    def _write(self, work: Callable[[Any], object]) -> None:
        before = self.epoch
        try:
            with self.machine.store.write() as conn:
                work(conn)
                if self.rng.random() < self.crash:
                    raise Crash
        except Crash:
            self.epoch = before
            raise

    def _scopes(self) -> tuple[scopes.ScopeState, ...]:
        with self.machine.store.write() as conn:
            return scopes.everything(conn)

    def _drain(self) -> None:
        self.pull = self.snapshot = self.push = None
        for _ in range(80):
            self._ask_for_a_page(self._scopes())
            self._ask_for_changes(self._scopes())
            self._deliver("snapshot")
            self._deliver("pull")
            states = self._scopes()
            is_level = all(state.state == "live" for state in states)
            if is_level and all(state.cursor == self.server.cursor() for state in states):
                return
        raise Violation("I10 the reading does not come to an end")

    def _check_copies(self) -> None:
        rows = self.machine.rows("SELECT scope, cid, seq, epoch FROM doc")
        for scope in SCOPES:
            wanted = self.server.here(scope) if scope in self.granted else {}
            found = {cid: seq for at, cid, seq, _ in rows if at == scope}
            if found.keys() - wanted.keys():
                raise Violation(f"I3 copies of {scope} that the server does not show")
            if wanted.keys() - found.keys():
                raise Violation(f"I3 copies of {scope} are missing")
            if found != wanted:
                raise Violation(f"I3 copies of {scope} are old")
        if any(epoch != self.server.epoch for *_, epoch in rows):
            raise Violation("I3 a copy of the server's earlier life")

    def _check_level(self, late: _Late) -> None:
        """I9: an answer without more makes a live scope show what it showed."""
        for scope, page in late.answer.scopes.items():
            state = next((found for found in self._scopes() if found.id == scope), None)
            if state is None or page.more or (state.state, state.cursor) != ("live", page.c):
                continue
            copies = "SELECT cid, seq FROM doc WHERE scope = ? AND epoch = ?"
            for cid, seq in self.machine.rows(copies, scope, late.answer.epoch):
                if seq <= late.head and cid not in late.shown[scope]:
                    raise Violation(f"I9 {scope} still shows what has left")

    def _check_cursors(self) -> None:
        """I5: within one life a cursor only goes forwards."""
        for state in self._scopes():
            epoch, _, seq = state.cursor.partition(":")
            key = (state.id, f"{epoch}/{state.generation}")
            if epoch and int(seq) < self.highest.get(key, 0):
                raise Violation(f"I5 the cursor of {state.id} went backwards")
            if epoch:
                self.highest[key] = int(seq)
