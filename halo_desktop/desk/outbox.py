"""Doing something with a complaint, and what becomes of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from halo_desktop.cache import outbox as rows
from halo_desktop.cache import reads
from halo_desktop.cache.views import Draft, OutboxItem, OutboxState
from halo_desktop.desk import fresh_ids
from halo_desktop.desk.drafts import Drafts
from halo_desktop.desk.events import ActionSettled, Event, EventHub
from halo_desktop.desk.reference import Reference
from halo_desktop.domain import age, offline
from halo_desktop.domain.actions import Action
from halo_desktop.domain.age import AgeQuestion
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import Payload
from halo_desktop.domain.states import OfflinePolicy
from halo_desktop.sync import events
from halo_desktop.sync.runtime import SyncRuntime

ANSWER_SECONDS = 30.0

_SHOWN_STATES = (
    OutboxState.HOLDING,
    OutboxState.WAITING,
    OutboxState.ACKED,
    OutboxState.REJECTED,
    OutboxState.DONE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Performed:
    """What was written down, and until when it can be taken back."""

    action: ActionId
    complaint: ComplaintId
    hold_until: datetime | None
    is_settled: bool = False  # the server has already carried it out


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """An action before it has an id: kind, input and the version that was on the screen."""

    kind: Kind
    payload: Payload
    complaint: ComplaintId | None = None
    seen: Facets | None = None
    draft: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Returning:
    """What an action said, on its way back to where it was written."""

    draft: Draft
    merge: Callable[[Draft, Draft], Draft]  # what lies there by now, and what returns

    def over(self, present: Draft | None) -> Draft:
        """The draft that is to lie there; not a word of either is lost."""
        return self.draft if present is None else self.merge(present, self.draft)


class Outbox:
    """Writes actions down durably before anybody is told that they are saved."""

    def __init__(
        self, runtime: SyncRuntime, reference: Reference, hub: EventHub, drafts: Drafts
    ) -> None:
        """Takes the running store, the rules, the news and the drafts that come back."""
        self._runtime = runtime
        self._reference = reference
        self._hub = hub
        self._drafts = drafts

    async def perform(
        self,
        complaint: ComplaintId | None,
        kind: Kind,
        payload: Payload,
        *,
        draft_id: str | None = None,
        seen: Facets | None = None,
        hold_seconds: int | None = None,
        is_age_confirmed: bool = False,
    ) -> Performed:
        """Checks an action by the server's own rules and puts it into the outbox.

        The draft that it was written in ends in the same transaction. Kinds that need the
        server's word at once wait for it, and so does their draft. ``seen`` is the version
        that the person decided on; without it the newest local one counts. Without
        ``hold_seconds`` the district's own undo time holds.

        Raises:
            Refused: the rules or the server say no; typed text stays in its draft.
                ``old-data`` asks for ``is_age_confirmed``: see ``age_question``.
        """
        wish = Wish(complaint=complaint, kind=kind, payload=payload, seen=seen, draft=draft_id)
        policy = offline.policy_of(kind, self._reference.rulebook)
        is_connected = self._runtime.state.is_connected
        if policy in {OfflinePolicy.ONLINE, OfflinePolicy.DRAFT} and not is_connected:
            raise Refused(RefusalCode.NEEDS_CONNECTION, kind.value)
        action, fetched_at = await self._action(wish, was_offline=not is_connected)
        if not is_age_confirmed and self.age_question(kind, fetched_at) is not None:
            raise Refused(RefusalCode.OLD_DATA, kind.value)
        if policy is OfflinePolicy.ONLINE:
            return await self._perform_online(action, draft_id)
        hold_until = self._hold_until(action.made_at, hold_seconds)
        acted = events.Acted(action=action, hold_until=hold_until, draft_id=draft_id)
        await asyncio.wrap_future(self._runtime.change(acted))
        return Performed(action=action.id, complaint=action.complaint, hold_until=hold_until)

    def age_question(self, kind: Kind, fetched_at: datetime | None) -> AgeQuestion | None:
        """What to ask before an act that cannot be taken back is made on old data.

        ``fetched_at`` says when the complaint came here; what was level since then counts
        as newer.
        """
        state = self._runtime.state
        known = [at for at in (fetched_at, state.data_as_of) if at is not None]
        now = datetime.now(UTC) + timedelta(milliseconds=state.clock_offset_ms)
        data_at = max(known) if fetched_at is not None else None
        return age.question(kind, data_at, now, self._reference.rulebook)

    async def settled(self, action: ActionId, seconds: float = ANSWER_SECONDS) -> OutboxItem | None:
        """Waits until the server has given its final word, and returns the item.

        None means that no word came in time; the action goes on waiting in the outbox.
        """
        waiting = _Settlement(self._hub, action)
        try:
            item = await self.item(action)
            if item is None or item.state not in {OutboxState.HOLDING, OutboxState.WAITING}:
                return item
            await asyncio.wait_for(waiting.future, seconds)
        except TimeoutError:
            return None
        finally:
            waiting.close()
        return await self.item(action)

    async def undo(self, action: ActionId, returning: Returning | None = None) -> bool:
        """Takes an action back that was never sent; says whether it was in time.

        What it said becomes a draft in the same transaction: the action is there or the
        draft is, never both and never neither.
        """
        while True:
            undone = events.Undone(action=action)
            if returning is not None:
                present = await self._drafts.find(returning.draft.id)
                undone = events.Undone(
                    action=action,
                    draft=returning.over(present),
                    over=None if present is None else present.updated_at,
                )
            is_done = await asyncio.wrap_future(self._runtime.change(undone))
            if is_done is not None:  # else somebody has written there since: once more
                return bool(is_done)

    async def retry(self, action: ActionId) -> None:
        """Sends a waiting action at the next moment."""
        await asyncio.wrap_future(self._runtime.change(events.Retried(action=action)))

    async def agree(self, action: ActionId) -> bool:
        """Lets an action go that has waited for so long that it had to be asked about."""
        return bool(await asyncio.wrap_future(self._runtime.change(events.Agreed(action=action))))

    async def dismiss(self, action: ActionId) -> None:
        """Puts a refusal aside; its text stays on record."""
        await asyncio.wrap_future(self._runtime.change(events.Dismissed(action=action)))

    async def items(self) -> tuple[OutboxItem, ...]:
        """Everything that waits, was refused or went through lately, oldest first."""
        return await asyncio.wrap_future(self._runtime.read(rows.items, _SHOWN_STATES))

    async def item(self, action: ActionId) -> OutboxItem | None:
        """One of them."""
        return await asyncio.wrap_future(self._runtime.read(rows.item, action))

    async def _perform_online(self, action: Action, draft_id: str | None) -> Performed:
        waiting = _Settlement(self._hub, action.id)
        try:
            acted = events.Acted(action=action, draft_id=draft_id, keeps_draft=True)
            await asyncio.wrap_future(self._runtime.change(acted))
            news = await asyncio.wait_for(waiting.future, ANSWER_SECONDS)
        except TimeoutError:
            # It stays in the outbox: the answer may be on its way, so nothing is undone.
            return Performed(action=action.id, complaint=action.complaint, hold_until=None)
        finally:
            waiting.close()
        if news.is_refused:
            raise Refused(_code(news.code), news.detail)
        return Performed(
            action=action.id, complaint=action.complaint, hold_until=None, is_settled=True
        )

    async def _action(self, wish: Wish, *, was_offline: bool) -> tuple[Action, datetime | None]:
        """Makes the action, and says when the complaint it is about came here."""
        complaint = wish.complaint or ComplaintId(fresh_ids.make())
        seen, fetched_at = wish.seen, None
        if wish.complaint is not None:
            case = await asyncio.wrap_future(
                self._runtime.read(reads.case, wish.complaint, self._reference.viewer)
            )
            fetched_at = None if case is None else case.fetched_at
            if seen is None and case is not None and case.base is not None:
                seen = case.base.facets
        action = Action(
            id=ActionId(fresh_ids.make()),
            kind=wish.kind,
            complaint=complaint,
            payload=wish.payload,
            base=seen or Facets(),
            made_at=datetime.now(UTC),
            device=self._reference.account.device,
            was_offline=was_offline,
        )
        return action, fetched_at

    def _hold_until(self, now: datetime, seconds: int | None) -> datetime | None:
        if seconds is None:
            seconds = self._reference.rulebook.options.hold_seconds
        return now + timedelta(seconds=seconds) if seconds > 0 else None


class _Settlement:
    """Waits for the news about one action."""

    def __init__(self, hub: EventHub, action: ActionId) -> None:
        self.future: asyncio.Future[ActionSettled] = asyncio.get_running_loop().create_future()
        self._action = action
        self.close = hub.subscribe(self._on_event, always=True)

    def _on_event(self, event: Event) -> None:
        is_ours = isinstance(event, ActionSettled) and event.action == self._action
        if is_ours and not self.future.done():
            assert isinstance(event, ActionSettled)
            self.future.set_result(event)


def _code(word: str) -> RefusalCode:
    try:
        return RefusalCode(word)
    except ValueError:
        return RefusalCode.UNKNOWN_ACTION
