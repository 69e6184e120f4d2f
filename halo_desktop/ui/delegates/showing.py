"""Opens the sheet of deputies and carries out what is wished there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Protocol

import shiboken6
from PySide6.QtWidgets import QWidget

from halo_desktop.domain.delegation import Delegation
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import dialogs
from halo_desktop.ui.delegates.sheet import DelegatesSheet
from halo_desktop.ui.scope import TaskScope
from halo_desktop.wire.delegations import Delegations


class DelegatesDesk(Protocol):
    """The desk's part."""

    @property
    def may_name(self) -> bool: ...

    async def all(self) -> Delegations: ...

    async def give(self, wish: Delegation) -> Delegations: ...

    async def end(self, number: int) -> Delegations: ...


async def show(
    parent: QWidget, desk: DelegatesDesk, rulebook: Callable[[], Rulebook], today: date
) -> None:
    """Shows who signs for whom until the sheet is closed."""
    scope = TaskScope()
    sheet = DelegatesSheet(rulebook, today, parent)

    async def tell(answer: Awaitable[Delegations]) -> None:
        sheet.set_busy(True)
        try:
            found = await answer
        except HaloError as fault:
            sheet.show_fault(fault)
            return
        finally:
            # It may have been closed, and deleted with its answer still on the way.
            if shiboken6.isValid(sheet):
                sheet.set_busy(False)
        sheet.show_answer(found)

    sheet.give_requested.connect(lambda wish: scope.start(tell(desk.give(wish)), name="deputy"))
    sheet.end_requested.connect(lambda number: scope.start(tell(desk.end(number)), name="deputy"))
    scope.start(tell(desk.all()), name="deputies")
    try:
        await dialogs.opened(sheet)
    finally:
        scope.close()
