"""The sheet that sets the second step up: scanned, written down, proven."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from halo_desktop.desk.signin import KnownAccount, TotpEnrolment, UnsentWork
from halo_desktop.domain.ids import UserId
from halo_desktop.ui.sign_in import enrolment_sheet, removal
from halo_desktop.ui.sign_in.enrolment_sheet import EnrolmentSheet, QrCode
from halo_desktop.ui.sign_in.removal import RemovalSheet
from tests.support.sheets import asking
from tests.support.world import NOW

ROWS = tuple(tuple((x * y) % 3 == 0 for x in range(21)) for y in range(21))
ENROLMENT = TotpEnrolment(
    secret="JBSWY3DPEHPK3PXP",
    uri="otpauth://totp/contoh",
    recovery_codes=("k3f9-2mzp", "7xqa-94rt", "m2c8-ww4k"),
    qr=ROWS,
)


RINA = KnownAccount(
    server_id="polman",
    user=UserId("rina"),
    username="rina",
    name="Rina",
    server_url="https://halo.example.test",
    server_name="Halo ASSAMI",
    is_training=False,
    last_contact_at=NOW,
    may_unlock=True,
    waiting=2,
)


def test_the_picture_is_dark_on_white_module_by_module(qtbot: QtBot, screen: QApplication) -> None:
    code = QrCode(ROWS, "Kode QR")
    qtbot.addWidget(code)
    side = code.width() // len(ROWS)

    picture = code.grab().toImage()

    seen = tuple(
        tuple(
            picture.pixelColor(x * side + side // 2, y * side + side // 2).lightness() < 128
            for x in range(len(ROWS))
        )
        for y in range(len(ROWS))
    )
    assert seen == ROWS


def test_the_first_code_counts_only_once_the_others_are_written_down(
    qtbot: QtBot, loop: QEventLoop
) -> None:
    async def scenario() -> None:
        host = QWidget()
        qtbot.addWidget(host)
        task = loop.create_task(enrolment_sheet.ask_first_code(host, ENROLMENT, ""))
        sheet = await asking(EnrolmentSheet)

        sheet.main_button.click()
        assert "enam angka" in sheet.field.error
        QTest.keyClicks(sheet.code, "271 828")
        sheet.main_button.click()
        assert "kode cadangan" in sheet.error
        sheet.written.setChecked(True)
        sheet.main_button.click()

        assert await task == "271828"

    loop.run_until_complete(scenario())


def test_the_codes_can_be_copied_and_giving_up_is_no_code(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        host = QWidget()
        qtbot.addWidget(host)
        task = loop.create_task(enrolment_sheet.ask_first_code(host, ENROLMENT, "Tidak cocok."))
        sheet = await asking(EnrolmentSheet)
        assert sheet.error == "Tidak cocok."

        sheet.copy_codes.click()
        assert QApplication.clipboard().text().split() == list(ENROLMENT.recovery_codes)
        QTest.keyClick(sheet, Qt.Key.Key_Escape)

        assert await task == ""

    loop.run_until_complete(scenario())


def test_unsent_work_goes_only_when_its_number_is_typed(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        host = QWidget()
        qtbot.addWidget(host)
        task = loop.create_task(removal.ask(host, RINA, UnsentWork(2, 3)))
        sheet = await asking(RemovalSheet)

        QTest.keyClicks(sheet.line, "2")
        sheet.main_button.click()
        assert sheet.field.error
        sheet.line.setText("5")
        sheet.main_button.click()

        assert await task == 5

    loop.run_until_complete(scenario())


def test_an_account_without_unsent_work_is_asked_about_simply(
    qtbot: QtBot, loop: QEventLoop
) -> None:
    async def scenario() -> None:
        host = QWidget()
        qtbot.addWidget(host)
        task = loop.create_task(removal.ask(host, RINA, None))
        question = await asking(QDialog)

        question.accept()

        assert await task == 0

    loop.run_until_complete(scenario())
