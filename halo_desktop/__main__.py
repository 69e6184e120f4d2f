"""Starts the program with ``python -m halo_desktop``."""

from __future__ import annotations

import sys

from halo_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
