"""Keeps the store's key and the session's secrets in the operating system's keyring.

Only backends that encrypt and belong to the system are used; anything else that a stray
package or setting may offer is ignored. Without one, secrets live as long as the program.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from typing import Final, Protocol, TypeVar

import keyring.errors
from keyring.backend import KeyringBackend
from keyring.backends import SecretService, Windows, kwallet, macOS

from halo_desktop.cache import driver
from halo_desktop.cache.errors import KeyringFault, NoKeyring

logger = logging.getLogger(__name__)

T = TypeVar("T")

SERVICE: Final = "halo-assami-console"
MAX_CHARACTERS: Final = 1280
"""Windows keeps 2,560 bytes an entry, and spends two on a character."""

_TRUSTED: Final[tuple[type[KeyringBackend], ...]] = (
    SecretService.Keyring,
    kwallet.DBusKeyring,
    kwallet.DBusKeyringKWallet4,
    Windows.WinVaultKeyring,
    macOS.Keyring,
)


class Backend(Protocol):
    """What is asked of a keyring."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


class Keystore:
    """The secrets of one account on this computer. All methods block, and may show a prompt."""

    def __init__(self, backend: Backend, entry: str, *, is_memory_only: bool) -> None:
        """Uses a backend for the account with this entry name; see ``open_keystore``."""
        self.is_memory_only = is_memory_only
        self.is_destroyed = False  # on purpose: what was written with the key is to go too
        self._backend = backend
        self.entry = entry

    def read_key(self) -> bytes | None:
        """The store's key, ``None`` before the first sign-in here.

        Raises:
            NoKeyring: If the keyring is locked or fails.
        """
        found = self._get("key")
        if found is None:
            return None
        try:
            key = bytes.fromhex(found)
        except ValueError:
            key = b""
        if len(key) != driver.KEY_BYTES:
            raise NoKeyring(KeyringFault.FAILED, "the entry holds no key")
        return key

    def make_key(self) -> bytes:
        """Makes the store's key and reads it back: one that is not kept loses all the work.

        Raises:
            NoKeyring: If the keyring is locked, fails or does not keep it.
        """
        key = secrets.token_bytes(driver.KEY_BYTES)
        self._set("key", key.hex())
        if self.read_key() != key:
            raise NoKeyring(KeyringFault.FAILED, "the entry was not kept")
        return key

    def read_session(self) -> str | None:
        """What the session needs to go on, ``None`` when signed out.

        Raises:
            NoKeyring: If the keyring is locked or fails.
        """
        return self._get("session")

    def save_session(self, secret: str) -> None:
        """Keeps the session in place of the earlier one.

        Raises:
            NoKeyring: If the keyring is locked or fails.
            ValueError: If it is longer than every system can keep.
        """
        self._set("session", secret)

    def forget_session(self) -> None:
        """Signs out on this computer."""
        self._delete("session")

    def read_farewell(self) -> str | None:
        """What the server is still to hear; it outlives the key.

        Raises:
            NoKeyring: If the keyring is locked or fails.
        """
        return self._get("farewell")

    def save_farewell(self, secret: str) -> None:
        """Keeps what the server is still to hear."""
        self._set("farewell", secret)

    def forget_farewell(self) -> None:
        """The server has heard it."""
        self._delete("farewell")

    def forget_everything(self) -> None:
        """Destroys the key, and with it everything that was written with it."""
        self._delete("session")
        self._delete("key")
        self.is_destroyed = True

    def _get(self, what: str) -> str | None:
        return _guarded(lambda: self._backend.get_password(SERVICE, self._name(what)))

    def _set(self, what: str, secret: str) -> None:
        if len(secret) > MAX_CHARACTERS:
            raise ValueError(f"{what} has {len(secret)} characters")
        _guarded(lambda: self._backend.set_password(SERVICE, self._name(what), secret))

    def _delete(self, what: str) -> None:
        def delete() -> None:
            try:
                self._backend.delete_password(SERVICE, self._name(what))
            except keyring.errors.PasswordDeleteError:
                return  # it is not there, which is what was wanted

        _guarded(delete)

    def _name(self, what: str) -> str:
        return f"{self.entry}/{what}"


class MemoryBackend:
    """Keeps secrets for as long as the program runs."""

    def __init__(self) -> None:
        self._secrets: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self._secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._secrets.pop((service, username), None)


def system_backend() -> Backend | None:
    """The best keyring of the operating system that is running, if there is one. Blocking."""
    usable = [kind for kind in _TRUSTED if kind.viable]
    best = max(usable, key=lambda kind: kind.priority, default=None)
    return None if best is None else best()


def open_keystore(entry: str, backend: Backend | None) -> Keystore:
    """Opens an account's secrets in a backend, or in memory when there is none.

    ``entry`` comes from ``accounts.Account.keyring_entry``; it names installation, server
    and person, so that two data folders on one computer never share a key.
    """
    if backend is None:
        logger.warning("no keyring can be used; nothing will be kept on this computer")
        return Keystore(MemoryBackend(), entry, is_memory_only=True)
    return Keystore(backend, entry, is_memory_only=False)


def _guarded(call: Callable[[], T]) -> T:
    try:
        return call()
    except keyring.errors.KeyringLocked as error:
        raise NoKeyring(KeyringFault.LOCKED, str(error)) from error
    except keyring.errors.NoKeyringError as error:
        raise NoKeyring(KeyringFault.ABSENT, str(error)) from error
    except Exception as error:
        # Backends let errors of their own libraries through: D-Bus, Windows, Keychain.
        raise NoKeyring(KeyringFault.FAILED, type(error).__name__) from error
