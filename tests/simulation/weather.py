"""What can become of an answer on its way, down to its bytes."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Self

from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.web import answering
from halo_desktop.central.web.answering import Reply
from halo_desktop.sync import envelope, file_calls
from halo_desktop.sync.calls import Call
from halo_desktop.sync.errors import Failure
from halo_desktop.wire import messages
from halo_desktop.wire.codes import ProblemCode

_PORTAL: Final = b"<html><head><title>Wi-Fi</title></head><body>Silakan masuk</body></html>"
_PORTAL_STATUSES: Final = (200, 200, 302, 511)
_PROXY_STATUSES: Final = (401, 403, 407, 429, 500, 502, 503, 504)
_HTML: Final = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What arrives at a console."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @classmethod
    def of(cls, reply: Reply) -> Self:
        """What the server has sent."""
        headers = {name.lower(): value for name, value in reply.headers.items()}
        headers["content-type"] = reply.media_type
        return cls(status=reply.status, headers=headers, body=reply.body)


def read(call: Call, response: Response) -> messages.Answer | Failure:
    """Reads a response with the console's own reader."""
    if call.answer is file_calls.FilePiece:
        return envelope.read_piece(response.status, response.headers, response.body)
    return envelope.read(response.status, response.headers, response.body, call.answer)


def refusal(rng: random.Random) -> Response:
    """A portal, a proxy, or a server that asks to come again later."""
    roll = rng.random()
    if roll < 0.35:
        return _portal(rng)
    if roll < 0.65:
        return _proxy(rng)
    code, status = rng.choice(
        [
            (ProblemCode.TOO_MANY_REQUESTS, 429),
            (ProblemCode.BUSY, 503),
            (ProblemCode.FAULT, 500),
        ]
    )
    problem = ServiceProblem(code, status, retry_after=rng.choice([None, 1, 30]))
    return Response.of(answering.failure(problem, ""))


def garbled(rng: random.Random, response: Response) -> Response:
    """The server's answer, but not as it was sent."""
    roll = rng.random()
    if roll < 0.4:
        return replace(response, body=response.body[: rng.randrange(len(response.body))])
    if roll < 0.5:
        # A connection that is cut within the header looks like an empty success.
        return Response(status=200, headers={}, body=b"")
    if roll < 0.6:
        return replace(response, status=rng.choice(_PROXY_STATUSES))
    return _portal(rng) if roll < 0.8 else _proxy(rng)


def _portal(rng: random.Random) -> Response:
    status = rng.choice(_PORTAL_STATUSES)
    return Response(status=status, headers={"content-type": _HTML}, body=_PORTAL)


def _proxy(rng: random.Random) -> Response:
    status = rng.choice(_PROXY_STATUSES)
    headers = {"content-type": rng.choice([_HTML, "text/plain", ""]), "retry-after": "5"}
    return Response(status=status, headers=headers, body=b"proxy: request denied")
