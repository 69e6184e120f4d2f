"""Waiting for something to become true, without guessing how long it takes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

SECONDS = 10.0


async def until(
    condition: Callable[[], object], what: str = "", *, seconds: float = SECONDS
) -> None:
    """Lets other tasks run until a condition holds.

    Raises:
        AssertionError: if it does not hold for a long time.
    """
    deadline = asyncio.get_running_loop().time() + seconds
    while not condition():
        if asyncio.get_running_loop().time() > deadline:
            raise AssertionError(f"waited in vain: {what or condition}")
        await asyncio.sleep(0.002)
