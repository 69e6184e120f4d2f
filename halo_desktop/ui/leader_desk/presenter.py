"""Drives the leader's desk: what waits, what is shown, approve or send back, next."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from halo_desktop.cache.views import CaseFile
from halo_desktop.desk import evidence as photographs
from halo_desktop.desk.events import ComplaintsChanged, ConfigChanged, Event, SyncChanged
from halo_desktop.domain import public_texts
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.domain.errors import HaloError, RefusalCode, Refused
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Reply
from halo_desktop.domain.payloads import Approve
from halo_desktop.domain.roles import Role
from halo_desktop.domain.states import (
    DispositionRole,
    ReplyKind,
    ReplyState,
    RequestKind,
    RequestState,
    State,
)
from halo_desktop.ui.autosave import Start
from halo_desktop.ui.decisions.ports import Performed
from halo_desktop.ui.evidence.guard import EvidenceGuard
from halo_desktop.ui.leader_desk import blocks, whole_case
from halo_desktop.ui.leader_desk.ports import (
    Acting,
    DigestItem,
    LeaderPageDesk,
    LeaderView,
    Result,
    Sheet,
    Waiting,
)

LIMIT = 200
_APPROVALS = Criteria(states=(State.AWAITING_APPROVAL,), own_roles=(DispositionRole.LEAD,))
_RETURNS = Criteria(
    requests=(RequestKind.RETURN,),
    request_states=(RequestState.AWAITING_LEADER,),
    own_roles=(DispositionRole.LEAD,),
)


Decide = Callable[[Kind, CaseFile, str], Awaitable[Performed | None]]


class LeaderDeskPresenter:
    """One leader's work of a day; no Qt."""

    def __init__(
        self,
        view: LeaderView,
        *,
        desk: LeaderPageDesk,
        decide: Decide,
        start: Start,
        clock: Callable[[], datetime],
        evidence: EvidenceGuard | None = None,
    ) -> None:
        """``decide`` opens a decision form, with a text to begin from."""
        self._view = view
        self._desk = desk
        self._decide = decide
        self._start = start
        self._clock = clock
        self._evidence = evidence
        self._waiting: tuple[Waiting, ...] = ()
        self._current: ComplaintId | None = None
        self._sheet: Sheet | None = None

    @property
    def sheet(self) -> Sheet | None:
        """What is shown."""
        return self._sheet

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """What waits."""
        return self._waiting

    def on_event(self, event: Event) -> None:
        """Re-reads on news."""
        if isinstance(event, ComplaintsChanged):
            self._start(self.refresh())
        elif isinstance(event, SyncChanged):
            self._view.show_connection(event.state)
        elif isinstance(event, ConfigChanged):
            self._view.show_acting(self._acting())

    async def open(self) -> None:
        """Shows everything for the first time."""
        self._view.show_acting(self._acting())
        self._view.show_connection(self._desk.connection.state)
        await self.refresh()

    async def refresh(self) -> None:
        """Reads what waits; the chosen one stays, or the one in its place comes."""
        page = self._desk.worklist.first_page
        answers = await page(_APPROVALS, Order(), LIMIT)
        returns = await page(_RETURNS, Order(), LIMIT)
        place = self._place()
        self._waiting = (
            *(Waiting(line=line) for line in answers),
            *(Waiting(line=line, is_return=True) for line in returns),
        )
        if self._place() is None:
            self._current = self._at(place or 0)
        self._view.show_waiting(self._waiting, self._current)
        await self._show_current()

    async def select(self, complaint: ComplaintId) -> None:
        """Shows another one."""
        self._current = complaint
        await self._show_current()

    async def go_next(self) -> None:
        """Goes to the next one without deciding."""
        place = self._place()
        following = self._at((place + 1) % len(self._waiting)) if place is not None else None
        if following is not None:
            self._current = following
            self._view.show_waiting(self._waiting, following)
            await self._show_current()

    async def approve(self) -> None:
        """Approves exactly what is on the screen; a return is confirmed in its form."""
        sheet = self._sheet
        if sheet is None:
            return
        if sheet.is_return:
            await self._decide_in_form(Kind.CONFIRM_RETURN, sheet, "")
            return
        if not await self._is_age_fine((sheet.case,), sheet.reply):
            return
        if not await self._may_be_public((sheet.case,)):
            return
        if not await self._is_proof_fine([(sheet.case, sheet.reply)]):
            return
        self._view.show_busy(is_busy=True)
        try:
            performed = await self._approve(sheet.case, sheet.reply)
        except HaloError as fault:
            self._view.show_fault(fault)
            await self._show_current()
            return
        finally:
            self._view.show_busy(is_busy=False)
        self._view.show_performed(_approval_kind(sheet.reply), performed)
        await self._leave(sheet.case.complaint.id)

    async def send_back(self) -> None:
        """Asks what has to be improved and sends the answer back."""
        if self._sheet is not None and not self._sheet.is_return:
            await self._decide_in_form(Kind.SEND_BACK, self._sheet, "")

    async def propose(self) -> None:
        """Sends the answer back with the leader's own wording, which begins as the answer itself.

        Approver and author must differ, so the wording becomes a proposal that the staff
        takes over and hands in.
        """
        sheet = self._sheet
        if sheet is not None and sheet.reply is not None and not sheet.is_return:
            await self._decide_in_form(Kind.SEND_BACK, sheet, sheet.reply.text)

    async def approve_several(self, chosen: tuple[ComplaintId, ...]) -> None:
        """Approves several answers after all of them have been scrolled through."""
        digest = await self._digest(chosen)
        if not digest or not await self._view.confirm_digest(digest):
            return
        if not await self._is_age_fine([item.case for item in digest], digest[0].reply):
            return
        digest = await self._without_personal(digest)
        if not await self._is_proof_fine([(item.case, item.reply) for item in digest]):
            return
        results = []
        for item in digest:
            try:
                await self._approve(item.case, item.reply)
            except HaloError as fault:
                results.append(Result(line=item.line, fault=fault))
            else:
                results.append(Result(line=item.line))
        await self.refresh()
        await self._view.show_results(tuple(results))

    async def approve_block(self) -> None:
        """Approves the shown answer for every complaint that is to get it."""
        sheet = self._sheet
        if sheet is None or sheet.reply is None or sheet.is_return:
            return
        shown = sheet.case.complaint.id
        everything = await self._digest(tuple(w.line.id for w in self._waiting))
        for block in blocks.grouped(everything):
            if any(item.case.complaint.id == shown for item in block):
                await self.approve_several(tuple(item.case.complaint.id for item in block))

    async def _digest(self, chosen: tuple[ComplaintId, ...]) -> tuple[DigestItem, ...]:
        items = []
        for waiting in self._waiting:
            if waiting.is_return or waiting.line.id not in chosen:
                continue
            case = await whole_case.read(self._desk.cases, waiting.line.id)
            reply = _submitted(case)
            if case is not None and reply is not None:
                items.append(DigestItem(line=waiting.line, case=case, reply=reply))
        return tuple(items)

    async def _approve(self, case: CaseFile, reply: Reply | None) -> Performed:
        if reply is None or reply.sha256 is None:
            raise Refused(RefusalCode.NOTHING_TO_DECIDE)
        return await self._desk.outbox.perform(
            case.complaint.id,
            _approval_kind(reply),
            Approve(sha256=reply.sha256),
            seen=case.base.facets if case.base is not None else None,
            is_age_confirmed=True,  # whoever calls has asked
        )

    async def _is_age_fine(self, cases: Sequence[CaseFile], reply: Reply | None) -> bool:
        """Asks once where the oldest of these cases is older than the district's limit."""
        kind = _approval_kind(reply)
        asked = [self._desk.outbox.age_question(kind, case.fetched_at) for case in cases]
        questions = [question for question in asked if question is not None]
        if not questions:
            return True
        return await self._view.confirm_age(min(questions, key=lambda q: q.data_at))

    async def _may_be_public(self, cases: Sequence[CaseFile]) -> bool:
        """Asks where an answer has personal data in it: approving it publishes it."""
        texts = [text for case in cases for text in public_texts.in_submitted(case.complaint)]
        return not texts or await self._view.confirm_personal(tuple(texts))

    async def _without_personal(self, digest: tuple[DigestItem, ...]) -> tuple[DigestItem, ...]:
        """Leaves out the answers with personal data, unless the leader lets them through."""
        if await self._may_be_public([item.case for item in digest]):
            return digest
        return tuple(i for i in digest if not public_texts.in_submitted(i.case.complaint))

    async def _is_proof_fine(self, answers: Sequence[tuple[CaseFile, Reply | None]]) -> bool:
        """Lets the leader look again at photographs that were used before."""
        if self._evidence is None:
            return True
        return await self._evidence.heed(
            [
                (case.complaint, photographs.photos_of(case.complaint, reply.evidence))
                for case, reply in answers
                if reply is not None
            ]
        )

    async def _decide_in_form(self, kind: Kind, sheet: Sheet, text: str) -> None:
        performed = await self._decide(kind, sheet.case, text)
        if performed is not None:
            self._view.show_performed(kind, performed)
            await self._leave(sheet.case.complaint.id)

    async def _leave(self, decided: ComplaintId) -> None:
        """Takes the decided one out at once; the next one is there without waiting."""
        place = self._place() or 0
        self._waiting = tuple(w for w in self._waiting if w.line.id != decided)
        self._current = self._at(place)
        self._view.show_waiting(self._waiting, self._current)
        await self._show_current()

    def _place(self) -> int | None:
        ids = [waiting.line.id for waiting in self._waiting]
        return ids.index(self._current) if self._current in ids else None

    def _at(self, place: int) -> ComplaintId | None:
        if not self._waiting:
            return None
        return self._waiting[min(place, len(self._waiting) - 1)].line.id

    async def _show_current(self) -> None:
        current = self._current
        if current is None:
            self._sheet = None
            self._view.show_sheet(None)
            return
        try:
            case = await whole_case.read(self._desk.cases, current)
        except HaloError as fault:
            case = None
            self._view.show_fault(fault)
        if current != self._current:
            return  # another one was chosen meanwhile
        before, self._sheet = self._sheet, self._make_sheet(case)
        if self._sheet == before:
            return
        self._view.show_sheet(self._sheet)
        if _has_other_text(before, self._sheet):
            self._view.show_changed()

    def _make_sheet(self, case: CaseFile | None) -> Sheet | None:
        if case is None:
            return None
        choices = {choice.kind: choice for choice in self._desk.cases.choices(case)}
        reply = _submitted(case)
        is_return = any(w.is_return and w.line.id == self._current for w in self._waiting)
        decide = Kind.CONFIRM_RETURN if is_return else _approval_kind(reply)
        return Sheet(
            case=case,
            reply=reply,
            is_return=is_return,
            approve=choices.get(decide),
            send_back=choices.get(Kind.SEND_BACK),
        )

    def _acting(self) -> tuple[Acting, ...]:
        today = local_day(self._clock())
        return tuple(
            Acting(title=held.acting, unit=held.unit, until=held.valid_to)
            for held in self._desk.account.memberships
            if held.role is Role.OPD_LEADER
            and held.acting
            and held.unit is not None
            and held.is_valid_on(today)
        )


def _submitted(case: CaseFile | None) -> Reply | None:
    reply = case.complaint.open_reply if case is not None else None
    return reply if reply is not None and reply.state is ReplyState.SUBMITTED else None


def _approval_kind(reply: Reply | None) -> Kind:
    is_final = reply is not None and reply.kind is ReplyKind.FINAL
    return Kind.APPROVE_FINAL if is_final else Kind.APPROVE_PROGRESS


def _has_other_text(before: Sheet | None, after: Sheet | None) -> bool:
    if before is None or after is None or before.reply is None or after.reply is None:
        return False
    is_same_case = before.case.complaint.id == after.case.complaint.id
    return is_same_case and before.reply.sha256 != after.reply.sha256
