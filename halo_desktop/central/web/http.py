"""The server's network side: one generic handler around the table of endpoints.

Every answer is complete or recognisably not: an envelope with a hash, or a problem with a
code; none is ever empty. Work that blocks runs in a bounded number of threads.
"""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any, Final

from litestar import Litestar, Request, Response
from litestar.exceptions import HTTPException
from litestar.handlers import HTTPRouteHandler

from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.service import Central
from halo_desktop.central.web import answering
from halo_desktop.central.web.answering import Incoming, Reply
from halo_desktop.central.web.endpoint import Endpoint
from halo_desktop.central.web.endpoints import ENDPOINTS
from halo_desktop.central.web.lanes import Lanes
from halo_desktop.central.web.limits import Limiter, Limits
from halo_desktop.central.web.metrics import Metrics
from halo_desktop.central.web.poking import Poking
from halo_desktop.wire import protocol
from halo_desktop.wire.codes import ProblemCode

logger = logging.getLogger(__name__)

_KEY_LENGTH: Final = 220  # of what a session is known by before it is looked up
AnyRequest = Request[Any, Any, Any]
_PROBLEM_OF_STATUS: Final = {
    404: ProblemCode.NOT_FOUND,
    405: ProblemCode.METHOD_NOT_ALLOWED,
    413: ProblemCode.TOO_LARGE,
}


class Web:
    """Serves one ``Central`` over HTTP."""

    def __init__(
        self, central: Central, limits: Limits | None = None, metrics: Metrics | None = None
    ) -> None:
        """Makes the queues; ``create_app`` makes the rest."""
        self.central = central
        self._metrics = metrics
        self.lanes = Lanes()
        self.limiter = None if limits is None else Limiter(limits, time.monotonic)
        self.poking = Poking(central, self.lanes.read)
        if metrics is not None:
            metrics.watch("halo_waiting_requests", self.lanes.waiting)
            metrics.watch("halo_parked_requests", lambda: {"poke": self.poking.sleeping})

    @asynccontextmanager
    async def life(self, app: Litestar) -> AsyncIterator[None]:
        """Runs as long as the application does."""
        self.poking.start()
        yield
        await self.poking.stop()
        self.lanes.close()

    async def answer(self, endpoint: Endpoint, request: AnyRequest) -> Reply:
        """Serves one request, whatever it is."""
        took = time.monotonic()
        headers = {name.lower(): value for name, value in request.headers.items()}
        detail_id = answering.request_id(headers)
        address = request.client.host if request.client else ""
        try:
            if self.limiter is not None:
                self.limiter.admit(address, headers.get("authorization", "")[:_KEY_LENGTH])
            incoming = Incoming(
                headers=headers,
                path={name: str(value) for name, value in request.path_params.items()},
                query=dict(request.query_params.multi_items()),
                body=await _read(request),
                remote_addr=address,
            )
            reply = await self._serve(endpoint, incoming)
        except ServiceProblem as problem:
            reply = answering.failure(problem, detail_id)
        except HTTPException as error:
            reply = answering.failure(_translate(error), detail_id)
        except Exception:
            detail_id = detail_id or self.central.core.new_id()
            logger.exception("%s failed, request %s", endpoint.name, detail_id)
            reply = answering.failure(ServiceProblem(ProblemCode.FAULT, 500), detail_id)
        seconds = time.monotonic() - took
        logger.debug("%s answered %d in %.0f ms", endpoint.name, reply.status, seconds * 1000)
        if self._metrics is not None:
            self._metrics.note(endpoint.name, reply.status, seconds, len(reply.body))
        return reply

    async def _serve(self, endpoint: Endpoint, incoming: Incoming) -> Reply:
        lane = self.lanes.of(endpoint.name, is_file=endpoint.takes_file or endpoint.answer is None)
        if endpoint.name != "poke":
            return await lane.run(lambda: answering.serve(self.central, endpoint, incoming))
        call = await lane.run(lambda: answering.prepare(self.central, endpoint, incoming))
        seconds = min(call.number("wait", protocol.MAX_POKE_SECONDS), protocol.MAX_POKE_SECONDS)
        answer = await self.poking.wait(call.who, call.number("after", 0), seconds)
        return answering.success(answer, incoming.headers.get("accept-encoding", ""))


def create_app(
    central: Central,
    limits: Limits | None = None,
    metrics: Metrics | None = None,
    outside: Sequence[Callable[[Web], list[HTTPRouteHandler]]] = (),
) -> Litestar:
    """The ASGI application; its ``state.web`` is the ``Web`` behind it.

    Args:
        central: What it serves.
        limits: How often somebody may ask; no limits when left out.
        metrics: What counts the answers, if anything does.
        outside: What serves those who do not speak the consoles' protocol.
    """
    web = Web(central, limits, metrics)
    handlers = [_handler(web, endpoint) for endpoint in ENDPOINTS]
    for others in outside:
        handlers += others(web)
    app = Litestar(
        route_handlers=handlers,
        lifespan=[web.life],
        exception_handlers={Exception: _last_resort},
        openapi_config=None,
        logging_config=None,
        debug=False,
    )
    app.state.web = web
    return app


def _handler(web: Web, endpoint: Endpoint) -> HTTPRouteHandler:
    async def handle(request: AnyRequest) -> Response[bytes]:
        return _response(await web.answer(endpoint, request))

    path = endpoint.path.replace("}", ":str}")
    return HTTPRouteHandler(
        path,
        http_method=[endpoint.method],
        status_code=200,
        name=endpoint.name,
        request_max_body_size=endpoint.body_limit,
    )(handle)


def _last_resort(request: AnyRequest, error: Exception) -> Response[bytes]:
    """Answers what never reached an endpoint: unknown addresses, wrong methods."""
    if isinstance(error, HTTPException):
        problem = _translate(error)
    else:
        logger.error("a request failed before its endpoint", exc_info=error)
        problem = ServiceProblem(ProblemCode.FAULT, 500)
    headers = {name.lower(): value for name, value in request.headers.items()}
    reply = answering.failure(problem, answering.request_id(headers))
    return _response(reply)


def _translate(error: HTTPException) -> ServiceProblem:
    known = _PROBLEM_OF_STATUS.get(error.status_code)
    if known is not None:
        return ServiceProblem(known, error.status_code)
    return ServiceProblem(ProblemCode.BAD_REQUEST, 400)


async def _read(request: AnyRequest) -> bytes:
    return b"".join([chunk async for chunk in request.stream()])


def _response(reply: Reply) -> Response[bytes]:
    return Response(
        content=reply.body,
        status_code=reply.status,
        media_type=reply.media_type,
        headers={**reply.headers, "Cache-Control": "no-store"},
    )
