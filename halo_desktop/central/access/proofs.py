"""What proves that a person is who they say: attempts, password, one-time code."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Final

from argon2.exceptions import VerificationError
from sqlalchemy import Connection, select

from halo_desktop.central.access import accounts, attempts, second_factor, sessions, signing
from halo_desktop.central.access.attempts import Keys
from halo_desktop.central.access.second_factor import Proof
from halo_desktop.central.core import Core
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.storage import tables
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain import calendar
from halo_desktop.domain.ids import UserId
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.messages import LoginRequest

logger = logging.getLogger(__name__)

MOST_TYPED: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Proven:
    """Somebody whose password was right."""

    account: Record
    keys: Keys


class Proofs:
    """Checks what was typed at sign-in; slow on purpose, and as slow for unknown names."""

    def __init__(self, core: Core) -> None:
        """Takes what all parts share."""
        self._core = core
        # Verified against when there is no such account, so that both take equally long.
        self._nobody = core.hasher.hash(signing.new_token(core.random(32)))

    def password(self, username: str, password: str, remote_addr: str) -> Proven:
        """Counts the attempt and checks the password. Blocking.

        Raises:
            ServiceProblem: Wrong credentials, too many attempts.
        """
        name = accounts.normal_username(username)
        keys = attempts.keys(name, remote_addr)
        attempts.count(self._core.database, keys, self._core.now())
        with self._core.database.read() as connection:
            account = connection.execute(
                select(tables.account).where(tables.account.c.username == name)
            ).one_or_none()
        if not self._fits(account, password) or account is None:
            raise ServiceProblem(ProblemCode.WRONG_CREDENTIALS, 401)
        return Proven(account=account, keys=keys)

    def check(self, request: LoginRequest, remote_addr: str) -> tuple[Proven, Proof]:
        """Returns whose password fits, and what the second factor was good for. Blocking.

        Raises:
            ServiceProblem: Wrong credentials, a missing one-time code, too many attempts.
        """
        proven = self.password(request.username, request.password, remote_addr)
        code = request.totp[:MOST_TYPED]
        with self._core.database.read() as connection:
            is_demanded = self._is_demanded(connection, UserId(proven.account.id))
            proof = second_factor.check(
                connection, proven.account, code, self._core.now(), is_demanded=is_demanded
            )
        if not proven.account.is_active:
            raise ServiceProblem(ProblemCode.ACCOUNT_LOCKED, 403)
        return proven, proof

    def replacement(self, account: Record, request: LoginRequest) -> str:
        """The hash of the password that takes the place of one given out once; empty without.

        Blocking. Whoever proves the old password may replace it in the same breath.

        Raises:
            ServiceProblem: ``password-change`` when there has to be one, ``password-weak``
                when it will not do, ``wrong-credentials`` when the given one is too old.
        """
        until = account.once_until
        if until is not None and until < self._core.now():
            raise ServiceProblem(ProblemCode.WRONG_CREDENTIALS, 401)
        if not request.new_password:
            if until is not None:
                raise ServiceProblem(ProblemCode.PASSWORD_CHANGE, 401)
            return ""
        if request.new_password == request.password:
            raise ServiceProblem(ProblemCode.PASSWORD_WEAK, 401)
        try:
            return accounts.hash_password(self._core.hasher, request.new_password)
        except accounts.AccountError as error:
            raise ServiceProblem(ProblemCode.PASSWORD_WEAK, 401) from error

    def _is_demanded(self, connection: Connection, user: UserId) -> bool:
        roles = self._core.rulebook(connection).options.totp_roles
        if not roles:
            return False
        today = calendar.local_day(self._core.now())
        held = sessions.memberships_of(connection, user)
        return any(one.role in roles and one.is_valid_on(today) for one in held)

    def _fits(self, account: Record | None, password: str) -> bool:
        known = self._nobody if account is None else account.password_hash
        try:
            return len(password) <= accounts.MAX_PASSWORD and self._core.hasher.verify(
                known, password
            )
        except VerificationError:
            return False


def accept(connection: Connection, proven: Proven, proof: Proof) -> None:
    """Forgets the attempts after a success, and spends the one-time code.

    Raises:
        ServiceProblem: When the code has just been used by somebody else.
    """
    attempts.forgive(connection, proven.keys)
    second_factor.spend(connection, proven.account, proof)
