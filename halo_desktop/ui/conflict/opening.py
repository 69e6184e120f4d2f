"""Opens the conflict dialog of a refused action."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from halo_desktop.domain.ids import ActionId
from halo_desktop.ui import dialogs
from halo_desktop.ui.conflict.dialog import ConflictDialog
from halo_desktop.ui.conflict.presenter import (
    ConflictDesk,
    ConflictPresenter,
    Solved,
    comparison_of,
)
from halo_desktop.ui.scope import TaskScope


async def open_conflict(
    parent: QWidget, action: ActionId, *, desk: ConflictDesk, clock: Callable[[], datetime]
) -> Solved | None:
    """Lets a person decide about a refusal; None leaves it where it is."""
    conflict = await desk.conflicts.of(action)
    if conflict is None:
        return None
    scope = TaskScope()
    dialog = ConflictDialog(comparison_of(conflict, desk.rulebook), clock(), parent)
    presenter = ConflictPresenter(dialog, conflict, desk=desk, clock=clock)
    dialog.way_chosen.connect(lambda way, text: scope.start(presenter.choose(way, text)))
    try:
        await dialogs.opened(dialog)
    finally:
        scope.close()
    return presenter.solved
