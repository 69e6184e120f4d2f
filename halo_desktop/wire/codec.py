"""JSON in and out: strict for requests, tolerant of newer fields in answers."""

from __future__ import annotations

import hashlib
from functools import cache
from typing import TypeVar

import msgspec

from halo_desktop.domain.actions import PAYLOADS, Action
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import DeviceId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import Payload
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.wire.messages import Command

T = TypeVar("T")

_encoder = msgspec.json.Encoder()


class Undecodable(HaloError):  # noqa: N818 - reads as the finding it is
    """The bytes are not the message that was expected."""


class UnknownKind(Undecodable):
    """A newer console sent a kind of action that this server does not know."""


@cache
def _decoder(kind: type[T]) -> msgspec.json.Decoder[T]:
    return msgspec.json.Decoder(kind)


def encode(value: object) -> bytes:
    """Encodes a message, an aggregate or reference data as JSON."""
    return _encoder.encode(value)


def decode(body: bytes | msgspec.Raw, kind: type[T]) -> T:
    """Decodes and validates in one pass.

    Raises:
        Undecodable: when the bytes are not JSON or not of that type.
    """
    try:
        return _decoder(kind).decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Undecodable(str(error)) from error


def decode_complaint(body: bytes | msgspec.Raw) -> Complaint:
    """Decodes a projected aggregate."""
    return decode(body, Complaint)


def decode_rulebook(body: bytes | msgspec.Raw) -> Rulebook:
    """Decodes the reference data."""
    return decode(body, Rulebook)


def decode_payload(kind: Kind, body: bytes | msgspec.Raw) -> Payload:
    """Decodes the payload of an action's kind."""
    return decode(body, PAYLOADS[kind])


def to_command(action: Action, *, clock_off_ms: int = 0, online_token: str = "") -> Command:
    """Puts an action into its wire form."""
    return Command(
        id=action.id,
        t=action.kind.value,
        c=action.complaint,
        p=msgspec.Raw(encode(action.payload)),
        base=action.base,
        made_at=action.made_at,
        lane_prev=action.previous,
        clock_off_ms=clock_off_ms,
        offline=action.was_offline,
        online_token=online_token,
    )


def to_action(command: Command, device: DeviceId | None) -> Action:
    """Reads an action from its wire form.

    Raises:
        UnknownKind: when the kind is not known here.
        Undecodable: when the payload does not fit its kind.
    """
    try:
        kind = Kind(command.t)
    except ValueError as error:
        raise UnknownKind(command.t) from error
    return Action(
        id=command.id,
        kind=kind,
        complaint=command.c,
        payload=decode_payload(kind, command.p),
        base=command.base,
        made_at=command.made_at,
        device=device,
        previous=command.lane_prev,
        was_offline=command.offline,
    )


def body_sha256(body: bytes) -> str:
    """The hash that guards an answer's body against truncation."""
    return hashlib.sha256(body).hexdigest()
