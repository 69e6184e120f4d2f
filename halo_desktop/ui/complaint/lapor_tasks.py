"""What of a case is not in LAPOR! yet, in words, and the text to paste there for it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain.lapor import Drift, drifts
from halo_desktop.domain.model import Complaint, LaporLink, LaporTask
from halo_desktop.domain.states import EntryKind, LaporAct, LaporTaskState
from halo_desktop.ui import formatting, labels
from halo_desktop.ui.complaint import lapor_errors

_WITH_TEXT = frozenset({LaporAct.FOLLOW_UP, LaporAct.NOTE})
_SAID = (EntryKind.PUBLIC_REPLY, EntryKind.TO_REPORTER, EntryKind.REPORTER_REPLY)


def line(task: LaporTask, now: datetime) -> str:
    """One thing that is missing: what, since when, why, and when it is tried again."""
    parts = [
        labels.of(task.act),
        labels.of(task.state).lower(),
        QCoreApplication.translate("lapor", "sejak {when}").format(
            when=formatting.moment(task.since, now)
        ),
    ]
    if task.error:
        parts.append(lapor_errors.of(task.error))
    if task.state is LaporTaskState.WAITING and task.next_at is not None and task.next_at > now:
        parts.append(
            QCoreApplication.translate("lapor", "dicoba lagi {when}").format(
                when=formatting.moment(task.next_at, now)
            )
        )
    return " · ".join(parts)


def attempts(link: LaporLink, now: datetime) -> str:
    """The last failed tries: "Percobaan: 15.30 gagal 503 · 15.45 gagal 503"."""
    if not link.attempts:
        return ""
    tries = " · ".join(
        f"{formatting.moment(one.at, now)} {lapor_errors.of(one.error)}" for one in link.attempts
    )
    return QCoreApplication.translate("lapor", "Percobaan: {tries}").format(tries=tries)


def outage(link: LaporLink, now: datetime) -> str:
    """Since when LAPOR! has not answered for this case; empty when it has."""
    waiting = [task for task in link.tasks if task.state is LaporTaskState.WAITING]
    away = [task for task in waiting if lapor_errors.is_outage(task.error)]
    if not away:
        return ""
    tries = [one.at for one in link.attempts if lapor_errors.is_outage(one.error)]
    since = min((*tries, *(task.since for task in away)))
    pattern = QCoreApplication.translate(
        "lapor", "LAPOR! tidak menjawab sejak {when}. Pekerjaan di sini tetap jalan."
    )
    return pattern.format(when=formatting.moment(since, now))


def differences(complaint: Complaint) -> str:
    """Everything that differs in one sentence; empty when nothing does."""
    found = [drift for drift in drifts(complaint) if drift is not Drift.STATUS_DIFFERS]
    if not found:
        return ""
    names = "; ".join(labels.of(drift) for drift in found)
    return QCoreApplication.translate("lapor", "Selisih: {names}.").format(names=names)


def text_to_paste(complaint: Complaint) -> str:
    """The text of the first answer that is not there; empty when the report itself is not."""
    link = complaint.lapor
    for task in link.tasks if link is not None else ():
        if task.act in {LaporAct.SUBMIT, LaporAct.FORWARD}:
            return ""
        said = _said(complaint, task.id.partition("+")[0]) if task.act in _WITH_TEXT else ""
        if said:
            return f"{said}\n\n[Halo ASSAMI {complaint.ticket}]"
    return ""


def _said(complaint: Complaint, action: str) -> str:
    mine = [entry for entry in complaint.entries if entry.id.startswith(f"{action}/")]
    for kind in _SAID:
        for entry in mine:
            if entry.kind is kind and entry.text.strip():
                return entry.text.strip()
    return ""
