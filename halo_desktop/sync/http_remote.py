"""Moves calls over HTTP: bounded in time and size, verified before anything counts."""

from __future__ import annotations

import gzip
import logging
import ssl
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol
from urllib.parse import urlsplit

import requests
import urllib3
from urllib3.exceptions import NameResolutionError

from halo_desktop.domain.ids import DeviceId
from halo_desktop.sync import connections, envelope, timing
from halo_desktop.sync.calls import Call
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.meter import Meter
from halo_desktop.sync.watchdog import Watchdog
from halo_desktop.wire import messages, protocol

logger = logging.getLogger(__name__)

MAX_ANSWER_BYTES: Final = 64 * 1024 * 1024
GZIP_FROM_BYTES: Final = 1024
_CHUNK_BYTES: Final = 64 * 1024
_CERTIFICATE_NOT_YET_VALID: Final = 9
_CERTIFICATE_EXPIRED: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Passport:
    """What a call shows of the session it belongs to."""

    request_id: str
    access: str = field(default="", repr=False)
    device: DeviceId | None = None


class Remote(Protocol):
    """Carries one call after the other to a server; each worker thread has its own."""

    def call(self, call: Call, passport: Passport) -> messages.Answer | Failure: ...

    def drop_connections(self) -> None: ...

    def abort(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where the server is, and what an administrator said about the way to it."""

    url: str
    ca_file: Path | None = None
    proxies: tuple[tuple[str, str], ...] = ()
    connect_seconds: float = timing.CONNECT_SECONDS


def system_proxies(url: str) -> tuple[tuple[str, str], ...]:
    """The proxies that the operating system's settings name for an address."""
    if urlsplit(url).hostname in {"localhost", "127.0.0.1", "::1"}:
        return ()
    return tuple(requests.utils.get_environ_proxies(url).items())


class HttpRemote:
    """A remote over HTTP/1.1 with one kept-alive connection.

    ``call`` blocks the worker thread that owns the remote; ``abort`` may be called from
    any thread and ends it within moments.
    """

    def __init__(self, address: Address, watchdog: Watchdog, meter: Meter | None = None) -> None:
        """Opens nothing yet; what is moved is counted by ``meter``."""
        self._meter = meter or Meter()
        self._address = address
        self._watchdog = watchdog
        self._sockets = connections.OpenSockets()
        self._session: requests.Session | None = None
        self._is_aborted = False

    def call(self, call: Call, passport: Passport) -> messages.Answer | Failure:
        """Carries out one call. Blocking, at most for the call's own deadline."""
        if self._has_stopped():
            return Failure(kind=FailureKind.STOPPED)
        with self._watchdog.guard(call.seconds, self._sockets.shut) as guard:
            try:
                status, headers, body = self._exchange(call, passport)
            except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
                self._meter.note_sent(len(call.content or b""))  # at most that much left
                outcome: messages.Answer | Failure = explain(error)
            else:
                outcome = _read(call, status, headers, body)
        if not isinstance(outcome, Failure):
            return outcome
        if outcome.is_network:
            self.drop_connections()
        if self._has_stopped():
            return Failure(kind=FailureKind.STOPPED)
        if guard.has_expired:
            return Failure(kind=FailureKind.DEADLINE)
        logger.info(
            "call %s %s failed: %s (request %s)",
            call.method,
            call.path,
            outcome.word,
            passport.request_id,
        )
        return outcome

    def drop_connections(self) -> None:
        """Forgets the kept-alive connection; the next call opens a new one."""
        session, self._session = self._session, None
        if session is not None:
            session.close()

    def abort(self) -> None:
        """Ends the running call and refuses later ones; any thread may call it."""
        self._is_aborted = True
        self._sockets.close()

    def _has_stopped(self) -> bool:
        return self._is_aborted

    def _exchange(self, call: Call, passport: Passport) -> tuple[int, Mapping[str, str], bytes]:
        if self._session is None:
            verify = str(self._address.ca_file) if self._address.ca_file else True
            self._session = connections.open_session(self._sockets, verify=verify)
        headers = self._headers(call, passport)
        body = _packed(call.body(), headers)
        began = time.monotonic()
        with self._session.request(
            call.method,
            self._address.url + call.path,
            params=dict(call.query),
            data=body,
            headers=headers,
            timeout=(self._address.connect_seconds, call.seconds),
            allow_redirects=False,
            stream=True,
            proxies=dict(self._address.proxies),
        ) as response:
            answered = time.monotonic()
            self._meter.note_sent(
                len(body or b"") + _size_of(response.request.headers), answered - began
            )
            content = b"".join(_bounded(response))
            self._meter.note_received(
                response.raw.tell() + _size_of(response.headers), time.monotonic() - answered
            )
            lower = {name.lower(): value for name, value in response.headers.items()}
            return response.status_code, lower, content

    def _headers(self, call: Call, passport: Passport) -> dict[str, str]:
        headers = {
            "Accept": f"{protocol.MEDIA_TYPE}, {protocol.PROBLEM_MEDIA_TYPE}, */*;q=0.5",
            "Accept-Encoding": "zstd, gzip",
            "User-Agent": f"halo-desktop/{protocol.BUILD}",
            protocol.HEADER_PROTOCOL: str(protocol.PROTOCOL),
            protocol.HEADER_BUILD: str(protocol.BUILD),
            protocol.HEADER_REQUEST: passport.request_id,
        }
        if call.message is not None:
            headers["Content-Type"] = protocol.MEDIA_TYPE
        if passport.device is not None:
            headers[protocol.HEADER_DEVICE] = passport.device
        if call.needs_session and passport.access:
            headers["Authorization"] = f"Bearer {passport.access}"
        return headers | dict(call.headers)


def _read(
    call: Call, status: int, headers: Mapping[str, str], body: bytes
) -> messages.Answer | Failure:
    if call.file is not None:
        return envelope.read_piece(status, headers, body)
    return envelope.read(status, headers, body, call.answer)


def _packed(body: bytes | None, headers: dict[str, str]) -> bytes | None:
    is_json = headers.get("Content-Type") == protocol.MEDIA_TYPE
    if body is None or not is_json or len(body) <= GZIP_FROM_BYTES:
        return body
    headers["Content-Encoding"] = "gzip"
    return gzip.compress(body, compresslevel=6, mtime=0)


def _size_of(headers: Mapping[str, str]) -> int:
    """Bytes of a head, with its first line about as long as another one."""
    return 40 + sum(len(name) + len(value) + 4 for name, value in headers.items())


def _bounded(response: requests.Response) -> Iterator[bytes]:
    total = 0
    for chunk in response.iter_content(_CHUNK_BYTES):
        total += len(chunk)
        if total > MAX_ANSWER_BYTES:
            raise requests.exceptions.ContentDecodingError("answer is too large")
        yield chunk


# The first that fits wins: some of these are kinds of others further down.
_KINDS: Final = (
    # What was typed leads nowhere, whatever the network is like.
    (requests.exceptions.InvalidSchema, FailureKind.NO_ADDRESS),
    (requests.exceptions.InvalidURL, FailureKind.NO_ADDRESS),
    (requests.exceptions.MissingSchema, FailureKind.NO_ADDRESS),
    (requests.exceptions.ProxyError, FailureKind.PROXY),
    (requests.exceptions.SSLError, FailureKind.TLS),
    (requests.exceptions.ReadTimeout, FailureKind.DEADLINE),
    (requests.exceptions.ChunkedEncodingError, FailureKind.BROKEN_ANSWER),
    (requests.exceptions.ContentDecodingError, FailureKind.BROKEN_ANSWER),
)


def explain(error: BaseException) -> Failure:
    """Says what kind of failure an exception of the HTTP stack is."""
    causes = tuple(_causes(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            is_date = cause.verify_code in {_CERTIFICATE_NOT_YET_VALID, _CERTIFICATE_EXPIRED}
            kind = FailureKind.TLS_CLOCK if is_date else FailureKind.TLS
            return Failure(kind=kind, detail=f"certificate, code {cause.verify_code}")
        if isinstance(cause, NameResolutionError):
            return Failure(kind=FailureKind.NO_ADDRESS)
    kind = next((kind for cls, kind in _KINDS if isinstance(error, cls)), FailureKind.NO_CONNECTION)
    return Failure(kind=kind, detail=", ".join(sorted({type(cause).__name__ for cause in causes})))


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting: list[object] = [error]
    while waiting:
        found = waiting.pop(0)
        if not isinstance(found, BaseException) or id(found) in seen:
            continue
        seen.add(id(found))
        yield found
        waiting += [found.__cause__, found.__context__, getattr(found, "reason", None)]
        waiting += found.args
