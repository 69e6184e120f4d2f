"""Mode Telaah in a whole console: single keys, one case after the other, nothing lost."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, Dispose
from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.states import State
from halo_desktop.sync.state import Phase
from halo_desktop.ui.decisions.dialog import DecisionDialog
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.main_window.triage import Triage
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.triage.page import TriagePage
from halo_desktop.ui.triage.ports import Deed
from tests.support.console import Play, opened
from tests.support.desk import MemoryDesk
from tests.support.fingers import CTRL, Fingers
from tests.support.until import until

# The offscreen platform cannot raise windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SENTENCE = "Mohon ditindaklanjuti."


@dataclass
class Here:
    """Rina, triaging."""

    console: Console
    desk: MemoryDesk
    fingers: Fingers

    @property
    def page(self) -> TriagePage:
        found = self.console.window.findChild(TriagePage)
        assert found is not None
        return found

    @property
    def seen(self) -> ComplaintId | None:
        """The case that a key would decide."""
        feature = next(found for found in self.console.features if isinstance(found, Triage))
        shown = feature.presenter.shown if feature.presenter is not None else None
        return shown.line.id if shown is not None else None

    @property
    def title(self) -> str:
        return self.page.reading.accessibleName().partition(".")[0]

    @property
    def form(self) -> DecisionDialog | None:
        found = self.page.form.findChildren(DecisionDialog)
        return next((form for form in found if form.isVisible()), None)

    async def opens(self, key: Qt.Key) -> DecisionDialog:
        """Presses a key that opens a form."""
        self.fingers.press(key)
        await until(lambda: self.form is not None, "a form")
        assert self.form is not None
        return self.form

    async def sends(self) -> None:
        """Ctrl+Enter, and the next case is there."""
        made = len(self.desk.memory.outbox)
        self.fingers.press(Qt.Key.Key_Return, CTRL)
        await until(lambda: len(self.desk.memory.outbox) == made + 1, "an action")
        await until(lambda: self.form is None, "the keys")


@asynccontextmanager
async def triaging(preferences: Preferences, *, is_offline: bool = False) -> AsyncIterator[Here]:
    async with opened(preferences, "rina", QueueId.NEW) as (console, desk):
        if is_offline:
            desk.connection.change(phase=Phase.OFFLINE, is_level=False)
        here = Here(console, desk, Fingers(console.window))
        here.fingers.press(Qt.Key.Key_F4)
        await until(lambda: here.console.window.findChild(TriagePage) is not None, "the page")
        await until(lambda: here.title != "", "a case")
        yield here


async def dispose_by_keys(here: Here) -> None:
    """One case: what the rules propose is agreed to, what they do not know is typed."""
    case = here.seen
    form = await here.opens(Qt.Key.Key_1)
    lead = form.findChild(QLineEdit)
    assert lead is not None
    if not lead.text():
        here.fingers.type("pupr")
        here.fingers.press(Qt.Key.Key_Tab)
    for _ in range(6):
        made = len(here.desk.memory.outbox)
        here.fingers.press(Qt.Key.Key_Return, CTRL)
        if here.form is None or len(here.desk.memory.outbox) > made:
            break
        field = here.console.window.focusWidget()
        if isinstance(field, QLineEdit) and not field.text():
            here.fingers.type("jalan")
            here.fingers.press(Qt.Key.Key_Tab)
        elif isinstance(field, QPlainTextEdit) and not field.toPlainText():
            here.fingers.type(SENTENCE)
        else:
            break
    await until(lambda: here.form is None, "the keys")
    await until(lambda: here.seen not in {None, case}, "the next case")


def test_twenty_cases_are_triaged_without_the_mouse(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with triaging(preferences) as here:
            cases = here.desk.memory.world.complaints.values()
            waiting = [case.id for case in cases if case.state is State.RECEIVED]
            here.fingers.presses = 0

            for _ in range(20):
                await dispose_by_keys(here)

            memory = here.desk.memory
            left = [memory.shown(c) for c in waiting]
            decided = [case for case in left if case and case.state is State.DISPOSED]
            assert len(decided) == 20
            assert here.fingers.presses <= 60  # agreeing to what the rules propose: two keys

    play(scenario)


def test_the_proposed_unit_is_replaced_by_typing_another(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with triaging(preferences) as here:
            await go_to_a_new_case(here)
            await here.opens(Qt.Key.Key_1)
            here.fingers.type("dinkes")
            here.fingers.press(Qt.Key.Key_Tab)
            await here.sends()

            (action, _), *_ = here.desk.memory.outbox.values()
            assert isinstance(action.payload, Dispose)
            assert action.payload.lead == "dinkes"

    play(scenario)


async def go_to_a_new_case(here: Here) -> None:
    """Passes over cases that a unit gave back: these cannot be put off."""
    while not here.page.panel.button(Deed.COMPLETE).isEnabled():
        await skip(here)


async def skip(here: Here) -> None:
    case = here.seen
    here.fingers.press(Qt.Key.Key_6)
    await until(lambda: here.page.closing.isVisible() or here.seen not in {None, case}, "the next")


def test_zero_takes_the_last_decision_back_with_its_words(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with triaging(preferences) as here:
            await go_to_a_new_case(here)
            first = here.title
            await here.opens(Qt.Key.Key_8)
            here.fingers.type("Catatan")
            await here.sends()
            assert here.title == first  # a note decides nothing

            await dispose_by_keys(here)
            await until(lambda: here.title != first, "the next")
            here.fingers.press(Qt.Key.Key_0)
            await until(lambda: here.title == first and here.seen is not None, "the last one")

            assert len(here.desk.memory.outbox) == 1
            form = await here.opens(Qt.Key.Key_1)
            texts = [f.toPlainText() for f in form.findChildren(QPlainTextEdit)]
            assert any(texts)

    play(scenario)


def test_leaving_a_half_written_form_keeps_every_word(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with triaging(preferences) as here:
            title = here.title
            await here.opens(Qt.Key.Key_8)
            here.fingers.type("Pelapor sudah ditelepon")
            here.fingers.press(Qt.Key.Key_Escape)
            await until(lambda: here.console.window.focusWidget() is here.page, "the keys")
            here.fingers.press(Qt.Key.Key_Escape)
            await until(lambda: here.page.isHidden(), "the lists")

            here.fingers.press(Qt.Key.Key_F4)
            await until(lambda: here.page.isVisible() and here.title == title, "the same case")
            form = await here.opens(Qt.Key.Key_8)

            typed = [field.toPlainText() for field in form.findChildren(QPlainTextEdit)]
            assert "Pelapor sudah ditelepon" in typed

    play(scenario)


def test_digits_are_text_while_somebody_writes(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with triaging(preferences) as here:
            form = await here.opens(Qt.Key.Key_8)

            here.fingers.type("16 lubang")

            typed = [field.toPlainText() for field in form.findChildren(QPlainTextEdit)]
            assert "16 lubang" in typed
            assert here.desk.memory.outbox == {}

    play(scenario)


def test_without_a_connection_decisions_wait_and_what_needs_one_says_so(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with triaging(preferences, is_offline=True) as here:
            await go_to_a_new_case(here)
            merging = here.page.panel.button(Deed.MERGE)
            assert not merging.isEnabled()
            assert "sambungan" in merging.accessibleDescription().lower()

            here.fingers.press(Qt.Key.Key_4)
            await until(lambda: "sambungan" in here.page.told.lower(), "the reason")
            await dispose_by_keys(here)

            assert len(here.desk.memory.outbox) == 1

    play(scenario)


def test_the_hidden_case_of_the_list_is_never_decided_from_here(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with triaging(preferences) as here:
            here.fingers.press(Qt.Key.Key_D, CTRL)
            here.fingers.press(Qt.Key.Key_U, CTRL)

            assert here.form is None
            assert here.desk.memory.outbox == {}

    play(scenario)


def test_news_of_the_case_before_the_eyes_are_told(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with triaging(preferences) as here:
            title = here.title
            case = next(c for c in here.desk.memory.world.complaints.values() if c.title == title)
            await _note(here.desk, case.id)

            await until(lambda: here.title == title, "still the same case")

    play(scenario)


async def _note(desk: MemoryDesk, complaint: ComplaintId) -> None:
    done = await desk.outbox.perform(complaint, Kind.ADD_NOTE, AddNote(text="Dari orang lain."))
    desk.outbox.settle(done.action)


def test_the_end_says_what_was_done_and_offers_what_was_passed_over(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with triaging(preferences) as here:
            await dispose_by_keys(here)
            while not here.page.closing.isVisible():
                await skip(here)

            assert "1 aduan diputuskan" in here.page.closing.text
            assert "dilewati" in here.page.closing.text
            here.fingers.press(Qt.Key.Key_Return)
            await until(lambda: not here.page.closing.isVisible(), "the first skipped one")

    play(scenario)


def test_the_place_is_there_again_after_a_restart(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with triaging(preferences) as here:
            first = here.seen
            here.fingers.press(Qt.Key.Key_6)
            await until(lambda: here.seen not in {None, first}, "the next case")
            place = here.seen
        async with triaging(preferences) as again:
            assert again.seen == place

    play(scenario)
