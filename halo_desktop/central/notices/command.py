"""``halo-central notices``: how notices stand, and what an administrator does about them."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from datetime import datetime
from typing import Final

from sqlalchemy import func, select, update

from halo_desktop.central.core import Core
from halo_desktop.central.notices import breaker, settings, settling, tables, wanting
from halo_desktop.central.notices.breaker import Standing
from halo_desktop.central.notices.mail import Mail
from halo_desktop.central.notices.settings import Settings
from halo_desktop.central.notices.way import Message, NoticeFailure
from halo_desktop.central.operations import opening
from halo_desktop.central.operations.opening import Place
from halo_desktop.central.storage import tables as central_tables
from halo_desktop.central.terminal.arguments import Parser
from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.states import NoticeChannel, NoticeResult

DONE, FAILED = 0, 1
_MOST: Final = 20
_STATES: Final = {
    wanting.NEW: "menunggu dikirim",
    wanting.SENDING: "sedang dikirim",
    wanting.SENT: "terkirim, belum dipastikan sampai",
    wanting.DELIVERED: "sampai",
    wanting.FAILED: "TIDAK sampai",
    wanting.OVERTAKEN: "digantikan kabar yang lebih baru",
    wanting.SKIPPED: "tidak dikirim (tanpa alamat, tanpa saluran, atau ditolak pelapor)",
}
_SPOKEN: Final = {
    "telepon": NoticeChannel.PHONE,
    "langsung": NoticeChannel.IN_PERSON,
    "surat": NoticeChannel.LETTER,
}


def configure(parser: Parser) -> None:
    """Adds the command's arguments."""
    commands = parser.add_subparsers(
        dest="what", required=True, metavar="TINDAKAN", parser_class=Parser
    )
    status = commands.add_parser("status", help="Tampilkan keadaan pemberitahuan.")
    status.add_argument("--json", action="store_true", help="Keluarkan satu objek JSON.")
    resume = commands.add_parser("resume", help="Lanjutkan setelah gangguan dibetulkan.")
    again = commands.add_parser("resend", help="Kirim ulang yang tidak sampai untuk satu aduan.")
    again.add_argument("ticket", metavar="TIKET", help="Nomor aduan.")
    told = commands.add_parser(
        "told", help="Catat bahwa pelapor sudah diberi tahu dengan cara lain."
    )
    told.add_argument("ticket", metavar="TIKET", help="Nomor aduan.")
    told.add_argument("--by", choices=sorted(_SPOKEN), required=True, help="Dengan cara apa.")
    test = commands.add_parser("test", help="Kirim satu surat percobaan.")
    test.add_argument("address", metavar="ALAMAT", help="Alamat surat elektronik sendiri.")
    for one in (status, resume, again, told, test):
        opening.add_arguments(one, is_nested=True)


def run(options: argparse.Namespace, place: Place) -> int:
    """Carries out one of the commands. Blocking."""
    configured = settings.load(place.folder)
    central = opening.open_central(place)
    try:
        if options.what == "status":
            return _status(central.core, configured, as_json=options.json)
        if options.what == "resume":
            with central.core.database.write() as connection:
                breaker.resume(connection)
            sys.stdout.write("Pengiriman pemberitahuan dilanjutkan.\n")
            return DONE
        if options.what == "test":
            return _test(central.core, configured, options.address)
        spoken = _SPOKEN[options.by] if options.what == "told" else None
        return _again(central.core, options.ticket, spoken)
    finally:
        central.close()


def _status(core: Core, configured: Settings, *, as_json: bool) -> int:
    columns = tables.notice.c
    with core.database.read() as connection:
        counted: Counter[str] = Counter()
        for state, number in connection.execute(
            select(columns.state, func.count()).group_by(columns.state)
        ):
            counted[state] = number
        ways = [breaker.read(connection, name) for name in _names(configured)]
        failed = connection.execute(
            select(central_tables.complaint.c.ticket, columns.event, columns.error)
            .join(central_tables.complaint, central_tables.complaint.c.id == columns.complaint)
            .where(columns.state == wanting.FAILED)
            .order_by(columns.done_at.desc(), columns.id)
            .limit(_MOST)
        ).all()
    if as_json:
        sys.stdout.write(json.dumps(_as_json(configured, counted, ways)) + "\n")
    else:
        lines = _as_lines(configured, counted, ways)
        lines += [f"  {row.ticket}: {row.event} ({row.error})" for row in failed]
        sys.stdout.write("\n".join(lines) + "\n")
    return FAILED if any(way.stopped_at is not None for way in ways) else DONE


