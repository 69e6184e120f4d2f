"""The tables of the MSI, read back by the tools of Windows Installer's other maker."""

from __future__ import annotations

import dataclasses
import struct
import subprocess
from pathlib import Path

import pytest

from halo_bundle import check_windows, ledger, msi, msi_source, recipe
from halo_bundle.msi_source import Scope

MACHINE, USER = Scope(), Scope(is_per_user=True)
FILES = {
    "halo-desktop.exe": b"MZ one",
    "site/halo_desktop/__init__.py": b"",
    "site/halo_desktop/text & more.txt": b"&",
}


def a_payload(folder: Path) -> Path:
    for name, content in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    ledger.seal(folder)
    return folder


def rows(made: Path, table: str) -> list[list[str]]:
    done = subprocess.run(
        ["msiinfo", "export", str(made), table], capture_output=True, text=True, check=True
    )
    return [line.split("\t") for line in done.stdout.splitlines()[3:]]


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("msi")
    return msi.build(a_payload(folder / "payload"), folder, MACHINE, is_stub=False)


def test_every_file_is_in_the_package_with_a_component_of_its_own(machine: Path) -> None:
    files = rows(machine, "File")

    sizes = {row[2].partition("|")[2] or row[2]: int(row[3]) for row in files}
    sizes.pop("manifest.json")
    assert sizes == {Path(name).name: len(content) for name, content in FILES.items()}
    assert len({row[1] for row in files}) == len(files) == len(FILES) + 1
    assert all(row[5] for row in rows(machine, "Component"))  # what a repair looks for


def test_what_makes_two_versions_one_program_never_changes() -> None:
    # Whoever changes one of these leaves every installed console without an upgrade.
    assert msi_source.upgrade_code(MACHINE) == "CBF160E0-7C93-54B3-98EF-052EAB35DB5E"
    assert msi_source.upgrade_code(USER) == "6CC5FCC9-3E65-585C-A148-171713D16A37"
    assert (
        msi_source.guid("file:machine:halo-desktop.exe") == "4BBF69E0-4CCE-5DBC-984C-84AC9A8A54F1"
    )


def test_an_upgrade_is_one_transaction_and_keeps_what_was_set(machine: Path) -> None:
    sequence = {row[0]: (row[1], int(row[2])) for row in rows(machine, "InstallExecuteSequence")}

    assert sequence["InstallInitialize"][1] < sequence["RemoveExistingProducts"][1]
    assert sequence["RemoveExistingProducts"][1] < sequence["ProcessComponents"][1]
    assert sequence["AppSearch"][1] < sequence["KeepSERVER"][1] < sequence["CostInitialize"][1]
    assert sequence["KeepINSTALLDIR"][0] == "PREVIOUSINSTALLDIR AND NOT INSTALLDIR"
    assert sequence["MoveFiles"] == ("POLICY", 3800)


def test_what_an_administrator_gives_reaches_the_service_that_installs(machine: Path) -> None:
    properties = {row[0]: row[1] for row in rows(machine, "Property")}

    given = {"INSTALLDIR", "POLICY", "SERVER", "UPDATECHANNEL"}
    assert given <= set(properties["SecureCustomProperties"].split(";"))
    assert properties["ALLUSERS"] == "1"


def test_autostart_and_the_shortcut_on_the_desktop_are_chosen_not_given(machine: Path) -> None:
    levels = {row[0]: row[5] for row in rows(machine, "Feature")}

    assert levels == {"Main": "1", "Autostart": "1000", "DesktopShortcut": "1000"}


def test_one_user_can_install_it_without_rights(tmp_path: Path) -> None:
    made = msi.build(a_payload(tmp_path / "payload"), tmp_path, USER, is_stub=False)

    roots = {row[1] for row in rows(made, "Registry")}
    properties = {row[0]: row[1] for row in rows(made, "Property")}
    said = subprocess.run(
        ["msiinfo", "suminfo", str(made)], capture_output=True, text=True, check=True
    )
    assert roots == {"1"}  # HKEY_CURRENT_USER
    assert "ALLUSERS" not in properties
    assert "Source: 10" in said.stdout  # compressed, and no elevation is asked for


def test_the_same_payload_gives_the_same_package_in_any_folder(
    machine: Path, tmp_path: Path
) -> None:
    again = msi.build(a_payload(tmp_path / "other"), tmp_path, MACHINE, is_stub=False)

    assert again.read_bytes() == machine.read_bytes()


def test_another_version_is_another_product_of_the_same_family(
    machine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = dataclasses.replace(recipe.product(), version="99.0.1")
    monkeypatch.setattr(recipe, "product", lambda: newer)

    made = msi.build(a_payload(tmp_path / "payload"), tmp_path, MACHINE, is_stub=False)

    old, new = ({row[0]: row[1] for row in rows(path, "Property")} for path in (machine, made))
    assert old["UpgradeCode"] == new["UpgradeCode"]
    assert old["ProductCode"] != new["ProductCode"]
    assert new["ProductVersion"] == "99.0.1"


def test_a_package_without_python_says_so_wherever_it_is_seen(tmp_path: Path) -> None:
    made = msi.build(a_payload(tmp_path / "payload"), tmp_path, MACHINE, is_stub=True)

    assert made.name.endswith("-STUB.msi")
    assert {row[0]: row[1] for row in rows(made, "Property")}["ProductName"].endswith("(STUB)")


def a_library(*imports: str) -> bytes:
    """A DLL with nothing but the names of those that it wants."""
    section, table = 0x1000, 20 * (len(imports) + 1)
    names, places = b"", []
    for name in imports:
        places.append(section + table + len(names))
        names += name.encode() + b"\0"
    rows = b"".join(struct.pack("<12xII", place, 0) for place in places) + bytes(20)
    optional = bytearray(240)
    struct.pack_into("<H", optional, 0, 0x20B)
    struct.pack_into("<I", optional, 112 + 8, section)
    head = b"MZ" + bytes(58) + struct.pack("<I", 64) + b"PE\0\0"
    head += struct.pack("<HHI8xHH", 0x8664, 1, 0, len(optional), 0) + optional
    content = rows + names
    head += struct.pack("<8sIIII16x", b".idata", len(content), section, len(content), 512)
    return head.ljust(512, b"\0") + content


def test_a_library_that_windows_would_not_find_is_named(tmp_path: Path) -> None:
    site = tmp_path / "site" / "thing"
    site.mkdir(parents=True)
    wanted = ("KERNEL32.dll", "python3.dll", "beside.dll", "absent.dll", "api-ms-win-x.dll")
    (site / "thing.pyd").write_bytes(a_library(*wanted))
    (tmp_path / "beside.dll").write_bytes(a_library("kernel32.dll"))

    assert check_windows.faults(tmp_path) == ["site/thing/thing.pyd: absent.dll is found nowhere"]


def test_a_library_of_another_package_does_not_count(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / "site" / name).mkdir(parents=True)
    (tmp_path / "site" / "one" / "own.dll").write_bytes(a_library())
    (tmp_path / "site" / "two" / "two.pyd").write_bytes(a_library("own.dll"))

    assert check_windows.faults(tmp_path) == ["site/two/two.pyd: own.dll is found nowhere"]
