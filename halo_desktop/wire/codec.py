"""JSON in and out: strict for requests, tolerant of newer fields in answers."""

from __future__ import annotations

import hashlib
from dataclasses import fields
from datetime import date, datetime
from typing import Any, Final, TypeVar

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
_decoders: dict[object, msgspec.json.Decoder[Any]] = {}

# Outside of these years, time arithmetic overflows or a clock is plainly wrong.
EARLIEST_YEAR: Final = 1990
LATEST_YEAR: Final = 2200


class Undecodable(HaloError):  # noqa: N818 - reads as the finding it is
    """The bytes are not the message that was expected."""


class UnknownKind(Undecodable):
    """A newer console sent a kind of action that this server does not know."""


def encode(value: object) -> bytes:
    """Encodes a message, an aggregate or reference data as JSON."""
    return _encoder.encode(value)


def decode(body: bytes | msgspec.Raw, kind: type[T]) -> T:
    """Decodes and validates in one pass.

    Raises:
        Undecodable: when the bytes are not JSON or not of that type.
    """
    decoder = _decoders.get(kind)
    if decoder is None:
        decoder = _decoders.setdefault(kind, msgspec.json.Decoder(kind))
    try:
        found: T = decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, OverflowError) as error:
        raise Undecodable(str(error)) from error
    return found


def decode_complaint(body: bytes | msgspec.Raw) -> Complaint:
    """Decodes a projected aggregate."""
    return decode(body, Complaint)


def decode_rulebook(body: bytes | msgspec.Raw) -> Rulebook:
    """Decodes the reference data."""
    return decode(body, Rulebook)


def decode_payload(kind: Kind, body: bytes | msgspec.Raw) -> Payload:
    """Decodes the payload of an action's kind, with times that can be reckoned with.

    Raises:
        Undecodable: when it does not fit, or holds a time without zone or out of all reason.
    """
    payload: Payload = decode(body, PAYLOADS[kind])
    for field in fields(payload):
        _check_time(field.name, getattr(payload, field.name))
    return payload


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
    _check_time("made_at", command.made_at)
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


def _check_time(name: str, value: object) -> None:
    if isinstance(value, datetime) and value.tzinfo is None:
        raise Undecodable(f"{name} has no time zone")
    if isinstance(value, date) and not EARLIEST_YEAR <= value.year <= LATEST_YEAR:
        raise Undecodable(f"{name} is out of range")


def body_sha256(body: bytes) -> str:
    """The hash that guards an answer's body against truncation."""
    return hashlib.sha256(body).hexdigest()
