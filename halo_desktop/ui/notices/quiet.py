"""When a person is left in peace, by the clock on the wall in Polewali Mandar (WITA)."""

from __future__ import annotations

from datetime import datetime, time
from enum import StrEnum
from typing import Final

from halo_desktop.domain import calendar as days
from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.rulebook import Calendar

OPENS: Final = time(7, 30)
CLOSES: Final = time(16, 0)
_MORNING: Final = time(7, 0)
_EVENING: Final = time(18, 0)


class Quiet(StrEnum):
    """Which hours are quiet."""

    OFFICE = "office"  # outside of office hours and on days off
    NIGHT = "night"  # 18.00 to 07.00
    NEVER = "never"


def is_quiet(moment: datetime, wish: Quiet, calendar: Calendar) -> bool:
    """Says whether news wait until the quiet hours are over."""
    local = moment.astimezone(WITA)
    hour = local.time()
    if wish is Quiet.OFFICE:
        return not (OPENS <= hour < CLOSES and days.is_working_day(local.date(), calendar))
    if wish is Quiet.NIGHT:
        return not _MORNING <= hour < _EVENING
    return False
