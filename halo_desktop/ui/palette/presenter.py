"""What the palette does: ranks what is known at once, and asks the store for complaints."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime
from typing import Any, Final, Protocol

from halo_desktop.cache.views import Line, SearchPage
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import problems
from halo_desktop.ui.drafts.presenter import DraftsDesk, rows_of
from halo_desktop.ui.palette import offers, ranking, texts
from halo_desktop.ui.palette.entry import Entry, Group, split
from halo_desktop.ui.palette.habits import Habits

MOST_CASES: Final = 8
_SHORTEST: Final = 2


class PaletteWorklist(Protocol):
    """Complaints by words or number, and those that were read last."""

    async def search(self, text: str, limit: int = 50) -> SearchPage: ...

    async def recent(self, limit: int) -> tuple[Line, ...]: ...


class PaletteDesk(DraftsDesk, Protocol):
    """What the palette asks of the desk."""

    @property
    def worklist(self) -> PaletteWorklist: ...

    @property
    def rulebook(self) -> Rulebook: ...


class PaletteScreen(Protocol):
    """What the presenter tells the palette."""

    def show_entries(self, entries: Sequence[Entry]) -> None: ...

    def show_note(self, text: str) -> None: ...


class PalettePresenter:
    """Answers each letter at once with what is in memory; complaints follow."""

    def __init__(
        self,
        screen: PaletteScreen,
        fixed: Sequence[Entry],
        *,
        desk: PaletteDesk,
        habits: Habits,
        start: Callable[[Coroutine[Any, Any, Any]], None],
        clock: Callable[[], datetime],
    ) -> None:
        """``fixed`` is what the program itself offers now."""
        self._screen = screen
        self._fixed = tuple(fixed)
        self._desk = desk
        self._habits = habits
        self._start = start
        self._clock = clock
        self._own: tuple[Entry, ...] = ()
        self._found: tuple[Entry, ...] = ()
        self._text = ""
        self._is_closed = False

    def close(self) -> None:
        """Shows nothing any more: the palette is gone."""
        self._is_closed = True

    def offer(self, fixed: Sequence[Entry]) -> None:
        """Takes what the program offers after a choice was carried out."""
        self._fixed = tuple(fixed)
        self._show()

    def open(self) -> None:
        """Shows what is used most; recent complaints and drafts follow."""
        self._show()
        self._start(self._read_own())

    def search(self, text: str) -> None:
        """Takes what is typed."""
        self._text = text
        self._found = ()
        self._show()
        groups, query = split(text)
        if len(query) >= _SHORTEST and Group.CASE in groups:
            self._start(self._read_cases(text, query))

    def choose(self, entry: Entry) -> bool:
        """Counts a choice; says why not where it may not be made."""
        if entry.reason:
            self._screen.show_note(entry.reason)
            return False
        if entry.is_counted:
            self._habits.count(entry.key)
        return True

    async def _read_own(self) -> None:
        """Recent complaints and drafts, from the store."""
        try:
            recent = await self._desk.worklist.recent(MOST_CASES)
            written = await rows_of(self._desk)
        except HaloError as error:
            self._tell(problems.of_error(error).text)
            return
        cases = offers.of_lines(recent, self._desk.rulebook, note=texts.just_read())
        self._own = (*offers.of_drafts(written, self._clock()), *cases)
        self._show()

    async def _read_cases(self, text: str, query: str) -> None:
        try:
            page = await self._desk.worklist.search(query, MOST_CASES)
        except HaloError as error:
            if text == self._text:
                self._tell(problems.of_error(error).text)
            return
        if text != self._text:
            return  # something else is typed by now
        self._found = offers.of_lines(page.items, self._desk.rulebook)
        self._show(more=page.total - len(page.items))

    def _tell(self, text: str) -> None:
        if not self._is_closed:
            self._screen.show_note(text)

    def _show(self, *, more: int = 0) -> None:
        if self._is_closed:
            return
        ranked = ranking.ranked(self._text, (*self._fixed, *self._own), self._habits)
        known = {entry.key for entry in ranked}
        # The store has ranked its own: it knows affixed forms and numbers that letters do not.
        found = tuple(entry for entry in self._found if entry.key not in known)
        _, query = split(self._text)
        is_number = query.replace("-", "").isdigit()
        shown = (*found, *ranked) if is_number else (*ranked, *found)
        self._screen.show_entries(shown)
        self._screen.show_note(texts.answer(len(shown), more))
