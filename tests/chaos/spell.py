"""Consoles at work through spells of bad weather, and what has to be true at the end."""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from halo_desktop.cache.views import OutboxState
from halo_desktop.domain.errors import Refused
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import Accept, AddNote, FileRef
from halo_desktop.domain.states import State
from halo_desktop.sync.errors import CallFailed
from tests.chaos import honesty
from tests.chaos.honesty import REASONS, Witness
from tests.support import district as districts
from tests.support import exactly_once, papers
from tests.support.consoles import Console
from tests.support.district import District
from tests.support.fault_line import CERTIFICATES, Line
from tests.support.weather import FAIR, Trouble, Weather

PEOPLE: Final = ("rina", "andi")
_NOTICE_SECONDS: Final = 60.0
_HEAL_SECONDS: Final = 120.0
_PASSING: Final = tuple(
    trouble for trouble in Trouble if trouble not in {Trouble.NONE, Trouble.DOWN}
)


@dataclass(kw_only=True)
class Place:
    """One person, their console and the line it hangs on."""

    console: Console
    line: Line
    witness: Witness
    texts: set[str] = field(default_factory=set)


@dataclass(kw_only=True)
class Tale:
    """What happened in one run."""

    spells: int = 0
    actions: int = 0
    words: int = 0
    diagnoses: int = 0
    troubles: Counter[str] = field(default_factory=Counter)
    slowest_notice: float = 0.0
    slowest_healing: float = 0.0
    violations: list[str] = field(default_factory=list)

    def __iadd__(self, other: Tale) -> Tale:
        self.spells += other.spells
        self.actions += other.actions
        self.words += other.words
        self.diagnoses += other.diagnoses
        self.troubles += other.troubles
        self.slowest_notice = max(self.slowest_notice, other.slowest_notice)
        self.slowest_healing = max(self.slowest_healing, other.slowest_healing)
        self.violations += other.violations
        return self


