"""``queue``: the named lists of the person's roles, and what stands in one."""

from __future__ import annotations

from datetime import UTC, datetime

from halo_desktop.cli import arguments, desks, lines, plain
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.cli.names import Names
from halo_desktop.desk.desk import Desk
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.queues import Queue


def run(context: Context) -> ExitCode:
    """Answers with the lists and their counts, or with a part of one list."""
    if len(context.words) > 1:
        raise bad_usage("Sebutkan satu antrean saja. Lihat: halo-desktop queue --help")
    return desks.run(context, _one if context.words else _all, is_offline=True)


async def _all(context: Context, desk: Desk) -> ExitCode:
    counts = {found.queue: found.count for found in await desk.worklist.counts()}
    found: list[dict[str, object]] = []
    text: list[str] = []
    for group in desk.worklist.groups():
        text.append(group.label)
        rows = [
            (f"  {queue.id.value}", queue.label, str(counts.get(queue.id.value, 0)))
            for queue in group.queues
        ]
        text.append(plain.table(rows))
        found += [
            {
                "queue": queue.id.value,
                "label": queue.label,
                "group": group.label,
                "count": counts.get(queue.id.value, 0),
            }
            for queue in group.queues
        ]
    context.output.answer(
        {"queues": found}, "\n".join(text) or "Peran Anda tidak memiliki antrean."
    )
    return ExitCode.OK


async def _one(context: Context, desk: Desk) -> ExitCode:
    known: dict[str, Queue] = {}
    for group in desk.worklist.groups():
        for queue in group.queues:
            known.setdefault(queue.id.value, queue)
    if not known:
        raise CommandFailed(ExitCode.FAILED, "not-permitted", "Peran Anda tidak memiliki antrean.")
    queue = known[arguments.known_word(context.words[0], tuple(known), "Antrean")]
    keys = await desk.worklist.list_ids(queue.criteria, queue.order)
    start = _start(tuple(keys), context.options.after)
    page = keys[start : start + context.options.limit]
    found = await desk.worklist.lines(page)
    is_more = start + len(page) < len(keys)
    names = Names(desk.rulebook, local_day(datetime.now(UTC)))
    rest = f"{len(keys)} aduan di {queue.label}."
    if is_more:
        rest += f" Selanjutnya: --after {page[-1]}"
    context.output.answer(
        {
            "queue": queue.id.value,
            "label": queue.label,
            "items": [lines.to_json(line) for line in found],
            "total": len(keys),
            "next": str(page[-1]) if is_more else None,
        },
        "\n".join(filter(None, (plain.table(lines.to_row(line, names) for line in found), rest))),
    )
    return ExitCode.OK


def _start(keys: tuple[int, ...], after: str | None) -> int:
    if after is None:
        return 0
    try:
        return keys.index(int(after)) + 1
    except ValueError as error:
        raise CommandFailed(
            ExitCode.NOT_FOUND,
            "position-gone",
            "Posisi itu tidak ada lagi di antrean ini. Mulai dari awal, tanpa --after.",
            field="after",
        ) from error
