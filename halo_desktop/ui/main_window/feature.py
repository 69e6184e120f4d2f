"""What a feature of the window is, and what it may use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.complaint.presenter import CasePresenter
from halo_desktop.ui.lock.guard import LockGuard
from halo_desktop.ui.main_window.console_desk import ConsoleDesk
from halo_desktop.ui.main_window.looks import Looks
from halo_desktop.ui.main_window.presenter import ShellPresenter
from halo_desktop.ui.main_window.rooms import Rooms
from halo_desktop.ui.main_window.sheets import Sheets
from halo_desktop.ui.main_window.window import MainWindow
from halo_desktop.ui.ports import Clock
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.worklist.presenter import WorklistPresenter


class ConsoleParts(Protocol):
    """What a feature may use of the console."""

    window: MainWindow
    desk: ConsoleDesk
    preferences: Preferences
    clock: Clock
    scope: TaskScope
    looks: Looks
    rooms: Rooms
    sheets: Sheets
    worklist: WorklistPresenter
    case: CasePresenter
    shell: ShellPresenter
    guard: LockGuard

    def open_case(self, complaint: ComplaintId) -> None: ...

    def decide(self, kind: Kind) -> None: ...

    def ask_to_sign_out(self) -> None: ...

    def ask_to_switch(self) -> None: ...

    def ask_to_rebuild(self) -> None: ...


class Feature(Protocol):
    """A part of the window with commands of its own."""

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        ...

    def begin(self) -> None:
        """The window is shown."""
        ...

    def close(self) -> None:
        """The window goes; nothing of this part may run on."""
        ...
