"""One kept connection that speaks HTTP/1.1 and checks what a console would check."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import urlsplit

from backports import zstd

from halo_desktop.wire import codec, protocol
from halo_desktop.wire.messages import Answer, Problem, Request
from tests.load.meter import Meter

A = TypeVar("A", bound=Answer)
SECONDS = 40.0


class Unserved(Exception):  # noqa: N818 - an answer
    """The server answered with a problem."""

    def __init__(self, status: int, code: str, retry_after: float) -> None:
        super().__init__(f"{status} {code}")
        self.status = status
        self.code = code
        self.retry_after = retry_after


@dataclass(kw_only=True)
class Line:
    """A connection of one console; opened when it is first needed."""

    url: str
    meter: Meter
    token: str = ""
    _reader: asyncio.StreamReader | None = field(default=None, repr=False)
    _writer: asyncio.StreamWriter | None = field(default=None, repr=False)

    async def ask(
        self, name: str, method: str, path: str, answer: type[A], body: Request | bytes = b""
    ) -> A:
        """Sends a request and reads its answer; the meter hears of it either way.

        Raises:
            Unserved: When it is a problem.
        """
        content = body if isinstance(body, bytes) else codec.encode(body)
        began = time.perf_counter()
        try:
            async with asyncio.timeout(SECONDS):
                status, headers, raw = await self._exchange(method, path, content)
        except (OSError, TimeoutError, asyncio.IncompleteReadError) as error:
            self.meter.fail(name, type(error).__name__)
            self.drop()
            raise
        self.meter.note(name, time.perf_counter() - began, len(raw))
        plain = zstd.decompress(raw) if headers.get("content-encoding") == "zstd" else raw
        if headers[protocol.HEADER_BODY_SHA256.lower()] != codec.body_sha256(plain):
            self.meter.fail(name, "hash")
        if status != 200:
            problem = codec.decode(plain, Problem)
            self.meter.fail(name, f"{status} {problem.code}")
            raise Unserved(status, problem.code, float(headers.get("retry-after", 1)))
        return codec.decode(plain, answer)

    def drop(self) -> None:
        """Closes the connection without a word."""
        if self._writer is not None:
            self._writer.close()
        self._reader = self._writer = None

    async def _exchange(
        self, method: str, path: str, content: bytes
    ) -> tuple[int, dict[str, str], bytes]:
        reader, writer = await self._connection()
        lines = [
            f"{method} {path} HTTP/1.1",
            "Host: halo",
            f"{protocol.HEADER_PROTOCOL}: {protocol.PROTOCOL}",
            "Accept-Encoding: zstd",
            f"Content-Length: {len(content)}",
        ]
        if self.token:
            lines.append(f"Authorization: Bearer {self.token}")
        writer.write("\r\n".join([*lines, "", ""]).encode() + content)
        await writer.drain()
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = {
            name.strip().lower(): value.strip()
            for name, _, value in (line.partition(":") for line in head[1:] if line)
        }
        body = await reader.readexactly(int(headers["content-length"]))
        return int(head[0].split()[1]), headers, body

    async def _connection(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._reader is None or self._writer is None:
            address = urlsplit(self.url)
            self._reader, self._writer = await asyncio.open_connection(
                address.hostname, address.port
            )
        return self._reader, self._writer
