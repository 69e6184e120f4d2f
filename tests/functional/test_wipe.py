"""A device that was locked out, and a keyring that has forgotten: what becomes of the copy."""

from __future__ import annotations

import pytest

from halo_desktop.cache.keystore import MemoryBackend
from halo_desktop.central.access import accounts
from halo_desktop.desk.events import SessionEnded
from halo_desktop.sync.state import Phase
from tests.support.consoles import Console
from tests.support.district import District


def stores(console: Console) -> list[str]:
    """The store files that lie in the console's folder, those set aside left out."""
    return sorted(
        file.name for file in console.folder.glob("*/*/*.db") if "damaged" not in file.parts
    )


@pytest.mark.allow_log("halo_desktop.sync.runtime: the server asks to wipe")
@pytest.mark.allow_log("halo_desktop.cache.accounts: the copy of one account was deleted")
async def test_a_locked_out_device_keeps_nothing_when_it_closes(district: District) -> None:
    rina = district.console("rina")
    await rina.sign_in()
    central = district.server.central
    with central.core.database.write() as connection:
        accounts.revoke_device(connection, rina.desk.account.device, "all")
    district.complain()  # so that the console asks at once

    await rina.until_state(lambda desk: desk.connection.state.phase is Phase.SIGN_IN_NEEDED)
    await rina.switch_off()

    assert [event.wipe for event in rina.news if isinstance(event, SessionEnded)] == ["all"]
    assert stores(rina) == []
    assert await rina.door().accounts() == ()


@pytest.mark.allow_log("halo_desktop.cache.salvage: a store without a key was set aside")
async def test_a_keyring_that_lost_the_key_does_not_lock_its_person_out(
    district: District,
) -> None:
    rina = district.console("rina")
    keyring = MemoryBackend()
    rina.find_backend = lambda: keyring
    await rina.sign_in()
    await rina.switch_off()
    rina.find_backend = MemoryBackend

    await rina.sign_in()

    assert rina.desk.connection.state.phase is Phase.SYNCED
    assert not rina.desk.account.is_memory_only
    assert stores(rina) == ["blobs.db", "journal.db", "main.db"]
