"""Chapters that compare: units, topics, places, channels."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication as Application

from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.statistics.report import Report, Tally, ranked
from halo_desktop.ui import formatting
from halo_desktop.ui.statistics import sentences
from halo_desktop.ui.statistics.chapter import Chapter, ChapterId, stacked
from halo_desktop.ui.statistics.naming import unit_name
from halo_desktop.ui.theme import Tone

MOST_BARS: Final = 12
_NONE: Final = "–"


def percent(share: float | None) -> str:
    """A share as people read it."""
    return _NONE if share is None else f"{round(100 * share)} %"


def days(count: int | None) -> str:
    """A number of calendar days."""
    return _NONE if count is None else formatting.number(count)


def groups(
    id_: ChapterId, title: str, what: str, tallies: tuple[Tally, ...], name: Callable[[str], str]
) -> Chapter:
    """The figures of units, topics, places or channels."""
    kept = tuple(one for one in tallies if one.received or one.answered or one.closed or one.open)
    names = tuple(name(one.key) for one in kept)
    return Chapter(
        id=id_,
        title=title,
        sentence=sentences.groups(names, kept),
        head=_group_head(what),
        rows=tuple(_group_row(label, one) for label, one in zip(names, kept, strict=True)),
        chart=stacked(
            names[:MOST_BARS],
            (
                Application.translate("statistics", "Terbuka, belum lewat"),
                Tone.INFO,
                tuple(float(one.open - one.overdue) for one in kept[:MOST_BARS]),
            ),
            (
                Application.translate("statistics", "Lewat tenggat"),
                Tone.DANGER,
                tuple(float(one.overdue) for one in kept[:MOST_BARS]),
            ),
        ),
    )


def _group_head(what: str) -> tuple[str, ...]:
    return (
        *(
            what,
            Application.translate("statistics", "Masuk"),
            Application.translate("statistics", "Dijawab"),
            Application.translate("statistics", "Selesai"),
            Application.translate("statistics", "Terbuka"),
            Application.translate("statistics", "Lewat"),
        ),
        *(
            Application.translate("statistics", "Tepat waktu"),
            Application.translate("statistics", "Median hari"),
            Application.translate("statistics", "p90 hari"),
        ),
    )


def _group_row(label: str, one: Tally) -> tuple[str, ...]:
    counts = (one.received, one.answered, one.closed, one.open, one.overdue)
    return (
        label,
        *(formatting.number(count) for count in counts),
        percent(one.on_time),
        days(one.median_days),
        days(one.p90_days),
    )


def ranking(report: Report, rulebook: Rulebook) -> Chapter:
    """Units by punctuality, with the number of answers beside each."""
    best, name = ranked(report.units), unit_name(rulebook)
    unjudged = sum(1 for one in report.units if one.key and not one.is_judged and one.answered)
    return Chapter(
        id=ChapterId.RANKING,
        title=Application.translate("statistics", "OPD terbaik dan terlambat"),
        sentence=sentences.ranking([name(one.key) for one in best], best, unjudged),
        head=(
            *(
                Application.translate("statistics", "Urutan"),
                Application.translate("statistics", "OPD"),
                Application.translate("statistics", "Tepat waktu"),
                Application.translate("statistics", "Dari jawaban"),
            ),
            *(
                Application.translate("statistics", "Median hari"),
                Application.translate("statistics", "Lewat sekarang"),
            ),
        ),
        rows=tuple(_rank(place, name(one.key), one) for place, one in enumerate(best, start=1)),
        chart=stacked(
            tuple(name(one.key) for one in best),
            (
                Application.translate("statistics", "Tepat"),
                Tone.OK,
                tuple(float(one.met) for one in best),
            ),
            (
                Application.translate("statistics", "Terlambat"),
                Tone.DANGER,
                tuple(float(one.late) for one in best),
            ),
        ),
    )


def _rank(place: int, name: str, one: Tally) -> tuple[str, ...]:
    return (
        str(place),
        name,
        percent(one.on_time),
        formatting.number(one.met + one.late),
        days(one.median_days),
        formatting.number(one.overdue),
    )
