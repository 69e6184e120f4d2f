"""Power cuts in a recorded day; ``make powercut COUNT=n`` does the same for longer."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from halo_desktop.cache import driver
from tests.powercut import judging, resuming
from tests.powercut.day import recorded
from tests.powercut.judging import Findings
from tests.powercut.resuming import Resumed

STEPS = 14
CUTS = 8


async def test_no_power_cut_takes_what_console_or_server_had_promised(tmp_path: Path) -> None:
    found, resumed = Findings(), Resumed()
    chance = random.Random(1)

    async with recorded(tmp_path, 1, STEPS) as day:
        last = len(day.platter.steps)
        for number in range(CUTS):
            until = chance.randrange(last * number // CUTS, last * (number + 1) // CUTS) + 1
            found += judging.cut(day, until, chance, tmp_path / f"image-{number}")
        await resuming.go_on(day, chance, tmp_path / "going", resumed)

    assert found.violations == []
    assert resumed.violations == []
    assert found.promises.total() > 50
    assert resumed.actions > 0


async def test_a_store_that_does_not_wait_for_the_disk_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_writer = driver.open_writer

    def hasty(file: Path, key: bytes) -> object:
        connection = open_writer(file, key)
        connection.execute("PRAGMA synchronous=NORMAL")
        return connection

    monkeypatch.setattr(driver, "open_writer", hasty)
    found = Findings()
    chance = random.Random(2)

    async with recorded(tmp_path, 2, STEPS) as day:
        last = len(day.platter.steps)
        for number in range(3):
            until = chance.randrange(last // 2, last) + 1
            found += judging.cut(day, until, chance, tmp_path / f"image-{number}")

    assert any("is lost" in words for words in found.violations)
