"""A day of a real console and a real server, recorded with everything that was promised.

A promise is a call of the desk that has returned: the person was told that it is saved.
"""

from __future__ import annotations

import contextlib
import random
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from halo_desktop.cache.keystore import Backend
from halo_desktop.cache.views import Draft, OutboxState
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, FileRef
from tests.powercut.platter import Platter
from tests.support import district as districts
from tests.support import papers
from tests.support.consoles import Console
from tests.support.district import District

KEPT_STATES: Final = frozenset(OutboxState)
_WEIGHTS: Final = {
    "type": 6,
    "note": 6,
    "held": 2,
    "undone": 2,
    "photo": 2,
    "arrival": 2,
    "level": 2,
    "discard": 1,
}


class What(StrEnum):
    """What was promised."""

    DRAFT = "draft"  # this version of a text is kept
    DISCARDED = "discarded"
    ACTION = "action"
    UNDONE = "undone"
    FILE = "file"
    ANSWERED = "answered"  # the console was told that the server has carried it out


@dataclass(frozen=True, slots=True)
class Promise:
    """Something that may not be lost from now on."""

    what: What
    id: str
    version: int = 0


@dataclass(kw_only=True)
class Day:
    """What was recorded."""

    platter: Platter
    district: District
    console: Console
    photos: dict[str, bytes] = field(default_factory=dict)

    @property
    def backend(self) -> Backend:
        """The keyring, which the power cut leaves alone."""
        found = self.console.find_backend()
        assert found is not None
        return found

    @property
    def database(self) -> Path:
        """The server's file."""
        return Path(self.district.address.removeprefix("sqlite:///"))


class Clerk:
    """Somebody who does a bit of everything, chosen by a seed."""

    def __init__(self, day: Day, chance: random.Random) -> None:
        self._day = day
        self._chance = chance
        self._case = ComplaintId("")
        self._versions: dict[str, int] = {}
        self._performed: list[ActionId] = []

    async def work(self, steps: int) -> None:
        """Comes in, does so many things, and leaves the program running."""
        day = self._day
        self._case = day.district.complain()
        await day.console.sign_in()
        await day.console.sees(self._case)
        for _ in range(steps):
            (word,) = self._chance.choices(list(_WEIGHTS), list(_WEIGHTS.values()))
            await getattr(self, f"_{word}")()
        await self._level()

    def _promise(self, what: What, name: str, version: int = 0) -> None:
        self._day.platter.mark(Promise(what, name, version))

    async def _type(self) -> None:
        name = f"draft-{self._chance.randrange(3)}"
        version = self._versions[name] = self._versions.get(name, 0) + 1
        text = f"{version}: " + "tulisan " * self._chance.randrange(1, 400)
        draft = papers.a_draft(self._case, text)
        await self._day.console.desk.drafts.save(_named(draft, name))
        self._promise(What.DRAFT, name, version)

    async def _discard(self) -> None:
        name = f"draft-{self._chance.randrange(3)}"
        await self._day.console.desk.drafts.discard(name)
        self._promise(What.DISCARDED, name, self._versions.get(name, 0))

    async def _note(self, *, files: tuple[FileRef, ...] = (), hold_seconds: int = 0) -> ActionId:
        text = "Sudah ditelepon. " * self._chance.randrange(1, 120)
        payload = AddNote(text=text, attachments=files)
        done = await self._day.console.do(
            Kind.ADD_NOTE, self._case, payload, hold_seconds=hold_seconds
        )
        self._promise(What.ACTION, done.action)
        self._performed.append(done.action)
        return done.action

    async def _held(self) -> None:
        await self._note(hold_seconds=600)

    async def _undone(self) -> None:
        action = await self._note(hold_seconds=600)
        assert await self._day.console.desk.outbox.undo(action)
        self._promise(What.UNDONE, action)

    async def _photo(self) -> None:
        content = papers.a_snapshot(self._chance, 60_000)
        photo = await self._day.console.photo(content)
        self._day.photos[photo.sha256] = content
        self._promise(What.FILE, photo.sha256)
        await self._note(files=(photo,))

    async def _arrival(self) -> None:
        self._day.district.complain()

    async def _level(self) -> None:
        console = self._day.console
        await console.desk.connection.sync_now()
        for action in self._performed:
            item = await console.desk.outbox.item(action)
            if item is not None and item.state in {OutboxState.ACKED, OutboxState.DONE}:
                assert not item.code, item
                self._promise(What.ANSWERED, action)


def _named(draft: Draft, name: str) -> Draft:
    return Draft(
        id=name,
        complaint=draft.complaint,
        kind=draft.kind,
        text=draft.text,
        updated_at=draft.updated_at,
    )


@contextlib.asynccontextmanager
async def recorded(folder: Path, seed: int, steps: int) -> AsyncIterator[Day]:
    """Records a day; the district still runs while the block lasts, and is not heard."""
    places = [folder / name for name in ("server", "blobs", "consoles")]
    places[0].mkdir()
    platter = Platter(*places)
    with platter.spinning():
        async with districts.opened(f"sqlite:///{places[0] / 'central.db'}", folder) as district:
            day = Day(platter=platter, district=district, console=district.console("rina"))
            await Clerk(day, random.Random(seed)).work(steps)
            await day.console.switch_off()
            yield day


def promises(marks: list[Any], what: What) -> list[Promise]:
    """Those of one kind, in their order."""
    return [mark for mark in marks if isinstance(mark, Promise) and mark.what is what]
