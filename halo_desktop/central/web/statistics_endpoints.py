"""The address of the protocol that counts."""

from __future__ import annotations

from typing import Final

from halo_desktop.central.web.endpoint import Endpoint
from halo_desktop.wire import statistics

STATISTICS_ENDPOINTS: Final[tuple[Endpoint, ...]] = (
    Endpoint(
        name="statistics",
        method="POST",
        path=statistics.PATH_STATISTICS,
        summary="Figures of a period over the complaints that the person may see.",
        run=lambda central, call: central.statistics(
            call.who, call.body(statistics.StatisticsRequest)
        ),
        request=statistics.StatisticsRequest,
        answer=statistics.StatisticsAnswer,
    ),
)
