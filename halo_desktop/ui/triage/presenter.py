"""Drives Mode Telaah: the next case at once, one key for each decision, the last one undone."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from halo_desktop.cache.views import CaseFile, Line
from halo_desktop.desk.events import ComplaintsChanged, Event, SyncChanged
from halo_desktop.desk.suggestions import SimilarCase
from halo_desktop.domain import file_types
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.states import State
from halo_desktop.ui.autosave import Start
from halo_desktop.ui.decisions.ports import Performed
from halo_desktop.ui.outbox.returning import undo_to_draft
from halo_desktop.ui.triage import proposal
from halo_desktop.ui.triage.advice import Advisor
from halo_desktop.ui.triage.ports import (
    KINDS,
    Deed,
    DeedState,
    Fill,
    News,
    ShownCase,
    TriageDesk,
    TriageView,
)
from halo_desktop.ui.triage.sitting import Aside, Decided, Sitting

logger = logging.getLogger(__name__)

LIMIT = 500
AHEAD = 10
PICTURES_AHEAD = 3
WAITING = Criteria(states=(State.RECEIVED,))
_ASIDE = {Deed.SKIP: Aside.SKIPPED, Deed.LATER: Aside.LATER}


class TriagePresenter:
    """One person's way through the new cases; no Qt."""

    def __init__(
        self,
        view: TriageView,
        *,
        desk: TriageDesk,
        advisor: Advisor,
        fill: Fill,
        start: Start,
        clock: Callable[[], datetime],
    ) -> None:
        """``fill`` opens the form of a decision and gives what became of it."""
        self._view = view
        self._desk = desk
        self._advisor = advisor
        self._fill = fill
        self._start = start
        self._clock = clock
        self._sitting: Sitting | None = None
        self._ahead: dict[ComplaintId, CaseFile] = {}
        self._pictures: dict[Sha256, bytes] = {}
        self._similar: dict[ComplaintId, tuple[SimilarCase, ...]] = {}
        self._shown: ShownCase | None = None
        self._seen_at: datetime | None = None
        self._is_filling = False
        self._is_fetching = False
        self.is_open = False

    @property
    def shown(self) -> ShownCase | None:
        """The case before the eyes."""
        return self._shown

    @property
    def sitting(self) -> Sitting | None:
        """The cases of this sitting."""
        return self._sitting

    async def open(self, at: ComplaintId | None = None) -> None:
        """Begins, or goes on where the person paused; ``at`` names a place from before."""
        self.is_open = True
        self._view.show_connection(self._desk.connection.state)
        lines = await self._waiting()
        is_new = self._sitting is None or self._sitting.current is None
        if is_new or self._sitting is None:
            self._sitting = Sitting(lines)
            if at is not None:
                self._sitting.look_at(at)
        else:
            self._sitting.refresh(lines)
        self._shown = None
        if self._sitting.current is None:
            self._view.show_nothing()
            return
        await self._show_current()

    def pause(self) -> ComplaintId | None:
        """Leaves; everything is where it was when the person comes back."""
        self.is_open = False
        current = self._sitting.current if self._sitting is not None else None
        return current.id if current is not None else None

    async def do(self, deed: Deed) -> None:
        """What a key was pressed for."""
        if deed is Deed.UNDO:
            await self.undo()
        elif self._shown is None or self._sitting is None or self._is_filling:
            return
        elif deed in _ASIDE:
            self._sitting.lay_aside(_ASIDE[deed])
            await self._go_on()
        else:
            await self._decide(deed)

    async def undo(self) -> None:
        """Takes the last decision back while it is held; its words come back into the form."""
        sitting = self._sitting
        if sitting is None or sitting.last is None or self._is_filling:
            return
        last = sitting.last
        try:
            is_undone = await undo_to_draft(
                last.action, desk=self._desk, rulebook=self._desk.rulebook, clock=self._clock
            )
        except HaloError as fault:
            self._view.show_fault(fault)
            return
        if not is_undone:
            self._view.show_undo(None, None)
            self._view.show_news(News.TOO_LATE)
            return
        sitting.take_back(last)
        self._shown = None
        self._ahead.pop(last.line.id, None)
        self._tell_last()
        await self._show_current()

    async def review_skipped(self) -> None:
        """Goes through what was passed over, once more."""
        if self._sitting is not None:
            self._sitting.review_skipped()
            await self._go_on()

    def on_event(self, event: Event) -> None:
        """News of cases: the list is level, the case before the eyes is never swapped."""
        if not self.is_open:
            return
        if isinstance(event, ComplaintsChanged):
            for complaint in event.ids:
                self._ahead.pop(complaint, None)
            self._start(self._refresh(event.ids))
        elif isinstance(event, SyncChanged):
            self._view.show_connection(event.state)
            if self._shown is not None and not self._is_filling:
                self._present(self._shown.line, self._shown.file)

    async def _decide(self, deed: Deed) -> None:
        shown = self._shown
        assert shown is not None
        state = next(found for found in shown.deeds if found.deed is deed)
        if state.kind is None or not state.is_allowed:
            self._view.show_refused(state)
            return
        self._is_filling = True
        proposed = proposal.values_for(
            state.kind,
            shown.file.complaint,
            units=shown.units,
            similar=self._similar.get(shown.line.id, ()),
            rulebook=self._desk.rulebook,
        )
        try:
            performed = await self._fill(state.kind, shown.file, proposed)
        finally:
            self._is_filling = False
        if performed is not None:
            await self._decided(shown.line, state.kind, performed)

    async def _decided(self, line: Line, kind: Kind, performed: Performed) -> None:
        if kind is Kind.ADD_NOTE or self._sitting is None:
            return  # a note decides nothing: the case stays
        now = self._clock()
        seconds = (now - self._seen_at).total_seconds() if self._seen_at is not None else 0.0
        self._sitting.decide(
            Decided(
                line=line,
                kind=kind,
                action=performed.action,
                hold_until=performed.hold_until,
                seconds=max(0.0, seconds),
            )
        )
        self._tell_last()
        await self._go_on()

    async def _go_on(self) -> None:
        """The next case, from memory; what follows it is read meanwhile.

        Until it is there no key decides anything: nobody has seen it yet.
        """
        assert self._sitting is not None
        self._shown = None
        if self._sitting.current is None:
            self._view.show_summary(self._sitting.summary())
            return
        await self._show_current()

    async def _show_current(self) -> None:
        sitting = self._sitting
        line = sitting.current if sitting is not None else None
        if line is None or sitting is None:
            return
        file = self._ahead.get(line.id)
        if file is None:
            file = await self._desk.cases.open(line.id)
        if sitting.current is not line:
            return  # gone on meanwhile
        if file is None:
            sitting.lay_aside(Aside.SKIPPED)  # it left this computer in this moment
            await self._go_on()
            return
        self._seen_at = self._clock()
        self._present(line, file)
        self._start(self._read_more(line, file))

    def _present(self, line: Line, file: CaseFile) -> None:
        assert self._sitting is not None
        self._shown = ShownCase(
            line=line,
            file=file,
            deeds=self._deeds(file),
            units=self._advisor.units(file.complaint),
        )
        self._view.show_case(self._shown)
        self._view.show_progress(self._sitting.progress())
        if line.id in self._similar:
            self._view.show_similar(self._similar[line.id])
        for attachment in file.complaint.attachments:
            content = self._pictures.get(attachment.sha256)
            if content is not None:
                self._view.show_picture(attachment.sha256, content)

    def _deeds(self, file: CaseFile) -> tuple[DeedState, ...]:
        choices = {choice.kind: choice for choice in self._desk.cases.choices(file)}
        states = []
        for deed, kinds in KINDS.items():
            known = [choices[kind] for kind in kinds if kind in choices]
            chosen = next((c for c in known if c.is_allowed), known[0] if known else None)
            states.append(
                DeedState(
                    deed=deed,
                    kind=chosen.kind if chosen is not None else None,
                    choice=chosen,
                    is_allowed=chosen is not None and chosen.is_allowed,
                )
            )
        return tuple(states)

    async def _read_more(self, line: Line, file: CaseFile) -> None:
        """What the present case still lacks, then the cases that come next."""
        await self._fetch_pictures(file)
        if line.id not in self._similar:
            self._similar[line.id] = await self._advisor.similar(file.complaint)
        if self._shown is not None and self._shown.line.id == line.id:
            self._view.show_similar(self._similar[line.id])
        await self._desk.cases.mark_read(line.id)
        await self._read_ahead()

    async def _read_ahead(self) -> None:
        if self._is_fetching or self._sitting is None:
            return
        self._is_fetching = True
        try:
            for place, line in enumerate(self._sitting.upcoming(AHEAD)):
                if line.id not in self._ahead:
                    file = await self._desk.cases.open(line.id)
                    if file is not None:
                        self._ahead[line.id] = file
                if place < PICTURES_AHEAD and line.id in self._ahead:
                    await self._fetch_pictures(self._ahead[line.id])
            wanted = {line.id for line in self._sitting.upcoming(AHEAD)}
            self._ahead = {key: case for key, case in self._ahead.items() if key in wanted}
        finally:
            self._is_fetching = False

    async def _fetch_pictures(self, file: CaseFile) -> None:
        for attachment in file.complaint.attachments:
            if attachment.media_type not in file_types.PICTURES:
                continue
            if attachment.sha256 not in self._pictures:
                try:
                    content = await self._desk.files.preview(attachment.sha256, file.complaint.id)
                except HaloError as fault:
                    logger.info("no preview for triage: %s", type(fault).__name__)
                    return
                if not content:
                    continue
                self._pictures[attachment.sha256] = content
            if self._shown is not None and self._shown.line.id == file.complaint.id:
                self._view.show_picture(attachment.sha256, self._pictures[attachment.sha256])

    async def _refresh(self, changed: frozenset[ComplaintId]) -> None:
        sitting = self._sitting
        if sitting is None:
            return
        last = None
        lines: tuple[Line, ...] = ()
        while last is None or last[0] is not sitting.last:
            last = (sitting.last,)  # a decision in between makes what was read too old
            lines = await self._waiting()
        sitting.refresh(lines)
        self._tell_last()
        shown = self._shown
        if shown is None or sitting.current is None or sitting.current.id != shown.line.id:
            return
        self._view.show_progress(sitting.progress())
        if shown.line.id in changed and not self._is_filling:
            file = await self._desk.cases.open(shown.line.id)
            if file is not None and self._shown is shown and file != shown.file:
                self._present(shown.line, file)
                if file.complaint.state is not State.RECEIVED:
                    self._view.show_news(News.CHANGED)

    async def _waiting(self) -> tuple[Line, ...]:
        return await self._desk.worklist.first_page(WAITING, Order(), LIMIT)

    def _tell_last(self) -> None:
        last = self._sitting.last if self._sitting is not None else None
        if last is None:
            self._view.show_undo(None, None)
        else:
            self._view.show_undo(last.kind, last.hold_until)
