"""The keys of training, where the computer has no keyring."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import keyring.errors
import pytest

from halo_desktop.cache.key_file import KeyFile
from halo_desktop.cache.keystore import Keystore


def test_a_key_is_found_again_by_the_next_start(tmp_path: Path) -> None:
    file = tmp_path / "latihan" / "keys.json"
    made = Keystore(KeyFile(file), "rina", is_memory_only=False).make_key()

    found = Keystore(KeyFile(file), "rina", is_memory_only=False).read_key()

    assert found == made


def test_a_destroyed_key_is_gone_and_the_neighbour_s_stays(tmp_path: Path) -> None:
    keys = KeyFile(tmp_path / "keys.json")
    keys.set_password("halo", "rina/key", "a")
    keys.set_password("halo", "andi/key", "b")

    keys.delete_password("halo", "rina/key")

    assert keys.get_password("halo", "rina/key") is None
    assert keys.get_password("halo", "andi/key") == "b"
    with pytest.raises(keyring.errors.PasswordDeleteError):
        keys.delete_password("halo", "rina/key")


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    file = tmp_path / "keys.json"

    KeyFile(file).set_password("halo", "rina/key", "a")

    assert file.stat().st_mode & 0o077 == 0


def test_a_damaged_file_lets_training_begin_anew(
    tmp_path: Path, expect_log: Callable[[str], None]
) -> None:
    expect_log("key_file: the keys of training cannot be read")
    file = tmp_path / "keys.json"
    file.write_bytes(b"{\x00")
    keys = KeyFile(file)

    assert keys.get_password("halo", "rina/key") is None
    keys.set_password("halo", "rina/key", "a")

    assert keys.get_password("halo", "rina/key") == "a"
