"""Cuts PySide6 down to the modules and plugins that the recipe names, and what these load."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from halo_bundle import closure, elf, pe, recipe
from halo_bundle.recipe import BundleError, System


def cut(site: Path, system: System) -> None:
    """Deletes all libraries, plugins and texts of Qt that the console does not use. Blocking."""
    home = site / "PySide6"
    kept = _used(site, system) | {
        home / name for name in ("__init__.py", "_config.py", "_git_pyside_version.py")
    }
    translations = home / ("Qt/translations" if system is System.LINUX else "translations")
    kept |= {translations / name for name in recipe.names("console", "qt_translations")}
    absent = [path for path in kept if not path.is_file()]
    if absent:
        raise BundleError(f"PySide6 has no {', '.join(sorted(map(str, absent)))}")
    for path in home.rglob("*"):
        if path.is_file() and path not in kept:
            path.unlink()
    for path in (site / "shiboken6").rglob("*"):
        # Build files of its generator, and parts of the runtime of C++ that nothing loads.
        is_idle = path.suffix == ".dll" and path not in kept
        if path.is_file() and (is_idle or path.suffix in {".lib", ".cmake", ".typed"}):
            path.unlink()
    for top in (home, site / "shiboken6"):
        _remove_empty(top)


def _remove_empty(top: Path) -> None:
    for path in sorted(top.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def _used(site: Path, system: System) -> frozenset[Path]:
    home, shiboken = site / "PySide6", site / "shiboken6"
    if system is System.LINUX:
        plugins, ending, libraries = home / "Qt/plugins", ".abi3.so", "*.so*"
        folders = [home / "Qt/lib", home, shiboken]
    else:
        plugins, ending, libraries = home / "plugins", ".pyd", "*.dll"
        folders = [home, shiboken]
    roots = [home / f"{name}{ending}" for name in recipe.names("console", "qt_modules")]
    roots += [plugins / name for name in recipe.names(system.value, "plugins")]
    roots += sorted(shiboken.glob("Shiboken*.so" if system is System.LINUX else "*.pyd"))
    within = {
        path.name.lower(): path for folder in folders for path in sorted(folder.glob(libraries))
    }
    missing = [str(path) for path in roots if not path.is_file()]
    if missing:
        raise BundleError(f"PySide6 has no {', '.join(missing)}")
    reached, _ = closure.follow(roots, within, lambda path: _wants(path, system))
    return reached


def _wants(path: Path, system: System) -> Iterable[str]:
    if system is System.LINUX:
        return tuple(name.lower() for name in elf.read(path).needed)
    found = pe.read(path)
    return (*found.imports, *found.delayed)
