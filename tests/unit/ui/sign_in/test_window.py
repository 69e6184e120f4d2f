"""The sign-in window under real keys; no secret stays in a widget."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from halo_desktop.cache.accounts import UnlockRefusal
from halo_desktop.desk import training
from halo_desktop.desk.doors import UnlockRefused
from halo_desktop.desk.embedded import EmbeddedServerFault
from halo_desktop.desk.signin import KnownAccount, TotpEnrolment
from halo_desktop.desk.training import TrainingPerson
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import UserId
from halo_desktop.sync.doctor import Finding, Step, Verdict
from halo_desktop.sync.errors import CallFailed, Failure, FailureKind
from halo_desktop.ui.doctor.sheet import DoctorSheet, open_doctor
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.sign_in import binding, texts
from halo_desktop.ui.sign_in.password_line import PasswordLine
from halo_desktop.ui.sign_in.role_card import RoleCard
from halo_desktop.ui.sign_in.window import SignInWindow
from tests.support.sheets import asking
from tests.support.until import until
from tests.support.world import NOW

# The offscreen platform cannot raise windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

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
    waiting=3,
)


@dataclass
class Door:
    """A way in that knows one password."""

    known: tuple[KnownAccount, ...] = ()
    entered: list[tuple[str, str, str]] = field(default_factory=list)

    def allow_set_aside(self, url: str, username: str) -> None:
        raise AssertionError("nothing here has another key")

    async def accounts(self) -> tuple[KnownAccount, ...]:
        return self.known

    async def training_people(self) -> tuple[TrainingPerson, ...]:
        return training.people()

    async def start_training(self) -> str:
        return "http://127.0.0.1:8091"

    async def sign_in(
        self, url: str, username: str, password: str, totp: str = "", new_password: str = ""
    ) -> str:
        if password not in {"benar", "latihan"}:
            raise UnlockRefused(UnlockRefusal.WRONG_PASSWORD)
        self.entered.append((url, username, totp))
        return username

    async def unlock(self, known: KnownAccount, password: str) -> str:
        if password != "benar":
            raise UnlockRefused(UnlockRefusal.WRONG_PASSWORD)
        return known.username

    async def enrol_totp(self, url: str, username: str, password: str) -> TotpEnrolment:
        raise CallFailed(Failure(kind=FailureKind.NO_CONNECTION))

    async def remove(self, known: KnownAccount, *, discarding: int = 0) -> None:
        self.known = tuple(account for account in self.known if account != known)


def _doctor_with(
    diagnose: Callable[[str], Awaitable[tuple[Finding, ...]]],
) -> binding.OpenDoctor:
    async def open_for(window: SignInWindow, server: str) -> None:
        await open_doctor(window, partial(diagnose, server), clock=lambda: NOW)

    return open_for


class Here:
    """A window at a door."""

    def __init__(
        self,
        qtbot: QtBot,
        door: Door,
        diagnose: Callable[[str], Awaitable[tuple[Finding, ...]]] | None = None,
    ) -> None:
        self.qtbot = qtbot
        self.sessions: list[str] = []
        self.window = SignInWindow()
        qtbot.addWidget(self.window)
        self.scope = TaskScope()
        self.presenter = binding.bind(
            self.window,
            door,
            scope=self.scope,
            signed_in=self.sessions.append,
            clock=lambda: NOW,
            open_doctor=None if diagnose is None else _doctor_with(diagnose),
        )
        self.window.show()

    def line(self, name: str) -> QLineEdit:
        found = self.window.findChild(QLineEdit, name)
        assert found is not None
        return found

    def button(self, name: str) -> QAbstractButton:
        found = self.window.findChild(QAbstractButton, name)
        assert found is not None
        return found

    def said(self) -> str:
        return " ".join(w.text() for w in self.window.findChildren(QLabel) if w.isVisible())


def test_a_newcomer_trains_as_an_operator_with_two_clicks(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        door = Door()
        here = Here(qtbot, door)
        await here.presenter.open()

        here.button("choose_training").click()
        card = here.window.findChild(RoleCard, "person_rina")
        assert card is not None
        assert card.accessibleName() == "Masuk sebagai Operator Kabupaten (Rina)"
        QTest.keyClick(card, Qt.Key.Key_Space)
        await until(lambda: here.sessions, "session")

        assert door.entered == [("http://127.0.0.1:8091", "rina", "")]

    loop.run_until_complete(scenario())


def test_everybody_else_is_in_the_list_below(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        here = Here(qtbot, Door())
        await here.presenter.open()
        here.button("choose_training").click()

        buttons = here.window.training.findChildren(QAbstractButton)
        next(button for button in buttons if button.text() == "Masuk").click()
        await until(lambda: here.sessions, "session")

        assert here.sessions == [training.people()[10].user]

    loop.run_until_complete(scenario())


def test_signing_in_by_keys_leaves_no_password_behind(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        door = Door()
        here = Here(qtbot, door)
        await here.presenter.open()
        here.button("choose_server").click()

        QTest.keyClicks(here.line("server"), "halo.example.test")
        QTest.keyClicks(here.line("username"), "rina")
        QTest.keyClicks(here.line("password"), "benar")
        QTest.keyClick(here.line("password"), Qt.Key.Key_Return)
        await until(lambda: here.sessions, "session")

        assert door.entered == [("https://halo.example.test", "rina", "")]
        assert here.line("password").text() == ""

    loop.run_until_complete(scenario())


def test_a_wrong_password_is_said_and_the_field_is_ready(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        here = Here(qtbot, Door(known=(RINA,)))
        await here.presenter.open()
        assert here.line("username").text() == "rina"

        QTest.keyClicks(here.line("password"), "salah")
        here.button("unlock").click()
        await until(lambda: "Kata sandi salah." in here.said(), "told")

        assert here.line("password").text() == ""
        assert here.window.focusWidget() is here.line("password")
        assert here.sessions == []
        QTest.keyClicks(here.line("password"), "benar")
        here.button("unlock").click()
        await until(lambda: here.sessions, "session")

    loop.run_until_complete(scenario())


def test_an_empty_field_is_said_under_it(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        here = Here(qtbot, Door())
        await here.presenter.open()
        here.button("choose_server").click()

        here.button("enter").click()
        await until(lambda: "Isi alamat server." in here.said(), "told")

        assert here.window.focusWidget() is here.line("server")

    loop.run_until_complete(scenario())


def test_another_account_begins_with_empty_fields(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        here = Here(qtbot, Door(known=(RINA,)))
        await here.presenter.open()
        accounts = here.window.findChild(QListWidget, "accounts")
        assert accounts is not None
        assert accounts.item(0).toolTip() == "Halo ASSAMI · 3 kiriman menunggu"

        accounts.setCurrentRow(1)

        assert here.line("username").text() == ""
        assert not here.button("unlock").isVisible()

    loop.run_until_complete(scenario())


def test_caps_lock_is_noticed(screen: QApplication, qtbot: QtBot) -> None:
    line = PasswordLine()
    qtbot.addWidget(line)
    told: list[bool] = []
    line.caps_noticed.connect(told.append)

    QTest.keyClicks(line, "a")
    QTest.keyClicks(line, "A")
    QTest.keyClicks(line, "B", Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(line, "7")

    assert told == [False, True, False]


def test_caps_lock_is_said_under_the_password(screen: QApplication, qtbot: QtBot) -> None:
    here = Here(qtbot, Door())
    here.button("choose_server").click()

    QTest.keyClicks(here.line("password"), "A")

    assert "Caps Lock aktif." in here.said()


def test_closing_the_window_is_told(screen: QApplication, qtbot: QtBot) -> None:
    here = Here(qtbot, Door())

    with qtbot.waitSignal(here.window.closed):
        here.window.close()


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (UnlockRefused(UnlockRefusal.LEASE_OVER), "Izin kerja luring sudah habis."),
        (UnlockRefused(UnlockRefusal.CLOCK_WENT_BACK), "Jam komputer mundur"),
        (EmbeddedServerFault("silent"), "Server latihan tidak dapat dijalankan."),
    ],
)
def test_every_reason_has_its_sentence(screen: QApplication, fault: HaloError, words: str) -> None:
    assert texts.fault(fault).startswith(words)


def test_the_way_to_a_server_can_be_looked_at_before_signing_in(
    qtbot: QtBot, loop: QEventLoop
) -> None:
    async def scenario() -> None:
        asked: list[str] = []

        async def diagnose(url: str) -> tuple[Finding, ...]:
            asked.append(url)
            return tuple(Finding(step=step, verdict=Verdict.WELL) for step in Step)

        here = Here(qtbot, Door(), diagnose)
        await here.presenter.open()
        here.button("choose_server").click()
        here.button("diagnose").click()
        assert "Isi alamat server." in here.said()
        QTest.keyClicks(here.line("server"), "halo.example.test")

        here.button("diagnose").click()
        sheet = await asking(DoctorSheet)
        assert isinstance(sheet, DoctorSheet)
        await until(lambda: asked, "asked")
        sheet.accept()

        assert asked == ["https://halo.example.test"]

    loop.run_until_complete(scenario())


def test_without_a_doctor_there_is_no_button_for_one(screen: QApplication, qtbot: QtBot) -> None:
    here = Here(qtbot, Door())
    here.button("choose_server").click()

    assert not here.button("diagnose").isVisible()
