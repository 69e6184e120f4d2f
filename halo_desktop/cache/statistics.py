"""Statistics from the copies on this computer, the user's own unsent work included."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import Connection, text

from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.statistics import reckoning
from halo_desktop.domain.statistics.reckoning import Row
from halo_desktop.domain.statistics.report import Report, Wish

_PARTIAL = "SELECT EXISTS (SELECT 1 FROM scope WHERE cache = 'disk' AND state <> 'live')"


def report(conn: Connection, wish: Wish, rulebook: Rulebook, now: datetime) -> tuple[Report, bool]:
    """All figures, and whether complaints are still being fetched, so that some are missing."""

    def ask(statement: str, values: Mapping[str, int | str]) -> Iterable[Row]:
        return conn.execute(text(statement), values)

    is_partial = bool(conn.exec_driver_sql(_PARTIAL).scalar())
    return reckoning.reckon(ask, wish, rulebook, now), is_partial
