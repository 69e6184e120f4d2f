"""How the server is reached, and the watchdog over every call on that way."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from halo_desktop.sync import doctor
from halo_desktop.sync.doctor import Finding
from halo_desktop.sync.http_remote import Address, HttpRemote, system_proxies
from halo_desktop.sync.meter import Meter
from halo_desktop.sync.state import SyncState
from halo_desktop.sync.watchdog import Watchdog


class Way:
    """Makes connections to one server; one watchdog thread serves them all."""

    def __init__(self, url: str, ca_file: Path | None = None) -> None:
        """Takes the address and, where the agency has one, its own root certificate."""
        self.url = url
        self._ca_file = ca_file
        self._watchdog = Watchdog()
        self.meter = Meter()
        self.server_id = ""  # which server is expected there, once that is known

    @property
    def address(self) -> Address:
        """The same for the HTTP remote, with the system's proxies of this moment."""
        return Address(url=self.url, ca_file=self._ca_file, proxies=system_proxies(self.url))

    def open_remote(self) -> HttpRemote:
        """A connection for one thread."""
        return HttpRemote(self.address, self._watchdog, self.meter)

    def examine(self, state: SyncState | None) -> tuple[Finding, ...]:
        """Looks at each link of the way. Blocking, for some seconds."""
        remote = self.open_remote()
        try:
            return doctor.examine(
                self.address, remote, state, datetime.now(UTC), server_id=self.server_id
            )
        finally:
            remote.abort()

    def close(self) -> None:
        """Ends the watchdog thread."""
        self._watchdog.stop()
