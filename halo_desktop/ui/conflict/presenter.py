"""What stands on both sides of a refusal, and what each way out does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from halo_desktop.cache.views import CaseFile, OutboxItem
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Entry, Reply
from halo_desktop.domain.payloads import AddNote, Correct, SaveReply, SubmitReply
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import ReplyState
from halo_desktop.ui.conflict.difference import Segment, compare, merge
from halo_desktop.ui.decisions.ports import OutboxDesk
from halo_desktop.ui.outbox.returning import ReturningDrafts, ReturningOutbox, keep_as_draft

_SHOWN_ENTRIES = 3


class WayOut(StrEnum):
    """What the person decides."""

    APPEND = "append"  # my words go in as a note, whatever the server has
    EDIT = "edit"
    MERGE = "merge"  # a text put together of both, to write on
    DISCARD = "discard"  # the text stays in the drafts


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Both sides, ready to be shown."""

    item: OutboxItem
    mine: tuple[Segment, ...]
    theirs: tuple[Segment, ...]
    case: Complaint | None
    entries: tuple[Entry, ...]  # what happened since the action was made, newest first
    may_append: bool
    merged: str = ""  # empty where there are not two texts

    @property
    def is_out_of_sight(self) -> bool:
        """Whether the case has left this computer: only the own words may be shown."""
        return self.case is None and self.item.kind is not Kind.INTAKE


class ConflictOutbox(ReturningOutbox, OutboxDesk, Protocol):
    """The outbox with what the three ways out need."""

    async def dismiss(self, action: ActionId) -> None: ...


class ConflictCases(Protocol):
    """Reads the case as it is now."""

    async def open(self, complaint: ComplaintId) -> CaseFile | None: ...


class ConflictDesk(Protocol):
    """The parts of the desk that solving a conflict needs."""

    @property
    def outbox(self) -> ConflictOutbox: ...

    @property
    def drafts(self) -> ReturningDrafts: ...

    @property
    def cases(self) -> ConflictCases: ...

    @property
    def rulebook(self) -> Rulebook: ...


class ConflictView(Protocol):
    """What the presenter may do to the dialog."""

    def show_comparison(self, comparison: Comparison) -> None: ...

    def show_fault(self, fault: HaloError) -> None: ...

    def show_busy(self, *, is_busy: bool) -> None: ...

    def close_done(self) -> None: ...


def comparison_of(item: OutboxItem, case: CaseFile | None) -> Comparison:
    """Puts what the person wrote beside what the server has in the same place."""
    base = case.base if case is not None else None
    server = _server_text(item, base)
    mine, theirs = compare(item.text, server)
    later = () if base is None else base.entries
    entries = [entry for entry in later if entry.at >= item.made_at] or list(later[-1:])
    has_both = bool(item.text.strip() and server.strip()) and item.text.strip() != server.strip()
    return Comparison(
        item=item,
        mine=mine,
        theirs=theirs,
        case=base,
        entries=tuple(reversed(entries))[:_SHOWN_ENTRIES],
        may_append=bool(item.text.strip()) and item.kind is not Kind.INTAKE and base is not None,
        merged=merge(item.text, server) if has_both else "",
    )


def _with_text(item: OutboxItem, text: str) -> OutboxItem:
    """The same action with another text, as if it had been written so."""
    payload = item.payload
    if isinstance(payload, (SubmitReply, SaveReply, Correct)):
        payload = replace(payload, text=text)
    return replace(item, text=text, payload=payload)


def _server_text(item: OutboxItem, case: Complaint | None) -> str:
    """The server's text in the place that the action was about, if it has one."""
    if case is None or not isinstance(item.payload, (SubmitReply, SaveReply, Correct)):
        return ""
    reply = case.open_reply or _published(case)
    return reply.text if reply is not None else ""


def _published(case: Complaint) -> Reply | None:
    replies = (r for r in reversed(case.replies) if r.state is ReplyState.PUBLISHED)
    return next(replies, None)


class ConflictPresenter:
    """One refused action; no Qt."""

    def __init__(
        self,
        view: ConflictView,
        item: OutboxItem,
        *,
        desk: ConflictDesk,
        clock: Callable[[], datetime],
    ) -> None:
        """Takes the dialog and the refused action."""
        self._view = view
        self._item = item
        self._desk = desk
        self._clock = clock
        self._case: CaseFile | None = None
        self.way: WayOut | None = None

    async def open(self) -> None:
        """Reads the case and shows both sides."""
        self._case = await self._desk.cases.open(self._item.complaint)
        self._view.show_comparison(comparison_of(self._item, self._case))

    async def choose(self, way: WayOut, merged: str = "") -> None:
        """Goes one of the ways; the text is stored before anything is put aside.

        ``merged`` is the text that was put together, for that way.
        """
        self._view.show_busy(is_busy=True)
        try:
            if way is WayOut.APPEND:
                await self._append()
            else:
                await keep_as_draft(
                    _with_text(self._item, merged) if way is WayOut.MERGE else self._item,
                    desk=self._desk,
                    rulebook=self._desk.rulebook,
                    clock=self._clock,
                )
            await self._desk.outbox.dismiss(self._item.action)
        except HaloError as fault:
            self._view.show_fault(fault)
            return
        finally:
            self._view.show_busy(is_busy=False)
        self.way = way
        self._view.close_done()

    async def _append(self) -> None:
        base = self._case.base if self._case is not None else None
        await self._desk.outbox.perform(
            self._item.complaint,
            Kind.ADD_NOTE,
            AddNote(text=self._item.text),
            seen=base.facets if base is not None else None,
        )
