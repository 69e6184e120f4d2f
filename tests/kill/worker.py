"""A console without a window at mixed work, which says each promise aloud as it is made.

``python -m tests.kill.worker FOLDER URL USER SEED TIME_FILE work|finish``. Everything but the
window is the program itself: sign-in, keyring, store, engine, threads. Killed at any moment,
it goes on at its next start as a person would.
"""

from __future__ import annotations

import asyncio
import logging
import os
import random
import signal
import sys
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from halo_desktop.cache.views import OutboxState
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.doors import UnlockRefused
from halo_desktop.desk.signin import SignIn
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.domain.errors import Refused
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import Accept, AddNote, FileRef, Payload
from halo_desktop.domain.states import State
from halo_desktop.sync import events
from halo_desktop.sync.control import Task
from halo_desktop.sync.errors import CallFailed
from tests.kill import shifted_time
from tests.support import papers
from tests.support.server import PASSWORD

OFFLINE: Final = 3  # nobody can sign in without the server; to be started again
_CALENDAR: Final = {
    "type": 8,
    "note": 6,
    "undone": 2,
    "photo": 2,
    "move_on": 3,
    "take_in": 1,
    "sync": 2,
    "discard": 1,
}
_PICTURE_BYTES: Final = 40_000


def say(*words: object) -> None:
    """One line, out at once: it must not be lost with the process."""
    os.write(1, (" ".join(str(word) for word in words) + "\n").encode())


class Person:
    """Somebody who does a bit of everything, chosen by a seed."""

    def __init__(self, desk: Desk, folder: Path, chance: random.Random) -> None:
        self._desk = desk
        self._folder = folder
        self._chance = chance
        self._cases: list[ComplaintId] = []
        self._versions: dict[str, int] = {}

    async def remember(self) -> None:
        """Says what is here after the last end of the program."""
        for draft in await self._desk.drafts.all():
            version = int(draft.text.split(":")[0])
            self._versions[draft.id] = version
            say("holds-draft", draft.id, version)
        for item in await self._desk.outbox.items():
            say("holds-action", item.action, item.state, item.code or "-")
        if self._desk.salvaged is not None:
            say("salvaged", self._desk.salvaged.may_have_lost_work)
        say("ready")

    async def work(self) -> None:
        """Works until the process is killed."""
        while True:
            if not self._cases or self._chance.random() < 0.1:
                await self._look()
            (word,) = self._chance.choices(list(_CALENDAR), list(_CALENDAR.values()))
            try:
                await getattr(self, f"_{word}")()
            except (Refused, CallFailed) as refusal:
                say("no", word, type(refusal).__name__)
            await asyncio.sleep(self._chance.random() * 0.05)

    async def finish(self) -> None:
        """Ends all holds and stays until the server has answered everything."""
        for item in await self._desk.outbox.items():
            if item.state is OutboxState.HOLDING:
                await self._desk.outbox.retry(item.action)
        while not self._desk.connection.state.is_all_sent:
            await self._desk.connection.sync_now(10.0)
            await asyncio.sleep(0.05)
        for item in await self._desk.outbox.items():
            say("ended", item.action, item.state, item.code or "-")

    async def _look(self) -> None:
        key = await self._desk.worklist.list_ids(Criteria(), Order())
        self._cases = [line.id for line in await self._desk.worklist.lines(key[:50])]

    def _case(self) -> ComplaintId | None:
        return self._chance.choice(self._cases) if self._cases else None

    async def _type(self) -> None:
        name = f"draft-{self._chance.randrange(3)}"
        version = self._versions.get(name, 0) + 1
        text = f"{version}: " + "tulisan " * self._chance.randrange(1, 300)
        draft = replace(papers.a_draft(self._case() or ComplaintId(""), text), id=name)
        await self._desk.drafts.save(draft)
        self._versions[name] = version
        say("draft", name, version)

    async def _discard(self) -> None:
        name = f"draft-{self._chance.randrange(3)}"
        await self._desk.drafts.discard(name)
        say("discarded", name, self._versions.get(name, 0))

    async def _do(
        self, kind: Kind, case: ComplaintId | None, payload: Payload, hold: int = 0
    ) -> ActionId:
        done = await self._desk.outbox.perform(case, kind, payload, hold_seconds=hold)
        say("action", done.action, kind)
        return done.action

    async def _note(self, *, files: tuple[FileRef, ...] = (), hold: int = 0) -> ActionId | None:
        case = self._case()
        if case is None:
            return None
        text = "Sudah ditelepon. " * self._chance.randrange(1, 40)
        if not hold:
            hold = self._chance.choice((0, 0, 600))
        return await self._do(Kind.ADD_NOTE, case, AddNote(text=text, attachments=files), hold)

    async def _undone(self) -> None:
        action = await self._note(hold=600)
        if action is not None and await self._desk.outbox.undo(action):
            say("undone", action)

    async def _photo(self) -> None:
        file = self._folder / "foto.png"
        file.write_bytes(papers.a_snapshot(self._chance, _PICTURE_BYTES))
        photo = await self._desk.files.add(file)
        say("file", photo.sha256)
        await self._note(files=(photo,))

    async def _take_in(self) -> None:
        await self._do(Kind.INTAKE, None, papers.a_visit())

    async def _move_on(self) -> None:
        case = self._case()
        found = None if case is None else await self._desk.cases.open(case)
        if case is None or found is None:
            return
        if found.complaint.state is State.RECEIVED:
            await self._do(Kind.DISPOSE, case, papers.a_disposition())
        elif found.complaint.state is State.DISPOSED:
            await self._do(Kind.ACCEPT, case, Accept())

    async def _sync(self) -> None:
        report = await self._desk.connection.sync_now(self._chance.choice((0.01, 0.5, 2.0)))
        for item in await self._desk.outbox.items():
            if item.state in {OutboxState.ACKED, OutboxState.DONE} and not item.code:
                say("answered", item.action)
        if report.is_level:
            say("level")


async def open_desk(door: SignIn, url: str, user: str) -> Desk:
    """Opens the desk as this person, on the word of the keyring if it knows them."""
    for known in await door.accounts():
        if known.username == user:
            try:
                return await door.resume(known)
            except UnlockRefused as refusal:
                say("refused", refusal)
                break
    return await door.sign_in(url, user, PASSWORD)


def _wake(desk: Desk) -> Callable[[], None]:
    """What the end of a freeze does to threads that wait for a moment that has passed."""
    control: Any = desk.connection._runtime._control  # there is no public way to lose time

    def wake() -> None:
        control._inbox.put(Task(work=events.Tick(), future=Future()))

    return wake


async def main(folder: Path, url: str, user: str, seed: int, what: str) -> int:
    """Works until the process is killed, or until everything is sent."""
    door = SignIn(folder)
    try:
        desk = await open_desk(door, url, user)
    except CallFailed as failed:
        say("offline", failed)
        return OFFLINE
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, _wake(desk))
    person = Person(desk, folder, random.Random(seed))
    await person.remember()
    if what == "work":
        await person.work()
    await person.finish()
    await desk.close()
    await door.close()
    say("closed")
    return 0


if __name__ == "__main__":
    _, _folder, _url, _user, _seed, _time, _what = sys.argv
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    shifted_time.install(Path(_time))
    sys.exit(asyncio.run(main(Path(_folder), _url, _user, int(_seed), _what)))
