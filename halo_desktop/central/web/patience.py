"""How long the server waits for the rest of a request before it gives the connection up.

uvicorn bounds only the silence between two requests. A connection that begins one and never
ends it would otherwise be kept for ever, and a few thousand of them would keep everybody out.
"""

from __future__ import annotations

import asyncio
from typing import ClassVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol


class PatientProtocol(HttpToolsProtocol):
    """Ends a connection whose request stops coming; slow ones that go on are waited for."""

    # A head is one packet or two; a body may come at a few bytes a second on a bad line.
    head_seconds: ClassVar[float] = 20.0
    body_seconds: ClassVar[float] = 60.0

    _timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # asyncio types it wider
        super().connection_made(transport)
        self._wait(self.head_seconds)

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._timer is not None and self._is_in_body:
            self._wait(self.body_seconds)  # any byte of a body is progress
        super().data_received(data)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._is_in_body = False
        self._wait(self.head_seconds)

    def on_headers_complete(self) -> None:
        super().on_headers_complete()
        self._is_in_body = True
        self._wait(self.body_seconds)

    def on_message_complete(self) -> None:
        super().on_message_complete()
        self._is_in_body = False
        self._stop_waiting()  # now the silence is ours, or uvicorn's to bound

    _is_in_body: bool = False

    def _wait(self, seconds: float) -> None:
        self._stop_waiting()
        self._timer = self.loop.call_later(seconds, self._give_up)

    def _stop_waiting(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _give_up(self) -> None:
        self._timer = None
        if self.transport is not None and not self.transport.is_closing():
            self.transport.close()
