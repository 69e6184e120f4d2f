"""Every command of the program with its arguments and help text."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from halo_desktop import __version__, logs
from halo_desktop.cli import values
from halo_desktop.cli.command import Argument, Command, count, option
from halo_desktop.cli.counting_commands import COUNTING
from halo_desktop.cli.exits import bad_usage
from halo_desktop.cli.parser import (
    HelpRequested,
    Parser,
    see_help,
    suggestion,
    unknown_option,
)
from halo_desktop.cli.upkeep_commands import UPKEEP

PROGRAM: Final = "halo-desktop"
MAX_WORKING_DAYS: Final = 20_000
MAX_KM: Final = 20_000
MAX_LINES: Final = 1000
MAX_WAIT_SECONDS: Final = 3600

_DESCRIPTION: Final = "Halo ASSAMI: konsol operator pengaduan. Tanpa PERINTAH, jendela dibuka."
_EPILOG: Final = (
    "Kode keluar: 0 berhasil, 1 gagal atau ditolak, 2 salah pemakaian, 3 ada temuan, 4 luring,\n"
    "5 perlu masuk, 6 penyimpanan, 7 tidak ditemukan, 8 belum tuntas. Rinciannya: docs/cli.md."
)

COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        name="due",
        summary="hitung tenggat dalam hari kerja, atau tenggat satu aduan dan kirim sebelum kapan",
        words="[TIKET]",
        words_help="tanpa tiket sebutkan --received dan --working-days",
        arguments=(
            option(
                "--received", type=values.day, metavar="TANGGAL",
                help="tanggal aduan diterima (TTTT-BB-HH)",
            ),
            option(
                "--working-days", type=count("Jumlah hari kerja", MAX_WORKING_DAYS),
                metavar="N", help="batas waktu dalam hari kerja",
            ),
        ),
    ),
    Command(
        name="evidence",
        summary="periksa foto bukti: dipakai ulang, disunting, di luar waktu atau tempat",
        words="check FOLDER",
        words_help="folder berisi foto JPEG, PNG atau WebP",
        arguments=(
            option(
                "--since", type=values.day, metavar="TANGGAL",
                help="hari pertama penanganan (TTTT-BB-HH)",
            ),
            option("--until", type=values.day, metavar="TANGGAL", help="hari terakhir"),
            option(
                "--near", default="", metavar="LINTANG,BUJUR",
                help="letak aduan; tulis --near=-3.42,119.31",
            ),
            option(
                "--limit-km", type=count("Jarak", MAX_KM), default=25, metavar="KM",
                help="sejauh ini masih wajar (bawaan 25)",
            ),
        ),
    ),
    Command(
        name="guard",
        summary="cari data pribadi dalam teks sebelum tampil ke publik",
        arguments=(
            option(
                "--file", type=values.file_path, required=True, metavar="BERKAS",
                help="teks UTF-8; - membaca masukan standar",
            ),
            option(
                "--name", action="append", default=[], metavar="NAMA",
                help="nama yang tidak boleh tampil, misalnya pelapor; boleh diulang",
            ),
        ),
    ),
    Command(
        name="login",
        summary="masuk ke server dengan sebuah akun",
        arguments=(
            option("--user", metavar="NAMA", help="nama pengguna"),
            option(
                "--password-stdin", action="store_true",
                help="baca kata sandi dari baris pertama masukan standar",
            ),
            option("--totp", metavar="KODE", default="", help="kode 2 langkah, bila diminta"),
        ),
    ),
    Command(
        name="logout",
        summary="keluar; pekerjaan yang belum terkirim tetap tersimpan",
        arguments=(
            option(
                "--wipe", action="store_true",
                help="hapus juga semua data akun dari komputer ini (menolak bila ada yang belum "
                "terkirim)",
            ),
        ),
    ),
    Command(name="accounts", summary="sebutkan akun di komputer ini"),
    Command(
        name="devices",
        summary="sebutkan perangkat Anda, atau kunci yang hilang",
        arguments=(
            option("--everybody", action="store_true", help="perangkat semua orang (supervisor)"),
            option(
                "--revoke", metavar="PERANGKAT",
                help="kunci; salinannya dihapus, yang belum terkirim tetap tersegel di sana",
            ),
            option(
                "--wipe-device", metavar="PERANGKAT",
                help="kunci dan hancurkan semua yang tersimpan di sana",
            ),
        ),
    ),
    Command(
        name="sync",
        summary="kirim dan ambil sampai setara dengan server",
        arguments=(
            option(
                "--timeout", type=count("Batas waktu", MAX_WAIT_SECONDS), default=120,
                metavar="DETIK", help="berhenti menunggu setelah ini (bawaan 120)",
            ),
        ),
    ),
    Command(
        name="queue",
        summary="sebutkan antrean, atau isi satu antrean",
        words="[ANTREAN]",
        words_help="nama antrean, misalnya new; tanpa nama, semua antrean dengan jumlahnya",
        arguments=(
            option(
                "--limit", type=count("Jumlah baris", MAX_LINES), default=50, metavar="N",
                help="paling banyak sekian baris (bawaan 50)",
            ),
            option("--after", metavar="POSISI", help="lanjutkan setelah “next” jawaban lalu"),
        ),
    ),
    Command(
        name="show",
        summary="tampilkan satu aduan selengkapnya",
        words="TIKET",
        words_help="nomor tiket atau id aduan",
        arguments=(option("--fetch", action="store_true", help="ambil keadaan terbaru"),),
    ),
    Command(
        name="act",
        summary="lakukan satu tindakan atas aduan",
        words="[JENIS [TIKET]]",
        words_help="jenis tindakan dan nomor tiket; tanpa JENIS, semua jenis disebutkan",
        arguments=(
            option(
                "--field", action="append", default=[], metavar="NAMA=NILAI",
                help="satu isian; ulangi untuk daftar; NAMA=@BERKAS membaca teks dari berkas",
            ),
            option(
                "--input", type=values.file_path, metavar="BERKAS",
                help="semua isian sebagai objek JSON (“-” = masukan standar)",
            ),
            option(
                "--file", action="append", default=[], metavar="BERKAS",
                help="lampirkan foto atau dokumen; boleh diulang",
            ),
            option("--fields", action="store_true", help="sebutkan isian jenis itu saja"),
            option("--sha256", metavar="HASH", help="setujui hanya teks dengan hash ini"),
            option(
                "--confirm-age", action="store_true",
                help="tetap putuskan walaupun data di komputer ini sudah lama",
            ),
            option("--allow-personal", action="store_true", help="tetap kirim data pribadi"),
            option(
                "--wait", nargs="?", type=count("Batas waktu", MAX_WAIT_SECONDS), const=60,
                metavar="DETIK", help="tunggu jawaban server (bawaan 60 detik)",
            ),
        ),
        epilog="Tanpa --wait tindakan menunggu di kotak keluar sampai “sync” atau konsol mengirim.",
    ),
    Command(
        name="outbox",
        summary="lihat kotak keluar, urungkan, ulangi, tutup",
        words="[list | undo TINDAKAN | retry TINDAKAN | dismiss TINDAKAN]",
        words_help="tanpa kata, sama dengan list; TINDAKAN = id atau awal id yang unik",
    ),
    Command(
        name="search",
        summary="cari aduan di komputer ini",
        words="TEKS",
        words_help="kata, nomor tiket atau nomor LAPOR!",
        arguments=(
            option(
                "--limit", type=count("Jumlah baris", MAX_LINES), default=50, metavar="N",
                help="paling banyak sekian aduan (bawaan 50)",
            ),
            option("--online", action="store_true", help="cari di server, bukan di komputer ini"),
        ),
    ),
    Command(name="waiting", summary="sebutkan semua yang belum setara dengan server, dan sebabnya"),
    Command(
        name="economy", summary="hemat data: lihat, atur, atau ambil sekarang yang ditahan",
        words="[auto | on | off | now]",
        words_help="auto = bila jalurnya lambat; now = ambil sekali semua yang ditahan",
    ),
    Command(
        name="lapor", summary="sebutkan selisih dengan LAPOR!, atau minta semuanya diperiksa",
        words="drift | check", words_help="drift = daftar selisih; check = periksa sekarang",
    ),
    Command(name="check", summary="bandingkan salinan di sini dengan server dan perbaiki"),
    Command(
        name="ready",
        summary="periksa apakah komputer ini siap bekerja luring",
        arguments=(option("--prepare", action="store_true", help="ambil dahulu yang belum ada"),),
    ),
    Command(
        name="close-day",
        summary="kirim yang tersisa, lalu sebutkan yang belum beres hari ini",
        arguments=(
            option(
                "--timeout", type=count("Batas waktu", MAX_WAIT_SECONDS), default=60,
                metavar="DETIK", help="paling lama sekian detik (bawaan 60)",
            ),
        ),
    ),
    Command(
        name="files",
        summary="lihat, simpan dan bawa luring lampiran aduan",
        words="[list [TIKET] | get TIKET BERKAS | pin TIKET | unpin TIKET]",
        words_help="BERKAS = nama atau awal hash; list tanpa TIKET = yang dibawa luring",
        arguments=(
            option(
                "--to", type=values.file_path, metavar="TUJUAN",
                help="simpan sebagai ini (bawaan: folder ini, nama aslinya)",
            ),
        ),
    ),
    Command(
        name="courier",
        summary="bawa yang belum terkirim ke server dengan USB",
        words="[status | write FOLDER | read BERKAS]",
        words_help="write membuat paket .hapaket; read membaca jawaban .hajawab dari server",
    ),
    *COUNTING,
    *UPKEEP,
    Command(name="drafts", summary="sebutkan konsep yang belum dikirim"),
    Command(name="status", summary="ringkas keadaan akun, sambungan dan kotak keluar"),
    Command(name="doctor", summary="periksa penyimpanan, jaringan, server dan jam"),
    Command(name="support", summary="tulis berkas dukungan tanpa isi aduan", words="[BERKAS]"),
)  # fmt: skip


def _global_options() -> tuple[Argument, ...]:
    return (
        option(
            "--data-dir", type=values.file_path, metavar="FOLDER", help="folder semua data program"
        ),
        option("--server", dest="server_url", metavar="URL", help="alamat server pusat"),
        option("--account", metavar="NAMA[@SERVER]", help="akun, bila ada lebih dari satu"),
        option("--training", action="store_true", help="mode latihan dengan server bawaan"),
        option("--offline", action="store_true", help="jangan menyambung ke server"),
        option("--log-level", metavar="RINCI", help=f"salah satu dari {', '.join(logs.LEVELS)}"),
        option("--json", action="store_true", help="jawab dengan satu objek JSON"),
    )


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Reads the command line.

    Raises:
        CommandFailed: with a sentence, when it cannot be understood.
        HelpRequested: when help or the version was asked for.
    """
    parser, commands = _parsers()
    found, rest = parser.parse_known_args(arguments)
    chosen = commands.get(found.command or "")
    _take_rest(found, rest, parser if chosen is None else chosen)
    _check_text(found)
    if found.version:
        raise HelpRequested(f"Halo ASSAMI Console {__version__}")
    return found


