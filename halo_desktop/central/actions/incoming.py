"""Reads actions as they come from outside: nothing in them may trip up what follows."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from halo_desktop.central.governance import trail
from halo_desktop.domain.actions import Action
from halo_desktop.domain.errors import HaloError, RefusalCode, Refused
from halo_desktop.domain.ids import DeviceId
from halo_desktop.wire import codec
from halo_desktop.wire.codec import Undecodable, UnknownKind
from halo_desktop.wire.messages import Command, CommandResult

_ID: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z._:-]{0,63}")


class Unfit(HaloError):  # noqa: N818 - a finding
    """The action cannot even be named; it is refused and nothing is kept."""

    def __init__(self, result: CommandResult) -> None:
        """Keeps the answer."""
        super().__init__(result.field)
        self.result = result


def is_id(text: str) -> bool:
    """Whether a text can be an identifier."""
    return _ID.fullmatch(text) is not None


def check_ids(command: Command) -> None:
    """Sees that all identifiers of an action are identifiers.

    Raises:
        Unfit: With the refusal to send back.
    """
    named = {
        "id": (command.id,),
        "t": (command.t,),
        "c": (command.c,),
        "lane_prev": () if command.lane_prev is None else (command.lane_prev,),
        "requires": command.requires,
    }
    for field, found in named.items():
        if not all(is_id(text) for text in found):
            raise Unfit(
                CommandResult(
                    id=command.id,
                    st="rejected",
                    code=RefusalCode.INVALID_INPUT.value,
                    field=field,
                )
            )


def action_of(command: Command, device: DeviceId) -> Action:
    """Reads an action.

    Raises:
        Refused: When its kind is unknown or its input does not fit.
    """
    try:
        return codec.to_action(command, device)
    except UnknownKind as error:
        raise Refused(RefusalCode.UNKNOWN_ACTION, field="t") from error
    except Undecodable as error:
        raise Refused(RefusalCode.INVALID_INPUT, str(error)[:200], field="p") from error


def kept_payload(command: Command) -> bytes:
    """The input as it is kept of a refused action: all that was typed, but no identity."""
    try:
        action = codec.to_action(command, None)
    except Undecodable:
        return _raw_without_identity(bytes(command.p))
    return codec.encode(trail.without_identity(action.payload))


def _raw_without_identity(body: bytes) -> bytes:
    try:
        found = msgspec.json.decode(body)
    except (msgspec.DecodeError, RecursionError):
        return b"null" if b"identity" in body else body
    if isinstance(found, dict):
        found.pop("identity", None)
    return msgspec.json.encode(found)
