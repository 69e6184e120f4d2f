"""The people one can be in training mode; the same file seeds the embedded server."""

from __future__ import annotations

from dataclasses import dataclass

from halo_desktop import assets
from halo_desktop.wire import reference

ACCOUNTS_FILE = "seed/accounts.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingPerson:
    """Somebody to sign in as with one click."""

    user: str
    name: str
    title: str
    password: str


def people() -> tuple[TrainingPerson, ...]:
    """Everybody in the training district. Blocking: reads a small file."""
    found = reference.read_accounts(assets.path(ACCOUNTS_FILE).read_bytes())
    return tuple(
        TrainingPerson(
            user=account.user, name=account.name, title=account.title, password=account.password
        )
        for account in found
    )
