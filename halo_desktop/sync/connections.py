"""HTTP connections whose sockets another thread can shut.

A second handle is kept of each socket: while the TLS handshake runs nobody else has one.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from http.cookiejar import DefaultCookiePolicy
from typing import ClassVar

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, ProxyManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NewConnectionError

from halo_desktop.sync import timing


class OpenSockets:
    """The sockets of one session; any thread may shut them."""

    def __init__(self) -> None:
        """Starts without sockets."""
        self._handles: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._is_closed = False

    def add(self, sock: socket.socket) -> socket.socket:
        """Takes a second handle of a socket and returns it."""
        handle = sock.dup()
        with self._lock:
            self._handles.add(handle)
            if self._is_closed:
                _shut(handle)
        return handle

    @property
    def is_closed(self) -> bool:
        """Whether nothing may be opened any more."""
        return self._is_closed

    def remove(self, handle: socket.socket) -> None:
        """Lets go of a handle."""
        with self._lock:
            self._handles.discard(handle)
        handle.close()

    def shut(self) -> None:
        """Ends whatever is sent or received just now; does not block."""
        with self._lock:
            for handle in self._handles:
                _shut(handle)

    def close(self) -> None:
        """Ends what goes on now and what would be opened later."""
        with self._lock:
            self._is_closed = True
        self.shut()


def _shut(handle: socket.socket) -> None:
    with contextlib.suppress(OSError):  # the other end was quicker
        handle.shutdown(socket.SHUT_RDWR)


def open_session(sockets: OpenSockets, *, verify: bool | str) -> requests.Session:
    """Makes a session without redirects, cookies, netrc or environment in its way."""
    session = requests.Session()
    session.trust_env = False
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    session.verify = verify
    adapter = _WatchedAdapter(sockets)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session


class _WatchedAdapter(HTTPAdapter):
    def __init__(self, sockets: OpenSockets) -> None:
        self._pools = _pools(sockets)
        super().__init__(pool_connections=2, pool_maxsize=1, max_retries=0)

    def init_poolmanager(
        self, connections: int, maxsize: int, block: bool = False, **options: object
    ) -> None:
        self.poolmanager = PoolManager(num_pools=connections, maxsize=maxsize, block=block)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **options: object) -> ProxyManager:
        manager: ProxyManager = super().proxy_manager_for(proxy, **options)
        manager.pool_classes_by_scheme = self._pools
        return manager


class _Watched(HTTPConnection):
    open_sockets: ClassVar[OpenSockets]
    _handle: socket.socket | None = None

    def _new_conn(self) -> socket.socket:
        sock = super()._new_conn()
        self._handle = self.open_sockets.add(sock)
        if self.open_sockets.is_closed:
            # TLS over a socket that is shut would leave it open for ever.
            sock.close()
            raise NewConnectionError(self, "the session was closed")
        return sock

    def connect(self) -> None:
        super().connect()
        self._let_it_send()

    def putrequest(
        self,
        method: str,
        url: str,
        skip_host: bool = False,
        skip_accept_encoding: bool = False,
    ) -> None:
        if self.sock is not None:
            self._let_it_send()
        super().putrequest(method, url, skip_host, skip_accept_encoding)

    def _let_it_send(self) -> None:
        # The library lets the time for connecting count for sending the whole body, so that a
        # slow line would never get a large one through. The watchdog ends what takes too long.
        assert self.sock is not None
        self.sock.settimeout(timing.BLOB_SECONDS)

    def close(self) -> None:
        super().close()
        handle, self._handle = self._handle, None
        if handle is not None:
            self.open_sockets.remove(handle)


def _pools(sockets: OpenSockets) -> dict[str, type[HTTPConnectionPool]]:
    class Plain(_Watched):
        open_sockets = sockets

    class Secure(_Watched, HTTPSConnection):
        open_sockets = sockets

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
