"""Last words to servers that could not be said at once: signed out here, destroyed here.

The tokens that prove them lie in the keyring until the server has heard them. A file names
the entries; it holds no secret.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from halo_desktop import paths
from halo_desktop.cache import driver, keystore
from halo_desktop.cache.errors import StoreError
from halo_desktop.cache.keystore import Backend, Keystore
from halo_desktop.desk import fresh_ids
from halo_desktop.desk.way import Way
from halo_desktop.sync import calls
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.http_remote import Passport
from halo_desktop.wire import codec, messages

logger = logging.getLogger(__name__)

FILE_NAME: Final = "farewells.json"
_SECONDS: Final = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Farewell:
    """What one server is still to hear about one account."""

    url: str
    refresh: str = field(repr=False)
    wiped: Literal["", "data", "all"] = ""
    unsent: int = 0


class Farewells:
    """The queue of a data folder. All methods block; lives on the sign-in thread."""

    def __init__(self, data: Path, find_backend: Callable[[], Backend | None]) -> None:
        """Uses a data folder and the system's keyring."""
        self._file = data / FILE_NAME
        self._find_backend = find_backend
        self._unkept: list[Farewell] = []  # without a keyring, said while the program runs

    def add(self, entry: str, farewell: Farewell) -> None:
        """Queues a last word under the name of an account's secrets.

        Raises:
            StoreError: If keyring or disk refuse.
        """
        if not farewell.refresh:
            return
        backend = self._find_backend()
        if backend is None:
            self._unkept.append(farewell)
            return
        secrets = keystore.open_keystore(entry, backend)
        secrets.save_farewell(codec.encode(farewell).decode())
        self._write(dict.fromkeys((*self.entries(), entry)))

    def entries(self) -> tuple[str, ...]:
        """The accounts about which something is still to be said."""
        with driver.translating():
            if not self._file.exists():
                return ()
            content = self._file.read_bytes()
        try:
            return codec.decode(content, tuple[str, ...])
        except codec.Undecodable:
            logger.warning("the list of farewells cannot be read")
            return ()

    def say_all(self, find_way: Callable[[str], Way]) -> int:
        """Says what can be said now; returns how much is left. Never raises."""
        self._unkept = [one for one in self._unkept if not _is_heard(one, find_way)]
        try:
            left = [entry for entry in self.entries() if not self._say(entry, find_way)]
            if len(left) != len(self.entries()):
                self._write(dict.fromkeys(left))
        except StoreError as error:
            logger.warning("farewells have to wait: %s", type(error).__name__)
            return len(self._unkept) + 1
        return len(left) + len(self._unkept)

    def _say(self, entry: str, find_way: Callable[[str], Way]) -> bool:
        backend = self._find_backend()
        if backend is None:
            return False
        secrets = keystore.open_keystore(entry, backend)
        farewell = _read(secrets)
        if farewell is None:
            return True
        if not _is_heard(farewell, find_way):
            return False
        secrets.forget_farewell()
        logger.info("a farewell was heard")
        return True

    def _write(self, entries: dict[str, None]) -> None:
        with driver.translating():
            paths.write_private(self._file, codec.encode(tuple(entries)))


def _is_heard(farewell: Farewell, find_way: Callable[[str], Way]) -> bool:
    way = find_way(farewell.url)
    remote = way.open_remote()
    try:
        request = messages.LogoutRequest(
            refresh=farewell.refresh, wiped=farewell.wiped, unsent=farewell.unsent
        )
        call = calls.within(calls.logout(request), _SECONDS)
        answer = remote.call(call, Passport(request_id=fresh_ids.make()))
    finally:
        remote.abort()
        way.close()
    if not isinstance(answer, Failure):
        return True
    # A server that has answered has heard it, even if it had nothing to end any more.
    return answer.kind is FailureKind.PROBLEM and answer.retry_after_seconds is None


def _read(secrets: Keystore) -> Farewell | None:
    saved = secrets.read_farewell()
    if saved is None:
        return None
    try:
        return codec.decode(saved.encode(), Farewell)
    except codec.Undecodable:
        return None
