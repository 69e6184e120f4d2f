"""The connection doctor: looks at each link of the way to the server and names the bad one.

It only finds; the words are the screens'. Nothing it sends carries a session or any of
the complainants' data.
"""

from __future__ import annotations

import contextlib
import errno
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit

from halo_desktop.sync import calls, envelope
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.http_remote import Address, Passport, Remote
from halo_desktop.sync.state import Phase, SyncState
from halo_desktop.wire import messages, protocol
from halo_desktop.wire.codes import ProblemCode

_SECONDS: Final = 5.0
_ELSEWHERE: Final = ("192.0.2.1", 9)  # for documentation (RFC 5737): nobody is there
_NO_NETWORK: Final = frozenset({errno.ENETUNREACH, errno.ENETDOWN})
_GATEWAY_STATUSES: Final = frozenset({502, 503, 504})
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


class Fault(StrEnum):
    """What is wrong, in one word: for each there is another thing to do."""

    ADDRESS = "address"
    NO_NETWORK = "no-network"  # no cable, no Wi-Fi: this computer is on no network at all
    NAME = "name"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    PORTAL = "portal"
    PROXY = "proxy"
    TLS_DATE = "tls-date"
    TLS_UNKNOWN = "tls-unknown"
    WRONG_SERVER = "wrong-server"
    GATEWAY = "gateway"  # something in front of the server answers in its place
    SERVER = "server"
    CONSOLE_TOO_OLD = "console-too-old"
    SERVER_TOO_OLD = "server-too-old"
    CLOCK = "clock"
    SIGNED_OUT = "signed-out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One link and how it is; ``code`` is a machine word, ``facts`` fill its sentence."""

    step: Step
    verdict: Verdict
    code: str = ""
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def fault(self) -> Fault | None:
        """What is wrong here, if something is."""
        if (self.step, self.code) == (Step.CLOCK, "differs"):
            return Fault.CLOCK
        if self.verdict is not Verdict.BROKEN:
            return None
        return _FAULTS.get(self.code) or _FAULT_OF_STEP[self.step]


_FAULTS: Final = {
    "no-network": Fault.NO_NETWORK,
    "refused": Fault.REFUSED,
    "deadline": Fault.TIMEOUT,
    "gateway": Fault.GATEWAY,
    "fault": Fault.SERVER,
    "busy": Fault.SERVER,
    "tls-clock": Fault.TLS_DATE,
    "server-too-old": Fault.SERVER_TOO_OLD,
}
_FAULT_OF_STEP: Final = {
    Step.ADDRESS: Fault.ADDRESS,
    Step.NAME: Fault.NAME,
    Step.REACH: Fault.UNREACHABLE,
    Step.PROXY: Fault.PROXY,
    Step.PORTAL: Fault.PORTAL,
    Step.SECURITY: Fault.TLS_UNKNOWN,
    Step.SERVER: Fault.WRONG_SERVER,
    Step.VERSION: Fault.CONSOLE_TOO_OLD,
    Step.CLOCK: Fault.CLOCK,
    Step.SESSION: Fault.SIGNED_OUT,
}


_STEP_OF: Final = {
    FailureKind.PROXY: Step.PROXY,
    FailureKind.PORTAL: Step.PORTAL,
    FailureKind.TLS: Step.SECURITY,
    FailureKind.TLS_CLOCK: Step.CLOCK,
}
_OF_VERSION: Final = frozenset({ProblemCode.PROTOCOL_TOO_OLD, ProblemCode.BUILD_TOO_OLD})


