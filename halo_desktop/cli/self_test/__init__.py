"""``self-test``: tries out the installed program as a whole, in a folder of its own."""

from __future__ import annotations

import logging
import platform
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from halo_desktop import __version__, assets, logs
from halo_desktop.cache import keystore, rehearsal
from halo_desktop.cache.errors import NoKeyring
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode
from halo_desktop.cli.self_test import handshake, parts
from halo_desktop.cli.self_test.watching import Warnings

LOG_NAME: Final = "halo-desktop-self-test"
_RESOURCES: Final = ("icons", "seed/calendar.json", "theme/halo.qss", "translations/halo_en.qm")
Look = Callable[[], str]


class Report:
    """What was tried so far; each step is told as it ends."""

    def __init__(self, context: Context) -> None:
        """Tells progress beside the answer, unless that is read by a program."""
        self.steps: list[tuple[str, bool, str]] = []
        self._output = context.output

    def add(self, name: str, is_well: bool, detail: str) -> None:
        """Notes one step."""
        self.steps.append((name, is_well, detail))

    def look(self, name: str, look: Look) -> None:
        """Does one step that answers with a sentence; whatever it raises is what is wrong."""
        try:
            self.add(name, True, look())
        except Exception as error:
            self.add(name, False, f"{type(error).__name__}: {error}")

    @property
    def is_well(self) -> bool:
        """Whether everything went as it should."""
        return all(is_well for _, is_well, _ in self.steps)


def run(context: Context) -> ExitCode:
    """Tries everything and says how it went; exit code 1 when something is missing."""
    report = Report(context)
    with tempfile.TemporaryDirectory(prefix="halo-self-test-") as name:
        folder = Path(name)
        logs.set_up(folder / "logs", name=LOG_NAME)
        watched = Warnings()
        logging.getLogger().addHandler(watched)
        # What nobody caught is a line of the log, too, wherever it was raised.
        unhook = logs.install_crash_hook(folder / "logs")
        try:
            _try_all(folder, report)
        finally:
            unhook()
            logging.getLogger().removeHandler(watched)
            logs.tear_down()
        report.add("catatan", not watched.lines, "; ".join(watched.lines[:5]) or "tanpa peringatan")
    _answer(context, report)
    return ExitCode.OK if report.is_well else ExitCode.FAILED


def _try_all(folder: Path, report: Report) -> None:
    report.look("bagian", parts.load_all)
    report.look("sumber-daya", _resources)
    report.look("tls", handshake.shake)
    report.look("penyimpanan", lambda: _stores(folder / "stores"))
    report.look("keyring", _keyring)
    try:
        # Qt is not needed for all that stands above.
        from halo_desktop.ui.self_test import running
    except ImportError as error:
        report.add("jendela", False, f"tidak dapat dimuat: {error}")
        return
    running.run(folder / "data", lambda one: report.add(one.name, one.is_well, one.detail))


def _resources() -> str:
    for name in _RESOURCES:
        assets.path(name)
    return f"{len(list(assets.path('icons').iterdir()))} ikon"


def _stores(folder: Path) -> str:
    versions = list(rehearsal.rehearse(folder))
    return f"versi {versions[0]}–{versions[-1]} dibawa ke {versions[-1] + 1}"


def _keyring() -> str:
    try:
        backend = keystore.system_backend()
        if backend is None:
            return "tidak ada di komputer ini"
        keystore.open_keystore("self-test", backend).read_key()
    except NoKeyring as error:
        return f"tidak menjawab ({error.fault.value})"
    return f"{type(backend).__module__.rpartition('.')[2]} menjawab"


def _answer(context: Context, report: Report) -> None:
    lines = [
        f"{name}: {'baik' if is_well else 'GAGAL'} ({detail})"
        for name, is_well, detail in report.steps
    ]
    context.output.answer(
        {
            "well": report.is_well,
            "version": __version__,
            "python": platform.python_version(),
            "steps": [
                {"step": name, "well": is_well, "detail": detail}
                for name, is_well, detail in report.steps
            ],
        },
        "\n".join(lines),
    )
    if not report.is_well and not context.output.is_json:
        raise CommandFailed(
            ExitCode.FAILED,
            "self-test",
            "Uji diri menemukan kesalahan. Pasang ulang program ini; bila tetap, laporkan "
            "keluaran di atas.",
        )
