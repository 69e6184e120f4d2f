"""The program is killed while somebody types into its windows: what was saved is there again."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from tests.kill import windows
from tests.kill.window_worker import letters

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a Unix signal"),
    pytest.mark.usefixtures("os_keyring"),
    pytest.mark.allow_log("halo_desktop"),
]


def test_text_in_the_reply_and_in_a_form_comes_back_after_a_kill(tmp_path: Path) -> None:
    with windows.opened(tmp_path, 1) as desk:
        for name in ("reply", "instruction"):
            desk.blow(name, pause=0.01, count=20, age=None)
        for name in ("reply", "instruction"):
            desk.look(name)

    assert desk.violations == []
    assert min(desk.kept["reply"], desk.kept["instruction"]) > 0


def test_a_text_that_is_shorter_than_what_was_saved_is_told() -> None:
    desk = windows.Desk(folder=Path(), url="", chance=random.Random(1))
    desk.kept["reply"], desk.most["reply"] = 40, 42

    desk.judge("reply", windows.Heard(found=letters(0, 39)))
    desk.judge("reply", windows.Heard(found="bukan ini"))
    desk.judge("reply", windows.Heard(found=letters(0, 41)))

    assert [words.partition(":")[2][:12] for words in desk.violations] == [
        " 39 letters ",
        " nobody has ",
    ]
