"""The one outcome of each action, kept with its effect for more than a year."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import Connection, bindparam, insert, select

from halo_desktop.central.storage import tables
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain.ids import ActionId, ComplaintId, DeviceId, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.wire import codec
from halo_desktop.wire.messages import Command, CommandResult

# Built once: building a statement costs more than running it.
_COLUMNS = tables.command_result.c
_INSERT = insert(tables.command_result)
_FIND = select(
    _COLUMNS.result, _COLUMNS.fingerprint, _COLUMNS.account, _COLUMNS.complaint, _COLUMNS.at
).where(_COLUMNS.id == bindparam("action"))
_encoder = msgspec.json.Encoder(order="deterministic")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A result as it was given the first time."""

    result: CommandResult
    fingerprint: str
    account: UserId
    complaint: ComplaintId
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A result to be kept, with what it answers."""

    result: CommandResult
    kind: str
    complaint: ComplaintId
    account: UserId
    device: DeviceId | None
    fingerprint: str
    payload: bytes | None  # of refused actions, so that no text is lost
    at: datetime


def fingerprint(command: Command, user: UserId) -> str:
    """What must be the same when an action id comes again.

    Who complained is left out: a console forgets it once the server has it, and an intake
    that is offered again after a restore then comes without.
    """
    return _hash(command, user, with_identity=False)


def is_same(kept: Kept, command: Command, user: UserId) -> bool:
    """Whether an action is the one that an outcome was given for."""
    # Outcomes of earlier versions were marked with the identity.
    return kept.fingerprint in {
        fingerprint(command, user),
        _hash(command, user, with_identity=True),
    }


def _hash(command: Command, user: UserId, *, with_identity: bool) -> str:
    try:
        found = msgspec.json.decode(command.p)  # spelling does not matter
        if command.t == Kind.INTAKE.value and isinstance(found, dict) and not with_identity:
            found.pop("identity", None)
        payload = _encoder.encode(found)
    except (msgspec.DecodeError, RecursionError):
        payload = bytes(command.p)
    body = _encoder.encode((command.t, command.c, command.base, command.requires, user))
    return hashlib.sha256(body + b"\0" + payload).hexdigest()


def find(connection: Connection, action: ActionId) -> Kept | None:
    """The outcome of an action, if it has one."""
    row = connection.execute(_FIND, {"action": action}).one_or_none()
    return None if row is None else _kept(row)


def keep(connection: Connection, outcome: Outcome) -> None:
    """Stores an outcome; a second one for the same id is an integrity error."""
    values = {
        "id": outcome.result.id,
        "account": outcome.account,
        "device": outcome.device,
        "complaint": outcome.complaint,
        "fingerprint": outcome.fingerprint,
        "st": outcome.result.st,
        "code": outcome.result.code,
        "result": codec.encode(outcome.result).decode("utf-8"),
        "kind": outcome.kind,
        "payload": None if outcome.payload is None else outcome.payload.decode("utf-8"),
        "at": outcome.at,
    }
    connection.execute(_INSERT, values)


def of_account(
    connection: Connection, actions: tuple[ActionId, ...], account: UserId
) -> dict[ActionId, CommandResult]:
    """The outcomes of an account's own actions."""
    columns = tables.command_result.c
    rows = connection.execute(
        select(columns.id, columns.result).where(
            columns.id.in_(actions), columns.account == account
        )
    )
    return {
        ActionId(row.id): codec.decode(row.result.encode("utf-8"), CommandResult) for row in rows
    }


def _kept(row: Record) -> Kept:
    return Kept(
        result=codec.decode(row.result.encode("utf-8"), CommandResult),
        fingerprint=row.fingerprint,
        account=UserId(row.account),
        complaint=ComplaintId(row.complaint),
        at=row.at,
    )
