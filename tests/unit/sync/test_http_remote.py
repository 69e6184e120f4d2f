"""The real client against the real server, with a bad network in between."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from halo_desktop.central.web.server import EmbeddedServer
from halo_desktop.domain.ids import ActionId, Sha256
from halo_desktop.sync import calls, file_calls
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.http_remote import Address, HttpRemote, Passport, system_proxies
from halo_desktop.sync.watchdog import Watchdog
from halo_desktop.wire import messages
from halo_desktop.wire.codes import ProblemCode
from tests.simulation.server import PASSWORD, USERS, SimServer
from tests.support.fault_proxy import CERTIFICATES, Fault, FaultProxy

PASSPORT = Passport(request_id="0192f000-0000-7000-8000-000000000000")
QUICK = replace(calls.hello(), seconds=0.5)


@pytest.fixture(scope="module")
def server() -> SimServer:
    """The real server core."""
    return SimServer()


@pytest.fixture(scope="module")
def url(server: SimServer) -> Iterator[str]:
    """Where it listens on a real socket."""
    with EmbeddedServer(server.central) as embedded:
        yield embedded.url


@pytest.fixture
def proxy(url: str) -> Iterator[FaultProxy]:
    with FaultProxy(url) as found:
        yield found


@pytest.fixture
def make_remote() -> Iterator[Callable[[Address], HttpRemote]]:
    """Makes remotes and ends them."""
    watchdog = Watchdog()
    made: list[HttpRemote] = []

    def make(address: Address) -> HttpRemote:
        made.append(HttpRemote(address, watchdog))
        return made[-1]

    yield make
    for remote in made:
        remote.abort()
        remote.drop_connections()
    watchdog.stop()


@pytest.fixture
def remote(proxy: FaultProxy, make_remote: Callable[[Address], HttpRemote]) -> HttpRemote:
    return make_remote(Address(url=proxy.url))


def sign_in(remote: HttpRemote) -> Passport:
    request = messages.LoginRequest(username=USERS[0], password=PASSWORD)
    tokens = remote.call(calls.login(request), PASSPORT)
    assert isinstance(tokens, messages.Tokens)
    return replace(PASSPORT, access=tokens.access, device=tokens.device)


def test_a_whole_answer_arrives(remote: HttpRemote) -> None:
    answer = remote.call(calls.hello(), PASSPORT)

    assert isinstance(answer, messages.Hello)
    assert answer.name == "Simulasi"


def test_the_servers_own_refusal_is_told_apart(remote: HttpRemote) -> None:
    failure = remote.call(calls.me(), replace(PASSPORT, access="x" * 43))

    assert isinstance(failure, Failure)
    assert (failure.kind, failure.code) == (FailureKind.PROBLEM, ProblemCode.SESSION_REVOKED)
    assert not failure.is_network


def test_a_large_request_is_packed_and_understood(remote: HttpRemote, server: SimServer) -> None:
    passport = sign_in(remote)
    request = messages.FeedbackRequest(
        id=ActionId("0192f000-0000-7000-8000-000000000001"), text="lambat " * 500, build=1
    )

    answer = remote.call(calls.feedback(request), passport)

    assert isinstance(answer, messages.Done)


def test_a_large_answer_is_unpacked(remote: HttpRemote) -> None:
    answer = remote.call(calls.config(), sign_in(remote))

    assert isinstance(answer, messages.Config)
    assert len(bytes(answer.rulebook)) > 2000


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Fault.CUT_IN_HEADER, FailureKind.BROKEN_ANSWER),
        (Fault.CUT_IN_BODY, FailureKind.BROKEN_ANSWER),
        (Fault.ALTERED, FailureKind.BROKEN_ANSWER),
        (Fault.EMPTY_SUCCESS, FailureKind.BROKEN_ANSWER),
        (Fault.BAD_GATEWAY, FailureKind.BROKEN_ANSWER),
        (Fault.ANSWER_LOST, FailureKind.NO_CONNECTION),
        (Fault.RESET, FailureKind.NO_CONNECTION),
        (Fault.PORTAL_PAGE, FailureKind.PORTAL),
        (Fault.PORTAL_REDIRECT, FailureKind.PORTAL),
        (Fault.PROXY_SIGN_IN, FailureKind.PROXY),
        (Fault.PROXY_FORBIDS, FailureKind.PROXY),
    ],
)
def test_each_fault_has_its_name_and_is_over_with_the_next_call(
    remote: HttpRemote, proxy: FaultProxy, fault: Fault, kind: FailureKind
) -> None:
    proxy.fault = fault
    failure = remote.call(calls.hello(), PASSPORT)

    proxy.fault = Fault.NONE
    answer = remote.call(calls.hello(), PASSPORT)

    assert isinstance(failure, Failure)
    assert failure.kind is kind
    assert failure.is_network
    assert isinstance(answer, messages.Hello)


@pytest.mark.parametrize("fault", [Fault.HEADER_DRIPS, Fault.BODY_DRIPS, Fault.HANGS])
def test_no_answer_takes_longer_than_its_deadline(
    remote: HttpRemote, proxy: FaultProxy, fault: Fault
) -> None:
    proxy.fault = fault
    began = time.monotonic()

    failure = remote.call(QUICK, PASSPORT)

    assert isinstance(failure, Failure)
    assert failure.kind is FailureKind.DEADLINE
    assert time.monotonic() - began < 3


def test_a_hanging_call_ends_at_once_when_it_is_aborted(
    remote: HttpRemote, proxy: FaultProxy
) -> None:
    proxy.fault = Fault.HANGS
    found: list[object] = []
    thread = threading.Thread(target=lambda: found.append(remote.call(calls.hello(), PASSPORT)))
    thread.start()
    while proxy.accepted == 0:
        thread.join(0.01)
    began = time.monotonic()

    remote.abort()
    thread.join(5)

    assert time.monotonic() - began < 1
    assert found == [Failure(kind=FailureKind.STOPPED)]
    assert remote.call(calls.hello(), PASSPORT) == Failure(kind=FailureKind.STOPPED)


def test_an_answer_lost_after_the_commit_is_repeated_by_the_server(
    remote: HttpRemote, proxy: FaultProxy
) -> None:
    passport = sign_in(remote)
    request = messages.FeedbackRequest(
        id=ActionId("0192f000-0000-7000-8000-000000000002"), text="pernah hilang", build=1
    )
    proxy.fault = Fault.ANSWER_LOST
    lost = remote.call(calls.feedback(request), passport)
    passed = proxy.passed

    proxy.fault = Fault.NONE
    again = remote.call(calls.feedback(request), passport)

    assert isinstance(lost, Failure)
    assert proxy.passed == passed + 1
    assert isinstance(again, messages.Done)


@pytest.mark.parametrize("is_kept", [False, True], ids=["new-connection", "kept-connection"])
def test_a_large_part_may_take_longer_to_send_than_connecting(
    proxy: FaultProxy, make_remote: Callable[[Address], HttpRemote], *, is_kept: bool
) -> None:
    remote = make_remote(Address(url=proxy.url, connect_seconds=0.2))
    content = bytes(8 * 1024**2)  # more than both ends of a connection hold back
    if is_kept:
        assert isinstance(remote.call(calls.hello(), PASSPORT), messages.Hello)
    proxy.fault = Fault.TAKES_SLOWLY

    outcome = remote.call(file_calls.put_part(Sha256("0" * 64), 0, content), PASSPORT)

    assert isinstance(outcome, Failure)
    assert outcome.kind is FailureKind.PROBLEM  # the server has read it all and says no


def test_one_connection_serves_many_calls(remote: HttpRemote, proxy: FaultProxy) -> None:
    for _ in range(5):
        remote.call(calls.hello(), PASSPORT)

    assert proxy.accepted == 1


def test_nobody_listening_is_no_connection(make_remote: Callable[[Address], HttpRemote]) -> None:
    failure = make_remote(Address(url="http://127.0.0.1:9")).call(calls.hello(), PASSPORT)

    assert isinstance(failure, Failure)
    assert failure.kind is FailureKind.NO_CONNECTION


def test_an_unknown_name_is_no_address(make_remote: Callable[[Address], HttpRemote]) -> None:
    failure = make_remote(Address(url="http://halo.invalid")).call(calls.hello(), PASSPORT)

    assert isinstance(failure, Failure)
    assert failure.kind is FailureKind.NO_ADDRESS


@pytest.mark.parametrize(
    ("certificate", "trusted", "kind"),
    [
        ("expired.pem", "expired.pem", FailureKind.TLS_CLOCK),
        ("future.pem", "future.pem", FailureKind.TLS_CLOCK),
        ("valid.pem", "expired.pem", FailureKind.TLS),
    ],
)
def test_a_certificate_that_does_not_hold_is_never_accepted(
    url: str,
    make_remote: Callable[[Address], HttpRemote],
    certificate: str,
    trusted: str,
    kind: FailureKind,
) -> None:
    with FaultProxy(url, certificate=certificate) as proxy:
        address = Address(url=proxy.url, ca_file=CERTIFICATES / trusted)

        failure = make_remote(address).call(calls.hello(), PASSPORT)

    assert isinstance(failure, Failure)
    assert failure.kind is kind


def test_a_certificate_of_ones_own_authority_is_accepted(
    url: str, make_remote: Callable[[Address], HttpRemote]
) -> None:
    with FaultProxy(url, certificate="valid.pem") as proxy:
        address = Address(url=proxy.url, ca_file=CERTIFICATES / "valid.pem")

        answer = make_remote(address).call(calls.hello(), PASSPORT)

    assert isinstance(answer, messages.Hello)


def test_a_handshake_that_hangs_ends_at_its_deadline(
    make_remote: Callable[[Address], HttpRemote], url: str
) -> None:
    with FaultProxy(url) as proxy:
        proxy.fault = Fault.HANGS
        address = Address(url=proxy.url.replace("http://", "https://"))
        began = time.monotonic()

        failure = make_remote(address).call(QUICK, PASSPORT)

    assert isinstance(failure, Failure)
    assert time.monotonic() - began < 3


def test_this_computer_is_reached_without_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy.example:3128")

    assert system_proxies("http://127.0.0.1:8000/x") == ()
    assert dict(system_proxies("http://halo.example"))["http"] == "http://proxy.example:3128"


def test_what_a_call_shows_of_the_session_is_not_printed() -> None:
    assert "rahasia" not in repr(replace(PASSPORT, access="rahasia"))
