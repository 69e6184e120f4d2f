"""The way in while the rest of the program is still being loaded.

Who has worked here is read at once. Opening a desk needs engine, database and network, which
take longer to load than a window to appear; they are loaded on this door's thread while the
person reads and types.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from halo_desktop.cache.accounts import AccountBook
from halo_desktop.desk import known_accounts, training
from halo_desktop.desk.known_accounts import KnownAccount, TotpEnrolment
from halo_desktop.desk.training import TrainingPerson

SessionT = TypeVar("SessionT", covariant=True)
FindingsT = TypeVar("FindingsT", covariant=True)
Session = TypeVar("Session")
Findings = TypeVar("Findings")
T = TypeVar("T")


class LoadedDoor(Protocol[SessionT, FindingsT]):
    """The door behind this one, once it is there."""

    async def start_training(self) -> str: ...

    async def sign_in(
        self, url: str, username: str, password: str, totp: str = "", new_password: str = ""
    ) -> SessionT: ...

    async def unlock(self, known: KnownAccount, password: str) -> SessionT: ...

    async def enrol_totp(self, url: str, username: str, password: str) -> TotpEnrolment: ...

    async def remove(self, known: KnownAccount, *, discarding: int = 0) -> None: ...

    def allow_set_aside(self, url: str, username: str) -> None: ...

    async def say_farewells(self) -> int: ...

    async def diagnose(self, url: str) -> FindingsT: ...

    async def close(self) -> None: ...


class FrontDoor(Generic[Session, Findings]):
    """Answers what is asked first, and passes everything else on; lives on the event loop."""

    def __init__(self, data: Path, load: Callable[[], LoadedDoor[Session, Findings]]) -> None:
        """``load`` is called once, on a thread of this door, when ``open`` or an act wants it."""
        self._book = AccountBook(data)
        self._load = load
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="front-door")
        self._may_set_aside: list[tuple[str, str]] = []
        self._loading: asyncio.Future[LoadedDoor[Session, Findings]] | None = None

    async def accounts(self) -> tuple[KnownAccount, ...]:
        """Everybody who has worked on this computer, the latest first."""
        return await self._run(
            lambda: tuple(known_accounts.known(found) for found in self._book.accounts())
        )

    async def training_people(self) -> tuple[TrainingPerson, ...]:
        """Who one can be in training mode."""
        return await self._run(training.people)

    async def open(self) -> LoadedDoor[Session, Findings]:
        """Loads what is behind, once; returns when it is there."""
        if self._loading is None:
            self._loading = asyncio.ensure_future(self._run(self._load))
        # Somebody who gives up waiting must not end it for the others.
        return await asyncio.shield(self._loading)

    async def start_training(self) -> str:
        return await (await self.open()).start_training()

    async def sign_in(
        self, url: str, username: str, password: str, totp: str = "", new_password: str = ""
    ) -> Session:
        door = await self.open()
        while self._may_set_aside:
            door.allow_set_aside(*self._may_set_aside.pop())
        return await door.sign_in(url, username, password, totp, new_password)

    async def unlock(self, known: KnownAccount, password: str) -> Session:
        return await (await self.open()).unlock(known, password)

    async def enrol_totp(self, url: str, username: str, password: str) -> TotpEnrolment:
        return await (await self.open()).enrol_totp(url, username, password)

    async def remove(self, known: KnownAccount, *, discarding: int = 0) -> None:
        await (await self.open()).remove(known, discarding=discarding)

    def allow_set_aside(self, url: str, username: str) -> None:
        """Notes it for the next attempt to sign in."""
        self._may_set_aside.append((url, username))

    async def say_farewells(self) -> int:
        return await (await self.open()).say_farewells()

    async def diagnose(self, url: str) -> Findings:
        return await (await self.open()).diagnose(url)

    async def close(self) -> None:
        """Ends what is behind, if it was ever loaded."""
        if self._loading is not None:
            await (await self.open()).close()
        self._thread.shutdown()

    async def _run(self, function: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, function)
