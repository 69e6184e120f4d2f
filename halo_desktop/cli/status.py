"""``status``: account, newest data and outbox at a glance, without asking the server."""

from __future__ import annotations

from halo_desktop.cache.views import OutboxState
from halo_desktop.cli import dates, desks, words
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import ExitCode
from halo_desktop.cli.waiting import item_json
from halo_desktop.desk.desk import Desk


def run(context: Context) -> ExitCode:
    """Answers with what this computer knows by itself."""
    return desks.run(context, _status, is_offline=True)


async def _status(context: Context, desk: Desk) -> ExitCode:
    account, state = desk.account, desk.connection.state
    items = await desk.outbox.items()
    waiting = sum(item.state in {OutboxState.HOLDING, OutboxState.WAITING} for item in items)
    needs_action = sum(item.state is OutboxState.REJECTED for item in items)
    drafts = len(await desk.drafts.all())
    report = await desk.waiting.report()
    lease = await desk.lock.lease()
    lasts = "tidak diketahui" if lease.until is None else f"sampai {dates.moment(lease.until)}"
    as_of = "belum pernah" if state.data_as_of is None else dates.moment(state.data_as_of)
    roles = ", ".join(words.of(role) for role in account.roles)
    context.output.answer(
        {
            "user": account.user,
            "name": account.name,
            "roles": [role.value for role in account.roles],
            "server": account.server_url,
            "server_name": account.server_name,
            "training": account.is_training,
            "data_as_of": dates.stamp(state.data_as_of),
            "lease_until": dates.stamp(lease.until),
            "waiting": waiting,
            "needs_action": needs_action,
            "drafts": drafts,
            "items": [item_json(item) for item in report.items],
            "all_sent": report.is_all_sent,
        },
        f"{account.name} ({roles}) di {account.server_name}\n"
        f"Data sampai: {as_of}\n"
        f"Masa pakai tanpa sambungan: {lasts}\n"
        f"Kotak keluar: {waiting} belum terkirim, {needs_action} perlu tindakan\n"
        f"Konsep: {drafts}",
    )
    return ExitCode.OK
