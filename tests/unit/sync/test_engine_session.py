"""Staying signed in on a bad line, and losing nothing when it ends."""

from __future__ import annotations

import pytest

from halo_desktop.cache.views import OutboxState
from halo_desktop.central.access import accounts
from halo_desktop.sync import effects, events, news
from halo_desktop.sync.errors import FailureKind
from halo_desktop.sync.state import Phase
from halo_desktop.sync.vault import Credentials
from halo_desktop.wire import messages
from halo_desktop.wire.codes import ProblemCode
from tests.simulation.server import PASSWORD
from tests.simulation.stage import Stage
from tests.support.sync_bench import Bench


def sign_in_again(bench: Bench) -> None:
    """The person types the password once more."""
    request = messages.LoginRequest(
        username=bench.user, password=PASSWORD, device=bench.server.credentials[bench.user].device
    )
    tokens = bench.server.central.login(request, "192.0.2.1")
    credentials = Credentials(user=bench.user, device=tokens.device, refresh=tokens.refresh)
    bench.step(events.SignedIn(credentials=credentials, tokens=tokens))


def test_the_number_of_a_rotation_is_stored_before_it_is_sent(stage: Stage) -> None:
    bench = Bench(stage)

    bench.step(events.Started())

    sent = bench.find("/refresh").send.call.message
    stored = bench.vault.load()
    assert isinstance(sent, messages.RefreshRequest)
    assert stored is not None
    assert stored.rotation == sent.rotation != ""


def test_lost_answers_to_a_refresh_sign_nobody_out(stage: Stage) -> None:
    bench = Bench(stage)
    bench.step(events.Started())

    for _ in range(3):
        bench.lose("/refresh")
        bench.pass_time(30)
    bench.settle()

    assert bench.state.phase is Phase.SYNCED
    assert bench.told_of(news.SessionEnded) == []


def test_a_restart_in_the_middle_of_a_rotation_goes_on_with_it(stage: Stage) -> None:
    bench = Bench(stage)
    bench.step(events.Started())
    first = bench.find("/refresh").send.call.message
    bench.reply(bench.find("/refresh"))

    bench.restart()
    second = bench.find("/refresh").send.call.message
    bench.settle()

    assert isinstance(first, messages.RefreshRequest)
    assert isinstance(second, messages.RefreshRequest)
    assert first.rotation == second.rotation
    assert bench.state.phase is Phase.SYNCED


def test_an_expired_token_is_renewed_without_anybody_noticing(bench: Bench) -> None:
    for _ in range(16):
        bench.pass_time(60)
        bench.settle()

    action = bench.act()
    bench.settle()

    assert bench.item(action).state is OutboxState.DONE
    assert bench.told_of(news.SessionEnded) == []


def test_a_token_that_expires_on_the_way_costs_one_more_try(bench: Bench) -> None:
    bench.pass_time(20)
    bench.settle()
    action = bench.act()

    bench.refuse("/commands", ProblemCode.TOKEN_EXPIRED)
    assert bench.is_under_way("/refresh")
    bench.settle()

    assert bench.item(action).state is OutboxState.DONE


def test_the_end_of_a_session_keeps_the_outbox(bench: Bench) -> None:
    with bench.server.database.write() as conn:
        accounts.end_sessions(conn, bench.user, bench.server.clock.now)

    action = bench.act()
    bench.settle()

    assert bench.state.phase is Phase.SIGN_IN_NEEDED
    assert [item.code for item in bench.news if isinstance(item, news.SessionEnded)] == [
        ProblemCode.SESSION_REVOKED
    ]
    assert bench.item(action).state is OutboxState.WAITING


def test_what_waited_is_sent_after_signing_in_again(bench: Bench) -> None:
    with bench.server.database.write() as conn:
        accounts.end_sessions(conn, bench.user, bench.server.clock.now)
    action = bench.act()
    bench.settle()

    sign_in_again(bench)
    bench.settle()

    assert bench.item(action).state is OutboxState.DONE
    assert bench.state.phase is Phase.SYNCED


@pytest.mark.parametrize("wipe", ["data", "all"])
def test_a_locked_out_device_gives_up_its_copies(bench: Bench, wipe: str) -> None:
    action = bench.act()
    device = bench.server.credentials[bench.user].device
    with bench.server.database.write() as conn:
        accounts.revoke_device(conn, device, wipe)

    bench.settle()

    assert bench.machine.rows("SELECT 1 FROM doc") == []
    assert bench.machine.rows("SELECT 1 FROM scope") == []
    assert bench.item(action).state is OutboxState.WAITING
    assert effects.Wipe(what=wipe) in bench.others  # type: ignore[arg-type]  # one of the two
    kept = bench.vault.load()
    assert (kept is None) == (wipe == "all")
    assert kept is None or not kept.may_refresh


def test_a_proxys_refusal_is_not_the_end_of_a_session(bench: Bench) -> None:
    bench.act()

    bench.fail("/commands", FailureKind.PROXY)

    assert bench.told_of(news.SessionEnded) == []
    assert bench.state.phase is Phase.OFFLINE


def test_a_server_that_dislikes_its_own_tokens_is_not_asked_without_end(bench: Bench) -> None:
    bench.act()

    for _ in range(6):
        bench.pass_time(0.01)
        if bench.is_under_way("/refresh"):
            bench.answer(bench.find("/refresh"))
        elif bench.is_under_way("/commands"):
            bench.refuse("/commands", ProblemCode.TOKEN_EXPIRED)

    assert not bench.is_under_way("/refresh")
    assert not bench.is_under_way("/commands")


def test_nothing_is_asked_while_nobody_is_signed_in(stage: Stage) -> None:
    bench = Bench(stage)
    bench.vault.erase()

    bench.restart()
    bench.pass_time(600)

    assert bench.waiting == []
    assert bench.state.phase is Phase.SIGN_IN_NEEDED


def test_every_contact_makes_the_lease_longer(bench: Bench) -> None:
    before = bench.machine.rows("SELECT CAST(v AS INTEGER) FROM meta WHERE k = 'lease_until'")

    for _ in range(20):
        bench.pass_time(60)
        bench.settle()

    after = bench.machine.rows("SELECT CAST(v AS INTEGER) FROM meta WHERE k = 'lease_until'")
    assert after[0][0] - before[0][0] >= 10 * 60 * 1000
