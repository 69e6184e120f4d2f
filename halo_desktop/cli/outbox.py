"""``outbox``: what waits, was refused or went through, and what to do about it."""

from __future__ import annotations

from datetime import UTC, datetime

from halo_desktop.cache.views import OutboxItem, OutboxState
from halo_desktop.cli import arguments, desks, items, plain
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.desk.desk import Desk
from halo_desktop.domain.ids import ActionId
from halo_desktop.ui.outbox import returning

_DEEDS = ("list", "undo", "retry", "dismiss")


def run(context: Context) -> ExitCode:
    """Lists the outbox, or changes one item of it."""
    deed = "list"
    if context.words:
        deed = arguments.known_word(context.words[0], _DEEDS, "Kata")
    needed = 1 if deed == "list" else 2
    if len(context.words) > needed:
        raise bad_usage("Argumen berlebih. Lihat: halo-desktop outbox --help")
    if deed == "list":
        return desks.run(context, _list, is_offline=True)
    if len(context.words) < needed:
        raise bad_usage(
            f"Sebutkan TINDAKAN (id dari “outbox list”): halo-desktop outbox {deed} TINDAKAN"
        )
    work = {"undo": _undo, "retry": _retry, "dismiss": _dismiss}[deed]
    return desks.run(context, work, is_offline=True)


async def _list(context: Context, desk: Desk) -> ExitCode:
    found = await desk.outbox.items()
    waiting = sum(item.state in {OutboxState.HOLDING, OutboxState.WAITING} for item in found)
    needs_action = sum(item.state is OutboxState.REJECTED for item in found)
    text = plain.table(items.to_row(item) for item in found)
    rest = f"{waiting} belum terkirim, {needs_action} perlu tindakan."
    context.output.answer(
        {
            "items": [items.to_json(item) for item in found],
            "waiting": waiting,
            "needs_action": needs_action,
        },
        "\n".join(filter(None, (text, rest))),
    )
    return ExitCode.OK


async def _undo(context: Context, desk: Desk) -> ExitCode:
    item = await _item(context, desk)
    # As on the screen, what was written comes back as a draft.
    if not await returning.undo_to_draft(
        item.action, desk=desk, rulebook=desk.rulebook, clock=_now
    ):
        raise CommandFailed(
            ExitCode.FAILED,
            "too-late",
            "Tindakan itu sudah dikirim atau sudah dijawab server, jadi tidak dapat diurungkan.",
        )
    _done(context, item, "Diurungkan; tidak ada yang dikirim. Teksnya kembali menjadi konsep.")
    return ExitCode.OK


async def _retry(context: Context, desk: Desk) -> ExitCode:
    item = await _item(context, desk)
    if item.state not in {OutboxState.HOLDING, OutboxState.WAITING}:
        raise CommandFailed(
            ExitCode.FAILED,
            "nothing-to-decide",
            "Tindakan itu sudah dijawab server. Buat tindakan baru dengan “act”.",
        )
    await desk.outbox.retry(item.action)
    _done(context, item, "Akan dikirim pada sinkronisasi berikutnya (halo-desktop sync).")
    return ExitCode.OK


async def _dismiss(context: Context, desk: Desk) -> ExitCode:
    item = await _item(context, desk)
    if item.state is not OutboxState.REJECTED:
        raise CommandFailed(
            ExitCode.FAILED,
            "nothing-to-decide",
            "Hanya tindakan yang ditolak yang dapat ditutup; yang lain masih berjalan.",
        )
    await desk.outbox.dismiss(item.action)
    _done(context, item, "Ditutup; teksnya tetap tercatat.")
    return ExitCode.OK


def _done(context: Context, item: OutboxItem, text: str) -> None:
    context.output.answer({"action": item.action, "done": True}, text)


async def _item(context: Context, desk: Desk) -> OutboxItem:
    wanted = context.words[1].strip().lower()
    exact = await desk.outbox.item(ActionId(wanted))
    if exact is not None:
        return exact
    found = [item for item in await desk.outbox.items() if item.action.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        raise bad_usage(
            f"{len(found)} tindakan berawalan {plain.one_line(wanted, 40)}; tulis idnya lebih "
            "panjang.",
            field="action",
        )
    raise CommandFailed(
        ExitCode.NOT_FOUND,
        "not-found",
        f"Tindakan {plain.one_line(wanted, 40)} tidak ada di kotak keluar. "
        "Lihat: halo-desktop outbox list",
        field="action",
    )


def _now() -> datetime:
    return datetime.now(UTC)
