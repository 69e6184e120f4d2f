"""Runs the application on a socket: in a thread for tests, as a process for everybody else."""

from __future__ import annotations

import contextlib
import logging
import socket
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any, Final, Self

import uvicorn
from litestar import Litestar
from litestar.handlers import HTTPRouteHandler

from halo_desktop.central.notices import routes as notice_routes
from halo_desktop.central.notices.settings import Settings as NoticeSettings
from halo_desktop.central.open311 import routes as open311_routes
from halo_desktop.central.public import routes as public_routes
from halo_desktop.central.service import Central
from halo_desktop.central.web.front import Front
from halo_desktop.central.web.http import Web, create_app
from halo_desktop.central.web.limits import Limits
from halo_desktop.central.web.metrics import Metrics
from halo_desktop.central.web.patience import PatientProtocol

# The usual 5 seconds break consoles on slow lines, whose pages are still on their way.
KEEP_ALIVE_SECONDS: Final = 130
START_SECONDS: Final = 30.0
STOP_SECONDS: Final = 5


class HaloServer(uvicorn.Server):
    """uvicorn, which says when it listens and wakes parked requests before it stops."""

    def __init__(self, config: uvicorn.Config, web: Web, on_ready: Callable[[], None]) -> None:
        """Takes the application's inside and whom to tell."""
        super().__init__(config)
        self.web = web
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._on_ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self.web.poking.close()
        await super().shutdown(sockets)


def listen(host: str, port: int) -> socket.socket:
    """Opens the listening socket; port 0 takes a free one.

    Raises:
        OSError: When the address is in use or not ours.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named as TCP, else asyncio leaves Nagle's algorithm on: 40 ms on every answer.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(512)
    except OSError:
        listener.close()
        raise
    return listener


def make(
    central: Central,
    on_ready: Callable[[], None],
    *,
    secret: str = "",
    behind_proxy: bool = False,
    limits: Limits | None = None,
    metrics: Metrics | None = None,
    notices: NoticeSettings | None = None,
) -> HaloServer:
    """Makes a server for a ``Central``; with a secret, every path begins with it."""
    settings = notices or NoticeSettings()

    def notice_handlers(web: Web) -> list[HTTPRouteHandler]:
        return notice_routes.handlers(central.core, settings, web.lanes.read)

    app: Litestar = create_app(
        central,
        limits,
        metrics,
        (open311_routes.handlers, public_routes.handlers, notice_handlers),
    )
    # It would write whole addresses, and with them what people search for.
    logging.getLogger("uvicorn.access").disabled = True
    config = uvicorn.Config(
        Front(app, secret),
        http=PatientProtocol,
        loop="asyncio",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=behind_proxy,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=STOP_SECONDS,
    )
    return HaloServer(config, app.state.web, on_ready)


class EmbeddedServer:
    """A server in a thread of this process, on a free loopback port."""

    def __init__(
        self,
        central: Central,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        limits: Limits | None = None,
        metrics: Metrics | None = None,
        behind_proxy: bool = False,
        notices: NoticeSettings | None = None,
    ) -> None:
        """Opens the socket; ``start`` serves on it."""
        self.central = central
        self._listener = listen(host, port)
        name, number = self._listener.getsockname()[:2]
        self.url = f"http://{name}:{number}"
        self._ready = threading.Event()
        self._server = make(
            central,
            self._ready.set,
            limits=limits,
            metrics=metrics,
            behind_proxy=behind_proxy,
            notices=notices,
        )
        self._thread = threading.Thread(target=self._run, name="central-http", daemon=True)

    @property
    def sleepers(self) -> int:
        """How many requests are parked until something happens."""
        return self._server.web.poking.sleeping

    def start(self) -> Self:
        """Serves until ``stop``; starting twice is starting once. Blocking until it listens."""
        if not self._thread.is_alive():
            self._thread.start()
        if not self._ready.wait(START_SECONDS):
            raise RuntimeError("the embedded server did not start")
        return self

    def stop(self) -> None:
        """Stops serving; the ``Central`` stays open. Blocking."""
        self._server.should_exit = True
        self._thread.join(START_SECONDS)
        with contextlib.suppress(OSError):
            self._listener.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _run(self) -> Any:
        self._server.run(sockets=[self._listener])
