"""What waits, getting ready, ending the day and the courier, for a desk in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from halo_desktop.cache.views import OutboxState
from halo_desktop.desk.courier import (
    CourierFault,
    CourierStanding,
    PacketAnswer,
    PacketCard,
    PacketRefused,
    PacketWritten,
)
from halo_desktop.desk.day_end import DayEnd
from halo_desktop.desk.digests import CheckReport
from halo_desktop.desk.readiness import Need, Point, Progress, Readiness, Standing
from halo_desktop.desk.waiting_items import NEEDS_FILES
from halo_desktop.desk.waiting_list import (
    Deed,
    Matter,
    ScopeStanding,
    WaitingItem,
    WaitingReport,
)
from halo_desktop.domain import visibility
from halo_desktop.domain.ids import ActionId
from halo_desktop.domain.payloads.payload import FileRef
from tests.support.desk_memory import Memory

_MATTERS = {
    OutboxState.HOLDING: Matter.HELD,
    OutboxState.WAITING: Matter.ACTION,
    OutboxState.REJECTED: Matter.REFUSED,
}
_DEEDS = {
    Matter.HELD: (Deed.TRY_NOW, Deed.OPEN, Deed.TAKE_BACK, Deed.COPY_TEXT),
    Matter.ACTION: (Deed.TRY_NOW, Deed.OPEN, Deed.TAKE_BACK, Deed.COPY_TEXT),
    Matter.REFUSED: (Deed.COMPARE, Deed.OPEN, Deed.COPY_TEXT),
}


class MemoryWaiting:
    """Lists the outbox and the drafts of a desk in memory."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self.done: list[tuple[str, Deed]] = []
        self.is_checked = False
        self.uploads: dict[ActionId, FileRef] = {}  # files that hold an action up

    async def report(self) -> WaitingReport:
        memory = self._memory
        items = [*self._actions(), *self._uploads(), *self._drafts()]
        scope = ScopeStanding(
            scope=visibility.OPERATORS,
            state="live",
            complete_at=memory.state.data_as_of,
            read=len(memory.ids()),
            checked_at=memory.now if self.is_checked else None,
            differences=0,
            repaired=0,
        )
        return WaitingReport(
            at=memory.now,
            items=tuple(sorted(items, key=lambda item: item.since)),
            scopes=(scope,),
            is_all_sent=not items and memory.state.is_all_sent,
            state=memory.state,
            stalls=0,
            economy=memory.state.economy,
        )

    def _actions(self) -> list[WaitingItem]:
        return [
            WaitingItem(
                key=f"action:{item.action}",
                matter=_MATTERS[item.state],
                since=item.made_at,
                attempts=item.attempts,
                reason=NEEDS_FILES if item.action in self.uploads else item.last_error or item.code,
                next_try_at=item.next_try_at,
                deeds=_DEEDS[_MATTERS[item.state]],
                action=item.action,
                complaint=item.complaint,
                ticket=item.ticket,
                title=item.title,
                kind=item.kind,
            )
            for _, item in self._memory.outbox.values()
            if item.state in _MATTERS
        ]

    def _uploads(self) -> list[WaitingItem]:
        return [
            WaitingItem(
                key=f"upload:{file.sha256}",
                matter=Matter.UPLOAD,
                since=self._memory.now,
                action=action,
                size_bytes=file.size_bytes,
            )
            for action, file in self.uploads.items()
        ]

    def _drafts(self) -> list[WaitingItem]:
        return [
            WaitingItem(
                key=f"draft:{draft.id}",
                matter=Matter.DRAFT,
                since=draft.updated_at,
                deeds=(Deed.OPEN, Deed.COPY_TEXT),
                complaint=draft.complaint,
                draft=draft.id,
            )
            for draft in self._memory.drafts.values()
        ]

    async def act(self, item: WaitingItem, deed: Deed) -> bool:
        self.done.append((item.key, deed))
        return True

    async def check_now(self) -> CheckReport:
        """Finds nothing that differs."""
        self.is_checked = True
        return CheckReport(scopes=(), differences=0)


class MemoryReadiness:
    """Lacks some files until they are fetched."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self.files = 41
        self.may_go_on = asyncio.Event()

    async def check(self) -> Readiness:
        is_here = self.files == 61
        return Readiness(
            at=self._memory.now,
            points=(
                Point(need=Need.LEASE, standing=Standing.READY),
                Point(need=Need.CASES, standing=Standing.READY, have=25, wanted=25),
                Point(
                    need=Need.FILES,
                    standing=Standing.READY if is_here else Standing.PARTLY,
                    have=self.files,
                    wanted=61,
                    size_bytes=0 if is_here else 3_400_000,
                ),
            ),
            lasts_until=self._memory.now + timedelta(hours=70),
        )

    async def prepare(self, on_progress: Callable[[Progress], None]) -> Readiness:
        on_progress(Progress(need=Need.FILES, done=self.files, total=61))
        self.files = 50
        await self.may_go_on.wait()
        self.files = 61
        return await self.check()


class MemoryDayEnd:
    """Looks at the outbox of a desk in memory; the last try sends everything."""

    def __init__(self, waiting: MemoryWaiting, memory: Memory) -> None:
        self._waiting = waiting
        self._memory = memory

    async def look(self) -> DayEnd:
        report = await self._waiting.report()

        def of(matter: Matter) -> tuple[WaitingItem, ...]:
            return tuple(item for item in report.items if item.matter is matter)

        return DayEnd(
            at=self._memory.now,
            unsent=of(Matter.ACTION),
            held=of(Matter.HELD),
            refused=of(Matter.REFUSED),
            drafts=of(Matter.DRAFT),
            due_soon=(),
            state=report.state,
        )

    async def send(self, seconds: float = 1.0) -> DayEnd:
        memory = self._memory
        for action, (_, item) in tuple(memory.outbox.items()):
            if item.state is not OutboxState.REJECTED:
                del memory.outbox[action]
        memory.state = replace(memory.state, waiting=0)
        return await self.look()


class MemoryCourier:
    """Writes an empty file, and takes only the answer to it."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._card: PacketCard | None = None

    async def look(self) -> CourierStanding:
        count = len(self._memory.outbox)
        return CourierStanding(
            may_write=bool(count),
            code="" if count else CourierFault.NOTHING_TO_CARRY.value,
            actions=count,
            files=0,
            size_bytes=2048 * count,
            left_behind=0,
            last_packet=self._card,
        )

    async def write(self, folder: Path) -> PacketWritten:
        path = folder / "halo.hapaket"
        path.write_bytes(b"")
        count = len(self._memory.outbox)
        self._card = PacketCard(
            id="p1", made_at=self._memory.now, actions=count, files=0, answered_at=None
        )
        return PacketWritten(path=path, id="p1", actions=count, files=0, size_bytes=0)

    async def read_answer(self, path: Path) -> PacketAnswer:
        if self._card is None or path.suffix != ".hajawab":
            raise PacketRefused(CourierFault.NOT_A_PACKET)
        self._card = replace(self._card, answered_at=self._memory.now)
        count = self._card.actions
        return PacketAnswer(id="p1", applied=count, refused=0, waiting=0, was_known=False)
