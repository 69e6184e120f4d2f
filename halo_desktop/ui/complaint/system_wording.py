"""What the server did by the clock, in words: notices to the complainant, reminders."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain.states import (
    ClockKind,
    NoticeChannel,
    NoticeEvent,
    NoticeResult,
    ReminderStep,
)
from halo_desktop.ui import formatting, labels
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_SENT = QT_TRANSLATE_NOOP("wording", "memberi tahu pelapor lewat {channel}: {event}")
_NOT_SENT = QT_TRANSLATE_NOOP(
    "wording", "TIDAK dapat memberi tahu pelapor lewat {channel}: {event} ({error})"
)
_REMINDED = QT_TRANSLATE_NOOP("wording", "mengingatkan {clock}: {step}, tenggat {due_on}")
_ERRORS: Mapping[str, str] = {
    "address-refused": QT_TRANSLATE_NOOP("wording", "alamat atau nomornya ditolak"),
    "refused": QT_TRANSLATE_NOOP("wording", "pesan ditolak penyedia"),
    "too-old": QT_TRANSLATE_NOOP("wording", "berhari-hari tidak terkirim"),
    "late": QT_TRANSLATE_NOOP("wording", "belum terkirim, masih dicoba"),
    "bounced": QT_TRANSLATE_NOOP("wording", "dikembalikan penyedia"),
}


def notice(facts: Mapping[str, str]) -> str:
    """How a notice went."""
    channel, event = facts.get("channel", ""), facts.get("event", "")
    words = {
        "channel": labels.of(NoticeChannel(channel)) if channel in set(NoticeChannel) else "–",
        "event": labels.of(NoticeEvent(event)).lower() if event in set(NoticeEvent) else "–",
        "error": _error(facts.get("error", "")),
    }
    is_failed = facts.get("result") == NoticeResult.FAILED.value
    pattern = _NOT_SENT if is_failed else _SENT
    return QCoreApplication.translate("wording", pattern).format(**words)


def _error(code: str) -> str:
    known = _ERRORS.get(code)
    return QCoreApplication.translate("wording", known) if known is not None else code or "–"


def reminder(facts: Mapping[str, str], today: date) -> str:
    """What somebody is reminded of."""
    clock, step = facts.get("clock", ""), facts.get("step", "")
    try:
        due_on = formatting.day(date.fromisoformat(facts.get("due_on", "")), today)
    except ValueError:
        due_on = "–"
    return QCoreApplication.translate("wording", _REMINDED).format(
        clock=labels.of(ClockKind(clock)).lower() if clock in set(ClockKind) else "–",
        step=labels.of(ReminderStep(step)).lower() if step in set(ReminderStep) else "–",
        due_on=due_on,
    )
