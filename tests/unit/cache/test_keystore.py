"""Secrets lie in a real keyring, or in memory only, and never anywhere else."""

from __future__ import annotations

import sys
from pathlib import Path

import keyring.errors
import pytest
from keyring.backends import SecretService

from halo_desktop.cache import keystore
from halo_desktop.cache.errors import KeyringFault, NoKeyring
from halo_desktop.cache.keystore import Backend, MemoryBackend

needs_secret_service = pytest.mark.skipif(
    sys.platform != "linux", reason="a Secret Service of the tests' own runs on Linux"
)


def a_system_backend() -> Backend:
    backend = keystore.system_backend()
    assert isinstance(backend, SecretService.Keyring)
    return backend


@needs_secret_service
@pytest.mark.usefixtures("os_keyring")
def test_a_key_is_kept_by_the_operating_system() -> None:
    made = keystore.open_keystore("a/polman/rina", a_system_backend()).make_key()

    again = keystore.open_keystore("a/polman/rina", a_system_backend())

    assert len(made) == 32
    assert again.read_key() == made
    assert not again.is_memory_only


@needs_secret_service
@pytest.mark.usefixtures("os_keyring")
def test_a_session_of_full_length_is_kept_and_forgotten() -> None:
    secrets = keystore.open_keystore("b/polman/rina", a_system_backend())
    longest = "ß" * keystore.MAX_CHARACTERS

    secrets.save_session(longest)
    assert secrets.read_session() == longest
    secrets.forget_session()
    secrets.forget_session()

    assert secrets.read_session() is None


@needs_secret_service
@pytest.mark.usefixtures("os_keyring")
def test_people_do_not_see_each_others_secrets_and_a_wipe_takes_all() -> None:
    rina = keystore.open_keystore("c/polman/rina", a_system_backend())
    budi = keystore.open_keystore("c/polman/budi", a_system_backend())
    rina.make_key()
    rina.save_session("rahasia")
    budis_key = budi.make_key()

    rina.forget_everything()

    assert rina.read_key() is None
    assert rina.read_session() is None
    assert budi.read_key() == budis_key


def test_without_a_bus_there_is_no_keyring() -> None:
    assert keystore.system_backend() is None


def test_without_a_keyring_secrets_live_in_memory_and_it_is_said(expect_log: object) -> None:
    assert callable(expect_log)
    expect_log("no keyring can be used")
    secrets = keystore.open_keystore("a", None)

    key = secrets.make_key()

    assert secrets.is_memory_only
    assert secrets.read_key() == key


@pytest.mark.allow_log("no keyring can be used")
def test_a_plain_text_keyring_is_never_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A stray package or a line in a configuration file may offer one; we never ask for it.
    config = tmp_path / "python_keyring"
    config.mkdir()
    (config / "keyringrc.cfg").write_text(
        "[backend]\ndefault-keyring=keyrings.alt.file.PlaintextKeyring\n"
    )
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyrings.alt.file.PlaintextKeyring")

    assert keystore.system_backend() is None


class Broken(MemoryBackend):
    """A keyring that fails in its own way."""

    def __init__(self, fault: Exception) -> None:
        super().__init__()
        self._fault = fault

    def get_password(self, service: str, username: str) -> str | None:
        raise self._fault


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (keyring.errors.KeyringLocked("locked"), KeyringFault.LOCKED),
        (keyring.errors.NoKeyringError("none"), KeyringFault.ABSENT),
        (keyring.errors.InitError("dismissed"), KeyringFault.FAILED),
        (OSError("the bus went away"), KeyringFault.FAILED),
    ],
)
def test_a_failing_keyring_is_named_by_its_reason(fault: Exception, expected: KeyringFault) -> None:
    secrets = keystore.open_keystore("a", Broken(fault))

    with pytest.raises(NoKeyring) as refusal:
        secrets.read_key()

    assert refusal.value.fault is expected


class Forgetful(MemoryBackend):
    """A keyring that takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


def test_a_key_that_was_not_kept_is_never_used() -> None:
    secrets = keystore.open_keystore("a", Forgetful())

    with pytest.raises(NoKeyring):
        secrets.make_key()


@pytest.mark.parametrize("entry", ["", "zz", "ab", "0" * 62, "x" * 64])
def test_an_entry_that_holds_no_key_is_a_fault_and_not_a_new_key(entry: str) -> None:
    backend = MemoryBackend()
    backend.set_password(keystore.SERVICE, "a/key", entry)

    with pytest.raises(NoKeyring):
        keystore.open_keystore("a", backend).read_key()


def test_a_session_that_some_system_cannot_keep_is_refused_everywhere() -> None:
    secrets = keystore.open_keystore("a", MemoryBackend())

    with pytest.raises(ValueError, match="characters"):
        secrets.save_session("x" * (keystore.MAX_CHARACTERS + 1))


def test_two_keys_are_never_the_same() -> None:
    backend = MemoryBackend()

    keys = {keystore.open_keystore(str(n), backend).make_key() for n in range(50)}

    assert len(keys) == 50
