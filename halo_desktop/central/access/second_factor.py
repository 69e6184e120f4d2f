"""One-time codes (RFC 6238) and the recovery codes that stand in for a lost telephone.

A new secret is only offered at first; it counts from the moment when its first code has
proved that an authenticator really holds it, so a lost answer locks nobody out.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

import pyotp
from sqlalchemy import Connection, delete, func, insert, select, update

from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.storage import tables
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain.ids import UserId
from halo_desktop.wire.codes import ProblemCode

STEP_SECONDS: Final = 30
DRIFT_STEPS: Final = 1
RECOVERY_CODES: Final = 10
_SECRET_BYTES: Final = 20  # as RFC 4226 recommends: 160 bits
_RECOVERY_BYTES: Final = 10  # 80 bits, so that a plain hash is enough


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A new secret with its recovery codes, to be shown once."""

    secret: str = field(repr=False)
    uri: str = field(repr=False)
    recovery_codes: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What a code was good for; spent in the transaction that opens the session."""

    step: int | None = None
    recovery_hash: str = ""
    is_first: bool = False  # it makes the offered secret count


def make(username: str, issuer: str, random: Callable[[int], bytes]) -> Offer:
    """Makes a secret and its recovery codes; nothing is stored."""
    secret = base64.b32encode(random(_SECRET_BYTES)).decode("ascii")
    codes = tuple(_spelled(random(_RECOVERY_BYTES)) for _ in range(RECOVERY_CODES))
    uri = pyotp.TOTP(secret).provisioning_uri(name=username, issuer_name=issuer)
    return Offer(secret=secret, uri=uri, recovery_codes=codes)


def offer(connection: Connection, user: UserId, made: Offer) -> None:
    """Keeps a secret that waits for its first code, in place of an earlier one."""
    codes = tables.recovery_code
    _set(connection, user, totp_offered=made.secret)
    connection.execute(delete(codes).where(codes.c.account == user, codes.c.is_offered.is_(True)))
    _keep_codes(connection, user, made, is_offered=True)


def put_into_force(connection: Connection, user: UserId, made: Offer) -> None:
    """Demands codes of this secret from now on: an administrator hands it over in person."""
    remove(connection, user)
    _set(connection, user, totp_secret=made.secret)
    _keep_codes(connection, user, made, is_offered=False)


def remove(connection: Connection, user: UserId) -> None:
    """Takes secret, offer and recovery codes away; roles that need one enrol anew."""
    _set(connection, user, totp_secret=None, totp_offered=None, totp_step=None)
    connection.execute(delete(tables.recovery_code).where(tables.recovery_code.c.account == user))


def codes_left(connection: Connection, user: UserId) -> int:
    """How many recovery codes of the secret in force are unused."""
    columns = tables.recovery_code.c
    found = connection.execute(
        select(func.count()).where(columns.account == user, columns.is_offered.is_(False))
    ).scalar_one()
    return int(found)


def check(
    connection: Connection, account: Record, typed: str, now: datetime, *, is_demanded: bool
) -> Proof:
    """Looks at what was typed as second factor; spends nothing yet.

    Raises:
        ServiceProblem: A code is missing, wrong or used, or none was ever set up.
    """
    code = typed.strip()
    if account.totp_secret is not None:
        if not code:
            raise ServiceProblem(ProblemCode.TOTP_REQUIRED, 401)
        return _of_secret(connection, account, code, now)
    if account.totp_offered is not None and code:
        step = _matching_step(account.totp_offered, code, now)
        if step is None:
            raise ServiceProblem(ProblemCode.WRONG_CREDENTIALS, 401)
        return Proof(step=step, is_first=True)
    if is_demanded:
        raise ServiceProblem(ProblemCode.TOTP_ENROLMENT, 401)
    return Proof()


def spend(connection: Connection, account: Record, proof: Proof) -> None:
    """Uses a proof up, in the transaction that opens the session.

    Raises:
        ServiceProblem: When somebody else has just used it.
    """
    if proof.recovery_hash:
        codes = tables.recovery_code
        gone = connection.execute(
            delete(codes).where(codes.c.account == account.id, codes.c.hash == proof.recovery_hash)
        ).rowcount
        if gone == 0:
            raise ServiceProblem(ProblemCode.WRONG_CREDENTIALS, 401)
    if proof.step is not None:
        _spend_step(connection, account, proof)


def _spend_step(connection: Connection, account: Record, proof: Proof) -> None:
    columns = tables.account.c
    values: dict[str, object] = {"totp_step": proof.step}
    condition = [columns.id == account.id, func.coalesce(columns.totp_step, 0) < proof.step]
    if proof.is_first:
        values |= {"totp_secret": account.totp_offered, "totp_offered": None}
        condition.append(columns.totp_offered == account.totp_offered)
    changed = connection.execute(update(tables.account).where(*condition).values(values)).rowcount
    if changed == 0:
        raise ServiceProblem(ProblemCode.WRONG_CREDENTIALS, 401)
    if proof.is_first:
        connection.execute(
            update(tables.recovery_code)
            .where(tables.recovery_code.c.account == account.id)
            .values(is_offered=False)
        )


def _of_secret(connection: Connection, account: Record, code: str, now: datetime) -> Proof:
    step = _matching_step(account.totp_secret, code, now)
    if step is not None:
        if step <= (account.totp_step or 0):
            raise ServiceProblem(ProblemCode.WRONG_CREDENTIALS, 401)
        return Proof(step=step)
    hashed = _hash(code)
    columns = tables.recovery_code.c
    known = connection.execute(
        select(columns.hash).where(
            columns.account == account.id, columns.hash == hashed, columns.is_offered.is_(False)
        )
    ).first()
    if known is None:
        raise ServiceProblem(ProblemCode.WRONG_CREDENTIALS, 401)
    return Proof(recovery_hash=hashed)


def _matching_step(secret: str, code: str, now: datetime) -> int | None:
    totp = pyotp.TOTP(secret)
    present = int(now.timestamp()) // STEP_SECONDS
    fitting = [
        step
        for step in range(present - DRIFT_STEPS, present + DRIFT_STEPS + 1)
        if pyotp.utils.strings_equal(totp.generate_otp(step), code.replace(" ", ""))
    ]
    return fitting[-1] if fitting else None


def _keep_codes(connection: Connection, user: UserId, made: Offer, *, is_offered: bool) -> None:
    connection.execute(
        insert(tables.recovery_code),
        [
            {"account": user, "hash": _hash(code), "is_offered": is_offered}
            for code in made.recovery_codes
        ],
    )


def _set(connection: Connection, user: UserId, **values: object) -> None:
    connection.execute(update(tables.account).where(tables.account.c.id == user).values(values))


def _spelled(raw: bytes) -> str:
    letters = base64.b32encode(raw).decode("ascii").lower()
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def _hash(code: str) -> str:
    plain = "".join(c for c in code.casefold() if c.isalnum())
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()
