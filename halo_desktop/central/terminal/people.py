"""``halo-central user``: who may sign in, and as what."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable
from datetime import date
from typing import Final

import segno
from sqlalchemy import Connection

from halo_desktop.central.access import accounts, second_factor
from halo_desktop.central.access.accounts import AccountCard, AccountError
from halo_desktop.central.governance import admin_trail
from halo_desktop.central.operations import opening
from halo_desktop.central.operations.opening import Place
from halo_desktop.central.service import Central
from halo_desktop.central.terminal import arguments
from halo_desktop.domain.ids import UnitId, UserId
from halo_desktop.domain.roles import STAFF_ROLES, Membership, Role

_SENTENCES: Final = {
    "name-missing": "Nama pengguna dan nama lengkap wajib diisi, tanpa karakter khusus.",
    "name-taken": "Nama pengguna itu sudah dipakai. Pilih nama lain.",
    "password-short": (
        f"Kata sandi terlalu pendek. Pakai paling sedikit {accounts.MIN_PASSWORD} karakter."
    ),
    "password-long": "Kata sandi terlalu panjang.",
    "unknown": "Tidak ada akun dengan nama pengguna itu. Lihat: halo-central user list",
    "already-granted": "Akun itu sudah memegang peran tersebut.",
    "not-granted": "Akun itu tidak memegang peran tersebut.",
    "role-unknown": "Peran itu tidak dikenal.",
    "unit-missing": "Peran itu memerlukan unit. Tambahkan --unit KODE.",
    "unit-unknown": "Tidak ada unit dengan kode itu yang masih berlaku.",
    "passwords-differ": "Kedua kata sandi tidak sama. Tidak ada yang diubah.",
    "unknown-device": "Tidak ada perangkat dengan nomor itu.",
}
_ROLES: Final = tuple(sorted(role.value for role in STAFF_ROLES))


def add_arguments(parser: arguments.Parser) -> None:
    """Describes the subcommands of ``user``."""
    commands = parser.add_subparsers(
        dest="user_command", required=True, metavar="TINDAKAN", parser_class=arguments.Parser
    )
    commands.add_parser("list", help="Tampilkan semua akun.")
    add = commands.add_parser("add", help="Tambah akun; kata sandi ditanyakan.")
    add.add_argument("username", metavar="PENGGUNA", help="Nama pengguna untuk masuk.")
    add.add_argument("--name", required=True, help="Nama lengkap.")
    _add_role(add, is_required=False)
    password = commands.add_parser("password", help="Ganti kata sandi; ditanyakan.")
    password.add_argument("username", metavar="PENGGUNA")
    for parser_ in (add, password):
        parser_.add_argument(
            "--password-stdin",
            action="store_true",
            help="Baca kata sandi dari baris pertama masukan standar.",
        )
    for word, meaning in (("grant", "Beri peran."), ("revoke", "Cabut peran.")):
        command = commands.add_parser(word, help=meaning)
        command.add_argument("username", metavar="PENGGUNA")
        _add_role(command, is_required=True)
    for word, meaning in (
        ("close", "Tutup akun dan akhiri semua sesinya."),
        ("open", "Buka kembali akun yang ditutup."),
    ):
        commands.add_parser(word, help=meaning).add_argument("username", metavar="PENGGUNA")
    totp = commands.add_parser("totp", help="Pasang atau cabut kode 2 langkah.")
    totp.add_argument("deed", choices=("set", "reset"), metavar="set|reset")
    totp.add_argument("username", metavar="PENGGUNA")
    wipe = commands.add_parser("wipe-device", help="Kunci perangkat dan hapus salinannya.")
    wipe.add_argument("device", metavar="PERANGKAT")
    for command in commands.choices.values():
        opening.add_arguments(command, is_nested=True)


def run(options: argparse.Namespace, place: Place) -> int:
    """Carries out one subcommand. Blocking."""
    central = opening.open_central(place)
    try:
        return _COMMANDS[options.user_command](central, options)
    except AccountError as error:
        sys.stderr.write(_SENTENCES[error.reason] + "\n")
        return 1
    finally:
        central.close()


def _list(central: Central, options: argparse.Namespace) -> int:
    with central.core.database.read() as connection:
        for card in accounts.cards(connection):
            sys.stdout.write(_line(card) + "\n")
    return 0


def _line(card: AccountCard) -> str:
    roles = ", ".join(_role_text(membership) for membership in card.memberships) or "tanpa peran"
    closed = "" if card.is_active else " · ditutup"
    return f"{card.username} · {card.name} · {roles}{closed}"


def _role_text(membership: Membership) -> str:
    unit = f" {membership.unit}" if membership.unit else ""
    until = f" s.d. {membership.valid_to:%Y-%m-%d}" if membership.valid_to else ""
    return f"{membership.role.value}{unit}{until}"


def _add(central: Central, options: argparse.Namespace) -> int:
    hashed = accounts.hash_password(central.core.hasher, _ask_password(options))
    now = central.core.now()
    with central.core.database.write() as connection:
        memberships = (_membership(central, connection, options),) if options.role else ()
        accounts.add(
            connection,
            user=UserId(central.core.new_id()),
            username=options.username,
            name=options.name,
            password_hash=hashed,
            memberships=memberships,
            now=now,
        )
    sys.stdout.write(f"Akun {options.username} dibuat.\n")
    return 0


def _password(central: Central, options: argparse.Namespace) -> int:
    with central.core.database.read() as connection:
        user = accounts.find(connection, options.username)
    hashed = accounts.hash_password(central.core.hasher, _ask_password(options))
    with central.core.database.write() as connection:
        accounts.set_password(connection, user, hashed, central.core.now())
    sys.stdout.write(f"Kata sandi {options.username} diganti; semua sesinya diakhiri.\n")
    return 0


def _grant(central: Central, options: argparse.Namespace) -> int:
    with central.core.database.write() as connection:
        user = accounts.find(connection, options.username)
        accounts.grant(connection, user, _membership(central, connection, options))
    sys.stdout.write(f"Peran {options.role} diberikan kepada {options.username}.\n")
    return 0


def _revoke(central: Central, options: argparse.Namespace) -> int:
    unit = UnitId(options.unit) if options.unit else None
    with central.core.database.write() as connection:
        user = accounts.find(connection, options.username)
        accounts.revoke(connection, user, Membership(role=Role(options.role), unit=unit))
    sys.stdout.write(f"Peran {options.role} dicabut dari {options.username}.\n")
    return 0


def _set_active(central: Central, options: argparse.Namespace) -> int:
    is_active = options.user_command == "open"
    with central.core.database.write() as connection:
        user = accounts.find(connection, options.username)
        accounts.set_active(connection, user, is_active=is_active, now=central.core.now())
    sys.stdout.write(f"Akun {options.username} {'dibuka' if is_active else 'ditutup'}.\n")
    return 0


def _totp(central: Central, options: argparse.Namespace) -> int:
    made = second_factor.make(options.username, central.core.name, central.core.random)
    with central.core.database.write() as connection:
        user = accounts.find(connection, options.username)
        if options.deed == "set":
            second_factor.put_into_force(connection, user, made)
            admin_trail.note(
                connection,
                admin_trail.AT_THE_SERVER,
                part="user",
                subject=user,
                what="totp-set",
                now=central.core.now(),
            )
        else:
            second_factor.remove(connection, user)
            accounts.end_sessions(connection, user, central.core.now())
            admin_trail.note(
                connection,
                admin_trail.AT_THE_SERVER,
                part="user",
                subject=user,
                what="totp-reset",
                now=central.core.now(),
            )
    if options.deed == "reset":
        sys.stdout.write(
            f"Kode 2 langkah {options.username} dicabut; semua sesinya diakhiri. Bila perannya "
            "memerlukannya, kode baru dipasang saat masuk berikutnya.\n"
        )
        return 0
    segno.make(made.uri, error="m", micro=False).terminal(out=sys.stdout, compact=True)
    sys.stdout.write(f"Rahasia: {made.secret}\n{made.uri}\nKode cadangan, masing-masing sekali:\n")
    for code in made.recovery_codes:
        sys.stdout.write(f"  {code}\n")
    sys.stdout.write("Serahkan langsung kepada orangnya; tidak dapat ditampilkan lagi.\n")
    return 0


def _wipe_device(central: Central, options: argparse.Namespace) -> int:
    with central.core.database.write() as connection:
        accounts.revoke_device(connection, options.device, "all", central.core.now())
    sys.stdout.write("Perangkat dikunci; salinannya dihapus saat perangkat itu terhubung.\n")
    return 0


def _membership(
    central: Central, connection: Connection, options: argparse.Namespace
) -> Membership:
    unit = UnitId(options.unit) if options.unit else None
    rulebook = central.core.rulebook(connection)
    known = None if unit is None else rulebook.unit(unit)
    if unit is not None and (known is None or not known.is_active_on(central.core.now().date())):
        raise AccountError("unit-unknown")
    return Membership(role=Role(options.role), unit=unit, valid_to=options.until)


def _ask_password(options: argparse.Namespace) -> str:
    if options.password_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass.getpass("Kata sandi baru: ")
    if first != getpass.getpass("Ulangi kata sandi: "):
        raise AccountError("passwords-differ")
    return first


def _add_role(parser: argparse.ArgumentParser, *, is_required: bool) -> None:
    parser.add_argument("--role", required=is_required, choices=_ROLES, help="Peran.")
    parser.add_argument("--unit", help="Kode unit, untuk peran yang terikat unit.")
    parser.add_argument(
        "--until", type=_day, metavar="TANGGAL", help="Hari terakhir peran (YYYY-MM-DD)."
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” bukan tanggal seperti 2026-12-31") from error


_COMMANDS: Final[dict[str, Callable[[Central, argparse.Namespace], int]]] = {
    "list": _list,
    "add": _add,
    "password": _password,
    "grant": _grant,
    "revoke": _revoke,
    "close": _set_active,
    "open": _set_active,
    "totp": _totp,
    "wipe-device": _wipe_device,
}
