"""A line that breaks after a number of bytes, in the middle of whatever travels.

It relays bytes and knows nothing of what they mean. Each break resets the connection that
carried the fatal byte, in both directions, as a mobile network does.
"""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from collections.abc import Iterable
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

_CHUNK = 4096
_RESET = struct.pack("ii", 1, 0)


class SnappingLine:
    """A relay in front of a server; ``url`` is its near end."""

    def __init__(self, server_url: str) -> None:
        """Opens the near end; it breaks only where it is told to."""
        parts = urlsplit(server_url)
        assert parts.hostname is not None
        assert parts.port is not None
        self._server = (parts.hostname, parts.port)
        self.up = 0
        self.down = 0
        self.breaks = 0
        self._limits: dict[str, list[int]] = {"up": [], "down": []}
        self._is_dead = False
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            still_open = tuple(self._open)
        for sock in still_open:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def break_after(self, direction: str, counts: Iterable[int]) -> None:
        """Breaks when so many bytes more have gone up or down, once for each number."""
        with self._lock:
            base = self.up if direction == "up" else self.down
            self._limits[direction] = sorted(base + count for count in counts)

    def die_after(self, direction: str, count: int) -> None:
        """Breaks when so many bytes more have gone, and lets nothing through any more."""
        self.break_after(direction, (count,))
        self._is_dead = True

    def revive(self) -> None:
        """Lets everything through again."""
        with self._lock:
            self._is_dead = False
            self._limits = {"up": [], "down": []}

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            if self._is_dead and not any(self._limits.values()):
                _reset(near)
                continue
            try:
                far = socket.create_connection(self._server)
            except OSError:
                _reset(near)
                continue
            with self._lock:
                self._open |= {near, far}
            threading.Thread(target=self._join, args=(near, far), daemon=True).start()

    def _join(self, near: socket.socket, far: socket.socket) -> None:
        upward = threading.Thread(target=self._relay, args=(near, far, "up"), daemon=True)
        upward.start()
        self._relay(far, near, "down")
        upward.join()
        with self._lock:
            self._open -= {near, far}
        near.close()
        far.close()

    def _relay(self, source: socket.socket, sink: socket.socket, direction: str) -> None:
        with contextlib.suppress(OSError):
            while content := source.recv(_CHUNK):
                allowed = self._count(direction, len(content))
                sink.sendall(content[:allowed])
                if allowed < len(content):
                    _linger_no_more(source)
                    _linger_no_more(sink)
                    break
        for sock in (source, sink):
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def _count(self, direction: str, size: int) -> int:
        """Counts bytes and says how many of them still go through."""
        with self._lock:
            before = self.up if direction == "up" else self.down
            limits = self._limits[direction]
            allowed = size
            if limits and before + size > limits[0]:
                allowed = max(0, limits.pop(0) - before)
                self.breaks += 1
            if direction == "up":
                self.up += allowed
            else:
                self.down += allowed
            return allowed


def _linger_no_more(sock: socket.socket) -> None:
    with contextlib.suppress(OSError):
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)


def _reset(sock: socket.socket) -> None:
    _linger_no_more(sock)
    sock.close()
