"""A mail server on a socket of this machine, which can misbehave as real ones do."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.smtp import SMTP, Envelope, Session


@dataclass(kw_only=True)
class MailServer:
    """What has arrived, and what to answer."""

    port: int = 0
    taken: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    on_recipient: str = "250 OK"
    on_content: str = "250 OK"
    is_losing_answer: bool = False  # takes the message and hangs up before it says so

    async def handle_RCPT(
        self,
        server: SMTP,
        session: Session,
        envelope: Envelope,
        address: str,
        options: list[str],
    ) -> str:
        if self.on_recipient.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.on_recipient

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if not self.on_content.startswith("250"):
            return self.on_content
        content = envelope.content
        assert isinstance(content, bytes)
        found = message_from_bytes(content, policy=policy.default)
        assert isinstance(found, EmailMessage)
        self.taken.append(found)
        self.recipients += envelope.rcpt_tos
        if self.is_losing_answer:
            self.is_losing_answer = False
            assert isinstance(server.transport, asyncio.WriteTransport)
            server.transport.abort()
        return self.on_content

    def texts(self) -> list[str]:
        """The bodies, as people read them."""
        return [_text(one) for one in self.taken]


def _text(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    return "" if body is None else str(body.get_content())


@contextlib.contextmanager
def running() -> Iterator[MailServer]:
    """A mail server, as long as the block lasts."""
    handler = MailServer()
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="mail-server", daemon=True)
    thread.start()

    async def listen() -> asyncio.Server:
        return await loop.create_server(lambda: SMTP(handler, loop=loop), "127.0.0.1", 0)

    server = asyncio.run_coroutine_threadsafe(listen(), loop).result(10)
    handler.port = server.sockets[0].getsockname()[1]
    try:
        yield handler
    finally:
        loop.call_soon_threadsafe(server.close)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()
