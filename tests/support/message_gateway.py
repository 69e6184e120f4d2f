"""A provider of WhatsApp messages on a socket of this machine: checks seals, knows repeats."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from halo_desktop.central.notices import signing

SECRET = "rahasia-gateway-uji"


@dataclass(kw_only=True)
class MessageGateway:
    """What it has taken, and what to answer."""

    url: str = ""
    messages: dict[str, dict[str, Any]] = field(default_factory=dict)
    calls: int = 0
    forged: int = 0
    status: int = 202
    is_losing_answer: bool = False

    def take(self, stamp: str, seal: str, key: str, body: bytes) -> tuple[int, bytes]:
        """Decides about one call."""
        self.calls += 1
        if seal != signing.seal(SECRET, stamp, body):
            self.forged += 1
            return 401, b""
        if self.status >= 300:
            return self.status, b""
        found = json.loads(body)
        assert found["id"] == key
        if key in self.messages:
            return 409, b""
        self.messages[key] = found
        return self.status, json.dumps({"message_id": f"wa-{len(self.messages)}"}).encode()


@contextlib.contextmanager
def running() -> Iterator[MessageGateway]:
    """A provider, as long as the block lasts."""
    found = MessageGateway()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status, answer = found.take(
                self.headers.get(signing.STAMP, ""),
                self.headers.get(signing.SEAL, ""),
                self.headers.get("Idempotency-Key", ""),
                body,
            )
            if found.is_losing_answer:
                found.is_losing_answer = False
                self.close_connection = True
                return
            self.send_response(status)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.url = f"http://127.0.0.1:{server.server_address[1]}/kirim"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
