"""Whether every part of the program is there, with what it needs of others."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Final

import halo_desktop

# These run when they are loaded, or belong to Alembic, which loads them in its own way.
_LEFT_OUT: Final = ("__main__", ".migrations")


def load_all() -> str:
    """Loads every module.

    Raises:
        ImportError: If one is missing, or something that it needs.
    """
    count = 0
    for found in pkgutil.walk_packages(halo_desktop.__path__, "halo_desktop."):
        if not any(word in found.name for word in _LEFT_OUT):
            importlib.import_module(found.name)
            count += 1
    return f"{count} modul"
