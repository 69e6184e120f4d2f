"""Carrying unsent work to the server by hand, on a USB stick, when no line will do."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec

from halo_desktop import paths
from halo_desktop.cache import carrying, facts, packets
from halo_desktop.cache.blobs import BlobStore
from halo_desktop.cache.carrying import Load
from halo_desktop.cache.errors import StoreError
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.packets import Packet
from halo_desktop.desk import fresh_ids
from halo_desktop.desk.audit import Audit, AuditKind
from halo_desktop.desk.events import Event, EventHub, SyncChanged
from halo_desktop.desk.reference import Reference
from halo_desktop.domain import offline
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.states import OfflinePolicy
from halo_desktop.sync import calls, events
from halo_desktop.sync.carrying import Carried
from halo_desktop.sync.errors import CallFailed, SyncStopped
from halo_desktop.sync.runtime import SyncRuntime
from halo_desktop.wire import codec, courier, sealing
from halo_desktop.wire.codec import Undecodable
from halo_desktop.wire.courier import AnswerBody, CourierKeysAnswer, Header, PackedFile, PacketBody
from halo_desktop.wire.sealing import PublicKeys, SecretKeys

logger = logging.getLogger(__name__)

_MOST_ANSWER_BYTES: Final = 64 * 1024 * 1024


class CourierFault(StrEnum):
    """Why a packet, or its answer, cannot be made or taken."""

    NOT_A_PACKET = "not-a-packet"
    NEWER_FORMAT = "newer-format"
    TAMPERED = "tampered"
    OTHER_SERVER = "other-server"
    OTHER_DEVICE = "other-device"
    OTHER_ACCOUNT = "other-account"
    TOO_OLD = "packet-too-old"
    SERVER_RESTORED = "server-restored"
    UNKNOWN_PACKET = "unknown-packet"
    NOT_PREPARED = "not-prepared"  # this device has not exchanged keys with the server yet
    NOTHING_TO_CARRY = "nothing-to-carry"
    UNREADABLE = "unreadable"
    DISK = "disk"


class PacketRefused(HaloError):  # noqa: N818 - an answer, not a fault
    """A packet cannot be made or taken; ``fault`` says why."""

    def __init__(self, fault: CourierFault) -> None:
        """Keeps the reason word."""
        super().__init__(fault.value)
        self.fault = fault
        self.code = fault.value


@dataclass(frozen=True, slots=True, kw_only=True)
class PacketCard:
    """A packet that was made here."""

    id: str
    made_at: datetime
    actions: int
    files: int
    answered_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CourierStanding:
    """What a packet would hold now."""

    may_write: bool
    code: str  # why not
    actions: int
    files: int
    size_bytes: int
    left_behind: int  # actions that need a connection, a file or another word first
    last_packet: PacketCard | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PacketWritten:
    """A packet on its way."""

    path: Path
    id: str
    actions: int
    files: int
    size_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PacketAnswer:
    """What the server's answer said."""

    id: str
    applied: int
    refused: int
    waiting: int  # the server could not decide yet
    was_known: bool  # the answer had been read before, or the line was quicker


class _Keys(msgspec.Struct, frozen=True, kw_only=True):
    """Our own keys and the server's, as the encrypted store keeps them."""

    sign: str
    box: str
    server: str
    server_sign: str
    server_box: str
    voucher: str

    @property
    def own(self) -> SecretKeys:
        return SecretKeys(sign=bytes.fromhex(self.sign), box=bytes.fromhex(self.box))

    @property
    def of_server(self) -> PublicKeys:
        return PublicKeys(sign=self.server_sign, box=self.server_box)


