"""The long poll: many consoles sleep, and those that are concerned wake at once."""

from __future__ import annotations

import threading
import time

from halo_desktop.central.access import accounts
from halo_desktop.domain.ids import ComplaintId, UnitId, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.wire import messages, protocol
from tests.support import cases, server
from tests.support.server import Console, RunningServer


class Sleeper(threading.Thread):
    """A console that waits for news."""

    def __init__(self, console: Console, after: int, wait: int) -> None:
        super().__init__(daemon=True)
        self.console, self.after, self.wait = console, after, wait
        self.answer: messages.PokeAnswer | None = None
        self.woken_at = 0.0

    def run(self) -> None:
        self.answer = poke(self.console, self.after, self.wait)
        self.woken_at = time.monotonic()


def poke(console: Console, after: int, wait: int) -> messages.PokeAnswer:
    return console.get(protocol.PATH_POKE, messages.PokeAnswer, after=after, wait=wait)


def await_sleepers(running: RunningServer, count: int) -> None:
    pause = threading.Event()
    ends = time.monotonic() + 20
    while running.sleepers() < count and time.monotonic() < ends:
        pause.wait(0.01)
    assert running.sleepers() == count


def take_in(console: Console) -> ComplaintId:
    case = ComplaintId(server.new_id())
    assert console.settle(console.act(Kind.INTAKE, case, cases.intake())).st == "applied"
    return case


def test_news_that_is_there_is_told_at_once(running: RunningServer) -> None:
    rina = running.sign_in("rina")
    head = poke(rina, 0, 0).q
    take_in(rina)

    answer = poke(rina, head, 25)

    assert answer.q > head
    assert answer.scopes == ("kab/ok",)


def test_a_sleeping_console_is_woken_by_a_commit(running: RunningServer) -> None:
    rina, budi = running.sign_in("rina"), running.sign_in("budi")
    sleeper = Sleeper(budi, poke(budi, 0, 0).q, 25)
    sleeper.start()
    await_sleepers(running, 1)

    take_in(rina)
    committed = time.monotonic()
    sleeper.join(20)

    assert sleeper.answer is not None
    assert sleeper.answer.scopes == ("kab/ok",)
    assert sleeper.woken_at - committed < 5


def test_who_is_not_concerned_sleeps_on(running: RunningServer) -> None:
    rina, andi = running.sign_in("rina"), running.sign_in("andi")
    head = poke(andi, 0, 0).q
    sleeper = Sleeper(andi, head, 25)
    sleeper.start()
    await_sleepers(running, 1)
    case = take_in(rina)
    rina.settle(rina.act(Kind.ADD_NOTE, case, AddNote(text="Internal")))
    slept_on = sleeper.is_alive()

    disposed = rina.settle(rina.act(Kind.DISPOSE, case, cases.dispose("pupr")))
    sleeper.join(20)

    assert slept_on
    assert disposed.st == "applied"
    assert sleeper.answer is not None
    assert sleeper.answer.scopes == ("opd:pupr",)


def test_a_grant_wakes_its_person(running: RunningServer) -> None:
    andi = running.sign_in("andi")
    sleeper = Sleeper(andi, poke(andi, 0, 0).q, 25)
    sleeper.start()
    await_sleepers(running, 1)

    with running.central.core.database.write() as connection:
        membership = Membership(role=Role.OPD_ADMIN, unit=UnitId("dinkes"))
        accounts.grant(connection, UserId("andi"), membership)
    sleeper.join(20)

    assert sleeper.answer is not None


def test_without_news_the_wait_ends_with_the_same_number(running: RunningServer) -> None:
    rina = running.sign_in("rina")
    head = poke(rina, 0, 0).q

    answer = poke(rina, head, 1)

    assert (answer.q, answer.scopes) == (head, ())


def test_two_hundred_consoles_sleep_cheaply_and_all_wake(running: RunningServer) -> None:
    rina = running.sign_in("rina")
    head = poke(rina, 0, 0).q
    sleepers = [Sleeper(rina_again(rina), head, 25) for _ in range(200)]
    before = threading.active_count()
    for sleeper in sleepers:
        sleeper.start()
    await_sleepers(running, 200)
    extra = threading.active_count() - before - len(sleepers)

    take_in(rina)
    for sleeper in sleepers:
        sleeper.join(30)

    assert all(sleeper.answer is not None and sleeper.answer.scopes for sleeper in sleepers)
    assert extra <= 12  # the threads of the pool, not one for each console


def rina_again(console: Console) -> Console:
    """Another connection of the same session."""
    again = Console(url=console.url, tokens=console.tokens)
    again.http.headers.update(console.http.headers)
    return again


def test_sleeping_consoles_are_answered_when_the_server_stops(address: str) -> None:
    with server.running(address) as running:
        rina = running.sign_in("rina")
        sleeper = Sleeper(rina, poke(rina, 0, 0).q, 25)
        sleeper.start()
        await_sleepers(running, 1)
    sleeper.join(10)

    assert sleeper.answer is not None
