"""One row of the list, with every text made once so that painting only reads it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from halo_desktop.cache.views import Line, PendingMark
from halo_desktop.domain.calendar import local_day, working_days_between
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import Flag, Urgency
from halo_desktop.ui import formatting, labels
from halo_desktop.ui.complaint import send_words
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.worklist import columns
from halo_desktop.ui.worklist.columns import Column

_SOON_DAYS = 2


class Mark(NamedTuple):
    """A sign at the right of a row; the words are for tooltip and screen reader."""

    icon: Icon
    tone: Tone
    words: str


class Card(NamedTuple):
    """What the delegate paints."""

    rowid: int
    id: ComplaintId
    title: str
    place_line: str
    due: str
    due_words: str
    due_tone: Tone
    state_icon: Icon
    state_tone: Tone
    state_words: str
    marks: tuple[Mark, ...]
    is_unread: bool
    sentence: str
    cells: Mapping[Column, str] = MappingProxyType({})  # of the list as a table


def make(line: Line, rulebook: Rulebook, now: datetime, delay: timedelta | None = None) -> Card:
    """Puts a line of the store into words; ``delay`` is how long the way to the server takes."""
    due, tone, due_words = _due(line, rulebook, now, delay)
    state_tone, state_icon = labels.state_look(line.state)
    marks = _marks(line)
    place_line = _place_line(line, rulebook, now)
    state_words = labels.of(line.state)
    # The content of protected cases does not lie on every computer, their number does.
    title = line.title or QCoreApplication.translate("worklist", "Isi dilindungi")
    spoken = [
        QCoreApplication.translate("worklist", "Belum dibaca") if line.is_unread else "",
        due_words,
        title,
        state_words,
        place_line.replace(" · ", ", "),
        *(mark.words for mark in marks),
    ]
    return Card(
        rowid=line.rowid,
        id=line.id,
        title=title,
        place_line=place_line,
        due=due,
        due_words=due_words,
        due_tone=tone,
        state_icon=state_icon,
        state_tone=state_tone,
        state_words=state_words,
        marks=marks,
        is_unread=line.is_unread,
        sentence=", ".join(part for part in spoken if part),
        cells=columns.cells(line, rulebook, now, due),
    )


def _place_line(line: Line, rulebook: Rulebook, now: datetime) -> str:
    ticket = line.ticket or QCoreApplication.translate("worklist", "belum bernomor")
    unit = rulebook.unit(line.lead_unit)
    place = rulebook.place(line.place)
    parts = [
        ticket,
        unit.short_name if unit is not None else "",
        place.name if place is not None else "",
        formatting.moment(line.received_at, now) if unit is None else "",
    ]
    return " · ".join(part for part in parts if part)


def _due(
    line: Line, rulebook: Rulebook, now: datetime, delay: timedelta | None
) -> tuple[str, Tone, str]:
    if line.due_on is None:
        return "", Tone.NEUTRAL, ""
    if line.is_paused:
        text = QCoreApplication.translate("worklist", "dijeda")
        words = QCoreApplication.translate("worklist", "Tenggat dijeda")
        return text, Tone.NEUTRAL, words
    today = local_day(now)
    left = working_days_between(today, line.due_on, rulebook.calendar)
    if line.due_on < today:
        left = min(left, -1)  # a limit that ran out on a holiday is late all the same
    text = formatting.remaining(left)
    words = QCoreApplication.translate("worklist", "Tenggat {due}").format(due=text)
    if line.is_due_provisional:
        text = QCoreApplication.translate("worklist", "± {due}").format(due=text)
        words = QCoreApplication.translate("worklist", "{words} (perkiraan)").format(words=words)
    if line.due_clock is not None:
        hurry = send_words.for_row(line.due_clock, line.due_on, rulebook, now, delay)
        if hurry:
            return hurry, Tone.WARN, f"{words}, {hurry}"
    return text, _due_tone(left), words


def _due_tone(left: int) -> Tone:
    if left < 0:
        return Tone.DANGER
    return Tone.WARN if left <= _SOON_DAYS - 1 else Tone.NEUTRAL


def _marks(line: Line) -> tuple[Mark, ...]:
    marks = _pending_marks(line.pending)
    marks += _own_marks(line)
    for flag in _shown(line):
        tone, icon = labels.flag_look(flag)
        marks.append(Mark(icon, tone, labels.of(flag)))
    if line.urgency is Urgency.HIGH and Flag.EMERGENCY not in line.flags:
        marks.append(Mark(Icon.FLAG, Tone.DANGER, labels.of(line.urgency)))
    if line.lapor_tracking:
        words = QCoreApplication.translate("worklist", "Tertaut LAPOR! {number}")
        marks.append(Mark(Icon.GLOBE, Tone.NEUTRAL, words.format(number=line.lapor_tracking)))
    if line.attachment_count:
        words = QCoreApplication.translate("worklist", "%n lampiran", "", line.attachment_count)
        marks.append(Mark(Icon.PAPERCLIP, Tone.NEUTRAL, words))
    if line.is_paused:
        words = QCoreApplication.translate("worklist", "Tenggat dijeda")
        marks.append(Mark(Icon.PAUSE, Tone.NEUTRAL, words))
    return tuple(marks)


def _own_marks(line: Line) -> list[Mark]:
    marks = []
    if line.is_changed:
        words = QCoreApplication.translate("worklist", "Berubah sejak terakhir Anda baca")
        marks.append(Mark(Icon.HISTORY, Tone.INFO, words))
    if line.is_pinned:
        words = QCoreApplication.translate("worklist", "Dibawa luring")
        marks.append(Mark(Icon.STAR, Tone.INFO, words))
    if line.wake_on is not None:
        words = QCoreApplication.translate("worklist", "Anda tunda sampai {day}")
        day = formatting.long_day(line.wake_on)
        marks.append(Mark(Icon.HOURGLASS, Tone.NEUTRAL, words.format(day=day)))
    return marks


def _pending_marks(pending: PendingMark) -> list[Mark]:
    match pending:
        case PendingMark.REFUSED:
            words = QCoreApplication.translate("worklist", "Perlu tindakan Anda")
            return [Mark(Icon.ALERT, Tone.DANGER, words)]
        case PendingMark.HELD:
            words = QCoreApplication.translate("worklist", "Menunggu waktu urungkan")
            return [Mark(Icon.HELD, Tone.OFFLINE, words)]
        case PendingMark.WAITING:
            words = QCoreApplication.translate("worklist", "Belum terkirim")
            return [Mark(Icon.QUEUED, Tone.OFFLINE, words)]
        case _:
            return []


def _shown(line: Line) -> tuple[Flag, ...]:
    # The Inspectorate sees the hand-over on the case; in a row it would only be noise.
    return tuple(flag for flag in line.flags if flag is not Flag.HANDED_TO_INSPECTORATE)
