"""Coming to the desk: with the server, without it, or in training."""

from __future__ import annotations

import asyncio
import logging
import platform
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import segno

from halo_desktop.cache import accounts, key_file, keystore
from halo_desktop.cache.accounts import Account, AccountBook
from halo_desktop.cache.errors import StoreError
from halo_desktop.cache.key_file import KeyFile
from halo_desktop.desk import assembly, doors, training
from halo_desktop.desk.assembly import Closing
from halo_desktop.desk.audit import AuditKind
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.doors import BackendFinder, Signature
from halo_desktop.desk.embedded import EmbeddedServer
from halo_desktop.desk.farewells import Farewell, Farewells
from halo_desktop.desk.known_accounts import KnownAccount, TotpEnrolment, UnsentWork, known
from halo_desktop.desk.training import TrainingPerson
from halo_desktop.desk.way import Way
from halo_desktop.sync.doctor import Finding
from halo_desktop.sync.errors import CallFailed
from halo_desktop.sync.http_remote import Remote
from halo_desktop.wire import equipment, messages, protocol

logger = logging.getLogger(__name__)

T = TypeVar("T")
TRAINING_FOLDER = "latihan"
__all__ = ["KnownAccount", "SignIn", "TotpEnrolment", "UnsentWork"]


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
        self._farewells = Farewells(data, find_backend)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sign-in")
        self._embedded: EmbeddedServer | None = None
        self._remote: Remote | None = None  # of the attempt under way
        self._may_set_aside: set[tuple[str, str]] = set()

    async def accounts(self) -> tuple[KnownAccount, ...]:
        """Everybody who has worked on this computer, the latest first."""
        return await self._run(lambda: tuple(known(a) for a in self._book.accounts()))

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

    async def sign_in(
        self, url: str, username: str, password: str, totp: str = "", new_password: str = ""
    ) -> Desk:
        """Signs in at the server and opens the person's desk.

        A new password takes the place of the old one in the same breath.

        Raises:
            CallFailed: with the server's reason, or why it was not reached.
            StoreError: when the local store or the keyring cannot be used.
        """
        signature = Signature(
            url=url.rstrip("/"),
            username=username.strip(),
            password=password,
            totp=totp.strip(),
            new_password=new_password,
        )
        way = Way(url=signature.url, ca_file=self._ca_file)
        try:
            greeting, opened = await self._run(lambda: self._enter(way, signature))
        except BaseException:
            way.close()
            raise
        desk = assembly.assemble(opened, way, on_closed=self._note_closed)
        await assembly.begin(desk, AuditKind.SIGN_IN)
        await assembly.hand_over(desk, greeting.tokens)
        return desk

    def allow_set_aside(self, url: str, username: str) -> None:
        """From now on signing in may set a store aside that the keyring's key does not open."""
        self._may_set_aside.add((url.rstrip("/"), username.strip()))

    async def enrol_totp(self, url: str, username: str, password: str) -> TotpEnrolment:
        """Asks for a second factor after the server has said ``totp-enrolment``.

        It counts from the first sign-in with one of its codes.

        Raises:
            CallFailed: with the server's reason, or why it was not reached.
        """
        request = equipment.TotpRequest(username=username.strip(), password=password)
        way = Way(url=url.rstrip("/"), ca_file=self._ca_file)
        try:
            offer = await self._run(lambda: self._offer(way, request))
        finally:
            way.close()
        code = segno.make(offer.uri, error="m", micro=False)
        return TotpEnrolment(
            secret=offer.secret,
            uri=offer.uri,
            recovery_codes=offer.recovery_codes,
            qr=tuple(tuple(bool(module) for module in row) for row in code.matrix_iter(border=4)),
        )

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

    async def remove(self, known: KnownAccount, *, discarding: int = 0) -> None:
        """Takes an account off this computer, with its key, store and session.

        Raises:
            UnsentWork: work would be lost, and ``discarding`` does not say how much it is.
            StoreError: when it cannot be looked at; then nothing was removed.
        """
        account = await self._run(lambda: self._find(known))
        find_backend = self._finder(is_training=account.is_training)
        unsent = await self._run(lambda: doors.unsent(self._book, find_backend, account))
        count = unsent.waiting + unsent.drafts
        if count and discarding != count:
            raise UnsentWork(unsent.waiting, unsent.drafts)
        await self._run(lambda: self._forget(account))

    async def say_farewells(self) -> int:
        """Tells servers what they could not be told before; returns how much is left.

        For sign-outs and wipes that happened without a connection. Never raises.
        """
        return await self._run(lambda: self._farewells.say_all(self._way))

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
        find_backend = self._finder(is_training=account.is_training)
        opened = await self._run(
            lambda: doors.open_known(self._book, find_backend, account, password)
        )
        way = Way(url=self._url_of(account), ca_file=self._ca_file)
        desk = assembly.assemble(opened, way, on_closed=self._note_closed, is_offline=is_offline)
        await assembly.begin(desk, AuditKind.OPEN_OFFLINE)
        return desk

    def _offer(self, way: Way, request: equipment.TotpRequest) -> equipment.TotpOffer:
        self._remote = remote = way.open_remote()
        try:
            return doors.offered_totp(remote, request)
        finally:
            remote.abort()

    def _way(self, url: str) -> Way:
        return Way(url=url, ca_file=self._ca_file)

    def _enter(self, way: Way, signature: Signature) -> tuple[doors.Greeting, doors.OpenAccount]:
        self._remote = remote = way.open_remote()
        request = messages.LoginRequest(
            username=signature.username,
            password=signature.password,
            totp=signature.totp,
            new_password=signature.new_password,
            device=doors.known_device(self._book, signature.url, signature.username),
            device_name=socket.gethostname(),
            os=f"{platform.system()} {platform.release()}",
            build=protocol.BUILD,
        )
        try:
            greeting = doors.greet(remote, request)
        except CallFailed as failed:
            if failed.failure.wipe == "all":
                self._obey_wipe(signature)
            raise
        finally:
            remote.abort()
        is_training = self._embedded is not None and signature.url == self._embedded.url
        find_backend = self._finder(is_training=is_training)
        opened = doors.open_greeted(
            self._book,
            find_backend,
            greeting,
            signature,
            may_set_aside=(signature.url, signature.username) in self._may_set_aside,
        )
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
        backend = self._finder(is_training=account.is_training)()
        if backend is not None:
            secrets = keystore.open_keystore(self._book.keyring_entry(account), backend)
            self._farewells.add(secrets.entry, doors.farewell_of(secrets, account.server_url))
            secrets.forget_everything()
        self._book.destroy(account)

    def _finder(self, *, is_training: bool) -> BackendFinder:
        """Where an account's secrets lie; training has a file where there is no keyring."""
        if not is_training:
            return self._find_backend
        file = KeyFile(self._data / TRAINING_FOLDER / key_file.FILE_NAME)
        return lambda: self._find_backend() or file

    def _url_of(self, account: Account) -> str:
        """The embedded server has another port at each start."""
        if account.is_training and self._embedded is not None and self._embedded.url:
            return self._embedded.url
        return account.server_url

    def _note_closed(self, closing: Closing) -> None:
        opened = closing.opened
        try:
            self._note_farewell(closing)
            if opened.keystore.is_memory_only:
                return
            if opened.keystore.is_destroyed:
                self._book.destroy(opened.account)
                return
            key = opened.keystore.read_key()
            if key is not None:
                account = replace(
                    opened.account,
                    waiting=closing.waiting,
                    is_signed_out=closing.leaving.is_signed_out,
                )
                self._book.remember(account, key)
        except StoreError as error:
            # Only the number on the sign-in card is lost, or a file that no key opens stays;
            # leaving must work all the same.
            logger.warning("the account was not noted at closing: %s", type(error).__name__)

    def _note_farewell(self, closing: Closing) -> None:
        entry, wiped = closing.opened.keystore.entry, closing.wiped
        if wiped is not None:
            farewell = Farewell(
                url=closing.url, refresh=wiped.refresh, wiped=wiped.what, unsent=wiped.unsent
            )
            self._farewells.add(entry, farewell)
        elif closing.leaving.is_signed_out:
            self._farewells.add(entry, Farewell(url=closing.url, refresh=closing.leaving.token))

    async def _run(self, function: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, function)
