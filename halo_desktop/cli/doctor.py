"""``doctor``: checks step by step what the work here depends on."""

from __future__ import annotations

from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import ExitCode


def run(context: Context) -> ExitCode:
    """Answers with one finding for each step."""
    raise NotImplementedError
