"""Statistics over what the asking person may see, computed in the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from sqlalchemy import text

from halo_desktop.central.access import sessions
from halo_desktop.central.access.sessions import Session
from halo_desktop.central.core import Core
from halo_desktop.central.errors import BadRequest
from halo_desktop.central.storage import district
from halo_desktop.domain.statistics import reckoning
from halo_desktop.domain.statistics.reckoning import Row
from halo_desktop.wire.statistics import StatisticsAnswer, StatisticsRequest

MOST_DAYS: Final = 3700
_NOTHING: Final = "1 = 0"


class Statistics:
    """The part of the server that counts."""

    def __init__(self, core: Core) -> None:
        """Takes what all parts share."""
        self.core = core

    def statistics(self, session: Session, request: StatisticsRequest) -> StatisticsAnswer:
        """All figures of a period, of the complaints in the person's feed. Blocking.

        Raises:
            BadRequest: When the period ends before it begins, or is longer than ten years.
        """
        wish = request.wish
        if not 0 <= (wish.until - wish.since).days <= MOST_DAYS:
            raise BadRequest("period")
        now = self.core.now()
        with self.core.database.read() as connection:
            grants = sessions.require(connection, session, now)
            scopes = {f"scope_{n}": str(scope) for n, scope in enumerate(grants.scopes)}

            def ask(statement: str, values: Mapping[str, int | str]) -> Iterable[Row]:
                return connection.execute(text(statement), {**values, **scopes})

            report = reckoning.reckon(
                ask, wish, self.core.published(connection).rulebook, now, _visible(scopes)
            )
            return StatisticsAnswer(epoch=district.head(connection).epoch, now=now, report=report)


def _visible(scopes: Mapping[str, str]) -> str:
    """Only what stands in the feed of one of the person's scopes."""
    if not scopes:
        return _NOTHING
    names = ", ".join(f":{name}" for name in scopes)
    return (
        "complaint IN (SELECT feed.complaint FROM feed "  # noqa: S608 - our own words; values bound
        f"WHERE feed.kind = 'up' AND feed.scope IN ({names}))"
    )
