"""The doctor's sheet names the broken link and can be copied for support."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.sync.doctor import Finding, Step, Verdict
from halo_desktop.ui.doctor.sheet import DoctorSheet, open_doctor
from tests.support.sheets import asking
from tests.support.until import until
from tests.support.world import NOW

# The offscreen platform cannot raise windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FACTS = {Step.ADDRESS: (("host", "halo.example.test"),), Step.SERVER: (("name", "Polman"),)}
WELL = tuple(Finding(step=s, verdict=Verdict.WELL, facts=FACTS.get(s, ())) for s in Step)
BROKEN = (
    Finding(step=Step.ADDRESS, verdict=Verdict.WELL, facts=FACTS[Step.ADDRESS]),
    Finding(
        step=Step.NAME,
        verdict=Verdict.BROKEN,
        code="no-address",
        facts=(("host", "halo.example.test"),),
    ),
    *(Finding(step=s, verdict=Verdict.UNTRIED) for s in list(Step)[2:]),
)


class Findings:
    """Finds what it is told, one after the other."""

    def __init__(self, *answers: tuple[Finding, ...] | Refused) -> None:
        self._answers = list(answers)

    async def __call__(self) -> tuple[Finding, ...]:
        answer = self._answers.pop(0)
        if isinstance(answer, Refused):
            raise answer
        return answer


def said(sheet: QWidget) -> str:
    return " ".join(w.text() for w in sheet.findChildren(QLabel) if w.isVisible())


async def opened(
    qtbot: QtBot, loop: QEventLoop, diagnose: Findings
) -> tuple[DoctorSheet, Callable[[], Awaitable[None]]]:
    host = QWidget()
    qtbot.addWidget(host)
    task = loop.create_task(open_doctor(host, diagnose, clock=lambda: NOW))
    sheet = await asking(DoctorSheet)
    assert isinstance(sheet, DoctorSheet)

    async def close() -> None:
        sheet.main_button.click()
        await task

    return sheet, close


def test_a_good_way_is_said_to_be_good(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        sheet, close = await opened(qtbot, loop, Findings(WELL))
        await until(lambda: "Sambungan ke server baik." in said(sheet), "found")

        assert "Alamatnya halo.example.test." in said(sheet)
        assert "Polman menjawab." in said(sheet)
        await close()

    loop.run_until_complete(scenario())


def test_the_broken_link_is_named_and_can_be_tried_again(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        sheet, close = await opened(qtbot, loop, Findings(BROKEN, WELL))
        await until(lambda: "Masalahnya di: Nama di jaringan." in said(sheet), "found")
        sheet.copy.click()
        copied = QGuiApplication.clipboard().text()
        assert "Nama halo.example.test tidak ditemukan di jaringan." in copied
        assert "[no-address]" in copied

        sheet.again.click()
        await until(lambda: "Sambungan ke server baik." in said(sheet), "found")

        await close()

    loop.run_until_complete(scenario())


def test_a_doctor_that_cannot_look_says_so(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        refused = Refused(RefusalCode.NEEDS_CONNECTION)
        sheet, close = await opened(qtbot, loop, Findings(refused))
        await until(lambda: "Tindakan ini perlu sambungan" in said(sheet), "told")

        assert sheet.again.isEnabled()
        await close()

    loop.run_until_complete(scenario())
