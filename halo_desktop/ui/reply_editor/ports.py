"""What the reply editor's presenter asks of its widgets and of the desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from halo_desktop.cache.draft_versions import DraftVersion
from halo_desktop.cache.views import CaseFile
from halo_desktop.domain.choices import Choice
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Reply
from halo_desktop.domain.personal_data.span import PersonalSpan
from halo_desktop.domain.rulebook import ReplyTemplate
from halo_desktop.ui.autosave import SaveState
from halo_desktop.ui.decisions.ports import DraftDesk, FileDesk, OutboxDesk, Performed
from halo_desktop.ui.evidence.guard import FetchesPreviews
from halo_desktop.ui.reply_editor.content import Content, Mode
from halo_desktop.ui.reply_editor.templates import Span


class Fault(StrEnum):
    """What keeps a text from being sent; the sentences are the view's."""

    EMPTY = "empty"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    OUTCOME = "outcome"
    OPEN_SPANS = "open-spans"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long a public text must and may be."""

    shortest: int
    longest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Permissions:
    """What the editor may do with this case now, with the reason where it may not."""

    submit: Choice | None = None
    share: Choice | None = None
    note: Choice | None = None

    @property
    def may_write_public(self) -> bool:
        """Whether a public text could be handed in or shared at all."""
        return any(c is not None and c.is_allowed for c in (self.submit, self.share))


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What belongs to a case but is computed by others: templates, facts, open supports."""

    templates: tuple[ReplyTemplate, ...] = ()
    facts: Mapping[str, str]
    waiting_supports: tuple[str, ...] = ()
    send_before: str = ""  # the last good moment, where it is near


class EditorView(Protocol):
    """What the presenter may do to the editor's widgets."""

    def show_nothing(self) -> None: ...

    def show_loading(self) -> None: ...

    def show_content(self, mode: Mode, content: Content) -> None: ...

    def show_permissions(self, permissions: Permissions) -> None: ...

    def show_sent_back(self, reply: Reply | None) -> None: ...

    def show_surroundings(self, around: Surroundings) -> None: ...

    def show_spans(self, spans: tuple[Span, ...]) -> None: ...

    def show_save_state(self, state: SaveState) -> None: ...

    def show_fault(self, fault: Fault, limit: int = 0) -> None: ...

    def show_refusal(self, fault: HaloError) -> None: ...

    def clear_fault(self) -> None: ...

    def show_busy(self, *, is_busy: bool) -> None: ...

    def show_performed(self, kind: Kind, performed: Performed) -> None: ...

    async def ask_waiver(self, units: tuple[str, ...]) -> str: ...

    async def ask_personal(
        self, text: str, spans: tuple[PersonalSpan, ...]
    ) -> tuple[PersonalSpan, ...] | None: ...


class EditorCases(Protocol):
    """Says what may be done with a case."""

    def choices(self, case: CaseFile) -> tuple[Choice, ...]: ...


class EditorDrafts(DraftDesk, Protocol):
    """Keeps what is typed, with what stood there before."""

    async def versions(self, draft_id: str) -> tuple[DraftVersion, ...]: ...


class EditorFiles(FileDesk, FetchesPreviews, Protocol):
    """Takes files in, and brings small pictures of those of the case."""


class EditorDesk(Protocol):
    """The parts of the desk that writing needs."""

    @property
    def outbox(self) -> OutboxDesk: ...

    @property
    def drafts(self) -> EditorDrafts: ...

    @property
    def files(self) -> EditorFiles: ...

    @property
    def cases(self) -> EditorCases: ...
