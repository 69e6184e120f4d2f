"""Raw bytes on the socket: what no HTTP library would send, and what only an enemy would."""

from __future__ import annotations

import contextlib
import re
import socket
from collections.abc import Callable
from functools import partial
from urllib.parse import urlsplit

from halo_desktop.wire import codec, protocol
from halo_desktop.wire.messages import Problem
from tests.support.server import RunningServer

SECONDS = 20.0
HELLO = b"GET /v1/hello HTTP/1.1\r\nHost: x\r\n\r\n"
_GO_ON = b"HTTP/1.1 100 "
_LAST = b"Connection: close\r\n"

# Each is one request; the answer is a problem, a 200 where it is harmless, or an end.
ODD: dict[str, bytes] = {
    "no request at all": b"\x00\x01\x02\x03\r\n\r\n",
    "an old greeting": b"GET /v1/hello\r\n\r\n",
    "the preface of HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "a TLS greeting": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 200,
    "bytes that are no text in the path": b"GET /v1/\xff\xfe HTTP/1.1\r\nHost: x\r\n"
    + _LAST + b"\r\n",
    "broken escapes in the path": b"GET /v1/blobs/%zz%ff%00 HTTP/1.1\r\nHost: x\r\n"
    + _LAST + b"\r\n",
    "broken escapes in the query": b"GET /v1/search?text=%ff%fe%zz HTTP/1.1\r\nHost: x\r\n"
    + _LAST + b"\r\n",
    "bytes that are no text in a header": b"GET /v1/me HTTP/1.1\r\nHost: x\r\n"
    b"Authorization: Bearer \xff\xfe\x80\r\n" + _LAST + b"\r\n",
    "a request id that is none": b"GET /v1/hello HTTP/1.1\r\nHost: x\r\nX-Request-Id: "
    + b"\xc3\xa9" * 200 + b"\r\n" + _LAST + b"\r\n",
    "a header as long as a book": b"GET /v1/hello HTTP/1.1\r\nHost: x\r\nX-A: "
    + b"a" * 400_000 + b"\r\n" + _LAST + b"\r\n",
    "ten thousand headers": b"GET /v1/hello HTTP/1.1\r\nHost: x\r\n" + b"X-A: b\r\n" * 10_000
    + _LAST + b"\r\n",
    "a path as long as a book": b"GET /v1/" + b"a" * 300_000 + b" HTTP/1.1\r\nHost: x\r\n"
    + _LAST + b"\r\n",
    "a negative length": b"POST /v1/pull HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
    "two lengths": b"POST /v1/pull HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n"
    b"Content-Length: 30\r\n\r\n{}",
    "length and pieces": b"POST /v1/pull HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "an unknown way of sending": b"POST /v1/pull HTTP/1.1\r\nHost: x\r\n"
    b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    "pieces of no length": b"POST /v1/pull HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
    + _LAST + b"\r\nxyz\r\n",
    "a piece larger than any": b"POST /v1/pull HTTP/1.1\r\nHost: x\r\n"
    b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}",
    "pieces with remarks": b"POST /v1/pull HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
    + _LAST + b"\r\n2;a=b\r\n{}\r\n0\r\nX-Trailer: 1\r\n\r\n",
    "folded headers": b"GET /v1/hello HTTP/1.1\r\nHost: x\r\nX-A: 1\r\n 2\r\n" + _LAST + b"\r\n",
    "a smuggled line": b"GET /v1/hello HTTP/1.1\r\nHost: x\r\nX-A: 1\nX-B: 2\r\n" + _LAST + b"\r\n",
    "a whole address": b"GET http://elsewhere/v1/hello HTTP/1.1\r\nHost: x\r\n" + _LAST + b"\r\n",
    "no host": b"GET /v1/hello HTTP/1.1\r\n" + _LAST + b"\r\n",
    "an upgrade": b"GET /v1/poke HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\n"
    b"Upgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n\r\n",
    "a tunnel": b"CONNECT elsewhere:443 HTTP/1.1\r\nHost: elsewhere\r\n" + _LAST + b"\r\n",
    "a trace": b"TRACE /v1/hello HTTP/1.1\r\nHost: x\r\n" + _LAST + b"\r\n",
    "waiting to go on": b"POST /v1/pull HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
    b"Content-Length: 2\r\n" + _LAST + b"\r\n{}",
    "a packed body that is none": b"POST /v1/auth/refresh HTTP/1.1\r\nHost: x\r\n"
    b"Content-Encoding: zstd, gzip\r\nContent-Length: 2\r\n" + _LAST + b"\r\n{}",
    "a form": b"POST /v1/auth/logout HTTP/1.1\r\nHost: x\r\nContent-Type: "
    b"multipart/form-data; boundary=x\r\nContent-Length: 2\r\n" + _LAST + b"\r\n--",
    "another character set": b"POST /v1/auth/logout HTTP/1.1\r\nHost: x\r\nContent-Type: "
    b"application/json; charset=utf-16\r\nContent-Length: 4\r\n" + _LAST + b"\r\n{\x00}\x00",
    "a deep hole": b"POST /v1/auth/logout HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n"
    + _LAST + b"\r\n" + b"[" * 200_000,
}  # fmt: skip


