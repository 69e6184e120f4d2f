"""How times and days are stored: numbers that sort, and come back as they went in."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Final

_START: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND: Final = timedelta(milliseconds=1)

NO_DAY: Final = 9_999_999
"""Stored where there is no limit, so that it sorts behind every real day."""


def to_ms(at: datetime) -> int:
    """Whole milliseconds since 1970."""
    return (at - _START) // _MILLISECOND


def from_ms(stored: int) -> datetime:
    """The moment that was stored."""
    return _START + stored * _MILLISECOND


def maybe_to_ms(at: datetime | None) -> int | None:
    return None if at is None else to_ms(at)


def maybe_from_ms(stored: int | None) -> datetime | None:
    return None if stored is None else from_ms(stored)


def maybe_from_day(stored: int | None) -> date | None:
    return None if stored is None else date.fromordinal(stored)