def _names(configured: Settings) -> list[str]:
    is_mail = [channel is NoticeChannel.EMAIL for channel in configured.channels]
    return (["email"] if any(is_mail) else []) + (["gateway"] if not all(is_mail) else [])


def _as_json(
    configured: Settings, counted: Counter[str], ways: list[Standing]
) -> dict[str, object]:
    return {
        "channels": [channel.value for channel in configured.channels],
        "notices": {state: counted[state] for state in _STATES},
        "ways": {
            way.name: {
                "error": way.error,
                "failing_since": _stamp(way.failing_since),
                "stopped_at": _stamp(way.stopped_at),
                "paused_until": _stamp(way.paused_until),
                "last_ok_at": _stamp(way.last_ok_at),
            }
            for way in ways
        },
    }


def _stamp(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def _as_lines(configured: Settings, counted: Counter[str], ways: list[Standing]) -> list[str]:
    names = ", ".join(channel.value for channel in configured.channels)
    lines = [f"Saluran: {names or 'belum diatur (lihat docs/notices.md)'}"]
    for way in ways:
        if way.stopped_at is not None:
            lines.append(
                f"BERHENTI sejak {_moment(way.stopped_at)}: {way.name} menolak akun kita "
                f"({way.error}). Betulkan, lalu: halo-central notices resume"
            )
        elif way.failing_since is not None:
            since = _moment(way.failing_since)
            lines.append(f"{way.name} tidak menjawab sejak {since} ({way.error}).")
        elif way.last_ok_at is not None:
            lines.append(f"{way.name} terakhir menerima: {_moment(way.last_ok_at)}")
    lines += [f"  {counted[state]} {words}" for state, words in _STATES.items() if counted[state]]
    if not counted:
        lines.append("Belum ada pemberitahuan.")
    return lines


def _moment(at: datetime) -> str:
    return f"{at.astimezone(WITA):%d-%m-%Y %H.%M} WITA"


def _again(core: Core, ticket: str, spoken: NoticeChannel | None) -> int:
    """Sends what did not arrive again, or notes that a person has said it."""
    columns, complaint = tables.notice.c, central_tables.complaint.c
    with core.database.write() as connection:
        rows = connection.execute(
            select(tables.notice)
            .join(central_tables.complaint, complaint.id == columns.complaint)
            .where(
                complaint.ticket == ticket.strip().upper(),
                columns.state.in_([wanting.FAILED, wanting.SENT, wanting.NEW]),
            )
            .order_by(columns.made_at)
        ).all()
        for row in rows:
            if spoken is None:
                connection.execute(
                    update(tables.notice)
                    .where(columns.id == row.id)
                    .values(
                        state=wanting.NEW, tried="", next_at=None, done_at=None, made_at=core.now()
                    )
                )
                continue
            settling.write(
                connection,
                row.id,
                state=wanting.DELIVERED,
                channel=spoken.value,
                done_at=core.now(),
                error="",
            )
            again = connection.execute(select(tables.notice).where(columns.id == row.id)).one()
            settling.record(core, connection, again, NoticeResult.DELIVERED)
    core.tell_committed()
    if not rows:
        sys.stderr.write("Tidak ada pemberitahuan yang tertunda atau gagal untuk aduan itu.\n")
        return FAILED
    words = "akan dikirim lagi" if spoken is None else "dicatat sudah disampaikan"
    sys.stdout.write(f"{len(rows)} pemberitahuan {words}.\n")
    return DONE


def _test(core: Core, configured: Settings, address: str) -> int:
    if not configured.email.host:
        sys.stderr.write("Surat elektronik belum diatur. Lihat docs/notices.md.\n")
        return FAILED
    message = Message(
        id=core.new_id(),
        channel=NoticeChannel.EMAIL,
        to=address,
        event="test",
        subject="Percobaan pemberitahuan Halo ASSAMI",
        text="Surat ini menunjukkan bahwa pengaturan surat elektronik Halo ASSAMI berfungsi.\n",
    )
    try:
        Mail(configured, core.now).send(message)
    except NoticeFailure as failure:
        sys.stderr.write(f"Tidak terkirim: {failure.code}. Periksa notices.toml.\n")
        return FAILED
    sys.stdout.write("Surat percobaan diterima peladen surat.\n")
    return DONE
