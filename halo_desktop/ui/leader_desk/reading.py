"""What a leader reads about a case, as text for a browser: the citizen, the work, the evidence."""

from __future__ import annotations

from datetime import datetime
from html import escape

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain.model import Complaint, Entry
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import EntryKind
from halo_desktop.ui import formatting, labels, theme

_WORK = (EntryKind.FIELD_LOG, EntryKind.CONTRIBUTION, EntryKind.INTERNAL_NOTE)


def case_html(case: Complaint, rulebook: Rulebook, now: datetime) -> str:
    """The citizen's words first, then what was asked of the unit, then what was done."""
    parts = [_citizen(case, now)]
    lead = case.lead
    if lead is not None and lead.instruction:
        heading = QCoreApplication.translate("leader", "Disposisi")
        unit = rulebook.unit(lead.unit)
        name = unit.short_name if unit is not None else lead.unit
        parts.append(_block(heading, name, lead.instruction))
    work = [entry for entry in case.entries if entry.kind in _WORK]
    parts.extend(_entry(entry, now) for entry in work)
    if case.attachments:
        heading = QCoreApplication.translate("leader", "Lampiran")
        names = ", ".join(file.name for file in case.attachments)
        parts.append(_block(heading, "", names))
    return "".join(parts)


def _citizen(case: Complaint, now: datetime) -> str:
    label = escape(case.reporter.label)
    when = escape(formatting.moment(case.received_at, now))
    return _block(QCoreApplication.translate("leader", "Pelapor"), f"{label} · {when}", case.body)


def _entry(entry: Entry, now: datetime) -> str:
    who = f"{entry.actor_name} · {formatting.moment(entry.at, now)}"
    return _block(labels.of(entry.kind), who, entry.text)


def _block(heading: str, note: str, text: str) -> str:
    muted = theme.tokens().muted
    words = escape(text).replace("\n", "<br>")
    side = f' <span style="color:{muted}">{escape(note)}</span>' if note else ""
    return f'<p style="margin:0 0 14px 0"><b>{escape(heading)}</b>{side}<br>{words}</p>'
