"""The sentences of Mode Telaah."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import formatting, labels, problems
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP
from halo_desktop.ui.triage.advice import Because, UnitAdvice
from halo_desktop.ui.triage.ports import Deed, DeedState, News
from halo_desktop.ui.triage.sitting import Progress, Summary

KEYS: dict[Deed, str] = {
    Deed.DISPOSE: "1",
    Deed.COMPLETE: "2",
    Deed.FORWARD: "3",
    Deed.MERGE: "4",
    Deed.ARCHIVE: "5",
    Deed.SKIP: "6",
    Deed.LATER: "7",
    Deed.NOTE: "8",
    Deed.UNDO: "0",
}
_NAMES: dict[Deed, str] = {
    Deed.DISPOSE: QT_TRANSLATE_NOOP("triage", "Disposisi"),
    Deed.COMPLETE: QT_TRANSLATE_NOOP("triage", "Tunda: minta kelengkapan"),
    Deed.FORWARD: QT_TRANSLATE_NOOP("triage", "Bukan kewenangan"),
    Deed.MERGE: QT_TRANSLATE_NOOP("triage", "Duplikat: gabungkan"),
    Deed.ARCHIVE: QT_TRANSLATE_NOOP("triage", "Arsip"),
    Deed.SKIP: QT_TRANSLATE_NOOP("triage", "Lewati"),
    Deed.LATER: QT_TRANSLATE_NOOP("triage", "Nanti saja"),
    Deed.NOTE: QT_TRANSLATE_NOOP("triage", "Catatan internal"),
    Deed.UNDO: QT_TRANSLATE_NOOP("triage", "Urungkan"),
}
ICONS: dict[Deed, Icon] = {
    Deed.DISPOSE: Icon.DISPOSE,
    Deed.COMPLETE: Icon.HOURGLASS,
    Deed.FORWARD: Icon.FORWARD,
    Deed.MERGE: Icon.MERGE,
    Deed.ARCHIVE: Icon.ARCHIVE,
    Deed.SKIP: Icon.CHEVRON_RIGHT,
    Deed.LATER: Icon.CLOCK,
    Deed.NOTE: Icon.NOTE,
    Deed.UNDO: Icon.UNDO,
}


def name(deed: Deed) -> str:
    """What a key does."""
    return QCoreApplication.translate("triage", _NAMES[deed])


def why_not(state: DeedState) -> str:
    """Why a key does nothing at the moment."""
    code = state.choice.code if state.choice is not None else None
    return problems.refusal(code).text if code is not None else ""


def news(found: News) -> str:
    """What has happened meanwhile."""
    if found is News.TOO_LATE:
        return QCoreApplication.translate("triage", "Sudah terkirim, tidak bisa diurungkan lagi.")
    return QCoreApplication.translate(
        "triage", "Keadaan aduan ini baru saja berubah. Baca lagi sebelum memutuskan."
    )


def progress(found: Progress) -> str:
    """Case 7 of 14, and how long one takes."""
    pattern = QCoreApplication.translate("triage", "{number} dari {total}")
    text = pattern.format(
        number=formatting.number(found.number), total=formatting.number(found.total)
    )
    if found.average_seconds is None:
        return text
    pace = QCoreApplication.translate("triage", "{text} · rata-rata {pace}")
    return pace.format(text=text, pace=duration(found.average_seconds))


def duration(seconds: int) -> str:
    """A short time: "48 dtk", "2 mnt 5 dtk"."""
    if seconds < 60:
        return QCoreApplication.translate("triage", "{seconds} dtk").format(seconds=seconds)
    pattern = QCoreApplication.translate("triage", "{minutes} mnt {seconds} dtk")
    return pattern.format(minutes=seconds // 60, seconds=seconds % 60)


def unit_name(advice: UnitAdvice, rulebook: Rulebook) -> str:
    """The short name of a proposed unit."""
    unit = rulebook.unit(advice.unit)
    return unit.short_name if unit is not None else advice.unit


def unit_reason(advice: UnitAdvice, rulebook: Rulebook) -> str:
    """Why a unit is proposed."""
    topic = rulebook.topic(advice.topic)
    topic_name = topic.name if topic is not None else ""
    if advice.because is Because.RETURNED:
        return QCoreApplication.translate(
            "triage", "Ditunjuk oleh OPD yang mengembalikan aduan ini."
        )
    if advice.because is Because.TOPIC:
        pattern = QCoreApplication.translate("triage", "Topik {topic} biasanya ditanganinya.")
        return pattern.format(topic=topic_name)
    if advice.because is Because.LEARNED:
        pattern = QCoreApplication.translate(
            "triage", "Menurut riwayat di sini: aduan dengan kata {words} biasanya ditanganinya."
        )
        return pattern.format(words=", ".join(advice.words))
    pattern = QCoreApplication.translate("triage", "{topic}, karena pelapor menulis: {words}")
    return pattern.format(topic=topic_name, words=", ".join(advice.words))


def summary_heading(summary: Summary) -> str:
    """What the sitting came to, in one line."""
    count = len(summary.decided)
    if not count:
        return QCoreApplication.translate("triage", "Belum ada yang diputuskan")
    return QCoreApplication.translate("triage", "%n aduan diputuskan", "", count)


def summary_lines(summary: Summary, waiting: int) -> tuple[str, ...]:
    """What was done how often, and what still waits."""
    found = [
        QCoreApplication.translate("triage", "{deed}: {count}").format(
            deed=labels.action(kind).rstrip("…"), count=formatting.number(summary.count(kind))
        )
        for kind in summary.kinds
    ]
    if summary.average_seconds is not None:
        pace = QCoreApplication.translate("triage", "Rata-rata {pace} untuk satu aduan")
        found.append(pace.format(pace=duration(summary.average_seconds)))
    if summary.skipped:
        found.append(QCoreApplication.translate("triage", "%n dilewati", "", len(summary.skipped)))
    if waiting:
        found.append(
            QCoreApplication.translate(
                "triage", "%n kiriman masih menunggu di Kotak Keluar", "", waiting
            )
        )
    return tuple(found)


def held(kind: Kind) -> str:
    """What the last decision was, for the key that takes it back."""
    pattern = QCoreApplication.translate("triage", "Urungkan {deed}")
    return pattern.format(deed=labels.action(kind).rstrip("…").lower())
