"""The leader's desk under real keys: letters in the list, a digest that is read to its end."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from halo_desktop.cache.views import CaseFile
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.sync.state import Phase
from halo_desktop.ui.decisions.ports import Performed
from halo_desktop.ui.leader_desk import digest as digests
from halo_desktop.ui.leader_desk.page import LeaderDesk
from halo_desktop.ui.leader_desk.ports import Acting, DigestItem, Result
from halo_desktop.ui.leader_desk.presenter import LeaderDeskPresenter
from halo_desktop.ui.leader_desk.waiting_list import WaitingList
from halo_desktop.ui.scope import TaskScope
from tests.support.desk import MemoryDesk
from tests.support.sheets import asking
from tests.support.until import until
from tests.support.world import NOW

# The offscreen platform cannot raise windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@dataclass
class Here:
    """The head of PUPR at the desk."""

    desk: MemoryDesk
    page: LeaderDesk
    presenter: LeaderDeskPresenter
    forms: list[Kind]

    @property
    def list(self) -> WaitingList:
        found = self.page.findChild(WaitingList)
        assert found is not None
        return found

    def text(self, name: str) -> str:
        found = self.page.findChild(QTextBrowser, name)
        assert found is not None
        return found.toPlainText()


async def here(qtbot: QtBot) -> Here:
    desk = MemoryDesk("kadis.pupr")
    page = LeaderDesk(lambda: desk.rulebook)
    qtbot.addWidget(page)
    page.resize(1160, 640)
    forms: list[Kind] = []
    scope = TaskScope()

    async def decide(kind: Kind, case: CaseFile, text: str) -> Performed | None:
        forms.append(kind)
        return None

    presenter = LeaderDeskPresenter(
        page, desk=desk, decide=decide, start=scope.start, clock=lambda: NOW
    )
    page.current_chosen.connect(lambda chosen: scope.start(presenter.select(chosen)))
    page.approve_requested.connect(lambda: scope.start(presenter.approve()))
    page.send_back_requested.connect(lambda: scope.start(presenter.send_back()))
    page.propose_requested.connect(lambda: scope.start(presenter.propose()))
    page.next_requested.connect(lambda: scope.start(presenter.go_next()))
    await presenter.open()
    page.show()
    page.focus_list()
    return Here(desk, page, presenter, forms)


def test_s_approves_and_the_next_is_there(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        at = await here(qtbot)
        first, second = (waiting.line.title for waiting in at.presenter.waiting[:2])
        assert at.list.currentItem().text() == first

        QTest.keyClick(at.list, Qt.Key.Key_S)
        await until(lambda: at.list.currentItem().text() == second, "next")

        assert len(at.desk.memory.outbox) == 1
        assert at.text("proposed_answer") == at.presenter.sheet.reply.text  # type: ignore[union-attr]  # it is open

    loop.run_until_complete(scenario())


def test_k_and_e_open_the_form_and_n_goes_on(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        at = await here(qtbot)
        second = at.presenter.waiting[1].line.title

        QTest.keyClick(at.list, Qt.Key.Key_K)
        QTest.keyClick(at.list, Qt.Key.Key_E)
        await until(lambda: len(at.forms) == 2, "forms")
        QTest.keyClick(at.list, Qt.Key.Key_N)
        await until(lambda: at.list.currentItem().text() == second, "next")

        assert at.forms == [Kind.SEND_BACK, Kind.SEND_BACK]
        assert at.desk.memory.outbox == {}

    loop.run_until_complete(scenario())


def test_letters_do_nothing_while_a_text_has_the_focus(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        at = await here(qtbot)
        answer = at.page.findChild(QTextBrowser, "proposed_answer")
        assert answer is not None

        QTest.keyClick(answer, Qt.Key.Key_S)

        assert at.desk.memory.outbox == {}

    loop.run_until_complete(scenario())


def test_the_citizen_comes_before_the_units_work(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        at = await here(qtbot)
        case = at.presenter.sheet.case.complaint  # type: ignore[union-attr]  # it is open

        shown = at.text("case_text")

        assert case.body.split()[0] in shown
        assert shown.index("Pelapor") < shown.index("Disposisi")

    loop.run_until_complete(scenario())


def test_acting_and_offline_are_said_above(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        at = await here(qtbot)
        at.page.show_acting((Acting(title="Plt.", unit=UnitId("pupr"), until=NOW.date()),))
        at.desk.connection.change(phase=Phase.OFFLINE)
        at.page.show_connection(at.desk.connection.state)

        said = [w.accessibleName() for w in at.page.findChildren(QWidget) if w.isVisible()]

        assert "Anda bertindak sebagai Plt. Pimpinan PUPR s.d. 23 Nov" in said
        assert any(text.startswith("Luring (offline). Persetujuan ditandatangani") for text in said)
        at.page.show_acting(())

    loop.run_until_complete(scenario())


def test_a_narrow_window_stacks_the_columns(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        at = await here(qtbot)
        wide = at.list.height()

        at.page.resize(700, 640)

        assert at.list.height() < wide

    loop.run_until_complete(scenario())


async def a_digest() -> tuple[DigestItem, ...]:
    desk = MemoryDesk("kadis.pupr")
    items = []
    for case in desk.memory.world.complaints.values():
        file = await desk.cases.open(case.id)
        line = desk.worklist.line(case.id)
        reply = file.complaint.open_reply if file is not None else None
        if file is not None and line is not None and reply is not None:
            items.append(DigestItem(line=line, case=file, reply=reply))
    return tuple(items)


def test_several_can_be_approved_only_after_the_last_line(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        host = QWidget()
        qtbot.addWidget(host)
        answer = loop.create_task(digests.confirm(host, await a_digest()))
        sheet = await asking(QDialog)
        assert isinstance(sheet, digests.DigestSheet)
        text = sheet.findChild(QTextBrowser)
        assert text is not None
        bar = text.verticalScrollBar()
        assert bar.maximum() > 0
        assert not sheet.main_button.isEnabled()

        QTest.keyClick(text, Qt.Key.Key_End)
        await until(lambda: sheet.main_button.isEnabled(), "read")
        sheet.main_button.click()

        assert await answer

    loop.run_until_complete(scenario())


def test_each_result_of_several_is_told(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        host = QWidget()
        qtbot.addWidget(host)
        first, second = (await a_digest())[:2]
        results = (
            Result(line=first.line),
            Result(line=second.line, fault=Refused(RefusalCode.SAME_PERSON)),
        )
        shown = loop.create_task(digests.show_results(host, results))
        sheet = await asking(QDialog)
        assert sheet is not None
        words = " ".join(w.property("text") or "" for w in sheet.findChildren(QWidget))
        assert "✓" in words
        assert "Pembuat dan pemeriksa tidak boleh orang yang sama." in words
        next(b for b in sheet.findChildren(QAbstractButton) if b.isVisible()).click()
        await shown

    loop.run_until_complete(scenario())
