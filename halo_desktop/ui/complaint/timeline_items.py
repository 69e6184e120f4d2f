"""What the timeline shows of a case, in order: entries, own unsent work, the divider."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from halo_desktop.cache.views import CaseFile, OutboxItem, OutboxState
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.ids import Sha256, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Entry
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import EntryKind
from halo_desktop.ui import formatting, labels, problems
from halo_desktop.ui.complaint import news, wording
from halo_desktop.ui.icons import Icon


class Voice(StrEnum):
    """Who speaks to whom; each looks different, and says so in a word."""

    REPORTER = "reporter"
    PUBLIC = "public"
    INTERNAL = "internal"
    EVENT = "event"


class Filter(StrEnum):
    """What the operator wants to see of the timeline."""

    ALL = "all"
    CONVERSATION = "conversation"
    INTERNAL = "internal"
    EVENTS = "events"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineItem:
    """One entry, with every text ready to be shown."""

    id: str
    voice: Voice
    icon: Icon
    actor: str
    deed: str
    text: str
    when: str
    when_in_full: str
    files: tuple[str, ...] = ()
    label: str = ""  # "INTERNAL", "PUBLIK"
    pending: str = ""  # what is said of the user's own unsent work
    is_refused: bool = False
    is_new: bool = False


_VOICES: dict[EntryKind, Voice] = {
    EntryKind.REPORT: Voice.REPORTER,
    EntryKind.REPORTER_REPLY: Voice.REPORTER,
    EntryKind.PUBLIC_REPLY: Voice.PUBLIC,
    EntryKind.TO_REPORTER: Voice.PUBLIC,
    EntryKind.INTERNAL_NOTE: Voice.INTERNAL,
    EntryKind.FIELD_LOG: Voice.INTERNAL,
    EntryKind.CONTRIBUTION: Voice.INTERNAL,
}

_WANTED: dict[Filter, frozenset[Voice]] = {
    Filter.ALL: frozenset(Voice),
    Filter.CONVERSATION: frozenset({Voice.REPORTER, Voice.PUBLIC}),
    Filter.INTERNAL: frozenset({Voice.INTERNAL}),
    Filter.EVENTS: frozenset({Voice.EVENT}),
}


def of(
    case: CaseFile, rulebook: Rulebook, reader: UserId, now: datetime
) -> tuple[TimelineItem, ...]:
    """Every entry of a case, oldest first, then what the server refused."""
    pending = {str(item.action): item for item in case.pending}
    names = {file.sha256: file.name for file in case.complaint.attachments}
    items = [
        _item(entry, case, pending.get(entry.id.partition("/")[0]), rulebook, reader, now, names)
        for entry in case.complaint.entries
        if entry.code != Kind.SAVE_REPLY.value  # the trail keeps it; here it would only be noise
    ]
    shown = {entry.id.partition("/")[0] for entry in case.complaint.entries}
    unfit = {str(found.action): found.code for found in case.unfit}
    for action, outbox_item in pending.items():
        if action not in shown and outbox_item.state in _LIVE:
            code = outbox_item.code or unfit.get(action, "")
            items.append(_own(outbox_item, code, now))
    return tuple(items)


_LIVE = frozenset({OutboxState.HOLDING, OutboxState.WAITING, OutboxState.REJECTED})


def chosen(items: tuple[TimelineItem, ...], wanted: Filter) -> tuple[TimelineItem, ...]:
    """The items that a filter lets through; own refused work is always among them."""
    voices = _WANTED[wanted]
    return tuple(item for item in items if item.voice in voices or item.is_refused)


def pending_words(item: OutboxItem, now: datetime) -> str:
    """What is said of one of the user's own actions that is not through yet."""
    match item.state:
        case OutboxState.HOLDING:
            return QCoreApplication.translate("timeline", "Belum terkirim · bisa diurungkan")
        case OutboxState.ACKED:
            return QCoreApplication.translate("timeline", "Diterima server")
        case OutboxState.WAITING if item.attempts:
            pattern = QCoreApplication.translate("timeline", "Belum terkirim · dicoba %n kali", "")
            return pattern.replace("%n", str(item.attempts))
        case OutboxState.WAITING:
            return QCoreApplication.translate("timeline", "Belum terkirim")
        case _:
            return ""


def _item(
    entry: Entry,
    case: CaseFile,
    outbox_item: OutboxItem | None,
    rulebook: Rulebook,
    reader: UserId,
    now: datetime,
    names: dict[Sha256, str],
) -> TimelineItem:
    voice = _VOICES.get(entry.kind, Voice.EVENT)
    return TimelineItem(
        id=entry.id,
        voice=voice,
        icon=labels.entry_icon(entry.kind),
        actor=_actor(entry, case.complaint, rulebook),
        deed=wording.deed(entry, rulebook, local_day(now)),
        text=entry.text.strip(),
        when=formatting.moment(entry.at, now),
        when_in_full=formatting.long_moment(entry.at),
        files=tuple(names.get(sha256, sha256[:8]) for sha256 in entry.attachments),
        label=_label(entry, voice),
        pending=pending_words(outbox_item, now) if outbox_item is not None else "",
        is_new=news.is_new(entry, case, reader),
    )


def _own(item: OutboxItem, code: str, now: datetime) -> TimelineItem:
    is_refused = item.state is OutboxState.REJECTED or bool(code)
    if is_refused:
        pattern = QCoreApplication.translate("timeline", "Perlu tindakan: {reason}")
        words = pattern.format(reason=problems.of_code(code).what)
    else:
        words = pending_words(item, now)
    deed = labels.of(item.kind) if item.kind is not None else item.title
    return TimelineItem(
        id=str(item.action),
        voice=Voice.INTERNAL,
        icon=Icon.ALERT if is_refused else Icon.QUEUED,
        actor=QCoreApplication.translate("timeline", "Anda"),
        deed=deed[:1].lower() + deed[1:],
        text=item.text.strip(),
        when=formatting.moment(item.made_at, now),
        when_in_full=formatting.long_moment(item.made_at),
        pending=words,
        is_refused=is_refused,
    )


def _actor(entry: Entry, complaint: Complaint, rulebook: Rulebook) -> str:
    if entry.kind in {EntryKind.REPORT, EntryKind.REPORTER_REPLY}:
        return complaint.reporter.label
    acting = dict(entry.facts).get("acting", "")
    if not acting:
        return entry.actor_name
    unit = rulebook.unit(entry.unit)
    pattern = QCoreApplication.translate("timeline", "{name}, {acting} Pimpinan {unit}")
    name = unit.short_name if unit is not None else (entry.unit or "")
    return pattern.format(name=entry.actor_name, acting=acting, unit=name).rstrip()


def _label(entry: Entry, voice: Voice) -> str:
    if voice is Voice.INTERNAL:
        return QCoreApplication.translate("timeline", "INTERNAL")
    if voice is Voice.PUBLIC:
        return QCoreApplication.translate("timeline", "KE PELAPOR")
    return ""