def examine(
    address: Address,
    remote: Remote,
    state: SyncState | None,
    now: datetime,
    *,
    server_id: str = "",
    has_network: Callable[[], bool] | None = None,
    patience_seconds: float = 10.0,
) -> tuple[Finding, ...]:
    """Looks at the whole way. Blocking, for some ten seconds at most.

    Before anybody is signed in there is no ``state``, and the session stays untried. With a
    ``server_id`` another server at the same address is a finding.
    """
    found = list(_way(address, has_network or is_on_a_network))
    if all(finding.verdict is not Verdict.BROKEN for finding in found):
        hello = replace(calls.hello(), seconds=patience_seconds)
        found += _server(remote.call(hello, Passport(request_id="doctor")), state, now, server_id)
    # A proxy in use and one that works are both true; the first word on a link stands, unless
    # a later one says that it is broken.
    found.sort(key=lambda finding: finding.verdict is not Verdict.BROKEN)
    found = list({finding.step: finding for finding in reversed(found)}.values())
    seen = {finding.step for finding in found}
    found += [Finding(step=step, verdict=Verdict.UNTRIED) for step in Step if step not in seen]
    order = list(Step)
    return tuple(sorted(found, key=lambda finding: order.index(finding.step)))


def headline(findings: tuple[Finding, ...]) -> Fault | None:
    """The one thing to say first: the first broken link, or a clock that goes wrong."""
    broken = [one for one in findings if one.verdict is Verdict.BROKEN]
    noted = [one for one in findings if one.fault is not None]
    return next((one.fault for one in (*broken, *noted)), None)


def is_on_a_network() -> bool:
    """Whether there is a way out of this computer; nothing is sent."""
    with contextlib.closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as probe:
        try:
            probe.connect(_ELSEWHERE)
        except OSError:
            return False
    return True


def is_well(findings: tuple[Finding, ...]) -> bool:
    """Says whether nothing stands between the console and its server."""
    return all(finding.verdict in {Verdict.WELL, Verdict.NOTE} for finding in findings)


def _way(address: Address, has_network: Callable[[], bool]) -> Iterator[Finding]:
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
        code = "no-address" if has_network() else "no-network"
        yield Finding(step=Step.NAME, verdict=Verdict.BROKEN, code=code, facts=(("host", host),))
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
    except OSError as error:
        code = "no-network" if error.errno in _NO_NETWORK else "no-connection"
    return Finding(step=Step.REACH, verdict=Verdict.BROKEN, code=code, facts=(("port", str(port)),))


def _server(
    answer: messages.Answer | Failure, state: SyncState | None, now: datetime, server_id: str
) -> list[Finding]:
    if isinstance(answer, Failure):
        step = _STEP_OF.get(answer.kind, Step.SERVER)
        if answer.code in _OF_VERSION:
            step = Step.VERSION
        before = [
            Finding(step=link, verdict=Verdict.WELL)
            for link in (Step.PORTAL, Step.SECURITY)
            if step is Step.SERVER and answer.kind is FailureKind.PROBLEM
        ]
        return [*before, Finding(step=step, verdict=Verdict.BROKEN, code=_word(answer))]
    assert isinstance(answer, messages.Hello)
    if server_id and answer.server != server_id:
        facts = (("name", answer.name),)
        return [Finding(step=Step.SERVER, verdict=Verdict.BROKEN, code="other-server", facts=facts)]
    return [
        Finding(step=Step.PROXY, verdict=Verdict.WELL),
        Finding(step=Step.PORTAL, verdict=Verdict.WELL),
        Finding(step=Step.SECURITY, verdict=Verdict.WELL),
        Finding(step=Step.SERVER, verdict=Verdict.WELL, facts=(("name", answer.name),)),
        _version(answer),
        _clock(answer, now),
        *([] if state is None else [_session(state)]),
    ]


def _word(failure: Failure) -> str:
    if failure.kind is FailureKind.BROKEN_ANSWER and failure.status in _GATEWAY_STATUSES:
        return "gateway"
    if failure.kind is FailureKind.BROKEN_ANSWER and failure.detail == envelope.OTHER_TYPE:
        return "not-ours"
    return failure.word


def _version(hello: messages.Hello) -> Finding:
    if hello.proto_max < protocol.PROTOCOL:
        return Finding(step=Step.VERSION, verdict=Verdict.BROKEN, code="server-too-old")
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
