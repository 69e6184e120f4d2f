"""The composition root: builds the windows around a desk, runs the loop, shuts down.

Nothing else knows how the parts fit together, and nothing is decided here.
"""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Callable
from datetime import UTC, datetime
from enum import IntEnum
from functools import partial
from types import FrameType
from typing import TYPE_CHECKING, Final

import qasync
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from halo_desktop import logs
from halo_desktop.config import Config
from halo_desktop.desk.events import Event, SessionEnded
from halo_desktop.desk.front_door import FrontDoor
from halo_desktop.domain.errors import HaloError
from halo_desktop.paths import Paths, policy_file
from halo_desktop.ui import fixed_settings, one_window, stall_watch, theme, translation
from halo_desktop.ui.collector import Collector
from halo_desktop.ui.one_window import BroughtForward, Occupied, OneWindow
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.sign_in import binding
from halo_desktop.ui.sign_in.presenter import Page, SignInPresenter
from halo_desktop.ui.sign_in.window import SignInWindow
from halo_desktop.ui.stall_watch import StallWatch

if TYPE_CHECKING:  # loaded while the sign-in is on the screen: this takes longer than to show it
    from halo_desktop.desk.desk import Desk
    from halo_desktop.desk.signin import SignIn
    from halo_desktop.sync.doctor import Finding
    from halo_desktop.ui.main_window.console import Console

logger = logging.getLogger(__name__)

PREFERENCES_FILE: Final = "preferences.ini"
LOG_NAME: Final = "halo-desktop"
DESKTOP_ID: Final = "id.go.polmankab.HaloAssami"  # the name of the starter in the packages
_HEARTBEAT_MILLISECONDS: Final = 500
_AFTER_PAINT_SECONDS: Final = 0.02
_SETTLING_SECONDS: Final = 0.5  # of computing, while a new window paints for the first time


class Ended(IntEnum):
    """How a run of the windows ended."""

    CLOSED = 0
    BROUGHT_FORWARD = 1  # another console works with this folder; it shows its window now
    OCCUPIED = 2  # another console works with this folder and does not answer


def run(config: Config, paths: Paths) -> Ended:
    """Runs the windows until the last one is closed; says how it ended. Blocking."""
    paths.ensure()
    application = _application()
    try:
        seat = one_window.claim(paths.data)
    except BroughtForward:
        return Ended.BROUGHT_FORWARD
    except Occupied:
        return Ended.OCCUPIED
    try:
        _run_logged(config, paths, seat, application)
    finally:
        seat.release()
    return Ended.CLOSED


def _run_logged(config: Config, paths: Paths, seat: OneWindow, application: QApplication) -> None:
    logs.set_up(paths.logs, name=LOG_NAME, level=config.log_level)
    unhook = logs.install_crash_hook(paths.logs)
    try:
        _run(config, paths, seat, application)
    finally:
        unhook()
        logs.tear_down()


def _run(config: Config, paths: Paths, seat: OneWindow, application: QApplication) -> None:
    fixed = fixed_settings.read(policy_file())
    preferences = Preferences(paths.config / PREFERENCES_FILE, fixed)
    translation.install(application, preferences.language)
    theme.apply(application, preferences.scheme, preferences.font_percent)
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    collector = Collector()
    watch = StallWatch() if config.watch_stalls else None
    try:
        with loop:
            windows = Windows(config, paths, preferences)
            seat.asked.connect(windows.come_forward)
            loop.run_until_complete(windows.run())
    finally:
        # Windows that are still to be deleted must not be left to another thread.
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        collector.close()
        if watch is not None:
            watch.close()


def _application() -> QApplication:
    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else QApplication([LOG_NAME])
    application.setApplicationName("halo-desktop")
    application.setApplicationDisplayName("Halo ASSAMI")
    application.setDesktopFileName(DESKTOP_ID)
    # The loop decides when it is over: a dialog that closes last must not end it.
    application.setQuitOnLastWindowClosed(False)
    return application


