"""``due``: the last day of a limit in working days, or those of a case and by when to send.

The first needs no account and no connection, the second reads the local store.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from halo_desktop import assets
from halo_desktop.cli import dates
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.desk import calendar_file
from halo_desktop.domain import deadlines
from halo_desktop.domain.errors import Refused
from halo_desktop.domain.rulebook import Calendar
from halo_desktop.wire import reference

_SEED: Final = "seed/calendar.json"


def run(context: Context) -> ExitCode:
    """Answers with the last day, and whether the calendar is sure of it."""
    if context.words:
        # Here, so that counting days loads neither the store nor the keyring.
        from halo_desktop.cli import case_due

        return case_due.run(context)
    received_on: date | None = context.options.received
    working_days: int | None = context.options.working_days
    if received_on is None or working_days is None:
        raise bad_usage("Sebutkan nomor tiket, atau --received dan --working-days.")
    calendar = _calendar(context)
    try:
        due = deadlines.due_on(received_on, working_days, calendar)
    except Refused as refused:
        raise bad_usage(
            f"{working_days} hari kerja sejak {received_on} melewati tanggal terakhir yang "
            "dapat dihitung. Periksa tanggal dan jumlah harinya.",
            field=refused.field,
        ) from refused
    text = (
        f"{due.due_on} ({dates.long_day(due.due_on)}): "
        f"{working_days} hari kerja sejak {dates.day(received_on)}."
    )
    if due.is_provisional:
        text += (
            f"\nPerkiraan: kalender hari libur hanya mencakup {dates.day(calendar.starts_on)} "
            f"sampai {dates.day(calendar.reaches_to)}."
        )
    context.output.answer(
        {"due_on": due.due_on.isoformat(), "provisional": due.is_provisional}, text
    )
    return ExitCode.OK


def _calendar(context: Context) -> Calendar:
    kept = calendar_file.newest(context.paths.data)
    if kept is not None:
        return kept
    try:
        return reference.read_calendar(assets.path(_SEED).read_bytes())
    except (OSError, reference.ReferenceFault) as error:
        raise CommandFailed(
            ExitCode.FAILED,
            "no-calendar",
            "Kalender hari kerja bawaan tidak dapat dibaca. Pasang ulang program ini.",
        ) from error
