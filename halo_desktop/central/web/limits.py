"""How often somebody may ask: a bucket for each session and each address.

Far above what consoles do (one reads 500 pages at the first sign-in, then a few requests a
minute), far below what one script can send. An office shares one address, so addresses have
room for several hundred consoles.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from halo_desktop.central.errors import ServiceProblem
from halo_desktop.wire.codes import ProblemCode

_MOST_KEPT: Final = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """So many requests a second in the long run, and so many at once."""

    per_second: float
    burst: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The rates of a server."""

    session: Rate = Rate(per_second=20, burst=100)
    stranger: Rate = Rate(per_second=60, burst=400)  # without a token, by address
    address: Rate = Rate(per_second=400, burst=2000)
    # The public's: a village may share one address of its mobile network.
    visit: Rate = Rate(per_second=10, burst=120)
    filing: Rate = Rate(per_second=1 / 60, burst=20)
    looking: Rate = Rate(per_second=1 / 10, burst=30)  # tries at a private code
    key_filing: Rate = Rate(per_second=1, burst=60)  # of another program, by its key


class Limiter:
    """Counts requests; used on the event loop only, so it needs no lock."""

    def __init__(self, limits: Limits, clock: Callable[[], float]) -> None:
        """Takes the rates and a clock that never goes back."""
        self._limits = limits
        self._clock = clock
        self._buckets: dict[tuple[str, str], tuple[float, float]] = {}

    def admit(self, address: str, token: str) -> None:
        """Lets a request pass.

        Raises:
            ServiceProblem: ``too-many-requests``, with the time to wait.
        """
        own = ("session", token) if token else ("stranger", address)
        wait = max(
            self._take(own, self._limits.session if token else self._limits.stranger),
            self._take(("address", address), self._limits.address),
        )
        if wait > 0:
            raise too_many(math.ceil(wait))

    def admit_visitor(self, address: str, kind: str, key: str = "") -> None:
        """Lets one of the public pass; what costs or tells more has a bucket of its own.

        Raises:
            ServiceProblem: ``too-many-requests``, with the time to wait.
        """
        rates = {
            "filing": self._limits.filing,
            "looking": self._limits.looking,
            "key": self._limits.key_filing,
        }
        wait = self._take(("visit", address), self._limits.visit)
        if kind in rates:
            wait = max(wait, self._take((kind, key or address), rates[kind]))
        if wait > 0:
            raise too_many(math.ceil(wait))

    def _take(self, key: tuple[str, str], rate: Rate) -> float:
        """Takes one from a bucket; returns how long to wait when it is empty."""
        now = self._clock()
        if key not in self._buckets and len(self._buckets) >= _MOST_KEPT:
            self._forget(now)
        left, then = self._buckets.get(key, (rate.burst, now))
        left = min(rate.burst, left + (now - then) * rate.per_second)
        if left < 1:
            self._buckets[key] = (left, now)
            return (1 - left) / rate.per_second
        self._buckets[key] = (left - 1, now)
        return 0.0

    def _forget(self, now: float) -> None:
        """Drops the buckets of those who have not asked for long; they would be full again."""
        long_ago = now - 60
        self._buckets = {
            key: bucket for key, bucket in self._buckets.items() if bucket[1] > long_ago
        }


def too_many(retry_after: int) -> ServiceProblem:
    """The answer to whoever asks too often, or when too many ask for much at once."""
    return ServiceProblem(ProblemCode.TOO_MANY_REQUESTS, 429, retry_after=max(1, retry_after))
