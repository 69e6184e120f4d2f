"""WhatsApp and SMS through any provider that takes a signed JSON message."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Final

import requests

from halo_desktop.central.notices import signing
from halo_desktop.central.notices.settings import Settings
from halo_desktop.central.notices.way import Failing, Message, NoticeFailure, Taken, bounded

_DENIED: Final = frozenset({401, 403})
_WAITS: Final = frozenset({408, 425, 429})
_CONFLICT: Final = 409  # it has this message already
_MAX_ANSWER: Final = 64 * 1024


class Gateway:
    """A provider behind a webhook (docs/notices.md describes the contract)."""

    name = "gateway"

    def __init__(self, settings: Settings, now: Callable[[], datetime]) -> None:
        """Takes the configuration and the server's clock."""
        self._settings = settings.gateway
        self._now = now

    def send(self, message: Message) -> Taken:
        """Hands one message to the provider. Blocking, bounded; safe to repeat.

        Raises:
            NoticeFailure: When it was not taken.
        """
        return bounded(2 * self._settings.seconds, lambda: self._exchange(message))

    def _exchange(self, message: Message) -> Taken:
        body = json.dumps(
            {
                "id": message.id,
                "channel": message.channel.value,
                "to": message.to,
                "event": message.event,
                "language": "id",
                "text": message.text,
            },
            ensure_ascii=False,
        ).encode("utf-8")
        stamp = str(int(self._now().timestamp()))
        headers = {
            "Content-Type": "application/json",
            "Idempotency-Key": message.id,
            signing.STAMP: stamp,
            signing.SEAL: signing.seal(self._settings.secret, stamp, body),
        }
        try:
            with requests.post(
                self._settings.url,
                data=body,
                headers=headers,
                timeout=self._settings.seconds,
                allow_redirects=False,
                stream=True,
            ) as response:
                status = response.status_code
                content = response.raw.read(_MAX_ANSWER, decode_content=True) or b""
        except (requests.RequestException, OSError) as error:
            raise NoticeFailure(Failing.UNREACHABLE, "unreachable") from error
        return self._read(status, content)

    def _read(self, status: int, content: bytes) -> Taken:
        if 200 <= status < 300 or status == _CONFLICT:
            return Taken(
                is_delivered=not self._settings.has_callbacks, provider_id=_provider_id(content)
            )
        if status in _DENIED:
            raise NoticeFailure(Failing.DENIED, f"http-{status}")
        if status in _WAITS:
            raise NoticeFailure(Failing.LATER, f"http-{status}")
        if 400 <= status < 500:
            code = "address-refused" if status == 422 else "refused"
            raise NoticeFailure(Failing.REFUSED, code)
        raise NoticeFailure(Failing.UNREACHABLE, f"http-{status}")


def _provider_id(content: bytes) -> str:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return ""
    number = found.get("message_id", "") if isinstance(found, dict) else ""
    return number[:120] if isinstance(number, str) else ""
