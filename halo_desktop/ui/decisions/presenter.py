"""Drives one decision dialog: restore the draft, keep it, check, ask, perform."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from halo_desktop.cache.views import Draft, Line
from halo_desktop.domain import public_texts
from halo_desktop.domain.age import AgeQuestion
from halo_desktop.domain.errors import HaloError, Refused
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Facets
from halo_desktop.domain.payloads import FileRef, Payload
from halo_desktop.domain.personal_data.span import PersonalSpan
from halo_desktop.ui.autosave import Autosave, SaveState, Start
from halo_desktop.ui.decisions import values as journal
from halo_desktop.ui.decisions.form import FieldProblem, Form, Hint
from halo_desktop.ui.decisions.ports import DecisionDesk, Performed
from halo_desktop.ui.decisions.values import Values

SEARCH_LIMIT = 8
# Where the rules speak of an input by another name than the field that asks for it.
_FIELD_NAMES = {
    "received_at": "received_on",
    "identity": "name",
    "parent_ticket": "parent",
    "is_confirmed": "decision",
    "is_granted": "decision",
    "is_set": "change",
    "status_name": "known_status",
}
INTAKE_DRAFT = "new/intake"


def draft_id(complaint: ComplaintId | None, kind: Kind) -> str:
    """The place where a form's text is kept; the same one whenever it opens again."""
    if complaint is None:
        return INTAKE_DRAFT if kind is Kind.INTAKE else f"new/{kind.value}"
    return f"{complaint}/decision/{kind.value}"


