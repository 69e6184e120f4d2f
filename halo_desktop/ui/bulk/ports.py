"""What acting on many asks of the desk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from halo_desktop.desk.bulk import BulkOrder, BulkOutcome, BulkReport, OnOutcome, OnResult


class BulkDesk(Protocol):
    """Performs one act after the other."""

    async def perform(
        self,
        orders: Sequence[BulkOrder],
        on_result: OnResult | None = None,
        *,
        is_age_confirmed: bool = False,
    ) -> BulkReport: ...

    async def settled(
        self, report: BulkReport, seconds: float = 30.0, on_outcome: OnOutcome | None = None
    ) -> tuple[BulkOutcome, ...]: ...
