"""``halo-central lapor``: how the exchange stands, and what an administrator does about it."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from datetime import datetime
from typing import Final

from sqlalchemy import func, select

from halo_desktop.central.lapor import settings, tables, wanting, way
from halo_desktop.central.lapor.settings import Settings
from halo_desktop.central.lapor.way import Way
from halo_desktop.central.lapor.worker import Worker
from halo_desktop.central.operations import opening
from halo_desktop.central.operations.opening import Place
from halo_desktop.central.service import Central
from halo_desktop.central.storage import tables as central_tables
from halo_desktop.central.terminal.arguments import Parser
from halo_desktop.domain.actions import Action
from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.ids import ActionId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, LaporTask
from halo_desktop.domain.payloads import AskLapor, Payload, RecordLaporLink
from halo_desktop.domain.roles import LAPOR_ACTOR, SYSTEM_ACTOR, Actor
from halo_desktop.domain.states import LaporTaskState, LaporWish
from halo_desktop.wire import codec

DONE, FAILED = 0, 1
_MOST_TURNS: Final = 200
_WORDS: Final = {
    wanting.NEW: "belum dicoba",
    wanting.SENDING: "sedang dikirim",
    LaporTaskState.WAITING.value: "menunggu dicoba lagi",
    LaporTaskState.UNCERTAIN.value: "tidak pasti sampai",
    LaporTaskState.NEEDS_FIX.value: "ditolak, perlu perbaikan",
    LaporTaskState.BY_HAND.value: "dikerjakan di lapor.go.id",
}


def configure(parser: Parser) -> None:
    """Adds the command's arguments."""
    commands = parser.add_subparsers(
        dest="what", required=True, metavar="TINDAKAN", parser_class=Parser
    )
    status = commands.add_parser("status", help="Tampilkan keadaan pertukaran.")
    status.add_argument("--json", action="store_true", help="Keluarkan satu objek JSON.")
    check = commands.add_parser("check", help="Periksa semua tautan sekarang.")
    resolve = commands.add_parser(
        "resolve", help="Selesaikan kiriman yang tidak pasti atau ditolak."
    )
    resolve.add_argument("ticket", metavar="TIKET", help="Nomor aduan, misalnya ASM-2026-000123.")
    ways = resolve.add_mutually_exclusive_group(required=True)
    ways.add_argument("--number", metavar="NOMOR", help="Laporannya ada di LAPOR!, nomornya ini.")
    ways.add_argument("--again", action="store_true", help="Tidak ada di LAPOR!: kirim ulang.")
    ways.add_argument("--done", action="store_true", help="Sudah ada atau ditempel dengan tangan.")
    resolve.add_argument("--note", default="", metavar="TEKS", help="Apa yang terlihat di LAPOR!.")
    resume = commands.add_parser("resume", help="Lanjutkan setelah kunci LAPOR! dibetulkan.")
    for one in (status, check, resolve, resume):
        opening.add_arguments(one, is_nested=True)


def run(options: argparse.Namespace, place: Place) -> int:
    """Carries out one of the commands. Blocking."""
    configured = settings.load(place.folder)
    central = opening.open_central(place)
    try:
        if options.what == "status":
            return _status(central, configured, as_json=options.json)
        if options.what == "resolve":
            return _resolve(central, options)
        worker = Worker(central.core, configured)
        if options.what == "resume":
            worker.resume()
            sys.stdout.write("Pertukaran dengan LAPOR! dilanjutkan.\n")
            return DONE
        return _check(worker)
    finally:
        central.close()


def _check(worker: Worker) -> int:
    due = worker.hurry()
    looked = 0
    try:
        for _ in range(_MOST_TURNS):
            turn = worker.turn()
            looked += turn.looked
            if not turn.is_leading:
                sys.stdout.write(
                    f"{due} tautan akan diperiksa oleh peladen yang sedang berjalan.\n"
                )
                return DONE
            if turn.failure:
                sys.stderr.write(
                    f"LAPOR! tidak menjawab ({turn.failure}) sesudah {looked} tautan diperiksa. "
                    "Lihat: halo-central lapor status\n"
                )
                return FAILED
            if not turn.looked and not turn.sent:
                break
    finally:
        worker.stop()
    sys.stdout.write(f"{looked} tautan diperiksa.\n")
    return DONE


