"""The limit that matters now, as a chip and as the explanation behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain import criteria, deadlines
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.model import Clock, Complaint
from halo_desktop.domain.rulebook import Policy, Rulebook
from halo_desktop.domain.states import FINAL_STATES, ClockKind, ClockState
from halo_desktop.ui import formatting, labels
from halo_desktop.ui.complaint import send_words
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone

_SILENT = frozenset({ClockKind.SETTLEMENT_CALENDAR, ClockKind.LAPOR_WATCH})


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineText:
    """What the chip says, and why."""

    text: str
    tone: Tone
    icon: Icon
    explanation: str


def of(
    complaint: Complaint, rulebook: Rulebook, now: datetime, delay: timedelta | None = None
) -> DeadlineText | None:
    """The chip for a case; none once no limit runs."""
    if complaint.state in FINAL_STATES:
        return None
    clock = criteria.pressing_clock(complaint) or _waiting_clock(complaint)
    return describe(clock, rulebook, now, delay) if clock is not None else None


def _waiting_clock(complaint: Complaint) -> Clock | None:
    """A limit that is held, or that others have to keep, where none presses staff."""
    live = [clock for clock in complaint.clocks if clock.state is not ClockState.STOPPED]
    shown = [clock for clock in live if clock.kind not in _SILENT]
    return min(shown, key=lambda clock: clock.due_on, default=None)


def describe(
    clock: Clock, rulebook: Rulebook, now: datetime, delay: timedelta | None = None
) -> DeadlineText:
    """Puts one limit into words."""
    progress = deadlines.progress(clock, now, rulebook.calendar)
    name = labels.of(clock.kind)
    left = min(progress.remaining, -1) if progress.is_late else progress.remaining
    if clock.state is ClockState.PAUSED:
        pattern = QCoreApplication.translate("deadline", "{name} dijeda, {left}")
        text = pattern.format(name=name, left=formatting.remaining(left))
        tone, icon = Tone.NEUTRAL, Icon.PAUSE
    else:
        last_day = formatting.day(clock.due_on, local_day(now))
        pattern = QCoreApplication.translate("deadline", "{name} {day} · {left}")
        text = pattern.format(name=name, day=last_day, left=formatting.remaining(left))
        tone, icon = _look(left, is_late=progress.is_late)
        text = send_words.with_moment(text, clock, rulebook, now, delay)
    if clock.is_provisional:
        text = QCoreApplication.translate("deadline", "{text} (perkiraan)").format(text=text)
    reasons = (
        _explanation(clock, rulebook, progress),
        send_words.explanation(clock, rulebook, now, delay),
    )
    return DeadlineText(
        text=text, tone=tone, icon=icon, explanation="\n".join(filter(None, reasons))
    )


def _look(left: int, *, is_late: bool) -> tuple[Tone, Icon]:
    if is_late:
        return Tone.DANGER, Icon.CLOCK_ALERT
    return (Tone.WARN, Icon.CLOCK) if left <= 1 else (Tone.NEUTRAL, Icon.CALENDAR_DUE)


def _explanation(clock: Clock, rulebook: Rulebook, progress: deadlines.Progress) -> str:
    lines = [
        QCoreApplication.translate("deadline", "Batas {name}: {day}, 23.59 WITA.").format(
            name=labels.of(clock.kind).lower(), day=formatting.long_day(clock.due_on)
        ),
        QCoreApplication.translate("deadline", "Terpakai {used} dari {limit} {unit}.").format(
            used=progress.elapsed, limit=clock.limit_days, unit=_unit(clock)
        ),
    ]
    policy = _policy(clock, rulebook)
    if policy is not None:
        basis = QCoreApplication.translate("deadline", "Dasar: {basis} (berlaku {since}).")
        since = formatting.day(policy.valid_from, clock.started_on)
        lines.append(basis.format(basis=policy.basis.rstrip("."), since=since))
        if policy.is_provisional:
            lines.append(QCoreApplication.translate("deadline", "Kebijakan ini sementara."))
    if clock.target_on is not None:
        pattern = QCoreApplication.translate(
            "deadline", "Target baru {day}; batas hukum tidak bergeser."
        )
        lines.append(pattern.format(day=formatting.long_day(clock.target_on)))
    if clock.state is ClockState.PAUSED and clock.paused_on is not None:
        pattern = QCoreApplication.translate("deadline", "Dijeda sejak {day}.")
        lines.append(pattern.format(day=formatting.long_day(clock.paused_on)))
    if clock.is_provisional:
        lines.append(
            QCoreApplication.translate(
                "deadline", "Perkiraan: kalender libur belum mencakup seluruh jangka waktu ini."
            )
        )
    return "\n".join(lines)


def _unit(clock: Clock) -> str:
    if clock.counts_working_days:
        return QCoreApplication.translate("deadline", "hari kerja")
    return QCoreApplication.translate("deadline", "hari kalender")


def _policy(clock: Clock, rulebook: Rulebook) -> Policy | None:
    return next((policy for policy in rulebook.policies if policy.id == clock.policy), None)
