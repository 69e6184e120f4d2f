"""Opens the panel of waiting things and keeps it fresh while it is open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from halo_desktop.cache.views import OutboxItem
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.ui import dialogs
from halo_desktop.ui.ports import Hub
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.waiting.presenter import WaitingDesk, WaitingPresenter, WaitingWays
from halo_desktop.ui.waiting.sheet import WaitingSheet

_TICK_MILLISECONDS = 10_000


class OpenWaitingDesk(WaitingDesk, Protocol):
    """The desk with its news."""

    @property
    def events(self) -> Hub: ...


class _Leaving:
    """Closes the panel where a deed leads elsewhere in the window."""

    def __init__(self, sheet: WaitingSheet, ways: WaitingWays) -> None:
        self._sheet = sheet
        self._ways = ways

    def open_case(self, complaint: ComplaintId) -> None:
        self._sheet.accept()
        self._ways.open_case(complaint)

    def open_draft(self, draft: str) -> None:
        self._sheet.accept()
        self._ways.open_draft(draft)

    def sign_in(self) -> None:
        self._sheet.accept()
        self._ways.sign_in()

    async def compare(self, item: OutboxItem) -> None:
        await self._ways.compare(item)


async def open_waiting(
    parent: QWidget, *, desk: OpenWaitingDesk, ways: WaitingWays, clock: Callable[[], datetime]
) -> None:
    """Shows what waits until the panel is closed."""
    scope = TaskScope()
    sheet = WaitingSheet(desk.rulebook, parent)
    presenter = WaitingPresenter(
        sheet, desk=desk, ways=_Leaving(sheet, ways), start=scope.start, clock=clock
    )
    sheet.act_requested.connect(lambda key, deed: scope.start(presenter.act(key, deed)))
    sheet.sync_requested.connect(lambda: scope.start(presenter.sync()))
    sheet.check_requested.connect(lambda: scope.start(presenter.check()))
    sheet.economy.switched.connect(lambda is_on: scope.start(presenter.spare(is_wanted=is_on)))
    sheet.economy.held_wanted.connect(lambda: scope.start(presenter.fetch_held()))
    unsubscribe = desk.events.subscribe(presenter.on_event)
    ticking = QTimer(sheet)
    ticking.timeout.connect(presenter.tick)
    ticking.start(_TICK_MILLISECONDS)
    await presenter.refresh()
    try:
        await dialogs.opened(sheet)
    finally:
        unsubscribe()
        scope.close()
