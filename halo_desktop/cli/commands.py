"""Finds the code of a command and runs it; only what it needs is loaded."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import ExitCode

Runner: TypeAlias = Callable[[Context], ExitCode]


def run(name: str, context: Context) -> ExitCode:
    """Runs a command by its name; the parser lets only known ones through."""
    return _LOADERS[name]()(context)


def _due() -> Runner:
    # Each command loads its own parts: the answer should not wait for those of the others.
    from halo_desktop.cli import due

    return due.run


_LOADERS: dict[str, Callable[[], Runner]] = {"due": _due}
