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
from halo_desktop.ui.autosave import Autosave, SaveState, Start
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

    @property
    def is_lasting(self) -> bool: ...

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

    @property
    def text(self) -> str:
        """What is written."""
        return str(self.editor.value()).strip()

    def show_too_short(self) -> None:
        """Says that there is not enough to send."""
        words = QCoreApplication.translate("feedback", "Tulis paling sedikit 10 huruf.")
        self.field.show_error(words)
        self.editor.setFocus()

    def show_save_state(self, state: SaveState) -> None:
        """Says below the field that the text is kept."""
        self.field.show_hint(texts.save_state(state))


class FeedbackPresenter:
    """Keeps what is typed and brings it to the server."""

    def __init__(
        self,
        sheet: FeedbackSheet,
        screen: str,
        *,
        desk: FeedbackDesk,
        start: Start,
        clock: Callable[[], datetime],
    ) -> None:
        """``screen`` is the name of the screen on which the form was opened."""
        self._sheet = sheet
        self._screen = screen
        self._desk = desk
        self._clock = clock
        self._autosave = Autosave[str](
            self._save, sheet.show_save_state, start, is_lasting=desk.drafts.is_lasting
        )

    async def open(self) -> None:
        """Brings back what was not sent last time."""
        kept = next((d for d in await self._desk.drafts.all() if d.id == DRAFT_ID), None)
        self._sheet.editor.set_value(kept.text if kept is not None else "")

    def on_typed(self) -> None:
        """Takes what is typed."""
        self._autosave.touch(self._sheet.text)

    async def submit(self) -> None:
        """Sends; whatever stops it leaves the text where it is."""
        sheet = self._sheet
        if len(sheet.text) < SHORTEST:
            sheet.show_too_short()
            return
        sheet.set_busy(True)
        try:
            await self._autosave.flush()
            await self._desk.connection.send_feedback(sheet.text, self._screen)
        except HaloError as fault:
            sheet.show_error(problems.of_error(fault).text)
            return
        finally:
            sheet.set_busy(False)
        self._autosave.forget()
        await self._desk.drafts.discard(DRAFT_ID)
        sheet.accept()

    async def close(self) -> None:
        """Puts everything typed on disk."""
        await self._autosave.flush()

    async def _save(self, text: str) -> datetime:
        draft = Draft(
            id=DRAFT_ID, complaint=None, kind="feedback", text=text, updated_at=self._clock()
        )
        return await self._desk.drafts.save(draft)


async def open_feedback(
    parent: QWidget, screen: str, *, desk: FeedbackDesk, clock: Callable[[], datetime]
) -> bool:
    """Lets a person write; says whether it was sent."""
    scope = TaskScope()
    sheet = FeedbackSheet(parent)
    presenter = FeedbackPresenter(sheet, screen, desk=desk, start=scope.start, clock=clock)
    await presenter.open()
    sheet.editor.value_changed.connect(presenter.on_typed)
    sheet.submit_requested.connect(lambda: scope.start(presenter.submit()))
    try:
        return await dialogs.opened(sheet)
    finally:
        await presenter.close()
        scope.close()
