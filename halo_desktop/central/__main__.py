"""``python -m halo_desktop.central`` is ``halo-central``."""

import sys

from halo_desktop.central.cli import main

if __name__ == "__main__":
    sys.exit(main())
