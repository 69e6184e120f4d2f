"""The editor's widgets under real keys, tied to the presenter and the desk in memory."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLabel,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, SubmitReply
from halo_desktop.domain.states import DispositionState, Outcome, ReplyKind, State
from halo_desktop.ui import theme
from halo_desktop.ui.reply_editor import binding, waiver
from halo_desktop.ui.reply_editor.content import Mode
from halo_desktop.ui.reply_editor.editor import ReplyEditor
from halo_desktop.ui.reply_editor.presenter import ReplyEditorPresenter
from halo_desktop.ui.reply_editor.template_text import TemplateTextEdit
from halo_desktop.ui.scope import TaskScope
from tests.support.desk import MemoryDesk
from tests.support.sheets import asking
from tests.support.until import until
from tests.support.world import NOW

# The offscreen platform cannot raise windows or grab the keyboard, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ANSWER = "Lubang di depan pasar sudah ditambal dan jalan dapat dilalui lagi sejak hari Senin."
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Play = Callable[[Callable[["Here"], Coroutine[Any, Any, None]]], None]


class Here:
    """Andi of PUPR with a case of his in the editor."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.desk = MemoryDesk("andi")
        self.scope = TaskScope()
        self.editor = ReplyEditor(binding.limits_of(self.desk.rulebook))
        self.editor.resize(860, 320)
        qtbot.addWidget(self.editor)
        self.presenter: ReplyEditorPresenter = binding.bind(
            self.editor,
            desk=self.desk,
            actor=self.desk.account.actor,
            rulebook=lambda: self.desk.rulebook,
            scope=self.scope,
            clock=lambda: NOW,
        )
        self.editor.show()

    @property
    def text(self) -> TemplateTextEdit:
        found = self.editor.findChild(TemplateTextEdit)
        assert found is not None
        return found

    def button(self, name: str) -> QAbstractButton:
        found = self.editor.findChild(QAbstractButton, name)
        assert found is not None
        return found

    def said(self, name: str) -> str:
        found = self.editor.findChild(QLabel, name)
        assert found is not None
        return found.text()

    async def open(self) -> None:
        case = next(
            c
            for c in self.desk.memory.world.complaints.values()
            if c.state is State.IN_PROGRESS
            and c.lead is not None
            and c.lead.unit == "pupr"
            and c.lead.state is not DispositionState.NEW
            and c.open_reply is None
            and not c.flags
        )
        await self.presenter.show_case(await self.desk.cases.open(case.id))

    def payloads(self) -> list[object]:
        return [action.payload for action, _ in self.desk.memory.outbox.values()]


@pytest.fixture
def play(qtbot: QtBot, loop: QEventLoop) -> Play:
    """Runs a scenario with an open case."""

    def run(scenario: Callable[[Here], Coroutine[Any, Any, None]]) -> None:
        async def whole() -> None:
            here = Here(qtbot)
            await here.open()
            await scenario(here)
            await here.presenter.close()
            here.scope.close()

        loop.run_until_complete(whole())

    return run


def test_without_a_case_nothing_can_be_typed(qtbot: QtBot) -> None:
    here = Here(qtbot)

    assert not here.editor.isEnabled()


def test_saving_is_said_honestly_while_typing(play: Play) -> None:
    async def scenario(here: Here) -> None:
        QTest.keyClicks(here.text, "Sedang kami periksa")
        assert here.said("save_state") == "Menyimpan…"

        await until(lambda: here.said("save_state").startswith("Tersimpan"), "saved")

        assert here.said("save_state") == "Tersimpan di komputer 10.12.00"
        assert len(here.desk.memory.drafts) == 1

    play(scenario)


def test_an_answer_goes_out_by_the_key_and_the_editor_is_empty(play: Play) -> None:
    async def scenario(here: Here) -> None:
        QTest.keyClicks(here.text, ANSWER)
        with here.qtbot.waitSignal(here.editor.performed):
            QTest.keyClick(here.text, Qt.Key.Key_Return, CONTROL | SHIFT)
            await until(lambda: here.desk.memory.outbox, "sent")

        assert here.payloads() == [SubmitReply(reply_kind=ReplyKind.PROGRESS, text=ANSWER)]
        assert here.text.toPlainText() == ""

    play(scenario)


def test_the_key_for_notes_does_not_send_an_answer(play: Play) -> None:
    async def scenario(here: Here) -> None:
        QTest.keyClicks(here.text, ANSWER)
        QTest.keyClick(here.text, Qt.Key.Key_Return, CONTROL)

        assert here.payloads() == []
        assert here.said("editor_error").startswith("Tanggapan ke pelapor diajukan dengan")

    play(scenario)


def test_a_note_looks_different_and_goes_out_by_its_own_key(play: Play) -> None:
    async def scenario(here: Here) -> None:
        public_ground = here.text.viewport().palette().color(here.text.viewport().backgroundRole())
        here.button("mode_internal").click()
        ground = here.text.viewport().palette().color(here.text.viewport().backgroundRole())
        assert ground != public_ground
        assert ground.name().upper() == theme.tokens().ground(theme.Tone.WARN)
        QTest.keyClicks(here.text, "Sudah ditelepon.")

        QTest.keyClick(here.text, Qt.Key.Key_Return, CONTROL)
        await until(lambda: here.desk.memory.outbox, "stored")

        assert here.payloads() == [AddNote(text="Sudah ditelepon.")]

    play(scenario)


