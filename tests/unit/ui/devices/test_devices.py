"""The list of devices: who may lock out what, and never without a question."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTableWidget

from halo_desktop.desk.devices import DeviceState
from halo_desktop.domain.ids import DeviceId
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.devices.sheet import DevicesSheet
from halo_desktop.ui.devices.texts import Act, acts_of
from halo_desktop.ui.dialogs import Sheet
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.preferences import Preferences
from tests.support.console import Play, opened
from tests.support.desk_devices import a_device
from tests.support.sheets import asking
from tests.support.until import until

OLD = DeviceId("lama")


@pytest.mark.parametrize(
    ("state", "is_own", "may_manage", "acts"),
    [
        (DeviceState.ACTIVE, True, False, (Act.REVOKE, Act.WIPE)),
        (DeviceState.ACTIVE, False, True, (Act.REVOKE, Act.WIPE)),
        (DeviceState.ACTIVE, False, False, ()),
        (DeviceState.REVOKED, True, False, (Act.WIPE,)),
        (DeviceState.REVOKED, False, True, (Act.WIPE, Act.RESTORE)),
        (DeviceState.WIPING, True, False, ()),
        (DeviceState.WIPING, False, True, (Act.RESTORE,)),
        (DeviceState.WIPED, False, True, ()),
    ],
)
def test_what_may_be_done_with_a_device(
    state: DeviceState, is_own: bool, may_manage: bool, acts: tuple[Act, ...]
) -> None:
    device = a_device("x", "PC", person="Andi")
    object.__setattr__(device, "state", state)

    assert acts_of(device, is_own=is_own, may_manage=may_manage) == acts


def test_a_device_is_locked_out_after_a_question(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            sheet = await open_sheet(console)
            choose(sheet, 1)

            await press(sheet, "device_revoke")
            question = await asked(sheet)
            QTest.keyClick(question, Qt.Key.Key_Escape)
            await until(lambda: QApplication.activeModalWidget() is sheet, "the sheet")
            assert desk.devices.known[OLD].state is DeviceState.ACTIVE

            await press(sheet, "device_revoke")
            question = await asked(sheet)
            QTest.mouseClick(question.main_button, Qt.MouseButton.LeftButton)
            await until(lambda: desk.devices.known[OLD].state is DeviceState.REVOKED, "locked out")
            await until(lambda: cell(sheet, 1, 2) == "Dicabut", "the list says so")
            sheet.reject()

    play(scenario)


def test_this_computer_can_be_given_another_name(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            sheet = await open_sheet(console)
            choose(sheet, 0)

            await press(sheet, "device_rename")
            form = await asked(sheet)
            line = form.findChild(QLineEdit)
            assert line is not None
            line.setText("Loket 3")
            QTest.mouseClick(form.main_button, Qt.MouseButton.LeftButton)

            await until(lambda: cell(sheet, 0, 0) == "Loket 3 (komputer ini)", "the new name")
            sheet.reject()

    play(scenario)


def test_only_those_who_look_after_them_see_everybodys_devices(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            sheet = await open_sheet(console)
            assert not sheet.everybody.isVisible()
            sheet.reject()
            await until(lambda: QApplication.activeModalWidget() is None)
        async with opened(preferences, "sulaiman") as (console, _):
            sheet = await open_sheet(console)
            assert sheet.everybody.isVisible()
            sheet.everybody.click()
            await until(lambda: table(sheet).rowCount() == 3, "everybody's")
            assert not table(sheet).isColumnHidden(1)
            sheet.reject()
            await until(lambda: QApplication.activeModalWidget() is None)

    play(scenario)


async def open_sheet(console: Console) -> DevicesSheet:
    console.window.registry.command(CommandId.DEVICES).trigger()
    sheet = await asking(DevicesSheet)
    await until(lambda: table(sheet).rowCount() > 0 or console.desk.account.name != "Rina")
    return sheet


async def asked(sheet: DevicesSheet) -> Sheet:
    await until(lambda: QApplication.activeModalWidget() is not sheet, "a question")
    found = QApplication.activeModalWidget()
    assert isinstance(found, Sheet)
    return found


def table(sheet: DevicesSheet) -> QTableWidget:
    found = sheet.findChild(QTableWidget)
    assert found is not None
    return found


def choose(sheet: DevicesSheet, row: int) -> None:
    table(sheet).setCurrentCell(row, 0)


def cell(sheet: DevicesSheet, row: int, column: int) -> str:
    item = table(sheet).item(row, column)
    return item.text() if item is not None else ""


async def press(sheet: DevicesSheet, name: str) -> None:
    button = sheet.findChild(QAbstractButton, name)
    assert button is not None
    await until(button.isVisible, name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