def _status(central: Central, configured: Settings, *, as_json: bool) -> int:
    with central.core.database.read() as connection:
        found = way.read(connection)
        columns = tables.lapor_task.c
        counted = Counter(
            {
                row.state: row.number
                for row in connection.execute(
                    select(columns.state, func.count().label("number"))
                    .where(columns.state.in_(wanting.OPEN))
                    .group_by(columns.state)
                )
            }
        )
        watched = connection.execute(
            select(func.count()).select_from(tables.lapor_watch)
        ).scalar_one()
    if as_json:
        sys.stdout.write(json.dumps(_as_json(found, configured, counted, watched)) + "\n")
    else:
        sys.stdout.write(_as_text(found, configured, counted, watched))
    return FAILED if found.stopped_at is not None else DONE


def _as_json(
    found: Way, configured: Settings, counted: Counter[str], watched: int
) -> dict[str, object]:
    def stamp(at: datetime | None) -> str | None:
        return None if at is None else at.isoformat()

    return {
        "adapter": configured.adapter,
        "failing_since": stamp(found.failing_since),
        "error": found.error,
        "stopped_at": stamp(found.stopped_at),
        "paused_until": stamp(found.paused_until),
        "last_ok_at": stamp(found.last_ok_at),
        "masters_at": stamp(found.masters_at),
        "watched": watched,
        "tasks": {state: counted[state] for state in wanting.OPEN},
    }


def _as_text(found: Way, configured: Settings, counted: Counter[str], watched: int) -> str:
    lines = [f"Adapter: {configured.adapter}"]
    if found.stopped_at is not None:
        lines.append(
            f"BERHENTI sejak {_moment(found.stopped_at)}: LAPOR! menolak kunci ({found.error}). "
            "Betulkan kuncinya, lalu: halo-central lapor resume"
        )
    elif found.failing_since is not None:
        lines.append(f"LAPOR! tidak menjawab sejak {_moment(found.failing_since)} ({found.error}).")
    elif found.last_ok_at is not None:
        lines.append(f"Terakhir menjawab: {_moment(found.last_ok_at)}")
    lines.append(f"Tautan yang dipantau: {watched}")
    lines += [f"  {counted[state]} {_WORDS[state]}" for state in wanting.OPEN if counted[state]]
    if not counted:
        lines.append("Tidak ada kiriman yang tertunda.")
    return "\n".join(lines) + "\n"


def _moment(at: datetime) -> str:
    return f"{at.astimezone(WITA):%d-%m-%Y %H.%M} WITA"


def _resolve(central: Central, options: argparse.Namespace) -> int:
    case = _find(central, options.ticket)
    if case is None:
        sys.stderr.write("Aduan itu tidak ada. Periksa nomornya.\n")
        return FAILED
    link = case.lapor
    task = next((one for one in link.tasks if _is_stuck(one)), None) if link is not None else None
    actor: Actor = SYSTEM_ACTOR
    payload: Payload
    if options.number:
        kind, actor = Kind.RECORD_LAPOR_LINK, LAPOR_ACTOR
        payload = RecordLaporLink(tracking_id=options.number)
    elif task is None:
        sys.stderr.write("Tidak ada kiriman yang menunggu keputusan untuk aduan itu.\n")
        return FAILED
    else:
        kind = Kind.ASK_LAPOR
        wish = LaporWish.RESEND if options.again else LaporWish.PASTED
        payload = AskLapor(wish=wish, task=task.id, note=options.note)
    action = Action(
        id=ActionId(central.core.new_id()),
        kind=kind,
        complaint=case.id,
        payload=payload,
        base=case.facets,
        made_at=central.core.now(),
    )
    result = central.perform(action, actor, keep_refusal=False).result
    if result.st == "rejected":
        sys.stderr.write(_REFUSALS.get(result.field, _REFUSALS[""]) + "\n")
        return FAILED
    sys.stdout.write("Tercatat.\n")
    return DONE


_REFUSALS: Final = {
    "note": "Tulis dengan --note apa yang terlihat di lapor.go.id sebelum mengirim ulang.",
    "tracking_id": "Nomor LAPOR! itu tidak cocok, atau nomornya harus dicatat dulu (--number).",
    "": "Tidak dapat dicatat dalam keadaan aduan sekarang.",
}


def _is_stuck(task: LaporTask) -> bool:
    return task.state is not LaporTaskState.WAITING or bool(task.error)


def _find(central: Central, ticket: str) -> Complaint | None:
    columns = central_tables.complaint.c
    with central.core.database.read() as connection:
        doc = connection.scalars(
            select(columns.doc).where(columns.ticket == ticket.strip().upper())
        ).one_or_none()
    return None if doc is None else codec.decode_complaint(doc.encode("utf-8"))
