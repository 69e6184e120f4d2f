"""``halo-central intake``: keys of the programs that file complaints for citizens."""

from __future__ import annotations

import argparse
import sys
from typing import Final

from halo_desktop.central.intake import keys
from halo_desktop.central.operations import opening
from halo_desktop.central.operations.opening import Place
from halo_desktop.central.terminal.arguments import Parser
from halo_desktop.domain.calendar import WITA

DONE, FAILED = 0, 1
_LONGEST: Final = 120


def configure(parser: Parser) -> None:
    """Adds the command's arguments."""
    commands = parser.add_subparsers(
        dest="what", required=True, metavar="TINDAKAN", parser_class=Parser
    )
    add = commands.add_parser("add-key", help="Buat kunci untuk satu aplikasi; tampil sekali saja.")
    add.add_argument("name", metavar="NAMA", help="Aplikasi yang memakainya.")
    listed = commands.add_parser("keys", help="Tampilkan kunci yang pernah dibuat.")
    revoke = commands.add_parser("revoke-key", help="Cabut kunci; berlaku seketika.")
    revoke.add_argument("key", metavar="NOMOR", help="Nomor kunci dari perintah keys.")
    for one in (add, listed, revoke):
        opening.add_arguments(one, is_nested=True)


def run(options: argparse.Namespace, place: Place) -> int:
    """Carries out one action. Blocking."""
    central = opening.open_central(place)
    try:
        if options.what == "keys":
            for key in keys.everyone(central.core):
                state = "dicabut" if key.revoked_at else "berlaku"
                made = key.created_at.astimezone(WITA).strftime("%Y-%m-%d")
                sys.stdout.write(f"{key.id}  {made}  {state}  {key.name}\n")
            return DONE
        if options.what == "revoke-key":
            return _revoke(keys.revoke(central.core, options.key), options.key)
        name = " ".join(options.name.split())
        if not name or len(name) > _LONGEST or not name.isprintable():
            sys.stderr.write(f"Nama aplikasi terdiri dari 1 sampai {_LONGEST} huruf.\n")
            return FAILED
        number, secret = keys.issue(central.core, name)
    finally:
        central.close()
    sys.stdout.write(
        f"Kunci {number} untuk {name}. Simpan sekarang, tidak tampil lagi:\n{secret}\n"
    )
    return DONE


def _revoke(is_revoked: bool, key: str) -> int:
    if is_revoked:
        sys.stdout.write(f"Kunci {key} dicabut.\n")
        return DONE
    sys.stderr.write("Tidak ada kunci berlaku dengan nomor itu. Lihat: halo-central intake keys\n")
    return FAILED
