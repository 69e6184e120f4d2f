"""The pictures of the main window: lists, case, tabs, states of the connection."""

from __future__ import annotations

from datetime import timedelta

from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.states import State
from halo_desktop.sync.state import Phase
from tests.screenshots.studio import Screen, Sitting, Studio, open_first, settle
from tests.support.world import NOW, district


async def operator_queue(studio: Studio) -> None:
    async with studio.console(place=QueueId.NEW) as sitting:
        mark_some_unread(sitting)
        await open_first(sitting, 2)
        studio.take("operator-queue", sitting.window)


async def operator_case(studio: Studio) -> None:
    async with studio.console(place=QueueId.ANSWERED) as sitting:
        await open_first(sitting, 3)
        studio.take("case-timeline", sitting.window)
        for tab, name in ((1, "attachments"), (2, "lapor"), (3, "history")):
            sitting.window.case.tabs.setCurrentIndex(tab)
            await settle(3)
            studio.take(f"case-{name}", sitting.window)


async def similar(studio: Studio) -> None:
    async with studio.console(place=QueueId.NEW) as sitting:
        view = sitting.window.case
        view.tabs.setCurrentWidget(view.similar)
        for number in range(8):
            await open_first(sitting, number)
            await settle()
            if view.similar.rows:
                break
        studio.take("case-similar", sitting.window)


async def unit_reply(studio: Studio) -> None:
    async with studio.console("andi", place=QueueId.UNIT_WORKING) as sitting:
        await open_first(sitting, 1)
        studio.take("unit-reply", sitting.window)


async def leader_desk(studio: Studio) -> None:
    async with studio.console("kadis.pupr", place=QueueId.TO_DECIDE) as sitting:
        await settle()
        studio.take("leader-desk", sitting.window)


async def offline(studio: Studio) -> None:
    async with studio.console(place=QueueId.OVERDUE) as sitting:
        desk = sitting.desk
        complaint = await open_first(sitting, 2)
        text = "Pelapor dihubungi lewat telepon, bersedia mengirim foto lokasi sore ini."
        await desk.outbox.perform(complaint, Kind.ADD_NOTE, AddNote(text=text), is_held=False)
        desk.connection.change(
            phase=Phase.OFFLINE,
            since=NOW - timedelta(minutes=58),
            data_as_of=NOW - timedelta(hours=1),
            is_level=False,
        )
        await settle()
        sitting.console.looks.show_outbox()
        await settle()
        studio.take("offline-outbox", sitting.window)


async def refused(studio: Studio) -> None:
    async with studio.console(place=QueueId.DISPOSED) as sitting:
        desk = sitting.desk
        complaint = await open_first(sitting, 1)
        note = AddNote(text="Mohon dicek ulang titik lokasinya sebelum regu berangkat.")
        done = await desk.outbox.perform(complaint, Kind.ADD_NOTE, note, is_held=False)
        desk.outbox.refuse(done.action, RefusalCode.VERSION_CHANGED)
        await settle()
        bar = sitting.window.case.timeline.scroll_bar
        bar.setValue(bar.maximum())
        studio.take("case-refused", sitting.window)


async def search(studio: Studio) -> None:
    async with studio.console() as sitting:
        sitting.window.top.search.setText("lampu jalan")
        await settle()
        await open_first(sitting, 2)
        studio.take("search", sitting.window)
        sitting.window.top.search.setText("tidak ada di mana pun")
        await settle()
        studio.take("search-nothing", sitting.window)


async def empty_queue(studio: Studio) -> None:
    world = district()
    for complaint in tuple(world.complaints.values()):
        if complaint.state is State.RECEIVED:
            del world.complaints[complaint.id]
    async with studio.console(place=QueueId.NEW, world=world) as sitting:
        studio.take("queue-empty", sitting.window)


async def narrow(studio: Studio) -> None:
    async with studio.console(place=QueueId.NEW) as sitting:
        sitting.window.resize(1024, 680)
        await open_first(sitting, 3)
        studio.take("window-1024", sitting.window)
        sitting.window.resize(860, 560)
        await settle(3)
        studio.take("window-860-list", sitting.window)
        sitting.window.workspace.show_case_pane()
        await settle(3)
        studio.take("window-860-case", sitting.window)


async def larger_text(studio: Studio) -> None:
    async with studio.console(place=QueueId.OVERDUE) as sitting:
        sitting.console.looks.change_text(50)
        await open_first(sitting, 2)
        studio.take("text-150", sitting.window)
        sitting.console.looks.reset_text()


async def arrivals(studio: Studio) -> None:
    async with studio.console(place=QueueId.NEW) as sitting:
        await open_first(sitting, 3)
        sitting.window.worklist.show_arrivals(5)
        sitting.window.case.bar.menu.popup(
            sitting.window.mapToGlobal(sitting.window.rect().center())
        )
        await settle(3)
        studio.take("arrivals", sitting.window)
        studio.take("decision-menu", sitting.window.case.bar.menu)
        sitting.window.case.bar.menu.close()


def mark_some_unread(sitting: Sitting) -> None:
    """Lets a few complaints look as if nobody had opened them."""
    desk = sitting.desk
    for number, complaint in enumerate(desk.memory.world.complaints.values()):
        if number % 3 == 0 and complaint.state is State.RECEIVED:
            desk.memory.read_at.pop(complaint.id, None)
    queue = sitting.console.worklist.queue
    assert queue is not None
    sitting.console.worklist.open_queue(queue)


SCREENS: dict[str, Screen] = {
    "operator-queue": operator_queue,
    "case": operator_case,
    "similar": similar,
    "unit-reply": unit_reply,
    "leader-desk": leader_desk,
    "offline": offline,
    "refused": refused,
    "search": search,
    "queue-empty": empty_queue,
    "narrow": narrow,
    "larger-text": larger_text,
    "arrivals": arrivals,
}
