"""The same act on many complaints: each for itself, each with an answer of its own.

One complaint that refuses never keeps the others back and never hides behind them.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from halo_desktop.cache.errors import StoreError
from halo_desktop.cache.views import OutboxItem, OutboxState
from halo_desktop.desk.outbox import ANSWER_SECONDS, Performed
from halo_desktop.domain.errors import Refused
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import Payload

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkOrder:
    """One complaint of the many, and what to do with it."""

    complaint: ComplaintId
    kind: Kind
    payload: Payload
    seen: Facets | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkResult:
    """Whether one of them was written down; ``code`` says why not."""

    order: BulkOrder
    performed: Performed | None = None
    code: str = ""
    detail: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkReport:
    """What became of all of them, in the order in which they were given."""

    results: tuple[BulkResult, ...]

    @property
    def accepted(self) -> tuple[BulkResult, ...]:
        """Those that are written down."""
        return tuple(result for result in self.results if result.performed is not None)

    @property
    def refused(self) -> tuple[BulkResult, ...]:
        """Those that were not, each with its reason."""
        return tuple(result for result in self.results if result.performed is None)


class BulkState(StrEnum):
    """The server's word on one of them."""

    APPLIED = "applied"
    REFUSED = "refused"
    WAITING = "waiting"  # no word came in time; it goes on waiting in the outbox
    NOT_SAVED = "not-saved"  # refused here already


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkOutcome:
    """How one of them ended at the server."""

    order: BulkOrder
    action: ActionId | None
    state: BulkState
    code: str = ""
    detail: str = ""


OnResult = Callable[[BulkResult], None]
OnOutcome = Callable[[BulkOutcome], None]


class OneByOne(Protocol):
    """The outbox, as far as acting on many needs it."""

    async def perform(
        self,
        complaint: ComplaintId | None,
        kind: Kind,
        payload: Payload,
        *,
        seen: Facets | None = None,
        is_age_confirmed: bool = False,
    ) -> Performed: ...

    async def settled(
        self, action: ActionId, seconds: float = ANSWER_SECONDS
    ) -> OutboxItem | None: ...


class Bulk:
    """Performs one act after the other; lives on the main thread."""

    def __init__(self, outbox: OneByOne) -> None:
        """Takes the outbox into which everything goes."""
        self._outbox = outbox

    async def perform(
        self,
        orders: Sequence[BulkOrder],
        on_result: OnResult | None = None,
        *,
        is_age_confirmed: bool = False,
    ) -> BulkReport:
        """Writes all of them down that the rules allow; ``on_result`` hears of each at once."""
        results: list[BulkResult] = []
        for order in orders:
            result = await self._one(order, is_age_confirmed=is_age_confirmed)
            results.append(result)
            if on_result is not None:
                on_result(result)
        return BulkReport(results=tuple(results))

    async def settled(
        self,
        report: BulkReport,
        seconds: float = ANSWER_SECONDS,
        on_outcome: OnOutcome | None = None,
    ) -> tuple[BulkOutcome, ...]:
        """Waits for the server's word on all at once; those without one in time go on waiting.

        ``on_outcome`` hears of each as soon as its word is here.
        """

        async def wait(result: BulkResult) -> BulkOutcome:
            outcome = await self._outcome(result, seconds)
            if on_outcome is not None:
                on_outcome(outcome)
            return outcome

        return tuple(await asyncio.gather(*(wait(result) for result in report.results)))

    async def _one(self, order: BulkOrder, *, is_age_confirmed: bool) -> BulkResult:
        try:
            performed = await self._outbox.perform(
                order.complaint,
                order.kind,
                order.payload,
                seen=order.seen,
                is_age_confirmed=is_age_confirmed,
            )
        except Refused as refused:
            return BulkResult(
                order=order, code=refused.code.value, detail=refused.detail, field=refused.field
            )
        except StoreError as error:
            logger.warning("one of many was not stored: %s", type(error).__name__)
            return BulkResult(order=order, code="store", detail=type(error).__name__)
        return BulkResult(order=order, performed=performed)

    async def _outcome(self, result: BulkResult, seconds: float) -> BulkOutcome:
        if result.performed is None:
            return BulkOutcome(
                order=result.order,
                action=None,
                state=BulkState.NOT_SAVED,
                code=result.code,
                detail=result.detail,
            )
        action = result.performed.action
        return _told(result.order, action, await self._outbox.settled(action, seconds))


def _told(order: BulkOrder, action: ActionId, item: OutboxItem | None) -> BulkOutcome:
    if item is None:
        return BulkOutcome(order=order, action=action, state=BulkState.WAITING)
    is_refused = item.state in {OutboxState.REJECTED, OutboxState.DISMISSED}
    return BulkOutcome(
        order=order,
        action=action,
        state=BulkState.REFUSED if is_refused else BulkState.APPLIED,
        code=item.code,
        detail=item.detail,
    )
