"""Keeps back, with the reason, what must not go to the public unread: each case by itself."""

from __future__ import annotations

from collections.abc import Sequence

from halo_desktop.desk.bulk import (
    BulkOrder,
    BulkOutcome,
    BulkReport,
    BulkResult,
    OnOutcome,
    OnResult,
)
from halo_desktop.domain import public_texts
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.payloads import Payload
from halo_desktop.ui.bulk.ports import BulkDesk


class GuardedBulk:
    """Performs what may go and refuses what nobody has looked at.

    The common words have been asked about in the form; what a case brings itself, its title and
    summary, has not. With personal data in it, the case has to be opened and decided alone.
    """

    def __init__(self, desk: BulkDesk, asked: Payload) -> None:
        """``asked`` is what the person was asked about."""
        self._desk = desk
        self._asked = asked

    async def perform(
        self,
        orders: Sequence[BulkOrder],
        on_result: OnResult | None = None,
        *,
        is_age_confirmed: bool = False,
    ) -> BulkReport:
        """Performs one after the other; ``on_result`` hears of each at once."""
        results: list[BulkResult] = []
        for order in orders:
            if self._is_unread(order):
                result = BulkResult(order=order, code=RefusalCode.PERSONAL_DATA.value)
                results.append(result)
                if on_result is not None:
                    on_result(result)
                continue
            report = await self._desk.perform([order], on_result, is_age_confirmed=is_age_confirmed)
            results.extend(report.results)
        return BulkReport(results=tuple(results))

    async def settled(
        self, report: BulkReport, seconds: float = 30.0, on_outcome: OnOutcome | None = None
    ) -> tuple[BulkOutcome, ...]:
        """Waits for the server's word on all."""
        return await self._desk.settled(report, seconds, on_outcome)

    def _is_unread(self, order: BulkOrder) -> bool:
        return any(
            found.text != getattr(self._asked, found.field, "")
            for found in public_texts.personal_texts(order.kind, order.payload)
        )
