"""``search``: finds complaints on this computer, or on the server when asked to."""

from __future__ import annotations

from datetime import UTC, datetime

from halo_desktop.cache.search_check import FaultKind
from halo_desktop.cli import dates, desks, lines, plain, search_words, words
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import ExitCode, bad_usage
from halo_desktop.cli.names import Names
from halo_desktop.desk.desk import Desk
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.states import State


def run(context: Context) -> ExitCode:
    """Answers with the hits, newest first, and how many there are."""
    if not " ".join(context.words).strip():
        raise bad_usage("Argumen wajib belum diisi: TEKS. Lihat: halo-desktop search --help")
    if context.options.online:
        return desks.run(context, _search_server, is_offline=False)
    return desks.run(context, _search, is_offline=True)


async def _search(context: Context, desk: Desk) -> ExitCode:
    asked = " ".join(context.words)
    faults = desk.worklist.faults(asked)
    # A word before a colon that is no wish ("RT:02") is a text like any other.
    if found := [fault for fault in faults if fault.kind is not FaultKind.UNKNOWN_WISH]:
        raise bad_usage(" ".join(search_words.sentence(fault) for fault in found), field="text")
    page = await desk.worklist.search(asked, context.options.limit)
    names = Names(desk.rulebook, local_day(datetime.now(UTC)))
    text = plain.table(lines.to_row(line, names) for line in page.items)
    context.output.answer(
        {
            "items": [lines.to_json(line) for line in page.items],
            "total": page.total,
            "total_exact": page.total_exact,
        },
        "\n".join(filter(None, (text, _count(len(page.items), page.total, page.total_exact)))),
    )
    return ExitCode.OK


async def _search_server(context: Context, desk: Desk) -> ExitCode:
    found = await desk.worklist.search_server(" ".join(context.words), context.options.limit)
    text = plain.table(
        (hit.ticket, dates.day(local_day(hit.received_at)), _state(hit.state),
         plain.one_line(hit.title, 70))
        for hit in found.items
    )  # fmt: skip
    context.output.answer(
        {
            "items": [
                {
                    "ticket": hit.ticket,
                    "title": hit.title,
                    "id": hit.id,
                    "state": hit.state,
                    "received_at": dates.stamp(hit.received_at),
                }
                for hit in found.items
            ],
            "total": found.total,
            "total_exact": found.total_exact,
        },
        "\n".join(filter(None, (text, _count(len(found.items), found.total, found.total_exact)))),
    )
    return ExitCode.OK


def _state(word: str) -> str:
    try:
        return words.of(State(word))
    except ValueError:
        return word


def _count(shown: int, total: int, is_exact: bool) -> str:
    if total == 0:
        return "Tidak ada aduan yang cocok."
    if shown == total and is_exact:
        return f"{total} aduan."
    return f"{shown} dari {'' if is_exact else 'lebih dari '}{total} aduan."
