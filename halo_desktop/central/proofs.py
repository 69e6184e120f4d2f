"""What proves that a person is who they say: attempts, password, one-time code."""

from __future__ import annotations

import hashlib
import logging
from datetime import timedelta
from typing import Final

import pyotp
from argon2.exceptions import VerificationError
from sqlalchemy import Connection, func, insert, select, update

from halo_desktop.central import accounts, signing, tables
from halo_desktop.central.columns import Record
from halo_desktop.central.core import Core
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.messages import LoginRequest

logger = logging.getLogger(__name__)

FAILURES: Final = 5
FAILURE_WINDOW: Final = timedelta(minutes=1)
_TOTP_SECONDS: Final = 30


class Proofs:
    """Checks what was typed at sign-in; slow on purpose, and as slow for unknown names."""

    def __init__(self, core: Core) -> None:
        """Takes what all parts share."""
        self._core = core
        # Verified against when there is no such account, so that both take equally long.
        self._nobody = core.hasher.hash(signing.new_token(core.random(32)))

    def check(self, request: LoginRequest, remote_addr: str) -> tuple[Record, int | None]:
        """Returns the account, and the number of the one-time code that was used. Blocking.

        Raises:
            ServiceProblem: Wrong credentials, a missing one-time code, too many attempts.
        """
        username = accounts.normal_username(request.username)
        self._count_attempt(attempt_key(username, remote_addr))
        with self._core.database.read() as connection:
            account = connection.execute(
                select(tables.account).where(tables.account.c.username == username)
            ).one_or_none()
        if not self._fits(account, request.password) or account is None:
            raise ServiceProblem(ProblemCode.WRONG_CREDENTIALS, 401)
        step = self._check_totp(account, request.totp)
        if not account.is_active:
            raise ServiceProblem(ProblemCode.ACCOUNT_LOCKED, 403)
        return account, step

    def _count_attempt(self, key: str) -> None:
        """Counts before the password is looked at, so that parallel guesses count too."""
        now = self._core.now()
        attempts = tables.login_failure
        with self._core.database.write() as connection:
            if not self._core.database.is_sqlite:
                connection.execute(
                    select(func.pg_advisory_xact_lock(func.hashtextextended(key, 0)))
                )
            connection.execute(attempts.delete().where(attempts.c.at <= now - FAILURE_WINDOW))
            earlier = connection.scalars(
                select(attempts.c.at).where(attempts.c.key == key).order_by(attempts.c.at)
            ).all()
            if len(earlier) < FAILURES:
                connection.execute(insert(attempts).values(key=key, at=now))
                return
        wait = int((earlier[-FAILURES] + FAILURE_WINDOW - now).total_seconds()) + 1
        logger.warning("refused a sign-in: too many attempts for one account from one address")
        raise ServiceProblem(ProblemCode.TOO_MANY_REQUESTS, 429, retry_after=max(wait, 1))

    def _fits(self, account: Record | None, password: str) -> bool:
        known = self._nobody if account is None else account.password_hash
        try:
            return len(password) <= accounts.MAX_PASSWORD and self._core.hasher.verify(
                known, password
            )
        except VerificationError:
            return False

    def _check_totp(self, account: Record, code: str) -> int | None:
        if account.totp_secret is None:
            return None
        if not code:
            raise ServiceProblem(ProblemCode.TOTP_REQUIRED, 401)
        totp = pyotp.TOTP(account.totp_secret)
        present = int(self._core.now().timestamp()) // _TOTP_SECONDS
        for step in (present - 1, present, present + 1):
            fits = pyotp.utils.strings_equal(totp.generate_otp(step), code.strip())
            if fits and step > (account.totp_step or 0):
                return step
        raise ServiceProblem(ProblemCode.WRONG_CREDENTIALS, 401)


def attempt_key(username: str, remote_addr: str) -> str:
    """What attempts are counted by; hashed, since people type passwords into name fields."""
    return hashlib.sha256(f"{username}\0{remote_addr}".encode()).hexdigest()


def accept(connection: Connection, account: Record, step: int | None, key: str) -> None:
    """Forgets the attempts after a success, and spends the one-time code.

    Raises:
        ServiceProblem: When the code has just been used by somebody else.
    """
    connection.execute(tables.login_failure.delete().where(tables.login_failure.c.key == key))
    if step is None:
        return
    columns = tables.account.c
    changed = connection.execute(
        update(tables.account)
        .where(columns.id == account.id, func.coalesce(columns.totp_step, 0) < step)
        .values(totp_step=step)
    ).rowcount
    if changed == 0:
        raise ServiceProblem(ProblemCode.WRONG_CREDENTIALS, 401)
