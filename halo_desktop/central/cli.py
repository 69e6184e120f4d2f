"""``halo-central``: the central server for administrators; speaks Indonesian."""

from __future__ import annotations

import argparse
import sys
from typing import Final

from halo_desktop import paths
from halo_desktop.central.errors import (
    Busy,
    DatabaseUnreachableError,
    NotForTrainingError,
    NotMigratedError,
    StorageError,
    UnsafeDatabaseError,
)
from halo_desktop.central.importing import command as importing
from halo_desktop.central.lapor import command as lapor_command
from halo_desktop.central.lapor.settings import LaporSettingsError
from halo_desktop.central.notices import command as notices_command
from halo_desktop.central.notices.settings import NoticeSettingsError
from halo_desktop.central.operations import opening
from halo_desktop.central.operations.opening import Place
from halo_desktop.central.seed import seeding
from halo_desktop.central.service import Central
from halo_desktop.central.storage import schema
from halo_desktop.central.terminal import (
    arguments,
    courier_command,
    feedback_command,
    intake_command,
    overseeing,
    people,
    serving,
    upkeep,
)

DONE: Final = 0
FAILED: Final = 1
_RUNS: Final = {
    "courier": courier_command.run,
    "lapor": lapor_command.run,
    "intake": intake_command.run,
    "feedback": feedback_command.run,
    "notices": notices_command.run,
}
_CONFIGURED: Final = {
    "courier": courier_command.configure,
    "lapor": lapor_command.configure,
    "intake": intake_command.configure,
    "feedback": feedback_command.configure,
    "notices": notices_command.configure,
}


def main(words: list[str] | None = None) -> int:
    """Runs one command and returns its exit code: 0 done, 1 failed, 2 wrong arguments."""
    options = _parser().parse_args(words)
    place = Place.of(options.data, options.database)
    try:
        return _run(options, place)
    except paths.FolderError as error:
        return _fail(str(error))
    except StorageError as error:
        return _fail(_explain(error))
    except Busy:
        return _fail("Basis data sedang dipakai program lain. Coba lagi sebentar lagi.")
    except OSError as error:
        return _fail(f"Tidak berhasil: {error.strerror or error}. Periksa alamat dan izinnya.")
    except KeyboardInterrupt:
        return FAILED


def _run(options: argparse.Namespace, place: Place) -> int:
    if options.command == "serve":
        return serving.run(options, place)
    if options.command == "user":
        return people.run(options, place)
    if options.command == "import":
        return importing.run(options, lambda: opening.open_central(place), sys.stdout, sys.stderr)
    if options.command in _RUNS:
        return _RUNS[options.command](options, place)
    if options.command in overseeing.COMMANDS:
        return overseeing.run(options, place)
    if options.command in upkeep.COMMANDS:
        return upkeep.run(options, place)
    if options.command == "seed":
        return _seed(options, place)
    return _migrate(place)


def _migrate(place: Place) -> int:
    central = opening.open_central(place, is_migrating=True)
    central.close()
    print(f"Basis data siap pada skema {schema.head()}.")
    return DONE


def _seed(options: argparse.Namespace, place: Place) -> int:
    central: Central = opening.open_central(place, is_training=True)
    try:
        people_added = seeding.add_people(central)
        refused = seeding.add_past(central, options.cases)
    finally:
        central.close()
    print(f"Data latihan siap: {people_added} akun baru, {refused} tindakan ditolak aturan.")
    return DONE if refused == 0 else FAILED


def _parser() -> arguments.Parser:
    parser = arguments.Parser(
        prog="halo-central", description="Peladen pusat Halo ASSAMI untuk satu kabupaten."
    )
    commands = parser.add_subparsers(
        dest="command", required=True, metavar="PERINTAH", parser_class=arguments.Parser
    )
    known = {
        "serve": "Jalankan peladen.",
        "migrate": "Buat atau perbarui basis data.",
        "seed": "Isi peladen latihan dengan akun dan aduan buatan.",
        "user": "Kelola akun dan peran.",
        "import": "Ambil alih aduan dari berkas ekspor SP4N-LAPOR!.",
        "lapor": "Lihat dan urus pertukaran dengan SP4N-LAPOR!.",
        "intake": "Kelola kunci aplikasi yang mengirim aduan (Open311).",
        "notices": "Lihat dan urus pemberitahuan kepada pelapor.",
        "courier": "Ambil paket kurir dari konsol yang tidak punya sambungan.",
        "feedback": "Baca atau ekspor masukan pengguna tentang aplikasi.",
        **overseeing.COMMANDS,
        **upkeep.COMMANDS,
    }
    made = {name: commands.add_parser(name, help=text) for name, text in known.items()}
    for subparser in made.values():
        opening.add_arguments(subparser)
    serving.add_arguments(made["serve"])
    people.add_arguments(made["user"])
    importing.configure(made["import"])
    for name, configure in _CONFIGURED.items():
        configure(made[name])
    for group in (overseeing, upkeep):
        for name in group.COMMANDS:
            group.add_arguments(name, made[name])
    made["seed"].add_argument(
        "--cases",
        type=arguments.count,
        default=seeding.CASES,
        metavar="JUMLAH",
        help=f"Banyaknya aduan (bawaan {seeding.CASES}).",
    )
    return parser


def _explain(error: StorageError) -> str:
    if isinstance(error, LaporSettingsError | NoticeSettingsError):
        return str(error)
    if isinstance(error, DatabaseUnreachableError):
        return (
            "Basis data tidak dapat dihubungi. Periksa apakah layanannya berjalan, "
            "dan periksa alamat pada --database."
        )
    if isinstance(error, UnsafeDatabaseError):
        return "Pustaka SQLite terlalu lama dan dapat kehilangan data. Perbarui paket sqlcipher3."
    if isinstance(error, NotMigratedError):
        return (
            "Skema basis data tidak sesuai dengan program ini. Jalankan: halo-central migrate "
            "(atau pakai versi program yang lebih baru)."
        )
    if isinstance(error, NotForTrainingError):
        return (
            "Basis data ini berisi akun atau aduan sungguhan, jadi tidak dapat dijadikan latihan. "
            "Pakai folder lain (--data) atau basis data lain (--database)."
        )
    return (
        "Alamat basis data tidak dapat dipakai. Tulis seperti sqlite:///berkas "
        "atau postgresql://pengguna@komputer/nama."
    )


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return FAILED


if __name__ == "__main__":
    sys.exit(main())
