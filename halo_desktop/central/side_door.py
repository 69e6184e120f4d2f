"""A secret first path element, so that other users of the machine find no embedded server."""

from __future__ import annotations

import hmac
from typing import Any

from halo_desktop.central import answering
from halo_desktop.central.errors import NotFound

Scope = dict[str, Any]


class SecretPath:
    """Passes requests below ``/<secret>`` on, and answers all others with not-found."""

    def __init__(self, app: Any, secret: str) -> None:
        """Takes the application and the secret, in characters that a path may hold."""
        self._app = app
        self._prefix = f"/{secret}"

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        head, rest = scope["path"][: len(self._prefix)], scope["path"][len(self._prefix) :]
        if rest.startswith("/") and hmac.compare_digest(head.encode(), self._prefix.encode()):
            inner = {**scope, "path": rest, "raw_path": rest.encode(), "root_path": ""}
            await self._app(inner, receive, send)
            return
        reply = answering.failure(NotFound(), "")
        found = {"content-type": reply.media_type, **reply.headers}
        headers = [(name.lower().encode(), value.encode()) for name, value in found.items()]
        headers.append((b"content-length", str(len(reply.body)).encode()))
        await send({"type": "http.response.start", "status": reply.status, "headers": headers})
        await send({"type": "http.response.body", "body": reply.body})
