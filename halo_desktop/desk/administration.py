"""What those who administer can do from a console; everything here needs a connection."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

import msgspec

from halo_desktop.desk.reference import Reference
from halo_desktop.domain.administration import rights
from halo_desktop.domain.administration.parts import Item, Part
from halo_desktop.domain.administration.rights import Right
from halo_desktop.domain.ids import ComplaintId, UnitId, UserId
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.sync import calls
from halo_desktop.sync.calls import Call
from halo_desktop.sync.runtime import SyncRuntime
from halo_desktop.wire import administration as wire
from halo_desktop.wire import codec
from halo_desktop.wire.messages import Answer

AnswerT = TypeVar("AnswerT", bound=Answer)


class Administration:
    """Asks and tells the server; every method raises ``CallFailed`` with the reason."""

    def __init__(
        self,
        runtime: SyncRuntime,
        reference: Reference,
        sync_now: Callable[[], Awaitable[object]],
    ) -> None:
        """Takes the running engine, who is asking, and how news are fetched at once."""
        self._runtime = runtime
        self._reference = reference
        self._sync_now = sync_now

    @property
    def rights(self) -> frozenset[Right]:
        """What the person may administer."""
        return rights.rights_of(self._reference.account.actor)

    @property
    def rulebook(self) -> Rulebook:
        """The reference data as they are known here."""
        return self._reference.rulebook

    async def users(self) -> tuple[wire.UserCard, ...]:
        """All accounts by name."""
        return (await self._ask(calls.users(), wire.Users)).users

    async def standing(self, user: UserId) -> wire.UserStanding:
        """What still hangs on a person."""
        return await self._ask(calls.user_standing(user), wire.UserStanding)

    async def order(self, order: wire.UserOrder) -> wire.UserAnswer:
        """Makes or changes an account."""
        return await self._ask(calls.order_user(order), wire.UserAnswer)

    async def try_out(self, part: Part, before: Item | None, after: Item | None) -> wire.RuleAnswer:
        """Says what would follow from a change, and whether it is sound."""
        return await self._change(part, before, after, is_trial=True)

    async def save(self, part: Part, before: Item | None, after: Item | None) -> wire.RuleAnswer:
        """Changes an entry and fetches the changed reference data."""
        answer = await self._change(part, before, after, is_trial=False)
        if answer.st in {"saved", "conflict"}:
            await self._sync_now()
        return answer

    async def moves(self, old: UnitId, new: UnitId) -> wire.MoveAnswer:
        """The open cases of a unit that would go to another."""
        request = wire.MoveRequest(from_unit=old, to_unit=new)
        return await self._ask(calls.move_unit(request), wire.MoveAnswer)

    async def move(
        self,
        old: UnitId,
        new: UnitId,
        reason: str,
        cases: Sequence[ComplaintId],
        on_progress: Callable[[int], None],
    ) -> tuple[wire.MoveItem, ...]:
        """Moves cases in pieces and tells how many are done; the topics go with the last."""
        done: list[wire.MoveItem] = []
        pieces = [
            tuple(cases[at : at + wire.MOST_MOVES]) for at in range(0, len(cases), wire.MOST_MOVES)
        ] or [()]
        for piece in pieces:
            request = wire.MoveRequest(
                from_unit=old,
                to_unit=new,
                reason=reason,
                complaints=piece,
                is_trial=False,
                reroutes_topics=piece is pieces[-1],
            )
            done += (await self._ask(calls.move_unit(request), wire.MoveAnswer)).items
            on_progress(len(done))
        await self._sync_now()
        return tuple(done)

    async def acts(self, part: str = "", subject: str = "") -> tuple[wire.AdminAct, ...]:
        """The newest changes first."""
        return (await self._ask(calls.admin_acts(part, subject), wire.AdminActs)).acts

    async def _change(
        self, part: Part, before: Item | None, after: Item | None, *, is_trial: bool
    ) -> wire.RuleAnswer:
        request = wire.RuleChange(
            part=part.value,
            before=msgspec.Raw(codec.encode(before)),
            after=msgspec.Raw(codec.encode(after)),
            is_trial=is_trial,
        )
        return await self._ask(calls.change_rules(request), wire.RuleAnswer)

    async def _ask(self, call: Call, kind: type[AnswerT]) -> AnswerT:
        answer = await asyncio.wrap_future(self._runtime.ask(call))
        assert isinstance(answer, kind)
        return answer
