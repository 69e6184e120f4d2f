"""Runs Qt for the self-test: pictures and fonts, then a console for each kind of person."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import qasync
from PySide6.QtCore import QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from halo_desktop.desk.desk import Desk
from halo_desktop.desk.signin import SignIn
from halo_desktop.desk.training import TrainingPerson
from halo_desktop.domain.roles import Role
from halo_desktop.ui import theme, translation
from halo_desktop.ui.collector import Collector
from halo_desktop.ui.main_window import console as main_window
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.self_test import looks, walking
from halo_desktop.ui.sign_in.window import SignInWindow

SYNC_SECONDS: Final = 120.0
_IDLE_ROUNDS: Final = 200
_SLICE_SECONDS: Final = 0.05
# Said by Qt's platform without a screen about itself, on every computer.
_EXPECTED: Final = ("This plugin does not support", "QStandardPaths: XDG_RUNTIME_DIR")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """One thing that was tried."""

    name: str
    is_well: bool
    detail: str


Tell = Callable[[Tried], None]


def run(data: Path, tell: Tell) -> None:
    """Tries out everything that needs Qt, in an empty data folder. Blocking."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    said: list[str] = []

    def on_message(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if not text.startswith(_EXPECTED):
            said.append(text)

    before = qInstallMessageHandler(on_message)
    try:
        application = QApplication(["halo-desktop"])
        application.setQuitOnLastWindowClosed(False)
        _try(tell, "gambar", looks.pictures)
        _try(tell, "huruf", looks.fonts)
        _try(tell, "pdf", looks.page)
        _try(tell, "tls-qt", looks.transport)
        _run_windows(application, data, tell)
    finally:
        qInstallMessageHandler(before)
    tell(Tried(name="qt", is_well=not said, detail="; ".join(said[:5]) or "tanpa peringatan"))


def _try(tell: Tell, name: str, look: Callable[[], str]) -> None:
    try:
        tell(Tried(name=name, is_well=True, detail=look()))
    except ValueError as error:
        tell(Tried(name=name, is_well=False, detail=str(error)))


def _run_windows(application: QApplication, data: Path, tell: Tell) -> None:
    preferences = Preferences(data / "preferences.ini")
    translation.install(application, preferences.language)
    theme.apply(application, preferences.scheme, preferences.font_percent)
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    collector = Collector()
    try:
        with loop:
            loop.run_until_complete(_walk_all(data, preferences, tell))
    finally:
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        collector.close()


async def _walk_all(data: Path, preferences: Preferences, tell: Tell) -> None:
    door = SignIn(data)
    try:
        window = SignInWindow()
        window.show()
        await asyncio.sleep(_SLICE_SECONDS)
        blank = window.grab().isNull()
        window.close()
        window.deleteLater()
        tell(Tried(name="jendela-masuk", is_well=not blank, detail="tergambar"))
        url = await door.start_training()
        tell(Tried(name="server-bawaan", is_well=True, detail="menjawab"))
        for person in one_of_each(await door.training_people()):
            await _walk_as(door, url, person, preferences, tell)
    finally:
        await door.close()


def one_of_each(people: tuple[TrainingPerson, ...]) -> Iterator[TrainingPerson]:
    """One person for each kind of work; the unit behind the dot does not matter."""
    seen: set[str] = set()
    for person in people:
        kind = person.title.partition(" · ")[0]
        if kind not in seen:
            seen.add(kind)
            yield person


async def _walk_as(
    door: SignIn, url: str, person: TrainingPerson, preferences: Preferences, tell: Tell
) -> None:
    desk = await door.sign_in(url, person.user, person.password)
    try:
        report = await desk.connection.sync_now(SYNC_SECONDS)
        found = await _walk(desk, preferences)
    finally:
        await desk.close()
    faults = list(found.faults)
    if not report.is_level:
        faults.append("belum sinkron")
    if Role.OPERATOR in desk.account.roles and not found.rows:
        faults.append("daftar tetap kosong")
    detail = f"{found.commands} perintah, {found.decisions} keputusan, {found.windows} jendela"
    tell(
        Tried(name=f"jendela-{person.user}", is_well=not faults, detail="; ".join(faults) or detail)
    )


async def _walk(desk: Desk, preferences: Preferences) -> walking.Walk:
    console = main_window.build(desk, preferences)
    console.begin()
    try:
        return await walking.walk(console)
    finally:
        await console.leave()
        for _ in range(_IDLE_ROUNDS):
            if console.scope.is_idle:
                break
            await asyncio.sleep(_SLICE_SECONDS)
