"""``due TIKET``: the limits of one case, and by when a decision must leave this computer."""

from __future__ import annotations

from datetime import UTC, datetime

from halo_desktop.cli import case_finding, dates, desks, words
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.desk.desk import Desk
from halo_desktop.domain import sending
from halo_desktop.domain.model import Clock
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.sending import SendBefore
from halo_desktop.domain.states import ClockState


def run(context: Context) -> ExitCode:
    """Answers with the limits that run."""
    if len(context.words) != 1:
        raise bad_usage("Sebutkan satu nomor tiket. Lihat: halo-desktop due --help")
    return desks.run(context, _tell, is_offline=True)


async def _tell(context: Context, desk: Desk) -> ExitCode:
    complaint = await case_finding.find(desk, context.words[0])
    case = await desk.cases.open(complaint)
    if case is None:
        raise CommandFailed(
            ExitCode.NOT_FOUND,
            "not-found",
            "Aduan dengan id itu tidak ada di komputer ini. Sinkronkan dulu: halo-desktop sync.",
            field="ticket",
        )
    delay = await desk.pace.measure()
    calendar = desk.rulebook.calendar
    limits = [
        (clock, found)
        for clock in case.complaint.clocks
        if clock.state is ClockState.RUNNING
        and (found := sending.send_before(clock, calendar, delay)) is not None
    ]
    limits.sort(key=lambda limit: (limit[1].at, limit[0].kind.value))
    told = [_words(clock, found, desk.rulebook) for clock, found in limits]
    context.output.answer(
        {
            "ticket": case.complaint.ticket,
            "limits": [_json(clock, found) for clock, found in limits],
        },
        "\n".join(told) or "Tidak ada tenggat yang sedang berjalan pada aduan ini.",
    )
    return ExitCode.OK


def _json(clock: Clock, found: SendBefore) -> dict[str, object]:
    return {
        "clock": clock.kind.value,
        "due_on": clock.due_on.isoformat(),
        "provisional": clock.is_provisional,
        "send_before": dates.stamp(found.at),
        "delay_seconds": round(found.delay.total_seconds()),
        "delay_measured": found.is_measured,
        "approval_hours": found.approval.total_seconds() / 3600,
        "policy": found.policy,
    }


def _words(clock: Clock, found: SendBefore, rulebook: Rulebook) -> str:
    minutes = -(-round(found.delay.total_seconds()) // 60)
    source = "terukur" if found.is_measured else "perkiraan"
    steps = f"pengiriman {minutes} menit ({source})"
    if found.approval:
        steps += f", persetujuan {found.approval.total_seconds() / 3600:.0f} jam kerja"
    basis = next((p.basis for p in rulebook.policies if p.id == found.policy), "")
    over = " (sudah lewat)" if found.at < datetime.now(UTC) else ""
    return "\n".join(
        [
            f"{words.of(clock.kind)}: {dates.long_day(clock.due_on)}, 23.59 WITA",
            f"  kirim sebelum {dates.moment(found.at)}{over}: {steps}",
            f"  kebijakan {found.policy or 'tidak diketahui'}{f': {basis}' if basis else ''}",
        ]
    )
