"""Drives the page of statistics: asks this computer or the server, and tells. No Qt widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from halo_desktop.cache.views import Line, ListKey
from halo_desktop.desk.statistics import Figures
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.statistics.report import Wish


class StatisticsDesk(Protocol):
    """The desk's part."""

    @property
    def may_rank(self) -> bool: ...

    async def local(self, wish: Wish) -> Figures: ...

    async def server(self, wish: Wish) -> Figures: ...


class ExportingDesk(Protocol):
    """The part that lets things leave: written down first, with who and when in them."""

    @property
    def mark(self) -> str: ...

    async def record_print(self, subject: str, detail: str) -> None: ...

    async def table(
        self, file: Path, head: Sequence[str], rows: Sequence[Sequence[str]], what: str
    ) -> int: ...

    async def rows(
        self,
        file: Path,
        keys: ListKey,
        *,
        head: Sequence[str],
        cells: Callable[[Line], Sequence[str]],
        told: Callable[[int, int], None],
    ) -> int: ...


class StatisticsView(Protocol):
    """What the presenter may do to the page."""

    def show_busy(self, *, is_busy: bool) -> None: ...

    def show_figures(self, figures: Figures) -> None: ...

    def show_fault(self, fault: HaloError) -> None: ...


class StatisticsPresenter:
    """Only the newest question is answered."""

    def __init__(self, view: StatisticsView, desk: StatisticsDesk) -> None:
        """Takes the page and the desk's part."""
        self._view = view
        self._desk = desk
        self._asked = 0

    async def ask(self, wish: Wish, *, from_server: bool) -> None:
        """Shows the figures of a period."""
        self._asked += 1
        number = self._asked
        self._view.show_busy(is_busy=True)
        try:
            found = await (self._desk.server(wish) if from_server else self._desk.local(wish))
        except HaloError as fault:
            if number == self._asked:
                self._view.show_busy(is_busy=False)
                self._view.show_fault(fault)
            return
        if number == self._asked:
            self._view.show_busy(is_busy=False)
            self._view.show_figures(found)
