"""What changed since the last look: by what was seen, in the header and above the entries."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from halo_desktop.cache import seen
from halo_desktop.cache.views import CaseFile
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.ids import UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.states import State
from halo_desktop.ui.complaint import case_words, news
from halo_desktop.ui.main_window.window import USUAL
from halo_desktop.ui.preferences import Preferences
from tests.support.console import Play, open_row, opened
from tests.support.desk import MemoryDesk
from tests.support.until import until
from tests.support.world import NOW

ME = UserId("rina")


def a_case(desk: MemoryDesk) -> Complaint:
    return next(
        c
        for c in desk.memory.world.complaints.values()
        if c.state is State.IN_PROGRESS and len(c.entries) >= 3 and c.lead is not None
    )


def file_of(complaint: Complaint, before: Complaint) -> CaseFile:
    return CaseFile(
        complaint=complaint,
        base=complaint,
        fetched_at=NOW,
        read_at=NOW,
        seen=seen.of(before, before.rev),
    )


def test_an_entry_made_offline_before_the_last_look_is_new_all_the_same() -> None:
    complaint = a_case(MemoryDesk("rina"))
    late = replace(
        complaint.entries[-1], id="late/1", actor=UserId("andi"), at=NOW - timedelta(days=2)
    )
    case = file_of(replace(complaint, entries=(*complaint.entries, late)), complaint)

    assert news.count(case, ME) == 1
    assert news.divider(case, ME, NOW).startswith("1 baru sejak Anda buka")


def test_nothing_new_says_nothing() -> None:
    complaint = a_case(MemoryDesk("rina"))
    desk = MemoryDesk("rina")

    case = file_of(complaint, complaint)

    assert news.divider(case, ME, NOW) == ""
    assert news.sentence(case, desk.rulebook, ME, NOW) == ""


def test_changed_fields_are_named_with_what_they_were() -> None:
    desk = MemoryDesk("rina")
    complaint = a_case(desk)
    before = replace(complaint, state=State.RECEIVED, dispositions=(), clocks=())

    case = file_of(complaint, before)

    found = news.changes(case, desk.rulebook, local_day(NOW))
    assert found["state"].startswith("status Menunggu verifikasi → ")
    assert found["unit"].startswith("OPD – → ")
    assert found["due"].startswith("tenggat – → ")
    head = case_words.head(case, desk.rulebook, NOW, None, ME)
    assert head.badges[0].is_outlined
    assert head.badges[0].explanation == found["state"]
    assert found["state"] in head.news


def test_a_case_that_changed_opens_at_the_first_new_entry(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "rina", QueueId.DISPOSED) as (console, desk):
            console.window.resize(*USUAL)
            rowid = console.window.worklist.model.ids[0]
            await until(lambda: console.worklist.line(rowid), "line")
            line = console.worklist.line(rowid)
            assert line is not None
            complaint = desk.memory.world.complaints[line.id]
            desk.memory.seen[line.id] = seen.of(
                replace(complaint, state=State.RECEIVED, entries=complaint.entries[:1])
            )
            await open_row(console)
            timeline = console.window.case.timeline
            drafted = Kind.SAVE_REPLY.value
            rest = [e for e in complaint.entries[1:] if e.code != drafted]
            fresh = [e.id for e in rest if e.actor != ME]

            await until(lambda: timeline.divider_above == fresh[0], "divider")
            assert "status Menunggu verifikasi → " in console.window.case.header.news
            assert f"{len(fresh)} kejadian baru" in console.window.case.header.news

    play(scenario)


def test_a_narrow_window_goes_to_the_first_new_entry_too(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "rina", QueueId.DISPOSED) as (console, desk):
            console.window.setWindowState(Qt.WindowState.WindowNoState)
            console.window.resize(860, 560)
            await until(lambda: console.window.workspace.is_single, "one pane")
            rowid = console.window.worklist.model.ids[0]
            await until(lambda: console.worklist.line(rowid), "line")
            line = console.worklist.line(rowid)
            assert line is not None
            complaint = desk.memory.world.complaints[line.id]
            desk.memory.seen[line.id] = seen.of(replace(complaint, entries=complaint.entries[:2]))
            await open_row(console)
            await until(lambda: console.window.case.timeline.divider_above, "divider")
            assert not console.window.case.isVisible()

            QTest.keyClick(console.window.worklist.table, Qt.Key.Key_Return)

            await until(lambda: console.window.case.timeline.scroll_bar.value() > 0, "at the news")

    play(scenario)
