"""Real consoles for functional tests: each with a data folder, keyring, store and threads.

A console talks to a real server over a socket. Nothing waits by the clock: ``until`` looks
again whenever the desk publishes something.

console = district.console("rina")
await console.sign_in()
await console.sees(complaint, lambda case: case.state is State.DISPOSED)
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from halo_desktop import assets
from halo_desktop.cache import keystore
from halo_desktop.cache.connection import Connection
from halo_desktop.cache.keystore import Backend, MemoryBackend
from halo_desktop.cache.views import CaseFile, Line, OutboxItem, OutboxState
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.events import Event
from halo_desktop.desk.outbox import Performed
from halo_desktop.desk.signin import KnownAccount, SignIn
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import FileRef, Payload
from halo_desktop.domain.queues import QueueId
from tests.support import at_rest
from tests.support.server import PASSWORD

WAIT_SECONDS = 20.0
PICTURE = "seed/training/pictures/jalan.png"
P = ParamSpec("P")
T = TypeVar("T")


class NeverHappenedError(AssertionError):
    """What a test waited for did not come; the message says how things stood."""


async def until(
    desk: Desk, check: Callable[[], Awaitable[T | None]], seconds: float = WAIT_SECONDS
) -> T:
    """Looks again after each event of the desk until the check finds something."""
    has_news = asyncio.Event()
    unsubscribe = desk.events.subscribe(lambda _: has_news.set())
    try:
        async with asyncio.timeout(seconds):
            while True:
                has_news.clear()
                found = await check()
                if found is not None and found is not False:
                    return found
                await has_news.wait()
    except TimeoutError:
        items = await desk.outbox.items()
        listed = [(item.kind, item.state, item.code, item.last_error) for item in items]
        raise NeverHappenedError(f"{desk.connection.state}\noutbox: {listed}") from None
    finally:
        unsubscribe()


@dataclass(kw_only=True)
class Computer:
    """One person's computer, switched on or off."""

    user: str
    url: str
    folder: Path
    find_backend: Callable[[], Backend | None]
    ca_file: Path | None = None
    news: list[Event] = field(default_factory=list)
    _desk: Desk | None = None
    _door: SignIn | None = None

    @property
    def desk(self) -> Desk:
        """The desk of the person who works here now."""
        assert self._desk is not None, "nobody is signed in"
        return self._desk

    def door(self) -> SignIn:
        """The sign-in of this computer."""
        if self._door is None:
            self._door = SignIn(self.folder, ca_file=self.ca_file, find_backend=self.find_backend)
        return self._door

    async def sign_in(self, password: str = PASSWORD) -> Desk:
        """Signs in at the server and waits until everything is here."""
        desk = self._take(await self.door().sign_in(self.url, self.user, password))
        await self.level()
        return desk

    async def unlock(self, password: str = PASSWORD) -> Desk:
        """Opens the desk without asking the server."""
        return self._take(await self.door().unlock(await self.known(), password))

    async def resume(self) -> Desk:
        """Switches the computer on again; the keyring vouches for the person."""
        return self._take(await self.door().resume(await self.known()))

    async def known(self) -> KnownAccount:
        """The person as this computer remembers them."""
        accounts = await self.door().accounts()
        return next(account for account in accounts if account.username == self.user)

    async def desk_call(
        self, function: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Changes the store under the running program, on the thread that may."""
        return await asyncio.wrap_future(self.desk._runtime.call(function, *args, **kwargs))

    async def close_desk(self) -> None:
        """Leaves the desk; the sign-in stays open."""
        desk, self._desk = self._desk, None
        if desk is not None:
            await desk.close()

    async def switch_off(self) -> None:
        """Ends the program in order, whatever is under way; does nothing when it is off."""
        desk, self._desk = self._desk, None
        door, self._door = self._door, None
        if desk is not None:
            await desk.close()
        if door is not None:
            await door.close()

    async def restart(self) -> Desk:
        """Switches off and on again."""
        await self.switch_off()
        return await self.resume()

    async def level(self) -> None:
        """Synchronises and waits until nothing is left to fetch or to send."""
        await self.desk.connection.sync_now()
        await self.until(lambda: self._is_level())

    async def until(
        self, check: Callable[[], Awaitable[T | None]], seconds: float = WAIT_SECONDS
    ) -> T:
        """Looks again after each event until the check finds something."""
        return await until(self.desk, check, seconds)

    async def until_state(self, check: Callable[[Desk], bool]) -> None:
        """Waits for a state of the desk that can be read at once."""

        async def look() -> bool:
            return check(self.desk)

        await self.until(look)

    def holds(self, *texts: str) -> dict[str, set[str]]:
        """Looks for texts in the decrypted store: which tables hold which of them.

        Reads the files with the key from the keyring, past everything that the desk hides.
        """
        backend = self.find_backend()
        assert backend is not None
        return at_rest.find(self.folder, backend, texts)

    async def _is_level(self) -> bool:
        return self.desk.connection.state.is_all_sent

    def _take(self, desk: Desk) -> Desk:
        assert self._desk is None, "somebody is still signed in"
        self._desk = desk
        desk.events.subscribe(self.news.append)
        return desk


class Screen(Computer):
    """What the person sees there."""

    async def case(self, complaint: ComplaintId) -> CaseFile:
        """A complaint that this computer holds."""
        found = await self.desk.cases.open(complaint)
        assert found is not None, f"{self.user} has no copy of {complaint}"
        return found

    async def sees(
        self, complaint: ComplaintId, check: Callable[[Complaint], bool] = lambda _: True
    ) -> Complaint:
        """Waits until the complaint is here and looks like that, and returns it."""

        async def look() -> Complaint | None:
            case = await self.desk.cases.open(complaint)
            return case.complaint if case is not None and check(case.complaint) else None

        return await self.until(look)

    async def loses(self, complaint: ComplaintId) -> None:
        """Waits until no copy of the complaint is left here."""

        async def look() -> bool:
            return await self.desk.cases.open(complaint) is None

        await self.until(look)

    async def counts(self) -> dict[QueueId, int]:
        """How many complaints each list holds here."""
        return {QueueId(found.queue): found.count for found in await self.desk.worklist.counts()}

    async def queue(self, name: QueueId) -> tuple[Line, ...]:
        """The rows of a list, from the top."""
        groups = self.desk.worklist.groups()
        wanted = next(queue for group in groups for queue in group.queues if queue.id is name)
        key = await self.desk.worklist.list_ids(wanted.criteria, wanted.order)
        return await self.desk.worklist.lines(key)

    async def waiting(self) -> tuple[OutboxItem, ...]:
        """What the server has not answered yet, in the order of doing."""
        open_states = {OutboxState.HOLDING, OutboxState.WAITING}
        return tuple(item for item in await self.desk.outbox.items() if item.state in open_states)


class Console(Screen):
    """What the person does there."""

    async def do(
        self,
        kind: Kind,
        complaint: ComplaintId | None,
        payload: Payload,
        *,
        hold_seconds: int = 0,
    ) -> Performed:
        """Does something; it leaves at once unless it is held."""
        return await self.desk.outbox.perform(complaint, kind, payload, hold_seconds=hold_seconds)

    async def settle(self, kind: Kind, complaint: ComplaintId, payload: Payload) -> OutboxItem:
        """Does something and waits for the server's final word."""
        return await self.settled(await self.do(kind, complaint, payload))

    async def does(self, kind: Kind, complaint: ComplaintId, payload: Payload) -> None:
        """Does something and expects that the server carries it out."""
        item = await self.settle(kind, complaint, payload)
        if item.code or item.state not in {OutboxState.ACKED, OutboxState.DONE}:
            raise NeverHappenedError(f"{kind} was {item.state}: {item.code} {item.detail}")

    async def settled(self, performed: Performed) -> OutboxItem:
        """Waits for the server's final word on an action."""

        async def look() -> OutboxItem | None:
            item = await self.desk.outbox.item(performed.action)
            assert item is not None
            is_open = item.state in {OutboxState.HOLDING, OutboxState.WAITING}
            return None if is_open else item

        return await self.until(look)

    async def photo(self, content: bytes = b"", *, name: str = "foto.png") -> FileRef:
        """Takes a photograph from the camera's card into the store."""
        file = self.folder.parent / name
        file.write_bytes(content or assets.path(PICTURE).read_bytes())
        return await self.desk.files.add(file)


@dataclass(kw_only=True)
class Consoles:
    """The computers of a district; ``switching_off`` makes them end with the test."""

    folder: Path
    _all: list[Console] = field(default_factory=list)

    def add(
        self, user: str, url: str, *, find_backend: Callable[[], Backend | None] | None = None
    ) -> Console:
        """A computer with a folder of its own; its keyring outlives restarts of the program."""
        backend = MemoryBackend()
        folder = self.folder / f"{len(self._all)}-{user}"
        folder.mkdir(mode=0o700)
        console = Console(
            user=user, url=url, folder=folder, find_backend=find_backend or (lambda: backend)
        )
        self._all.append(console)
        return console

    @contextlib.asynccontextmanager
    async def switching_off(self) -> AsyncIterator[Consoles]:
        """Switches everything off at the end."""
        try:
            yield self
        finally:
            for console in self._all:
                await console.switch_off()


def system_keyring() -> Backend | None:
    """The keyring of the operating system, as the program finds it."""
    return keystore.system_backend()
