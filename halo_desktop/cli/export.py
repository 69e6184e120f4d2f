"""``export``: a list as a file for spreadsheets, masked and marked."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from halo_desktop.cache.views import Line
from halo_desktop.cli import arguments, dates, desks, values, words
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.cli.names import Names
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.exporting import masked
from halo_desktop.domain.calendar import local_day

_KINDS = (".csv", ".xlsx")
_HEAD = ("Nomor", "Judul", "Status", "OPD", "Kanal", "Diterima", "Diperbarui", "Tenggat", "LAPOR!")


def run(context: Context) -> ExitCode:
    """Writes the list and says where and how many rows."""
    if len(context.words) != 2:
        raise bad_usage("Sebutkan antrean dan berkas: halo-desktop export new daftar.xlsx")
    file = values.file_path(context.words[1])
    if file.suffix.lower() not in _KINDS:
        raise bad_usage("Berkas harus berakhir .csv atau .xlsx.")
    return desks.run(context, lambda context, desk: _export(context, desk, file), is_offline=True)


async def _export(context: Context, desk: Desk, file: Path) -> ExitCode:
    queues = {str(queue.id): queue for group in desk.worklist.groups() for queue in group.queues}
    if not queues:
        raise CommandFailed(ExitCode.FAILED, "not-permitted", "Peran Anda tidak memiliki antrean.")
    queue = queues[arguments.known_word(context.words[0], tuple(queues), "Antrean")]
    names = Names(desk.rulebook, local_day(datetime.now(UTC)))

    def cells(line: Line) -> tuple[str, ...]:
        return (
            line.ticket or "",
            masked(line.title),
            words.of(line.state),
            names.unit_name(line.lead_unit),
            words.of(line.channel),
            dates.moment(line.received_at),
            dates.moment(line.updated_at),
            "" if line.due_on is None else line.due_on.isoformat(),
            line.lapor_tracking or "",
        )

    try:
        count = await desk.exporting.listed(
            file, queue.criteria, queue.order, head=_HEAD, cells=cells
        )
    except OSError as error:
        sentence = f"{file} tidak dapat ditulis: {values.reason(error)}."
        raise CommandFailed(ExitCode.FAILED, "unwritable", sentence) from error
    context.output.answer(
        {"queue": str(queue.id), "file": str(file), "rows": count, "masked": True},
        f"{count} aduan dari {queue.label} disimpan di {file}, data pribadi disamarkan. "
        "Ekspor ini tercatat.",
    )
    return ExitCode.OK