def test_an_outcome_is_asked_of_a_final_answer_only(play: Play) -> None:
    async def scenario(here: Here) -> None:
        kind, outcome = here.editor.findChildren(QComboBox)
        assert not outcome.isVisible()
        kind.setCurrentIndex(kind.findData(ReplyKind.FINAL.value))
        assert outcome.isVisible()
        QTest.keyClicks(here.text, ANSWER)

        here.button("send").click()
        await until(lambda: here.said("editor_error"), "told")
        assert here.said("editor_error") == "Pilih hasil untuk tanggapan akhir."
        outcome.setCurrentIndex(outcome.findData(Outcome.EXPLAINED.value))

        assert here.presenter.content.outcome is Outcome.EXPLAINED

    play(scenario)


def test_two_slashes_offer_templates_that_are_filled_in_at_the_cursor(play: Play) -> None:
    async def scenario(here: Here) -> None:
        QTest.keyClicks(here.text, "Salam. //")
        assert here.text.is_offering
        popup = here.text.popup
        QTest.keyClicks(popup, "progres")
        QTest.keyClick(popup, Qt.Key.Key_Return)

        words = here.text.toPlainText()
        assert words.startswith("Salam. Yth. Bapak/Ibu Pelapor")
        assert "//" not in words
        assert "{" not in words
        assert not here.text.is_offering

    play(scenario)


def test_escape_closes_the_templates_and_keeps_the_text(play: Play) -> None:
    async def scenario(here: Here) -> None:
        QTest.keyClicks(here.text, "Salam")
        QTest.keyClick(here.text, Qt.Key.Key_Space, CONTROL)
        was_offering = here.text.is_offering

        QTest.keyClick(here.text.popup, Qt.Key.Key_Escape)

        assert (was_offering, here.text.is_offering) == (True, False)
        assert here.text.toPlainText() == "Salam"

    play(scenario)


def test_a_web_address_opens_no_templates(play: Play) -> None:
    async def scenario(here: Here) -> None:
        QTest.keyClicks(here.text, "https://")

        assert not here.text.is_offering

    play(scenario)


def test_what_is_open_is_marked_and_f8_goes_from_one_to_the_next(play: Play) -> None:
    async def scenario(here: Here) -> None:
        QTest.keyClicks(here.text, "Pada {tanggal_survei} kami meninjau {tempat}. " + ANSWER)
        here.button("send").click()
        await until(lambda: here.said("editor_error"), "told")
        assert len(here.text.extraSelections()) == 2
        assert here.text.textCursor().selectedText() == "{tanggal_survei}"

        QTest.keyClick(here.text, Qt.Key.Key_F8)

        assert here.text.textCursor().selectedText() == "{tempat}"
        assert here.payloads() == []

    play(scenario)


def test_a_refusal_leaves_every_word_where_it_was(play: Play) -> None:
    async def scenario(here: Here) -> None:
        QTest.keyClicks(here.text, ANSWER)
        here.presenter.choose(ReplyKind.FINAL, Outcome.FULFILLED)
        QTest.keyClick(here.text, Qt.Key.Key_Return, CONTROL | SHIFT)
        await until(lambda: here.said("editor_error"), "refused")

        assert here.said("editor_error").startswith("Topik ini memerlukan bukti")
        assert here.text.toPlainText() == ANSWER

    play(scenario)


def test_what_may_not_be_done_says_why(play: Play) -> None:
    async def scenario(here: Here) -> None:
        waiting = next(
            case
            for case in map(here.desk.memory.base, here.desk.memory.world.complaints)
            if case is not None and case.state is State.AWAITING_APPROVAL
        )
        await here.presenter.show_case(await here.desk.cases.open(waiting.id))
        here.presenter.set_mode(Mode.PUBLIC)

        send = here.button("send")
        assert not send.isEnabled()
        assert send.toolTip().startswith("Tidak dapat dilakukan pada status aduan saat ini.")
        assert here.text.isReadOnly()

    play(scenario)


def test_sharing_keeps_the_words_here(play: Play) -> None:
    async def scenario(here: Here) -> None:
        QTest.keyClicks(here.text, ANSWER)
        here.button("share_draft").click()
        await until(lambda: here.desk.memory.outbox, "shared")

        kinds = [action.kind for action, _ in here.desk.memory.outbox.values()]
        assert kinds == [Kind.SAVE_REPLY]
        assert here.text.toPlainText() == ANSWER

    play(scenario)


def test_the_waiver_needs_a_reason(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        here = Here(qtbot)
        answer = loop.create_task(waiver.ask(here.editor, ("DLHK",)))
        sheet = await asking(QDialog)
        assert sheet is not None
        text = sheet.findChild(QPlainTextEdit)
        assert text is not None
        QTest.keyClick(text, Qt.Key.Key_Return, CONTROL)
        assert sheet.isVisible()

        QTest.keyClicks(text, "DLHK menyusul besok")
        QTest.keyClick(text, Qt.Key.Key_Return, CONTROL)

        assert await answer == "DLHK menyusul besok"

    loop.run_until_complete(scenario())
