"""The whole program: windows, engine, store, keyring and the embedded server's process."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import threading
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from halo_desktop import app
from halo_desktop.config import Config
from halo_desktop.desk.embedded import EmbeddedServer
from halo_desktop.desk.signin import TRAINING_FOLDER
from halo_desktop.paths import Paths
from halo_desktop.ui import translation
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.lock.window import LockWindow
from halo_desktop.ui.main_window.window import MainWindow
from halo_desktop.ui.settings.window import SettingsWindow
from halo_desktop.ui.sign_in.window import SignInWindow
from halo_desktop.ui.stall_watch import Stall, StallWatch
from halo_desktop.ui.translation import Language
from tests.support.until import until

W = TypeVar("W", bound=QWidget)
Play = Callable[[], Awaitable[None]]
DEADLINE_SECONDS = 90.0
STALL_SECONDS = 0.05  # of the main thread's own computing: what is loaded beside it adds nothing


@pytest.fixture(scope="session")
def district_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an embedded server that has played its training past already."""
    folder = tmp_path_factory.mktemp("latihan")
    server = EmbeddedServer(folder, is_training=True)
    server.start()
    server.stop()
    return folder


@pytest.fixture
def place(os_keyring: None, district_folder: Path, tmp_path: Path) -> Paths:
    """Where one installation keeps its files; the server's part is there already."""
    paths = Paths.under(tmp_path / "halo")
    paths.ensure()
    shutil.copytree(district_folder, paths.data / TRAINING_FOLDER)
    return paths


@pytest.fixture(autouse=True)
def _leaves_nothing(qapp: QApplication) -> Iterator[None]:
    """Sees that no thread, process or window is left when the program has ended."""
    threads = set(threading.enumerate())
    processes = children()
    yield
    left = [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    assert left == []
    assert children() == processes
    assert [t.name for t in threading.enumerate() if t not in threads] == []


def children() -> set[int]:
    """The processes that this one has started."""
    own = Path(f"/proc/{os.getpid()}/task")
    found = (task / "children" for task in own.iterdir())
    return {int(number) for file in found if file.exists() for number in file.read_text().split()}


def run(place: Paths, play: Play) -> int:
    """Runs the program while somebody plays with it; ends it when the play fails."""
    failures: list[BaseException] = []
    stalls: list[Stall] = []

    async def guarded() -> None:
        watch = StallWatch(stalls.append)
        try:
            async with asyncio.timeout(DEADLINE_SECONDS):
                await play()
        except BaseException as failure:
            failures.append(failure)
            os.kill(os.getpid(), signal.SIGTERM)
            raise
        finally:
            watch.close()

    tasks: list[asyncio.Task[None]] = []
    QTimer.singleShot(0, lambda: tasks.append(asyncio.ensure_future(guarded())))
    code = app.run(Config(training=True), place)
    if failures:
        raise failures[0]
    assert tasks[0].done()
    standing = [stall for stall in stalls if stall.cpu_seconds > STALL_SECONDS]
    unknown = [stall for stall in standing if not stall.expected]
    assert not unknown, "\n".join(f"{s.cpu_seconds:.3f} s\n{s.stack}" for s in unknown)
    return code


def window(kind: type[W]) -> W | None:
    """The visible window of a kind."""
    found = (w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())
    return next(found, None)


async def opened(kind: type[W]) -> W:
    """Waits for a window."""
    await until(lambda: window(kind), kind.__name__, seconds=60)
    found = window(kind)
    assert found is not None
    return found


async def click(parent: QWidget, name: str) -> None:
    """Presses a button with the mouse once it can be pressed."""

    def button() -> QAbstractButton | None:
        found = parent.findChild(QAbstractButton, name)
        return found if found is not None and found.isVisible() and found.isEnabled() else None

    await until(button, name)
    found = button()
    assert found is not None
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


async def come_in(user: str) -> MainWindow:
    """Signs in with one click and waits until the list is filled and all is level."""
    await click(await opened(SignInWindow), f"person_{user}")
    main = await opened(MainWindow)
    await until(lambda: main.worklist.model.rowCount() > 0, "rows", seconds=30)
    return main


def test_one_click_leads_to_a_filled_list_and_closing_ends_everything(place: Paths) -> None:
    seen: dict[str, object] = {}

    async def play() -> None:
        main = await come_in("rina")
        seen["title"] = main.windowTitle()
        main.worklist.select_next(1)
        await until(lambda: main.case.case, "an open case")
        assert main.case.case is not None
        seen["ticket"] = main.case.case.complaint.ticket
        main.close()

    assert run(place, play) == 0
    assert "Konsol Operator" in str(seen["title"])
    assert str(seen["ticket"]).startswith("ASM-")
    assert (place.logs / "halo-desktop.log").read_text() != ""


def test_somebody_else_can_take_over_without_a_restart(place: Paths) -> None:
    async def play() -> None:
        rina = await come_in("rina")
        rows = rina.worklist.model.rowCount()
        rina.registry.command(CommandId.SWITCH_ACCOUNT).trigger()
        andi = await come_in("andi")
        assert andi is not rina
        assert andi.worklist.model.rowCount() != rows
        andi.close()

    assert run(place, play) == 0


def test_the_language_changes_while_the_person_stays_at_work(place: Paths) -> None:
    menus: list[str] = []

    async def play() -> None:
        rina = await come_in("rina")
        menus.append(rina.menuBar().actions()[0].text())
        rina.registry.command(CommandId.SETTINGS).trigger()
        settings = await opened(SettingsWindow)
        box = settings.findChild(QComboBox, "settings_language")
        assert box is not None
        box.setCurrentIndex(box.findData(Language.ENGLISH.value))
        box.activated.emit(box.currentIndex())
        await until(lambda: other_than(rina), "a window in English", seconds=30)
        english = await opened(MainWindow)
        menus.append(english.menuBar().actions()[0].text())
        await until(lambda: english.worklist.model.rowCount() > 0, "rows", seconds=30)
        english.close()

    try:
        assert run(place, play) == 0
    finally:
        application = QApplication.instance()
        assert application is not None
        translation.install(application, Language.INDONESIAN)
    assert menus == ["&Berkas", "&File"]


def other_than(before: MainWindow) -> MainWindow | None:
    """The visible console, if it is another window than before."""
    found = window(MainWindow)
    return found if found is not before else None


def test_a_polite_kill_ends_in_order(place: Paths) -> None:
    async def play() -> None:
        await come_in("rina")
        os.kill(os.getpid(), signal.SIGTERM)

    assert run(place, play) == 0


def test_closing_the_sign_in_ends_the_program(place: Paths) -> None:
    async def play() -> None:
        (await opened(SignInWindow)).close()

    assert run(place, play) == 0


def test_a_locked_console_opens_with_the_password_and_keeps_what_was_typed(place: Paths) -> None:
    async def play() -> None:
        main = await come_in("rina")
        main.top.search.setText("jalan")
        main.registry.command(CommandId.LOCK).trigger()
        lock = await opened(LockWindow)
        visible = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        assert visible == [lock]
        assert window(MainWindow) is None

        QTest.keyClicks(lock.typed, "bukan ini")
        await click(lock, "unlock_screen")
        await until(lambda: "Kata sandi salah" in lock.field.error, "a refusal")
        QTest.keyClicks(lock.typed, "latihan")
        await click(lock, "unlock_screen")

        await until(lambda: window(MainWindow) is main, "the console", seconds=30)
        assert main.top.search.text() == "jalan"
        main.close()

    assert run(place, play) == 0
