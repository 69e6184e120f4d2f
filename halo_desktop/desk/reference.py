"""What everybody at the desk works by: the rules in force and the person's roles."""

from __future__ import annotations

from dataclasses import replace

from halo_desktop.cache.projection import Viewer
from halo_desktop.desk.account import AccountCard
from halo_desktop.desk.events import ConfigChanged, Event, EventHub, GrantsChanged
from halo_desktop.domain.rulebook import Rulebook


class Reference:
    """Holds the newest rules and roles; lives on the main thread."""

    def __init__(self, hub: EventHub, account: AccountCard, rulebook: Rulebook) -> None:
        """Starts with what the store remembers and follows the news."""
        self.account = account
        self.rulebook = rulebook
        hub.subscribe(self._on_event, always=True)

    @property
    def viewer(self) -> Viewer:
        """Through whose eyes and by which rules complaints are shown."""
        return Viewer(actor=self.account.actor, rulebook=self.rulebook)

    def _on_event(self, event: Event) -> None:
        if isinstance(event, ConfigChanged):
            self.rulebook = event.rulebook
        elif isinstance(event, GrantsChanged):
            self.account = replace(self.account, memberships=event.actor.memberships)
