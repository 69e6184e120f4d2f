"""Opens the dialog of an action and puts its parts together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from halo_desktop.cache.views import CaseFile
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import dialogs
from halo_desktop.ui.decisions.catalogue import form_for
from halo_desktop.ui.decisions.dialog import DecisionDialog
from halo_desktop.ui.decisions.form import Form
from halo_desktop.ui.decisions.ports import DecisionDesk, Performed
from halo_desktop.ui.decisions.presenter import DecisionPresenter, Subject
from halo_desktop.ui.decisions.situation import Situation
from halo_desktop.ui.decisions.values import Values
from halo_desktop.ui.scope import TaskScope


def now() -> datetime:
    """The moment, aware, in UTC."""
    return datetime.now(UTC)


def seen_of(case_file: CaseFile | None) -> Facets | None:
    """The server's version that is on the screen; what is decided is bound to it."""
    if case_file is None or case_file.base is None:
        return None
    return case_file.base.facets


async def open_decision(
    parent: QWidget,
    kind: Kind,
    case_file: CaseFile | None,
    *,
    desk: DecisionDesk,
    actor: Actor,
    rulebook: Rulebook,
    prefilled: Values | None = None,
    clock: Callable[[], datetime] = now,
) -> Performed | None:
    """Lets a person decide; gives what became of it, or None when nothing was done."""
    case = case_file.complaint if case_file is not None else None
    situation = Situation(rulebook=rulebook, actor=actor, now=clock(), case=case)
    subject = Subject(
        case=case,
        base=seen_of(case_file),
        fetched_at=case_file.fetched_at if case_file is not None else None,
    )
    form = form_for(kind, situation)
    return await run(parent, form, subject, desk=desk, prefilled=prefilled, clock=clock)


async def run(
    parent: QWidget,
    form: Form,
    subject: Subject,
    *,
    desk: DecisionDesk,
    prefilled: Values | None = None,
    clock: Callable[[], datetime] = now,
) -> Performed | None:
    """Shows a form until it is done or put away; what was typed is kept either way."""
    scope = TaskScope()
    dialog = DecisionDialog(form, _subtitle(subject), parent)
    presenter = DecisionPresenter(dialog, form, subject, desk=desk, start=scope.start, clock=clock)
    connect(dialog, presenter, scope)
    await presenter.open(prefilled)
    try:
        await dialogs.opened(dialog)
    finally:
        await presenter.close()
        scope.close()
    return presenter.performed


def connect(dialog: DecisionDialog, presenter: DecisionPresenter, scope: TaskScope) -> None:
    """Ties what the dialog tells to what the presenter does."""
    dialog.field_changed.connect(presenter.change)
    dialog.hint_taken.connect(presenter.take_hint)
    dialog.submit_requested.connect(lambda: scope.start(presenter.submit()))
    dialog.start_over_requested.connect(lambda: scope.start(presenter.start_over()))
    dialog.cases_requested.connect(lambda name, text: scope.start(presenter.find_cases(name, text)))
    dialog.file_picked.connect(lambda name, path: scope.start(presenter.add_file(name, path)))


def _subtitle(subject: Subject) -> str:
    case = subject.case
    if case is None:
        return ""
    return f"{case.ticket} · {case.title}" if case.ticket else case.title
