"""``sync``: sends and fetches until this computer is level with the server."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime
from typing import Final

from halo_desktop.cache.views import OutboxItem, OutboxState
from halo_desktop.cli import dates, desks, words
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.events import ActionSettled, CaseRemoved, ComplaintsChanged, Event
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.sync.state import Phase, SyncState
from halo_desktop.ui import problem_words

_LONGEST_PAUSE: Final = 2.0
_WAITING: Final = frozenset({OutboxState.HOLDING, OutboxState.WAITING})
_EXITS: Final = {
    Phase.SIGN_IN_NEEDED: ExitCode.SIGN_IN_NEEDED,
    Phase.DISK_FULL: ExitCode.STORE,
    Phase.TOO_OLD: ExitCode.FAILED,
    Phase.SERVER_FAULT: ExitCode.FAILED,
}


class _Tally:
    """Counts what happened while the command ran."""

    def __init__(self) -> None:
        self.changed: set[ComplaintId] = set()
        self.removed: set[ComplaintId] = set()
        self.sent: set[ActionId] = set()
        self.refused: set[ActionId] = set()

    def note(self, event: Event) -> None:
        match event:
            case ComplaintsChanged():
                self.changed |= event.ids
            case CaseRemoved():
                self.removed.add(event.id)
            case ActionSettled():
                (self.refused if event.is_refused else self.sent).add(event.action)


def run(context: Context) -> ExitCode:
    """Runs whole cycles until nothing waits, or until it is clear that they cannot succeed."""
    if context.options.offline:
        raise bad_usage("sync tidak dapat dipakai bersama --offline.")
    return desks.run(context, _sync, is_offline=False)


async def _sync(context: Context, desk: Desk) -> ExitCode:
    tally = _Tally()
    unsubscribe = desk.events.subscribe(tally.note)
    started = time.monotonic()
    try:
        state, waiting = await _cycles(desk, started + context.options.timeout)
    finally:
        unsubscribe()
    exit_code = _exit_code(state, waiting)
    if exit_code not in {ExitCode.OK, ExitCode.NOT_FINISHED}:
        is_training = desk.account.is_training and not context.config.training
        raise _failure(state, exit_code, waiting, is_training=is_training)
    needs_action = sum(item.state is OutboxState.REJECTED for item in await desk.outbox.items())
    context.output.answer(
        {
            "level": exit_code is ExitCode.OK,
            "phase": state.phase.value,
            "changed": len(tally.changed - tally.removed),
            "removed": len(tally.removed),
            "sent": len(tally.sent),
            "refused": len(tally.refused),
            "waiting": waiting,
            "needs_action": needs_action,
            "data_as_of": dates.stamp(state.data_as_of),
            "seconds": round(time.monotonic() - started, 1),
        },
        _text(tally, waiting, needs_action, is_level=exit_code is ExitCode.OK),
    )
    return exit_code


async def _cycles(desk: Desk, deadline: float) -> tuple[SyncState, int]:
    """Syncs again as long as actions are held back for their undo time.

    Returns:
        The state at the end of the last cycle, and how many actions still wait.
    """
    while True:
        report = await desk.connection.sync_now(max(1.0, deadline - time.monotonic()))
        waiting = [item for item in await desk.outbox.items() if item.state in _WAITING]
        is_over = time.monotonic() >= deadline
        if is_over or not report.state.is_connected or (report.is_level and not waiting):
            return report.state, len(waiting)
        await asyncio.sleep(_pause(waiting, deadline))


def _pause(waiting: list[OutboxItem], deadline: float) -> float:
    now = datetime.now(UTC)
    held = [item for item in waiting if item.state is OutboxState.HOLDING]
    ends = [item.hold_until for item in held if item.hold_until is not None]
    pause = min(((end - now).total_seconds() for end in ends), default=0.2)
    return max(0.05, min(pause, _LONGEST_PAUSE, deadline - time.monotonic()))


def _exit_code(state: SyncState, waiting: int) -> ExitCode:
    if not state.is_connected:
        return _EXITS.get(state.phase, ExitCode.NOT_CONNECTED)
    return ExitCode.OK if state.is_level and waiting == 0 else ExitCode.NOT_FINISHED


def _failure(
    state: SyncState, exit_code: ExitCode, waiting: int, *, is_training: bool
) -> CommandFailed:
    words_found = problem_words.find(state.last_error_code)
    sentence = " ".join(words_found).strip() if words_found else f"{words.of(state.phase)}."
    if exit_code is ExitCode.SIGN_IN_NEEDED:
        sentence += " Perintah: halo-desktop login."
    elif is_training:
        sentence += " Server latihan di komputer ini dinyalakan dengan --training."
    if waiting:
        sentence += f" {waiting} tindakan tetap menunggu di kotak keluar."
    return CommandFailed(exit_code, state.last_error_code or state.phase.value, sentence)


def _text(tally: _Tally, waiting: int, needs_action: int, *, is_level: bool) -> str:
    lines = [
        "Setara dengan server." if is_level else "Belum tuntas; jalankan lagi nanti.",
        f"Diterima: {len(tally.changed - tally.removed)} aduan berubah, "
        f"{len(tally.removed)} tidak lagi di sini.",
        f"Dikirim: {len(tally.sent)} tindakan, {len(tally.refused)} ditolak.",
    ]
    if waiting:
        lines.append(f"Menunggu: {waiting} tindakan.")
    if needs_action:
        lines.append(f"Perlu tindakan Anda: {needs_action} (halo-desktop outbox).")
    return "\n".join(lines)
