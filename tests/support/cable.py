"""The line between a console and its server: it can be pulled out and can misbehave.

A real proxy on a real socket. It understands just enough HTTP to know where an answer ends,
so that the answer to one certain request can be lost after the server has done its work.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
import threading
from dataclasses import dataclass, field
from enum import Enum, auto
from io import BufferedReader
from typing import Final
from urllib.parse import urlsplit

WAIT_SECONDS: Final = 20.0
_BACKLOG: Final = 64
_RESET = struct.pack("ii", 1, 0)


class Fate(Enum):
    """What becomes of an answer."""

    LOST = auto()
    CUT = auto()
    HELD = auto()


class NeverCameError(AssertionError):
    """The request that a mishap waited for never passed."""


@dataclass(kw_only=True)
class Mishap:
    """Something that befalls one answer."""

    path: str
    fate: Fate
    _has_happened: threading.Event = field(default_factory=threading.Event)
    _may_go_on: threading.Event = field(default_factory=threading.Event)

    async def happens(self) -> None:
        """Waits until the server has answered and the answer has met its fate."""
        if not await asyncio.to_thread(self._has_happened.wait, WAIT_SECONDS):
            raise NeverCameError(self.path)

    def release(self) -> None:
        """Lets a held answer go on its way."""
        self._may_go_on.set()

    def befall(self) -> None:
        """Notes that it has happened; blocks while the answer is held."""
        self._has_happened.set()
        if self.fate is Fate.HELD:
            self._may_go_on.wait(WAIT_SECONDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """A request that went through the cable, as the server got it."""

    method: str
    path: str
    head: bytes = field(repr=False)
    content: bytes = field(repr=False)


class Cable:
    """A proxy in front of a server; ``url`` is its near end."""

    def __init__(self, server_url: str) -> None:
        """Opens the near end; nothing is connected before a console connects."""
        self.lead_to(server_url)
        self.passed: list[Passed] = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=_BACKLOG)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._is_pulled = False
        self._portal: bytes | None = None
        self._mishaps: list[Mishap] = []
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        threading.Thread(target=self._accept, name="cable", daemon=True).start()

    def lead_to(self, server_url: str) -> None:
        """Connects the far end to a server, for all connections from now on."""
        parts = urlsplit(server_url)
        assert parts.hostname is not None
        assert parts.port is not None
        self._server = (parts.hostname, parts.port)

    def pull(self) -> None:
        """Cuts all connections and lets none through."""
        with self._lock:
            self._is_pulled = True
        self._cut_everything()

    def plug(self) -> None:
        """Lets connections through again."""
        with self._lock:
            self._is_pulled = False

    def put_portal(self, page: bytes | None) -> None:
        """Answers everything with a web page, as a hotel's network does, or stops doing so."""
        self._portal = page
        self._cut_everything()

    def expect(self, path: str, fate: Fate) -> Mishap:
        """The server carries the next request on a path out; its answer meets this fate."""
        mishap = Mishap(path=path, fate=fate)
        with self._lock:
            self._mishaps.append(mishap)
        return mishap

    def lose_answer(self, path: str) -> Mishap:
        """The next answer on a path never arrives."""
        return self.expect(path, Fate.LOST)

    def hold_answer(self, path: str) -> Mishap:
        """The next answer on a path is on its way until it is released."""
        return self.expect(path, Fate.HELD)

    def sent_to(self, path: str) -> list[Passed]:
        """The requests on a path that have reached the server, in their order."""
        with self._lock:
            return [passed for passed in self.passed if passed.path == path]

    def close(self) -> None:
        """Takes the cable away."""
        self.pull()
        with self._lock:
            waiting, self._mishaps = self._mishaps, []
        for mishap in waiting:
            mishap.release()
        self._listener.close()

    def _take_mishap(self, path: str) -> Mishap | None:
        with self._lock:
            found = next((mishap for mishap in self._mishaps if mishap.path == path), None)
            if found is not None:
                self._mishaps.remove(found)
            return found

    def _cut_everything(self) -> None:
        with self._lock:
            for sock in self._open:
                with contextlib.suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            if self._is_pulled:
                near.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
                near.close()
                continue
            threading.Thread(target=self._serve, args=(near,), name="cable", daemon=True).start()

    def _serve(self, near: socket.socket) -> None:
        with contextlib.ExitStack() as stack, contextlib.suppress(OSError, EOFError):
            self._keep(stack, near)
            asking = stack.enter_context(near.makefile("rb"))
            if (page := self._portal) is not None:
                _read_message(asking)
                near.sendall(page)
                return
            far = socket.create_connection(self._server)
            self._keep(stack, far)
            answering = stack.enter_context(far.makefile("rb"))
            while self._carry(asking, far, answering, near):
                pass

    def _keep(self, stack: contextlib.ExitStack, sock: socket.socket) -> None:
        stack.enter_context(sock)
        with self._lock:
            self._open.add(sock)
        stack.callback(self._forget, sock)

    def _forget(self, sock: socket.socket) -> None:
        with self._lock:
            self._open.discard(sock)

    def _carry(
        self,
        asking: BufferedReader,
        far: socket.socket,
        answering: BufferedReader,
        near: socket.socket,
    ) -> bool:
        request = _read_message(asking)
        method, target, _ = request.split(b"\r\n", 1)[0].split(b" ")
        path = target.decode().partition("?")[0]
        far.sendall(request)
        head, _, content = request.partition(b"\r\n\r\n")
        with self._lock:
            self.passed.append(
                Passed(method=method.decode(), path=path, head=head, content=content)
            )
        answer = _read_message(answering)
        mishap = self._take_mishap(path)
        if mishap is not None:
            mishap.befall()
            if mishap.fate is Fate.CUT:
                near.sendall(answer[: -max(1, len(answer) // 4)])
            if mishap.fate is not Fate.HELD:
                return False
        near.sendall(answer)
        return True


def _read_message(stream: BufferedReader) -> bytes:
    """Reads one request or answer with its body, as it stands on the wire."""
    lines: list[bytes] = []
    while (line := stream.readline()) not in (b"\r\n", b""):
        lines.append(line)
    if not lines or line == b"":
        raise EOFError
    head = b"".join(lines) + line
    fields = {
        name.strip().lower(): value.strip().lower()
        for name, _, value in (found.partition(b":") for found in lines[1:])
    }
    if fields.get(b"transfer-encoding") == b"chunked":
        return head + _read_chunks(stream)
    length = int(fields.get(b"content-length", b"0"))
    body = stream.read(length)
    if len(body) < length:
        raise EOFError
    return head + body


def _read_chunks(stream: BufferedReader) -> bytes:
    found = b""
    while True:
        size_line = stream.readline()
        if not size_line:
            raise EOFError
        size = int(size_line.split(b";")[0], 16)
        chunk = stream.read(size + 2)
        found += size_line + chunk
        if size == 0:
            return found
