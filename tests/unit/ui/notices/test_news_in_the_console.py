"""News as they reach the person at the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from halo_desktop.desk.events import ActionSettled, LockChanged, LockReason
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.ids import ActionId, ComplaintId, UserId
from halo_desktop.domain.model import Entry
from halo_desktop.domain.states import EntryKind, Flag
from halo_desktop.ui import preference_keys
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.main_window.noticing import Noticing
from halo_desktop.ui.notices.sheet import NewsSheet
from halo_desktop.ui.preferences import Preferences
from tests.support.console import Play, open_row, opened
from tests.support.desk import MemoryDesk
from tests.support.sheets import asking
from tests.support.until import until
from tests.support.world import NOW


def noticing(console: Console) -> Noticing:
    return next(found for found in console.features if isinstance(found, Noticing))


def hear(desk: MemoryDesk, number: int = 0, *flags: Flag) -> ComplaintId:
    """The complainant of a case writes again."""
    cid = list(desk.memory.world.complaints)[number]
    case = desk.memory.world.complaints[cid]
    entry = Entry(
        id=f"reply/{number}",
        kind=EntryKind.REPORTER_REPLY,
        at=NOW + timedelta(seconds=1),
        actor=UserId("reporter"),
        actor_name="Pelapor",
        text="Belum diperbaiki.",
    )
    changed = replace(case, entries=(*case.entries, entry), flags=(*case.flags, *flags))
    desk.memory.world.complaints[cid] = changed
    desk.memory.tell(cid)
    return cid


def test_a_reply_is_told_and_a_click_leads_to_the_case(
    play: Play, preferences: Preferences
) -> None:
    preferences.put(preference_keys.MUTED, "due-today")

    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            toast = noticing(console).toast
            await open_row(console)
            cid = hear(desk)
            await until(toast.isVisible)

            assert toast.text.startswith("Balasan pelapor: ASM-")
            QTest.mouseClick(toast.open_button, Qt.MouseButton.LeftButton)
            await until(lambda: console.case.complaint == cid)
            assert not toast.isVisible()

    play(scenario)


def test_of_a_confidential_case_neither_number_nor_title_is_shown(
    play: Play, preferences: Preferences
) -> None:
    preferences.put(preference_keys.MUTED, "due-today")

    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            toast = noticing(console).toast
            hear(desk, 0, Flag.CONFIDENTIAL)
            await until(toast.isVisible)

            assert toast.text == "1 balasan pelapor"

    play(scenario)


def test_several_are_told_together_and_listed(play: Play, preferences: Preferences) -> None:
    preferences.put(preference_keys.MUTED, "due-today")

    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            part = noticing(console)
            await open_row(console)
            desk.connection.change(is_level=False)
            first = hear(desk, 0)
            hear(desk, 1)
            desk.connection.change(is_level=True)
            await until(part.toast.isVisible)

            assert part.toast.text == "2 balasan pelapor"
            assert "2 kabar baru" in part.tray.tool_tip
            QTest.mouseClick(part.toast.open_button, Qt.MouseButton.LeftButton)
            sheet = await asking(NewsSheet)
            assert sheet.list.count() == 2
            assert "kabar" not in part.tray.tool_tip
            sheet.list.setCurrentRow(1)
            QTest.keyClick(sheet.list, Qt.Key.Key_Return)
            await until(lambda: console.case.complaint == first)

    play(scenario)


def test_while_it_is_locked_nothing_of_the_news_is_shown(
    play: Play, preferences: Preferences
) -> None:
    preferences.put(preference_keys.MUTED, "due-today")

    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            part = noticing(console)
            desk.events.hold(True)
            locked = LockChanged(is_locked=True, reason=LockReason.PERSON)
            desk.events.publish(locked)
            hear(desk)

            assert not part.tray.sync_action.isEnabled()
            assert not part.toast.isVisible()
            desk.events.publish(replace(locked, is_locked=False))
            desk.events.hold(False)
            await until(part.toast.isVisible)
            assert part.tray.sync_action.isEnabled()

    play(scenario)


def test_a_refused_action_asks_for_the_person(play: Play, preferences: Preferences) -> None:
    preferences.put(preference_keys.MUTED, "due-today")

    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            part = noticing(console)
            cid = next(iter(desk.memory.world.complaints))
            desk.events.publish(
                ActionSettled(
                    action=ActionId("a"),
                    complaint=cid,
                    kind=None,
                    is_refused=True,
                    code=RefusalCode.INVALID_INPUT,
                )
            )
            await until(part.toast.isVisible)
            assert part.toast.text == "1 kiriman perlu tindakan Anda"

    play(scenario)


def test_what_is_due_today_is_said_once_at_the_beginning(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            part = noticing(console)
            await until(part.toast.isVisible)
            assert "jatuh tempo hari ini" in part.toast.text
            part.toast.dismiss()
            console.window.ticked.emit()
            assert not part.toast.isVisible()

    play(scenario)


def test_news_that_was_switched_off_is_not_told(play: Play, preferences: Preferences) -> None:
    preferences.put(preference_keys.MUTED, "due-today reply")

    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            part = noticing(console)
            cid = hear(desk)
            await until(lambda: cid not in part.presenter.unread)
            assert not part.toast.isVisible()
            console.window.registry.command(CommandId.NEWS).trigger()
            sheet = await asking(NewsSheet)
            assert sheet.list.count() == 0
            sheet.reject()

    play(scenario)
