"""Makes the MSI with wixl, adds by SQL what wixl lacks, and takes out what changes each time."""

from __future__ import annotations

import hashlib
import shutil
import struct
import tempfile
import uuid
from pathlib import Path
from typing import Final

import olefile

from halo_bundle import ledger, msi_source, recipe
from halo_bundle.msi_source import Scope

_SUMMARY: Final = "\x05SummaryInformation"
_EPOCH_OF_WINDOWS: Final = 11_644_473_600  # seconds between 1601 and 1970
_PACKAGE_CODE, _TIMES, _IS_TIME, _IS_TEXT = 9, {11, 12, 13}, 64, 30
_SQL: Final = (
    # Inside the transaction: a failed upgrade leaves the old version as it was.
    "UPDATE `InstallExecuteSequence` SET `Sequence` = 1501 "
    "WHERE `Action` = 'RemoveExistingProducts'",
)
# Only with an installation for everybody: fixed settings are read from a folder of the computer.
_POLICY_SQL: Final = (
    "CREATE TABLE `MoveFile` (`FileKey` CHAR(72) NOT NULL, `Component_` CHAR(72) NOT NULL, "
    "`SourceName` CHAR(255) LOCALIZABLE, `DestName` CHAR(255) LOCALIZABLE, `SourceFolder` "
    "CHAR(72), `DestFolder` CHAR(72) NOT NULL, `Options` SHORT NOT NULL PRIMARY KEY `FileKey`)",
    # POLICY names the file itself; it is copied, and an upgrade without it leaves it alone.
    "INSERT INTO `MoveFile` (`FileKey`, `Component_`, `DestName`, `SourceFolder`, `DestFolder`, "
    "`Options`) VALUES ('mPolicy', 'cPolicy', 'policy.json', 'POLICY', 'POLICYDIR', 0)",
    "INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) "
    "VALUES ('MoveFiles', 'POLICY', 3800)",
    "CREATE TABLE `CreateFolder` (`Directory_` CHAR(72) NOT NULL, `Component_` CHAR(72) NOT NULL "
    "PRIMARY KEY `Directory_`, `Component_`)",
    "INSERT INTO `CreateFolder` (`Directory_`, `Component_`) VALUES ('POLICYDIR', 'cPolicy')",
    "INSERT INTO `InstallExecuteSequence` (`Action`, `Sequence`) VALUES ('CreateFolders', 3700)",
    "INSERT INTO `InstallExecuteSequence` (`Action`, `Sequence`) VALUES ('RemoveFolders', 3600)",
)
SECURE: Final = ("INSTALLDIR", "POLICY", "SERVER", "UPDATECHANNEL")


def file_name(scope: Scope, *, is_stub: bool) -> str:
    """How the MSI of this version is called."""
    user, stub = "-user" if scope.is_per_user else "", "-STUB" if is_stub else ""
    return f"Halo_ASSAMI-{recipe.product().version}-x64{user}{stub}.msi"


def build(payload: Path, out: Path, scope: Scope, *, is_stub: bool) -> Path:
    """Makes the MSI in a folder. Blocking."""
    out.mkdir(parents=True, exist_ok=True)
    made = out / file_name(scope, is_stub=is_stub)
    made.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        (work / msi_source.PAYLOAD).symlink_to(payload.resolve())
        shutil.copy(recipe.FOLDER / "windows" / msi_source.ICON, work)
        source = msi_source.text(payload, scope, is_stub=is_stub)
        (work / "halo.wxs").write_text(source, "utf-8")
        recipe.run(["wixl", "-a", "x64", "-o", str(made.resolve()), "halo.wxs"], cwd=work)
    secure = _secure_properties(made)
    there = recipe.run(["msiinfo", "tables", str(made)]).split()
    actions = _actions(made)
    for statement in (*_SQL, *(() if scope.is_per_user else _POLICY_SQL), *secure):
        if not _is_there_already(statement, there, actions):
            recipe.run(["msibuild", str(made), "-q", statement])
    settle(made, recipe.epoch())
    ledger.check_size(made, "msi")
    return made


def _actions(msi: Path) -> list[str]:
    rows = recipe.run(["msiinfo", "export", str(msi), "InstallExecuteSequence"]).splitlines()
    return [row.split("\t")[0] for row in rows]


def _is_there_already(statement: str, tables: list[str], actions: list[str]) -> bool:
    """Says whether wixl itself made what a statement would make."""
    words = statement.replace("`", " ").replace("'", " ").split()
    if words[0] == "CREATE":
        return words[2] in tables
    if "InstallExecuteSequence" in words and words[0] == "INSERT":
        return any(action in words[words.index("VALUES") :] for action in actions)
    return False


def _secure_properties(msi: Path) -> tuple[str, ...]:
    """Properties that may pass from the person who asks to the service that installs."""
    rows = recipe.run(["msiinfo", "export", str(msi), "Property"]).splitlines()
    known = dict(row.split("\t", 1) for row in rows if "\t" in row)
    before = known.get("SecureCustomProperties", "")
    value = ";".join(sorted({*filter(None, before.split(";")), *SECURE}))
    if before:
        return (
            f"UPDATE `Property` SET `Value` = '{value}' "
            "WHERE `Property` = 'SecureCustomProperties'",
        )
    return (
        "INSERT INTO `Property` (`Property`, `Value`) "
        f"VALUES ('SecureCustomProperties', '{value}')",
    )


def settle(msi: Path, moment: int) -> None:
    """Makes the package code follow from the contents, and the times from the commit. Blocking."""
    ole = olefile.OleFileIO(str(msi), write_mode=True)
    try:
        contents = hashlib.sha256()
        for entry in sorted(ole.listdir(streams=True, storages=False)):
            if entry != [_SUMMARY]:
                contents.update("/".join(entry).encode("utf-8", "surrogatepass"))
                contents.update(ole.openstream(entry).read())
        summary = bytearray(ole.openstream(_SUMMARY).read())
        code = uuid.uuid5(msi_source.NAMESPACE, contents.hexdigest())
        _rewrite(summary, f"{{{code}}}".upper().encode(), moment)
        ole.write_stream(_SUMMARY, bytes(summary))
    finally:
        ole.close()


def _rewrite(summary: bytearray, code: bytes, moment: int) -> None:
    start = struct.unpack_from("<I", summary, 44)[0]
    for number in range(struct.unpack_from("<I", summary, start + 4)[0]):
        kind, offset = struct.unpack_from("<II", summary, start + 8 + 8 * number)
        place = start + offset
        type_of_value = struct.unpack_from("<I", summary, place)[0]
        if kind in _TIMES and type_of_value == _IS_TIME:
            struct.pack_into("<Q", summary, place + 4, (moment + _EPOCH_OF_WINDOWS) * 10_000_000)
        elif kind == _PACKAGE_CODE and type_of_value == _IS_TEXT:
            summary[place + 8 : place + 8 + len(code)] = code
