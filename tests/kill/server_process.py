"""``halo-central`` as it is, except that the tests can let its time pass.

``python -m tests.kill.server_process TIME_FILE serve …``
"""

from __future__ import annotations

import sys
from pathlib import Path

from halo_desktop.central import cli
from tests.kill import shifted_time

if __name__ == "__main__":
    shifted_time.install(Path(sys.argv[1]), modules=("halo_desktop.central.core",))
    sys.exit(cli.main(sys.argv[2:]))
