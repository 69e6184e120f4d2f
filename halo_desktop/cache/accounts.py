"""Which people have worked on this computer, where their stores lie, and who may unlock them.

A password can be checked without the server, for as long as the lease lasts. What is kept
for that is scrypt over the password and a salt, and over the result an HMAC with the
store's key out of the keyring: whoever copies the disk has nothing to guess against, and
whoever can open the keyring holds the key itself. The same key seals lease, last contact
and verifier, so that a lease cannot be made longer with a text editor.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import re
import secrets
import shutil
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

from halo_desktop import paths
from halo_desktop.cache import driver, slow_hash
from halo_desktop.domain.ids import DeviceId, UserId
from halo_desktop.wire import codec

logger = logging.getLogger(__name__)

ACCOUNTS_FILE: Final = "accounts.json"
INSTALLATION_FILE: Final = "installation"
CLOCK_TOLERANCE: Final = timedelta(minutes=10)
_PLAIN_NAME: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_RESERVED_NAME: Final = re.compile(r"con|prn|aux|nul|(com|lpt)\d|logs|damaged")
_PASSWORD: Final = "password"  # noqa: S105 - the purpose of a hash


class UnlockRefusal(StrEnum):
    """Why an account cannot be unlocked without the server."""

    NOT_PREPARED = "not-prepared"  # never signed in here with a connection
    ALTERED = "altered"  # what is kept about it does not carry our seal
    WRONG_PASSWORD = "wrong-password"  # noqa: S105 - a reason word
    LEASE_OVER = "lease-over"
    CLOCK_WENT_BACK = "clock-went-back"
    SIGNED_OUT = "signed-out"  # commands need a new sign-in; windows ask for the password
    LOCKED = "locked"  # the screen was locked; the password opens it


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A person on a server, as known on this computer. Holds no secret."""

    server_id: str
    server_url: str
    server_name: str
    user: UserId
    username: str
    name: str
    device: DeviceId | None = None
    is_training: bool = False
    last_contact_at: datetime | None = None
    lease_until: datetime | None = None
    waiting: int = 0  # unsent actions when it was last closed, for the sign-in screen
    is_signed_out: bool = False
    verifier: str = field(default="", repr=False)
    seal: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Book:
    accounts: tuple[Account, ...] = ()
    version: int = 1


class AccountBook:
    """The accounts of a data folder. All methods block."""

    def __init__(self, data: Path) -> None:
        """Uses a data folder; nothing is written before an account is remembered."""
        self._data = data

    def accounts(self) -> tuple[Account, ...]:
        """Everybody known here, the one with the latest contact first.

        Raises:
            StoreError: If the file cannot be read.
        """
        known = self._read().accounts
        return tuple(
            sorted(
                known,
                key=lambda account: (
                    account.last_contact_at.timestamp() if account.last_contact_at else 0.0
                ),
                reverse=True,
            )
        )

    def find(self, server_id: str, user: UserId) -> Account | None:
        """One account."""
        return next(
            (known for known in self._read().accounts if _is_same(known, server_id, user)), None
        )

    def remember(self, account: Account, key: bytes) -> Account:
        """Adds or replaces an account, sealed with the key of its store.

        Raises:
            StoreError: If the folder cannot be written.
        """
        sealed = replace(account, seal=_seal(account, key))
        others = [
            known
            for known in self._read().accounts
            if not _is_same(known, account.server_id, account.user)
        ]
        self._write(_Book(accounts=(*others, sealed)))
        return sealed

    def forget(self, server_id: str, user: UserId) -> None:
        """Takes an account out; its folder is the caller's business."""
        self._write(
            _Book(
                accounts=tuple(
                    known for known in self._read().accounts if not _is_same(known, server_id, user)
                )
            )
        )

    def destroy(self, account: Account) -> None:
        """Takes an account out and deletes its store, which nobody may have open.

        Raises:
            StoreError: If the folder cannot be changed.
        """
        self.forget(account.server_id, account.user)
        folder = self.folder(account)
        with driver.translating():
            if folder.exists():
                shutil.rmtree(folder)
        logger.warning("the copy of one account was deleted")

    def folder(self, account: Account) -> Path:
        """Where the store of an account lies."""
        return self._data / _folder_name(account.server_id) / _folder_name(account.user)

    def keyring_entry(self, account: Account) -> str:
        """The name of an account's secrets, different for each data folder.

        Raises:
            StoreError: If the folder cannot be written.
        """
        names = (_folder_name(account.server_id), _folder_name(account.user))
        return "/".join((self._installation(), *names))

    def _installation(self) -> str:
        file = self._data / INSTALLATION_FILE
        with driver.translating():
            if file.exists() and _PLAIN_NAME.fullmatch(found := file.read_text().strip()):
                return found
            made = secrets.token_hex(8)
            paths.write_private(file, made.encode())
        return made

    def _read(self) -> _Book:
        file = self._data / ACCOUNTS_FILE
        with driver.translating():
            if not file.exists():
                return _Book()
            content = file.read_bytes()
        try:
            return codec.decode(content, _Book)
        except codec.Undecodable:
            # The stores themselves are untouched; signing in again lists them again.
            logger.warning("the list of accounts cannot be read and was set aside")
            with driver.translating():
                file.replace(file.with_name(f"{file.name}.damaged"))
            return _Book()

    def _write(self, book: _Book) -> None:
        with driver.translating():
            paths.write_private(self._data / ACCOUNTS_FILE, codec.encode(book))


def with_password(account: Account, password: str, key: bytes) -> Account:
    """Notes what is needed to check the password without the server. Slow on purpose."""
    return replace(account, verifier=slow_hash.make(_PASSWORD, password, key))


def is_unaltered(account: Account, key: bytes) -> bool:
    """Says whether what is kept about an account carries the seal of its store."""
    return hmac.compare_digest(account.seal, _seal(account, key))


def fits_password(account: Account, password: str, key: bytes) -> bool:
    """Says whether this is the password of the last sign-in. Slow on purpose."""
    return account.verifier != "" and slow_hash.fits(account.verifier, _PASSWORD, password, key)


def check_unlock(
    account: Account, password: str, key: bytes, now: datetime
) -> UnlockRefusal | None:
    """Says why an account cannot be unlocked without the server; ``None`` if it can."""
    if not account.verifier or account.lease_until is None:
        return UnlockRefusal.NOT_PREPARED
    if not hmac.compare_digest(account.seal, _seal(account, key)):
        return UnlockRefusal.ALTERED
    if not slow_hash.fits(account.verifier, _PASSWORD, password, key):
        return UnlockRefusal.WRONG_PASSWORD
    if account.last_contact_at is not None and now < account.last_contact_at - CLOCK_TOLERANCE:
        return UnlockRefusal.CLOCK_WENT_BACK
    return UnlockRefusal.LEASE_OVER if now >= account.lease_until else None


def _seal(account: Account, key: bytes) -> str:
    bare = codec.encode(replace(account, seal="", waiting=0))
    kept = codec.decode(bare, dict[str, object])
    kept.pop("is_signed_out")  # what it decides is kept in the store; here it is only shown
    return hmac.digest(key, b"account " + codec.encode(kept), hashlib.sha256).hex()


def _is_same(known: Account, server_id: str, user: UserId) -> bool:
    return (known.server_id, known.user) == (server_id, user)


def _folder_name(name: str) -> str:
    """A name that every file system takes and that no server can lead out of the folder with."""
    if _PLAIN_NAME.fullmatch(name) and not _RESERVED_NAME.fullmatch(name):
        return name
    return "x" + hashlib.sha256(name.encode()).hexdigest()[:32]
