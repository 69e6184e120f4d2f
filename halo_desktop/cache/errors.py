"""What can go wrong with the local store, each with its own type.

The user interface has a sentence and a next step for every one of them.
"""

from __future__ import annotations

import errno
from enum import StrEnum

from halo_desktop.domain.errors import HaloError


class StoreError(HaloError):
    """Base of all faults of the local store; nothing of the running transaction was kept."""


class DiskFull(StoreError):  # noqa: N818 - reads as the finding it is
    """The disk has no room left (or a quota is used up)."""


class Locked(StoreError):  # noqa: N818
    """Another connection or program holds the file longer than we wait."""


class AlreadyOpen(Locked):
    """Another console works with this account's store."""


class Corrupt(StoreError):  # noqa: N818
    """The file is damaged; ``salvage`` builds a new one around what it can still read."""


class NewerSchema(StoreError):  # noqa: N818
    """A newer version of the program has written the store; this one must not touch it."""

    def __init__(self, found: int, known: int) -> None:
        """Keeps both schema versions."""
        super().__init__(f"schema {found} is newer than {known}")
        self.found = found
        self.known = known


class WrongKey(StoreError):  # noqa: N818
    """The key in hand is not the one that the store was made with."""


class ReadOnly(StoreError):  # noqa: N818
    """The folder or file may not be written."""


class Unusable(StoreError):  # noqa: N818
    """The file system or the SQLite library does not do what the store needs."""


class KeyringFault(StrEnum):
    """Why no keyring can be used."""

    ABSENT = "absent"  # no backend that we trust
    LOCKED = "locked"  # it is there, but was not unlocked
    FAILED = "failed"  # it is there, but answers with an error


class NoKeyring(StoreError):  # noqa: N818
    """The operating system keeps no secrets for us now."""

    def __init__(self, fault: KeyringFault, detail: str = "") -> None:
        """Keeps the reason."""
        super().__init__(f"{fault.value}: {detail}" if detail else fault.value)
        self.fault = fault


# SQLite's primary result codes (sqlite3.h); extended codes carry them in the low byte.
_BY_RESULT: dict[int, type[StoreError]] = {
    5: Locked,  # SQLITE_BUSY
    6: Locked,  # SQLITE_LOCKED
    8: ReadOnly,  # SQLITE_READONLY
    10: Unusable,  # SQLITE_IOERR
    11: Corrupt,  # SQLITE_CORRUPT
    13: DiskFull,  # SQLITE_FULL
    14: Unusable,  # SQLITE_CANTOPEN
    23: ReadOnly,  # SQLITE_AUTH
    26: Corrupt,  # SQLITE_NOTADB: a wrong key was ruled out when the store was opened
}
_BY_ERRNO: dict[int, type[StoreError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EROFS: ReadOnly,
    errno.EACCES: ReadOnly,
    errno.EPERM: ReadOnly,
}


def translated(error: BaseException) -> StoreError | None:
    """Reads a driver's or the operating system's error; ``None`` when it is a fault of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(code, int):
        kind = _BY_RESULT.get(code & 0xFF)
        return kind(f"{getattr(error, 'sqlite_errorname', code)}: {error}") if kind else None
    if isinstance(error, OSError):
        return _BY_ERRNO.get(error.errno or 0, Unusable)(str(error))
    return None
