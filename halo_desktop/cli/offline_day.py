"""``ready`` before the connection is left, ``close-day`` before the desk is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from halo_desktop.cli import dates, desks, plain
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import ExitCode, bad_usage
from halo_desktop.cli.waiting import item_json, item_row
from halo_desktop.desk.day_end import DayEnd
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.readiness import Need, Point, Progress, Readiness, Standing

_NEEDS: Final[Mapping[Need, str]] = {
    Need.LEASE: "Masa pakai tanpa sambungan (jam)",
    Need.PIN: "PIN layar",
    Need.LEVEL: "Setara dengan server (bagian)",
    Need.CASES: "Aduan di komputer ini",
    Need.FILES: "Berkas yang dibawa",
    Need.TEMPLATES: "Templat jawaban",
    Need.CALENDAR: "Kalender hari kerja (hari ke depan)",
    Need.DISK: "Ruang disk bebas (bita)",
}
_STANDINGS: Final[Mapping[Standing, str]] = {
    Standing.READY: "siap",
    Standing.PARTLY: "sebagian",
    Standing.MISSING: "BELUM",
}


def ready(context: Context) -> ExitCode:
    """Proves that this computer can leave the connection; exit code 3 when it cannot."""
    if not context.options.prepare:
        return desks.run(context, _look, is_offline=True)
    if context.options.offline:
        raise bad_usage("ready --prepare tidak dapat dipakai bersama --offline.")
    return desks.run(context, _prepare, is_offline=False)


def close_day(context: Context) -> ExitCode:
    """Tries once more to send everything, and says what is left; exit code 3 if something is."""
    return desks.run(context, _close, is_offline=False)


async def _look(context: Context, desk: Desk) -> ExitCode:
    return _answer(context, await desk.readiness.check())


async def _prepare(context: Context, desk: Desk) -> ExitCode:
    def tell(progress: Progress) -> None:
        context.output.note(f"{_NEEDS[progress.need]}: {progress.done}/{progress.total}")

    return _answer(context, await desk.readiness.prepare(tell))


def _answer(context: Context, found: Readiness) -> ExitCode:
    until = "-" if found.lasts_until is None else dates.moment(found.lasts_until)
    verdict = "Siap luring" if found.is_ready else "Belum siap luring"
    text = plain.table(map(_row, found.points))
    context.output.answer(
        {
            "ready": found.is_ready,
            "lasts_until": dates.stamp(found.lasts_until),
            "points": [
                {
                    "need": point.need.value,
                    "standing": point.standing.value,
                    "have": point.have,
                    "wanted": point.wanted,
                    "size_bytes": point.size_bytes,
                    "code": point.code,
                    "facts": dict(point.facts),
                }
                for point in found.points
            ],
        },
        f"{text}\n{verdict}. Berlaku sampai {until}.",
    )
    return ExitCode.OK if found.is_ready else ExitCode.FINDINGS


def _row(point: Point) -> tuple[str, ...]:
    return (_NEEDS[point.need], _STANDINGS[point.standing], f"{point.have}/{point.wanted}")


async def _close(context: Context, desk: Desk) -> ExitCode:
    if context.options.offline:
        found = await desk.day_end.look()
    else:
        found = await desk.day_end.send(context.options.timeout)
    left = (*found.unsent, *found.held, *found.refused, *found.drafts)
    text = plain.table(item_row(item, found.at) for item in left)
    context.output.answer(
        {
            "clean": found.is_clean,
            "unsent": [item_json(item) for item in found.unsent],
            "held": [item_json(item) for item in found.held],
            "refused": [item_json(item) for item in found.refused],
            "drafts": [item_json(item) for item in found.drafts],
            "due_soon": [line.ticket or line.id for line in found.due_soon],
        },
        "\n".join(filter(None, (text, _verdict(found)))),
    )
    return ExitCode.OK if found.is_clean else ExitCode.FINDINGS


def _verdict(found: DayEnd) -> str:
    soon = f" {len(found.due_soon)} aduan jatuh tempo sebelum hari kerja berikutnya berakhir."
    soon = soon if found.due_soon else ""
    if found.is_clean:
        return f"Semua terkirim; hari dapat ditutup.{soon}"
    count = len(found.unsent) + len(found.held)
    return (
        f"{count} belum terkirim, {len(found.refused)} ditolak, {len(found.drafts)} konsep.{soon}"
    )
