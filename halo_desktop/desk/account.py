"""Who is working here, and on which server."""

from __future__ import annotations

from dataclasses import dataclass

from halo_desktop.domain.ids import DeviceId, UserId
from halo_desktop.domain.roles import Actor, Membership, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountCard:
    """The signed-in person as the screens need to know them."""

    user: UserId
    name: str
    memberships: tuple[Membership, ...]
    server_name: str
    server_url: str
    device: DeviceId
    is_training: bool = False
    is_memory_only: bool = False  # no keyring, or supervisory cases: nothing stays here

    @property
    def actor(self) -> Actor:
        """The person as the rules see them."""
        return Actor(user=self.user, name=self.name, memberships=self.memberships)

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles held, each once, in the order in which they were granted."""
        return tuple(dict.fromkeys(held.role for held in self.memberships))
