"""``queue``: the named lists of the person's roles, and what stands in one."""

from __future__ import annotations

from datetime import UTC, datetime

from halo_desktop.cache.views import QueueCount
from halo_desktop.cli import arguments, dates, desks, lines, plain
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.cli.names import Names
from halo_desktop.desk.desk import Desk
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.queues import Queue, QueueGroup


def run(context: Context) -> ExitCode:
    """Answers with the lists and their counts, or with a part of one list."""
    if len(context.words) > 1:
        raise bad_usage("Sebutkan satu antrean saja. Lihat: halo-desktop queue --help")
    return desks.run(context, _one if context.words else _all, is_offline=True)


async def _all(context: Context, desk: Desk) -> ExitCode:
    groups = await _groups(desk)
    counts = {found.queue: found for found in await desk.worklist.counts()}
    found: list[dict[str, object]] = []
    text: list[str] = []
    for group in groups:
        text.append(group.label)
        rows = [
            (f"  {queue.id}", queue.label, _count_words(counts[str(queue.id)]))
            for queue in group.queues
        ]
        text.append(plain.table(rows))
        found += [
            {
                "queue": str(queue.id),
                "label": queue.label,
                "group": group.label,
                "count": counts[str(queue.id)].count,
                "count_exact": counts[str(queue.id)].is_exact,
            }
            for queue in group.queues
        ]
    as_of = desk.connection.state.data_as_of
    if text and as_of is not None:
        text.append(f"Data per {dates.moment(as_of)} ({dates.age(as_of, datetime.now(UTC))}).")
    if any(not count.is_exact for count in counts.values()):
        text.append("≥: aduan masih diambil dari server, jumlahnya bisa lebih.")
    context.output.answer(
        {"queues": found, "as_of": dates.stamp(as_of)},
        "\n".join(text) or "Peran Anda tidak memiliki antrean.",
    )
    return ExitCode.OK


async def _one(context: Context, desk: Desk) -> ExitCode:
    known: dict[str, Queue] = {}
    for group in await _groups(desk):
        for queue in group.queues:
            known.setdefault(str(queue.id), queue)
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
            "queue": str(queue.id),
            "label": queue.label,
            "items": [lines.to_json(line) for line in found],
            "total": len(keys),
            "next": str(page[-1]) if is_more else None,
        },
        "\n".join(filter(None, (plain.table(lines.to_row(line, names) for line in found), rest))),
    )
    return ExitCode.OK


async def _groups(desk: Desk) -> tuple[QueueGroup, ...]:
    """The lists of the roles, and last those that the person made."""
    own = tuple(found.queue for found in await desk.own_lists.load())
    made = (QueueGroup(label="ANTREAN SAYA", queues=own),) if own else ()
    return (*desk.worklist.groups(), *made)


def _count_words(count: QueueCount) -> str:
    return str(count.count) if count.is_exact else f"≥ {count.count}"


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
