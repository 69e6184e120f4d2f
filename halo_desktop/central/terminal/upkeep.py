"""``halo-central backup | restore | check``: what an administrator does against bad days."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Final

from halo_desktop.central.core import wall_clock
from halo_desktop.central.operations import backing_up, checking, opening, restoring
from halo_desktop.central.operations.backup_file import BackupError, BackupReader
from halo_desktop.central.operations.checking import Checked
from halo_desktop.central.operations.opening import Place
from halo_desktop.central.storage import schema
from halo_desktop.central.terminal import arguments
from halo_desktop.domain import calendar

COMMANDS: Final = {
    "backup": "Simpan cadangan lengkap ke satu berkas; peladen boleh tetap berjalan.",
    "restore": "Pulihkan cadangan; semua konsol menyamakan diri lagi dengan sendirinya.",
    "check": "Periksa keutuhan basis data dan berkas; tidak mengubah apa pun.",
}
MIN_PASSPHRASE: Final = 12
_MOST_SHOWN: Final = 20

_SENTENCES: Final = {
    "no-file": "Berkas cadangan itu tidak ada. Periksa nama dan foldernya.",
    "not-readable": (
        "Cadangan tidak dapat dibaca: frasa sandinya lain, atau berkasnya rusak. "
        "Coba frasa sandi lain, atau ambil cadangan yang lain."
    ),
    "needs-passphrase": (
        "Berkas ini bukan cadangan, atau cadangan dengan frasa sandi. "
        "Ulangi tanpa --plain dan ketikkan frasa sandinya."
    ),
    "newer-format": "Cadangan ini dibuat program yang lebih baru. Perbarui program ini dahulu.",
    "newer-program": "Cadangan ini dibuat program yang lebih baru. Perbarui program ini dahulu.",
    "damaged": "Cadangan ini rusak atau tidak lengkap; tidak ada yang diubah. Ambil yang lain.",
    "not-empty": (
        "Basis data ini sudah berisi akun atau aduan; tidak ada yang diubah. Tambahkan --replace "
        "bila isinya memang harus diganti dengan cadangan ini."
    ),
    "not-writable": "Cadangan tidak dapat ditulis. Periksa folder, izin, dan ruang disknya.",
    "passphrase-short": (
        f"Frasa sandi terlalu pendek. Pakai paling sedikit {MIN_PASSPHRASE} karakter."
    ),
    "passphrases-differ": "Kedua frasa sandi tidak sama. Tidak ada yang ditulis.",
}
_KINDS: Final = {
    "columns-differ": "kolom tidak sama dengan isi aduan",
    "feed-leak": "terlihat oleh unit yang tidak berhak",
    "feed-missing": "tidak terlihat oleh unit yang berhak",
    "feed-projection": "terlihat dalam bentuk yang salah",
    "feed-behind": "perubahan terbaru belum disiarkan",
    "policy-missing": "batas waktu tanpa kebijakan",
    "trail-broken": "rantai jejak audit putus",
    "trail-behind": "jejak audit tidak sampai perubahan terbaru",
    "lapor-link": "nomor LAPOR! menunjuk aduan lain",
    "stray-row": "baris tanpa aduan",
    "counter-behind": "penghitung tertinggal",
    "not-searchable": "tidak dapat dicari",
    "file-not-noted": "lampiran belum dicatat",
    "file-unknown": "lampiran tidak dikenal",
    "file-missing": "berkas lampiran hilang",
    "file-damaged": "berkas lampiran rusak",
}


def add_arguments(name: str, parser: arguments.Parser) -> None:
    """Describes the options of one of the commands."""
    if name == "check":
        parser.add_argument(
            "--files", action="store_true", help="Baca juga isi semua lampiran (lama)."
        )
        parser.add_argument("--json", action="store_true", help="Keluarkan satu objek JSON.")
        return
    parser.add_argument("file", metavar="BERKAS", type=Path, help="Berkas cadangan.")
    secret = parser.add_mutually_exclusive_group()
    secret.add_argument(
        "--plain",
        action="store_true",
        help="Tanpa frasa sandi: berkas memuat identitas pelapor yang dapat dibaca siapa saja.",
    )
    secret.add_argument(
        "--passphrase-stdin",
        action="store_true",
        help="Baca frasa sandi dari baris pertama masukan standar.",
    )
    if name == "restore":
        parser.add_argument(
            "--replace", action="store_true", help="Ganti isi basis data yang sudah ada."
        )
        parser.add_argument(
            "--keep-sessions",
            action="store_true",
            help="Biarkan semua orang tetap masuk (bawaan: semua masuk lagi dengan kata sandi).",
        )


def run(options: argparse.Namespace, place: Place) -> int:
    """Carries out one of the commands. Blocking."""
    try:
        if options.command == "backup":
            return _backup(options, place)
        if options.command == "restore":
            return _restore(options, place)
        return _check(options, place)
    except BackupError as error:
        sys.stderr.write(_SENTENCES[error.reason] + "\n")
        return 1


def _backup(options: argparse.Namespace, place: Place) -> int:
    passphrase = _passphrase(options, is_new=True)
    database = opening.open_database(place)
    try:
        made = backing_up.write(
            database, opening.blobs_of(place), options.file, passphrase, wall_clock()
        )
        if not made.missing_files:
            backing_up.note_made(database, made)
    finally:
        database.close()
    sys.stdout.write(
        f"Cadangan {options.file}: {_number(made.rows('complaint'))} aduan, "
        f"{_number(made.rows('account'))} akun, {_number(made.files)} lampiran.\n"
    )
    if made.missing_files:
        sys.stderr.write(
            f"{len(made.missing_files)} lampiran tidak ada di folder peladen, jadi tidak ikut. "
            "Lihat: halo-central check\n"
        )
    return 1 if made.missing_files else 0


def _restore(options: argparse.Namespace, place: Place) -> int:
    passphrase = _passphrase(options, is_new=False)
    with BackupReader(options.file, passphrase) as reader:
        made_at = reader.manifest.made_at
        database = opening.open_database(place)
        try:
            restored = restoring.restore(
                database,
                opening.blobs_of(place),
                reader,
                wall_clock(),
                is_replacing=options.replace,
                is_keeping_sessions=options.keep_sessions,
            )
        finally:
            database.close()
    sys.stdout.write(
        f"Dipulihkan dari cadangan {made_at:%Y-%m-%d %H:%M} UTC: "
        f"{_number(restored.complaints)} aduan, {_number(restored.accounts)} akun, "
        f"{_number(restored.files)} lampiran.\n"
        "Konsol yang terhubung akan menyamakan diri dan mengirim ulang tindakan 30 hari terakhir.\n"
        "Akun yang ditutup, peran yang dicabut dan perangkat yang dikunci sesudah cadangan itu "
        "harus ditutup lagi: halo-central user list\n"
    )
    return 0


def _check(options: argparse.Namespace, place: Place) -> int:
    database = opening.open_database(place)
    try:
        schema.ensure_current(database)
        checked = checking.check(
            database,
            opening.blobs_of(place),
            is_reading_files=options.files,
            on=calendar.local_day(wall_clock()),
        )
    finally:
        database.close()
    if options.json:
        sys.stdout.write(json.dumps(asdict(checked), ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(_as_text(checked))
    return 1 if checked.findings else 0


def _as_text(checked: Checked) -> str:
    lines = [
        f"Diperiksa: {_number(checked.complaints)} aduan, {_number(checked.events)} kejadian, "
        f"{_number(checked.feed_rows)} baris siaran, {_number(checked.files)} lampiran.",
        f"Belum dipakai: {_number(checked.unused_files)} lampiran; "
        f"tanpa catatan: {_number(checked.orphaned_files)} berkas.",
    ]
    for kind, count in sorted(Counter(finding.kind for finding in checked.findings).items()):
        lines.append(f"SALAH: {_KINDS[kind]} ({_number(count)})")
    for finding in checked.findings[:_MOST_SHOWN]:
        lines.append(f"  {finding.kind} {finding.subject} {finding.detail}".rstrip())
    if len(checked.findings) > _MOST_SHOWN:
        lines.append(f"  … dan {_number(len(checked.findings) - _MOST_SHOWN)} lagi (--json).")
    if not checked.findings:
        lines.append("Semua utuh.")
    return "\n".join(lines) + "\n"


def _passphrase(options: argparse.Namespace, *, is_new: bool) -> str:
    if options.plain:
        return ""
    if options.passphrase_stdin:
        found = sys.stdin.readline().rstrip("\r\n")
    else:
        found = getpass.getpass("Frasa sandi cadangan: ")
        if is_new and found != getpass.getpass("Ulangi frasa sandi: "):
            raise BackupError("passphrases-differ")
    if len(found) < MIN_PASSPHRASE:
        raise BackupError("passphrase-short")
    return found


def _number(value: int) -> str:
    return f"{value:,}".replace(",", ".")
