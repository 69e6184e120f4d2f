"""Coming to the desk and leaving it, with and without a server that answers."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path

import pytest

from halo_desktop.cache.keystore import MemoryBackend
from halo_desktop.desk import training
from halo_desktop.desk.signin import SignIn
from halo_desktop.sync.errors import CallFailed, FailureKind


@pytest.fixture
def door(data_dir: Path) -> SignIn:
    backend = MemoryBackend()
    return SignIn(data_dir, find_backend=lambda: backend)


async def test_nobody_is_known_on_a_new_computer(door: SignIn) -> None:
    assert await door.accounts() == ()

    await door.close()


async def test_every_role_can_be_tried_in_training(door: SignIn) -> None:
    people = await door.training_people()

    assert people[:2] == training.people()[:2]
    assert {"rina", "andi", "kadis.pupr", "inspektur", "bupati", "ppdp"} <= {p.user for p in people}
    await door.close()


async def test_closing_gives_up_an_attempt_that_a_silent_server_keeps_waiting(
    door: SignIn,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        attempt = asyncio.create_task(door.sign_in(url, "rina", "latihan"))
        caller, _ = await asyncio.get_running_loop().sock_accept(listener)

        async with asyncio.timeout(5):
            await door.close()

        with pytest.raises(CallFailed) as failed:
            await attempt
        assert failed.value.failure.kind is FailureKind.STOPPED
        caller.close()
