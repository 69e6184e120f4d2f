"""The MSI under Wine: installed, upgraded, refused, repaired and taken away without a trace.

Wine stands in for Windows Installer only; the program itself does not run in it.
"""

from __future__ import annotations

import dataclasses
import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from halo_bundle import launchers, ledger, msi, recipe
from halo_bundle.msi_source import Scope
from tests.packages import making

KEY = r"HKLM\Software\Halo ASSAMI\Console"


class Wine:
    """A Windows of its own, in a folder that goes away."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "home").mkdir(parents=True)
        self.environment = {
            "HOME": str(folder / "home"),
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "WINEPREFIX": str(folder / "prefix"),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "winemenubuilder.exe=d;mscoree=d;mshtml=d",
            "HALO_STUB_OUT": f"Z:{folder / 'said.txt'}".replace("/", "\\"),
            "HALO_QUIET": "1",
        }
        self.ask("wineboot", "-i")
        self.ask("wine", "winecfg", "/v", "win10")

    @property
    def drive(self) -> Path:
        return self.folder / "prefix" / "drive_c"

    def ask(self, *command: str) -> tuple[int, str]:
        done = making.run(list(command), self.environment)
        return done.returncode, done.stdout

    def install(self, package: Path, *words: str) -> int:
        return self.ask("wine", "msiexec", "/i", windows_path(package), "/qn", *words)[0]

    def value(self, name: str) -> str:
        code, said = self.ask("wine", "reg", "query", KEY, "/v", name)
        return said.split("REG_SZ")[-1].strip() if code == 0 else ""

    def programs(self) -> str:
        key = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"
        return self.ask("wine", "reg", "query", key, "/s")[1]

    def end(self) -> None:
        self.ask("wineserver", "-k", str(int(signal.SIGKILL)))
        shutil.rmtree(self.folder, ignore_errors=True)


def windows_path(path: Path) -> str:
    return f"Z:{path}".replace("/", "\\")


@pytest.fixture
def wine(tmp_path: Path) -> Iterator[Wine]:
    made = Wine(tmp_path / "wine")
    yield made
    made.end()


def a_package(folder: Path, version: str, monkeypatch: pytest.MonkeyPatch, *more: str) -> Path:
    """A small package with the real starters and the stand-in for Python."""
    product = dataclasses.replace(recipe.product(), version=version)
    monkeypatch.setattr(recipe, "product", lambda: product)
    payload = folder / f"payload-{version}"
    payload.mkdir(parents=True)
    launchers.build(payload)
    launchers.build_stub(payload)
    for name in more:
        (payload / name).write_text(version)
    ledger.seal(payload)
    return msi.build(payload, folder, Scope(), is_stub=True)


def test_the_whole_package_is_installed_as_it_was_made(wine: Wine) -> None:
    packages = making.built("msi")
    payload = making.OUT / "payload-windows-console"

    assert wine.install(packages[0]) == 0

    home = wine.drive / "Program Files" / "Halo ASSAMI"
    assert ledger.differences(home) == []
    assert {path.name for path in home.iterdir()} == {path.name for path in payload.iterdir()}
    code, _ = wine.ask("wine", r"C:\Program Files\Halo ASSAMI\halo-cli.exe", "sync", "ü & “x”")
    said = (wine.folder / "said.txt").read_text("utf-8-sig").splitlines()
    assert code == 42
    assert said[1:] == ["-I", "-X", "utf8", "-m", "halo_desktop", "sync", "ü & “x”"]


def test_another_folder_gives_the_same_packages(tmp_path: Path) -> None:
    again = making.built("msi", place=str(tmp_path / "somewhere else"))

    for first, second in zip(making.built("msi"), again, strict=True):
        assert second.read_bytes() == first.read_bytes(), first.name


def test_what_an_administrator_set_outlives_an_upgrade_and_a_downgrade_is_refused(
    wine: Wine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = a_package(tmp_path, "1.2.3", monkeypatch, "only-old.txt", "both.txt")
    new = a_package(tmp_path, "1.2.4", monkeypatch, "both.txt", "only-new.txt")
    policy = tmp_path / "kebijakan.json"
    policy.write_text('{"set_by": "Kominfo", "values": {}}')

    first = wine.install(
        old, "SERVER=https://halo.example", "UPDATECHANNEL=stable", r"INSTALLDIR=C:\Apps\Halo",
        f"POLICY={windows_path(policy)}", "ADDLOCAL=Main,Autostart,DesktopShortcut",
    )  # fmt: skip
    second = wine.install(new)

    home = wine.drive / "Apps" / "Halo"
    assert (first, second) == (0, 0)
    assert (home / "both.txt").read_text() == "1.2.4"
    assert (home / "only-new.txt").exists()
    assert not (home / "only-old.txt").exists()
    assert wine.value("ServerUrl") == "https://halo.example"
    assert wine.value("UpdateChannel") == "stable"
    kept = wine.drive / "ProgramData" / "Halo ASSAMI" / "policy.json"
    assert kept.read_text() == policy.read_text()
    assert wine.programs().count("DisplayName") == 1

    assert wine.install(old) != 0
    assert wine.value("Version") == "1.2.4"


def test_a_deleted_file_is_repaired_and_nothing_is_left_at_the_end(
    wine: Wine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = a_package(tmp_path, "1.2.3", monkeypatch, "both.txt")
    assert wine.install(package) == 0
    home = wine.drive / "Program Files" / "Halo ASSAMI"
    (home / "both.txt").unlink()

    code = wine.install(package, "REINSTALL=ALL", "REINSTALLMODE=amus")
    assert code == 0
    assert (home / "both.txt").exists()

    (home / "catatan saya.txt").write_text("ours")
    assert wine.ask("wine", "msiexec", "/x", windows_path(package), "/qn")[0] == 0
    assert [path.name for path in home.iterdir()] == ["catatan saya.txt"]
    assert wine.ask("wine", "reg", "query", KEY)[0] != 0
    assert "Halo ASSAMI" not in wine.programs()
    assert list(wine.drive.rglob("*.lnk")) == []
