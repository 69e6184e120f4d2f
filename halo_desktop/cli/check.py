"""``check``: compares the copies on this computer with the server's and mends what differs."""

from __future__ import annotations

from halo_desktop.cli import dates, desks
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import ExitCode, bad_usage
from halo_desktop.desk.desk import Desk


def run(context: Context) -> ExitCode:
    """Compares now; exit code 3 when something had to be put right."""
    if context.options.offline:
        raise bad_usage("check tidak dapat dipakai bersama --offline.")
    return desks.run(context, _check, is_offline=False)


async def _check(context: Context, desk: Desk) -> ExitCode:
    await desk.connection.sync_now()
    report = await desk.digests.check_now()
    text = "Semua salinan sama dengan server."
    if not report.is_equal:
        text = f"{report.differences} salinan berbeda dari server dan sudah diambil ulang."
    context.output.answer(
        {
            "equal": report.is_equal,
            "differences": report.differences,
            "scopes": [
                {
                    "scope": scope.scope,
                    "equal": scope.is_equal,
                    "repaired": scope.repaired,
                    "differing": scope.differing,
                    "checked_at": dates.stamp(scope.checked_at),
                }
                for scope in report.scopes
            ],
        },
        text,
    )
    return ExitCode.OK if report.is_equal else ExitCode.FINDINGS
