"""Parent and joined cases are one press away, and so is the way back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from halo_desktop.cache.views import CaseFile
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.model import Complaint
from halo_desktop.ui import labels
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.complaint import header
from halo_desktop.ui.main_window.case_room import CaseRoom, beside_the_list
from halo_desktop.ui.main_window.feature import ConsoleParts

_MOST_SHOWN: Final = 30  # a block of hundreds is worked on in its list
_REMEMBERED: Final = 50


class Related:
    """The ties of the case beside the list, and which cases were looked at before."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console
        self._before: list[ComplaintId] = []
        self._current: ComplaintId | None = None
        self._is_returning = False
        self._tied = Tied(beside_the_list(console))

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        return {CommandId.RELATED: self._tied.show, CommandId.BACK: self.go_back}

    def begin(self) -> None:
        """Listens to the case pane."""
        self._console.window.case.case_shown.connect(self._on_case_shown)

    def close(self) -> None:
        """Goes with its window."""

    def go_back(self) -> None:
        """Opens the case that was on the screen before this one."""
        if not self._before:
            text = QCoreApplication.translate("related", "Belum ada aduan sebelumnya.")
            self._console.rooms.toast.show_note(text)
            return
        self._is_returning = True
        self._console.open_case(self._before.pop())

    def _on_case_shown(self, file: CaseFile) -> None:
        shown = file.complaint.id
        if shown == self._current:
            return
        if self._current is not None and not self._is_returning:
            self._before = [*self._before[-_REMEMBERED:], self._current]
        self._is_returning = False
        self._current = shown


class Tied:
    """Leads from a case to its parent, and from a parent to those that joined it."""

    def __init__(self, room: CaseRoom) -> None:
        """Takes the room of the case and listens to its header."""
        self._room = room
        self._menu = QMenu(room.window)
        room.view.header.way_chosen.connect(self._on_way_chosen)

    def show(self) -> None:
        """Opens the one case that is tied to this one, or offers the several."""
        self._show_ties(self._room.view.header)

    def _on_way_chosen(self, way: str, place: QWidget) -> None:
        if way == header.RELATED:
            self._show_ties(place)

    def _show_ties(self, place: QWidget) -> None:
        file = self._room.case.case
        tied = () if file is None else ties(file.complaint)
        if not tied:
            text = QCoreApplication.translate("related", "Aduan ini tidak digabung dengan lainnya.")
            self._room.say(text)
        elif len(tied) == 1:
            self._room.open_case(tied[0])
        else:
            self._room.scope.start(self._offer(tied, place), name="related cases")

    async def _offer(self, tied: tuple[ComplaintId, ...], place: QWidget) -> None:
        words = [(one, await self._words(one)) for one in tied[:_MOST_SHOWN]]
        self._menu.clear()
        for complaint, text in words:
            action = self._menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda _=False, one=complaint: self._room.open_case(one))
        rest = len(tied) - len(words)
        if rest:
            text = QCoreApplication.translate("related", "dan %n lagi", "", rest)
            self._menu.addAction(text).setEnabled(False)
        self._menu.popup(place.mapToGlobal(QPoint(0, place.height())))

    async def _words(self, complaint: ComplaintId) -> str:
        file = await self._room.desk.cases.open(complaint)
        if file is None:
            return QCoreApplication.translate("related", "Aduan di luar komputer ini")
        case = file.complaint
        parts = (case.ticket or "", case.title, labels.of(case.state))
        return " · ".join(part for part in parts if part)


def ties(complaint: Complaint) -> tuple[ComplaintId, ...]:
    """The case that this one has joined, and those that have joined it."""
    parent = () if complaint.parent is None else (complaint.parent,)
    return (*parent, *complaint.children)
