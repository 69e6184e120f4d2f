"""``waiting``: everything that is not level with the server, and why."""

from __future__ import annotations

from datetime import UTC, datetime

from halo_desktop.cli import dates, desks, plain
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import ExitCode
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.waiting import ScopeStanding, WaitingItem
from halo_desktop.ui import waiting_words


def run(context: Context) -> ExitCode:
    """Answers with what waits on this computer; exit code 3 when something needs a person."""
    return desks.run(context, _list, is_offline=True)


def item_json(item: WaitingItem) -> dict[str, object]:
    """One thing that waits, for machines."""
    what, why = waiting_words.say(item)
    return {
        "key": item.key,
        "matter": item.matter.value,
        "what": what,
        "since": dates.stamp(item.since),
        "attempts": item.attempts,
        "reason": item.reason,
        "message": why,
        "facts": dict(item.facts),
        "next_try_at": dates.stamp(item.next_try_at),
        "deeds": [deed.value for deed in item.deeds],
        "action": item.action,
        "complaint": item.complaint,
        "ticket": item.ticket,
        "scope": item.scope,
        "size_bytes": item.size_bytes,
    }


def item_row(item: WaitingItem, now: datetime) -> tuple[str, ...]:
    """The same as one row of text."""
    what, why = waiting_words.say(item)
    return (dates.age(item.since, now), plain.one_line(what, 60), why, str(item.attempts))


async def _list(context: Context, desk: Desk) -> ExitCode:
    report = await desk.waiting.report()
    text = plain.table(item_row(item, report.at) for item in report.items)
    rest = f"{len(report.items)} hal menunggu." if report.items else "Tidak ada yang menunggu."
    context.output.answer(
        {
            "items": [item_json(item) for item in report.items],
            "scopes": [_scope(scope) for scope in report.scopes],
            "all_sent": report.is_all_sent,
            "oldest_at": dates.stamp(report.oldest_at),
            "stalls": report.stalls,
        },
        "\n".join(filter(None, (text, rest, *map(_scope_line, report.scopes)))),
    )
    return ExitCode.OK


def _scope(scope: ScopeStanding) -> dict[str, object]:
    return {
        "scope": scope.scope,
        "state": scope.state,
        "complete_at": dates.stamp(scope.complete_at),
        "copies": scope.read,
        "checked_at": dates.stamp(scope.checked_at),
        "differences": scope.differences,
        "repaired": scope.repaired,
    }


def _scope_line(scope: ScopeStanding) -> str:
    checked = "belum pernah diperiksa"
    if scope.checked_at is not None:
        checked = f"diperiksa {dates.age(scope.checked_at, datetime.now(UTC))} lalu"
    return f"{scope.scope}: {scope.read} salinan, {checked}"
