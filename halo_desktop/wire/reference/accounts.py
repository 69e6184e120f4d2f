"""Reads the accounts of a training server; its sign-in screen offers the same people."""

from __future__ import annotations

from dataclasses import dataclass

from halo_desktop.domain.ids import UserId
from halo_desktop.domain.roles import STAFF_ROLES, UNIT_ROLES, Actor, Membership
from halo_desktop.wire.reference import documents
from halo_desktop.wire.reference.documents import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody who may sign in on a training server, with what he or she may do."""

    user: UserId
    name: str
    password: str  # published: training servers hold no real complaint
    title: str  # what the sign-in screen says under the name
    memberships: tuple[Membership, ...]

    @property
    def actor(self) -> Actor:
        """The person as the rules see him or her."""
        return Actor(user=self.user, name=self.name, memberships=self.memberships)


def read_accounts(body: bytes, file: str = "accounts.json") -> tuple[Account, ...]:
    """Reads the training accounts.

    Raises:
        ReferenceFault: when the file cannot be taken.
    """
    document = documents.open_document(body, file)
    accounts: dict[str, Account] = {}
    for offset, item in documents.objects(document):
        account = document.read(item, Account, offset)
        if not account.user or account.user in accounts:
            raise document.fault(offset, f"user “{account.user}” kosong atau disebut dua kali.")
        _check(account, document, offset)
        accounts[account.user] = account
    return tuple(accounts.values())


def _check(account: Account, document: Document, offset: int) -> None:
    if not account.memberships:
        raise document.fault(offset, f"{account.user} tidak memiliki peran.")
    for held in account.memberships:
        if held.role not in STAFF_ROLES:
            raise document.fault(offset, f"peran {held.role} bukan peran pegawai.")
        if held.role in UNIT_ROLES and held.unit is None:
            raise document.fault(offset, f"peran {held.role} memerlukan unit.")
