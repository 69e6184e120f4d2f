"""Actions do not queue behind readers; first readings are let in a few at a time."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import pytest

from halo_desktop.central.errors import Busy, ServiceProblem
from halo_desktop.central.web.lanes import Lane, Lanes


@pytest.fixture
def lanes() -> Iterator[Lanes]:
    """The queues of a server that does nothing else."""
    found = Lanes()
    yield found
    found.close()


async def test_an_action_is_carried_out_while_every_reader_waits(lanes: Lanes) -> None:
    release = threading.Event()
    reading = lanes.of("pull", is_file=False)
    readers = [asyncio.create_task(reading.run(release.wait)) for _ in range(40)]
    try:
        done = await lanes.of("push", is_file=False).run(lambda: "done")
    finally:
        release.set()

    assert done == "done"
    assert all(await asyncio.gather(*readers))


async def test_who_reads_everything_is_told_to_come_later_when_many_do(lanes: Lanes) -> None:
    release = threading.Event()
    scopes = lanes.of("snapshot", is_file=False)
    waiting = [asyncio.create_task(scopes.run(release.wait)) for _ in range(scopes.most_waiting)]
    await asyncio.sleep(0)
    try:
        with pytest.raises(ServiceProblem) as caught:
            await scopes.run(lambda: None)
    finally:
        release.set()
        await asyncio.gather(*waiting)

    assert (caught.value.status, caught.value.code) == (429, "too-many-requests")
    assert caught.value.retry_after in range(5, 31)


async def test_a_full_queue_is_busy_and_empties_again() -> None:
    release = threading.Event()
    lane = Lane(name="small", threads=1, most_waiting=1)
    first = asyncio.create_task(lane.run(release.wait))
    await asyncio.sleep(0)

    with pytest.raises(Busy):
        await lane.run(lambda: None)
    release.set()
    await first

    assert await lane.run(lambda: "next") == "next"
    lane.executor.shutdown()


def test_each_endpoint_has_a_queue(lanes: Lanes) -> None:
    names = {
        name: lanes.of(name, is_file=is_file).name
        for name, is_file in (
            ("push", False),
            ("login", False),
            ("snapshot", False),
            ("pull", False),
            ("put_blob", True),
        )
    }

    assert names == {
        "push": "send",
        "login": "sign-in",
        "snapshot": "scopes",
        "pull": "central",
        "put_blob": "files",
    }
