"""Dates, ages, sizes and numbers as people here write them, always in local time (WITA)."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from halo_desktop.domain.calendar import WITA, local_day

_MINUTE = 60
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR
_WEEK_DAYS = 7
_KIBI = 1024


def locale() -> QLocale:
    """The locale in use; translation.install sets it with the language."""
    return QLocale()


def hour(at: datetime) -> str:
    """Says the time of day: ``09.12``."""
    return f"{at.astimezone(WITA):%H.%M}"


def hour_with_seconds(at: datetime) -> str:
    """Says the time of day to the second: ``11.02.17``."""
    return f"{at.astimezone(WITA):%H.%M.%S}"


def day(on: date, today: date) -> str:
    """Says a date briefly: ``5 Nov``, with the year where it is another one."""
    pattern = "d MMM" if on.year == today.year else "d MMM yyyy"
    return locale().toString(QDate(on.year, on.month, on.day), pattern)


def long_day(on: date) -> str:
    """Says a date in full: ``Senin, 23 November 2026``."""
    return locale().toString(QDate(on.year, on.month, on.day), "dddd, d MMMM yyyy")


def long_moment(at: datetime) -> str:
    """Says a moment in full, for tooltips: ``Senin, 23 November 2026 09.12 WITA``."""
    return f"{long_day(local_day(at))} {hour(at)} WITA"


def moment(at: datetime, now: datetime) -> str:
    """Says a moment as briefly as its distance allows: today by hour, then by day."""
    on, today = local_day(at), local_day(now)
    distance = (today - on).days
    if distance == 0:
        return hour(at)
    if distance == 1:
        return QCoreApplication.translate("formatting", "kemarin {hour}").format(hour=hour(at))
    if 1 < distance < _WEEK_DAYS:
        week_day = locale().toString(QDate(on.year, on.month, on.day), "ddd")
        return f"{week_day} {hour(at)}"
    return f"{day(on, today)} {hour(at)}"


def age(at: datetime, now: datetime) -> str:
    """Says how long ago something was, coarsely: ``2 jam``."""
    seconds = max(0, int((now - at).total_seconds()))
    if seconds < _MINUTE:
        return QCoreApplication.translate("formatting", "baru saja")
    if seconds < _HOUR:
        return QCoreApplication.translate("formatting", "%n menit", "", seconds // _MINUTE)
    if seconds < _DAY:
        return QCoreApplication.translate("formatting", "%n jam", "", seconds // _HOUR)
    return QCoreApplication.translate("formatting", "%n hari", "", seconds // _DAY)


def remaining(working_days: int) -> str:
    """Says what is left of a limit in working days: ``sisa 2 HK``, ``lewat 1 HK``."""
    if working_days < 0:
        return QCoreApplication.translate("formatting", "lewat %n HK", "", -working_days)
    if working_days == 0:
        return QCoreApplication.translate("formatting", "hari ini")
    return QCoreApplication.translate("formatting", "sisa %n HK", "", working_days)


def working_days(count: int) -> str:
    """Says a length in working days: ``3 HK``."""
    return QCoreApplication.translate("formatting", "%n HK", "", count)


def number(value: int) -> str:
    """Writes a whole number with its thousands marked: ``1.234``."""
    return locale().toString(value)


def size(size_bytes: int) -> str:
    """Writes a file size: ``340 kB``, ``2,4 MB``."""
    if size_bytes < _KIBI * _KIBI:
        return f"{max(1, round(size_bytes / _KIBI))} kB"
    return f"{locale().toString(size_bytes / _KIBI / _KIBI, 'f', 1)} MB"


def count(value: int, *, is_exact: bool = True) -> str:
    """Writes a count for a list: ``14``, or ``≥ 412`` while the cache is not complete."""
    return number(value) if is_exact else f"≥ {number(value)}"
