"""One complaint as text to be read from top to bottom, also aloud."""

from __future__ import annotations

from collections.abc import Iterable

from halo_desktop.cache.views import CaseFile, OutboxItem
from halo_desktop.cli import dates, items, plain, words
from halo_desktop.cli.names import Names
from halo_desktop.domain.choices import Choice
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Clock, Complaint, Disposition, Entry, Reply
from halo_desktop.domain.states import ClockState, OfflinePolicy

_DEEDS = {kind.value: kind for kind in Kind}


def of(case: CaseFile, choices: Iterable[Choice], names: Names) -> str:
    """The whole case."""
    complaint = case.complaint
    parts = [
        _head(complaint, names),
        _body(complaint),
        _section("OPD", (_disposition(one, names) for one in complaint.dispositions)),
        _section("Tenggat", (_clock(one, names) for one in complaint.clocks if _counts(one))),
        _section("LAPOR!", _lapor(complaint)),
        _section("Lampiran", (f"{one.name} ({one.media_type})" for one in complaint.attachments)),
        _section("Linimasa", (_entry(one, names) for one in complaint.entries)),
        _section("Tanggapan", (_reply(one, names) for one in complaint.replies)),
        _section("Belum tuntas di kotak keluar", (_pending(one) for one in case.pending)),
        _section("Konsep", (_draft(one.kind, one.text) for one in case.drafts)),
        _section("Tindakan yang dapat dilakukan", (_choice(c) for c in choices if c.is_allowed)),
        _age(case),
    ]
    return "\n\n".join(filter(None, parts))


def reply(one: Reply, names: Names) -> str:
    """One version of an answer, as its approver has to read it."""
    return _reply(one, names)


def _head(complaint: Complaint, names: Names) -> str:
    facts = [
        ("Status", words.of(complaint.state)),
        ("Diterima", f"{dates.moment(complaint.received_at)} lewat {words.of(complaint.channel)}"),
        ("Klasifikasi", words.of(complaint.classification)),
        ("Kelas", "" if complaint.handling_class is None else words.of(complaint.handling_class)),
        ("Urgensi", words.of(complaint.urgency)),
        ("Topik", names.topic_name(complaint.topic)),
        ("Wilayah", names.place_name(complaint.place)),
        ("Lokasi", plain.one_line(complaint.location_text)),
        ("Pelapor", plain.one_line(complaint.reporter.label)),
        ("Terlapor", plain.one_line(complaint.reported_party)),
        ("Tanda", ", ".join(words.of(flag) for flag in complaint.flags)),
        ("Digabung ke", complaint.parent_ticket or ""),
    ]
    title = plain.one_line(complaint.title) or "(tanpa judul)"
    lines = [f"{complaint.ticket or '(belum bernomor)'}: {title}"]
    lines += [f"{name}: {value}" for name, value in facts if value]
    return "\n".join(lines)


def _body(complaint: Complaint) -> str:
    if complaint.is_sealed:
        return "Isi aduan ini tidak disimpan di komputer ini. Ambil dari server: show --fetch."
    summary = f"\nRingkasan:\n{plain.paragraphs(complaint.summary)}" if complaint.summary else ""
    return f"Isi:\n{plain.paragraphs(complaint.body)}{summary}"


def _section(title: str, rows: Iterable[str]) -> str:
    found = [row for row in rows if row]
    return "\n".join([f"{title}:", *found]) if found else ""


def _disposition(one: Disposition, names: Names) -> str:
    text = f"  {words.of(one.role)}: {names.unit_name(one.unit)} ({words.of(one.state)})"
    if one.target_on is not None:
        text += f", target {dates.day(one.target_on)}"
    notes = [note for note in (one.instruction, one.question, one.plan, one.contribution) if note]
    return "\n".join([text, *(plain.paragraphs(note, "    ") for note in notes)])


def _counts(clock: Clock) -> bool:
    return clock.state is not ClockState.STOPPED


def _clock(one: Clock, names: Names) -> str:
    unit = f" {names.unit_name(one.unit)}" if one.unit else ""
    days = "HK" if one.counts_working_days else "hari kalender"
    mark = ", perkiraan" if one.is_provisional else ""
    paused = ", dijeda" if one.state is ClockState.PAUSED else ""
    return (
        f"  {words.of(one.kind)}{unit}: {dates.long_day(one.due_on)} "
        f"({one.limit_days} {days}{mark}{paused})"
    )


def _lapor(complaint: Complaint) -> Iterable[str]:
    link = complaint.lapor
    if link is None:
        return
    yield f"  {words.of(link.direction)}, {words.of(link.step)}: {link.tracking_id or '–'}"
    if link.status_name:
        checked = f", dicek {dates.moment(link.checked_at)}" if link.checked_at else ""
        yield f"  Status: {plain.one_line(link.status_name)} ({words.of(link.status)}){checked}"


def _entry(one: Entry, names: Names) -> str:
    reader = "publik" if one.is_public else "internal"
    deed = _DEEDS.get(one.code or "")
    done = "" if deed is None or words.of(deed) == words.of(one.kind) else f": {words.of(deed)}"
    unit = f", {names.unit_name(one.unit)}" if one.unit else ""
    head = (
        f"  [{dates.moment(one.at)}] {words.of(one.kind)} ({reader})"
        f"{done}, "
        f"{plain.one_line(one.actor_name)}{unit}"
    )
    return f"{head}\n{plain.paragraphs(one.text, '    ')}" if one.text else head


def _reply(one: Reply, names: Names) -> str:
    outcome = "" if one.outcome is None else f", hasil: {words.of(one.outcome)}"
    unit = f", {names.unit_name(one.unit)}" if one.unit else ""
    lines = [
        f"  Versi {one.version}, {words.of(one.kind)} ({words.of(one.state)}){outcome}",
        f"  Penulis: {plain.one_line(one.author_name)}{unit}, {dates.moment(one.saved_at)}",
    ]
    if one.sha256 is not None:
        lines.append(f"  SHA-256: {one.sha256}")
    if one.evidence:
        lines.append(f"  Bukti: {len(one.evidence)} berkas")
    if one.note:
        lines.append(f"  Catatan: {plain.one_line(one.note)}")
    lines.append(plain.paragraphs(one.text, "    "))
    return "\n".join(lines)


def _pending(one: OutboxItem) -> str:
    return "  " + "  ".join(filter(None, items.to_row(one)))


def _draft(kind: str, text: str) -> str:
    return f"  {kind}: {plain.one_line(text, 80)}"


def _choice(one: Choice) -> str:
    is_online = one.offline in {OfflinePolicy.ONLINE, OfflinePolicy.DRAFT}
    return f"  {one.kind.value}: {words.of(one.kind)}{' (perlu sambungan)' if is_online else ''}"


def _age(case: CaseFile) -> str:
    if case.fetched_at is None:
        return "Aduan ini belum terkirim ke server."
    return f"Keadaan dari server: {dates.moment(case.fetched_at)}."
