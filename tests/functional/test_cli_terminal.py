"""Signing in at a terminal: questions are asked, and the password is not shown."""

from __future__ import annotations

import os
import pty
import subprocess
from pathlib import Path

import pytest

from tests.support import server
from tests.support.commands import Inside, Terminal
from tests.support.processes import program
from tests.support.server import PASSWORD


def read_until(screen: int, text: str, shown: str = "") -> str:
    """Reads what appears on a terminal until a text stands there."""
    while text not in shown:
        shown += os.read(screen, 4096).decode()
    return shown


@pytest.mark.usefixtures("os_keyring")
def test_a_person_signs_in_at_a_terminal(tmp_path: Path, data_dir: Path) -> None:
    with server.running(f"sqlite:///{tmp_path / 'central.db'}") as central:
        command = Terminal(data=data_dir).command("login", "--server", central.url)
        screen, keyboard = pty.openpty()
        with subprocess.Popen(
            [program("setsid"), "--ctty", "--wait", *command],
            stdin=keyboard,
            stdout=keyboard,
            stderr=keyboard,
        ) as process:
            os.close(keyboard)
            shown = read_until(screen, "Nama pengguna: ")
            os.write(screen, b"rina\n")
            shown = read_until(screen, "Kata sandi rina: ", shown)
            os.write(screen, f"{PASSWORD}\n".encode())
            shown = read_until(screen, "halo-desktop sync", shown)
        os.close(screen)

    assert process.returncode == 0
    assert "Masuk sebagai Rina di Halo ASSAMI" in shown
    assert PASSWORD not in shown
    assert Inside(data=data_dir).ask("accounts")["accounts"][0]["user"] == "rina"
