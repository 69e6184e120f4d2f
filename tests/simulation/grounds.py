"""Where something can go wrong: the whole district, or a small part of it in all its ways.

A ground plays one seed on the product as it is, deliberate bugs included, and raises the
promise that was broken.
"""

from __future__ import annotations

import asyncio
import importlib
import random
import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from tests.simulation.machine import Machine
from tests.simulation.model_approvals import ApprovalModel
from tests.simulation.model_digests import DigestModel
from tests.simulation.model_drafts import DraftModel
from tests.simulation.model_feed import FeedModel
from tests.simulation.model_files import FileModel
from tests.simulation.model_identities import IdentityModel
from tests.simulation.model_leases import LeaseModel
from tests.simulation.model_outbox import OutboxModel, OutboxStage
from tests.simulation.model_pins import PinModel
from tests.simulation.model_tokens import TokenModel, TokenStage
from tests.simulation.model_transfers import TransferModel, TransferStage
from tests.simulation.model_wipe import WipeModel, WipeStage
from tests.simulation.stage import Stage
from tests.simulation.trail import Violation
from tests.simulation.world import World

_DAY_STEPS: Final = 14

Weather = Mapping[str, float]
Ground = Callable[[int, int, Weather], None]


def play(ground: str, seed: int, steps: int, weather: Weather) -> None:
    """Plays one seed.

    Raises:
        Violation: When a promise was broken.
    """
    GROUNDS[ground](seed, steps, weather)


def forget_stages() -> None:
    """Builds server and computers anew for the next seed: the product has changed."""
    _stage.cache_clear()
    _machine.cache_clear()
    _token_stage.cache_clear()
    _wipe_stage.cache_clear()
    _outbox_stage.cache_clear()
    _transfer_stage.cache_clear()


def _district(seed: int, steps: int, weather: Weather) -> None:
    _play_world(World(_stage(), seed, steps), weather)


def _power(seed: int, steps: int, _: Weather) -> None:
    """The power fails at some moments of a recorded day of a real console and server."""
    with tempfile.TemporaryDirectory(prefix="halo-power-") as folder:
        for words in asyncio.run(_cuts(seed, steps, Path(folder))):
            raise Violation(f"I1 after a power cut: {words}")


async def _cuts(seed: int, count: int, folder: Path) -> list[str]:
    # The whole program comes with these, which the other grounds do without.
    days = importlib.import_module("tests.powercut.day")
    judging = importlib.import_module("tests.powercut.judging")
    found, chance = judging.Findings(), random.Random(seed)
    async with days.recorded(folder, seed, _DAY_STEPS) as day:
        last = len(day.platter.steps)
        for number in range(count):
            until = chance.randrange(last // 2, last) + 1
            found += judging.cut(day, until, chance, folder / f"image-{number}")
    return [str(words) for words in found.violations]


def _feed(seed: int, steps: int, _: Weather) -> None:
    FeedModel(_machine(), seed, steps).run()


def _tokens(seed: int, steps: int, _: Weather) -> None:
    TokenModel(_token_stage(), seed, steps).run()


def _approvals(seed: int, steps: int, _: Weather) -> None:
    ApprovalModel(seed, steps).run()


def _outbox(seed: int, steps: int, _: Weather) -> None:
    OutboxModel(_outbox_stage(), seed, steps).run()


def _drafts(seed: int, steps: int, _: Weather) -> None:
    DraftModel(_machine(), seed, steps).run()


def _leases(seed: int, steps: int, _: Weather) -> None:
    LeaseModel(_machine(), seed, steps).run()


def _wipe(seed: int, steps: int, _: Weather) -> None:
    WipeModel(_wipe_stage(), seed, steps).run()


def _files(seed: int, steps: int, _: Weather) -> None:
    FileModel(_machine(), seed, steps).run()


def _transfers(seed: int, steps: int, _: Weather) -> None:
    TransferModel(_transfer_stage(), seed, steps).run()


def _digests(seed: int, steps: int, _: Weather) -> None:
    DigestModel(_stage(), seed, steps).run()


def _identities(seed: int, steps: int, _: Weather) -> None:
    IdentityModel(_stage().server, seed, steps).run()


def _pins(seed: int, steps: int, _: Weather) -> None:
    PinModel(_machine(), seed, steps).run()


def _play_world(world: World, weather: Weather) -> None:
    for name, rate in weather.items():
        assert hasattr(world.luck, name), f"no such fault: {name}"
        setattr(world.luck, name, rate)
    world.run()


@cache
def _stage() -> Stage:
    return Stage()


@cache
def _machine() -> Machine:
    return Machine()


@cache
def _outbox_stage() -> OutboxStage:
    return OutboxStage()


@cache
def _transfer_stage() -> TransferStage:
    return TransferStage()


@cache
def _wipe_stage() -> WipeStage:
    return WipeStage()


@cache
def _token_stage() -> TokenStage:
    return TokenStage.build()


GROUNDS: Final[dict[str, Ground]] = {
    "district": _district,
    "power": _power,
    "approvals": _approvals,
    "digests": _digests,
    "drafts": _drafts,
    "feed": _feed,
    "files": _files,
    "identities": _identities,
    "leases": _leases,
    "outbox": _outbox,
    "pins": _pins,
    "tokens": _tokens,
    "transfers": _transfers,
    "wipe": _wipe,
}
