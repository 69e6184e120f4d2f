"""Puts what happened on a case into a sentence: who did what, with the facts of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain import reckoning
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Entry
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import (
    ArchiveReason,
    EmergencyKind,
    EntryKind,
    Flag,
    HandlingClass,
    LaporAct,
    LaporTaskState,
    LaporWish,
    Outcome,
    RequestState,
    ReturnReason,
)
from halo_desktop.ui import formatting, labels
from halo_desktop.ui.complaint import system_wording
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_DEEDS: Mapping[str, str] = {
    reckoning.CODE: QT_TRANSLATE_NOOP(
        "wording", "menghitung ulang tenggat karena kalender berubah: {due_before} → {due_after}"
    ),
    Kind.INTAKE: QT_TRANSLATE_NOOP("wording", "mencatat aduan"),
    Kind.IMPORT_LAPOR: QT_TRANSLATE_NOOP("wording", "mengimpor laporan LAPOR!"),
    Kind.REQUEST_COMPLETION: QT_TRANSLATE_NOOP("wording", "meminta kelengkapan"),
    Kind.COMPLETE: QT_TRANSLATE_NOOP("wording", "melengkapi data"),
    Kind.EXPIRE_COMPLETION: QT_TRANSLATE_NOOP("wording", "mengarsipkan: tidak dilengkapi"),
    Kind.DISPOSE: QT_TRANSLATE_NOOP("wording", "mendisposisikan ke {unit}"),
    Kind.HAND_TO_INSPECTORATE: QT_TRANSLATE_NOOP("wording", "menyerahkan ke Inspektorat"),
    Kind.ARCHIVE: QT_TRANSLATE_NOOP("wording", "mengarsipkan: {reason}"),
    Kind.FORWARD: QT_TRANSLATE_NOOP("wording", "meneruskan ke {institution}"),
    Kind.LAPOR_RETURNED: QT_TRANSLATE_NOOP("wording", "mencatat: dikembalikan LAPOR!"),
    Kind.RECORD_EXTERNAL_ANSWER: QT_TRANSLATE_NOOP("wording", "menyalin jawaban {source}"),
    Kind.MERGE: QT_TRANSLATE_NOOP("wording", "menggabungkan ke {parent_ticket}"),
    Kind.UNMERGE: QT_TRANSLATE_NOOP("wording", "memisahkan dari {parent_ticket}"),
    Kind.ACCEPT: QT_TRANSLATE_NOOP("wording", "menerima disposisi"),
    Kind.START: QT_TRANSLATE_NOOP("wording", "memulai tindak lanjut"),
    Kind.RETURN: QT_TRANSLATE_NOOP("wording", "mengembalikan ke Operator: {reason}"),
    Kind.REDISPOSE: QT_TRANSLATE_NOOP("wording", "mendisposisikan ulang ke {unit}"),
    Kind.CHANGE_UNITS: QT_TRANSLATE_NOOP("wording", "mengubah OPD pendukung dan tembusan"),
    Kind.CONTRIBUTE: QT_TRANSLATE_NOOP("wording", "mengirim masukan"),
    Kind.LOG_FIELD_WORK: QT_TRANSLATE_NOOP("wording", "ke lapangan {done_on}, {location}"),
    Kind.REQUEST_EXTENSION: QT_TRANSLATE_NOOP("wording", "meminta perpanjangan s.d. {target_on}"),
    Kind.SUBMIT_REPLY: QT_TRANSLATE_NOOP("wording", "mengajukan tanggapan"),
    Kind.SEND_BACK: QT_TRANSLATE_NOOP("wording", "mengembalikan tanggapan untuk perbaikan"),
    Kind.APPROVE_PROGRESS: QT_TRANSLATE_NOOP("wording", "menerbitkan tanggapan progres"),
    Kind.APPROVE_FINAL: QT_TRANSLATE_NOOP("wording", "menerbitkan tanggapan akhir"),
    Kind.CHECK_RESULT: QT_TRANSLATE_NOOP("wording", "memverifikasi hasil"),
    Kind.CLOSE_SATISFIED: QT_TRANSLATE_NOOP("wording", "menyatakan puas"),
    Kind.AUTO_CLOSE: QT_TRANSLATE_NOOP("wording", "menutup: pelapor tidak menanggapi"),
    Kind.OBJECT: QT_TRANSLATE_NOOP("wording", "menyatakan belum puas"),
    Kind.REOPEN: QT_TRANSLATE_NOOP("wording", "membuka kembali"),
    Kind.RESTORE: QT_TRANSLATE_NOOP("wording", "memulihkan dari arsip"),
    Kind.WITHDRAW: QT_TRANSLATE_NOOP("wording", "mencabut aduan"),
    Kind.MARK_PRIVACY: QT_TRANSLATE_NOOP("wording", "menandai {flag}"),
    Kind.REVEAL_IDENTITY: QT_TRANSLATE_NOOP("wording", "menampilkan identitas pelapor"),
    Kind.RECLASSIFY: QT_TRANSLATE_NOOP("wording", "mengubah klasifikasi"),
    Kind.MARK_EMERGENCY: QT_TRANSLATE_NOOP("wording", "menandai darurat: {emergency}"),
    Kind.CORRECT: QT_TRANSLATE_NOOP("wording", "mengajukan ralat"),
    Kind.ADD_NOTE: QT_TRANSLATE_NOOP("wording", "menulis catatan"),
    Kind.MOVE_UNIT: QT_TRANSLATE_NOOP("wording", "mengalihkan ke {unit}"),
    Kind.CONFIRM_RETURN: QT_TRANSLATE_NOOP("wording", "menyetujui pengembalian"),
    Kind.DECIDE_EXTENSION: QT_TRANSLATE_NOOP("wording", "memutuskan perpanjangan: {decision}"),
    Kind.SAVE_REPLY: QT_TRANSLATE_NOOP("wording", "menyimpan konsep tanggapan"),
    Kind.RECORD_LAPOR_LINK: QT_TRANSLATE_NOOP("wording", "mencatat nomor LAPOR! {tracking_id}"),
    Kind.RECORD_LAPOR_STATUS: QT_TRANSLATE_NOOP("wording", "mencatat status LAPOR!: {status_name}"),
    Kind.RECORD_LAPOR_EXCHANGE: QT_TRANSLATE_NOOP("wording", "bertukar dengan LAPOR!"),
    Kind.IMPORT_FOLLOW_UP: QT_TRANSLATE_NOOP("wording", "menulis di LAPOR!"),
    Kind.ASK_LAPOR: QT_TRANSLATE_NOOP("wording", "meminta pertukaran dengan LAPOR!"),
    Kind.RECORD_NOTICE: QT_TRANSLATE_NOOP("wording", "memberi tahu pelapor"),
    Kind.REMIND: QT_TRANSLATE_NOOP("wording", "mengingatkan"),
    Kind.ASK_ATTENTION: QT_TRANSLATE_NOOP("wording", "meminta perhatian"),
}

# What the same action is called when it was decided the other way.
_REFUSALS: Mapping[str, str] = {
    Kind.CHECK_RESULT: QT_TRANSLATE_NOOP("wording", "menyatakan hasil tidak sesuai"),
    Kind.CONFIRM_RETURN: QT_TRANSLATE_NOOP("wording", "menolak pengembalian"),
    Kind.MARK_PRIVACY: QT_TRANSLATE_NOOP("wording", "melepas tanda {flag}"),
}

_EXCHANGES = frozenset({Kind.RECORD_LAPOR_EXCHANGE, Kind.ASK_LAPOR})
_DATE_FACTS = frozenset({"done_on", "target_on", "answered_on", "due_before", "due_after"})
_UNIT_FACTS = frozenset({"unit", "from_unit", "support", "copy", "suggested_unit"})


def deed(entry: Entry, rulebook: Rulebook, today: date) -> str:
    """What the actor of an entry did, in lower case: "mendisposisikan ke PUPR"."""
    code = entry.code or ""
    facts = dict(entry.facts)
    is_refusal = "no" in (facts.get("is_confirmed"), facts.get("is_set"))
    if code in _EXCHANGES:
        return _exchange(facts)
    if code == Kind.RECORD_NOTICE:
        return system_wording.notice(facts)
    if code == Kind.REMIND:
        return system_wording.reminder(facts, today)
    pattern = _REFUSALS.get(code) if is_refusal else None
    pattern = pattern or _DEEDS.get(code)
    if pattern is None:
        return labels.of(entry.kind).lower()
    then = local_day(entry.at)
    words: defaultdict[str, str] = defaultdict(lambda: "–")
    for name, value in entry.facts:
        words[name] = fact(name, value, rulebook, today, then)
    if entry.unit is not None:
        words["unit"] = fact("unit", entry.unit, rulebook, today, then)
    text = QCoreApplication.translate("wording", pattern).format_map(words)
    if facts.get("acting"):
        signed = QCoreApplication.translate("wording", "{text} sebagai {acting} (SK {letter})")
        return signed.format(text=text, acting=facts["acting"], letter=facts.get("letter") or "–")
    return text


def _exchange(facts: dict[str, str]) -> str:
    """What the server or an operator did about LAPOR!."""
    act = labels.of(LaporAct(facts["act"])).lower() if facts.get("act") in set(LaporAct) else ""
    if facts.get("wish") in set(LaporWish):
        words = labels.of(LaporWish(facts["wish"])).lower()
    elif facts.get("task_state") in set(LaporTaskState):
        words = labels.of(LaporTaskState(facts["task_state"])).lower()
    elif act:
        words = QCoreApplication.translate("wording", "tercatat di LAPOR!")
    elif facts.get("error"):
        words = QCoreApplication.translate("wording", "tidak dapat memeriksa LAPOR!")
    else:
        words = QCoreApplication.translate("wording", "memeriksa LAPOR! lagi")
    return f"{words}: {act}" if act else words


def fact(name: str, value: str, rulebook: Rulebook, today: date, then: date | None = None) -> str:
    """A single fact of an entry as the operator reads it; units as they were called then."""
    if not value:
        return "–"
    if name in _UNIT_FACTS:
        unit = rulebook.unit(UnitId(value))
        return unit.short_name_on(then or today) if unit is not None else value
    if name in _DATE_FACTS:
        return _day(value, today)
    if name == "reason":
        return _reason(value)
    for fact_name, vocabulary in (
        ("flag", Flag),
        ("emergency", EmergencyKind),
        ("decision", RequestState),
        ("outcome", Outcome),
        ("class_before", HandlingClass),
        ("class_after", HandlingClass),
    ):
        if name == fact_name and value in set(vocabulary):
            return labels.of(vocabulary(value))
    return value


def is_internal(kind: EntryKind) -> bool:
    """Whether it is work among staff that the complainant never sees."""
    return kind in {EntryKind.INTERNAL_NOTE, EntryKind.FIELD_LOG, EntryKind.CONTRIBUTION}


def _reason(value: str) -> str:
    if value in set(ArchiveReason):
        return labels.of(ArchiveReason(value))
    return labels.of(ReturnReason(value)) if value in set(ReturnReason) else value


def _day(value: str, today: date) -> str:
    try:
        return formatting.day(date.fromisoformat(value), today)
    except ValueError:
        return value