class Chaos:
    """One run."""

    def __init__(self, district: District, places: list[Place], chance: random.Random) -> None:
        self._district = district
        self._places = places
        self._chance = chance
        self.tale = Tale()

    async def passing(self, weather: Weather, seconds: float) -> None:
        """Everybody works while it rains."""
        self.tale.spells += 1
        for place in self._places:
            place.line.change(weather, cuts=self._chance.random() < 0.3)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for place in self._places:
                await self._do_something(place)
            await asyncio.sleep(self._chance.random() * 0.2)

    async def steady(self, trouble: Trouble, *, asks_doctor: bool = True) -> None:
        """One trouble befalls everything: it is noticed, named, and nothing is claimed."""
        self.tale.spells += 1
        for place in self._places:
            place.line.change(Weather(steady=trouble), cuts=True)
        began = time.monotonic()
        for place in self._places:
            await self._do_something(place)
        for place in self._places:
            await self._is_noticed(place, trouble)
        self.tale.slowest_notice = max(self.tale.slowest_notice, time.monotonic() - began)
        if asks_doctor:
            await self._ask_the_doctor(self._places[0], trouble)
        for place in self._places:
            place.line.change(FAIR)

    async def heal(self) -> None:
        """The sun comes out; everything arrives, and only once."""
        for place in self._places:
            place.line.change(FAIR)
        began = time.monotonic()
        for place in self._places:
            if self._chance.random() < 0.5:
                await place.console.desk.connection.sync_now()
            try:
                await place.console.until(partial(_is_level, place), _HEAL_SECONDS)
            except AssertionError as error:
                self.tale.violations.append(f"{place.witness.name} is stuck: {error}")
        self.tale.slowest_healing = time.monotonic() - began
        await self._compare()

    async def _is_noticed(self, place: Place, trouble: Trouble) -> None:
        def look() -> bool:
            return honesty.is_honest_about(trouble, place.console.desk.connection.state)

        async def check() -> bool:
            return look()

        try:
            await place.console.until(check, _NOTICE_SECONDS)
        except AssertionError:
            state = place.console.desk.connection.state
            self.tale.violations.append(
                f"{place.witness.name}: {trouble} is shown as {state.phase} {state.last_error_code}"
            )

    async def _ask_the_doctor(self, place: Place, trouble: Trouble) -> None:
        self.tale.diagnoses += 1
        findings = await place.console.desk.connection.diagnose()
        if not honesty.names_the_link(trouble, findings):
            found = [(f.step.value, f.verdict.value, f.code) for f in findings]
            self.tale.violations.append(f"the doctor says of {trouble}: {found}")

    async def _do_something(self, place: Place) -> None:
        with contextlib.suppress(Refused, CallFailed):
            await self._act(place, self._chance.choice(("note", "note", "photo", "move", "come")))

    async def _act(self, place: Place, what: str) -> None:
        desk = place.console.desk
        case = self._chance.choice(self._cases)
        found = await desk.cases.open(case)
        if what == "come":
            self._district.complain()
        elif found is None:
            return
        elif what == "move" and found.complaint.state is State.RECEIVED:
            await self._perform(place, Kind.DISPOSE, case, papers.a_disposition())
        elif what == "move" and found.complaint.state is State.DISPOSED:
            await self._perform(place, Kind.ACCEPT, case, Accept())
        else:
            files: tuple[FileRef, ...] = ()
            if what == "photo":
                files = (await place.console.photo(papers.a_snapshot(self._chance, 30_000)),)
            text = f"Catatan {place.witness.name} {len(place.texts)}"
            note = AddNote(text=text, attachments=files)
            await self._perform(place, Kind.ADD_NOTE, case, note)
            place.texts.add(text)

    async def _perform(self, place: Place, kind: Kind, case: ComplaintId, payload: object) -> None:
        done = await place.console.desk.outbox.perform(case, kind, payload, hold_seconds=0)  # type: ignore[arg-type]  # built here
        place.witness.performed.append(done.action)
        self.tale.actions += 1

    async def begin(self, cases: int) -> None:
        """Some complaints arrive and everybody signs in, in fair weather."""
        self._cases = [self._district.complain() for _ in range(cases)]
        for place in self._places:
            desk = await place.console.sign_in()
            desk.events.subscribe(place.witness.hear)
        operator = self._places[0].console
        for case in self._cases[::2]:
            await operator.does(Kind.DISPOSE, case, papers.a_disposition())
        for place in self._places:
            await place.console.level()

    async def _compare(self) -> None:
        database = self._district.server.central.core.database
        counts = exactly_once.counts(database)
        refused, idle = exactly_once.refused(database), exactly_once.idle(database)
        wrong = self.tale.violations
        wrong += [f"{name} took effect {n} times" for name, n in counts.items() if n > 1]
        for place in self._places:
            wrong += place.witness.untrue
            self.tale.words += place.witness.words
            for trouble, number in place.line.troubles.items():
                self.tale.troubles[trouble.value] += number
            shown = {item.action: item for item in await place.console.desk.outbox.items()}
            for name in place.witness.performed:
                item = shown.get(name)  # type: ignore[call-overload]  # ids are strings
                if name in refused and (item is None or item.state is not OutboxState.REJECTED):
                    wrong.append(f"{name} was refused and is not shown so")
                elif name not in refused and name not in idle and counts[name] != 1:
                    wrong.append(f"{name} is {counts[name]} times on the server")
            await self._compare_copies(place)

    async def _compare_copies(self, place: Place) -> None:
        """What the person reads is what the server holds."""
        for case in self._cases:
            found = await place.console.desk.cases.open(case)
            truth = self._district.case(case)
            if found is None:
                continue
            if found.complaint.facets != truth.facets or found.complaint.state is not truth.state:
                self.tale.violations.append(f"{place.witness.name} sees another {case}")


async def _is_level(place: Place) -> bool:
    return place.console.desk.connection.state.is_all_sent


def some_weather(chance: random.Random) -> Weather:
    """A mixture that passes: slow or not, lossy or not, some troubles by chance."""
    some = chance.sample(_PASSING, chance.randrange(0, 6))
    return Weather(
        round_trip_seconds=chance.choice((0.0, 0.05, 0.3)),
        kbit_per_second=chance.choice((0.0, 0.0, 64.0, 256.0)),
        loss=chance.choice((0.0, 0.02, 0.05)),
        stall=chance.choice((0.0, 0.0, 0.05)),
        chances=tuple((trouble, chance.choice((0.05, 0.15, 0.4))) for trouble in some),
    )


STEADY: Final = tuple(REASONS)


@contextlib.asynccontextmanager
async def opened(folder: Path, seed: int) -> AsyncIterator[Chaos]:
    """A district whose consoles hang on bad lines; all ends with the block."""
    chance = random.Random(seed)
    trusted = folder / "trusted.pem"
    trusted.write_bytes(
        b"".join((CERTIFICATES / name).read_bytes() for name in ("valid.pem", "lapsed.pem"))
    )
    async with districts.opened(f"sqlite:///{folder / 'central.db'}", folder) as district:
        database = district.server.central.core.database
        with contextlib.ExitStack() as lines:
            places = []
            for user in PEOPLE:
                line = lines.enter_context(Line(district.server.url, chance, is_secure=True))
                console = district.consoles.add(user, line.url)
                console.ca_file = trusted
                witness = Witness(name=user, database=database)
                places.append(Place(console=console, line=line, witness=witness))
            yield Chaos(district, places, chance)
            for place in places:
                await place.console.switch_off()
