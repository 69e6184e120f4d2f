"""Who signs for a leader while the leader is away; everything here needs a connection."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from halo_desktop.desk.reference import Reference
from halo_desktop.domain import calendar, delegation
from halo_desktop.domain.delegation import Delegation
from halo_desktop.sync import calls
from halo_desktop.sync.calls import Call
from halo_desktop.sync.runtime import SyncRuntime
from halo_desktop.wire.delegations import DelegationRequest, Delegations


class Delegates:
    """Asks the server about deputies; every method raises ``CallFailed`` when it cannot."""

    def __init__(self, runtime: SyncRuntime, reference: Reference) -> None:
        """Takes the running engine, and who is asking."""
        self._runtime = runtime
        self._reference = reference

    @property
    def may_name(self) -> bool:
        """Whether the person may name a deputy for any unit."""
        today = calendar.local_day(datetime.now(UTC))
        actor = self._reference.account.actor
        units = self._reference.rulebook.units
        return any(delegation.may_delegate(actor, unit.id, today) for unit in units)

    async def all(self) -> Delegations:
        """The deputies, the units to name some for, and who may be named."""
        return await self._ask(calls.delegations())

    async def give(self, wish: Delegation) -> Delegations:
        """Names a deputy; ``faults`` of the answer say why nothing was done."""
        request = DelegationRequest(
            what="give",
            unit=wish.unit,
            user=wish.user,
            title=wish.title,
            valid_from=wish.valid_from,
            valid_to=wish.valid_to,
            letter=wish.letter,
        )
        return await self._ask(calls.order_delegation(request))

    async def end(self, number: int) -> Delegations:
        """Ends a deputy's right from this moment on."""
        return await self._ask(calls.order_delegation(DelegationRequest(what="end", id=number)))

    async def _ask(self, call: Call) -> Delegations:
        answer = await asyncio.wrap_future(self._runtime.ask(call))
        assert isinstance(answer, Delegations)
        return answer
