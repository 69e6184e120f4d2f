"""What stands on both sides of a refusal, and what each way out does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from halo_desktop.cache.views import OutboxItem
from halo_desktop.desk.conflicts import Conflict, Remedy, Situation
from halo_desktop.domain.errors import HaloError, RefusalCode, Refused
from halo_desktop.domain.ids import ActionId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Entry, Reply
from halo_desktop.domain.payloads import AddNote, Correct, Payload, SaveReply, SubmitReply
from halo_desktop.domain.payloads.payload import FileRef
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import ReplyState
from halo_desktop.ui.conflict.difference import Segment, compare, merge
from halo_desktop.ui.conflict.points import Point, points_of, unit_name
from halo_desktop.ui.decisions.ports import OutboxDesk, Performed
from halo_desktop.ui.outbox.returning import ReturningDrafts, ReturningOutbox, keep_as_draft

_SHOWN_ENTRIES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Both sides, ready to be shown."""

    conflict: Conflict
    mine: tuple[Segment, ...]
    theirs: tuple[Segment, ...]
    case: Complaint | None
    entries: tuple[Entry, ...]  # what happened since the action was made, newest first
    points: tuple[Point, ...] = ()
    unit: str = ""  # who has the case now
    merged: str = ""  # empty where there are not two texts

    @property
    def item(self) -> OutboxItem:
        """The refused action."""
        return self.conflict.item

    @property
    def shared(self) -> str:
        """The words that both texts have."""
        if not any(segment.text.strip() for segment in self.theirs):
            return ""
        common = [part.text.strip() for part in self.mine if not part.is_own and part.text.strip()]
        return " … ".join(common)

    @property
    def is_out_of_sight(self) -> bool:
        """Whether only the own words and the ticket may be shown."""
        return self.case is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Solved:
    """The way that was gone, and what was sent on it."""

    way: Remedy
    conflict: Conflict
    performed: Performed | None = None


class ConflictOutbox(ReturningOutbox, OutboxDesk, Protocol):
    """The outbox with what the ways out need."""

    async def dismiss(self, action: ActionId) -> None: ...


class ConflictFinder(Protocol):
    """Says what stands against a refused action."""

    async def of(self, action: ActionId) -> Conflict | None: ...


class ConflictDesk(Protocol):
    """The parts of the desk that solving a conflict needs."""

    @property
    def outbox(self) -> ConflictOutbox: ...

    @property
    def drafts(self) -> ReturningDrafts: ...

    @property
    def conflicts(self) -> ConflictFinder: ...

    @property
    def rulebook(self) -> Rulebook: ...


class ConflictView(Protocol):
    """What the presenter may do to the dialog."""

    def show_fault(self, fault: HaloError) -> None: ...

    def show_busy(self, *, is_busy: bool) -> None: ...

    def close_done(self) -> None: ...


def comparison_of(conflict: Conflict, rulebook: Rulebook) -> Comparison:
    """Puts what the person wrote beside what the server has in the same place."""
    item, case = conflict.item, conflict.case
    base = case.base if case is not None else None
    server = _server_text(item, base)
    mine, theirs = compare(item.text, server)
    later = () if base is None else base.entries
    entries = [entry for entry in later if entry.at >= item.made_at] or list(later[-1:])
    has_both = bool(item.text.strip() and server.strip()) and item.text.strip() != server.strip()
    may_merge = has_both and Remedy.EDIT in conflict.remedies
    return Comparison(
        conflict=conflict,
        mine=mine,
        theirs=theirs,
        case=base,
        entries=tuple(reversed(entries))[:_SHOWN_ENTRIES],
        points=points_of(item, base, rulebook),
        unit=unit_name(base, rulebook),
        merged=merge(item.text, server) if may_merge else "",
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
        conflict: Conflict,
        *,
        desk: ConflictDesk,
        clock: Callable[[], datetime],
    ) -> None:
        """Takes the dialog and what stands against the action."""
        self._view = view
        self._conflict = conflict
        self._item = conflict.item
        self._desk = desk
        self._clock = clock
        self._sent: dict[Remedy, Performed] = {}
        self.solved: Solved | None = None

    async def choose(self, way: Remedy, merged: str = "") -> None:
        """Goes one of the ways; the text is stored before anything is put aside.

        ``merged`` is a text put together of both, to be edited instead of the own one.
        """
        if way not in self._conflict.remedies:
            return
        self._view.show_busy(is_busy=True)
        try:
            await self._go(way, merged)
        except HaloError as fault:
            self._view.show_fault(fault)
            return
        finally:
            self._view.show_busy(is_busy=False)
        self.solved = Solved(way=way, conflict=self._conflict, performed=self._sent.get(way))
        self._view.close_done()

    async def _go(self, way: Remedy, merged: str) -> None:
        if way is Remedy.OPEN_PARENT:
            return  # looking decides nothing: the refusal stays where it is
        if way is Remedy.APPEND:
            await self._send(way, Kind.ADD_NOTE, _as_note(self._item))
        elif way is Remedy.REDO and not needs_return(self._conflict):
            await self._redo()
        else:
            await keep_as_draft(
                _with_text(self._item, merged) if merged else self._item,
                desk=self._desk,
                rulebook=self._desk.rulebook,
                clock=self._clock,
            )
        await self._desk.outbox.dismiss(self._item.action)

    async def _redo(self) -> None:
        kind, payload = self._item.kind, self._item.payload
        if kind is None or payload is None:
            raise Refused(RefusalCode.UNKNOWN_ACTION)
        await self._send(Remedy.REDO, kind, payload)

    async def _send(self, way: Remedy, kind: Kind, payload: Payload) -> None:
        """Sends once, however often what comes after it has to be tried again."""
        if way in self._sent:
            return
        case = self._conflict.case
        base = case.base if case is not None else None
        seen = base.facets if base is not None else None
        done = await self._desk.outbox.perform(self._item.complaint, kind, payload, seen=seen)
        self._sent[way] = done


def _as_note(item: OutboxItem) -> AddNote:
    """The words of an action, and the files that it named, for the unit's own eyes."""
    payload = item.payload
    named: tuple[FileRef, ...] = (
        *getattr(payload, "evidence", ()),
        *getattr(payload, "attachments", ()),
    )
    return AddNote(text=item.text, attachments=named)


def needs_return(conflict: Conflict) -> bool:
    """Whether doing it again has to begin with a return, asked for in a note (T6, T17)."""
    return conflict.situation is Situation.DISPOSED_BY_OTHER