class Courier:
    """Writes packets and reads their answers; lives on the main thread."""

    def __init__(
        self,
        runtime: SyncRuntime,
        *,
        reference: Reference,
        blobs: BlobStore,
        audit: Audit,
        hub: EventHub,
    ) -> None:
        """Takes the running store, the rules, the files, the record of acts, and the news."""
        self._runtime = runtime
        self._reference = reference
        self._blobs = blobs
        self._audit = audit
        self._preparing: asyncio.Task[None] | None = None
        self._unsubscribe = hub.subscribe(self._on_event)

    async def prepare(self) -> bool:
        """Exchanges keys with the server, once; says whether this device can write packets.

        To be called while there is a connection: without the server's keys nothing can be
        sealed for it later.
        """
        if await self._keys() is not None:
            return True
        own = sealing.make_keys()
        public = own.public()
        request = courier.CourierKeysRequest(sign=public.sign, box=public.box)
        try:
            answer = await asyncio.wrap_future(self._runtime.ask(calls.courier_keys(request)))
        except (CallFailed, SyncStopped):
            return False
        assert isinstance(answer, CourierKeysAnswer)
        keys = _Keys(
            sign=own.sign.hex(),
            box=own.box.hex(),
            server=answer.server,
            server_sign=answer.sign,
            server_box=answer.box,
            voucher=answer.voucher,
        )
        text = msgspec.json.encode(keys).decode()
        await asyncio.wrap_future(self._runtime.call(facts.write, Fact.COURIER_KEYS, text))
        return True

    async def look(self) -> CourierStanding:
        """What a packet would hold now."""
        load = await self._load()
        contents = await self._contents(load)
        last = await asyncio.wrap_future(self._runtime.read(packets.newest))
        code = ""
        if await self._keys() is None:
            code = CourierFault.NOT_PREPARED.value
        elif not load.commands:
            code = CourierFault.NOTHING_TO_CARRY.value
        return CourierStanding(
            may_write=not code,
            code=code,
            actions=len(load.commands),
            files=len(contents),
            size_bytes=sum(len(content) for content in contents.values()),
            left_behind=load.left_behind,
            last_packet=None if last is None else _card(last),
        )

    async def write(self, folder: Path) -> PacketWritten:
        """Writes a packet of everything that can be carried; the work stays in the outbox too.

        Raises:
            PacketRefused: nothing to carry, no keys yet, or the disk refuses.
        """
        keys = await self._keys()
        if keys is None:
            raise PacketRefused(CourierFault.NOT_PREPARED)
        load = await self._load()
        if not load.commands:
            raise PacketRefused(CourierFault.NOTHING_TO_CARRY)
        contents = await self._contents(load)
        packet_id, now = fresh_ids.make(), datetime.now(UTC)
        await self._audit.record(AuditKind.PACKET_EXPORT, subject=packet_id)
        await asyncio.wrap_future(
            self._runtime.call(carrying.take, packet_id, load, len(contents), now)
        )
        packet = self._sealed(packet_id, now, load, contents, keys)
        user = self._reference.account.user
        path = folder / f"{user}-{now:%Y%m%d-%H%M}-{packet_id[-6:]}{courier.PACKET_SUFFIX}"
        try:
            await asyncio.wrap_future(self._runtime.work(paths.write_private, path, packet))
        except OSError as error:
            raise PacketRefused(CourierFault.DISK) from error
        return PacketWritten(
            path=path,
            id=packet_id,
            actions=len(load.commands),
            files=len(contents),
            size_bytes=len(packet),
        )

    def _sealed(
        self,
        packet_id: str,
        now: datetime,
        load: Load,
        contents: Mapping[Sha256, bytes],
        keys: _Keys,
    ) -> bytes:
        account = self._reference.account
        line = Header(
            kind="packet",
            id=packet_id,
            server=keys.server,
            device=account.device,
            voucher=keys.voucher,
        )
        files = [PackedFile(sha256=key, size=len(found)) for key, found in contents.items()]
        body = PacketBody(
            epoch=load.epoch,
            user=account.user,
            made_at=now,
            cmds=load.commands,
            files=tuple(files),
        )
        content = courier.join(body, contents)
        return sealing.seal(courier.header_line(line), content, keys.own, keys.of_server)

    async def read_answer(self, path: Path) -> PacketAnswer:
        """Takes over what the server answered; reading it twice changes nothing.

        Raises:
            PacketRefused: when it is not an answer to a packet of this account and device.
        """
        try:
            if path.stat().st_size > _MOST_ANSWER_BYTES:
                raise PacketRefused(CourierFault.NOT_A_PACKET)
            sealed = await asyncio.wrap_future(self._runtime.work(path.read_bytes))
        except OSError as error:
            raise PacketRefused(CourierFault.UNREADABLE) from error
        header, body = self._opened(sealed, await self._keys())
        await self._audit.record(AuditKind.PACKET_IMPORT, subject=header.id)
        event = events.AnswerCarried(packet=header.id, epoch=body.epoch, results=body.results)
        done = await asyncio.wrap_future(self._runtime.change(event))
        assert isinstance(done, Carried)
        if not done.is_packet_known:
            raise PacketRefused(CourierFault.UNKNOWN_PACKET)
        if not done.is_same_life:
            raise PacketRefused(CourierFault.SERVER_RESTORED)
        return PacketAnswer(
            id=header.id,
            applied=done.applied,
            refused=done.refused,
            waiting=done.waiting,
            was_known=done.was_known,
        )

    async def close(self) -> None:
        """Gives up the exchange of keys and begins no other; the next start tries again."""
        self._unsubscribe()
        task = self._preparing
        if task is not None and not task.done():
            task.cancel()
            await asyncio.wait([task])

    def _on_event(self, event: Event) -> None:
        """Exchanges keys with the first good connection, long before they are needed."""
        if isinstance(event, SyncChanged) and event.state.is_all_sent and self._preparing is None:
            self._preparing = asyncio.get_running_loop().create_task(self._prepare_quietly())

    async def _prepare_quietly(self) -> None:
        try:
            await self.prepare()
        except HaloError as error:
            logger.info("no keys for packets yet: %s", type(error).__name__)

    def _opened(self, sealed: bytes, keys: _Keys | None) -> tuple[Header, AnswerBody]:
        try:
            header = codec.decode(sealing.header_of(sealed), Header)
            if header.kind != "answer":
                raise PacketRefused(CourierFault.NOT_A_PACKET)
            if header.device != self._reference.account.device:
                raise PacketRefused(CourierFault.OTHER_DEVICE)
            if keys is None:
                raise PacketRefused(CourierFault.NOT_PREPARED)
            if header.server != keys.server:
                raise PacketRefused(CourierFault.OTHER_SERVER)
            content = sealing.open_sealed(sealed, keys.own, keys.of_server)
            return header, codec.decode(content, AnswerBody)
        except sealing.NotSealed as error:
            raise PacketRefused(CourierFault.NOT_A_PACKET) from error
        except sealing.NewerSeal as error:
            raise PacketRefused(CourierFault.NEWER_FORMAT) from error
        except (sealing.BrokenSeal, Undecodable) as error:
            raise PacketRefused(CourierFault.TAMPERED) from error

    async def _keys(self) -> _Keys | None:
        stored = await asyncio.wrap_future(self._runtime.read(facts.read, Fact.COURIER_KEYS))
        return None if stored is None else msgspec.json.decode(stored, type=_Keys)

    async def _load(self) -> Load:
        rulebook = self._reference.rulebook
        online = {OfflinePolicy.ONLINE, OfflinePolicy.DRAFT}
        bound = frozenset(
            kind.value for kind in Kind if offline.policy_of(kind, rulebook) in online
        )
        offset = self._runtime.state.clock_offset_ms
        return await asyncio.wrap_future(
            self._runtime.read(carrying.pick, datetime.now(UTC), offset, bound)
        )

    async def _contents(self, load: Load) -> dict[Sha256, bytes]:
        """The files that the work needs and that lie here only, as many as a packet takes."""
        wanted = {Sha256(one) for command in load.commands for one in command.requires}
        missing = await asyncio.wrap_future(self._runtime.work(self._blobs.unconfirmed, wanted))
        found: dict[Sha256, bytes] = {}
        size = 0
        for sha256 in sorted(missing):
            try:
                blob = await asyncio.wrap_future(self._runtime.work(self._blobs.get, sha256))
            except StoreError:
                logger.warning("a file could not be read for a packet")
                continue
            if blob is not None and size + len(blob.content) <= courier.MAX_FILE_BYTES:
                found[sha256] = blob.content
                size += len(blob.content)
        return found


def _card(packet: Packet) -> PacketCard:
    return PacketCard(
        id=packet.id,
        made_at=packet.made_at,
        actions=len(packet.actions),
        files=packet.files,
        answered_at=packet.answered_at,
    )
