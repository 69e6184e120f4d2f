"""Moves calls to LAPOR! over HTTP, bounded in time and size; the only user of the network.

A read timeout of the library counts between two bytes, so each call runs in a thread that
is given up at its deadline.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn

import requests
import urllib3

from halo_desktop import logs
from halo_desktop.central.lapor.adapter import Failing, File, LaporFailure
from halo_desktop.central.lapor.settings import Settings

logger = logging.getLogger(__name__)

MAX_ANSWER_BYTES: Final = 16 * 1024 * 1024
MAX_KEPT: Final = 20_000
_CHUNK: Final = 64 * 1024
_HIDDEN: Final = "‹disembunyikan›"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One call, as data: what the golden files hold."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    body: dict[str, Any] | None = None
    fields: tuple[tuple[str, str], ...] = ()
    files: tuple[tuple[str, File], ...] = ()
    is_safe: bool = False  # may be sent again without a second effect

    def kept(self) -> str:
        """What the audit keeps of it: no secret, no file, no number of a person."""
        sent: dict[str, Any] = {"method": self.method, "path": self.path}
        if self.query:
            sent["query"] = dict(self.query)
        if self.body is not None:
            sent["body"] = self.body
        if self.fields:
            sent["fields"] = dict(self.fields)
        if self.files:
            sent["files"] = [f"{name}: {len(file.content)} bytes" for name, file in self.files]
        return logs.redact(json.dumps(sent, ensure_ascii=False))[:MAX_KEPT]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchanged:
    """One call and what came of it, for the audit."""

    path: str
    request: str
    status: int  # 0: no answer
    response: str
    is_answer: bool  # LAPOR! itself has answered, if only with a no


@dataclass(slots=True)
class _Outcome:
    status: int = 0
    media_type: str = ""
    content: bytes = b""
    error: Exception | None = None
    done: threading.Event = field(default_factory=threading.Event)


class Transport:
    """Carries requests to one address with the two headers that LAPOR! wants."""

    def __init__(self, settings: Settings, keep: Callable[[Exchanged], None]) -> None:
        """Takes where each exchange is kept."""
        self._settings = settings
        self._keep = keep

    def call(self, request: Request) -> dict[str, Any]:
        """Carries out one call and returns its JSON object. Blocking, bounded.

        Raises:
            LaporFailure: Whatever went wrong, with what it means.
        """
        outcome = _Outcome()
        thread = threading.Thread(
            target=self._run, args=(request, outcome), name="lapor-call", daemon=True
        )
        thread.start()
        is_in_time = outcome.done.wait(self._settings.total_seconds)
        if not is_in_time:
            outcome = _Outcome(error=TimeoutError())
        is_answer = False
        try:
            found = self._read(request, outcome)
            is_answer = True
        except LaporFailure as failure:
            logger.info("call %s %s failed: %s", request.method, request.path, failure.code)
            is_answer = failure.kind in {Failing.REFUSED, Failing.NOT_FOUND}
            raise
        finally:
            self._keep(
                Exchanged(
                    path=request.path,
                    request=request.kept(),
                    status=outcome.status,
                    response=self._kept_answer(outcome),
                    is_answer=is_answer,
                )
            )
        return found

    def _run(self, request: Request, outcome: _Outcome) -> None:
        try:
            self._exchange(request, outcome)
        except Exception as error:
            outcome.error = error
        outcome.done.set()

    def _exchange(self, request: Request, outcome: _Outcome) -> None:
        settings = self._settings
        headers = {
            "Accept": "application/json",
            settings.auth_header: f"Bearer {settings.key}",
            "token": settings.token,
        }
        with (
            requests.Session() as session,
            session.request(
                request.method,
                settings.base_url.rstrip("/") + request.path,
                params=list(request.query),
                json=request.body,
                files=_parts(request) or None,
                headers=headers,
                timeout=(settings.connect_seconds, settings.total_seconds),
                allow_redirects=False,
                stream=True,
            ) as response,
        ):
            outcome.status = response.status_code
            outcome.media_type = response.headers.get("Content-Type", "")
            parts = []
            size = 0
            for chunk in response.iter_content(_CHUNK):
                size += len(chunk)
                if size > MAX_ANSWER_BYTES:
                    raise ValueError("the answer is too large")
                parts.append(chunk)
            outcome.content = b"".join(parts)

    def _read(self, request: Request, outcome: _Outcome) -> dict[str, Any]:
        if outcome.error is not None:
            _explain(request, outcome.error)
        _check_status(request, outcome.status)
        try:
            found = json.loads(outcome.content)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            # Something between us and LAPOR! answered, or it broke off after its work.
            raise _unclear(request, "not-json")
        return found

    def _kept_answer(self, outcome: _Outcome) -> str:
        if outcome.error is not None:
            return type(outcome.error).__name__
        text = outcome.content[:MAX_KEPT].decode("utf-8", "replace")
        for secret in (self._settings.key, self._settings.token):
            if secret:
                text = text.replace(secret, _HIDDEN)
        return logs.redact(text)


def _parts(request: Request) -> list[tuple[str, tuple[str | None, str | bytes, str]]]:
    """The form, which LAPOR! takes in parts also when no file goes along."""
    fields: list[tuple[str, tuple[str | None, str | bytes, str]]] = [
        (name, (None, value, "")) for name, value in request.fields
    ]
    files = [(name, (file.name, file.content, file.media_type)) for name, file in request.files]
    return [*fields, *files]


def _unclear(request: Request, code: str) -> LaporFailure:
    return LaporFailure(Failing.UNREACHABLE if request.is_safe else Failing.LOST, code)


def _explain(request: Request, error: Exception) -> NoReturn:
    if isinstance(error, requests.exceptions.SSLError):
        raise LaporFailure(Failing.UNREACHABLE, "certificate") from error
    if isinstance(error, requests.exceptions.ConnectTimeout) or _never_connected(error):
        raise LaporFailure(Failing.UNREACHABLE, "unreachable") from error
    if isinstance(error, TimeoutError | requests.exceptions.Timeout):
        raise _unclear(request, "timeout") from error
    if isinstance(error, requests.RequestException | urllib3.exceptions.HTTPError | OSError):
        raise _unclear(request, "broken-off") from error
    if isinstance(error, ValueError):
        raise _unclear(request, "unreadable") from error
    raise error


def _never_connected(error: BaseException) -> bool:
    """Whether the call ended before a byte of it had left."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, urllib3.exceptions.NewConnectionError):
            return True
        reason = getattr(seen, "reason", None)
        inner = seen.args[0] if seen.args and isinstance(seen.args[0], BaseException) else None
        seen = reason if isinstance(reason, BaseException) else inner
    return False


def _check_status(request: Request, status: int) -> None:
    if 200 <= status < 300:
        return
    code = f"http-{status}"
    if status in {401, 403}:
        raise LaporFailure(Failing.DENIED, code)
    if status == 404:
        raise LaporFailure(Failing.NOT_FOUND, code)
    # A gateway that gave up waiting says nothing about what happened behind it.
    if status in {408, 500, 502, 504}:
        raise _unclear(request, code)
    if status in {425, 429} or status >= 500 or status < 400:
        raise LaporFailure(Failing.UNREACHABLE, code)
    raise LaporFailure(Failing.REFUSED, code)
