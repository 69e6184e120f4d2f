"""Judges a Windows payload by the rules of the Windows loader, without Windows.

Python loads a module with its own folder and the program's folder; PySide6 adds its folder and
that of shiboken6 when it is imported, and Qt its plugins afterwards. A DLL that lies nowhere
there, and is none of Windows, is not found.
"""

from __future__ import annotations

from pathlib import Path

from halo_bundle import launchers, pe, recipe

_ENDINGS = (".dll", ".pyd", ".exe")


def faults(out: Path) -> list[str]:
    """Everything that Windows would not find, and what should not be in a package."""
    found: list[str] = []
    for path in sorted(out.rglob("*")):
        if not path.name.lower().endswith(_ENDINGS):
            continue
        name = path.relative_to(out).as_posix()
        wants = pe.read(path)
        found += [
            f"{name}: {dll} is found nowhere"
            for dll in wants.imports
            if not _is_of_windows(dll) and not _is_reached(dll, path, out)
        ]
        if path.name in {one.name for one in launchers.LAUNCHERS} and not wants.is_hardened:
            found.append(f"{name}: built without random addresses")
        if path.name.lower() in {"vcruntime140d.dll", "ucrtbased.dll", "qt6cored.dll"}:
            found.append(f"{name}: made for debugging")
    return found


def _is_of_windows(dll: str) -> bool:
    if dll.startswith(("api-ms-", "ext-ms-")):
        return True
    plain = dll.removesuffix(".dll")
    python = {"python3", launchers.runtime_name().removesuffix(".dll")}
    return plain in recipe.names("windows", "system") or plain in python


def _is_reached(dll: str, path: Path, out: Path) -> bool:
    home = out / "site" / "PySide6"
    folders = [path.parent, out]
    if home in path.parents:
        folders.append(out / "site" / "shiboken6")
    if home / "plugins" in path.parents:
        folders.append(home)
    # Wheels that were repaired add their own folder of libraries when they are imported.
    folders += sorted((out / "site").glob("*.libs"))
    return any(file.name.lower() == dll for folder in folders for file in folder.iterdir())
