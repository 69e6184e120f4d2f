"""What the figures say, in a sentence for those who cannot or need not read a chart."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication as Application

from halo_desktop.desk.statistics import Figures
from halo_desktop.domain.statistics.report import (
    LEAST_JUDGED,
    AgeTally,
    ClockTally,
    HolderTally,
    LaporTally,
    Report,
    Tally,
)
from halo_desktop.ui import formatting, labels
from halo_desktop.ui.statistics.periods import Bucket

_number = formatting.number


def stamp(figures: Figures) -> str:
    """Where the figures come from and when."""
    moment = formatting.long_moment(figures.stamp.at)
    if figures.stamp.is_from_server:
        return Application.translate("statistics", "Dari server, {moment}.").format(moment=moment)
    text = Application.translate("statistics", "Dari komputer ini, data per {moment}.").format(
        moment=moment
    )
    if figures.stamp.is_partial:
        text += " " + Application.translate(
            "statistics", "Angka bisa kurang: aduan masih diambil dari server."
        )
    return text


def summary(total: Tally) -> str:
    """The period in one sentence."""
    text = Application.translate(
        "statistics",
        "{received} aduan masuk, {answered} dijawab dan {closed} selesai; sekarang {open} "
        "terbuka, {overdue} di antaranya lewat tenggat.",
    )
    said = text.format(
        received=_number(total.received),
        answered=_number(total.answered),
        closed=_number(total.closed),
        open=_number(total.open),
        overdue=_number(total.overdue),
    )
    if total.median_days is not None:
        said += " " + Application.translate(
            "statistics", "Setengah dari jawaban datang dalam {days} hari kalender."
        ).format(days=total.median_days)
    return said


def flow(buckets: Sequence[Bucket]) -> str:
    """When most came in, and whether answers keep up."""
    received = sum(one.received for one in buckets)
    answered = sum(one.answered for one in buckets)
    if not received and not answered:
        return Application.translate(
            "statistics", "Tidak ada aduan yang masuk atau dijawab pada masa ini."
        )
    top = max(buckets, key=lambda one: one.received)
    text = Application.translate(
        "statistics", "Paling banyak masuk pada {when}: {count} aduan."
    ).format(when=top.label, count=_number(top.received))
    more = received - answered
    if more > 0:
        text += " " + Application.translate(
            "statistics", "Yang masuk {count} lebih banyak daripada yang dijawab."
        ).format(count=_number(more))
    else:
        text += " " + Application.translate("statistics", "Jawaban mengimbangi yang masuk.")
    return text


def clocks(tallies: Sequence[ClockTally]) -> str:
    """Which limit is missed most."""
    missed = [one for one in tallies if one.late + one.overdue]
    if not missed:
        return Application.translate(
            "statistics", "Semua batas waktu dari aduan masa ini ditepati sejauh ini."
        )
    worst = max(missed, key=lambda one: one.late + one.overdue)
    return Application.translate(
        "statistics",
        "Paling sering terlewat: {limit}, {late} kali terlambat dan {overdue} sedang lewat.",
    ).format(limit=labels.of(worst.kind), late=_number(worst.late), overdue=_number(worst.overdue))


def holders(tallies: Sequence[HolderTally]) -> str:
    """Where complaints lie longest."""
    if not tallies:
        return Application.translate("statistics", "Belum ada waktu yang dapat dihitung.")
    longest = max(tallies, key=lambda one: one.days_per_case)
    return Application.translate(
        "statistics",
        "Paling lama di tangan {holder}: rata-rata {days} hari kalender per aduan.",
    ).format(holder=labels.of(longest.holder), days=decimal(longest.days_per_case))


def ages(tallies: Sequence[AgeTally]) -> str:
    """How many are old."""
    count = sum(one.count for one in tallies)
    old = sum(one.count for one in tallies if one.least > 30)
    if not count:
        return Application.translate("statistics", "Tidak ada aduan yang terbuka.")
    return Application.translate(
        "statistics", "{old} dari {count} aduan terbuka sudah lebih dari 30 hari."
    ).format(old=_number(old), count=_number(count))


def overdue(report: Report) -> str:
    """How many have to be escalated, and whether the list names all."""
    count, shown = report.total.overdue, len(report.overdue)
    if not count:
        return Application.translate("statistics", "Tidak ada aduan terbuka yang lewat tenggat.")
    text = Application.translate(
        "statistics", "{count} aduan terbuka lewat tenggat, yang terlama di atas."
    )
    said = text.format(count=_number(count))
    if shown < count:
        said += " " + Application.translate("statistics", "Yang disebut {shown} pertama.").format(
            shown=shown
        )
    return said


def groups(names: Sequence[str], tallies: Sequence[Tally]) -> str:
    """Who has most of it."""
    if not tallies:
        return Application.translate("statistics", "Belum ada data pada masa ini.")
    most = max(zip(names, tallies, strict=True), key=lambda pair: pair[1].received)
    late = max(zip(names, tallies, strict=True), key=lambda pair: pair[1].overdue)
    text = Application.translate("statistics", "Terbanyak masuk: {name}, {count} aduan.").format(
        name=most[0], count=_number(most[1].received)
    )
    if late[1].overdue:
        text += " " + Application.translate(
            "statistics", "Terbanyak lewat tenggat: {name}, {count} aduan."
        ).format(name=late[0], count=_number(late[1].overdue))
    return text


def ranking(names: Sequence[str], best: Sequence[Tally], unjudged: int) -> str:
    """First and last, and why some are not there."""
    rule = Application.translate(
        "statistics", "OPD dengan kurang dari {least} jawaban pada masa ini tidak diurutkan."
    ).format(least=LEAST_JUDGED)
    if not best:
        return (
            Application.translate("statistics", "Belum ada OPD yang dapat dibandingkan.")
            + " "
            + rule
        )
    text = Application.translate(
        "statistics", "Paling tepat waktu: {name} ({share} dari {count} jawaban)."
    )
    said = _placed(text, names[0], best[0])
    if len(best) > 1:
        text = Application.translate(
            "statistics", "Paling terlambat: {name} ({share} dari {count} jawaban)."
        )
        said += " " + _placed(text, names[-1], best[-1])
    return f"{said} {rule}" if unjudged else said


def lapor(tally: LaporTally) -> str:
    """How far both systems agree."""
    if not tally.linked:
        return Application.translate(
            "statistics", "Tidak ada aduan masa ini yang terhubung ke LAPOR!."
        )
    if not tally.drifting:
        return Application.translate(
            "statistics", "{linked} aduan terhubung ke LAPOR!, semuanya sejalan."
        ).format(linked=_number(tally.linked))
    return Application.translate(
        "statistics", "{drifting} dari {linked} aduan yang terhubung berbeda dengan LAPOR!."
    ).format(drifting=_number(tally.drifting), linked=_number(tally.linked))


def decimal(value: float) -> str:
    """A number with one digit behind the comma."""
    return formatting.locale().toString(value, "f", 1)


def _placed(text: str, name: str, one: Tally) -> str:
    share = round(100 * (one.on_time or 0))
    return text.format(name=name, share=f"{share} %", count=_number(one.met + one.late))
