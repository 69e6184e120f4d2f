"""The people of the training server, from the file that the program ships with."""

from __future__ import annotations

from collections.abc import Sequence

from halo_desktop import assets
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.roles import Role
from halo_desktop.wire import reference
from halo_desktop.wire.reference import Account


def load_accounts() -> tuple[Account, ...]:
    """Reads the training accounts. Blocking.

    Raises:
        ReferenceFault: names the line and what is wrong, in Indonesian.
    """
    return reference.read_accounts(assets.path("seed/accounts.json").read_bytes())


def staff_of(accounts: Sequence[Account], unit: UnitId, role: Role) -> Account | None:
    """The first person who holds a role in a unit, if there is one."""
    return next((found for found in accounts if found.actor.has(role, unit=unit)), None)
