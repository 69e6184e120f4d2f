"""After an intake: the next one with the same place and channel, and a receipt on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.decisions.ports import Performed
from halo_desktop.ui.decisions.presenter import draft_id
from halo_desktop.ui.decisions.values import Values
from halo_desktop.ui.main_window.feature import ConsoleParts
from halo_desktop.ui.main_window.printing import show_papers
from halo_desktop.ui.printing.case_papers import PaperKind


class Receiving:
    """Remembers the last intake of this sitting; who queues at the desk waits for nothing."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console
        self._last: ComplaintId | None = None

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        return {CommandId.INTAKE_NEXT: self._next, CommandId.RECEIPT: self._receipt}

    def begin(self) -> None:
        """Listens to what is recorded."""
        self._console.rooms.performed.connect(self._on_performed)

    def close(self) -> None:
        """Goes with its window."""

    def _on_performed(self, kind: Kind, performed: Performed) -> None:
        if kind is Kind.INTAKE:
            self._last = performed.complaint

    def _next(self) -> None:
        self._console.scope.start(self._record(), name="next intake")

    async def _record(self) -> None:
        console = self._console
        kept = {draft.id for draft in await console.desk.drafts.all()}
        values = None
        # A text that was begun goes before what would only save two entries.
        if draft_id(None, Kind.INTAKE) not in kept:
            values = await self._same_place()
        await console.rooms.decide(Kind.INTAKE, None, values=values)

    async def _same_place(self) -> Values | None:
        file = None if self._last is None else await self._console.desk.cases.open(self._last)
        if file is None:
            return None
        case = file.complaint
        return Values({"channel": case.channel.value, "place": case.place or ""})

    def _receipt(self) -> None:
        self._console.scope.start(self._print(), name="receipt")

    async def _print(self) -> None:
        console = self._console
        wanted = self._last or console.case.complaint
        file = None if wanted is None else await console.desk.cases.open(wanted)
        if file is None:
            text = QCoreApplication.translate(
                "receiving", "Catat atau buka sebuah aduan dahulu, lalu cetak tanda terimanya."
            )
            console.rooms.toast.show_note(text)
            return
        await show_papers(console, file, console.window, first=PaperKind.RECEIPT)
