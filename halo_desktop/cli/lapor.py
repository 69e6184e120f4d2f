"""``lapor``: in what SP4N-LAPOR! and we differ, case by case, and a look there now."""

from __future__ import annotations

from halo_desktop.cli import dates, desks, plain, words
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import ExitCode, bad_usage
from halo_desktop.desk.desk import Desk
from halo_desktop.domain import lapor
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, LaporTask
from halo_desktop.domain.payloads import AskLapor
from halo_desktop.domain.states import LaporWish

_WORDS = ("drift", "check")


def run(context: Context) -> ExitCode:
    """Lists the differences, or has every one of them looked at now."""
    if len(context.words) != 1 or context.words[0] not in _WORDS:
        raise bad_usage("lapor menerima satu kata: drift atau check.")
    return desks.run(context, _drift if context.words[0] == "drift" else _check, is_offline=True)


async def _drift(context: Context, desk: Desk) -> ExitCode:
    found = await _differing(desk)
    text = plain.table(_row(one) for one in found)
    as_of = desk.connection.state.data_as_of
    if as_of is None:
        rest = "Data belum pernah diambil dari server. Jalankan dahulu: halo-desktop sync"
    else:
        rest = f"{len(found)} aduan berbeda dengan LAPOR!. Data per {dates.moment(as_of)}."
    context.output.answer(
        {"drift": [_json(one) for one in found], "as_of": dates.stamp(as_of)},
        "\n".join(part for part in (text, rest) if part),
    )
    return ExitCode.FINDINGS if found else ExitCode.OK


async def _check(context: Context, desk: Desk) -> ExitCode:
    asked = 0
    for one in await _differing(desk):
        if one.lapor is not None and one.lapor.tracking_id is not None:
            payload = AskLapor(wish=LaporWish.CHECK)
            await desk.outbox.perform(one.id, Kind.ASK_LAPOR, payload, hold_seconds=0)
            asked += 1
    context.output.answer({"asked": asked}, f"{asked} tautan diminta diperiksa sekarang.")
    return ExitCode.OK


async def _differing(desk: Desk) -> tuple[Complaint, ...]:
    keys = await desk.worklist.list_ids(Criteria(has_lapor_drift=True), Order())
    found = []
    for line in await desk.worklist.lines(keys):
        file = await desk.cases.open(line.id)
        if file is not None and lapor.has_drift(file.complaint):
            found.append(file.complaint)
    return tuple(found)


def _row(one: Complaint) -> tuple[str, ...]:
    link = one.lapor
    assert link is not None
    return (
        one.ticket or "–",
        link.tracking_id or "–",
        words.of(one.state),
        plain.one_line(link.status_name or "–"),
        "; ".join(words.of(drift) for drift in lapor.drifts(one)),
    )


def _json(one: Complaint) -> dict[str, object]:
    link = one.lapor
    assert link is not None
    return {
        "ticket": one.ticket,
        "id": one.id,
        "state": one.state.value,
        "tracking_id": link.tracking_id,
        "lapor_status": link.status_name,
        "lapor_status_read": link.status.value,
        "source": None if link.source is None else link.source.value,
        "seen_at": dates.stamp(link.checked_at),
        "last_error": link.last_error,
        "drift": [drift.value for drift in lapor.drifts(one)],
        "tasks": [_task(task) for task in link.tasks],
    }


def _task(task: LaporTask) -> dict[str, object]:
    return {
        "act": task.act.value,
        "state": task.state.value,
        "since": dates.stamp(task.since),
        "error": task.error,
        "attempts": task.attempts,
        "next_at": dates.stamp(task.next_at),
    }
