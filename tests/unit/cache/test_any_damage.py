"""Whatever happens to a file: a working store, or a fault that is named, and never a loop."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from halo_desktop.cache import errors
from tests.support import damage, stores

pytestmark = pytest.mark.allow_log(damage.DAMAGE_LOG)


@pytest.mark.parametrize("seed", range(40))
def test_any_damage_to_any_file_ends_in_a_working_store_or_a_named_fault(
    tmp_path: Path, filled: Path, seed: int
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(filled, folder)
    chance = random.Random(seed)
    files = sorted(path for path in folder.iterdir() if path.is_file())
    ruined = chance.sample(files, chance.choice((1, 1, 2)))
    for file in ruined:
        damage.ruin(file, chance)

    for _ in range(3):
        try:
            store = stores.a_store(folder)
        except errors.StoreError:
            break
        try:
            actions, found = damage.own_work(store)
        except errors.Corrupt:
            store.close()
            continue
        lost = (damage.ALL_WORK[0] - actions) | (damage.ALL_WORK[1] - found)
        assert not lost or (store.salvaged and store.salvaged.may_have_lost_work), lost
        assert actions <= damage.ALL_WORK[0]
        store.close()
        break
    else:
        pytest.fail("the store was damaged again each time it was opened")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a console that was killed while it had work in main file and log."""
    folder = tmp_path_factory.mktemp("filled") / "data"
    store = damage.a_filled_store(folder)
    damage.crash(store, folder)
    return folder
