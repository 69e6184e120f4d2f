"""Who has worked on this computer, as the sign-in shows it; loads nothing that is slow.

The first window is on the screen before engine, database and network are loaded, so nothing
here may need them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from halo_desktop.cache.accounts import Account, UnlockRefusal
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAccount:
    """Somebody who has worked here before."""

    server_id: str
    user: UserId
    username: str
    name: str
    server_url: str
    server_name: str
    is_training: bool
    last_contact_at: datetime | None
    may_unlock: bool  # without the server, with the password
    waiting: int  # unsent actions when last closed
    lease_until: datetime | None = None
    is_signed_out: bool = False


class UnsentWork(HaloError):  # noqa: N818 - an answer, not a fault
    """An account cannot be removed: work that only this computer has would be lost."""

    reason = "unsent-work"

    def __init__(self, waiting: int, drafts: int) -> None:
        """Keeps how much it is."""
        super().__init__(self.reason)
        self.waiting = waiting
        self.drafts = drafts


@dataclass(frozen=True, slots=True, kw_only=True)
class TotpEnrolment:
    """A new second factor, to be shown once: scanned or typed, and the codes written down."""

    secret: str = field(repr=False)
    uri: str = field(repr=False)
    recovery_codes: tuple[str, ...] = field(repr=False)
    qr: tuple[tuple[bool, ...], ...] = field(repr=False)  # rows; dark where true


class UnlockRefused(HaloError):  # noqa: N818 - an answer, not a fault
    """The account cannot be opened without the server; ``reason`` says why."""

    def __init__(self, reason: UnlockRefusal) -> None:
        """Keeps the reason word."""
        super().__init__(reason.value)
        self.reason = reason


def known(account: Account) -> KnownAccount:
    """An account without what only opening it needs."""
    return KnownAccount(
        server_id=account.server_id,
        user=account.user,
        username=account.username,
        name=account.name,
        server_url=account.server_url,
        server_name=account.server_name,
        is_training=account.is_training,
        last_contact_at=account.last_contact_at,
        may_unlock=bool(account.verifier) and account.lease_until is not None,
        waiting=account.waiting,
        lease_until=account.lease_until,
        is_signed_out=account.is_signed_out,
    )