def _parsers() -> tuple[Parser, dict[str, Parser]]:
    parser = Parser(
        prog=PROGRAM,
        usage=f"{PROGRAM} [PILIHAN] [PERINTAH …]",
        description=_DESCRIPTION,
        epilog=_EPILOG,
    )
    parser.add_argument("--version", action="store_true", help="tampilkan versi")
    for argument in _global_options():
        parser.add_argument(*argument.names, **argument.settings)
    parser.set_defaults(words=None, command=None)
    places = parser.add_subparsers(dest="command", title="Perintah", metavar="PERINTAH")
    commands: dict[str, Parser] = {}
    for command in COMMANDS:
        one: Parser = places.add_parser(
            command.name,
            prog=f"{PROGRAM} {command.name}",
            usage=_usage(command),
            help=command.summary,
            description=f"{command.summary[0].upper()}{command.summary[1:]}.",
            epilog=command.epilog,
        )
        if command.words:
            one.add_argument("words", nargs="*", metavar=command.words, help=command.words_help)
        for argument in command.arguments:
            one.add_argument(*argument.names, **argument.settings)
        for argument in _global_options():
            # May stand behind the command as well, and then only counts when it is there.
            one.add_argument(*argument.names, **{**argument.settings, "default": argparse.SUPPRESS})
        commands[command.name] = one
    parser.command_names = frozenset(commands)
    return parser, commands


