"""Turns a case file into what the header and the tabs show, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from halo_desktop.cache.views import CaseFile, Line
from halo_desktop.domain import holders
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.ids import PlaceCode, UserId
from halo_desktop.domain.model import Attachment, Complaint
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import EntryKind, Flag, Holder, State, Urgency
from halo_desktop.ui import formatting, labels
from halo_desktop.ui.complaint import deadline, header, news, wording
from halo_desktop.ui.complaint.attachment_card import AttachmentRow
from halo_desktop.ui.complaint.header import Badge, CaseHead
from halo_desktop.ui.complaint.history import HistoryRow
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone

_LOUD_FLAGS = frozenset(
    {Flag.CONFIDENTIAL, Flag.ANONYMOUS, Flag.EMERGENCY, Flag.SUPERVISORY, Flag.SPECIFIC_DATA}
)


def head(
    case: CaseFile,
    rulebook: Rulebook,
    now: datetime,
    delay: timedelta | None = None,
    reader: UserId | None = None,
) -> CaseHead:
    """What stands above the tabs."""
    complaint = case.complaint
    chip = deadline.of(complaint, rulebook, now, delay)
    changed = news.changes(case, rulebook, local_day(now))
    return CaseHead(
        title=complaint.title,
        number=complaint.ticket or QCoreApplication.translate("case", "Belum bernomor"),
        can_copy_number=complaint.ticket is not None,
        facts=_facts(complaint, rulebook, now),
        badges=_badges(complaint, rulebook, changed),
        deadline=Badge(
            text=chip.text,
            tone=chip.tone,
            icon=chip.icon,
            explanation="\n".join(filter(None, (changed.get("due", ""), chip.explanation))),
            is_outlined="due" in changed,
        )
        if chip is not None
        else None,
        age=_age(case.fetched_at, now),
        news=news.sentence(case, rulebook, reader, now) if reader is not None else "",
    )


def head_of_line(line: Line) -> CaseHead:
    """What can be said before the case is read: its row in the list."""
    tone, icon = labels.state_look(line.state)
    return CaseHead(
        title=line.title,
        number=line.ticket or QCoreApplication.translate("case", "Belum bernomor"),
        can_copy_number=line.ticket is not None,
        facts="",
        badges=(Badge(text=labels.of(line.state), tone=tone, icon=icon),),
        deadline=None,
        age="",
    )


def place_name(code: PlaceCode | None, rulebook: Rulebook) -> str:
    """A place with the district it lies in: "Karama, Tinambung"."""
    place = rulebook.place(code)
    if place is None:
        return ""
    parent = rulebook.place(place.parent)
    if parent is None or parent.level != "kecamatan":
        return place.name
    return f"{place.name}, {parent.name}"


def attachment_rows(complaint: Complaint, now: datetime) -> tuple[AttachmentRow, ...]:
    """The files of a case."""
    return tuple(
        AttachmentRow(
            sha256=file.sha256,
            name=file.name,
            details=_file_details(file, complaint, now),
            is_image=file.media_type.startswith("image/"),
            is_internal=file.is_internal,
        )
        for file in complaint.attachments
    )


def history_rows(complaint: Complaint, rulebook: Rulebook, now: datetime) -> tuple[HistoryRow, ...]:
    """The trail of a case, oldest first."""
    today = local_day(now)
    return tuple(
        HistoryRow(
            when=formatting.moment(entry.at, now),
            who=entry.actor_name,
            what=_sentence(wording.deed(entry, rulebook, today)),
        )
        for entry in complaint.entries
    )


def holder_time(complaint: Complaint, rulebook: Rulebook, now: datetime) -> str:
    """Whose turn it was for how long: "PUPR 4 HK · Operator 1 HK"."""
    parts = []
    for share in holders.time_per_holder(complaint, now, rulebook.calendar):
        unit = rulebook.unit(share.unit)
        name = unit.short_name if unit is not None else labels.of(share.holder)
        if unit is not None and share.holder is Holder.LEADER:
            name = QCoreApplication.translate("case", "Pimpinan {unit}").format(unit=name)
        parts.append(f"{name} {formatting.working_days(share.working_days)}")
    if not parts:
        return ""
    pattern = QCoreApplication.translate("case", "Waktu per pemegang: {parts}")
    return pattern.format(parts=" · ".join(parts))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _facts(complaint: Complaint, rulebook: Rulebook, now: datetime) -> str:
    link = complaint.lapor
    lapor = f"LAPOR! {link.tracking_id}" if link is not None and link.tracking_id else ""
    received = QCoreApplication.translate("case", "masuk {when} lewat {channel}")
    parts = (
        lapor,
        place_name(complaint.place, rulebook),
        received.format(
            when=formatting.moment(complaint.received_at, now),
            channel=labels.of(complaint.channel),
        ),
        complaint.reporter.label,
    )
    return " · ".join(part for part in parts if part)


def _badges(
    complaint: Complaint, rulebook: Rulebook, changed: Mapping[str, str]
) -> tuple[Badge, ...]:
    tone, icon = labels.state_look(complaint.state)
    badges = [
        Badge(
            text=labels.of(complaint.state),
            tone=tone,
            icon=icon,
            is_outlined="state" in changed,
            explanation=changed.get("state", ""),
        )
    ]
    for flag in complaint.flags:
        flag_tone, flag_icon = labels.flag_look(flag)
        is_loud = flag in _LOUD_FLAGS
        text = labels.of(flag).upper() if is_loud else labels.of(flag)
        badges.append(Badge(text=text, tone=flag_tone, icon=flag_icon, is_outlined=is_loud))
    badges += _lead_badges(complaint, rulebook, is_changed="unit" in changed)
    badges.append(Badge(text=labels.of(complaint.classification), tone=Tone.NEUTRAL, icon=Icon.TAG))
    topic = rulebook.topic(complaint.topic)
    if topic is not None:
        badges.append(Badge(text=topic.name, tone=Tone.NEUTRAL))
    if complaint.urgency is Urgency.HIGH:
        badges.append(Badge(text=labels.of(complaint.urgency), tone=Tone.DANGER, icon=Icon.FLAG))
    badges += _counters(complaint)
    return tuple(badges)


def _lead_badges(complaint: Complaint, rulebook: Rulebook, *, is_changed: bool) -> list[Badge]:
    lead = complaint.lead
    if lead is None:
        return []
    unit = rulebook.unit(lead.unit)
    words = QCoreApplication.translate("case", "OPD utama: {unit}, {state}")
    return [
        Badge(
            text=unit.short_name if unit is not None else lead.unit,
            tone=Tone.NEUTRAL,
            icon=Icon.BUILDING,
            is_outlined=is_changed,
            explanation=words.format(
                unit=unit.name if unit is not None else lead.unit,
                state=labels.of(lead.state).lower(),
            ),
        )
    ]


def _counters(complaint: Complaint) -> list[Badge]:
    badges = []
    if complaint.reopened_count:
        text = QCoreApplication.translate(
            "case", "Dibuka kembali %n×", "", complaint.reopened_count
        )
        badges.append(Badge(text=text, tone=Tone.WARN, icon=Icon.RESTORE))
    if complaint.return_count:
        text = QCoreApplication.translate("case", "Dikembalikan %n×", "", complaint.return_count)
        badges.append(Badge(text=text, tone=Tone.WARN, icon=Icon.RETURN))
    return badges + _ties(complaint)


def _ties(complaint: Complaint) -> list[Badge]:
    """The cases that have joined this one, or the one that it has joined; both can be opened."""
    found = []
    if complaint.children:
        found.append(
            QCoreApplication.translate("case", "%n aduan digabung", "", len(complaint.children))
        )
    if complaint.state is State.MERGED and complaint.parent_ticket:
        text = QCoreApplication.translate("case", "Induk {ticket}")
        found.append(text.format(ticket=complaint.parent_ticket))
    tip = QCoreApplication.translate("case", "Buka aduan itu")
    return [
        Badge(text=text, tone=Tone.INFO, icon=Icon.LAYERS, explanation=tip, leads_to=header.RELATED)
        for text in found
    ]


def _age(fetched_at: datetime | None, now: datetime) -> str:
    if fetched_at is None:
        return QCoreApplication.translate("case", "Hanya di komputer ini")
    pattern = QCoreApplication.translate("case", "Data per {when} ({age})")
    return pattern.format(
        when=formatting.moment(fetched_at, now), age=formatting.age(fetched_at, now)
    )


def _file_details(file: Attachment, complaint: Complaint, now: datetime) -> str:
    added = QCoreApplication.translate("case", "ditambahkan {when}")
    names = {entry.actor: entry.actor_name for entry in complaint.entries}
    parts = (
        formatting.size(file.size_bytes),
        names.get(file.added_by, ""),
        added.format(when=formatting.moment(file.added_at, now)),
    )
    return " · ".join(part for part in parts if part)


def is_from_us(kind: EntryKind) -> bool:
    """Whether an entry is what the complainant hears from the district."""
    return kind in {EntryKind.PUBLIC_REPLY, EntryKind.TO_REPORTER}
