"""Runs one command from the words typed to its exit code, whatever happens in between."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from typing import Final

from halo_desktop import logs
from halo_desktop.cli import arguments, commands, explaining, screen, settings
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.cli.output import Output
from halo_desktop.cli.parser import HelpRequested
from halo_desktop.cli.settings import Settings
from halo_desktop.paths import FolderError, Paths, other_owner

logger = logging.getLogger(__name__)

LOG_NAME: Final = "halo-desktop-cli"


def run(words: Sequence[str]) -> ExitCode:
    """Runs one command; nothing that is raised leaves this function."""
    output = Output.of_process(is_json=arguments.is_json_wanted(words))
    run_paths: list[Paths] = []
    try:
        try:
            return _run(words, output, run_paths)
        except HelpRequested as wish:
            output.answer({"help": wish.text}, wish.text)
            return ExitCode.OK
        except KeyboardInterrupt:
            return _failed(output, explaining.INTERRUPTED)
        except BrokenPipeError:
            raise
        except Exception as error:
            failed = explaining.explained(error)
            return _failed(output, failed or _crashed(error, run_paths))
    except (BrokenPipeError, KeyboardInterrupt):
        output.let_go()
        return ExitCode.OUTPUT_CLOSED


def _run(words: Sequence[str], output: Output, run_paths: list[Paths]) -> ExitCode:
    options = arguments.parse(words)
    found = settings.read(arguments.flags_of(options), os.environ)
    run_paths.append(found.paths)
    if options.command is None:
        return _open_windows(found, output)
    context = Context(config=found.config, paths=found.paths, options=options, output=output)
    return commands.run(options.command, context)


def _open_windows(found: Settings, output: Output) -> ExitCode:
    if output.is_json:
        raise bad_usage(f"--json memerlukan PERINTAH. Lihat: {arguments.PROGRAM} --help")
    if sys.platform == "linux":
        _check_screen()
    try:
        # Qt is loaded only for the windows: a command has answered before it would be there.
        from halo_desktop import app
    except ImportError as error:
        logger.exception("the windows cannot be loaded")
        raise CommandFailed(
            ExitCode.FAILED,
            "no-windows",
            f"Jendela tidak dapat dibuka: pustaka yang diperlukan tidak ada ({error.name}). "
            "Pasang ulang program ini, atau pakai perintah tanpa jendela (--help).",
        ) from error
    ended = app.run(found.config, found.paths)
    if ended is app.Ended.BROUGHT_FORWARD:
        output.answer({"window": "raised"}, "Halo ASSAMI sudah terbuka; jendelanya ditampilkan.")
    elif ended is app.Ended.OCCUPIED:
        raise _occupied(found.paths)
    return ExitCode.OK


def _occupied(paths: Paths) -> CommandFailed:
    """Another console has this folder and does not come forward: whose it is, if not ours."""
    owner = other_owner(paths.data)
    whose = f" oleh pengguna {owner}" if owner else ""
    return CommandFailed(
        ExitCode.STORE,
        "window-open",
        f"Halo ASSAMI sudah berjalan{whose} dengan folder data {paths.data}, dan jendelanya "
        "tidak menjawab. Tutup program itu lebih dulu, atau pakai folder lain dengan --data-dir.",
    )


def _check_screen() -> None:
    # Qt would end the process without a word that anybody understands.
    if not screen.is_named(os.environ):
        raise CommandFailed(
            ExitCode.FAILED,
            "no-screen",
            "Tidak ada layar (DISPLAY atau WAYLAND_DISPLAY). Jalankan dari sesi desktop, atau "
            f"pakai perintah tanpa jendela. Lihat: {arguments.PROGRAM} --help",
        )
    if not screen.answers(os.environ):
        named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY", "")
        raise CommandFailed(
            ExitCode.FAILED,
            "screen-silent",
            f"Layar {named} tidak menjawab atau menolak sambungan. Jalankan dari sesi desktop "
            "Anda sendiri, atau pakai perintah tanpa jendela. "
            f"Lihat: {arguments.PROGRAM} --help",
        )


def _failed(output: Output, failed: CommandFailed) -> ExitCode:
    output.fail(failed)
    return failed.exit_code


def _crashed(error: Exception, run_paths: list[Paths]) -> CommandFailed:
    """Logs a fault of ours, and says where."""
    where = "Catatannya tidak dapat ditulis."
    try:
        folder = run_paths[0].logs if run_paths else Paths.for_user().logs
        file = logs.set_up(folder, name=LOG_NAME)
        logger.critical("uncaught %s", type(error).__name__, exc_info=error)
        where = f"Rinciannya ada di {file}."
    except FolderError:
        logger.debug("no log can be written")
    finally:
        logs.tear_down()
    return CommandFailed(
        ExitCode.FAILED,
        "fault",
        f"Terjadi kesalahan yang tidak terduga; yang sudah tersimpan tetap aman. {where}",
    )