def everything(running: RunningServer) -> dict[str, str]:
    """Tries each abuse; says what was wrong with the answer, or nothing. Blocking."""
    found = {name: _judge(running, partial(odd, running, raw)) for name, raw in ODD.items()}
    found["many at once on one line"] = _judge(running, lambda: pipelined(running))
    found["lines that begin and never end"] = _judge(running, lambda: beginnings(running, 200))
    return found


def odd(running: RunningServer, raw: bytes) -> str:
    """Sends bytes and reads until the end."""
    answer = _exchange(running, raw)
    return _fault(answer) if answer else ""


def pipelined(running: RunningServer, count: int = 50) -> str:
    """Many requests before the first answer; each gets its own, in order."""
    requests = b"".join(
        b"GET /v1/%s HTTP/1.1\r\nHost: x\r\n%s\r\n"
        % (b"hello" if number % 2 else b"none", _LAST if number == count - 1 else b"")
        for number in range(count)
    )
    answer = _exchange(running, requests, count)
    statuses = re.findall(rb"HTTP/1\.1 (\d{3}) ", answer)
    wanted = [b"200" if number % 2 else b"404" for number in range(count)]
    return "" if statuses == wanted else f"{len(statuses)} answers of {count}"


def beginnings(running: RunningServer, count: int) -> str:
    """Many connections that stop in the middle of a request; others are served meanwhile."""
    with contextlib.ExitStack() as held:
        for number in range(count):
            line = held.enter_context(_connect(running))
            line.sendall(HELLO[: 5 + number % 30])
        return "" if b"200 OK" in _exchange(running, HELLO[:-2] + _LAST + b"\r\n") else "no answer"


def closed_by_server(running: RunningServer, raw: bytes) -> bool:
    """Sends the beginning of something and waits until the server gives up on it."""
    with _connect(running) as line:
        line.sendall(raw)
        with contextlib.suppress(ConnectionResetError):
            while line.recv(65536):
                pass
        return True


def _judge(running: RunningServer, run: Callable[[], str]) -> str:
    try:
        fault = run()
        alive = b"200 OK" in _exchange(running, HELLO[:-2] + _LAST + b"\r\n")
    except OSError as error:
        return f"{type(error).__name__}: {error}"
    return fault if alive else "the server does not answer any more"


def _connect(running: RunningServer) -> socket.socket:
    parts = urlsplit(running.url)
    return socket.create_connection((parts.hostname or "", parts.port or 0), timeout=SECONDS)


def _exchange(running: RunningServer, raw: bytes, answers: int = 1) -> bytes:
    """Sends bytes and reads so many answers, or until the end."""
    found = b""
    with _connect(running) as line:
        with contextlib.suppress(ConnectionResetError, BrokenPipeError):
            line.sendall(raw)
        with contextlib.suppress(ConnectionResetError):
            while _whole(found) < answers and (piece := line.recv(65536)):
                found += piece
    return found


def _whole(found: bytes) -> int:
    """How many complete answers some bytes are."""
    count = 0
    while b"\r\n\r\n" in found:
        head, _, found = found.partition(b"\r\n\r\n")
        if head.startswith(_GO_ON):
            continue
        size = re.search(rb"(?i)content-length: *(\d+)", head)
        length = int(size[1]) if size else 0
        count += len(found) >= length
        found = found[length:]
    return count


def _fault(answer: bytes) -> str:
    """What is wrong with the first answer; one from below our program is plain but no fault."""
    head, _, body = answer.partition(b"\r\n\r\n")
    if head.startswith(_GO_ON):
        return _fault(body)
    lines = head.decode("latin-1").split("\r\n")
    status = int(lines[0].split()[1])
    if status >= 500:
        return lines[0]
    headers = {name.lower(): value.strip() for name, _, value in (x.partition(":") for x in lines)}
    if "traceback" in answer.decode("latin-1").lower():
        return "shows a trace"
    told = headers.get(protocol.HEADER_BODY_SHA256.lower())
    if told is None:
        return "" if status == 400 else f"{status} is not ours"
    size = int(headers["content-length"])
    if told != codec.body_sha256(body[:size]):
        return f"{status} with another hash"
    if status != 200:
        codec.decode(body[:size], Problem)
    return ""
