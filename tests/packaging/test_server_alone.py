"""The central server runs with only what its extra brings: no Qt, no keyring."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from tests.architecture import tree

CONSOLE = ("app", "cache", "cli", "desk", "sync", "ui")
# Refuses every module of a distribution that the server's lock does not name, then runs a module.
PRELUDE = """
import importlib.abc, runpy, sys

class Refuse(importlib.abc.MetaPathFinder):
    blocked = frozenset({blocked!r})

    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in self.blocked or name.startswith({console!r}):
            raise ImportError(f"the server must do without {{name}}")
        return None

sys.meta_path.insert(0, Refuse())
"""


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def blocked() -> list[str]:
    """The top-level modules of all installed distributions that the server does not need."""
    lock = (tree.ROOT / "requirements" / "central.txt").read_text()
    kept = set(re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)) | {"halo-desktop"}
    return sorted(
        module
        for module, owners in metadata.packages_distributions().items()
        if not kept & {normal(owner) for owner in owners}
    )


def run(code: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    prelude = PRELUDE.format(
        blocked=blocked(), console=tuple(f"halo_desktop.{layer}" for layer in CONSOLE)
    )
    return subprocess.run(
        [sys.executable, "-c", prelude + code, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


def test_what_the_console_needs_is_out_of_reach() -> None:
    assert {"PySide6", "keyring", "qasync", "pytest"} <= set(blocked())
    assert not {"litestar", "sqlalchemy", "msgspec", "typing_extensions"} & set(blocked())


@pytest.mark.parametrize("module", ["PySide6", "halo_desktop.desk"])
def test_a_server_that_needs_more_would_be_found(module: str, tmp_path: Path) -> None:
    done = run(f"import {module}", folder=tmp_path)

    assert "the server must do without" in done.stderr


def test_every_module_of_the_server_loads_alone(tmp_path: Path) -> None:
    code = """
import importlib, pkgutil
import halo_desktop.central

def fail(name):
    raise

for found in pkgutil.walk_packages(halo_desktop.central.__path__, "halo_desktop.central.", fail):
    if not found.name.endswith("__main__") and ".migrations." not in found.name:
        importlib.import_module(found.name)
        print(found.name)
"""
    done = run(code, folder=tmp_path)

    assert done.returncode == 0, done.stderr
    assert "halo_desktop.central.cli" in done.stdout


def test_the_server_lists_its_commands_alone(tmp_path: Path) -> None:
    start = 'runpy.run_module("halo_desktop.central", run_name="__main__")'

    done = run(start, "--help", folder=tmp_path)

    assert done.returncode == 0, done.stderr
    assert "serve" in done.stdout
