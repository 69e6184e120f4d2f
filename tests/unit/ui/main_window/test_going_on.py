"""What is open after a decision, the ways between tied cases, and the place that is kept."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, Archive
from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.states import ArchiveReason, State
from halo_desktop.ui import preference_keys
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.widgets.chip_button import ChipButton
from tests.support.console import Play, open_row, opened
from tests.support.desk import MemoryDesk
from tests.support.until import until


def the_case(console: Console) -> ComplaintId:
    """The case on screen."""
    case = console.window.case.case
    assert case is not None
    return case.complaint.id


def shown(console: Console) -> ComplaintId | None:
    """The case on screen, if one has been read."""
    case = console.window.case.case
    return None if case is None else case.complaint.id


async def archive_it(console: Console, desk: MemoryDesk) -> ComplaintId:
    """A decision on the case on screen, told as a form tells it."""
    case = the_case(console)
    payload = Archive(
        reason=ArchiveReason.SPAM_OR_TEST, explanation="Bukan aduan, hanya iklan berantai."
    )
    done = await desk.outbox.perform(case, Kind.ARCHIVE, payload)
    console.rooms.tell_performed(Kind.ARCHIVE, done)
    return case


def test_the_next_case_opens_after_a_decision(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await open_row(console, 1)
            second, third = console.window.worklist.model.ids[1:3]
            decided = await archive_it(console, desk)
            await until(lambda: shown(console) not in {None, decided}, "the next case")

            assert console.window.worklist.table.selected_rowid() == third
            await until(lambda: second not in console.window.worklist.model.ids, "a shorter list")

    play(scenario)


def test_the_case_before_opens_after_the_last_one(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            last = console.window.worklist.model.rowCount() - 1
            await open_row(console, last)
            wanted = console.window.worklist.model.ids[last - 1]
            await archive_it(console, desk)
            await until(
                lambda: console.window.worklist.table.selected_rowid() == wanted, "the one before"
            )

    play(scenario)


def test_who_wants_to_stay_stays(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        preferences.put(preference_keys.AFTER_DECISION, preference_keys.STAY)
        async with opened(preferences) as (console, desk):
            await open_row(console, 1)
            decided = await archive_it(console, desk)
            await until(
                lambda: (
                    console.window.case.case is not None
                    and console.window.case.case.complaint.state is State.ARCHIVED
                ),
                "the case as it is now",
            )

            assert the_case(console) == decided

    play(scenario)


def test_a_note_leaves_the_case_open(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await open_row(console, 1)
            case = the_case(console)
            done = await desk.outbox.perform(case, Kind.ADD_NOTE, AddNote(text="Sudah ditelepon."))
            console.rooms.tell_performed(Kind.ADD_NOTE, done)
            await until(lambda: console.rooms.toast.isVisible(), "the toast")

            assert the_case(console) == case
            assert not console.window.worklist.is_moving

    play(scenario)


def test_what_is_taken_back_is_open_again(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await open_row(console, 1)
            decided = await archive_it(console, desk)
            await until(lambda: shown(console) not in {None, decided}, "the next case")
            console.window.registry.command(CommandId.UNDO_ACTION).trigger()
            await until(lambda: shown(console) == decided, "the case that was decided")

            assert desk.memory.shown(decided).state is State.RECEIVED  # type: ignore[union-attr]

    play(scenario)


def tied(desk: MemoryDesk, count: int) -> tuple[ComplaintId, list[ComplaintId]]:
    """A case of the first queue with some that have joined it."""
    world = desk.memory.world
    fresh = [c for c in world.complaints.values() if c.state is State.RECEIVED]
    parent, *others = fresh[: count + 1]
    children = [
        world.take(
            replace(one, state=State.MERGED, parent=parent.id, parent_ticket=parent.ticket)
        ).id
        for one in others
    ]
    world.take(replace(parent, children=tuple(children)))
    return parent.id, children


def test_a_joined_case_leads_to_its_parent_and_back(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            parent, (child,) = tied(desk, 1)
            console.open_case(child)
            await until(lambda: console.window.case.case is not None, "the joined case")
            (way,) = console.window.case.header.findChildren(ChipButton)
            QTest.keyClick(way, Qt.Key.Key_Space)
            await until(lambda: shown(console) == parent, "the parent")
            console.window.registry.command(CommandId.BACK).trigger()
            await until(lambda: shown(console) == child, "the way back")

    play(scenario)


def test_a_parent_offers_every_case_that_joined_it(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            parent, children = tied(desk, 3)
            console.open_case(parent)
            await until(lambda: console.window.case.case is not None, "the parent")
            console.window.registry.command(CommandId.RELATED).trigger()
            menus = console.window.findChildren(QMenu)
            await until(lambda: any(m.isVisible() and len(m.actions()) == 3 for m in menus), "menu")
            menu = next(m for m in menus if m.isVisible() and len(m.actions()) == 3)

            world = desk.memory.world
            for child, action in zip(children, menu.actions(), strict=True):
                assert str(world.complaints[child].ticket) in action.text()
            menu.actions()[1].trigger()
            menu.close()
            await until(lambda: shown(console) == children[1], "the second of them")

    play(scenario)


def test_the_queue_is_written_down_without_closing(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            console.shell.go(QueueId.DISPOSED)
            await until(lambda: preferences.last_queue == QueueId.DISPOSED, "the queue")
            console.shell.go(QueueId.OVERDUE)
            await until(lambda: preferences.last_queue == QueueId.OVERDUE, "the other queue")

    play(scenario)
