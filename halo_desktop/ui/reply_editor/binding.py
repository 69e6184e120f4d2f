"""Puts editor and presenter together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from halo_desktop.cache.views import CaseFile
from halo_desktop.domain import criteria
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import formatting
from halo_desktop.ui.complaint import send_words
from halo_desktop.ui.decisions.forms.replies import ReplyForms
from halo_desktop.ui.decisions.situation import Situation
from halo_desktop.ui.evidence import sheet, words
from halo_desktop.ui.evidence.guard import EvidenceGuard, LooksAtEvidence, pictures_of
from halo_desktop.ui.reply_editor import templates
from halo_desktop.ui.reply_editor.editor import ReplyEditor
from halo_desktop.ui.reply_editor.files_row import FilesRow
from halo_desktop.ui.reply_editor.looking_back import LookingBack
from halo_desktop.ui.reply_editor.ports import EditorDesk, Limits, Surroundings
from halo_desktop.ui.reply_editor.presenter import ReplyEditorPresenter
from halo_desktop.ui.reply_editor.sharing import SharedText
from halo_desktop.ui.scope import TaskScope


def bind(
    editor: ReplyEditor,
    *,
    desk: EditorDesk,
    actor: Actor,
    rulebook: Callable[[], Rulebook],
    scope: TaskScope,
    clock: Callable[[], datetime],
    delay: Callable[[], timedelta | None] = lambda: None,
    shared: SharedText | None = None,
    evidence: LooksAtEvidence | None = None,
) -> ReplyEditorPresenter:
    """Makes the presenter of an editor and connects both."""
    opened: list[Complaint] = []

    def look_around(case: CaseFile) -> Surroundings:
        opened[:] = [case.complaint]
        return _surroundings(case, rulebook(), actor=actor, now=clock(), delay=delay())

    asked = partial(sheet.confirm, editor)
    guard = EvidenceGuard(evidence, desk.files, asked, clock) if evidence else None
    presenter = ReplyEditorPresenter(
        editor,
        desk=desk,
        limits=limits_of(rulebook()),
        look_around=look_around,
        start=scope.start,
        clock=clock,
        shared=shared,
        evidence=guard,
    )
    _connect(editor, presenter, scope)
    for given in (editor.file_picked, editor.picture_pasted):
        given.connect(lambda it: scope.start(_add(it, editor, presenter, guard, opened)))

    versions = LookingBack(editor, presenter, desk.drafts, clock)
    editor.versions_requested.connect(
        lambda: scope.start(versions.open(opened[-1] if opened else None), name="versions")
    )
    return presenter


def _surroundings(
    case: CaseFile, rules: Rulebook, *, actor: Actor, now: datetime, delay: timedelta | None
) -> Surroundings:
    situation = Situation(rulebook=rules, actor=actor, now=now, case=case.complaint)
    return Surroundings(
        templates=templates.fitting(case.complaint, rules),
        facts=templates.facts_of(
            case.complaint,
            rules,
            today=local_day(now),
            addressee=QCoreApplication.translate("reply", "Bapak/Ibu Pelapor"),
            say_day=formatting.long_day,
        ),
        waiting_supports=ReplyForms(situation).open_supports(),
        send_before=_send_before(case, rules, now, delay),
    )


def _send_before(case: CaseFile, rules: Rulebook, now: datetime, delay: timedelta | None) -> str:
    """By when the answer must leave for its limit; empty while that is far off."""
    clock = criteria.pressing_clock(case.complaint)
    words = "" if clock is None else send_words.hint(clock, rules, now, delay)
    return f"{words[:1].upper()}{words[1:]}"


def _connect(editor: ReplyEditor, presenter: ReplyEditorPresenter, scope: TaskScope) -> None:
    editor.text_typed.connect(presenter.type_text)
    editor.advice.rested.connect(lambda: editor.advice.show_advice(presenter.advice()))
    editor.mode_chosen.connect(presenter.set_mode)
    editor.kind_chosen.connect(presenter.choose)
    editor.file_removed.connect(presenter.remove_file)
    editor.submit_requested.connect(lambda: scope.start(presenter.submit()))
    editor.share_requested.connect(lambda: scope.start(presenter.share()))
    editor.note_requested.connect(lambda: scope.start(presenter.send_note()))


async def _add(
    source: Path | bytes,
    editor: ReplyEditor,
    presenter: ReplyEditorPresenter,
    guard: EvidenceGuard | None,
    opened: Sequence[Complaint],
) -> None:
    """Attaches a file, and marks it when it is a photograph to look at twice."""
    await presenter.add_file(source)
    row = editor.findChild(FilesRow)
    if guard is None or row is None or not opened:
        return
    hints = await guard.look(opened[-1], pictures_of(presenter.content.files))
    row.show_hints({hint.name: words.sentence(hint) for hint in reversed(hints)})


def limits_of(rulebook: Rulebook) -> Limits:
    """How long a public text must and may be."""
    options = rulebook.options
    return Limits(shortest=options.min_reply_length, longest=options.lapor_content_limit)
