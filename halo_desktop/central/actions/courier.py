"""Takes packets that were carried by hand, through the same door as everything else."""

from __future__ import annotations

import base64
import logging
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from sqlalchemy import Connection, select

from halo_desktop.central.access import sessions
from halo_desktop.central.access.sessions import Session
from halo_desktop.central.access.signing import Forged
from halo_desktop.central.actions.commands import Commands
from halo_desktop.central.attachments.files import Files
from halo_desktop.central.core import Core
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.storage import district, tables
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import DeviceId, Sha256, UserId
from halo_desktop.wire import codec, courier, protocol, sealing
from halo_desktop.wire.codec import Undecodable
from halo_desktop.wire.courier import AnswerBody, CourierKeysAnswer, CourierKeysRequest, Header
from halo_desktop.wire.messages import CommandResult, PushRequest
from halo_desktop.wire.sealing import PublicKeys, SecretKeys

logger = logging.getLogger(__name__)

_PURPOSE: Final = "courier"


class PacketFault(StrEnum):
    """Why a packet is not taken."""

    NOT_A_PACKET = "not-a-packet"
    NEWER_FORMAT = "newer-format"
    TAMPERED = "tampered"
    OTHER_SERVER = "other-server"
    TOO_OLD = "packet-too-old"
    SERVER_RESTORED = "server-restored"
    LOCKED_OUT = "locked-out"


class PacketRefused(HaloError):  # noqa: N818 - an answer, not a fault
    """A packet is not taken; nothing of it was carried out."""

    def __init__(self, fault: PacketFault) -> None:
        """Keeps the reason word."""
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What became of a packet, and the sealed answer to carry back."""

    id: str
    results: tuple[CommandResult, ...]
    files: int
    answer: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sender:
    user: UserId
    device: DeviceId
    keys: PublicKeys


class Courier:
    """The part of the server that trusts no road; used together with the other parts."""

    core: Core

    def courier_keys(self, session: Session, request: CourierKeysRequest) -> CourierKeysAnswer:
        """Vouches for a device's keys and tells the server's. Blocking."""
        now = self.core.now()
        with self.core.database.read() as connection:
            sessions.require(connection, session, now)
            epoch = district.head(connection).epoch
        parts = (session.user, session.device, request.sign, request.box)
        own = _keys(self.core).public()
        return CourierKeysAnswer(
            epoch=epoch,
            now=now,
            server=self.core.server_id,
            sign=own.sign,
            box=own.box,
            voucher=self.core.signer.sign(_PURPOSE, parts),
        )


def take(commands: Commands, files: Files, packet: bytes) -> Receipt:
    """Carries out a packet, each action once, and seals the answer. Blocking.

    Raises:
        PacketRefused: When the packet as a whole cannot be taken.
    """
    core = commands.core
    header, sender = _sender(core, packet)
    try:
        content = sealing.open_sealed(packet, _keys(core), sender.keys)
        body, contents = courier.split(content)
    except (sealing.BrokenSeal, Undecodable) as error:
        raise PacketRefused(PacketFault.TAMPERED) from error
    if body.user != sender.user:
        raise PacketRefused(PacketFault.TAMPERED)
    now = core.now()
    if now - body.made_at > courier.OLDEST:
        raise PacketRefused(PacketFault.TOO_OLD)
    session = _session(core, sender, body.epoch, now)
    for sha256, file in contents.items():
        _keep(files, session, sha256, file)
    results: list[CommandResult] = []
    for start in range(0, len(body.cmds), protocol.MAX_COMMANDS):
        part = body.cmds[start : start + protocol.MAX_COMMANDS]
        request = PushRequest(epoch=body.epoch, device=sender.device, cmds=part)
        results += commands.push(session, request).results
    logger.info("packet %s of device %s: %d actions", header.id, sender.device, len(results))
    reply = AnswerBody(epoch=body.epoch, now=core.now(), results=tuple(results))
    line = Header(kind="answer", id=header.id, server=core.server_id, device=sender.device)
    answer = sealing.seal(courier.header_line(line), codec.encode(reply), _keys(core), sender.keys)
    return Receipt(id=header.id, results=tuple(results), files=len(contents), answer=answer)


def _keep(files: Files, session: Session, sha256: Sha256, content: bytes) -> None:
    """Stores a file; one that the server does not take lets its action wait, not the others."""
    try:
        files.put_blob(session, sha256, content)
    except ServiceProblem as problem:
        logger.warning("file %s of a packet was not taken: %s", sha256[:12], problem.code)


def _sender(core: Core, packet: bytes) -> tuple[Header, _Sender]:
    """Who sent a packet, on this server's own word for their keys."""
    try:
        header = codec.decode(sealing.header_of(packet), Header)
    except sealing.NotSealed as error:
        raise PacketRefused(PacketFault.NOT_A_PACKET) from error
    except sealing.NewerSeal as error:
        raise PacketRefused(PacketFault.NEWER_FORMAT) from error
    except (sealing.BrokenSeal, Undecodable) as error:
        raise PacketRefused(PacketFault.TAMPERED) from error
    if header.kind != "packet":
        raise PacketRefused(PacketFault.NOT_A_PACKET)
    if header.server != core.server_id:
        raise PacketRefused(PacketFault.OTHER_SERVER)
    try:
        user, device, sign, box = core.signer.read(_PURPOSE, header.voucher)
    except (Forged, ValueError) as error:
        raise PacketRefused(PacketFault.TAMPERED) from error
    if device != header.device:
        raise PacketRefused(PacketFault.TAMPERED)
    keys = PublicKeys(sign=str(sign), box=str(box))
    return header, _Sender(user=UserId(str(user)), device=DeviceId(str(device)), keys=keys)


def _session(core: Core, sender: _Sender, epoch: str, now: datetime) -> Session:
    """The session under which the packet's actions count; a closed account's do not."""
    with core.database.read() as connection:
        if district.head(connection).epoch != epoch:
            raise PacketRefused(PacketFault.SERVER_RESTORED)
        session = _newest_session(connection, sender)
        if session is None:
            raise PacketRefused(PacketFault.LOCKED_OUT)
        try:
            sessions.require(connection, session, now)
        except ServiceProblem as problem:
            raise PacketRefused(PacketFault.LOCKED_OUT) from problem
    return session


def _newest_session(connection: Connection, sender: _Sender) -> Session | None:
    columns = tables.session.c
    found = connection.execute(
        select(columns.id, tables.account.c.name)
        .join(tables.account, tables.account.c.id == columns.account)
        .where(columns.account == sender.user, columns.device == sender.device)
        .order_by(columns.revoked_at.is_not(None), columns.created_at.desc())
        .limit(1)
    ).first()
    if found is None:
        return None
    return Session(id=found.id, user=sender.user, name=found.name, device=sender.device)


def _keys(core: Core) -> SecretKeys:
    secret = core.signer.derive("courier keys", core.server_id)
    return sealing.keys_from(base64.urlsafe_b64decode(secret + "="))
