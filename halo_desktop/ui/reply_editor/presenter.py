"""Drives the reply editor: restore, keep, check, submit, note; it never loses text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from halo_desktop.cache.views import CaseFile
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.normative import Advice, advise
from halo_desktop.domain.payloads import FileRef, Payload
from halo_desktop.domain.personal_data.finding import cover, find
from halo_desktop.domain.states import Outcome, ReplyKind, ReplyState
from halo_desktop.ui.autosave import Autosave, SavePhase, SaveState, Start
from halo_desktop.ui.evidence.guard import EvidenceGuard, pictures_of
from halo_desktop.ui.reply_editor import content as contents
from halo_desktop.ui.reply_editor import pasting
from halo_desktop.ui.reply_editor.content import Content, Mode
from halo_desktop.ui.reply_editor.ports import (
    EditorDesk,
    EditorView,
    Fault,
    Limits,
    Permissions,
    Surroundings,
)
from halo_desktop.ui.reply_editor.sharing import SharedText, Writer
from halo_desktop.ui.reply_editor.templates import open_spans


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """Content together with the place where it belongs, so that a save never mixes cases."""

    complaint: ComplaintId
    mode: Mode
    base: Facets | None
    content: Content


class ReplyEditorPresenter:
    """One editor that follows the open case; no Qt."""

    def __init__(
        self,
        view: EditorView,
        *,
        desk: EditorDesk,
        limits: Limits,
        look_around: Callable[[CaseFile], Surroundings],
        start: Start,
        clock: Callable[[], datetime],
        shared: SharedText | None = None,
        evidence: EvidenceGuard | None = None,
    ) -> None:
        """Takes the widgets, the desk, what the rules say, and the text of other editors."""
        self._evidence = evidence
        self._view, self._desk, self._limits = view, desk, limits
        self._look_around = look_around
        self._clock = clock
        self._case: CaseFile | None = None
        self._mode = Mode.PUBLIC
        self._contents: dict[Mode, Content] = {}
        self._around = Surroundings(facts={})
        self._permissions = Permissions()
        # One for each mode: changing the mode never drops what waits in the other.
        self._autosaves = {
            mode: Autosave[_Kept](
                self._store,
                partial(self._show_saving, mode),
                start,
                is_lasting=desk.drafts.is_lasting,
            )
            for mode in Mode
        }
        self._shared = shared if shared is not None else SharedText()
        self._writer = Writer(
            receive=self._receive,
            hear_state=self._hear_state,
            let_go=self._let_go,
            flush=self.close,
        )
        self._shared.join(self._writer)

    @property
    def mode(self) -> Mode:
        """For whom the text on the screen is."""
        return self._mode

    @property
    def content(self) -> Content:
        """What is on the screen."""
        return self._contents.get(self._mode, Content())

    async def show_case(self, case: CaseFile | None) -> None:
        """Follows the open case; news of the same case leave the text alone."""
        if case is not None and self._case is not None and self._is_same(case):
            self._case = case
            self._show_frame(case)
            return
        await self.close()
        self._case = case
        self._contents = {}
        self._view.clear_fault()
        if case is None:
            self._view.show_nothing()
            return
        self._view.show_loading()
        await self._load(case)

    async def reload(self, complaint: ComplaintId) -> None:
        """Reads the drafts again, after an undo has brought a text back."""
        case = self._case
        if case is not None and case.complaint.id == complaint:
            self._contents = {}
            await self._load(case)

    def set_mode(self, mode: Mode) -> None:
        """Changes between answer and note; each keeps its own text."""
        if mode is self._mode or self._case is None:
            return
        self._mode = mode
        self._view.clear_fault()
        self._view.show_content(mode, self.content)
        self._show_spans()

    def type_text(self, text: str) -> None:
        """Takes what is typed."""
        self._change(replace(self.content, text=text))
        self._show_spans()

    def choose(self, kind: ReplyKind, outcome: Outcome | None) -> None:
        """Progress or final, and what the final answer achieved."""
        self._change(replace(self.content, reply_kind=kind, outcome=outcome))
        self._view.show_content(self._mode, self.content)

    def remove_file(self, file: FileRef) -> None:
        """Takes a file off again."""
        files = tuple(held for held in self.content.files if held.sha256 != file.sha256)
        self._change(replace(self.content, files=files))
        self._view.show_content(self._mode, self.content)

    def _attach(self, file: FileRef) -> None:
        """Adds a file that is on the case already."""
        self._change(contents.with_file(self.content, file))
        self._view.show_content(self._mode, self.content)

    async def add_file(self, source: Path | bytes) -> None:
        """Takes a file in, or a picture from the clipboard, and attaches it to the text."""
        files = self._desk.files
        try:
            if isinstance(source, bytes):
                file = await files.add_content(pasting.picture_name(self._clock()), source)
            else:
                file = await files.add(source)
        except HaloError as fault:
            self._view.show_refusal(fault)
            return
        self._attach(file)

    async def submit(self) -> None:
        """Hands the answer in for approval."""
        if self._case is None or self._mode is not Mode.PUBLIC or not self._is_public_fit():
            return
        if not await self._is_covered() or not await self._is_proof_fine():
            return
        waiver = ""
        if self._around.waiting_supports:
            waiver = await self._view.ask_waiver(self._around.waiting_supports)
            if not waiver:
                return
        await self._perform(Kind.SUBMIT_REPLY, self.content.as_submission(waiver))

    async def share(self) -> None:
        """Keeps the answer as a draft that colleagues see."""
        if self._case is None or self._mode is not Mode.PUBLIC:
            return
        if self.content.is_empty:
            self._view.show_fault(Fault.EMPTY)
            return
        await self._perform(Kind.SAVE_REPLY, self.content.as_shared_draft(), keeps_text=True)

    async def send_note(self) -> None:
        """Stores an internal note."""
        if self._case is None or self._mode is not Mode.INTERNAL:
            return
        if self.content.is_empty:
            self._view.show_fault(Fault.EMPTY)
            return
        await self._perform(Kind.ADD_NOTE, self.content.as_note())

    def advice(self) -> tuple[Advice, ...]:
        """What would make the answer say more; notes are between colleagues."""
        if self._case is None or self._mode is not Mode.PUBLIC:
            return ()
        return advise(self.content.text, self._case.complaint.body)

    async def close(self) -> bool:
        """Puts everything on disk; says whether that worked."""
        flushed = [await autosave.flush() for autosave in self._autosaves.values()]
        return all(flushed)

    async def finish(self) -> bool:
        """Puts everything on disk and shares no more: the editor goes."""
        is_kept = await self.close()
        if is_kept:
            self._shared.leave(self._writer)
        return is_kept

    def _show_saving(self, mode: Mode, state: SaveState) -> None:
        if mode is self._mode:
            self._view.show_save_state(state)
        if self._case is not None:
            self._shared.tell_state(self._writer, self._case.complaint.id, mode, state)

    def _receive(self, complaint: ComplaintId, mode: Mode, content: Content) -> None:
        """Another editor of the same case has a newer text; what waits here is older."""
        if not self._is_open(complaint):
            return
        self._autosaves[mode].forget()
        self._contents[mode] = content
        if mode is self._mode:
            self._view.show_content(mode, content)
            self._show_spans()

    def _hear_state(self, complaint: ComplaintId, mode: Mode, state: SaveState) -> None:
        if self._is_open(complaint) and mode is self._mode:
            self._view.show_save_state(state)

    def _let_go(self, complaint: ComplaintId, mode: Mode, content: Content) -> None:
        if self._is_open(complaint) and self._contents.get(mode) == content:
            self._receive(complaint, mode, Content())
            self._hear_state(complaint, mode, SaveState(phase=SavePhase.EMPTY))

    def _is_open(self, complaint: ComplaintId) -> bool:
        return self._case is not None and self._case.complaint.id == complaint

    def _is_same(self, case: CaseFile) -> bool:
        return self._case is not None and case.complaint.id == self._case.complaint.id

    async def _load(self, case: CaseFile) -> None:
        await self._shared.settle(self._writer)
        drafts = await self._desk.drafts.of(case.complaint.id)
        if self._case is None or not self._is_same(case):
            return  # another case was opened meanwhile
        by_id = {draft.id: draft for draft in drafts}
        newest: SaveState | None = None
        for mode in Mode:
            draft = by_id.get(contents.draft_id(case.complaint.id, mode))
            if draft is not None:
                self._contents[mode] = contents.from_draft(draft)
                newest = SaveState(
                    phase=SavePhase.SAVED,
                    at=draft.updated_at,
                    is_lasting=self._desk.drafts.is_lasting,
                )
        self._contents.setdefault(Mode.PUBLIC, contents.shared_content(case.complaint))
        self._show_frame(case)
        self._mode = self._first_mode()
        self._view.show_content(self._mode, self.content)
        self._view.show_save_state(newest or SaveState(phase=SavePhase.EMPTY))
        self._show_spans()

    def _first_mode(self) -> Mode:
        """The answer where one may be written, else the note."""
        if self._permissions.may_write_public:
            return Mode.PUBLIC
        has_text = not self._contents[Mode.PUBLIC].is_empty
        return Mode.PUBLIC if has_text and Mode.INTERNAL not in self._contents else Mode.INTERNAL

    def _show_frame(self, case: CaseFile) -> None:
        choices = {choice.kind: choice for choice in self._desk.cases.choices(case)}
        self._permissions = Permissions(
            submit=choices.get(Kind.SUBMIT_REPLY),
            share=choices.get(Kind.SAVE_REPLY),
            note=choices.get(Kind.ADD_NOTE),
        )
        self._around = self._look_around(case)
        reply = case.complaint.open_reply
        is_sent_back = reply is not None and reply.state is ReplyState.SENT_BACK
        self._view.show_permissions(self._permissions)
        self._view.show_sent_back(reply if is_sent_back else None)
        self._view.show_surroundings(self._around)

    def _change(self, content: Content) -> None:
        if self._case is None or content == self.content:
            return
        self._contents[self._mode] = content
        self._view.clear_fault()
        self._shared.tell(self._writer, self._case.complaint.id, self._mode, content)
        self._autosaves[self._mode].touch(self._kept(self._case))

    def _kept(self, case: CaseFile) -> _Kept:
        return _Kept(
            complaint=case.complaint.id,
            mode=self._mode,
            base=case.base.facets if case.base is not None else None,
            content=self.content,
        )

    def _show_spans(self) -> None:
        is_public = self._mode is Mode.PUBLIC
        self._view.show_spans(open_spans(self.content.text) if is_public else ())

    def _is_public_fit(self) -> bool:
        length = len(self.content.text.strip())
        if not length:
            self._view.show_fault(Fault.EMPTY)
        elif open_spans(self.content.text):
            self._view.show_fault(Fault.OPEN_SPANS)
        elif length < self._limits.shortest:
            self._view.show_fault(Fault.TOO_SHORT, self._limits.shortest)
        elif length > self._limits.longest:
            self._view.show_fault(Fault.TOO_LONG, self._limits.longest)
        elif self.content.reply_kind is ReplyKind.FINAL and self.content.outcome is None:
            self._view.show_fault(Fault.OUTCOME)
        else:
            return True
        return False

    async def _is_covered(self) -> bool:
        """Lets the person cover personal data first; no when they go back to the text."""
        text = self.content.text
        spans = find(text)
        if not spans:
            return True
        chosen = await self._view.ask_personal(text, spans)
        if chosen:
            self._change(replace(self.content, text=cover(text, chosen)))
            self._view.show_content(self._mode, self.content)
        return chosen is not None

    async def _is_proof_fine(self) -> bool:
        """Lets the person look again at photographs that were used before."""
        guard, case = self._evidence, self._case
        return (
            not guard
            or not case
            or await guard.heed([(case.complaint, pictures_of(self.content.files))])
        )

    async def _perform(self, kind: Kind, payload: Payload, *, keeps_text: bool = False) -> None:
        case, mode = self._case, self._mode
        assert case is not None
        kept = self._kept(case)
        self._view.show_busy(is_busy=True)
        try:
            await self._shared.settle(self._writer)
            await self._autosaves[mode].flush()
            performed = await self._desk.outbox.perform(
                kept.complaint,
                kind,
                payload,
                draft_id=None if keeps_text else contents.draft_id(kept.complaint, mode),
                seen=kept.base,
            )
        except HaloError as fault:
            self._view.show_refusal(fault)
            return
        finally:
            self._view.show_busy(is_busy=False)
        if not keeps_text:
            self._forget(kept)
        self._view.show_performed(kind, performed)

    def _forget(self, kept: _Kept) -> None:
        """Empties the place of a text that has been handed over, and only that place."""
        self._autosaves[kept.mode].forget()
        self._shared.handed_over(self._writer, kept.complaint, kept.mode, kept.content)
        if self._case is None or self._case.complaint.id != kept.complaint:
            return
        self._contents[kept.mode] = Content()
        if self._mode is kept.mode:
            self._view.show_content(kept.mode, Content())
            self._view.show_save_state(SaveState(phase=SavePhase.EMPTY))
            self._show_spans()

    async def _store(self, kept: _Kept) -> datetime:
        now = self._clock()
        if kept.content.is_empty:
            await self._desk.drafts.discard(contents.draft_id(kept.complaint, kept.mode))
            return now
        return await self._desk.drafts.save(
            contents.to_draft(kept.content, kept.complaint, kept.mode, kept.base, now)
        )
