"""A bad line between a real client and a real server: slow, lossy, cut, faked, frozen.

Where ``fault_proxy`` spoils each answer in one way, a line has weather: delay, bandwidth,
stalls, and troubles that strike by chance or for as long as the weather lasts. It counts
every byte that passes in both directions.
"""

from __future__ import annotations

import contextlib
import random
import socket
import ssl
import struct
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Final, Self
from urllib.parse import urlsplit

from tests.support.weather import FAIR, Trouble, Weather

CERTIFICATES: Final = Path(__file__).parent / "certificates"
SEGMENT: Final = 1400
_PAGE: Final = b"<html><body>Silakan masuk ke Wi-Fi hotel</body></html>"
_DRIP_SECONDS: Final = 0.03
_RESET: Final = struct.pack("ii", 1, 0)
_LONG: Final = 60.0


_CANNED: Final = {
    Trouble.PORTAL_PAGE: (200, "text/html", _PAGE, ""),
    Trouble.PORTAL_REDIRECT: (302, "text/html", b"", "Location: http://portal.invalid/\r\n"),
    Trouble.PORTAL_511: (511, "text/html", _PAGE, ""),
    Trouble.PROXY_SIGN_IN: (407, "text/html", _PAGE, "Proxy-Authenticate: Basic\r\n"),
    Trouble.PROXY_FORBIDS: (403, "text/plain", b"blocked", ""),
    Trouble.BAD_GATEWAY: (502, "text/html", b"<html>bad gateway</html>", ""),
    Trouble.GATEWAY_TIMEOUT: (504, "text/html", b"<html>timeout</html>", ""),
    Trouble.EMPTY_SUCCESS: (200, "application/json", b"", ""),
}
_ENDS_EARLY: Final = frozenset(
    {Trouble.ANSWER_LOST, Trouble.RESET_ANSWERING, Trouble.CUT_IN_HEADER, Trouble.CUT_IN_BODY}
)
_DRIPS: Final = {  # seconds between two bytes
    Trouble.SLICED: 0.0,
    Trouble.HEADER_DRIPS: _DRIP_SECONDS,
    Trouble.BODY_DRIPS: _DRIP_SECONDS,
}
_CERTIFICATE: Final = {
    Trouble.CERTIFICATE_DATE: "lapsed.pem",  # with its own key: trust goes by name and key
    Trouble.CERTIFICATE_UNKNOWN: "future.pem",  # not among those that the clients trust
}


@dataclass(slots=True)
class Traffic:
    """Bytes on the wire since the last look, as a person would pay for them."""

    up: int = 0
    down: int = 0
    requests: int = 0

    @property
    def total(self) -> int:
        return self.up + self.down


@dataclass(slots=True)
class _Answer:
    head: bytes = field(repr=False)
    body: bytes = field(repr=False)

    @property
    def whole(self) -> bytes:
        return self.head + self.body


