"""A few blows to real processes; ``make kill COUNT=n`` deals more of them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.kill import fates, scene
from tests.kill.fates import Fate

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and SIGSTOP are Unix signals"),
    pytest.mark.usefixtures("os_keyring"),
]


def test_killed_and_frozen_processes_keep_every_promise(tmp_path: Path) -> None:
    with scene.opened(tmp_path, 5, ("rina",)) as found:
        found.ensure()
        for fate in (Fate.CONSOLE_FROZEN, Fate.SERVER):
            found.let_work(12)
            fates.befall(found, fate)
        found.let_work(6)
        violations = found.finish()  # begins with a blow at the console

    assert violations == []
    assert "Traceback" not in scene.log_text(tmp_path)
    assert sum(len(p.actions) for p in found.promises.values()) > 2