def _usage(command: Command) -> str:
    needed = [
        f"{argument.names[0]} {argument.settings['metavar']}"
        for argument in command.arguments
        if argument.settings.get("required")
    ]
    return " ".join((PROGRAM, command.name, *needed, "[PILIHAN]", command.words)).rstrip()


def _take_rest(found: argparse.Namespace, rest: Sequence[str], parser: Parser) -> None:
    for word in rest:
        if word.startswith("-") and word not in {"-", "--"}:
            name = word.partition("=")[0]
            raise bad_usage(f"{unknown_option(name, parser.options())} {see_help(parser.prog)}")
    if not rest:
        return
    if found.words is None:
        raise bad_usage(
            f"Argumen berlebih: {' '.join(map(values.shown, rest))}. {see_help(parser.prog)}"
        )
    # Words behind an option come back as unknown; they belong to the others.
    found.words = [*found.words, *(word for word in rest if word != "--")]


def _check_text(found: argparse.Namespace) -> None:
    for name, value in vars(found).items():
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and not _is_text(text):
                raise bad_usage(
                    f"Argumen {name.replace('_', '-')} memuat byte yang bukan teks UTF-8."
                )


def _is_text(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in text


def known_word(word: str, known: Sequence[str], what: str) -> str:
    """Finds a word among the known ones, however dashes and case are written.

    Raises:
        CommandFailed: with what it may have been meant to be.
    """
    plain = {name.lower().replace("-", "_"): name for name in known}
    name = plain.get(word.lower().replace("-", "_"))
    if name is not None:
        return name
    raise bad_usage(
        f"{what} tidak dikenal: {values.shown(word)}.{suggestion(word, known)} "
        f"Yang dikenal: {', '.join(known)}."
    )


def is_json_wanted(arguments: Sequence[str]) -> bool:
    """Says whether ``--json`` stands anywhere, even if the rest cannot be understood."""
    before = arguments[: arguments.index("--")] if "--" in arguments else arguments
    return "--json" in before


def flags_of(found: argparse.Namespace) -> dict[str, object]:
    """The settings that the command line names; the others come from file or environment."""
    data_dir: Path | None = found.data_dir
    return {
        "data_dir": data_dir,
        "server_url": found.server_url,
        "log_level": found.log_level,
        "training": True if found.training else None,
    }
