"""Coming to the desk: with the server, without it, or in training."""

from __future__ import annotations

import asyncio
import logging
import platform
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from halo_desktop.cache import accounts, keystore
from halo_desktop.cache.accounts import Account, AccountBook
from halo_desktop.cache.errors import StoreError
from halo_desktop.desk import assembly, doors, training
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.doors import BackendFinder, Signature
from halo_desktop.desk.embedded import EmbeddedServer
from halo_desktop.desk.training import TrainingPerson
from halo_desktop.desk.way import Way
from halo_desktop.domain.ids import UserId
from halo_desktop.sync.doctor import Finding
from halo_desktop.sync.errors import CallFailed
from halo_desktop.sync.http_remote import Remote
from halo_desktop.wire import messages, protocol

logger = logging.getLogger(__name__)

T = TypeVar("T")
TRAINING_FOLDER = "latihan"
__all__ = ["KnownAccount", "SignIn"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAccount:
    """Somebody who has worked here before."""

    server_id: str
    user: UserId
    username: str
    name: str
    server_url: str
    server_name: str
    is_training: bool
    last_contact_at: datetime | None
    may_unlock: bool  # without the server, with the password
    waiting: int  # unsent actions when last closed


class SignIn:
    """Opens desks. Blocking work runs on a thread of its own; lives on the event loop."""

    def __init__(
        self,
        data: Path,
        *,
        ca_file: Path | None = None,
        find_backend: BackendFinder = keystore.system_backend,
    ) -> None:
        """Uses a data folder; nothing is opened yet."""
        self._data = data
        self._ca_file = ca_file
        self._find_backend = find_backend
        self._book = AccountBook(data)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sign-in")
        self._embedded: EmbeddedServer | None = None
        self._remote: Remote | None = None  # of the attempt under way

    async def accounts(self) -> tuple[KnownAccount, ...]:
        """Everybody who has worked on this computer, the latest first."""
        return await self._run(lambda: tuple(_known(a) for a in self._book.accounts()))

    async def training_people(self) -> tuple[TrainingPerson, ...]:
        """Who one can be in training mode."""
        return await self._run(training.people)

    async def start_training(self) -> str:
        """Starts the embedded server with training data and returns its address.

        Raises:
            EmbeddedServerFault: when it does not come up.
        """
        if self._embedded is None:
            self._embedded = EmbeddedServer(self._data / TRAINING_FOLDER, is_training=True)
        return await self._run(self._embedded.start)

    async def sign_in(self, url: str, username: str, password: str, totp: str = "") -> Desk:
        """Signs in at the server and opens the person's desk.

        Raises:
            CallFailed: with the server's reason, or why it was not reached.
            StoreError: when the local store or the keyring cannot be used.
        """
        signature = Signature(
            url=url.rstrip("/"), username=username.strip(), password=password, totp=totp.strip()
        )
        way = Way(url=signature.url, ca_file=self._ca_file)
        try:
            greeting, opened = await self._run(lambda: self._enter(way, signature))
        except BaseException:
            way.close()
            raise
        desk = assembly.assemble(opened, way, on_closed=self._note_closed)
        await assembly.hand_over(desk, greeting.tokens)
        return desk

    async def unlock(self, known: KnownAccount, password: str) -> Desk:
        """Opens a known person's desk without asking the server.

        Raises:
            UnlockRefused: wrong password, lease over, or never prepared here.
            StoreError: when the local store or the keyring cannot be used.
        """
        return await self._open(known, password, is_offline=False)

    async def resume(self, known: KnownAccount, *, is_offline: bool = False) -> Desk:
        """Opens a known person's desk on the word of the operating system's keyring alone.

        With ``is_offline`` nothing leaves this computer until the connection says so.

        Raises:
            UnlockRefused: lease over, or never prepared here.
            StoreError: when the local store or the keyring cannot be used.
        """
        return await self._open(known, None, is_offline=is_offline)

    async def forget(self, known: KnownAccount) -> None:
        """Destroys a person's key, deletes the store and takes the account off the list."""
        account = await self._run(lambda: self._find(known))
        await self._run(lambda: self._forget(account))

    async def diagnose(self, url: str) -> tuple[Finding, ...]:
        """Looks at the way to a server before anybody is signed in; takes some seconds."""
        way = Way(url=url, ca_file=self._ca_file)
        try:
            return await self._run(lambda: way.examine(None))
        finally:
            way.close()

    async def close(self) -> None:
        """Gives up an attempt under way; stops the embedded server and the thread."""
        if self._remote is not None:
            self._remote.abort()
        embedded = self._embedded
        await self._run(embedded.stop if embedded is not None else lambda: None)
        self._thread.shutdown()

    async def _open(self, known: KnownAccount, password: str | None, *, is_offline: bool) -> Desk:
        account = await self._run(lambda: self._find(known))
        opened = await self._run(
            lambda: doors.open_known(self._book, self._find_backend, account, password)
        )
        way = Way(url=self._url_of(account), ca_file=self._ca_file)
        return assembly.assemble(opened, way, on_closed=self._note_closed, is_offline=is_offline)

    def _enter(self, way: Way, signature: Signature) -> tuple[doors.Greeting, doors.OpenAccount]:
        self._remote = remote = way.open_remote()
        request = messages.LoginRequest(
            username=signature.username,
            password=signature.password,
            totp=signature.totp,
            device=doors.known_device(self._book, signature.url, signature.username),
            device_name=socket.gethostname(),
            os=f"{platform.system()} {platform.release()}",
            build=protocol.BUILD,
        )
        try:
            greeting = doors.greet(remote, request)
        except CallFailed as failed:
            if failed.failure.wipe is not None:
                self._obey_wipe(signature)
            raise
        finally:
            remote.abort()
        opened = doors.open_greeted(self._book, self._find_backend, greeting, signature)
        return greeting, opened

    def _obey_wipe(self, signature: Signature) -> None:
        """Deletes the copy on a device that the server has locked out."""
        for account in self._book.accounts():
            if (account.server_url, account.username) == (signature.url, signature.username):
                self._forget(account)

    def _find(self, known: KnownAccount) -> Account:
        account = self._book.find(known.server_id, known.user)
        if account is None:
            raise doors.UnlockRefused(accounts.UnlockRefusal.NOT_PREPARED)
        return account

    def _forget(self, account: Account) -> None:
        backend = self._find_backend()
        if backend is not None:
            keystore.open_keystore(self._book.keyring_entry(account), backend).forget_everything()
        self._book.destroy(account)

    def _url_of(self, account: Account) -> str:
        """The embedded server has another port at each start."""
        if account.is_training and self._embedded is not None and self._embedded.url:
            return self._embedded.url
        return account.server_url

    def _note_closed(self, opened: doors.OpenAccount, waiting: int) -> None:
        if opened.keystore.is_memory_only:
            return
        try:
            if opened.keystore.is_destroyed:
                self._book.destroy(opened.account)
                return
            key = opened.keystore.read_key()
            if key is not None:
                self._book.remember(replace(opened.account, waiting=waiting), key)
        except StoreError as error:
            # Only the number on the sign-in card is lost, or a file that no key opens stays;
            # leaving must work all the same.
            logger.warning("the account was not noted at closing: %s", type(error).__name__)

    async def _run(self, function: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, function)


def _known(account: Account) -> KnownAccount:
    return KnownAccount(
        server_id=account.server_id,
        user=account.user,
        username=account.username,
        name=account.name,
        server_url=account.server_url,
        server_name=account.server_name,
        is_training=account.is_training,
        last_contact_at=account.last_contact_at,
        may_unlock=bool(account.verifier) and account.lease_until is not None,
        waiting=account.waiting,
    )