class Line:
    """The near end of a line to a server on this machine; ``weather`` may change any time."""

    def __init__(self, server_url: str, chance: random.Random, *, is_secure: bool = False) -> None:
        parts = urlsplit(server_url)
        assert parts.hostname is not None
        self._server = (parts.hostname, parts.port or 80)
        self._chance = chance
        self._is_secure = is_secure
        self._weather = FAIR
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._open: set[socket.socket] = set()
        self.troubles: Counter[Trouble] = Counter()
        self.traffic = Traffic()
        self._fuse: int | None = None
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._spawn(self._accept)

    @property
    def url(self) -> str:
        """Where clients come in."""
        scheme, host = ("https", "localhost") if self._is_secure else ("http", "127.0.0.1")
        return f"{scheme}://{host}:{self._listener.getsockname()[1]}"

    @property
    def weather(self) -> Weather:
        return self._weather

    def change(self, weather: Weather, *, cuts: bool = False) -> None:
        """The weather changes; it may cut what is connected."""
        self._weather = weather
        if cuts:
            self._cut_everything()

    def reset_after(self, size: int) -> None:
        """Resets the connection over which so many more bytes have been sent to the server."""
        with self._lock:
            self._fuse = size

    @property
    def is_fuse_blown(self) -> bool:
        """Whether the wished reset has happened."""
        with self._lock:
            return self._fuse is None

    def take_traffic(self) -> Traffic:
        """What has passed since the last time."""
        with self._lock:
            found, self.traffic = self.traffic, Traffic()
        return found

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._cut_everything()

    def _spawn(self, target: object, *arguments: object) -> None:
        assert callable(target)
        threading.Thread(target=target, args=arguments, name="line", daemon=True).start()

    def _cut_everything(self) -> None:
        with self._lock:
            for sock in self._open:
                with contextlib.suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while not self._over.is_set():
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            self._spawn(self._serve, near)

    def _serve(self, near: socket.socket) -> None:
        sock = near
        with self._lock:
            self._open.add(near)
        try:
            with contextlib.suppress(OSError, EOFError, ssl.SSLError):
                if self._weather.steady is Trouble.DOWN:
                    _reset(near)
                    return
                if self._is_secure:
                    sock = self._secured(near)
                self._wait(self._weather.round_trip_seconds)  # what making a connection costs
                while not self._over.is_set() and self._carry(sock):
                    pass
        finally:
            with self._lock:
                self._open.discard(near)
            sock.close()
            near.close()

    def _secured(self, near: socket.socket) -> ssl.SSLSocket:
        trouble = self._weather.trouble(self._chance)
        if trouble in _CERTIFICATE:
            self.troubles[trouble] += 1
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        name = _CERTIFICATE.get(trouble, "valid.pem")
        key = name if name == "lapsed.pem" else "key.pem"
        context.load_cert_chain(CERTIFICATES / name, CERTIFICATES / key)
        near.getpeername()  # one that has gone already would be left open by the wrapping
        return context.wrap_socket(near, server_side=True)

    def _carry(self, near: socket.socket) -> bool:
        """Takes one request over; says whether the connection goes on."""
        request = _read_message(near, self._take_up)
        weather = self._weather
        trouble = weather.trouble(self._chance)
        if trouble in _CERTIFICATE:
            return False  # a connection from before the weather changed
        self.troubles[trouble] += 1
        with self._lock:
            self.traffic.requests += 1
        if trouble in _CANNED:
            near.sendall(_canned(*_CANNED[trouble]))
            return True
        if trouble is Trouble.RESET_ASKING or trouble is Trouble.DOWN:
            _reset(near)
            return False
        if trouble is Trouble.HALF_OPEN:
            self._wait(_LONG)
            return False
        self._travel(weather, len(request.whole), is_up=True)
        if trouble is Trouble.ASKED_TWICE:
            self._ask(request.whole)
        answer = self._ask(request.whole)
        if self._chance.random() < weather.stall:
            self._wait(weather.stall_seconds)
        return self._deliver(near, answer, trouble, weather)

    def _take_up(self, near: socket.socket, size: int) -> None:
        """Counts what has come from the client, and blows the fuse."""
        with self._lock:
            self.traffic.up += size
            if self._fuse is None:
                return
            self._fuse -= size
            if self._fuse > 0:
                return
            self._fuse = None
        _reset(near)
        raise EOFError

    def _ask(self, request: bytes) -> _Answer:
        with socket.create_connection(self._server, timeout=60) as far:
            far.sendall(request)
            return _read_message(far)

    def _deliver(
        self, near: socket.socket, answer: _Answer, trouble: Trouble, weather: Weather
    ) -> bool:
        if trouble in _ENDS_EARLY:
            near.sendall(self._part(answer, trouble))
            if trouble is Trouble.RESET_ANSWERING:
                _reset(near)
            return False
        if trouble is Trouble.CUT_PACKING:
            answer = _half(answer)
        elif trouble is Trouble.ALTERED:
            answer = _Answer(answer.head, _one_bit_wrong(answer.body, self._chance))
        elif trouble in _DRIPS:
            if trouble is Trouble.BODY_DRIPS:
                near.sendall(answer.head)
                answer = _Answer(b"", answer.body)
            return self._slice(near, answer.whole, _DRIPS[trouble])
        return self._send(near, answer.whole, weather)

    def _part(self, answer: _Answer, trouble: Trouble) -> bytes:
        """What still gets through before the connection ends."""
        if trouble is Trouble.CUT_IN_HEADER:
            return answer.head[: self._chance.choice((12, 15, 30, 50))]
        if trouble is Trouble.CUT_IN_BODY:
            return answer.head + answer.body[: len(answer.body) // 2]
        return answer.whole[: len(answer.whole) // 2] if trouble is not Trouble.ANSWER_LOST else b""

    def _slice(self, near: socket.socket, content: bytes, seconds: float) -> bool:
        for number in range(len(content)):
            near.sendall(content[number : number + 1])
            if seconds and self._wait(seconds):
                return False
        self._count(down=len(content))
        return True

    def _send(self, near: socket.socket, content: bytes, weather: Weather) -> bool:
        self._wait(weather.round_trip_seconds / 2)
        for start in range(0, len(content), SEGMENT):
            piece = content[start : start + SEGMENT]
            self._pass_segment(weather, len(piece), is_up=False)
            near.sendall(piece)
        return True

    def _travel(self, weather: Weather, size: int, *, is_up: bool) -> None:
        self._wait(weather.round_trip_seconds / 2)
        for start in range(0, size, SEGMENT):
            self._pass_segment(weather, min(SEGMENT, size - start), is_up=is_up)

    def _pass_segment(self, weather: Weather, size: int, *, is_up: bool) -> None:
        """The time a segment takes, and its price; what was counted on arrival is not again."""
        times = 1
        while self._chance.random() < weather.loss:
            times += 1
            self._wait(max(weather.round_trip_seconds, 0.2))
        if weather.kbit_per_second:
            self._wait(times * size * 8 / (weather.kbit_per_second * 1000))
        if is_up:
            self._count(up=(times - 1) * size)
        else:
            self._count(down=times * size)

    def _count(self, *, up: int = 0, down: int = 0) -> None:
        with self._lock:
            self.traffic.up += up
            self.traffic.down += down

    def _wait(self, seconds: float) -> bool:
        return seconds > 0 and self._over.wait(seconds)


def _reset(sock: socket.socket) -> None:
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)


def _half(answer: _Answer) -> _Answer:
    body = answer.body[: len(answer.body) // 2]
    lines = [
        line
        for line in answer.head.split(b"\r\n")
        if not line.lower().startswith((b"content-length:", b"content-encoding:")) and line
    ]
    lines += [b"Content-Encoding: gzip", b"Content-Length: %d" % len(body)]
    return _Answer(b"\r\n".join(lines) + b"\r\n\r\n", body)


def _one_bit_wrong(body: bytes, chance: random.Random) -> bytes:
    if not body:
        return body
    wrong = bytearray(body)
    wrong[chance.randrange(len(wrong))] ^= 1 << chance.randrange(8)
    return bytes(wrong)


def _canned(status: int, media_type: str, body: bytes, extra: str) -> bytes:
    head = f"HTTP/1.1 {status} X\r\nContent-Type: {media_type}\r\n{extra}"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


def _read_message(
    sock: socket.socket, note: Callable[[socket.socket, int], None] = lambda _sock, _size: None
) -> _Answer:
    """Reads one message with a length; ``note`` is told of each piece.

    Raises:
        EOFError: The other end has gone.
    """
    found = b""
    while b"\r\n\r\n" not in found:
        found += (part := _received(sock))
        note(sock, len(part))
    head, _, body = found.partition(b"\r\n\r\n")
    wanted = 0
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length":
            wanted = int(value)
    parts = [body]
    missing = wanted - len(body)
    while missing > 0:
        part = _received(sock)
        note(sock, len(part))
        parts.append(part)
        missing -= len(part)
    return _Answer(head + b"\r\n\r\n", b"".join(parts))


def _received(sock: socket.socket) -> bytes:
    part = sock.recv(16384)
    if not part:
        raise EOFError
    return part
