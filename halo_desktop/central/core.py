"""What every part of the server shares: database, clock, randomness, secrets, rules."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from argon2 import PasswordHasher
from sqlalchemy import Connection

from halo_desktop.central.access.signing import Signer
from halo_desktop.central.attachments.blob_folder import BlobFolder
from halo_desktop.central.attachments.file_limits import FileLimits
from halo_desktop.central.governance import publishing
from halo_desktop.central.storage import district
from halo_desktop.central.storage.database import Database
from halo_desktop.domain import ids
from halo_desktop.domain.rulebook import Rulebook

Clock = Callable[[], datetime]
Randomness = Callable[[int], bytes]

DEFAULT_NAME: Final = "Halo ASSAMI Polewali Mandar"


def wall_clock() -> datetime:
    """The time of the machine, in UTC."""
    return datetime.now(UTC)


@dataclass(slots=True, kw_only=True)
class Core:
    """The server's fixed parts; one per process."""

    database: Database
    signer: Signer
    server_id: str
    name: str
    clock: Clock
    random: Randomness
    hasher: PasswordHasher
    blobs: BlobFolder | None
    is_training: bool
    file_limits: FileLimits = field(default_factory=FileLimits)
    on_commit: list[Callable[[], None]] = field(default_factory=list)
    _published: publishing.Published | None = None
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def now(self) -> datetime:
        """The server's time, the only one that decides anything."""
        return self.clock().astimezone(UTC)

    def new_id(self) -> str:
        """A new time-ordered id."""
        milliseconds = int(self.now().timestamp() * 1000)
        return ids.time_ordered_id(milliseconds, int.from_bytes(self.random(10), "big"))

    def published(self, connection: Connection) -> publishing.Published:
        """The rulebook in force, as this transaction sees it."""
        version = publishing.current_version(connection)
        with self._guard:
            known = self._published
        if known is not None and known.version == version:
            return known
        found = publishing.load(connection)
        with self._guard:
            self._published = found
        return found

    def rulebook(self, connection: Connection) -> Rulebook:
        """The rules in force, as this transaction sees them."""
        return self.published(connection).rulebook

    def tell_committed(self) -> None:
        """Wakes whoever waits for changes; to be called after a commit."""
        for listener in tuple(self.on_commit):
            listener()


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a server runs, apart from where its data are."""

    clock: Clock = wall_clock
    random: Randomness = os.urandom
    hasher: PasswordHasher = field(default_factory=PasswordHasher)
    blobs: BlobFolder | None = None
    file_limits: FileLimits = field(default_factory=FileLimits)
    name: str = DEFAULT_NAME
    is_training: bool = False


def open_core(database: Database, options: Options) -> Core:
    """Reads the server's identity from the database, making it on the first start. Blocking."""
    now = options.clock().astimezone(UTC)
    with database.write() as connection:
        identity = district.ensure(connection, now, options.random)
    return Core(
        database=database,
        signer=Signer(identity.secret),
        server_id=identity.server_id,
        name=options.name,
        clock=options.clock,
        random=options.random,
        hasher=options.hasher,
        blobs=options.blobs,
        file_limits=options.file_limits,
        is_training=options.is_training,
    )
