"""The figures as chapters: each with a sentence, a table and what a chart is drawn from.

The page, the monthly recap and the exported table all show these, so that none of them says
something else.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication as Application

from halo_desktop.desk.statistics import Figures
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import LaporState
from halo_desktop.domain.statistics.report import ClockTally, Report
from halo_desktop.ui import formatting, labels
from halo_desktop.ui.statistics import periods, sentences
from halo_desktop.ui.statistics.chapter import Chapter, ChapterId, Chart, Series, stacked
from halo_desktop.ui.statistics.group_chapters import days, groups, percent, ranking
from halo_desktop.ui.statistics.naming import channel_name, place_name, topic_name, unit_name
from halo_desktop.ui.theme import Tone

_NONE: Final = "–"


def chapters(figures: Figures, rulebook: Rulebook, *, may_rank: bool) -> tuple[Chapter, ...]:
    """All parts of a report, in the order in which they are read."""
    report = figures.report
    return (
        _summary(report),
        _flow(report),
        _clocks(report),
        _holders(report),
        _ages(report),
        _overdue(report, rulebook),
        groups(
            ChapterId.UNITS,
            Application.translate("statistics", "Per OPD"),
            Application.translate("statistics", "OPD"),
            report.units,
            unit_name(rulebook),
        ),
        *([ranking(report, rulebook)] if may_rank else []),
        groups(
            ChapterId.TOPICS,
            Application.translate("statistics", "Per topik"),
            Application.translate("statistics", "Topik"),
            report.topics,
            topic_name(rulebook),
        ),
        groups(
            ChapterId.PLACES,
            Application.translate("statistics", "Per kecamatan"),
            Application.translate("statistics", "Kecamatan"),
            report.places,
            place_name(rulebook),
        ),
        groups(
            ChapterId.CHANNELS,
            Application.translate("statistics", "Per kanal"),
            Application.translate("statistics", "Kanal"),
            report.channels,
            channel_name,
        ),
        _lapor(report),
    )


def _summary(report: Report) -> Chapter:
    total = report.total
    rating = sentences.decimal(total.rating_sum / total.rated) if total.rated else _NONE
    rows = (
        (Application.translate("statistics", "Masuk"), formatting.number(total.received)),
        (Application.translate("statistics", "Dijawab"), formatting.number(total.answered)),
        (Application.translate("statistics", "Selesai"), formatting.number(total.closed)),
        (Application.translate("statistics", "Terbuka sekarang"), formatting.number(total.open)),
        (
            Application.translate("statistics", "Lewat tenggat sekarang"),
            formatting.number(total.overdue),
        ),
        (Application.translate("statistics", "Tepat waktu"), percent(total.on_time)),
        (
            Application.translate("statistics", "Median hari sampai jawaban"),
            days(total.median_days),
        ),
        (
            Application.translate("statistics", "Sembilan dari sepuluh dijawab dalam (hari)"),
            days(total.p90_days),
        ),
        (
            Application.translate("statistics", "Pengembalian oleh OPD"),
            formatting.number(total.returned),
        ),
        (Application.translate("statistics", "Dibuka kembali"), formatting.number(total.reopened)),
        (Application.translate("statistics", "Kepuasan pelapor (1–5)"), rating),
    )
    return Chapter(
        id=ChapterId.SUMMARY,
        title=Application.translate("statistics", "Ringkasan"),
        sentence=sentences.summary(total),
        head=(
            Application.translate("statistics", "Angka"),
            Application.translate("statistics", "Nilai"),
        ),
        rows=rows,
    )


def _flow(report: Report) -> Chapter:
    buckets = periods.buckets(report.wish.since, report.wish.until, report.days)
    numbers = formatting.number
    return Chapter(
        id=ChapterId.FLOW,
        title=Application.translate("statistics", "Arus aduan"),
        sentence=sentences.flow(buckets),
        head=(
            Application.translate("statistics", "Masa"),
            Application.translate("statistics", "Masuk"),
            Application.translate("statistics", "Dijawab"),
            Application.translate("statistics", "Selesai"),
        ),
        rows=tuple(
            (one.label, numbers(one.received), numbers(one.answered), numbers(one.closed))
            for one in buckets
        ),
        chart=Chart(
            labels=tuple(one.label for one in buckets),
            series=(
                Series(
                    name=Application.translate("statistics", "Masuk"),
                    tone=Tone.INFO,
                    values=tuple(float(one.received) for one in buckets),
                ),
                Series(
                    name=Application.translate("statistics", "Dijawab"),
                    tone=Tone.OK,
                    values=tuple(float(one.answered) for one in buckets),
                ),
                Series(
                    name=Application.translate("statistics", "Selesai"),
                    tone=Tone.OFFLINE,
                    values=tuple(float(one.closed) for one in buckets),
                ),
            ),
            is_line=True,
        ),
    )


def _clocks(report: Report) -> Chapter:
    names = tuple(labels.of(one.kind) for one in report.clocks)
    return Chapter(
        id=ChapterId.CLOCKS,
        title=Application.translate("statistics", "Tepat waktu dan terlambat"),
        sentence=sentences.clocks(report.clocks),
        head=(
            *(
                Application.translate("statistics", "Batas waktu"),
                Application.translate("statistics", "Tepat"),
                Application.translate("statistics", "Terlambat"),
                Application.translate("statistics", "Tepat waktu"),
            ),
            *(
                Application.translate("statistics", "Masih berjalan"),
                Application.translate("statistics", "Sudah lewat"),
            ),
        ),
        rows=tuple(map(_clock_row, names, report.clocks)),
        chart=stacked(
            names,
            (
                Application.translate("statistics", "Tepat"),
                Tone.OK,
                tuple(float(one.met) for one in report.clocks),
            ),
            (
                Application.translate("statistics", "Terlambat"),
                Tone.DANGER,
                tuple(float(one.late + one.overdue) for one in report.clocks),
            ),
        ),
    )


def _clock_row(name: str, one: ClockTally) -> tuple[str, ...]:
    numbers = formatting.number
    return (
        name,
        numbers(one.met),
        numbers(one.late),
        percent(one.met / (one.met + one.late) if one.met + one.late else None),
        numbers(one.running),
        numbers(one.overdue),
    )


def _holders(report: Report) -> Chapter:
    held = tuple(one for one in report.holders if one.cases)
    names = tuple(labels.of(one.holder) for one in held)
    lengths = tuple(round(one.days_per_case, 1) for one in held)
    return Chapter(
        id=ChapterId.HOLDERS,
        title=Application.translate("statistics", "Waktu per pemegang"),
        sentence=sentences.holders(held),
        head=(
            Application.translate("statistics", "Pemegang"),
            Application.translate("statistics", "Aduan"),
            Application.translate("statistics", "Rata-rata hari per aduan"),
        ),
        rows=tuple(
            (name, formatting.number(one.cases), sentences.decimal(length))
            for name, one, length in zip(names, held, lengths, strict=True)
        ),
        chart=stacked(
            names, (Application.translate("statistics", "Hari per aduan"), Tone.INFO, lengths)
        ),
    )


def _ages(report: Report) -> Chapter:
    names = tuple(
        Application.translate("statistics", "{least}–{most} hari").format(
            least=one.least, most=one.most
        )
        if one.most is not None
        else Application.translate("statistics", "lebih dari {days} hari").format(
            days=one.least - 1
        )
        for one in report.ages
    )
    return Chapter(
        id=ChapterId.AGES,
        title=Application.translate("statistics", "Umur aduan terbuka"),
        sentence=sentences.ages(report.ages),
        head=(
            Application.translate("statistics", "Umur"),
            Application.translate("statistics", "Aduan terbuka"),
        ),
        rows=tuple(
            (name, formatting.number(one.count))
            for name, one in zip(names, report.ages, strict=True)
        ),
        chart=stacked(
            names,
            (
                Application.translate("statistics", "Terbuka"),
                Tone.WARN,
                tuple(float(one.count) for one in report.ages),
            ),
        ),
    )


def _overdue(report: Report, rulebook: Rulebook) -> Chapter:
    unit, topic, place = unit_name(rulebook), topic_name(rulebook), place_name(rulebook)
    return Chapter(
        id=ChapterId.OVERDUE,
        title=Application.translate("statistics", "Daftar eskalasi"),
        sentence=sentences.overdue(report),
        head=(
            *(
                Application.translate("statistics", "Aduan"),
                Application.translate("statistics", "Tenggat"),
                Application.translate("statistics", "Pemegang"),
                Application.translate("statistics", "OPD"),
            ),
            *(
                Application.translate("statistics", "Topik"),
                Application.translate("statistics", "Wilayah"),
                Application.translate("statistics", "Diterima"),
            ),
        ),
        rows=tuple(
            (
                one.ticket,
                _date(one.due_on),
                labels.of(one.holder),
                unit(one.unit or ""),
                topic(one.topic or ""),
                place(one.place or ""),
                _date(one.received_on),
            )
            for one in report.overdue
        ),
    )


def _lapor(report: Report) -> Chapter:
    states = report.lapor.states
    names = tuple(labels.of(LaporState(state)) for state, _ in states)
    return Chapter(
        id=ChapterId.LAPOR,
        title=Application.translate("statistics", "SP4N-LAPOR!"),
        sentence=sentences.lapor(report.lapor),
        head=(
            Application.translate("statistics", "Status di LAPOR!"),
            Application.translate("statistics", "Aduan"),
        ),
        rows=tuple(
            (name, formatting.number(count)) for name, (_, count) in zip(names, states, strict=True)
        ),
        chart=stacked(
            names,
            (
                Application.translate("statistics", "Aduan"),
                Tone.INFO,
                tuple(float(count) for _, count in states),
            ),
        ),
    )


def _date(on: date) -> str:
    return formatting.day(on, date.min)
