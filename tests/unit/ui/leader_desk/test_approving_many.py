"""Twenty answers, one leader, two minutes: every key is a real one and is counted."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from halo_desktop.domain.ids import ComplaintId, Sha256, time_ordered_id
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.states import State
from halo_desktop.ui.leader_desk.digest import DigestSheet
from halo_desktop.ui.leader_desk.waiting_list import WaitingList
from halo_desktop.ui.main_window import console as consoles
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.preferences import Preferences
from tests.support.console import Play
from tests.support.desk import MemoryDesk
from tests.support.fingers import CTRL, Fingers
from tests.support.sheets import asking
from tests.support.until import until
from tests.support.world import NOW, World, district

# The offscreen platform cannot raise windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MANY = 20
MOST_PRESSES = 60


def with_many_answers() -> World:
    """A district in which twenty answers wait for the head of PUPR."""
    world = district()
    waiting = [case for case in world.complaints.values() if _waits(case)]
    model, numbers = waiting[0], count(1)
    for number in range(MANY - len(waiting)):
        moment = int(NOW.timestamp() * 1000) - number
        twin = ComplaintId(time_ordered_id(moment, next(numbers)))
        world.take(replace(model, id=twin, ticket=None, title=f"{model.title} ({number + 1})"))
    return world


def _waits(case: Complaint) -> bool:
    is_own = case.lead is not None and case.lead.unit == "pupr"
    return case.state is State.AWAITING_APPROVAL and is_own


@asynccontextmanager
async def leading(preferences: Preferences) -> AsyncIterator[tuple[Console, MemoryDesk, Fingers]]:
    desk = MemoryDesk("kadis.pupr", world=with_many_answers())
    console = consoles.build(desk, preferences, clock=lambda: NOW)
    console.begin()
    console.shell.go(QueueId.TO_DECIDE)
    await until(lambda: rows(console) == MANY, "twenty answers")
    try:
        yield console, desk, Fingers(console.window)
    finally:
        console.close()
        await until(lambda: console.scope.is_idle, "tasks")
        console.window.deleteLater()


def waiting_list(console: Console) -> WaitingList:
    found = console.window.findChild(WaitingList)
    assert found is not None
    return found


def rows(console: Console) -> int:
    return waiting_list(console).count()


def approved(desk: MemoryDesk) -> dict[ComplaintId, Sha256]:
    """What was approved, by its hash."""
    return {
        action.complaint: action.payload.sha256  # type: ignore[attr-defined]  # approvals have one
        for action, _ in desk.memory.outbox.values()
        if action.kind in {Kind.APPROVE_FINAL, Kind.APPROVE_PROGRESS}
    }


def test_twenty_answers_are_read_and_approved_one_by_one(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with leading(preferences) as (console, desk, fingers):
            fingers.press(Qt.Key.Key_4, CTRL)

            for left in range(MANY - 1, -1, -1):
                fingers.press(Qt.Key.Key_S)
                await until(lambda left=left: rows(console) == left, "the next")  # type: ignore[misc]  # bound at once

            assert len(approved(desk)) == MANY
            assert fingers.presses <= MOST_PRESSES

    play(scenario)


def test_twenty_answers_are_approved_together_after_they_were_read_to_the_end(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with leading(preferences) as (_, desk, fingers):
            fingers.press(Qt.Key.Key_4, CTRL)
            fingers.press(Qt.Key.Key_A, CTRL)
            fingers.press(Qt.Key.Key_S)
            sheet = await asking(QDialog)
            assert isinstance(sheet, DigestSheet)
            assert not sheet.main_button.isEnabled()

            fingers.press(Qt.Key.Key_End)
            await until(sheet.main_button.isEnabled, "the end")
            fingers.press(Qt.Key.Key_Return, CTRL)
            await until(lambda: len(approved(desk)) == MANY, "approvals")

            for complaint, sha256 in approved(desk).items():
                case = desk.memory.world.complaints[complaint]
                assert case.submitted_reply is not None
                assert sha256 == case.submitted_reply.sha256
            assert fingers.presses <= MOST_PRESSES

    play(scenario)


def test_answers_are_sent_back_with_a_word_by_keys_alone(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with leading(preferences) as (console, _, fingers):
            fingers.press(Qt.Key.Key_4, CTRL)

            fingers.press(Qt.Key.Key_K)
            await asking(QDialog)
            fingers.type("Sebutkan tanggalnya.")
            fingers.press(Qt.Key.Key_Return, CTRL)

            await until(lambda: rows(console) == MANY - 1, "the next")
            assert console.window.focusWidget() is waiting_list(console)

    play(scenario)
