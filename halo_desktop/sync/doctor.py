"""The connection doctor: looks at each link of the way to the server and names the bad one.

It only finds; the words are the screens'. Nothing it sends carries a session or any of
the complainants' data.
"""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit

from halo_desktop.sync import calls
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.http_remote import Address, Passport, Remote
from halo_desktop.sync.state import Phase, SyncState
from halo_desktop.wire import messages, protocol

_SECONDS: Final = 5.0
CLOCK_TOLERANCE: Final = timedelta(minutes=2)


class Step(StrEnum):
    """A link of the way, in the order in which they are looked at."""

    ADDRESS = "address"
    NAME = "name"
    REACH = "reach"
    PROXY = "proxy"
    PORTAL = "portal"
    SECURITY = "security"
    SERVER = "server"
    VERSION = "version"
    CLOCK = "clock"
    SESSION = "session"


class Verdict(StrEnum):
    """What was found at a link."""

    WELL = "well"
    NOTE = "note"
    BROKEN = "broken"
    UNTRIED = "untried"  # an earlier link is broken


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One link and how it is; ``code`` is a machine word, ``facts`` fill its sentence."""

    step: Step
    verdict: Verdict
    code: str = ""
    facts: tuple[tuple[str, str], ...] = ()


_STEP_OF: Final = {
    FailureKind.PROXY: Step.PROXY,
    FailureKind.PORTAL: Step.PORTAL,
    FailureKind.TLS: Step.SECURITY,
    FailureKind.TLS_CLOCK: Step.CLOCK,
}


def examine(
    address: Address, remote: Remote, state: SyncState | None, now: datetime
) -> tuple[Finding, ...]:
    """Looks at the whole way. Blocking, for some ten seconds at most.

    Before anybody is signed in there is no ``state``, and the session stays untried.
    """
    found = list(_way(address))
    if all(finding.verdict is not Verdict.BROKEN for finding in found):
        found += _server(remote, state, now)
    # A proxy in use and one that works are both true; the first word on a link stands.
    found = list({finding.step: finding for finding in reversed(found)}.values())
    seen = {finding.step for finding in found}
    found += [Finding(step=step, verdict=Verdict.UNTRIED) for step in Step if step not in seen]
    order = list(Step)
    return tuple(sorted(found, key=lambda finding: order.index(finding.step)))


def is_well(findings: tuple[Finding, ...]) -> bool:
    """Says whether nothing stands between the console and its server."""
    return all(finding.verdict in {Verdict.WELL, Verdict.NOTE} for finding in findings)


def _way(address: Address) -> Iterator[Finding]:
    parts = urlsplit(address.url)
    host = parts.hostname
    if host is None or parts.scheme not in {"http", "https"}:
        yield Finding(step=Step.ADDRESS, verdict=Verdict.BROKEN, code="malformed")
        return
    yield Finding(step=Step.ADDRESS, verdict=Verdict.WELL, facts=(("host", host),))
    if address.proxies:
        yield Finding(step=Step.PROXY, verdict=Verdict.NOTE, code="in-use")
        return  # the proxy looks up the name and makes the connection
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError:
        yield Finding(
            step=Step.NAME, verdict=Verdict.BROKEN, code="no-address", facts=(("host", host),)
        )
        return
    yield Finding(step=Step.NAME, verdict=Verdict.WELL)
    yield _reach(host, port)


def _reach(host: str, port: int) -> Finding:
    try:
        with contextlib.closing(socket.create_connection((host, port), _SECONDS)):
            return Finding(step=Step.REACH, verdict=Verdict.WELL)
    except TimeoutError:
        code = "deadline"
    except ConnectionRefusedError:
        code = "refused"
    except OSError:
        code = "no-connection"
    return Finding(step=Step.REACH, verdict=Verdict.BROKEN, code=code, facts=(("port", str(port)),))


def _server(remote: Remote, state: SyncState | None, now: datetime) -> list[Finding]:
    answer = remote.call(calls.hello(), Passport(request_id="doctor"))
    if isinstance(answer, Failure):
        step = _STEP_OF.get(answer.kind, Step.SERVER)
        before = [
            Finding(step=link, verdict=Verdict.WELL)
            for link in (Step.PORTAL, Step.SECURITY)
            if step is Step.SERVER and answer.kind is FailureKind.PROBLEM
        ]
        return [*before, Finding(step=step, verdict=Verdict.BROKEN, code=answer.word)]
    assert isinstance(answer, messages.Hello)
    return [
        Finding(step=Step.PROXY, verdict=Verdict.WELL),
        Finding(step=Step.PORTAL, verdict=Verdict.WELL),
        Finding(step=Step.SECURITY, verdict=Verdict.WELL),
        Finding(step=Step.SERVER, verdict=Verdict.WELL, facts=(("name", answer.name),)),
        _version(answer),
        _clock(answer, now),
        *([] if state is None else [_session(state)]),
    ]


def _version(hello: messages.Hello) -> Finding:
    if not hello.proto_min <= protocol.PROTOCOL <= hello.proto_max:
        return Finding(step=Step.VERSION, verdict=Verdict.BROKEN, code="protocol-too-old")
    if hello.min_build > protocol.BUILD:
        return Finding(step=Step.VERSION, verdict=Verdict.BROKEN, code="build-too-old")
    if hello.recommended_build > protocol.BUILD:
        return Finding(step=Step.VERSION, verdict=Verdict.NOTE, code="update-recommended")
    return Finding(step=Step.VERSION, verdict=Verdict.WELL)


def _clock(hello: messages.Hello, now: datetime) -> Finding:
    offset = hello.now - now
    if abs(offset) <= CLOCK_TOLERANCE:
        return Finding(step=Step.CLOCK, verdict=Verdict.WELL)
    minutes = round(abs(offset) / timedelta(minutes=1))
    return Finding(
        step=Step.CLOCK, verdict=Verdict.NOTE, code="differs", facts=(("minutes", str(minutes)),)
    )


def _session(state: SyncState) -> Finding:
    if state.phase is Phase.SIGN_IN_NEEDED:
        return Finding(step=Step.SESSION, verdict=Verdict.BROKEN, code=state.last_error_code)
    if not state.is_connected:
        # The way is free, yet the engine says otherwise: it will find out at its next try.
        return Finding(step=Step.SESSION, verdict=Verdict.NOTE, code="not-yet")
    return Finding(step=Step.SESSION, verdict=Verdict.WELL)
