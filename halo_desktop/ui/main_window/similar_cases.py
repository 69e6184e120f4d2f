"""Looks for what is like the open case, in the background, and leads to joining them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from halo_desktop.cache.views import CaseFile
from halo_desktop.desk.suggestions import SimilarCase
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.states import FINAL_STATES
from halo_desktop.domain.suggestions import likeness
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.decisions.values import Values
from halo_desktop.ui.main_window.case_room import CaseRoom, beside_the_list
from halo_desktop.ui.main_window.feature import ConsoleParts

_MERGE: Final = Kind.MERGE


class SimilarCases:
    """The tab *Serupa* beside the list."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """It has buttons of its own."""
        return {}

    def begin(self) -> None:
        """Listens to the case pane and to the tab."""
        self._looking = LookingForSimilar(beside_the_list(self._console))

    def close(self) -> None:
        """The tab goes with its window."""


class LookingForSimilar:
    """Fills the tab *Serupa* each time another case is shown."""

    def __init__(self, room: CaseRoom) -> None:
        """Takes the room with the tab and listens to it."""
        self._room = room
        self._asked = ""  # what was looked for last: case and version
        view = room.view
        view.case_shown.connect(self._look)
        view.similar.open_requested.connect(room.open_case)
        view.similar.merge_requested.connect(self._merge)

    def _look(self, file: CaseFile) -> None:
        case = file.complaint
        asked = f"{case.id}/{case.rev}"
        if asked == self._asked:
            return
        self._asked = asked
        view = self._room.view
        view.name_similar(0)
        if not likeness.may_be_compared(case):
            view.similar.show_protected()
        elif case.state in FINAL_STATES:
            view.similar.show_found((), can_merge=False)
        else:
            view.similar.show_waiting()
            self._room.scope.start(self._find(file, asked), name="similar")

    async def _find(self, file: CaseFile, asked: str) -> None:
        try:
            found = await self._room.desk.suggestions.similar(file.complaint)
        except HaloError:
            self._asked = ""  # locked meanwhile: the next look asks again
            return
        if asked != self._asked:
            return
        choices = self._room.desk.cases.choices(file)
        can_merge = any(choice.kind is _MERGE and choice.is_allowed for choice in choices)
        view = self._room.view
        view.similar.show_found(found, can_merge=can_merge)
        view.name_similar(len(found))

    def _merge(self, found: SimilarCase) -> None:
        room = self._room
        file = room.case.case
        if file is None:
            return
        values = Values({"parent": (found.line.id, found.line.ticket or "")})
        room.scope.start(room.decide(_MERGE, file, values=values), name="merge")
