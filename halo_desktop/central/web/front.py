"""What stands before the application: the secret of embedded servers, and no odd methods."""

from __future__ import annotations

import hmac
from typing import Any, Final

from halo_desktop.central.errors import NotFound, ServiceProblem
from halo_desktop.central.web import answering
from halo_desktop.wire.codes import ProblemCode

Scope = dict[str, Any]
_METHODS: Final = frozenset({"GET", "POST", "PUT"})


class Front:
    """Passes requests on that can be meant for us, and answers all others with a problem.

    With a secret, only paths below ``/<secret>`` are ours, so that other users of the same
    machine find no embedded server.
    """

    def __init__(self, app: Any, secret: str = "") -> None:
        """Takes the application, and the secret in characters that a path may hold."""
        self._app = app
        self._prefix = f"/{secret}" if secret else ""

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        head, rest = scope["path"][: len(self._prefix)], scope["path"][len(self._prefix) :]
        is_ours = hmac.compare_digest(head.encode(), self._prefix.encode())
        if not (is_ours and rest.startswith("/")):
            await _refuse(send, NotFound())
        elif scope["method"] not in _METHODS:
            await _refuse(send, ServiceProblem(ProblemCode.METHOD_NOT_ALLOWED, 405))
        else:
            inner = {**scope, "path": rest, "raw_path": rest.encode(), "root_path": ""}
            await self._app(inner, receive, send)


async def _refuse(send: Any, problem: ServiceProblem) -> None:
    reply = answering.failure(problem, "")
    found = {"content-type": reply.media_type, "cache-control": "no-store", **reply.headers}
    headers = [(name.lower().encode(), value.encode()) for name, value in found.items()]
    headers.append((b"content-length", str(len(reply.body)).encode()))
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    await send({"type": "http.response.body", "body": reply.body})
