"""A complaint in a list: as one JSON object, and as one row of text."""

from __future__ import annotations

from halo_desktop.cache.views import Line, PendingMark
from halo_desktop.cli import dates, plain, words
from halo_desktop.cli.names import Names

_PENDING = {
    PendingMark.NONE: "",
    PendingMark.WAITING: "[belum terkirim] ",
    PendingMark.HELD: "[ditahan] ",
    PendingMark.REFUSED: "[ditolak] ",
}
_NO_TICKET = "(belum bernomor)"
_SEALED = "(isi hanya daring)"


def to_json(line: Line) -> dict[str, object]:
    """All that a list knows of a complaint; stable, see docs/cli.md."""
    lapor = None
    if line.lapor_tracking is not None or line.lapor_state is not None:
        lapor = {
            "tracking_id": line.lapor_tracking,
            "status": None if line.lapor_state is None else line.lapor_state.value,
            "status_name": line.lapor_status_name,
        }
    return {
        "ticket": line.ticket,
        "title": line.title,
        "id": line.id,
        "state": line.state.value,
        "lead_unit": line.lead_unit,
        "place": line.place,
        "topic": line.topic,
        "channel": line.channel.value,
        "urgency": line.urgency.value,
        "flags": [flag.value for flag in line.flags],
        "received_at": dates.stamp(line.received_at),
        "updated_at": dates.stamp(line.updated_at),
        "due_on": None if line.due_on is None else line.due_on.isoformat(),
        "due_clock": None if line.due_clock is None else line.due_clock.value,
        "due_provisional": line.is_due_provisional,
        "paused": line.is_paused,
        "lapor": lapor,
        "pending": line.pending.name.lower(),
        "unread": line.is_unread,
        "attachments": line.attachment_count,
        "sealed": line.is_sealed,
    }


def to_row(line: Line, names: Names) -> tuple[str, ...]:
    """Ticket, limit, state, unit and title, for a table."""
    due = "" if line.due_on is None else f"tenggat {dates.day(line.due_on)}"
    if line.due_on is not None and line.is_due_provisional:
        due += " (perkiraan)"
    title = plain.one_line(line.title, 70) or (_SEALED if line.is_sealed else "")
    return (
        line.ticket or _NO_TICKET,
        due,
        words.of(line.state),
        names.unit_name(line.lead_unit),
        f"{_PENDING[line.pending]}{title}",
    )
