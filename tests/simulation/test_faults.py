"""Days that are put together by hand: what a seed shows now and then is shown here each time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from halo_desktop.cache import mirror
from tests.simulation import ends, run, shrinking
from tests.simulation.console import Console
from tests.simulation.fuse import Crash
from tests.simulation.machine import Machine
from tests.simulation.mishaps import Mishaps
from tests.simulation.server import USERS, SimServer
from tests.simulation.shrinking import Case
from tests.simulation.stage import Stage
from tests.simulation.storage import MemoryStorage
from tests.simulation.world import World

pytestmark = [pytest.mark.allow_log("halo_desktop"), pytest.mark.timeout(600)]


@pytest.fixture
def world() -> World:
    """A calm day on which everybody has read everything."""
    found = World(run.stage(), 3, 0, is_first_day=False)
    found.luck.heal()
    found.heal()
    return found


def act(world: World, console: Console) -> None:
    """Lets somebody do things until one of them is accepted."""
    before = len(world.known.issued)
    for _ in range(50):
        world._act(console)
        if len(world.known.issued) > before:
            return
    raise AssertionError("nothing could be done")


def settle(world: World) -> None:
    """Lets everything reach its end, and checks every promise."""
    world.heal()
    ends.check_end(world.server, world.consoles, world.known)


@pytest.mark.parametrize("years", [10, -10], ids=["ahead", "back"])
def test_a_wrong_clock_forgets_no_work_that_a_restored_server_needs(
    world: World, years: int
) -> None:
    console = world.consoles[0]
    world.server.back_up()
    act(world, console)
    settle(world)

    console.clock_offset = timedelta(days=365 * years)
    world._boot(console, "restart")
    world.server.restore()
    world.known.restored()

    settle(world)
    assert sum(world.known.outcomes.values()) > 1


def test_a_full_disk_refuses_work_and_keeps_all_that_was_there(world: World) -> None:
    console = world.consoles[0]
    act(world, console)
    settle(world)
    before = console.items()
    console.machine.fill_disk()

    for _ in range(30):
        world._act(console)

    assert console.items()[: len(before)] == before
    assert set(console.items()) == set(world.known.issued)
    settle(world)


@pytest.mark.parametrize(
    "befall",
    [Mishaps._upgrade, Mishaps._roll_back, Mishaps._set_clock],
    ids=["upgrade", "put back", "clock"],
)
def test_a_computer_goes_on_after_a_mishap(
    world: World, befall: Callable[[Mishaps, Console], None]
) -> None:
    console = world.consoles[0]
    befall(world, console)
    act(world, console)
    befall(world, console)

    settle(world)


def test_an_interrupted_upgrade_of_the_server_loses_nothing(world: World) -> None:
    act(world, world.consoles[0])
    for _ in range(3):
        world.server.upgrade(world.rng)

    settle(world)


def test_both_ways_to_the_database_play_the_same_day() -> None:
    slow = Stage(
        server=SimServer(MemoryStorage(is_swift=False)),
        machines=[Machine(is_swift=False) for _ in USERS],
    )

    for seed in (11, 12):
        assert run.run_seed(seed, 150, slow).digest == run.run_seed(seed, 150).digest


def test_a_failing_day_is_made_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mirror, "drop_scope", lambda *_: None)
    stage = Stage()
    steps = tuple(range(40))
    found = (run.run_seed(seed, len(steps), stage) for seed in range(40))
    broken = next(report for report in found if report.violation)
    promise = shrinking.promise_of(broken.violation)
    failing = Case(seed=broken.seed, steps=steps, promise=promise)

    small = shrinking.shrink(failing, stage, most=8)

    assert len(small.steps) < len(steps)
    assert shrinking.promise_of(shrinking.play(small, stage)) == failing.promise


@pytest.mark.parametrize("case", shrinking.known(), ids=lambda case: f"{case.promise}-{case.seed}")
def test_a_day_that_once_broke_a_promise_keeps_it_now(case: Case) -> None:
    assert shrinking.play(case, run.stage()) == ""


def test_a_lit_fuse_lets_nothing_more_happen() -> None:
    machine = Machine()
    machine.fuse.has_blown = True

    with pytest.raises(Crash), machine.store.write():
        raise AssertionError("a dead process went on")
