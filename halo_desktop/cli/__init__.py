"""The console without a screen, for administrators, scripts and screen readers.

It works on the same ``desk`` as the windows do. Without a command it starts the windows.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from halo_desktop.cli import running

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code; see ``exits.ExitCode``."""
    return int(running.run(sys.argv[1:] if argv is None else argv))
