"""A screen of the tests' own: Xvfb with a window manager.

``python -m tests.support.display COMMAND …`` runs a command on such a screen.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.support import processes

SIZE = "1920x1200x24"


@contextlib.contextmanager
def running(size: str = SIZE) -> Iterator[str]:
    """Runs Xvfb and openbox and yields the name of the display, such as ``:99``."""
    folder = Path(tempfile.mkdtemp(prefix="halo-screen-"))
    try:
        number, write_end = os.pipe()
        command = [processes.program("Xvfb"), "-displayfd", str(write_end), "-screen", "0", size]
        command += ["-nolisten", "tcp", "-noreset"]
        log = folder / "xvfb.log"
        with processes.server(command, log=log, pass_fds=(write_end,)):
            os.close(write_end)
            with os.fdopen(number) as announced:
                line = announced.readline().strip()  # ends at once when Xvfb fails
            if not line:
                raise RuntimeError(f"Xvfb did not start:\n{log.read_text()}")
            with _window_manager(folder, f":{line}"):
                yield f":{line}"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _window_manager(folder: Path, display: str) -> Iterator[None]:
    started = folder / "started"
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "DISPLAY": display}
    command = [processes.program("openbox"), "--sm-disable", "--startup", f"touch {started}"]
    log = folder / "openbox.log"
    with processes.server(command, log=log, environment=environment) as process:
        processes.await_ready(started.exists, process, log)
        yield


def main(command: list[str]) -> int:
    """Runs a command on a screen of its own and returns its exit code."""
    with running() as display:
        environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
