"""A keyring whose key does not open the store: it may make room, and what it holds stays."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest

from halo_desktop.cache import driver, keystore
from halo_desktop.cache.errors import WrongKey
from halo_desktop.cache.keystore import MemoryBackend
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from tests.support.consoles import Console
from tests.support.district import District

NOTE = "belum terkirim"


@pytest.fixture
def address(tmp_path: Path) -> str:
    """What a keyring holds is none of the database's business, so one kind is enough."""
    return f"sqlite:///{tmp_path / 'central.db'}"


def change_key(console: Console) -> bytes:
    """Somebody puts another keyring in place; returns the key that was there."""
    backend = console.find_backend()
    assert isinstance(backend, MemoryBackend)
    ((service, entry),) = (name for name in backend._secrets if name[1].endswith("/key"))
    old = backend.get_password(service, entry)
    assert old is not None
    backend.set_password(service, entry, secrets.token_hex(driver.KEY_BYTES))
    assert service == keystore.SERVICE
    return bytes.fromhex(old)


async def test_another_key_opens_nothing_and_touches_nothing(district: District) -> None:
    rina = await district.open("rina")
    await rina.switch_off()
    change_key(rina)

    with pytest.raises(WrongKey):
        await rina.sign_in()

    assert not list(rina.folder.rglob("damaged"))


@pytest.mark.allow_log("a store without a key was set aside")
async def test_a_store_that_is_set_aside_keeps_the_work_for_the_old_key(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    cable.pull()
    await rina.do(Kind.ADD_NOTE, complaint, AddNote(text=NOTE))
    await rina.switch_off()
    cable.plug()
    old_key = change_key(rina)

    rina.door().allow_set_aside(rina.url, rina.user)
    await rina.sign_in()
    await rina.sees(complaint)

    (aside,) = rina.folder.rglob("damaged/*/main.db")
    kept = driver.open_reader(aside, old_key)
    (payload,) = kept.execute("SELECT payload FROM outbox").fetchone()
    kept.close()
    assert NOTE in bytes(payload).decode()
    assert await rina.waiting() == ()
