"""*Kirim sebelum*: by when a decision must leave this computer, in words."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain import sending
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.model import Clock
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import ClockKind
from halo_desktop.ui import formatting

# Further off nobody needs the hour, only the day.
_SOON: Final = timedelta(days=2)
# A limit at the end of a long holiday presses on the last working day before it.
_FAR: Final = timedelta(days=14)
_MINUTE: Final = timedelta(minutes=1)
_HOUR: Final = timedelta(hours=1)


def hint(clock: Clock, rulebook: Rulebook, now: datetime, delay: timedelta | None) -> str:
    """Says the last good moment; empty when it is not near, or too late for it."""
    found = sending.send_before(clock, rulebook.calendar, delay)
    if found is None or not now <= found.at <= now + _SOON:
        return ""
    return QCoreApplication.translate("sending", "kirim sebelum {moment}").format(
        moment=_moment(found.at, now)
    )


def for_row(
    kind: ClockKind, due_on: date, rulebook: Rulebook, now: datetime, delay: timedelta | None
) -> str:
    """The hour, for a row of the list; empty unless the last good moment is today."""
    today = local_day(now)
    if not today <= due_on <= today + _FAR:
        return ""
    at = sending.last_moment(kind, due_on, rulebook.calendar, delay)
    if at < now or local_day(at) != today:
        return ""
    return QCoreApplication.translate("sending", "kirim sebelum {moment}").format(
        moment=formatting.hour(at)
    )


def with_moment(
    text: str, clock: Clock, rulebook: Rulebook, now: datetime, delay: timedelta | None
) -> str:
    """The words of a limit with the moment, where that is near."""
    near = hint(clock, rulebook, now, delay)
    return f"{text} · {near}" if near else text


def explanation(clock: Clock, rulebook: Rulebook, now: datetime, delay: timedelta | None) -> str:
    """What the moment is made of, and the policy behind the limit."""
    found = sending.send_before(clock, rulebook.calendar, delay)
    if found is None:
        return ""
    pattern = (
        QCoreApplication.translate("sending", "Kirim sebelum {moment}: jalur ini biasanya {delay}")
        if found.is_measured
        else QCoreApplication.translate(
            "sending", "Kirim sebelum {moment}: jalur belum terukur, dihitung {delay}"
        )
    )
    words = pattern.format(moment=_moment(found.at, now), delay=_length(found.delay))
    if found.approval:
        words += QCoreApplication.translate(
            "sending", ", ditambah {hours} jam kerja untuk persetujuan pimpinan"
        ).format(hours=found.approval // _HOUR)
    lines = [f"{words}."]
    if now > found.at and now <= found.due_at:
        lines.append(
            QCoreApplication.translate(
                "sending", "Saat aman itu sudah lewat: hubungi pimpinan agar segera menyetujui."
            )
            if found.approval
            else QCoreApplication.translate(
                "sending", "Saat aman itu sudah lewat: pastikan tersambung sebelum memutuskan."
            )
        )
    if found.policy:
        lines.append(
            QCoreApplication.translate("sending", "Kebijakan {id}.").format(id=found.policy)
        )
    return "\n".join(lines)


def _moment(at: datetime, now: datetime) -> str:
    day = formatting.day(local_day(at), local_day(now))
    return f"{day} {formatting.hour(at)}"


def _length(delay: timedelta) -> str:
    if delay >= 2 * _HOUR:
        return QCoreApplication.translate("sending", "{n} jam").format(n=round(delay / _HOUR))
    return QCoreApplication.translate("sending", "{n} menit").format(n=max(1, -(-delay // _MINUTE)))
