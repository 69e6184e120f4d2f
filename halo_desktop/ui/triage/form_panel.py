"""The place beside the case in which a decision is filled in, so that the case stays in sight."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from halo_desktop.cache.views import CaseFile
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui.decisions import opening
from halo_desktop.ui.decisions.catalogue import form_for
from halo_desktop.ui.decisions.dialog import DecisionDialog
from halo_desktop.ui.decisions.form import Form, HintPlace
from halo_desktop.ui.decisions.ports import DecisionDesk, Performed
from halo_desktop.ui.decisions.presenter import DecisionPresenter, Subject
from halo_desktop.ui.decisions.situation import Situation
from halo_desktop.ui.decisions.values import Values
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.triage.quick_form import quick


class FormPanel(QWidget):
    """Holds one form at a time; Esc puts it away and keeps what was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._dialog: DecisionDialog | None = None

    @property
    def is_open(self) -> bool:
        """Whether something is being filled in."""
        return self._dialog is not None and self._dialog.isVisible()

    def put_away(self) -> None:
        """Closes what is open; the text stays in its draft."""
        if self._dialog is not None:
            self._dialog.reject()

    async def fill(
        self,
        kind: Kind,
        file: CaseFile,
        proposed: Values,
        *,
        desk: DecisionDesk,
        actor: Actor,
        rulebook: Rulebook,
        clock: Callable[[], datetime],
    ) -> Performed | None:
        """Lets a decision be filled in; None when it was put away."""
        situation = Situation(rulebook=rulebook, actor=actor, now=clock(), case=file.complaint)
        form = _narrow(quick(form_for(kind, situation)))
        subject = Subject(
            case=file.complaint, base=opening.seen_of(file), fetched_at=file.fetched_at
        )
        return await self._run(form, subject, proposed, desk, clock)

    async def _run(
        self,
        form: Form,
        subject: Subject,
        proposed: Values,
        desk: DecisionDesk,
        clock: Callable[[], datetime],
    ) -> Performed | None:
        scope = TaskScope()
        dialog = DecisionDialog(form, "", self)
        presenter = DecisionPresenter(
            dialog, form, subject, desk=desk, start=scope.start, clock=clock
        )
        opening.connect(dialog, presenter, scope)
        self._dialog = dialog
        closed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        dialog.finished.connect(lambda _: _settle(closed))
        await presenter.open(proposed=proposed)
        dialog.embed(self._layout)  # not before it is filled: nobody types into an empty form
        presenter.focus()
        try:
            await closed
        finally:
            self._dialog = None
            await presenter.close()
            scope.close()
            dialog.hide()
            dialog.deleteLater()
        return presenter.performed


def _settle(closed: asyncio.Future[None]) -> None:
    if not closed.done():
        closed.set_result(None)


def _narrow(form: Form) -> Form:
    """Hints stand above or below the fields: beside them there is the case."""
    if form.hint_place is HintPlace.BESIDE:
        return replace(form, hint_place=HintPlace.AFTER)
    return form