class Windows(QObject):
    """The windows of one run: first the sign-in, then a person's console, and back."""

    def __init__(self, config: Config, paths: Paths, preferences: Preferences) -> None:
        """Opens nothing yet."""
        super().__init__()
        self._config = config
        self._preferences = preferences
        self._door: FrontDoor[Desk, tuple[Finding, ...]] = FrontDoor(
            paths.data, lambda: _load(config, paths)
        )
        self._scope = TaskScope(self._on_failure)
        self._over = asyncio.Event()
        self._console: Console | None = None
        self._desk: Desk | None = None
        self._sign_in: SignInWindow | None = None

    async def run(self) -> None:
        """Shows the sign-in and stays until everything is closed."""
        undo = _listen_for_signals(self._over.set)
        try:
            await self._show_sign_in(is_training=self._config.training)
            await self._over.wait()
        finally:
            undo()
            self._scope.close()
            await self._leave_desk()
            await self._door.close()
            self._preferences.flush()

    def come_forward(self, token: str) -> None:
        """The program was started again: its windows are shown before all others."""
        if not one_window.bring_forward(token) and self._console is not None:
            self._console.window.show()
            one_window.bring_forward(token)

    async def _show_sign_in(self, *, is_training: bool) -> None:
        with stall_watch.expected("the sign-in is built", settling_seconds=_SETTLING_SECONDS):
            window = SignInWindow()
        presenter: SignInPresenter[Desk] = binding.bind(
            window,
            self._door,
            scope=self._scope.child(),
            signed_in=self._on_signed_in,
            clock=_now,
            default_server=self._config.server_url or "",
            open_doctor=self._open_doctor,
        )
        window.closed.connect(self._on_sign_in_closed)
        self._sign_in = window
        window.show()
        await presenter.open()
        self._scope.start(self._load_the_rest(), name="loading")
        if is_training:
            presenter.go(Page.TRAINING)
            # The server starts while the person still chooses whom to be.
            self._scope.start(self._door.start_training(), name="training server")

    async def _load_the_rest(self) -> None:
        """Loads what opening a desk needs, once the sign-in has been painted."""
        await asyncio.sleep(_AFTER_PAINT_SECONDS)
        await self._door.open()

    async def _open_doctor(self, window: SignInWindow, server: str) -> None:
        await self._door.open()
        # Loaded with the rest by now; on its own it would delay the first window.
        from halo_desktop.ui.doctor.sheet import open_doctor

        await open_doctor(window, partial(self._door.diagnose, server), clock=_now)

    def _on_signed_in(self, desk: Desk) -> None:
        # Loaded while the password was typed.
        from halo_desktop.ui.main_window import rescue

        window, self._sign_in = self._sign_in, None
        self._desk = desk
        desk.events.subscribe(self._on_desk_event)
        console = self._open_console(desk)
        if desk.salvaged is not None:
            console.scope.start(rescue.tell(desk.salvaged, console.window), name="rescue")
        if window is not None:
            window.close()
            window.deleteLater()

    def _open_console(self, desk: Desk) -> Console:
        # Loaded while the password was typed.
        from halo_desktop.ui.main_window import console as main_window

        with stall_watch.expected("a window is built"):
            console = main_window.build(desk, self._preferences)
        console.switch_requested.connect(self._on_switch_requested)
        console.sign_in_requested.connect(self._on_switch_requested)
        console.sign_out_requested.connect(self._on_sign_out_requested)
        console.close_requested.connect(self._over.set)
        console.rebuild_requested.connect(self._on_rebuild_requested)
        self._console = console
        with stall_watch.expected("a window is shown", settling_seconds=_SETTLING_SECONDS):
            console.begin()
        return console

    def _on_desk_event(self, event: Event) -> None:
        if isinstance(event, SessionEnded) and event.wipe is not None:
            # The device was locked out: closing the desk deletes its copy.
            self._on_switch_requested()

    def _on_failure(self, error: BaseException) -> None:
        """Says what went wrong beside the console: it is in the log with all its details."""
        if self._sign_in is not None:
            fault = error if isinstance(error, HaloError) else HaloError(type(error).__name__)
            self._sign_in.show_fault(fault)

    def _on_sign_in_closed(self) -> None:
        if self._console is None:
            self._over.set()

    def _on_switch_requested(self) -> None:
        self._scope.start(self._switch(), name="switch account")

    def _on_rebuild_requested(self) -> None:
        self._scope.start(self._rebuild(), name="rebuild")

    async def _rebuild(self) -> None:
        """The same person at the same work, in a window of another language."""
        console, self._console = self._console, None
        if console is None or self._desk is None:
            return
        await console.leave()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        translation.install(application, self._preferences.language)
        self._open_console(self._desk)

    def _on_sign_out_requested(self) -> None:
        self._scope.start(self._sign_out(), name="sign out")

    async def _switch(self) -> None:
        was_training = self._desk is not None and self._desk.account.is_training
        try:
            await self._leave_desk()
        finally:  # else there would be no window at all
            await self._show_sign_in(is_training=was_training)

    async def _sign_out(self) -> None:
        try:
            if self._desk is not None:
                await self._desk.sign_out()
        finally:
            await self._switch()
            self._scope.start(self._door.say_farewells(), name="farewells")

    async def _leave_desk(self) -> None:
        console, self._console = self._console, None
        desk, self._desk = self._desk, None
        try:
            if console is not None:
                await console.leave()
        finally:
            if desk is not None:
                await desk.close()


def _now() -> datetime:
    return datetime.now(UTC)


def _load(config: Config, paths: Paths) -> SignIn:
    """Loads engine, database, network and the main window. Blocking; not on the main thread."""
    # Most of a second: none of it is needed before somebody has typed a password.
    from halo_desktop.desk.signin import SignIn
    from halo_desktop.ui.main_window import console, rescue

    logger.debug("loaded %s and %s", console.__name__, rescue.__name__)
    return SignIn(paths.data, ca_file=config.ca_file)


def _listen_for_signals(stop: Callable[[], None]) -> Callable[[], None]:
    """Lets Ctrl+C and a polite kill end the program in order; returns how to undo that."""
    wanted = [signal.SIGINT, signal.SIGTERM]

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        stop()

    before = [(number, signal.signal(number, on_signal)) for number in wanted]
    # Python sees a signal only between two of its own steps, and Qt may sleep for long.
    heartbeat = QTimer()
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start(_HEARTBEAT_MILLISECONDS)

    def undo() -> None:
        heartbeat.stop()
        for number, handler in before:
            signal.signal(number, handler)

    return undo
