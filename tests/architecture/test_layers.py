"""Each layer uses only what it may: our own layers, and other people's libraries."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture import tree
from tests.architecture.tree import Module

# Who may import what. The leaves stand below every layer, so they bring nothing heavy.
USERS: dict[str, tuple[str, ...]] = {
    "PySide6": ("ui", "app"),
    "shiboken6": ("ui", "app"),
    "qasync": ("ui", "app"),
    "sqlalchemy": ("cache", "central"),
    "alembic": ("cache", "central"),
    "sqlcipher3": ("cache", "central"),
    "sqlite3": ("cache", "central"),
    "keyring": ("cache",),
    "requests": ("sync", "central.lapor", "central.notices"),
    "urllib3": ("sync", "central.lapor", "central.notices"),
    "litestar": ("central",),
    "uvicorn": ("central",),
    "psycopg": ("central",),
    "argon2": ("central",),
    "pyotp": ("central",),
    "PIL": ("central",),
    "pypdfium2": ("ui",),
    "holidays": (),  # the calendar is seed data, made by a tool
    "msgspec": ("wire", "cache", "sync", "desk", "central", "cli"),
    "platformdirs": ("paths",),
    "cryptography": ("wire",),
}
# The rules and the wire format depend on nothing that could differ between two machines.
IMPURE = {
    "asyncio", "ctypes", "getpass", "http", "locale", "logging", "multiprocessing", "os",
    "pathlib", "platform", "queue", "random", "secrets", "select", "shutil", "signal", "socket",
    "sqlite3", "ssl", "subprocess", "sys", "tempfile", "threading", "time", "urllib", "uuid",
}  # fmt: skip
PURE_LIBRARIES = {"domain": set[str](), "wire": {"msgspec", "cryptography"}}


def foreign(module: Module) -> list[str]:
    """Imports of libraries by layers that may not use them."""
    found = []
    for line, name in tree.imports(module):
        library = name.split(".")[0]
        place = module.name.removeprefix("halo_desktop.")
        allowed = USERS.get(library)
        if allowed is not None and not any(
            place == user or place.startswith(user + ".") for user in allowed
        ):
            found.append(f"{module.path}:{line}: {library} is not for this layer")
    return found


def impurities(module: Module) -> list[str]:
    """Imports into the pure layers of anything but pure parts of the standard library."""
    allowed = PURE_LIBRARIES[module.layer]
    found = []
    for line, name in tree.imports(module):
        library = name.split(".")[0]
        is_pure = library in sys.stdlib_module_names and library not in IMPURE
        if not (is_pure or library in allowed or library == "halo_desktop"):
            found.append(f"{module.path}:{line}: {name} in {module.layer}")
    return found


def qt_in_presenter(module: Module) -> list[str]:
    """Imports of Qt into presenters, which a test must be able to run without a screen."""
    stem = Path(module.path).stem
    if module.layer != "ui" or not (stem == "presenter" or stem.endswith("_presenter")):
        return []
    return [
        f"{module.path}:{line}: {name} in a presenter"
        for line, name in tree.imports(module)
        if name.split(".")[0] in {"PySide6", "shiboken6", "qasync"}
    ]


def test_every_layer_uses_only_the_layers_below_it() -> None:
    # A process of its own: the linter sets up logging for itself and silences ours.
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    command += ["--config", "pyproject.toml", "--cache-dir", ".cache/import-linter"]

    done = subprocess.run(command, cwd=tree.ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_libraries_stay_in_their_layers() -> None:
    found = [line for module in tree.package() for line in foreign(module)]

    assert not found, tree.report(found)


def test_rules_and_wire_format_are_pure() -> None:
    found = [
        line
        for module in tree.package()
        if module.layer in PURE_LIBRARIES
        for line in impurities(module)
    ]

    assert not found, tree.report(found)


def test_presenters_know_no_qt() -> None:
    found = [line for module in tree.package() for line in qt_in_presenter(module)]

    assert not found, tree.report(found)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("halo_desktop/desk/desk.py", "from PySide6.QtCore import QObject"),
        ("halo_desktop/logs.py", "import PySide6"),
        ("halo_desktop/ui/list.py", "import sqlalchemy.orm"),
        ("halo_desktop/central/web/http.py", "import requests"),
        ("halo_desktop/centralized/x.py", "import litestar"),
        ("halo_desktop/desk/x.py", "def f():\n    import keyring"),
    ],
)
def test_a_library_in_the_wrong_layer_is_found(path: str, text: str) -> None:
    assert foreign(tree.parse(text, path))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("halo_desktop/ui/list.py", "from PySide6.QtCore import QObject"),
        ("halo_desktop/central/lapor/client.py", "import requests"),
        ("halo_desktop/cache/tables.py", "import sqlalchemy as sa"),
    ],
)
def test_a_library_in_its_layer_passes(path: str, text: str) -> None:
    assert not foreign(tree.parse(text, path))


@pytest.mark.parametrize(
    "text", ["import random", "from os import path", "import msgspec", "import halo"]
)
def test_an_impure_import_into_the_rules_is_found(text: str) -> None:
    assert impurities(tree.parse(text, "halo_desktop/domain/workflow.py"))


def test_qt_in_a_presenter_is_found() -> None:
    text = "from PySide6.QtCore import QObject"

    assert qt_in_presenter(tree.parse(text, "halo_desktop/ui/outbox/presenter.py"))
    assert not qt_in_presenter(tree.parse(text, "halo_desktop/ui/outbox/view.py"))
