"""Where a case is open: beside the list, or in a window of its own; features serve both."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from halo_desktop.cache.views import CaseFile
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.ui.complaint.presenter import CasePresenter
from halo_desktop.ui.complaint.view import CaseView
from halo_desktop.ui.decisions.ports import Performed
from halo_desktop.ui.decisions.values import Values
from halo_desktop.ui.main_window.console_desk import ConsoleDesk
from halo_desktop.ui.main_window.feature import ConsoleParts
from halo_desktop.ui.scope import TaskScope


class Decide(Protocol):
    """Opens the form of a decision on the case of the room."""

    def __call__(
        self, kind: Kind, case: CaseFile, *, values: Values | None = None
    ) -> Coroutine[Any, Any, Performed | None]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRoom:
    """One case pane and what may be done from it."""

    window: QWidget
    view: CaseView
    case: CasePresenter
    desk: ConsoleDesk
    scope: TaskScope
    decide: Decide
    tell: Callable[[Kind, Performed], None]
    say: Callable[[str], None]
    open_case: Callable[[ComplaintId], None]


def beside_the_list(console: ConsoleParts) -> CaseRoom:
    """The room of the main window."""
    return CaseRoom(
        window=console.window,
        view=console.window.case,
        case=console.case,
        desk=console.desk,
        scope=console.scope,
        decide=console.rooms.decide,
        tell=console.rooms.tell_performed,
        say=console.rooms.toast.show_note,
        open_case=console.open_case,
    )
