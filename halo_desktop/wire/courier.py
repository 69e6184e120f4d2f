"""What a packet holds that is carried to the server by hand, and its answer on the way back.

The actions and their results are the same as on the line, under the same ids, so that it does
not matter which way is quicker.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final, Literal

import msgspec

from halo_desktop.domain.ids import DeviceId, Sha256, UserId
from halo_desktop.wire import codec
from halo_desktop.wire.messages import Answer, Command, CommandResult, Message, Request

PATH_COURIER_KEYS: Final = "/v1/courier/keys"
PACKET_SUFFIX: Final = ".hapaket"
ANSWER_SUFFIX: Final = ".hajawab"
OLDEST: Final = timedelta(days=180)
MAX_ACTIONS: Final = 1000
MAX_ACTION_BYTES: Final = 16 * 1024 * 1024
MAX_FILE_BYTES: Final = 256 * 1024 * 1024
_LENGTH_BYTES: Final = 8


class CourierKeysRequest(Request, frozen=True, kw_only=True):
    """A device's public keys, in hexadecimal."""

    sign: str
    box: str


class CourierKeysAnswer(Answer, frozen=True, kw_only=True):
    """The server's public keys, and its word for the device's."""

    server: str
    sign: str
    box: str
    voucher: str


class Header(Message, frozen=True, kw_only=True):
    """What stands on a packet in clear: whose it is and where it goes."""

    kind: Literal["packet", "answer"]
    id: str
    server: str
    device: DeviceId
    voucher: str = ""


class PackedFile(Message, frozen=True, kw_only=True):
    """One file of a packet; the bytes of all files follow the body in this order."""

    sha256: Sha256
    size: int


class PacketBody(Message, frozen=True, kw_only=True):
    """The unsent work."""

    epoch: str
    user: UserId
    made_at: datetime
    cmds: tuple[Command, ...]
    files: tuple[PackedFile, ...] = ()


class AnswerBody(Message, frozen=True, kw_only=True):
    """What became of it."""

    epoch: str
    now: datetime
    results: tuple[CommandResult, ...]


def join(body: PacketBody, contents: Mapping[Sha256, bytes]) -> bytes:
    """Body and files as one content."""
    encoded = codec.encode(body)
    length = len(encoded).to_bytes(_LENGTH_BYTES, "big")
    return b"".join((length, encoded, *(contents[file.sha256] for file in body.files)))


def split(content: bytes) -> tuple[PacketBody, dict[Sha256, bytes]]:
    """Takes body and files apart again.

    Raises:
        Undecodable: When the content is none of ours.
    """
    length = int.from_bytes(content[:_LENGTH_BYTES], "big")
    start = _LENGTH_BYTES + length
    body = codec.decode(content[_LENGTH_BYTES:start], PacketBody)
    contents: dict[Sha256, bytes] = {}
    for file in body.files:
        contents[file.sha256] = content[start : start + file.size]
        start += file.size
    return body, contents


def header_line(header: Header) -> bytes:
    """The header as it stands on the packet."""
    return msgspec.json.encode(header)
