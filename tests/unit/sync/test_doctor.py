"""Each fault of the way to the server gets an answer of its own; every peer here is real."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from halo_desktop.sync import doctor
from halo_desktop.sync.doctor import Fault, Finding
from halo_desktop.sync.http_remote import Address, HttpRemote
from halo_desktop.sync.state import Phase, SyncState
from halo_desktop.sync.watchdog import Watchdog
from halo_desktop.ui import doctor_words
from halo_desktop.wire import codec, protocol
from halo_desktop.wire.messages import Hello
from tests.support import fault_proxy
from tests.support.fault_proxy import CERTIFICATES, FaultProxy

NOW = datetime.now(UTC)
SERVER = "server-1"


def a_hello(**changes: object) -> Hello:
    """What a server says of itself."""
    usual: dict[str, object] = {
        "epoch": "e",
        "now": datetime.now(UTC),
        "server": SERVER,
        "name": "Kabupaten",
        "proto_min": 1,
        "proto_max": 1,
        "min_build": 1,
        "recommended_build": 1,
    }
    return Hello(**{**usual, **changes})  # type: ignore[arg-type]  # by name


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, body: bytes, *args: object) -> None:
        self._body = body
        super().__init__(*args)  # type: ignore[arg-type]  # as the library passes them

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", protocol.MEDIA_TYPE)
        self.send_header("Content-Length", str(len(self._body)))
        self.send_header(protocol.HEADER_BODY_SHA256, codec.body_sha256(self._body))
        self.end_headers()
        self.wfile.write(self._body)

    def log_message(self, format: str, *args: object) -> None:
        """Keeps quiet."""


@contextmanager
def answering(body: bytes) -> Iterator[str]:
    """A small server that says one thing."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, body))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def diagnose(
    address: Address | str, *, phase: Phase = Phase.SYNCED, has_network: bool = True, code: str = ""
) -> tuple[Finding, ...]:
    """Lets the doctor look at a way."""
    found = Address(url=address) if isinstance(address, str) else address
    watchdog = Watchdog()
    remote = HttpRemote(found, watchdog)
    try:
        return doctor.examine(
            found,
            remote,
            SyncState(phase=phase, since=NOW, last_error_code=code),
            datetime.now(UTC),
            server_id=SERVER,
            has_network=lambda: has_network,
            patience_seconds=0.5,
        )
    finally:
        remote.abort()
        watchdog.stop()


def of_hello(**changes: object) -> tuple[Finding, ...]:
    with answering(codec.encode(a_hello(**changes))) as url:
        return diagnose(url)


def of_proxy(fault: fault_proxy.Fault) -> tuple[Finding, ...]:
    with answering(codec.encode(a_hello())) as url, FaultProxy(url) as proxy:
        proxy.fault = fault
        return diagnose(proxy.url)


def of_certificate(shown: str, trusted: str) -> tuple[Finding, ...]:
    with (
        answering(codec.encode(a_hello())) as url,
        FaultProxy(url, certificate=shown) as proxy,
    ):
        return diagnose(Address(url=proxy.url, ca_file=CERTIFICATES / trusted))


def of_nobody() -> tuple[Finding, ...]:
    with closing(socket.socket()) as sock:
        sock.bind(("127.0.0.1", 0))
        port = sock.getsockname()[1]
    return diagnose(f"http://127.0.0.1:{port}")


def of_a_proxy_that_wants_a_password() -> tuple[Finding, ...]:
    with answering(codec.encode(a_hello())) as url, FaultProxy(url) as proxy:
        proxy.fault = fault_proxy.Fault.PROXY_SIGN_IN
        way = Address(url="http://halo.example", proxies=(("http", proxy.url),))
        return diagnose(way)


def of_a_signed_out_person() -> tuple[Finding, ...]:
    with answering(codec.encode(a_hello())) as url:
        return diagnose(url, phase=Phase.SIGN_IN_NEEDED, code="session-revoked")


def of_another_program() -> tuple[Finding, ...]:
    with answering(b'{"status":"ok"}') as url:
        return diagnose(url)


CASES: dict[str, tuple[Callable[[], tuple[Finding, ...]], Fault]] = {
    "mistyped": (lambda: diagnose("htp//server"), Fault.ADDRESS),
    "no network": (
        lambda: diagnose("http://halo.invalid", has_network=False),
        Fault.NO_NETWORK,
    ),
    "unknown name": (lambda: diagnose("http://halo.invalid"), Fault.NAME),
    "nobody listens": (of_nobody, Fault.REFUSED),
    "silence": (partial(of_proxy, fault_proxy.Fault.HANGS), Fault.TIMEOUT),
    "portal": (partial(of_proxy, fault_proxy.Fault.PORTAL_PAGE), Fault.PORTAL),
    "portal redirect": (partial(of_proxy, fault_proxy.Fault.PORTAL_REDIRECT), Fault.PORTAL),
    "proxy": (of_a_proxy_that_wants_a_password, Fault.PROXY),
    "gateway": (partial(of_proxy, fault_proxy.Fault.BAD_GATEWAY), Fault.GATEWAY),
    "expired": (partial(of_certificate, "expired.pem", "expired.pem"), Fault.TLS_DATE),
    "not yet valid": (partial(of_certificate, "future.pem", "future.pem"), Fault.TLS_DATE),
    "unknown authority": (partial(of_certificate, "valid.pem", "expired.pem"), Fault.TLS_UNKNOWN),
    "another server": (partial(of_hello, server="server-2"), Fault.WRONG_SERVER),
    "another program": (of_another_program, Fault.WRONG_SERVER),
    "newer protocol": (partial(of_hello, proto_min=2, proto_max=2), Fault.CONSOLE_TOO_OLD),
    "build too old": (partial(of_hello, min_build=99), Fault.CONSOLE_TOO_OLD),
    "older protocol": (partial(of_hello, proto_min=0, proto_max=0), Fault.SERVER_TOO_OLD),
    "clock": (partial(of_hello, now=NOW + timedelta(hours=1)), Fault.CLOCK),
    "signed out": (of_a_signed_out_person, Fault.SIGNED_OUT),
}


@pytest.mark.parametrize("name", CASES)
def test_each_fault_of_the_way_is_told_apart(name: str) -> None:
    provoke, expected = CASES[name]

    assert doctor.headline(provoke()) is expected


def test_faults_that_need_other_deeds_have_other_sentences() -> None:
    said: dict[Fault, str] = {}
    for provoke, fault in CASES.values():
        findings = provoke()
        first = next(one for one in findings if one.fault is fault)
        said.setdefault(fault, doctor_words.sentence(first))

    assert len(set(said.values())) == len(said) >= 11


def test_a_good_way_has_no_fault() -> None:
    findings = of_hello()

    assert doctor.headline(findings) is None
    assert doctor.is_well(findings)
