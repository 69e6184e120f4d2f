"""What the tab *LAPOR!* says of a case, and the sheet to paste on lapor.go.id."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain import lapor
from halo_desktop.domain.choices import Choice
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.lapor import Mirror
from halo_desktop.domain.model import Complaint, Entry, LaporLink
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import LaporState
from halo_desktop.ui import formatting, labels, problems
from halo_desktop.ui.complaint import case_words, lapor_tasks
from halo_desktop.ui.complaint.lapor_tab import LaporShown, MirrorRow
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone

_QUOTE = 90

_VERDICTS: Mapping[Mirror, tuple[Tone, Icon]] = {
    Mirror.NOT_LINKED: (Tone.NEUTRAL, Icon.INFO),
    Mirror.NOT_CHECKED: (Tone.INFO, Icon.INFO),
    Mirror.UNKNOWN: (Tone.WARN, Icon.HELP),
    Mirror.MATCHES: (Tone.OK, Icon.CHECK_CIRCLE),
    Mirror.DIFFERS: (Tone.DANGER, Icon.ALERT),
}


def of(
    complaint: Complaint, choices: tuple[Choice, ...], rulebook: Rulebook, now: datetime
) -> LaporShown:
    """Everything the tab shows."""
    mirror = lapor.compare(complaint)
    tone, icon = _VERDICTS[mirror]
    others = lapor_tasks.differences(complaint)
    if others:
        tone, icon = Tone.DANGER, Icon.ALERT
    link = complaint.lapor
    may = {choice.kind: choice for choice in choices}
    return LaporShown(
        rows=(
            _our_row(complaint, rulebook, now),
            _lapor_row(link, now),
            _reporter_row(complaint, now),
        ),
        verdict=" ".join(part for part in (_said(mirror, complaint, others), others) if part),
        verdict_tone=tone,
        verdict_icon=icon,
        sheet=lapor_tasks.text_to_paste(complaint) or sheet(complaint, rulebook),
        sheet_title=_sheet_title(complaint),
        sheet_hint=_sheet_hint(complaint),
        outage=lapor_tasks.outage(link, now) if link is not None else "",
        tasks=tuple(lapor_tasks.line(task, now) for task in link.tasks) if link else (),
        attempts=lapor_tasks.attempts(link, now) if link is not None else "",
        can_check=_may(may.get(Kind.ASK_LAPOR)) and bool(link and link.tracking_id),
        check_reason=_reason(may.get(Kind.ASK_LAPOR)),
        can_settle=_may(may.get(Kind.ASK_LAPOR)) and bool(link and link.tasks),
        sheet_limit=rulebook.options.lapor_content_limit,
        tracking=(link.tracking_id or "") if link is not None else "",
        url=(link.url or "") if link is not None else "",
        can_link=_may(may.get(Kind.RECORD_LAPOR_LINK)),
        link_reason=_reason(may.get(Kind.RECORD_LAPOR_LINK)),
        can_record=_may(may.get(Kind.RECORD_LAPOR_STATUS)),
        record_reason=_reason(may.get(Kind.RECORD_LAPOR_STATUS)),
    )


def sheet(complaint: Complaint, rulebook: Rulebook) -> str:
    """The text to paste: our number inside, and never a word about who complained."""
    place = case_words.place_name(complaint.place, rulebook)
    where = ", ".join(part for part in (complaint.location_text, place) if part)
    lines = [
        complaint.title,
        "",
        complaint.body,
        "",
        QCoreApplication.translate("lapor", "Lokasi: {place}").format(place=where) if where else "",
        QCoreApplication.translate("lapor", "Diterima: {day}").format(
            day=formatting.long_moment(complaint.received_at)
        ),
        QCoreApplication.translate("lapor", "Nomor Halo ASSAMI: {ticket}").format(
            ticket=complaint.ticket or "–"
        ),
    ]
    return "\n".join(lines).strip()


def _sheet_title(complaint: Complaint) -> str:
    if lapor_tasks.text_to_paste(complaint):
        return QCoreApplication.translate("lapor", "Jawaban untuk ditempel di lapor.go.id")
    return QCoreApplication.translate("lapor", "Lembar salin untuk lapor.go.id")


def _sheet_hint(complaint: Complaint) -> str:
    if lapor_tasks.text_to_paste(complaint):
        return QCoreApplication.translate(
            "lapor", "Salin, tempel di lapor.go.id, lalu tandai sudah ditempel."
        )
    return QCoreApplication.translate(
        "lapor",
        "Salin, tempel di lapor.go.id, lalu catat nomor yang diberikan LAPOR!. "
        "Lembar ini tidak pernah memuat identitas pelapor.",
    )


def _may(choice: Choice | None) -> bool:
    return choice is not None and choice.is_allowed


def _reason(choice: Choice | None) -> str:
    if choice is None or choice.code is None:
        return ""
    return problems.refusal(choice.code).text


def _our_row(complaint: Complaint, rulebook: Rulebook, now: datetime) -> MirrorRow:
    lead = complaint.lead
    unit = rulebook.unit(lead.unit) if lead is not None else None
    return MirrorRow(
        party=QCoreApplication.translate("lapor", "Kami"),
        status=labels.of(complaint.state),
        when=formatting.moment(complaint.updated_at, now),
        remark=unit.short_name if unit is not None else "",
    )


def _lapor_row(link: LaporLink | None, now: datetime) -> MirrorRow:
    party = QCoreApplication.translate("lapor", "LAPOR!")
    if link is None:
        status = QCoreApplication.translate("lapor", "Belum ada di LAPOR!")
        return MirrorRow(party=party, status=status, when="–", remark="")
    status = link.status_name or link.status_code or labels.of(link.step)
    known = link.status is not LaporState.UNKNOWN or not link.status_name
    remark = [f"No. {link.tracking_id}" if link.tracking_id else ""]
    remark.append("" if known else labels.of(LaporState.UNKNOWN))
    remark.append(labels.of(link.source) if link.source is not None else "")
    return MirrorRow(
        party=party,
        status=status,
        when=formatting.moment(link.checked_at, now) if link.checked_at is not None else "–",
        remark=" · ".join(part for part in remark if part),
    )


def _reporter_row(complaint: Complaint, now: datetime) -> MirrorRow:
    last = _last_public(complaint)
    party = QCoreApplication.translate("lapor", "Pelapor lihat")
    if last is None:
        status = QCoreApplication.translate("lapor", "Belum ada jawaban")
        return MirrorRow(party=party, status=status, when="–", remark="")
    return MirrorRow(
        party=party,
        status=labels.of(last.kind),
        when=formatting.moment(last.at, now),
        remark=_first_words(last.text),
    )


def _first_words(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _QUOTE else f"{words[:_QUOTE].rstrip()}…"


def _last_public(complaint: Complaint) -> Entry | None:
    shown = [
        entry
        for entry in complaint.entries
        if entry.is_public and case_words.is_from_us(entry.kind)
    ]
    return shown[-1] if shown else None


def _said(mirror: Mirror, complaint: Complaint, others: str) -> str:
    """What is said of the status; that it fits is not said where something else is missing."""
    return "" if others and mirror is not Mirror.DIFFERS else _verdict(mirror, complaint)


def _verdict(mirror: Mirror, complaint: Complaint) -> str:
    match mirror:
        case Mirror.NOT_LINKED:
            return QCoreApplication.translate("lapor", "Aduan ini belum tertaut ke SP4N-LAPOR!.")
        case Mirror.NOT_CHECKED:
            return QCoreApplication.translate("lapor", "Status di LAPOR! belum pernah dicek.")
        case Mirror.UNKNOWN:
            return QCoreApplication.translate(
                "lapor", "Status LAPOR! belum dikenal; ditampilkan apa adanya."
            )
        case Mirror.MATCHES:
            return QCoreApplication.translate("lapor", "Status kami dan LAPOR! cocok.")
        case _:
            pattern = QCoreApplication.translate(
                "lapor", "Status berbeda dengan LAPOR!: kami {ours}, LAPOR! {theirs}."
            )
            link = complaint.lapor
            theirs = (link.status_name or "–") if link is not None else "–"
            return pattern.format(ours=labels.of(complaint.state), theirs=theirs)
