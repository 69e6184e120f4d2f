"""The project's own source, read once, for the tests that judge it."""

from __future__ import annotations

import ast
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "halo_desktop"
_LEFT_BEHIND = {".git", ".venv", ".cache", ".hypothesis", ".import_linter_cache", ".mypy_cache"} | {
    *(".pytest_cache", ".ruff_cache", "build", "dist", "htmlcov", "__pycache__")
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One Python file, parsed."""

    path: str  # relative to the project, with forward slashes
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """The dotted name, such as ``halo_desktop.ui.icons``."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def layer(self) -> str:
        """The part right below ``halo_desktop``, such as ``ui``."""
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else ""


def parse(text: str, path: str = "halo_desktop/ui/sample.py") -> Module:
    """Parses a text as if it stood in a file."""
    return Module(path=path, text=text, tree=ast.parse(text, path))


@cache
def files() -> tuple[str, ...]:
    """All files of the project: those in version control and new ones that are not ignored."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        return tuple(sorted(_unpacked()))
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    found = (name for name in listing.stdout.split("\0") if name)
    return tuple(sorted({name for name in found if (ROOT / name).is_file()}))


def _unpacked() -> Iterator[str]:
    """The same without version control: what lies here but for what tools left behind."""
    for path in ROOT.rglob("*"):
        parts = path.relative_to(ROOT).parts
        is_left = any(part in _LEFT_BEHIND or part.endswith(".egg-info") for part in parts)
        if not is_left and path.is_file() and path.suffix != ".pyc":
            yield "/".join(parts)


@cache
def modules(*folders: str) -> tuple[Module, ...]:
    """All Python files below some folders of the project."""
    found = (name for name in files() if name.endswith(".py"))
    if folders:
        found = (name for name in found if name.split("/")[0] in folders)
    return tuple(parse((ROOT / name).read_text("utf-8"), name) for name in found)


def package() -> tuple[Module, ...]:
    """All modules of the product."""
    return modules("halo_desktop")


def imports(module: Module) -> Iterator[tuple[int, str]]:
    """Yields the line and the dotted name of everything a module imports, wherever it does so."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, "." * node.level + (node.module or "")


def dotted(node: ast.expr) -> str:
    """Spells a chain of names, such as ``QMessageBox.question``; "" for anything else."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    parts.append(node.id if isinstance(node, ast.Name) else "")
    return ".".join(reversed(parts))


def report(found: list[str]) -> str:
    """Shows violations one per line."""
    return "\n" + "\n".join(found)
