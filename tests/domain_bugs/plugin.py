"""Lets pytest see one module of the domain with a bug in it; nothing on the disk changes."""

from __future__ import annotations

import importlib.machinery
import os
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import CodeType, ModuleType
from typing import Final

from tests.domain_bugs.catalogue import BY_NAME, Bug

VARIABLE: Final = "HALO_DOMAIN_BUG"


class _Wrong(SourceFileLoader):
    """Reads a module as its file has it, but for one place."""

    bug: Bug

    def get_code(self, fullname: str) -> CodeType:
        """Compiles the changed text; what was compiled before is of another one."""
        path = self.get_filename(fullname)
        text = self.get_data(path).decode("utf-8")
        if text.count(self.bug.old) != 1:
            raise LookupError(f"{self.bug.name}: the text it changes is not there once")
        return compile(text.replace(self.bug.old, self.bug.new), path, "exec")


class _Finder(MetaPathFinder):
    def __init__(self, bug: Bug) -> None:
        self._bug = bug
        self._name = f"halo_desktop.domain.{bug.module}"

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Takes the place of the usual finder for one module."""
        if fullname != self._name:
            return None
        found = importlib.machinery.PathFinder.find_spec(fullname, path)
        assert found is not None
        assert isinstance(found.loader, SourceFileLoader)
        loader = _Wrong(found.loader.name, found.loader.path)
        loader.bug = self._bug
        found.loader = loader
        return found


def _install() -> None:
    bug = BY_NAME[os.environ[VARIABLE]]
    assert f"halo_desktop.domain.{bug.module}" not in sys.modules, "too late: it is loaded"
    sys.meta_path.insert(0, _Finder(bug))


if VARIABLE in os.environ:
    _install()
