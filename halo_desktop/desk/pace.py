"""How long actions usually take from here to the server, for "kirim sebelum"."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from halo_desktop.cache import sending_delay
from halo_desktop.sync.runtime import SyncRuntime


class Pace:
    """The measured delay of this computer; read again when actions have arrived."""

    def __init__(self, runtime: SyncRuntime) -> None:
        """Takes the running store."""
        self._runtime = runtime
        self._delay: timedelta | None = None

    @property
    def delay(self) -> timedelta | None:
        """What was measured last; nothing before that, and while there is too little to say."""
        return self._delay

    async def measure(self) -> timedelta | None:
        """Looks at the last actions."""
        now = datetime.now(UTC)
        self._delay = await asyncio.wrap_future(self._runtime.read(sending_delay.usual, now))
        return self._delay
