"""What commands say and keep when the world around them is not as it should be."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.functional.test_cli_working_day import INTAKE, fields, now, take_in
from tests.support import server
from tests.support.cable import Cable, Fate
from tests.support.commands import Inside, Terminal
from tests.support.server import PASSWORD, RunningServer

PORTAL = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 30\r\n"
    b"Connection: close\r\n\r\n<html>Silakan masuk WiFi</html>"
)
ExpectLog = Callable[[str], None]


@pytest.fixture
def central(tmp_path: Path) -> Iterator[RunningServer]:
    """A real server without complaints."""
    with server.running(f"sqlite:///{tmp_path / 'central.db'}") as running:
        yield running


@pytest.fixture
def cable(central: RunningServer) -> Iterator[Cable]:
    """The line to the server, to be pulled out."""
    found = Cable(central.url)
    yield found
    found.close()


@pytest.mark.usefixtures("os_keyring")
def test_a_wrong_password_is_told_and_changes_nothing(
    central: RunningServer, data_dir: Path
) -> None:
    terminal = Inside(data=data_dir)
    words = ("login", "--server", central.url, "--user", "rina", "--password-stdin", "--json")

    wrong = terminal.run(*words, stdin=b"salah\n")

    assert (wrong.code, wrong.problem) == (5, "wrong-credentials")
    assert "Nama pengguna atau kata sandi salah." in wrong.err
    assert "salah\n" not in wrong.out
    assert terminal.ask("accounts") == {"accounts": []}


@pytest.mark.usefixtures("os_keyring")
@pytest.mark.parametrize(
    ("address", "code", "problem"),
    [
        ("http://127.0.0.1:9", 4, "no-connection"),
        ("https://halo.invalid", 4, "no-address"),
        ("halo.example.go.id", 2, "bad-config"),
        ("https://rina:latihan@halo.example.go.id", 2, "bad-config"),
    ],
)
def test_a_wrong_server_address_is_told(
    data_dir: Path, address: str, code: int, problem: str
) -> None:
    said = Inside(data=data_dir).run(
        "login", "--server", address, "--user", "rina", "--password-stdin", "--json",
        stdin=PASSWORD.encode(),
    )  # fmt: skip

    assert (said.code, said.problem) == (code, problem)
    assert said.err.startswith("halo-desktop: ")


@pytest.mark.usefixtures("os_keyring")
def test_something_else_than_our_server_is_told(tmp_path: Path, data_dir: Path) -> None:
    with subprocess.Popen(
        ["python3", "-m", "http.server", "--bind", "127.0.0.1", "--directory", tmp_path, "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    ) as other:
        assert other.stdout is not None
        port = other.stdout.readline().split()[5]

        said = Inside(data=data_dir).run(
            "login", "--server", f"http://127.0.0.1:{port}", "--user", "rina",
            "--password-stdin", "--json", stdin=PASSWORD.encode(),
        )  # fmt: skip
        other.kill()

    assert said.code == 4
    assert said.problem in {"portal", "broken-answer"}


@pytest.mark.usefixtures("os_keyring")
def test_a_login_page_of_the_network_is_named_and_the_work_goes_on(
    cable: Cable, data_dir: Path
) -> None:
    rina = Inside(data=data_dir, url=cable.url)
    rina.sign_in("rina")
    cable.put_portal(PORTAL)

    out = rina.run("sync", "--json")
    rina.ask("act", "intake", *fields(*INTAKE, f"received_at={now()}"))
    examined = rina.run("doctor", "--json")
    cable.put_portal(None)
    healed = rina.ask("sync")

    assert (out.code, out.problem) == (4, "portal")
    assert "peramban" in out.err
    assert examined.code == 3
    levels = {one["step"]: one["level"] for one in examined.answer["findings"]}
    assert (levels["reach"], levels["portal"], levels["store"]) == ("ok", "fault", "ok")
    assert (healed["level"], healed["sent"]) == (True, 1)


@pytest.mark.usefixtures("os_keyring")
def test_without_the_cable_commands_work_and_say_that_it_is_missing(
    cable: Cable, data_dir: Path
) -> None:
    rina = Inside(data=data_dir, url=cable.url)
    rina.sign_in("rina")
    ticket = take_in(rina)
    cable.pull()

    out = rina.run("sync", "--json")
    late = rina.run("act", "add_note", ticket, *fields("text=A"), "--wait", "1", "--json")
    online = rina.run(
        "act", "reveal_identity", ticket, *fields("purpose=Menelepon pelapor"), "--json"
    )
    shown = rina.ask("show", ticket)
    cable.plug()
    healed = rina.ask("sync")

    assert (out.code, out.problem) == (4, "no-connection")
    assert (late.code, late.answer["state"]) == (8, "waiting")
    assert online.code == 4
    assert shown["pending"][0]["kind"] == "add_note"
    assert (healed["level"], healed["sent"]) == (True, 1)


@pytest.mark.usefixtures("os_keyring")
def test_a_damaged_store_is_built_anew_and_nothing_written_is_lost(
    central: RunningServer, data_dir: Path, expect_log: ExpectLog
) -> None:
    expect_log(r"halo_desktop\.cache\.salvage: ")
    rina = Inside(data=data_dir, url=central.url)
    rina.sign_in("rina")
    ticket = take_in(rina)
    rina.ask("act", "add_note", ticket, *fields("text=Jangan hilang."), "--offline")
    (file,) = data_dir.glob("*/*/main.db")
    content = bytearray(file.read_bytes())
    content[4096 : len(content)] = os.urandom(len(content) - 4096)
    file.write_bytes(content)

    said = rina.run("outbox", "--json")
    rina.login("rina")

    assert (said.code, said.problem) == (5, "not-prepared")
    assert "yang belum terkirim tetap ada" in said.err
    assert "Jangan hilang." in [one["text"] for one in rina.ask("outbox")["items"]]
    assert rina.ask("sync")["level"] is True
    assert rina.ask("queue", "new")["total"] == 1
    notes = [
        one["text"]
        for one in rina.ask("show", ticket)["complaint"]["entries"]
        if one["kind"] == "internal_note"
    ]
    assert notes == ["Jangan hilang."]


@pytest.mark.usefixtures("os_keyring")
def test_an_action_survives_the_death_of_its_process(
    central: RunningServer, data_dir: Path
) -> None:
    rina = Inside(data=data_dir, url=central.url)
    rina.sign_in("rina")
    ticket = take_in(rina)
    waiting = [
        *Terminal(data=data_dir).command("act", "add_note", ticket, "--wait", "600"),
        *fields("text=Sebelum mati."),
    ]
    cable = Cable(central.url)
    held = cable.expect("/v1/commands", Fate.HELD)
    book = data_dir / "accounts.json"
    book.write_text(book.read_text("utf-8").replace(central.url, cable.url), "utf-8")

    with subprocess.Popen(waiting, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        # The server has carried it out, and its answer is on the way, when the process dies.
        asyncio.run(held.happens())
        process.send_signal(signal.SIGKILL)
        process.communicate()
    held.release()
    result = rina.ask("sync")

    assert process.returncode == -signal.SIGKILL
    assert (result["level"], result["waiting"]) == (True, 0)
    notes = [
        one["text"]
        for one in rina.ask("show", ticket)["complaint"]["entries"]
        if one["kind"] == "internal_note"
    ]
    assert notes == ["Sebelum mati."]
    cable.close()


@pytest.mark.usefixtures("os_keyring")
def test_a_store_in_use_is_left_alone(central: RunningServer, data_dir: Path) -> None:
    rina = Inside(data=data_dir, url=central.url)
    rina.sign_in("rina")
    command = Terminal(data=data_dir).command("act", "add_note", "x", "--wait")
    cable = Cable(central.url)
    held = cable.expect("/v1/me", Fate.HELD)
    book = data_dir / "accounts.json"
    book.write_text(book.read_text("utf-8").replace(central.url, cable.url), "utf-8")

    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        asyncio.run(held.happens())
        said = rina.run("queue", "--json")
        held.release()
        process.communicate()

    assert (said.code, said.problem) == (6, "store-in-use")
    assert "sedang dipakai konsol lain" in said.err
    cable.close()


@pytest.mark.usefixtures("os_keyring")
def test_ctrl_c_while_the_server_thinks_ends_at_once(cable: Cable, data_dir: Path) -> None:
    rina = Inside(data=data_dir, url=cable.url)
    rina.sign_in("rina")
    held = cable.expect("/v1/me", Fate.HELD)
    command = Terminal(data=data_dir).command("sync", "--json")

    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        asyncio.run(held.happens())
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    held.release()

    assert process.returncode == 130
    assert b'"code": "interrupted"' in out
    assert err.decode() == "halo-desktop: Dihentikan. Yang sudah tersimpan tetap aman.\n"
    assert rina.ask("sync")["level"] is True


def test_without_a_keyring_a_login_is_explained(central: RunningServer, data_dir: Path) -> None:
    said = Terminal(data=data_dir).run(
        "login", "--server", central.url, "--user", "rina", "--password-stdin", "--json",
        stdin=PASSWORD.encode(),
    )  # fmt: skip

    assert (said.code, said.problem) == (6, "no-keyring")
    assert list(data_dir.glob("*/*/main.db")) == []


def test_training_goes_on_in_the_next_process_without_a_keyring(data_dir: Path) -> None:
    said = Terminal(data=data_dir).run(
        "login", "--training", "--user", "rina", "--password-stdin", "--json",
        stdin=b"latihan",
    )  # fmt: skip

    later = Terminal(data=data_dir).run("queue", "new", "--offline", "--json")

    assert (said.code, later.code) == (0, 0), said.err + later.err
    assert b"SQLite format" not in next(data_dir.glob("*/*/main.db")).read_bytes()[:16]


@pytest.mark.usefixtures("os_keyring")
def test_one_of_several_accounts_has_to_be_named(central: RunningServer, data_dir: Path) -> None:
    both = Inside(data=data_dir, url=central.url)
    both.login("rina")
    both.login("fitri")

    unnamed = both.run("status", "--json")
    named = both.ask("status", "--account", "fitri")
    unknown = both.run("status", "--account", "siapa", "--json")

    assert (unnamed.code, unnamed.problem) == (2, "bad-usage")
    assert "rina@127.0.0.1:" in unnamed.err
    assert named["user"] == "fitri"
    assert (unknown.code, unknown.problem) == (5, "no-account")


@pytest.mark.usefixtures("os_keyring")
def test_offline_means_that_nothing_leaves_this_computer(cable: Cable, data_dir: Path) -> None:
    rina = Inside(data=data_dir, url=cable.url)
    rina.sign_in("rina")
    before = len(cable.passed)

    rina.ask("act", "intake", *fields(*INTAKE, f"received_at={now()}"), "--offline")
    rina.ask("queue", "new")
    rina.ask("search", "antrean")
    rina.ask("status")
    refused = rina.run("sync", "--offline", "--json")

    assert cable.passed[before:] == []
    assert rina.ask("accounts")["accounts"][0]["waiting"] == 1
    assert (refused.code, refused.problem) == (2, "bad-usage")
