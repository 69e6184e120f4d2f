"""Finds the complaint that a person names by ticket, LAPOR! number or id."""

from __future__ import annotations

import re
from typing import Final

from halo_desktop.cli import plain
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.desk.desk import Desk
from halo_desktop.domain.ids import ComplaintId

_ID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_LOOKED_AT: Final = 200
_NAMED: Final = 3


async def find(desk: Desk, text: str) -> ComplaintId:
    """The id of a complaint on this computer; an id is taken as it is.

    Raises:
        CommandFailed: when nothing (or more than one) is called so.
    """
    wanted = text.strip()
    if not wanted:
        raise bad_usage("Nomor tiket kosong.", field="ticket")
    if _ID.fullmatch(wanted.lower()):
        return ComplaintId(wanted.lower())
    page = await desk.worklist.search(wanted, _LOOKED_AT)
    exact = {
        line.id
        for line in page.items
        if wanted.lower() in {(line.ticket or "").lower(), (line.lapor_tracking or "").lower()}
    }
    if len(exact) == 1:
        return exact.pop()
    near = [
        line.ticket for line in page.items if line.ticket and wanted.lower() in line.ticket.lower()
    ]
    hint = f" Mungkin maksudnya {', '.join(near[:_NAMED])}?" if near else ""
    raise CommandFailed(
        ExitCode.NOT_FOUND,
        "not-found",
        f"Aduan {plain.one_line(wanted, 40)} tidak ada di komputer ini.{hint} "
        "Sinkronkan (halo-desktop sync) atau cari di server (halo-desktop search --online).",
        field="ticket",
    )
