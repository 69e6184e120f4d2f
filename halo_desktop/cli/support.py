"""``support``: writes what helpers need to know, without anything of a complaint."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import halo_desktop
from halo_desktop import logs, paths
from halo_desktop.cli import desks, values
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.desk import support
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.support import Circumstances

_WINDOW_LOG = "halo-desktop.log"


def run(context: Context) -> ExitCode:
    """Shows the file, or writes it where a name is given."""
    if len(context.words) > 1:
        raise bad_usage("support menerima satu nama berkas.")
    file = Path(context.words[0]).expanduser() if context.words else None
    is_offline = bool(context.options.offline)
    return desks.run(context, lambda _, desk: _write(context, desk, file), is_offline=is_offline)


async def _write(context: Context, desk: Desk, file: Path | None) -> ExitCode:
    findings = () if context.options.offline else await desk.connection.diagnose()
    config = context.config
    log = await asyncio.to_thread(_log, context.paths.logs)
    found = Circumstances(
        at=datetime.now(UTC),
        versions={"halo": halo_desktop.__version__, **support.system()},
        roles=[str(role) for role in desk.account.roles],
        settings={
            "training": str(desk.account.is_training),
            "log_level": config.log_level,
            "own_certificates": str(config.ca_file is not None),
        },
        state=desk.connection.state,
        outbox=await desk.outbox.items(),
        findings=findings,
        log=log,
    )
    text = support.text(found)
    if file is not None:
        await asyncio.to_thread(_save, file, text)
    shown = text if file is None else f"Berkas dukungan ditulis ke {file}."
    context.output.answer({"file": None if file is None else str(file), "text": text}, shown)
    return ExitCode.OK


def _log(folder: Path) -> tuple[str, ...]:
    """What the window wrote, then what the commands wrote. Blocking."""
    return (*logs.read_end(folder / _WINDOW_LOG, 2000), *logs.last_lines(500))


def _save(file: Path, text: str) -> None:
    try:
        with file.open("x", encoding="utf-8") as stream:
            stream.write(text)
        paths.close_file(file)
    except OSError as error:
        sentence = f"{file} tidak dapat ditulis: {values.reason(error)}."
        raise CommandFailed(ExitCode.FAILED, "not-written", sentence) from error
