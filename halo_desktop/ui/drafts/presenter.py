"""Drives the list of all drafts; nothing typed can be out of reach."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from halo_desktop.cache.views import CaseFile, Draft
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ComplaintId


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """One draft, and the complaint it belongs to as far as it is still here."""

    draft: Draft
    ticket: str = ""
    title: str = ""
    is_gone: bool = False  # its complaint has left this computer

    @property
    def may_open(self) -> bool:
        """Whether there is a screen on which it can be written on."""
        return self.draft.complaint is not None and not self.is_gone


class DraftCases(Protocol):
    """Reads complaints that are here."""

    async def open(self, complaint: ComplaintId) -> CaseFile | None: ...


class AllDrafts(Protocol):
    """Every draft of this account."""

    async def all(self) -> tuple[Draft, ...]: ...

    async def discard(self, draft_id: str) -> None: ...


class DraftsDesk(Protocol):
    """The parts of the desk that the list needs."""

    @property
    def cases(self) -> DraftCases: ...

    @property
    def drafts(self) -> AllDrafts: ...


class DraftsView(Protocol):
    """What the presenter may do to the sheet."""

    def show_rows(self, rows: tuple[DraftRow, ...], now: datetime) -> None: ...

    def show_fault(self, fault: HaloError) -> None: ...

    def copy(self, text: str) -> None: ...

    async def confirm_discard(self, row: DraftRow) -> bool: ...


async def rows_of(desk: DraftsDesk) -> tuple[DraftRow, ...]:
    """Every draft with text, newest first, with what is known of its complaint."""
    rows = []
    for draft in await desk.drafts.all():
        if not draft.text.strip():
            continue
        if draft.complaint is None:
            rows.append(DraftRow(draft=draft))
            continue
        case = await desk.cases.open(draft.complaint)
        if case is None or case.base is None:
            rows.append(DraftRow(draft=draft, is_gone=True))
            continue
        shown = case.complaint
        rows.append(DraftRow(draft=draft, ticket=shown.ticket or "", title=shown.title))
    return tuple(rows)


async def gone_of(desk: DraftsDesk) -> int:
    """How many drafts belong to complaints that have left this computer."""
    return sum(row.is_gone for row in await rows_of(desk))


class DraftsPresenter:
    """The list of drafts; no Qt."""

    def __init__(
        self,
        view: DraftsView,
        *,
        desk: DraftsDesk,
        open_case: Callable[[ComplaintId], None],
        clock: Callable[[], datetime],
    ) -> None:
        """``open_case`` leads to the complaint, where the draft is in its place."""
        self._view = view
        self._desk = desk
        self._open_case = open_case
        self._clock = clock
        self._rows: tuple[DraftRow, ...] = ()

    async def refresh(self) -> None:
        """Reads all drafts again."""
        self._rows = await rows_of(self._desk)
        self._view.show_rows(self._rows, self._clock())

    def open(self, draft_id: str) -> None:
        """Goes to the complaint of a draft."""
        row = self._find(draft_id)
        if row is not None and row.may_open and row.draft.complaint is not None:
            self._open_case(row.draft.complaint)

    def copy(self, draft_id: str) -> None:
        """Puts a text on the clipboard."""
        row = self._find(draft_id)
        if row is not None:
            self._view.copy(row.draft.text)

    async def discard(self, draft_id: str) -> None:
        """Throws a draft away after asking."""
        row = self._find(draft_id)
        if row is None or not await self._view.confirm_discard(row):
            return
        try:
            await self._desk.drafts.discard(draft_id)
        except HaloError as fault:
            self._view.show_fault(fault)
        await self.refresh()

    def _find(self, draft_id: str) -> DraftRow | None:
        return next((row for row in self._rows if row.draft.id == draft_id), None)
