"""Stands between a real client and a real server, and does to answers what bad networks do."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

CERTIFICATES = Path(__file__).parent / "certificates"
_PAGE = b"<html><body>Silakan masuk ke Wi-Fi hotel</body></html>"
_DRIP_SECONDS = 0.02


class Fault(StrEnum):
    """What happens to a call."""

    NONE = "none"
    ANSWER_LOST = "answer-lost"  # carried out, but the answer never leaves
    CUT_IN_HEADER = "cut-in-header"
    CUT_IN_BODY = "cut-in-body"
    ALTERED = "altered"
    HEADER_DRIPS = "header-drips"
    BODY_DRIPS = "body-drips"
    HANGS = "hangs"
    TAKES_SLOWLY = "takes-slowly"  # what is sent, as a line of few kilobits does
    RESET = "reset"
    PORTAL_PAGE = "portal-page"
    PORTAL_REDIRECT = "portal-redirect"
    PROXY_SIGN_IN = "proxy-sign-in"
    PROXY_FORBIDS = "proxy-forbids"
    BAD_GATEWAY = "bad-gateway"
    EMPTY_SUCCESS = "empty-success"


_CANNED = {
    Fault.PORTAL_PAGE: (200, "text/html", _PAGE, ""),
    Fault.PORTAL_REDIRECT: (302, "text/html", b"", "Location: http://portal.invalid/\r\n"),
    Fault.PROXY_SIGN_IN: (407, "text/html", _PAGE, ""),
    Fault.PROXY_FORBIDS: (403, "text/plain", b"blocked", ""),
    Fault.BAD_GATEWAY: (502, "text/html", b"<html>bad gateway</html>", ""),
    Fault.EMPTY_SUCCESS: (200, "application/json", b"", ""),
}


class FaultProxy:
    """Passes calls on to a server on this machine; ``fault`` decides what comes back."""

    def __init__(self, url: str, *, certificate: str = "") -> None:
        parts = urlsplit(url)
        assert parts.hostname is not None
        self._upstream = (parts.hostname, parts.port or 80)
        self._path = parts.path
        self.fault = Fault.NONE
        self.passed = 0
        self.accepted = 0
        self.holds = threading.Semaphore(0)
        """One more for each call that is held and will get no answer."""
        self._tls: ssl.SSLContext | None = None
        if certificate:
            self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._tls.load_cert_chain(CERTIFICATES / certificate, CERTIFICATES / "key.pem")
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._is_over = threading.Event()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._start(self._accept)

    @property
    def is_over(self) -> bool:
        """Whether calls that were held have been let go."""
        return self._is_over.is_set()

    @property
    def url(self) -> str:
        """Where clients come in."""
        scheme, host = ("https", "localhost") if self._tls else ("http", "127.0.0.1")
        return f"{scheme}://{host}:{self._listener.getsockname()[1]}{self._path}"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._is_over.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for sock in tuple(self._open):
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()
        for thread in self._threads:
            thread.join(5)

    def _start(self, target: object, *arguments: object) -> None:
        assert callable(target)
        thread = threading.Thread(target=target, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while not self._is_over.is_set():
                client, _ = self._listener.accept()
                self.accepted += 1
                self._open.add(client)
                self._start(self._serve, client)

    def _serve(self, client: socket.socket) -> None:
        with contextlib.suppress(OSError, ssl.SSLError):
            if self._tls is not None:
                client.getpeername()  # one that has gone would be left open by the wrapping
                client = self._tls.wrap_socket(client, server_side=True)
                self._open.add(client)
            while not self._is_over.is_set() and (request := _read_message(client, self._pause)):
                if not self._answer(client, request):
                    break
        client.close()

    def _pause(self, client: socket.socket) -> None:
        """Lets a line that takes slowly take its time before each piece."""
        if self.fault is Fault.TAKES_SLOWLY:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
            self._is_over.wait(_DRIP_SECONDS)

    def _answer(self, client: socket.socket, request: bytes) -> bool:
        """Does what the fault says; says whether the connection goes on."""
        fault = self.fault
        if fault is Fault.HANGS:
            self.holds.release()
            self._is_over.wait()
            return False
        if fault is Fault.RESET:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return False
        if fault in _CANNED:
            client.sendall(_canned(*_CANNED[fault]))
            return True
        answer = self._pass_on(request)
        self.passed += 1
        return self._spoil(client, answer, fault)

    def _spoil(self, client: socket.socket, answer: bytes, fault: Fault) -> bool:
        head = answer.index(b"\r\n\r\n") + 4
        if fault is Fault.ANSWER_LOST:
            return False
        if fault is Fault.CUT_IN_HEADER:
            client.sendall(answer[:15])
            return False
        if fault is Fault.CUT_IN_BODY:
            client.sendall(answer[: head + (len(answer) - head) // 2])
            return False
        if fault is Fault.ALTERED:
            answer = answer[:head] + answer[head:].replace(b"Simulasi", b"Gadungan")
        if fault in {Fault.HEADER_DRIPS, Fault.BODY_DRIPS}:
            start = 0 if fault is Fault.HEADER_DRIPS else head
            client.sendall(answer[:start])
            self._drip(client, answer[start:])
            return False
        client.sendall(answer)
        return True

    def _drip(self, client: socket.socket, content: bytes) -> None:
        for number in range(len(content)):
            client.sendall(content[number : number + 1])
            if self._is_over.wait(_DRIP_SECONDS):
                return

    def _pass_on(self, request: bytes) -> bytes:
        with socket.create_connection(self._upstream, timeout=10) as upstream:
            upstream.sendall(request)
            return _read_message(upstream)


def _canned(status: int, media_type: str, body: bytes, extra: str) -> bytes:
    head = f"HTTP/1.1 {status} X\r\nContent-Type: {media_type}\r\n{extra}"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


def _read_message(
    sock: socket.socket, pause: Callable[[socket.socket], None] = lambda sock: None
) -> bytes:
    """Reads one message with a length; nothing when the other end has gone."""
    found = b""
    while b"\r\n\r\n" not in found:
        part = sock.recv(65536)
        if not part:
            return b""
        found += part
    head, _, body = found.partition(b"\r\n\r\n")
    wanted = 0
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length":
            wanted = int(value)
    while len(body) < wanted:
        pause(sock)
        part = sock.recv(65536)
        if not part:
            break
        body += part
    return head + b"\r\n\r\n" + body
