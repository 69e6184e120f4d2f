"""Shows who complained: with a purpose, for a short time, never stored."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QHideEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from halo_desktop.cache.views import CaseFile
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import Identity
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import dialogs, theme
from halo_desktop.ui.decisions.catalogue import form_for
from halo_desktop.ui.decisions.dialog import DecisionDialog
from halo_desktop.ui.decisions.form import Form
from halo_desktop.ui.decisions.situation import Situation
from halo_desktop.ui.decisions.values import FieldValue
from halo_desktop.ui.scope import TaskScope

_TICK_MILLISECONDS = 1000
_NOTHING = "–"


class Revealed(Protocol):
    """An identity and when it has to be gone from the screen."""

    @property
    def identity(self) -> Identity: ...

    @property
    def expires_at(self) -> datetime: ...


class RevealCases(Protocol):
    """Asks the server who complained."""

    async def reveal_identity(self, complaint: ComplaintId, purpose: str) -> Revealed: ...


class RevealDesk(Protocol):
    """The part of the desk that revealing needs."""

    @property
    def cases(self) -> RevealCases: ...


class IdentitySheet(dialogs.Sheet):
    """Counts down and closes; the words are wiped when it does."""

    def __init__(
        self,
        revealed: Revealed,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
        *,
        elapsed: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(
            QCoreApplication.translate("reveal", "Identitas pelapor"),
            main_text=QCoreApplication.translate("reveal", "Tutup"),
            parent=parent,
        )
        self.setObjectName("identity_sheet")
        self.hide_cancel()
        self._clock = clock
        self._until = revealed.expires_at
        self._elapsed = elapsed
        # A clock that is set back while the sheet is open does not lengthen its time.
        self._last = elapsed() + (self._until - clock()).total_seconds()
        self._lines: list[QLabel] = []
        self._fill(revealed.identity)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MILLISECONDS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self.submit_requested.connect(self.accept)
        self.tick()

    def tick(self) -> None:
        """Says how long it stays, and closes when the time is over."""
        by_clock = (self._until - self._clock()).total_seconds()
        left = math.ceil(min(by_clock, self._last - self._elapsed()))
        if left <= 0:
            self._wipe()
            self.accept()
            return
        text = QCoreApplication.translate(
            "reveal", "Tertutup otomatis dalam {minutes}.{seconds}. Tidak disimpan; dicatat."
        )
        self.show_subtitle(text.format(minutes=left // 60, seconds=f"{left % 60:02d}"))

    def _fill(self, identity: Identity) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(theme.SPACE_L)
        form.setVerticalSpacing(theme.SPACE_S)
        shown = (
            (QCoreApplication.translate("reveal", "Nama"), identity.name),
            (QCoreApplication.translate("reveal", "Telepon"), identity.phone),
            (QCoreApplication.translate("reveal", "Surel"), identity.email),
            (QCoreApplication.translate("reveal", "Alamat"), identity.address),
        )
        for label, text in shown:
            words = QLabel(text or _NOTHING, self)
            words.setWordWrap(True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
            words.setAccessibleName(label)
            self._lines.append(words)
            form.addRow(label, words)
        self.body.addLayout(form)
        self.body.addStretch(1)

    def _wipe(self) -> None:
        """Takes the words from the screen, and from the clipboard if they were copied here."""
        self._timer.stop()
        words = [line.text() for line in self._lines if line.text() != _NOTHING]
        clipboard = QGuiApplication.clipboard()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            if mode is QClipboard.Mode.Selection and not clipboard.supportsSelection():
                continue
            copied = clipboard.text(mode).strip()
            if copied and any(copied in text for text in words):
                clipboard.clear(mode)
        for line in self._lines:
            line.clear()

    # Qt overrides

    def hideEvent(self, event: QHideEvent) -> None:
        self._wipe()
        super().hideEvent(event)


class RevealPresenter:
    """Asks for the purpose and then the server; nothing of it is stored here."""

    def __init__(
        self, dialog: DecisionDialog, form: Form, case: Complaint, cases: RevealCases
    ) -> None:
        """Takes the dialog with the form, and the part of the desk that is asked."""
        self._dialog = dialog
        self._form = form
        self._case = case
        self._cases = cases
        self._values = form.initial()
        self.revealed: Revealed | None = None

    def change(self, name: str, value: FieldValue) -> None:
        """Takes what is typed; it is not journaled, for there is nothing to be kept."""
        self._values = self._values.with_value(name, value)

    async def submit(self) -> None:
        """Asks the server; a refusal leaves the dialog open."""
        found = self._form.problems(self._values)
        self._dialog.show_problems(found)
        if found:
            return
        self._dialog.show_busy(is_busy=True)
        try:
            purpose = self._values.text("purpose")
            self.revealed = await self._cases.reveal_identity(self._case.id, purpose)
        except HaloError as fault:
            self._dialog.show_fault(fault, "")
            return
        finally:
            self._dialog.show_busy(is_busy=False)
        self._dialog.close_done()


async def open_reveal(
    parent: QWidget,
    case_file: CaseFile,
    *,
    desk: RevealDesk,
    actor: Actor,
    rulebook: Rulebook,
    clock: Callable[[], datetime],
) -> bool:
    """Asks for the purpose, then shows the identity until it expires."""
    case = case_file.complaint
    situation = Situation(rulebook=rulebook, actor=actor, now=clock(), case=case)
    form = form_for(Kind.REVEAL_IDENTITY, situation)
    dialog = DecisionDialog(form, case.ticket or case.title, parent)
    presenter = RevealPresenter(dialog, form, case, desk.cases)
    scope = TaskScope()
    dialog.field_changed.connect(presenter.change)
    dialog.submit_requested.connect(lambda: scope.start(presenter.submit()))
    dialog.focus_first(form.initial())
    try:
        await dialogs.opened(dialog)
    finally:
        scope.close()
    revealed, presenter.revealed = presenter.revealed, None
    if revealed is None or revealed.expires_at <= clock():
        return False
    sheet = IdentitySheet(revealed, clock, parent)
    del revealed
    await dialogs.opened(sheet)
    return True
