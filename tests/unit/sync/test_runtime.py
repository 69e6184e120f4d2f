"""Threads, sockets and store together: one account that really runs."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from dataclasses import dataclass, field

import pytest
from sqlalchemy import Connection

from halo_desktop.cache import outbox
from halo_desktop.cache.database import open_memory_store
from halo_desktop.cache.views import OutboxState
from halo_desktop.central.web.server import EmbeddedServer
from halo_desktop.domain import ids
from halo_desktop.domain.actions import Action
from halo_desktop.domain.errors import Refused
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.sync import calls, news
from halo_desktop.sync.errors import CallFailed, FailureKind, SyncStopped
from halo_desktop.sync.http_remote import Address, HttpRemote
from halo_desktop.sync.news import News
from halo_desktop.sync.runtime import SyncRuntime
from halo_desktop.sync.state import Phase
from halo_desktop.sync.vault import Credentials, MemoryVault
from halo_desktop.sync.watchdog import Watchdog
from halo_desktop.wire import messages
from tests.simulation.machine import START
from tests.simulation.server import PASSWORD, USERS, SimServer
from tests.support.fault_proxy import Fault, FaultProxy

PATIENCE = 20.0


@dataclass(slots=True)
class Running:
    """A running account and the proxy before its server."""

    runtime: SyncRuntime
    proxy: FaultProxy
    heard: queue.SimpleQueue[News] = field(default_factory=queue.SimpleQueue)

    def wait_for(self, is_wanted: Callable[[News], bool]) -> News:
        """Listens until the wanted news comes."""
        end = time.monotonic() + PATIENCE
        while (left := end - time.monotonic()) > 0:
            item = self.heard.get(timeout=left)
            if is_wanted(item):
                return item
        raise AssertionError("the news did not come")

    def wait_for_phase(self, phase: Phase) -> None:
        if self.runtime.state.phase is not phase:
            self.wait_for(
                lambda item: isinstance(item, news.StateChanged) and item.state.phase is phase
            )

    def first_case(self) -> ComplaintId:
        def look(conn: Connection) -> str:
            return str(conn.exec_driver_sql("SELECT min(cid) FROM shown").scalar_one())

        return ComplaintId(self.runtime.read(look).result(PATIENCE))

    def note(self, text: str) -> Action:
        return Action(
            id=ActionId(ids.time_ordered_id(1, hash(text) & ((1 << 74) - 1))),
            kind=Kind.ADD_NOTE,
            complaint=self.first_case(),
            payload=AddNote(text=text),
            base=Facets(),
            made_at=START,
        )


@pytest.fixture(scope="module")
def server() -> SimServer:
    return SimServer()


@pytest.fixture
def running(server: SimServer) -> Iterator[Running]:
    """An account that is up to date."""
    server.grant(USERS[0], Membership(role=Role.OPERATOR))
    request = messages.LoginRequest(username=USERS[0], password=PASSWORD)
    tokens = server.central.login(request, "192.0.2.7")
    credentials = Credentials(user=tokens.user, device=tokens.device, refresh=tokens.refresh)
    heard: queue.SimpleQueue[News] = queue.SimpleQueue()
    watchdog = Watchdog()
    with EmbeddedServer(server.central) as embedded, FaultProxy(embedded.url) as proxy:
        address = Address(url=proxy.url)
        runtime = SyncRuntime(
            store=open_memory_store(clock=lambda: START),
            vault=MemoryVault(credentials),
            remotes=lambda: HttpRemote(address, watchdog),
            on_news=heard.put,
            server_name="Simulasi",
        )
        runtime.start()
        found = Running(runtime=runtime, proxy=proxy, heard=heard)
        found.wait_for_phase(Phase.SYNCED)
        yield found
        runtime.stop()
    watchdog.stop()


def test_an_action_reaches_the_server(running: Running) -> None:
    action = running.note("terkirim")

    running.runtime.perform(action, None).result(PATIENCE)
    running.wait_for(lambda item: isinstance(item, news.ActionSettled))

    item = running.runtime.read(outbox.item, action.id).result(PATIENCE)
    assert item is not None
    assert item.state in {OutboxState.ACKED, OutboxState.DONE}


def test_a_refused_action_is_told_at_once(running: Running) -> None:
    with pytest.raises(Refused):
        running.runtime.perform(running.note(" "), None).result(PATIENCE)


def test_a_write_of_the_desk_runs_on_the_control_thread(running: Running) -> None:
    def where(conn: Connection) -> str:
        conn.exec_driver_sql("INSERT INTO pref VALUES ('k', 'v')")
        return threading.current_thread().name

    writer = running.runtime.call(where).result(PATIENCE)
    kept = running.runtime.read(
        lambda conn: conn.exec_driver_sql("SELECT v FROM pref").scalar_one()
    )

    assert writer == "halo-control"
    assert kept.result(PATIENCE) == "v"


def test_a_fault_in_a_write_reaches_whoever_asked(
    running: Running, expect_log: Callable[[str], None]
) -> None:
    expect_log("ended in a fault")

    def fail(conn: Connection) -> None:
        raise LookupError("a bug")

    with pytest.raises(LookupError):
        running.runtime.call(fail).result(PATIENCE)

    assert running.runtime.call(lambda conn: 7).result(PATIENCE) == 7


def test_a_question_is_answered(running: Running) -> None:
    answer = running.runtime.ask(calls.complaint(running.first_case())).result(PATIENCE)

    assert isinstance(answer, messages.ComplaintAnswer)


def test_a_question_that_cannot_be_answered_says_why(running: Running) -> None:
    running.proxy.fault = Fault.PORTAL_PAGE

    with pytest.raises(CallFailed) as failed:
        running.runtime.ask(calls.complaint(running.first_case())).result(PATIENCE)

    assert failed.value.failure.kind is FailureKind.PORTAL


def test_a_cycle_that_the_user_wants_ends_with_the_state(running: Running) -> None:
    state = running.runtime.sync_now().result(PATIENCE)

    assert state.phase is Phase.SYNCED
    assert state.is_all_sent


def test_a_portal_is_seen_and_left_again(running: Running) -> None:
    running.proxy.fault = Fault.PORTAL_PAGE
    assert running.runtime.sync_now().result(PATIENCE).phase is Phase.PORTAL

    running.proxy.fault = Fault.NONE
    assert running.runtime.sync_now().result(PATIENCE).phase is Phase.SYNCED


def test_an_answer_lost_after_the_commit_ends_well(running: Running, server: SimServer) -> None:
    running.proxy.fault = Fault.ANSWER_LOST
    action = running.note("jawaban hilang")
    running.runtime.perform(action, None).result(PATIENCE)
    running.wait_for_phase(Phase.OFFLINE)

    running.proxy.fault = Fault.NONE
    running.runtime.sync_now()
    running.wait_for(lambda item: isinstance(item, news.ActionSettled))

    with server.database.read() as conn:
        rows = conn.exec_driver_sql(
            "SELECT count(DISTINCT seq) FROM event WHERE action = ?", (action.id,)
        )
        assert rows.scalar_one() == 1


def test_everything_stops_while_calls_hang(running: Running) -> None:
    running.proxy.fault = Fault.HANGS
    question = running.runtime.ask(calls.complaint(running.first_case()))
    running.runtime.sync_now()
    assert running.proxy.holds.acquire(timeout=PATIENCE), "no call has come"

    running.runtime.stop()

    assert not running.proxy.is_over  # nobody has answered, and nobody has hung up
    names = {thread.name for thread in threading.enumerate()}
    assert not {name for name in names if name.startswith(("halo-control", "halo-net"))}
    with pytest.raises((SyncStopped, CallFailed, CancelledError)):
        question.result(0)


def test_nothing_is_promised_after_the_end(running: Running) -> None:
    running.runtime.stop()

    with pytest.raises(SyncStopped):
        running.runtime.call(lambda conn: None).result(0)


def test_a_pause_closes_the_line_and_its_end_opens_it(running: Running) -> None:
    running.runtime.pause(True).result(PATIENCE)
    assert running.runtime.state.phase is Phase.PAUSED

    running.runtime.pause(False).result(PATIENCE)
    running.wait_for_phase(Phase.SYNCED)
