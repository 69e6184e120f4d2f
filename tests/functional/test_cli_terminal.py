"""Signing in at a terminal: questions are asked, and the password is not shown."""

from __future__ import annotations

import os
import pty
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pyotp
import pytest

from halo_desktop.cli import second_step
from halo_desktop.domain.roles import Role
from tests.support import server
from tests.support.commands import Inside, Terminal
from tests.support.processes import program
from tests.support.server import PASSWORD


def read_until(screen: int, text: str, shown: str = "") -> str:
    """Reads what appears on a terminal until a text stands there."""
    while text not in shown:
        shown += os.read(screen, 4096).decode(errors="replace")
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


@pytest.mark.usefixtures("os_keyring")
def test_a_person_sets_the_second_factor_up_at_a_terminal(tmp_path: Path, data_dir: Path) -> None:
    with server.running(f"sqlite:///{tmp_path / 'central.db'}") as running:
        with running.central.core.database.read() as connection:
            book = running.central.core.rulebook(connection)
        options = replace(book.options, totp_roles=(Role.OPERATOR,))
        running.central.publish(replace(book, version=f"{book.version}-totp", options=options))
        words = ("login", "--server", running.url, "--user", "rina")
        command = Terminal(data=data_dir).command(*words)
        screen, keyboard = pty.openpty()
        with subprocess.Popen(
            [program("setsid"), "--ctty", "--wait", *command],
            stdin=keyboard,
            stdout=keyboard,
            stderr=keyboard,
        ) as process:
            os.close(keyboard)
            shown = read_until(screen, "Kata sandi rina: ")
            os.write(screen, f"{PASSWORD}\n".encode())
            shown = read_until(screen, "Kode pertama dari aplikasi: ", shown)
            found = re.search(r"ketik rahasianya: ([A-Z2-7 ]+)", shown)
            assert found is not None
            os.write(screen, b"000000\n")
            shown = read_until(screen, "tidak cocok", shown)
            shown = read_until(screen, "Kode pertama dari aplikasi: ", shown[-40:])
            code = pyotp.TOTP(found[1].replace(" ", "")).now()
            os.write(screen, f"{code}\n".encode())
            shown += read_until(screen, "halo-desktop sync", shown)
        os.close(screen)

    assert process.returncode == 0
    assert "Masuk sebagai Rina" in shown


def test_a_qr_code_is_drawn_with_two_rows_in_a_line() -> None:
    qr = ((False, True), (True, True), (False, False))

    assert second_step.drawn(qr) == "▀ \n██"
