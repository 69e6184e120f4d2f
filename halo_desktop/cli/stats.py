"""``stats``: the figures of a period."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

from halo_desktop.cli import dates, desks, plain, words
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import ExitCode, bad_usage
from halo_desktop.cli.names import Names
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.statistics import Figures
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.ids import PlaceCode, TopicCode, UnitId
from halo_desktop.domain.statistics.report import Wish
from halo_desktop.wire import codec

_DAYS = timedelta(days=89)


def run(context: Context) -> ExitCode:
    """Answers with all figures; the server is asked only when that is wished."""
    from_server = context.options.from_server
    if from_server and context.options.offline:
        raise bad_usage("--from-server memerlukan sambungan.")
    return desks.run(context, _stats, is_offline=not from_server)


async def _stats(context: Context, desk: Desk) -> ExitCode:
    options, today = context.options, local_day(datetime.now(UTC))
    names = Names(desk.rulebook, today)
    until = options.until or today
    since = options.since or until - _DAYS
    if since > until:
        raise bad_usage("--since harus sebelum --until.", field="since")
    try:
        wish = Wish(
            since=since,
            until=until,
            unit=UnitId(names.unit(options.unit)) if options.unit else None,
            topic=TopicCode(names.topic(options.topic)) if options.topic else None,
            place=PlaceCode(names.place(options.place)) if options.place else None,
        )
    except LookupError as error:
        raise bad_usage(str(error)) from error
    if options.from_server:
        found = await desk.statistics.server(wish)
    else:
        found = await desk.statistics.local(wish)
    context.output.answer(_json(found), _text(found, names))
    return ExitCode.OK


def _json(found: Figures) -> dict[str, object]:
    return {
        "source": "server" if found.stamp.is_from_server else "local",
        "as_of": dates.stamp(found.stamp.at),
        "partial": found.stamp.is_partial,
        "report": json.loads(codec.encode(found.report)),
    }


def _text(found: Figures, names: Names) -> str:
    total, stamp = found.report.total, found.stamp
    source = "Dari server" if stamp.is_from_server else "Dari komputer ini, data"
    rows = [
        ("Masuk", str(total.received)),
        ("Dijawab", str(total.answered)),
        ("Selesai", str(total.closed)),
        ("Terbuka sekarang", str(total.open)),
        ("Lewat tenggat sekarang", str(total.overdue)),
        (
            "Median hari sampai jawaban",
            "–" if total.median_days is None else str(total.median_days),
        ),
        *(
            (
                f"{words.of(one.kind)}: tepat / terlambat / sedang lewat",
                f"{one.met} / {one.late} / {one.overdue}",
            )
            for one in found.report.clocks
        ),
        *(
            (
                names.unit_name(one.key) or "Belum didisposisi",
                f"{one.received} masuk, {one.open} terbuka, {one.overdue} lewat",
            )
            for one in found.report.units
        ),
    ]
    wish = found.report.wish
    note = " Angka bisa kurang: aduan masih diambil." if stamp.is_partial else ""
    return "\n".join(
        (
            f"{dates.day(wish.since)} – {dates.day(wish.until)}",
            plain.table(rows),
            f"{source} per {dates.moment(stamp.at)}.{note}",
        )
    )
