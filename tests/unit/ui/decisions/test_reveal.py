"""An identity is asked for with a purpose, shown for a while, and wiped."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from halo_desktop.desk.cases import RevealedIdentity
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.payloads import Identity
from halo_desktop.domain.states import State
from halo_desktop.ui.decisions.dialog import DecisionDialog
from halo_desktop.ui.decisions.reveal import IdentitySheet, open_reveal
from tests.support.desk import MemoryDesk
from tests.support.sheets import asking
from tests.support.until import until
from tests.support.world import NOW

# The offscreen platform cannot raise windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SITTI = Identity(name="Sitti Rahma", phone="0812 3456 7890")
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Registry:
    """The server's separate table of identities."""

    fault: Refused | None = None
    purposes: list[str] = field(default_factory=list)
    lasts: timedelta = timedelta(minutes=5)

    async def reveal_identity(self, complaint: ComplaintId, purpose: str) -> RevealedIdentity:
        if self.fault is not None:
            raise self.fault
        self.purposes.append(purpose)
        return RevealedIdentity(identity=SITTI, expires_at=NOW + self.lasts)


@dataclass
class Desk:
    """The part that revealing needs."""

    cases: Registry


def said(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


class Here:
    """Somebody who wants to know, in front of the form."""

    def __init__(self, qtbot: QtBot) -> None:
        self.memory = MemoryDesk()
        self.desk = Desk(Registry())
        self.host = QWidget()
        qtbot.addWidget(self.host)

    async def ask(self) -> bool:
        world = self.memory.memory.world
        case = next(c for c in world.complaints.values() if c.state is State.RECEIVED)
        file = await self.memory.cases.open(case.id)
        assert file is not None
        return await open_reveal(
            self.host,
            file,
            desk=self.desk,
            actor=self.memory.memory.actor,
            rulebook=self.memory.rulebook,
            clock=lambda: NOW,
        )

    async def form(self) -> tuple[DecisionDialog, QPlainTextEdit]:
        form = await asking(DecisionDialog)
        assert isinstance(form, DecisionDialog)
        text = form.findChild(QPlainTextEdit)
        assert text is not None
        return form, text

    async def sheet(self) -> IdentitySheet:
        sheet = await asking(IdentitySheet)
        assert isinstance(sheet, IdentitySheet)
        return sheet


def test_the_identity_comes_after_the_purpose_and_leaves_no_trace(
    qtbot: QtBot, loop: QEventLoop
) -> None:
    async def scenario() -> None:
        here = Here(qtbot)
        task = loop.create_task(here.ask())
        _, text = await here.form()
        QTest.keyClick(text, Qt.Key.Key_Return, CONTROL)
        assert here.desk.cases.purposes == []

        QTest.keyClicks(text, "Menelepon pelapor untuk lokasi")
        QTest.keyClick(text, Qt.Key.Key_Return, CONTROL)
        sheet = await here.sheet()
        assert "Sitti Rahma" in said(sheet)
        assert "Tertutup otomatis dalam 5.00." in said(sheet)
        sheet.main_button.click()

        assert "Sitti" not in said(sheet)
        assert await task
        assert here.memory.memory.drafts == {}

    loop.run_until_complete(scenario())


def test_a_refusal_keeps_the_form_and_shows_nobody(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        here = Here(qtbot)
        here.desk.cases.fault = Refused(RefusalCode.IDENTITY_LOCKED)
        task = loop.create_task(here.ask())
        form, text = await here.form()
        QTest.keyClicks(text, "Menelepon pelapor untuk lokasi")
        QTest.keyClick(text, Qt.Key.Key_Return, CONTROL)
        await until(lambda: "Identitas pelapor aduan ini tidak dibuka." in said(form), "refused")

        QTest.keyClick(form, Qt.Key.Key_Escape)

        assert not await task

    loop.run_until_complete(scenario())


def test_the_sheet_closes_itself_when_the_time_is_over(screen: QApplication, qtbot: QtBot) -> None:
    moment: list[datetime] = [NOW]
    revealed = RevealedIdentity(identity=SITTI, expires_at=NOW + timedelta(seconds=90))
    sheet = IdentitySheet(revealed, lambda: moment[0])
    qtbot.addWidget(sheet)
    sheet.open()
    assert "1.30" in said(sheet)

    moment[0] = NOW + timedelta(seconds=91)
    sheet.tick()

    assert not sheet.isVisible()
    assert "Sitti" not in said(sheet)


def test_a_clock_that_is_set_back_does_not_lengthen_the_time(
    screen: QApplication, qtbot: QtBot
) -> None:
    moment, seconds = [NOW], [100.0]
    revealed = RevealedIdentity(identity=SITTI, expires_at=NOW + timedelta(seconds=90))
    sheet = IdentitySheet(revealed, lambda: moment[0], elapsed=lambda: seconds[0])
    qtbot.addWidget(sheet)
    sheet.open()

    moment[0], seconds[0] = NOW - timedelta(hours=1), 189.0
    sheet.tick()
    assert "Sitti" in said(sheet)
    seconds[0] = 190.0
    sheet.tick()

    assert not sheet.isVisible()
    assert "Sitti" not in said(sheet)


def test_what_was_copied_from_the_sheet_goes_with_it(screen: QApplication, qtbot: QtBot) -> None:
    moment: list[datetime] = [NOW]
    clipboard = QApplication.clipboard()
    revealed = RevealedIdentity(identity=SITTI, expires_at=NOW + timedelta(seconds=90))
    for copied, is_left in (("0812 3456", False), ("Jalan Kartini 5", True)):
        moment[0] = NOW
        sheet = IdentitySheet(revealed, lambda: moment[0])
        qtbot.addWidget(sheet)
        sheet.open()
        clipboard.setText(copied)

        moment[0] = NOW + timedelta(seconds=91)
        sheet.tick()

        assert (clipboard.text() == copied) is is_left


def test_an_identity_that_came_too_late_is_never_shown(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        here = Here(qtbot)
        here.desk.cases.lasts = timedelta(0)
        task = loop.create_task(here.ask())
        _, text = await here.form()
        QTest.keyClicks(text, "Menelepon pelapor untuk lokasi")
        QTest.keyClick(text, Qt.Key.Key_Return, CONTROL)

        assert not await task
        assert QApplication.activeModalWidget() is None

    loop.run_until_complete(scenario())
