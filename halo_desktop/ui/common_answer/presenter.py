"""Drives one answer to many: keeps the text, says what stops it, builds what each gets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

from halo_desktop.cache.views import Draft
from halo_desktop.desk.bulk import BulkOrder
from halo_desktop.domain.common_answer import Foreign, Guard
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.payloads import FileRef
from halo_desktop.domain.personal_data.finding import cover
from halo_desktop.domain.personal_data.span import PersonalSpan
from halo_desktop.domain.states import Outcome, ReplyKind
from halo_desktop.ui.autosave import Autosave, SaveState, Start
from halo_desktop.ui.common_answer import receivers as who
from halo_desktop.ui.common_answer.receivers import Receiver
from halo_desktop.ui.decisions import values as journal
from halo_desktop.ui.decisions.ports import DraftDesk, FileDesk
from halo_desktop.ui.decisions.values import Values
from halo_desktop.ui.reply_editor import templates
from halo_desktop.ui.reply_editor.content import Content, with_file
from halo_desktop.ui.reply_editor.ports import Limits

DRAFT_ID: Final = "new/common-answer"
DRAFT_KIND: Final = "common_answer"


class Stop(StrEnum):
    """What keeps the answer from being handed in."""

    EMPTY = "empty"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    OUTCOME = "outcome"
    OPEN_SPANS = "open-spans"
    FOREIGN = "foreign"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """What stops it, with the places or the number that belong to it."""

    stop: Stop
    foreign: tuple[Foreign, ...] = ()
    limit: int = 0
    at: Receiver | None = None


class CommonView(Protocol):
    """What the presenter may do to the sheet."""

    def show_content(self, content: Content) -> None: ...

    def show_foreign(self, foreign: tuple[Foreign, ...]) -> None: ...

    def show_stopped(self, stopped: Stopped | None) -> None: ...

    def show_fault(self, fault: HaloError) -> None: ...

    def show_save_state(self, state: SaveState) -> None: ...

    async def ask_personal(
        self, text: str, spans: tuple[PersonalSpan, ...]
    ) -> tuple[PersonalSpan, ...] | None: ...


class CommonAnswerPresenter:
    """One text for many complaints; no Qt."""

    def __init__(
        self,
        view: CommonView,
        receivers: tuple[Receiver, ...],
        guard: Guard,
        *,
        drafts: DraftDesk,
        files: FileDesk,
        limits: Limits,
        start: Start,
        clock: Callable[[], datetime],
    ) -> None:
        """``guard`` knows what all the chosen cases brought along."""
        self._view = view
        self._receivers = receivers
        self._guard = guard
        self._drafts = drafts
        self._files = files
        self._limits = limits
        self._clock = clock
        self._content = Content()
        self._autosave = Autosave[Content](
            self._store, view.show_save_state, start, is_lasting=drafts.is_lasting
        )

    @property
    def content(self) -> Content:
        """What is on the screen."""
        return self._content

    async def open(self) -> None:
        """Brings back what was not handed in last time."""
        kept = next((d for d in await self._drafts.all() if d.id == DRAFT_ID), None)
        if kept is not None:
            self._content = _from_draft(kept)
        self._view.show_content(self._content)
        self._view.show_foreign(self._guard.foreign(self._content.text))

    def type_text(self, text: str) -> None:
        """Takes what is typed."""
        self._change(replace(self._content, text=text))

    def choose(self, kind: ReplyKind, outcome: Outcome | None) -> None:
        """Interim news or the end, and what was achieved."""
        self._change(replace(self._content, reply_kind=kind, outcome=outcome))
        self._view.show_content(self._content)

    def look_over(self) -> None:
        """Marks what must not reach the others, once the hands rest."""
        self._view.show_foreign(self._guard.foreign(self._content.text))

    def remove_file(self, file: FileRef) -> None:
        """Takes a file off again."""
        kept = tuple(held for held in self._content.files if held.sha256 != file.sha256)
        self._change(replace(self._content, files=kept))
        self._view.show_content(self._content)

    async def add_file(self, path: Path) -> None:
        """Takes a file in; it goes with the answer to each."""
        try:
            file = await self._files.add(path)
        except HaloError as fault:
            self._view.show_fault(fault)
            return
        self._change(with_file(self._content, file))
        self._view.show_content(self._content)

    async def submit(self) -> tuple[BulkOrder, ...] | None:
        """What is handed in for each, or nothing while something stops it."""
        stopped = self._stopped()
        self._view.show_stopped(stopped)
        if stopped is not None:
            self._view.show_foreign(stopped.foreign)
            return None
        if not await self._is_covered():
            return None
        await self._autosave.flush()
        return who.orders(self._content, self._receivers)

    async def close(self) -> bool:
        """Puts everything on disk; says whether that worked."""
        return await self._autosave.flush()

    async def forget(self) -> None:
        """Ends the draft once every one of them is written down."""
        self._autosave.forget()
        await self._drafts.discard(DRAFT_ID)

    def _change(self, content: Content) -> None:
        if content == self._content:
            return
        self._content = content
        self._view.show_stopped(None)
        self._autosave.touch(content)

    def _stopped(self) -> Stopped | None:
        content, answered = self._content, who.answered(self._receivers)
        length = len(content.text.strip())
        if not answered:
            return Stopped(stop=Stop.NOBODY)
        if not length:
            return Stopped(stop=Stop.EMPTY)
        foreign = self._guard.foreign(content.text)
        if foreign:
            return Stopped(stop=Stop.FOREIGN, foreign=foreign)
        open_for = who.unfilled(content.text, answered)
        if open_for:
            return Stopped(stop=Stop.OPEN_SPANS, at=open_for[0])
        if length < self._limits.shortest:
            return Stopped(stop=Stop.TOO_SHORT, limit=self._limits.shortest)
        filled = max(len(templates.fill(content.text, found.facts)) for found in answered)
        if filled > self._limits.longest:
            return Stopped(stop=Stop.TOO_LONG, limit=self._limits.longest)
        if content.reply_kind is ReplyKind.FINAL and content.outcome is None:
            return Stopped(stop=Stop.OUTCOME)
        return None

    async def _is_covered(self) -> bool:
        """What looks personal but belongs to none of them is asked about, as for any answer."""
        text = self._content.text
        spans = self._guard.doubtful(text)
        if not spans:
            return True
        chosen = await self._view.ask_personal(text, spans)
        if chosen:
            self._change(replace(self._content, text=cover(text, chosen)))
            self._view.show_content(self._content)
        return chosen is not None

    async def _store(self, content: Content) -> datetime:
        now = self._clock()
        if content.is_empty:
            await self._drafts.discard(DRAFT_ID)
            return now
        return await self._drafts.save(_to_draft(content, now))


def _to_draft(content: Content, now: datetime) -> Draft:
    fields = Values(
        {
            "reply_kind": content.reply_kind.value,
            "outcome": content.outcome.value if content.outcome is not None else "",
            "files": content.files,
        }
    )
    return Draft(
        id=DRAFT_ID,
        complaint=None,
        kind=DRAFT_KIND,
        text=content.text,
        fields_json=journal.to_json(fields),
        updated_at=now,
    )


def _from_draft(draft: Draft) -> Content:
    fields = journal.from_json(draft.fields_json)
    return Content(
        text=draft.text,
        reply_kind=fields.option("reply_kind", ReplyKind) or ReplyKind.PROGRESS,
        outcome=fields.option("outcome", Outcome),
        files=fields.files("files"),
    )
