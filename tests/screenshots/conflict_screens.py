"""The pictures of the conflict dialog, one for each main situation."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from halo_desktop.cache.views import OutboxItem
from halo_desktop.desk.conflicts import Conflict, explain
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, Redispose, SubmitReply
from halo_desktop.domain.states import ReplyKind, State
from halo_desktop.ui.conflict.dialog import ConflictDialog
from halo_desktop.ui.conflict.presenter import comparison_of
from tests.screenshots.studio import Screen, Studio, settle
from tests.support.desk import MemoryDesk
from tests.support.world import NOW

_WORDS = "Mohon jembatan diperiksa hari ini; warga tidak bisa menyeberang."


async def conflict(studio: Studio) -> None:
    await _answer(studio)
    await _disposed(studio)
    await _merged(studio)
    await _out_of_scope(studio)
    await _unit_gone(studio)


async def _answer(studio: Studio) -> None:
    desk = MemoryDesk("andi")
    item = await _refused(desk, State.AWAITING_APPROVAL)
    case = desk.memory.base(item.complaint)
    assert case is not None
    assert case.open_reply is not None
    text = case.open_reply.text.replace(" pada ", " mulai ")
    item = replace(
        item,
        kind=Kind.SUBMIT_REPLY,
        text=text,
        payload=SubmitReply(reply_kind=ReplyKind.FINAL, text=text),
        current_by=case.open_reply.author_name,
    )
    await _take(studio, desk, "dialog-conflict", item)


async def _disposed(studio: Studio) -> None:
    desk = MemoryDesk()
    item = await _refused(desk, State.DISPOSED)
    case = desk.memory.base(item.complaint)
    assert case is not None
    assert case.lead is not None
    unit = next(unit for unit in desk.rulebook.units if unit.id != case.lead.unit)
    payload = Redispose(lead=unit.id, reason="Kewenangan dinas ini.", instruction=_WORDS)
    item = replace(item, kind=Kind.REDISPOSE, payload=payload)
    await _take(studio, desk, "dialog-conflict-disposed", item)


async def _merged(studio: Studio) -> None:
    desk = MemoryDesk()
    item = await _refused(desk, State.RECEIVED, RefusalCode.ALREADY_MERGED)
    found = explain(item, await desk.cases.open(item.complaint))
    found = replace(found, parent_ticket="ASM-2026-000017")
    await _picture(studio, desk, "dialog-conflict-merged", found)


async def _out_of_scope(studio: Studio) -> None:
    desk = MemoryDesk()
    item = await _refused(desk, State.RECEIVED, RefusalCode.NOT_FOUND)
    await _take(studio, desk, "dialog-conflict-out-of-scope", item)


async def _unit_gone(studio: Studio) -> None:
    desk = MemoryDesk()
    item = await _refused(desk, State.RECEIVED, RefusalCode.UNIT_NOT_ACTIVE)
    await _take(studio, desk, "dialog-conflict-unit-gone", item)


async def _refused(
    desk: MemoryDesk, state: State, code: RefusalCode = RefusalCode.VERSION_CHANGED
) -> OutboxItem:
    case = next(
        found
        for found in map(desk.memory.base, desk.memory.world.complaints)
        if found is not None and found.state is state
    )
    done = await desk.outbox.perform(case.id, Kind.ADD_NOTE, AddNote(text=_WORDS))
    desk.outbox.refuse(done.action, code)
    item = await desk.outbox.item(done.action)
    assert item is not None
    return replace(
        item,
        current_state=state,
        current_by="Budi",
        current_at=NOW - timedelta(minutes=7),
    )


async def _take(studio: Studio, desk: MemoryDesk, name: str, item: OutboxItem) -> None:
    found = explain(item, await desk.cases.open(item.complaint))
    await _picture(studio, desk, name, found)


async def _picture(studio: Studio, desk: MemoryDesk, name: str, found: Conflict) -> None:
    dialog = ConflictDialog(comparison_of(found, desk.rulebook), NOW)
    dialog.show()
    await settle(4)
    studio.take(name, dialog)
    dialog.close()
    dialog.deleteLater()


SCREENS: dict[str, Screen] = {"conflict": conflict}
