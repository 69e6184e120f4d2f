"""Opens the conflict dialog of a refused action."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from halo_desktop.cache.views import OutboxItem
from halo_desktop.ui import dialogs
from halo_desktop.ui.conflict.dialog import ConflictDialog
from halo_desktop.ui.conflict.presenter import ConflictDesk, ConflictPresenter, WayOut
from halo_desktop.ui.scope import TaskScope


async def open_conflict(
    parent: QWidget, item: OutboxItem, *, desk: ConflictDesk, clock: Callable[[], datetime]
) -> WayOut | None:
    """Lets a person decide about a refusal; None leaves it where it is."""
    scope = TaskScope()
    title = QCoreApplication.translate("conflict", "Ditolak server: apa yang Anda inginkan?")
    dialog = ConflictDialog(title, parent)
    presenter = ConflictPresenter(dialog, item, desk=desk, clock=clock)
    dialog.way_chosen.connect(lambda way, text: scope.start(presenter.choose(way, text)))
    await presenter.open()
    try:
        await dialogs.opened(dialog)
    finally:
        scope.close()
    return presenter.way
