"""What proves to the server that this device may go on: kept by the operating system.

The number of a rotation is stored before the request leaves, so that a lost answer can be
asked for again and nobody is signed out by a bad line.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from halo_desktop.domain.ids import DeviceId, UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """The long-lived half of a session; the short-lived half stays in memory."""

    user: UserId
    device: DeviceId
    refresh: str = field(default="", repr=False)
    rotation: str = ""  # of a refresh whose answer has not been stored yet
    expires_at: datetime | None = None

    @property
    def may_refresh(self) -> bool:
        """Whether the session can go on without a password."""
        return self.refresh != ""


class Vault(Protocol):
    """Where credentials are kept; every write is durable when it returns."""

    def load(self) -> Credentials | None: ...

    def save(self, credentials: Credentials) -> None: ...

    def erase(self) -> None: ...


class MemoryVault:
    """A vault that forgets when the program ends, for a computer without a keyring."""

    def __init__(self, credentials: Credentials | None = None) -> None:
        """Starts with what is known."""
        self._credentials = credentials

    def load(self) -> Credentials | None:
        return self._credentials

    def save(self, credentials: Credentials) -> None:
        self._credentials = credentials

    def erase(self) -> None:
        self._credentials = None