class DecisionView(Protocol):
    """What the presenter may do to the dialog."""

    def show_values(self, values: Values) -> None: ...

    def focus_first(self, values: Values) -> None: ...

    def show_fields(self, names: frozenset[str]) -> None: ...

    def show_hints(self, hints: tuple[Hint, ...]) -> None: ...

    def show_problems(self, problems: tuple[FieldProblem, ...]) -> None: ...

    def show_fault(self, fault: HaloError, field: str) -> None: ...

    def show_save_state(self, state: SaveState) -> None: ...

    def show_restored(self, saved_at: datetime) -> None: ...

    def show_busy(self, *, is_busy: bool) -> None: ...

    async def confirm_age(self, question: AgeQuestion) -> bool: ...

    async def ask_personal(
        self, text: str, spans: tuple[PersonalSpan, ...]
    ) -> tuple[PersonalSpan, ...] | None: ...

    async def confirm_personal(self, texts: tuple[public_texts.PersonalText, ...]) -> bool: ...

    def show_cases(self, name: str, lines: tuple[Line, ...]) -> None: ...

    def attach(self, name: str, file: FileRef) -> None: ...

    def close_done(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The case a decision is about, as it was read; empty for a new one."""

    case: Complaint | None = None
    base: Facets | None = None
    fetched_at: datetime | None = None


class DecisionPresenter:
    """One opening of one form; no Qt."""

    def __init__(
        self,
        view: DecisionView,
        form: Form,
        subject: Subject,
        *,
        desk: DecisionDesk,
        start: Start,
        clock: Callable[[], datetime],
    ) -> None:
        """Takes the dialog, the form it shows, and the desk."""
        self._view = view
        self._form = form
        self._subject = subject
        self._desk = desk
        self._clock = clock
        self._values = form.initial()
        self._is_age_accepted = False
        self._was_tried = False
        self._autosave = Autosave[Values](
            self._store, view.show_save_state, start, is_lasting=desk.drafts.is_lasting
        )
        self.performed: Performed | None = None

    @property
    def draft_id(self) -> str:
        """Where this form's text is kept."""
        complaint = self._subject.case.id if self._subject.case is not None else None
        return draft_id(complaint, self._form.kind)

    async def open(
        self, prefilled: Values | None = None, *, proposed: Values | None = None
    ) -> None:
        """Fills the form: with what is brought along, else with the draft, else fresh.

        What is only ``proposed`` gives way to a draft.
        """
        draft = await self._draft()
        if prefilled is not None:
            self._values = Values({**self._values.items, **prefilled.items})
        elif draft is not None:
            found = journal.from_json(draft.fields_json)
            self._values = Values({**self._values.items, **found.items})
            self._view.show_restored(draft.updated_at)
        elif proposed is not None:
            self._values = Values({**self._values.items, **proposed.items})
        self._show_everything()

    def focus(self) -> None:
        """Goes to the field that has to be filled in first."""
        self._view.focus_first(self._values)

    async def start_over(self) -> None:
        """Throws the draft away and shows the form as new."""
        self._autosave.forget()
        await self._desk.drafts.discard(self.draft_id)
        self._values = self._form.initial()
        self._was_tried = False
        self._view.show_problems(())
        self._show_everything()

    def change(self, name: str, value: journal.FieldValue) -> None:
        """Takes one change of one field."""
        if self._values.get(name) == value:
            return
        self._values = self._values.with_value(name, value)
        self._view.show_fields(self._shown_names())
        self._view.show_hints(self._form.hints(self._values))
        if self._was_tried:
            self._view.show_problems(self._form.problems(self._values))
        self._autosave.touch(self._values)

    def take_hint(self, hint: Hint) -> None:
        """Fills in what a hint proposes."""
        if not hint.field:
            return
        self.change(hint.field, hint.value)
        self._view.show_values(self._values)

    async def submit(self) -> None:
        """Checks and performs; whatever stops it leaves the text where it is."""
        self._was_tried = True
        problems = self._form.problems(self._values)
        self._view.show_problems(problems)
        if problems or not await self._is_age_fine():
            return
        payload = await self._covered(self._form.build(self._form.cleaned(self._values)))
        if payload is None:
            return
        self._view.show_busy(is_busy=True)
        try:
            # Stored first: if the machine stops in the middle, the text is still here.
            await self._autosave.flush()
            complaint = self._subject.case.id if self._subject.case is not None else None
            self.performed = await self._desk.outbox.perform(
                complaint,
                self._form.kind,
                payload,
                draft_id=self.draft_id,
                seen=self._subject.base,
                is_age_confirmed=self._is_age_accepted,
            )
        except HaloError as fault:
            self._show_fault(fault)
            return
        finally:
            self._view.show_busy(is_busy=False)
        self._autosave.forget()
        self._view.close_done()

    async def find_cases(self, name: str, text: str) -> None:
        """Looks for other complaints while somebody types; the case itself is left out."""
        if not text.strip():
            self._view.show_cases(name, ())
            return
        page = await self._desk.worklist.search(text, SEARCH_LIMIT)
        own = self._subject.case.id if self._subject.case is not None else None
        self._view.show_cases(name, tuple(line for line in page.items if line.id != own))

    async def add_file(self, name: str, path: Path) -> None:
        """Takes a file in and attaches it; a file that cannot be taken is said so."""
        try:
            file = await self._desk.files.add(path)
        except HaloError as fault:
            self._view.show_fault(fault, name)
            return
        self._view.attach(name, file)

    async def close(self) -> None:
        """Puts everything typed on disk before the dialog goes."""
        if self.performed is None:
            await self._autosave.flush()

    async def _covered(self, payload: Payload) -> Payload | None:
        """Asks what of the personal data to cover; nothing when the person goes back."""
        case = self._subject.case
        if case is not None and self._form.kind in public_texts.APPROVALS:
            waiting = public_texts.in_submitted(case)
            return payload if not waiting or await self._view.confirm_personal(waiting) else None
        for found in public_texts.personal_texts(self._form.kind, payload):
            chosen = await self._view.ask_personal(found.text, found.spans)
            if chosen is None:
                return None
            payload = public_texts.covered(payload, found, chosen)
        return payload

    def _show_everything(self) -> None:
        self._view.show_values(self._values)
        self._view.show_fields(self._shown_names())
        self._view.show_hints(self._form.hints(self._values))
        self._view.focus_first(self._values)

    def _shown_names(self) -> frozenset[str]:
        return frozenset(field.name for field in self._form.shown(self._values))

    def _show_fault(self, fault: HaloError) -> None:
        name = fault.field if isinstance(fault, Refused) else ""
        name = _FIELD_NAMES.get(name, name)
        self._view.show_fault(fault, name if self._form.field(name) is not None else "")

    async def _is_age_fine(self) -> bool:
        """Irreversible acts on old data are asked about, once for this opening."""
        kind, fetched_at = self._form.kind, self._subject.fetched_at
        question = self._desk.outbox.age_question(kind, fetched_at)
        if question is None or self._is_age_accepted:
            return True
        self._is_age_accepted = await self._view.confirm_age(question)
        return self._is_age_accepted

    async def _draft(self) -> Draft | None:
        case = self._subject.case
        drafts = self._desk.drafts
        found = await (drafts.of(case.id) if case is not None else drafts.all())
        return next((draft for draft in found if draft.id == self.draft_id), None)

    async def _store(self, values: Values) -> datetime:
        case = self._subject.case
        return await self._desk.drafts.save(
            Draft(
                id=self.draft_id,
                complaint=case.id if case is not None else None,
                kind=self._form.kind.value,
                text=_longest_text(self._form, values),
                fields_json=journal.to_json(values),
                base=self._subject.base,
                updated_at=self._clock(),
            )
        )


def _longest_text(form: Form, values: Values) -> str:
    """What a list of drafts shows of this one."""
    texts = [values.text(field.name) for field in form.fields if not field.options]
    return max(texts, key=len, default="")
