"""Every place where an answer is written: one editor for each case pane, one text for all."""

from __future__ import annotations

from datetime import timedelta
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from halo_desktop.cache.views import CaseFile
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.ui.actions import ActionRegistry
from halo_desktop.ui.complaint.view import CaseView
from halo_desktop.ui.main_window.console_desk import ConsoleDesk
from halo_desktop.ui.ports import Clock
from halo_desktop.ui.reply_editor import binding
from halo_desktop.ui.reply_editor.editor import ReplyEditor
from halo_desktop.ui.reply_editor.sharing import SharedText
from halo_desktop.ui.reply_editor.template_text import TemplateTextEdit
from halo_desktop.ui.scope import TaskScope

WRITING = frozenset({Kind.SUBMIT_REPLY, Kind.SAVE_REPLY})


class CasePlace(Protocol):
    """A window with a case pane and actions of its own."""

    @property
    def case(self) -> CaseView: ...

    @property
    def registry(self) -> ActionRegistry: ...


class Seat:
    """An editor in its pane, with what drives it."""

    def __init__(
        self,
        place: CasePlace,
        parent: QWidget,
        desk: ConsoleDesk,
        scope: TaskScope,
        clock: Clock,
        shared: SharedText,
    ) -> None:
        """Makes the editor and puts it below the tabs."""
        self._place = place
        self._scope = scope
        self.editor = ReplyEditor(binding.limits_of(desk.rulebook), parent)
        self.presenter = binding.bind(
            self.editor,
            desk=desk,
            actor=desk.account.actor,
            rulebook=lambda: desk.rulebook,
            scope=scope,
            clock=clock,
            delay=lambda: _delay(desk),
            shared=shared,
            evidence=desk.evidence,
        )
        place.case.set_editor(self.editor)

    def show_case(self, case: CaseFile | None) -> None:
        """Follows the open case: the editor is there only where an answer may be written."""
        self._place.case.show_editor(case is not None and self._may_write())
        self._scope.start(self.presenter.show_case(case), name="editor")

    def focus(self) -> None:
        """Puts the cursor where the answer is written."""
        text = self.editor.findChild(TemplateTextEdit)
        (text or self.editor).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _may_write(self) -> bool:
        states = self._place.registry.states
        return any(state.kind in WRITING and state.is_in_sight for state in states)


class Writing:
    """Knows all seats, so that nothing typed anywhere is left behind."""

    def __init__(self, desk: ConsoleDesk, clock: Clock) -> None:
        """Starts without seats."""
        self._desk = desk
        self._clock = clock
        self._shared = SharedText()
        self.seats: list[Seat] = []

    def sit_down(self, place: CasePlace, parent: QWidget, scope: TaskScope) -> Seat:
        """Makes an editor for one more case pane."""
        seat = Seat(place, parent, self._desk, scope, self._clock, self._shared)
        self.seats.append(seat)
        return seat

    async def stand_up(self, seat: Seat) -> bool:
        """Keeps what is typed and gives the seat up; says no where it could not be kept."""
        is_kept = await seat.presenter.finish()
        if is_kept and seat in self.seats:
            self.seats.remove(seat)
        return is_kept

    async def keep(self) -> None:
        """Puts everything that is typed on disk."""
        for seat in tuple(self.seats):
            await seat.presenter.close()

    async def reload(self, complaint: ComplaintId) -> None:
        """Reads a case's texts again, after one has come back."""
        for seat in tuple(self.seats):
            await seat.presenter.reload(complaint)


def _delay(desk: ConsoleDesk) -> timedelta | None:
    return desk.pace.delay
