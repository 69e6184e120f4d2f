"""Messages of the statistics."""

from __future__ import annotations

from typing import Final

from halo_desktop.domain.statistics.report import Report, Wish
from halo_desktop.wire.messages import Answer, Request

PATH_STATISTICS: Final = "/v1/statistics"


class StatisticsRequest(Request, frozen=True, kw_only=True):
    """Which complaints are counted."""

    wish: Wish


class StatisticsAnswer(Answer, frozen=True, kw_only=True):
    """All figures, of what the person may see."""

    report: Report
