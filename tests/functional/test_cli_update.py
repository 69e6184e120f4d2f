"""``halo-desktop update`` from a file and from an address."""

from __future__ import annotations

import hashlib
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from halo_desktop.cli.exits import ExitCode
from tests.support.commands import Inside
from tests.support.publisher import Signer, a_list, lay_down

OURS = Signer(1)


def a_console(data: Path, **settings: str) -> Inside:
    data.mkdir(exist_ok=True)
    lines = {"update_key": OURS.public, "update_channel": "stable", **settings}
    (data / "config.toml").write_text("".join(f'{name} = "{v}"\n' for name, v in lines.items()))
    return Inside(data=data)


@contextmanager
def offering(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Serves a folder; remembers what it was told about who asks."""
    told: list[str] = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments, directory=str(folder))  # type: ignore[arg-type]  # as is

        def log_message(self, *_: object) -> None:
            told.extend(f"{name.lower()}: {value}" for name, value in self.headers.items())

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as served:
        thread = threading.Thread(target=served.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{served.server_port}/updates-stable.json", told
        served.shutdown()
        thread.join()


def test_a_list_from_a_file_names_the_newer_version(tmp_path: Path) -> None:
    content = a_list(expires_at="2999-01-01T00:00:00Z")
    file = lay_down(tmp_path, content, OURS.sign(content))

    said = a_console(tmp_path / "data").run("update", "check", str(file))

    assert said.code == ExitCode.FINDINGS
    assert "Versi 9.0.0 tersedia" in said.out
    assert "Daftar lebih cepat." in said.out


def test_a_forged_list_is_refused_in_words(tmp_path: Path) -> None:
    file = lay_down(tmp_path, a_list(), OURS.sign(a_list(version="8.0.0")))

    said = a_console(tmp_path / "data").run("update", "check", str(file))

    assert said.code == ExitCode.FAILED
    assert "Tanda tangan daftar tidak cocok" in said.err


def test_the_list_is_fetched_without_a_word_about_who_asks(tmp_path: Path) -> None:
    content = a_list(version="0.0.1", expires_at="2999-01-01T00:00:00Z")
    lay_down(tmp_path, content, OURS.sign(content))

    with offering(tmp_path) as (url, told):
        said = a_console(tmp_path / "data", update_url=url).run("update")
        gone = a_console(tmp_path / "data", update_url=url + "x").run("update")

    assert said.code == ExitCode.OK
    assert "yang terbaru" in said.out
    assert {line for line in told if not line.startswith("host: ")} <= {
        "accept-encoding: identity",
        "connection: keep-alive",
        "user-agent: halo-assami",
    }
    assert gone.code == ExitCode.NOT_CONNECTED


def test_an_administrator_switches_it_off(tmp_path: Path) -> None:
    console = a_console(tmp_path / "data", update_channel="none", update_url="http://127.0.0.1:9/x")

    said = console.run("update", "--json")

    assert said.code == ExitCode.OK
    assert said.answer["standing"] == "off"


def test_a_package_is_verified_before_it_is_installed(tmp_path: Path) -> None:
    package = tmp_path / "halo.deb"
    package.write_bytes(b"deb")
    row = {"kind": "deb", "name": "halo.deb", "size": 3,
           "sha256": hashlib.sha256(b"deb").hexdigest()}  # fmt: skip
    content = a_list(packages=[row])
    file = lay_down(tmp_path, content, OURS.sign(content))
    console = a_console(tmp_path / "data")

    good = console.run("update", "verify", str(file), str(package))
    package.write_bytes(b"bad")
    bad = console.run("update", "verify", str(file), str(package))

    assert good.code == ExitCode.OK
    assert bad.code == ExitCode.FAILED
    assert "rusak" in bad.err


def test_without_a_publisher_s_key_nothing_is_believed(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    file = lay_down(tmp_path, a_list(), OURS.sign(a_list()))

    said = Inside(data=tmp_path / "data").run("update", "check", str(file))

    assert said.code == ExitCode.FAILED
    assert "update_key" in said.err
