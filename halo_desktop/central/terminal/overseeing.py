"""``halo-central device``, ``audit`` and ``policy``: who works where, what was done, what holds."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, select

from halo_desktop.central.access import device_acts, equipment, holdings
from halo_desktop.central.access.accounts import AccountError
from halo_desktop.central.governance import auditing, trail
from halo_desktop.central.operations import opening
from halo_desktop.central.operations.opening import Place
from halo_desktop.central.service import Central
from halo_desktop.central.storage import tables
from halo_desktop.central.terminal import arguments
from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.ids import ComplaintId, DeviceId, UserId
from halo_desktop.domain.roles import STAFF_ROLES, Role
from halo_desktop.domain.rulebook import Options, Rulebook
from halo_desktop.wire.audit import AuditRequest, AuditRow
from halo_desktop.wire.equipment import DeviceCard

COMMANDS: Final = {
    "device": "Lihat perangkat, isinya, dan kunci atau hapus dari jauh.",
    "audit": "Periksa dan tampilkan jejak audit.",
    "policy": "Lihat atau ubah aturan kunci layar, masa luring dan kode 2 langkah.",
}
_ADMINISTRATOR: Final = UserId("halo-central")
_STATES: Final = {"active": "aktif", "revoked": "dikunci"}
_NUMBERS: Final[dict[str, tuple[int, int, Callable[[Options, int], Options]]]] = {
    "lock-minutes": (0, 240, lambda options, value: replace(options, lock_minutes=value)),
    "pin-digits": (4, 12, lambda options, value: replace(options, pin_digits=value)),
    "pin-attempts": (1, 20, lambda options, value: replace(options, pin_attempts=value)),
    "lease-hours": (1, 720, lambda options, value: replace(options, lease_hours=value)),
    "identity-days": (0, 30, lambda options, value: replace(options, identity_days=value)),
    "closed-days": (0, 3650, lambda options, value: replace(options, closed_days=value)),
}


def add_arguments(name: str, parser: arguments.Parser) -> None:
    """Describes the subcommands of one of ours."""
    commands = parser.add_subparsers(
        dest="deed", required=True, metavar="TINDAKAN", parser_class=arguments.Parser
    )
    if name == "device":
        _add_device(commands)
    elif name == "audit":
        commands.add_parser("verify", help="Periksa semua rantai; 1 bila ada yang putus.")
        show = commands.add_parser("show", help="Tampilkan yang terbaru.")
        show.add_argument("--device", default="", metavar="PERANGKAT")
        show.add_argument("--complaint", default="", metavar="ADUAN", help="Nomor id aduan.")
        show.add_argument("--limit", type=arguments.count, default=50, metavar="JUMLAH")
        listing = commands.add_parser("list", help="Aduan dan perangkat bersama, terbaru dahulu.")
        listing.add_argument("--user", default="", metavar="PETUGAS", help="Akun atau nama.")
        listing.add_argument("--what", default="", metavar="TINDAKAN", help="Mis. reveal_identity.")
        listing.add_argument("--complaint", default="", metavar="ADUAN", help="Tiket atau id.")
        listing.add_argument("--device", default="", metavar="PERANGKAT")
        listing.add_argument("--limit", type=arguments.count, default=50, metavar="JUMLAH")
    else:
        commands.add_parser("show", help="Tampilkan aturan yang berlaku.")
        change = commands.add_parser("set", help="Ubah, mis. lock-minutes=5 totp-roles=operator.")
        change.add_argument("changes", nargs="+", metavar="NAMA=NILAI")
    for command in commands.choices.values():
        opening.add_arguments(command, is_nested=True)


def run(options: argparse.Namespace, place: Place) -> int:
    """Carries out one subcommand. Blocking."""
    central = opening.open_central(place)
    try:
        return _DEEDS[options.command, options.deed](central, options)
    except AccountError:
        return _fail("Tidak ada perangkat dengan nomor itu. Lihat: halo-central device list")
    finally:
        central.close()


def _add_device(commands: argparse._SubParsersAction[arguments.Parser]) -> None:
    listing = commands.add_parser("list", help="Tampilkan perangkat.")
    listing.add_argument("--user", default="", metavar="PENGGUNA")
    for word, meaning in (
        ("revoke", "Kunci; salinannya dihapus, yang belum terkirim tetap tersegel di sana."),
        ("wipe", "Kunci dan hancurkan kuncinya: semua yang ada di sana hilang."),
        ("restore", "Buka kembali perangkat yang dikunci."),
    ):
        commands.add_parser(word, help=meaning).add_argument("device", metavar="PERANGKAT")
    inventory = commands.add_parser("inventory", help="Apa yang tersimpan di perangkat mana.")
    chosen = inventory.add_mutually_exclusive_group()
    chosen.add_argument("--device", default="", metavar="PERANGKAT")
    chosen.add_argument(
        "--complaint", default="", metavar="ADUAN", help="Di perangkat mana aduan ini pernah ada."
    )


def _list(central: Central, options: argparse.Namespace) -> int:
    with central.core.database.read() as connection:
        found = equipment.cards(connection)
    for card in found:
        if options.user in {"", card.username}:
            _say(_device_line(card))
    return 0


def _device_line(card: DeviceCard) -> str:
    state = _STATES.get(card.state, card.state)
    if card.wipe == "all":
        state = "terhapus" if card.wiped_at else "dikunci, akan dihapus"
    elif card.wiped_at and card.state != "active":
        state = "dikunci, salinan terhapus"
    waiting = f" · {card.waiting} belum terkirim" if card.waiting else ""
    return (
        f"{card.id} · {card.name or '(tanpa nama)'} · {card.username} · {state} · "
        f"terakhir {_moment(card.last_seen_at)} · {card.os or '?'} · build {card.build}{waiting}"
    )


def _order(central: Central, options: argparse.Namespace) -> int:
    with central.core.database.write() as connection:
        equipment.order(
            connection,
            DeviceId(options.device),
            options.deed,
            by=_ADMINISTRATOR,
            row_id=central.core.new_id(),
            now=central.core.now(),
        )
    _say(
        {
            "revoke": "Perangkat dikunci; salinannya dihapus saat perangkat itu terhubung.",
            "wipe": "Perangkat dikunci; kuncinya dihancurkan saat perangkat itu terhubung.",
            "restore": "Perangkat dibuka kembali; pemiliknya harus masuk lagi di sana.",
        }[options.deed]
    )
    return 0


def _inventory(central: Central, options: argparse.Namespace) -> int:
    with central.core.database.read() as connection:
        if options.complaint:
            return _who_had(connection, options.complaint)
        for card in equipment.cards(connection):
            if options.device not in {"", card.id}:
                continue
            told = _moment(card.reported_at) if card.reported_at else "belum pernah melapor"
            _say(f"{card.id} · {card.name} · {card.username} · {told}")
            for scope in card.held:
                done = "lengkap" if scope.complete_at else "belum lengkap"
                _say(f"  {scope.id} ({scope.projection}): {scope.complaints} aduan, {done}")
    return 0


def _who_had(connection: Connection, wanted: str) -> int:
    columns = tables.complaint.c
    complaint = connection.execute(
        select(columns.id).where((columns.id == wanted) | (columns.ticket == wanted))
    ).scalar_one_or_none()
    if complaint is None:
        return _fail("Tidak ada aduan dengan nomor itu.")
    for lay in holdings.who_had(connection, ComplaintId(complaint)):
        until = _moment(lay.until) if lay.until else "sekarang"
        _say(
            f"tersimpan · {lay.device.device} · {lay.device.device_name} · {lay.device.person} · "
            f"{lay.scope} ({lay.projection}) · {_moment(lay.since)} s.d. {until}"
        )
    for row in reversed(device_acts.recent(connection, subject=complaint)):
        _say(
            f"{row.what} · {row.device} · {row.device_name} · {row.person or row.account} · "
            f"{_acted(row.at_ms)}"
        )
    return 0


def _verify(central: Central, options: argparse.Namespace) -> int:
    with central.core.database.read() as connection:
        broken = trail.broken_chains(connection)
        troubles = device_acts.troubles(connection)
        acts = device_acts.count(connection)
    for complaint, positions in broken.items():
        _say(f"putus · aduan {complaint} · kejadian {', '.join(map(str, positions))}")
    for trouble in troubles:
        _say(f"{trouble.finding} · perangkat {trouble.device} · baris {trouble.n}")
    serious = [one for one in troubles if one.finding is not device_acts.Finding.RESTART]
    _say(
        f"Jejak aduan: {len(broken)} rantai putus. Catatan perangkat: {acts} baris, "
        f"{len(serious)} tidak cocok."
    )
    return 1 if broken or serious else 0


def _show(central: Central, options: argparse.Namespace) -> int:
    with central.core.database.read() as connection:
        rows = device_acts.recent(
            connection, device=options.device, subject=options.complaint, limit=options.limit
        )
    for row in reversed(rows):
        subject = f" · {row.subject}" if row.subject else ""
        detail = f" · {row.detail}" if row.detail else ""
        finding = f" · {row.finding}" if row.finding else ""
        _say(
            f"{_acted(row.at_ms)} · {row.person or row.account} · "
            f"{row.device_name or row.device} · "
            f"{row.what}{subject}{detail}{finding}"
        )
    return 0


def _list_audit(central: Central, options: argparse.Namespace) -> int:
    after, left = "", options.limit
    with central.core.database.read() as connection:
        while left > 0:
            request = AuditRequest(
                after=after,
                limit=left,
                person=options.user,
                what=options.what,
                complaint=options.complaint,
                device=options.device,
            )
            rows, after = auditing.page(connection, request, may_see_all=True)
            for row in rows:
                _say(_audit_line(row))
            left = left - len(rows) if after else 0
    return 0


def _audit_line(row: AuditRow) -> str:
    words = (
        _moment(row.at),
        row.person,
        row.device_name or row.device or "",
        row.what,
        row.ticket or row.complaint or "",
        row.detail,
        row.finding,
    )
    return " · ".join(word for word in words if word)


def _show_policy(central: Central, options: argparse.Namespace) -> int:
    with central.core.database.read() as connection:
        found = central.core.rulebook(connection).options
    _say_policy(found)
    return 0


def _set_policy(central: Central, options: argparse.Namespace) -> int:
    with central.core.database.read() as connection:
        rulebook = central.core.rulebook(connection)
    changed = rulebook.options
    for change in options.changes:
        name, _, value = change.partition("=")
        known = _changed(changed, name, value)
        if known is None:
            return _fail(f"“{change}” bukan aturan yang dikenal. Lihat: halo-central policy show")
        changed = known
    if changed != rulebook.options:
        central.publish(_renamed(rulebook, changed, central.core.now()))
    _say_policy(changed)
    return 0


def _changed(options: Options, name: str, value: str) -> Options | None:
    if name == "totp-roles":
        words = [word for word in value.split(",") if word]
        if not all(word in {role.value for role in STAFF_ROLES} for word in words):
            return None
        return replace(options, totp_roles=tuple(Role(word) for word in words))
    if name not in _NUMBERS or not value.isdigit():
        return None
    least, most, change = _NUMBERS[name]
    return change(options, int(value)) if least <= int(value) <= most else None


def _renamed(rulebook: Rulebook, options: Options, now: datetime) -> Rulebook:
    """Other rules are another version, or no console would fetch them."""
    base = rulebook.version.partition("+")[0]
    return replace(rulebook, version=f"{base}+{now:%Y%m%d%H%M%S%f}", options=options)


def _say_policy(options: Options) -> None:
    for name in _NUMBERS:
        _say(f"{name}={getattr(options, name.replace('-', '_'))}")
    _say(f"totp-roles={','.join(role.value for role in options.totp_roles)}")


def _acted(at_ms: int) -> str:
    return _moment(datetime.fromtimestamp(at_ms / 1000, WITA))


def _moment(at: datetime) -> str:
    return f"{at.astimezone(WITA):%Y-%m-%d %H.%M}"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _fail(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return 1


_DEEDS: Final[dict[tuple[str, str], Callable[[Central, argparse.Namespace], int]]] = {
    ("device", "list"): _list,
    ("device", "revoke"): _order,
    ("device", "wipe"): _order,
    ("device", "restore"): _order,
    ("device", "inventory"): _inventory,
    ("audit", "verify"): _verify,
    ("audit", "show"): _show,
    ("audit", "list"): _list_audit,
    ("policy", "show"): _show_policy,
    ("policy", "set"): _set_policy,
}
