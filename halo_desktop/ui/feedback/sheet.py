"""The feedback form; what was typed stays until the server has it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from halo_desktop.cache.views import Draft
from halo_desktop.domain.errors import HaloError
from halo_desktop.ui import dialogs, mnemonics, problems
from halo_desktop.ui.autosave import Autosave, SaveState
from halo_desktop.ui.decisions import texts
from halo_desktop.ui.decisions.editors.texts import TextEditor
from halo_desktop.ui.decisions.form import Field, FieldKind
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.widgets.form_field import FormField

DRAFT_ID = "new/feedback"
SHORTEST = 10
LONGEST = 2000


class FeedbackConnection(Protocol):
    """Brings a word to the makers."""

    async def send_feedback(self, text: str, screen: str) -> None: ...


class FeedbackDrafts(Protocol):
    """Keeps what is being typed."""

    async def save(self, draft: Draft) -> datetime: ...

    async def all(self) -> tuple[Draft, ...]: ...

    async def discard(self, draft_id: str) -> None: ...


class FeedbackDesk(Protocol):
    """The parts of the desk that feedback needs."""

    @property
    def connection(self) -> FeedbackConnection: ...

    @property
    def drafts(self) -> FeedbackDrafts: ...


class FeedbackSheet(dialogs.Sheet):
    """One text, and where it was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        label, send = mnemonics.assign(
            [
                QCoreApplication.translate("feedback", "Masukan Anda"),
                QCoreApplication.translate("feedback", "Kirim"),
            ]
        )
        super().__init__(
            QCoreApplication.translate("feedback", "Kirim masukan"),
            main_text=send,
            subtitle=QCoreApplication.translate(
                "feedback", "Tentang aplikasi ini: yang menyulitkan, yang kurang, yang salah."
            ),
            parent=parent,
        )
        self.setObjectName("feedback_sheet")
        self.editor = TextEditor(
            Field(
                name="feedback",
                kind=FieldKind.TEXT,
                label=label,
                max_length=LONGEST,
                is_tall=True,
                placeholder=QCoreApplication.translate(
                    "feedback", "Apa yang Anda lakukan, apa yang terjadi, apa yang diharapkan"
                ),
            ),
            self,
        )
        hint = QCoreApplication.translate(
            "feedback", "Jangan menulis data pribadi pelapor. Nama layar ikut terkirim."
        )
        self.field = FormField(label, self.editor, hint=hint, is_required=True, parent=self)
        self.body.addWidget(self.field)
        self.body.addStretch(1)
        self.editor.setFocus()

    def show_save_state(self, state: SaveState) -> None:
        """Says below the field that the text is kept."""
        self.field.show_hint(texts.save_state(state))


async def open_feedback(
    parent: QWidget, screen: str, *, desk: FeedbackDesk, clock: Callable[[], datetime]
) -> bool:
    """Lets a person write; says whether it was sent."""
    scope = TaskScope()
    sheet = FeedbackSheet(parent)

    async def save(text: str) -> datetime:
        draft = Draft(id=DRAFT_ID, complaint=None, kind="feedback", text=text, updated_at=clock())
        return await desk.drafts.save(draft)

    autosave = Autosave[str](save, sheet.show_save_state, scope.start)

    async def submit() -> None:
        text = str(sheet.editor.value()).strip()
        if len(text) < SHORTEST:
            words = QCoreApplication.translate("feedback", "Tulis paling sedikit 10 huruf.")
            sheet.field.show_error(words)
            sheet.editor.setFocus()
            return
        sheet.set_busy(True)
        try:
            await autosave.flush()
            await desk.connection.send_feedback(text, screen)
        except HaloError as fault:
            sheet.show_error(problems.of_error(fault).text)
            return
        finally:
            sheet.set_busy(False)
        autosave.forget()
        await desk.drafts.discard(DRAFT_ID)
        sheet.accept()

    kept = next((d for d in await desk.drafts.all() if d.id == DRAFT_ID), None)
    sheet.editor.set_value(kept.text if kept is not None else "")
    sheet.editor.value_changed.connect(lambda: autosave.touch(str(sheet.editor.value())))
    sheet.submit_requested.connect(lambda: scope.start(submit()))
    try:
        return await dialogs.opened(sheet)
    finally:
        await autosave.flush()
        scope.close()
