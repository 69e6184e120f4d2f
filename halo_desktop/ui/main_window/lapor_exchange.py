"""What the tab *LAPOR!* of the open case lets an operator do about the exchange."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AskLapor
from halo_desktop.domain.states import LaporTaskState, LaporWish
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.decisions import lapor_choice
from halo_desktop.ui.decisions.presenter import draft_id
from halo_desktop.ui.decisions.values import Values
from halo_desktop.ui.main_window.case_room import CaseRoom, beside_the_list
from halo_desktop.ui.main_window.feature import ConsoleParts


class LaporExchange:
    """The tab beside the list."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """It has buttons of its own."""
        return {}

    def begin(self) -> None:
        """Listens to the tab."""
        self._talk = LaporTalk(beside_the_list(self._console))

    def close(self) -> None:
        """The tab goes with its window."""


class LaporTalk:
    """Looks now at once; the rest is asked in a form, because it needs a word."""

    def __init__(self, room: CaseRoom) -> None:
        """Takes the room with the tab and listens to it."""
        self._room = room
        tab = room.view.lapor
        tab.check_requested.connect(self._check)
        tab.settle_requested.connect(self._settle)

    def _check(self) -> None:
        self._room.scope.start(self._look_now(), name="lapor check")

    def _settle(self, wish: LaporWish) -> None:
        self._room.scope.start(self._ask(wish), name="lapor ask")

    async def _look_now(self) -> None:
        room = self._room
        file = room.case.case
        if file is None:
            return
        performed = await room.desk.outbox.perform(
            file.complaint.id, Kind.ASK_LAPOR, AskLapor(wish=LaporWish.CHECK)
        )
        room.tell(Kind.ASK_LAPOR, performed)

    async def _ask(self, wish: LaporWish) -> None:
        room = self._room
        file = room.case.case
        if file is None or file.complaint.lapor is None:
            return
        kept = {draft.id for draft in await room.desk.drafts.of(file.complaint.id)}
        tasks = [
            task
            for task in file.complaint.lapor.tasks
            if wish is LaporWish.PASTED or task.state is not LaporTaskState.BY_HAND
        ]
        values = None
        if tasks and draft_id(file.complaint.id, Kind.ASK_LAPOR) not in kept:
            values = Values({"choice": lapor_choice.join(wish, tasks[0].id)})
        await room.decide(Kind.ASK_LAPOR, file, values=values)
