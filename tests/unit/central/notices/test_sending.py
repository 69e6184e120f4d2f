"""What complainants are told, over real sockets."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from halo_desktop.central.notices import breaker, preferences, tables
from halo_desktop.central.notices.sending import Notifier
from halo_desktop.central.notices.settings import Settings
from halo_desktop.domain import calendar
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import RequestCompletion
from halo_desktop.domain.states import ClockKind, ClockState
from tests.support.clerk import Clerk
from tests.unit.central.notices.conftest import EMAIL, PHONE, Post


def test_a_complainant_gets_the_number_and_nothing_of_the_content(post: Post) -> None:
    case = post.take_in(email=EMAIL)

    post.notifier.turn()

    (message,) = post.mail.taken
    (text,) = post.mail.texts()
    ticket = post.case(case).ticket
    assert ticket
    assert post.mail.recipients == [EMAIL]
    assert ticket in str(message["Subject"])
    assert "https://halo.contoh.id/aduan/lacak" in text
    everything = message.as_string() + text
    for secret in ("Sitti", "Rahma", "berlubang", "pasar", "PUPR"):
        assert secret not in everything.replace(EMAIL, "")


def test_nothing_is_sent_twice_however_often_the_worker_turns(post: Post) -> None:
    post.take_in(email=EMAIL)
    twin = Notifier(post.central.core, post.settings)

    for worker in (post.notifier, twin, post.notifier):
        worker.turn()

    assert len(post.mail.taken) == 1
    assert post.rows() == [("received", "delivered", "")]


def test_a_confidential_case_is_only_said_to_have_news(post: Post) -> None:
    post.take_in(email=EMAIL, is_secret=True)

    post.notifier.turn()

    assert "Ada kabar baru tentang aduan Saudara." in post.mail.texts()[0]
    assert "diterima" not in str(post.mail.taken[0]["Subject"])


def test_the_delivery_of_the_answer_starts_the_complainants_limit(post: Post) -> None:
    case = post.take_in(email=EMAIL)
    post.notifier.turn()
    post.mail.on_content = "451 later"
    post.answer(case)
    post.notifier.turn()
    post.clock.advance(days=2)  # two days later the mail server takes it

    post.mail.on_content = "250 OK"
    post.notifier.turn()

    limit = post.case(case).clock(ClockKind.COMPLAINANT_REPLY)
    assert limit is not None
    assert limit.state is ClockState.RUNNING
    assert limit.started_on == calendar.local_day(post.clock())
    assert post.told(case)[-1] == ("answered", "delivered")


@pytest.mark.allow_log("notices.settling: notice .* failed")
def test_an_answer_that_cannot_arrive_holds_the_limit_and_is_seen(post: Post) -> None:
    case = post.take_in(email=EMAIL)
    post.notifier.turn()
    post.mail.on_recipient = "550 no such user"
    post.answer(case)

    post.notifier.turn()
    post.notifier.turn()

    limit = post.case(case).clock(ClockKind.COMPLAINANT_REPLY)
    assert limit is not None
    assert limit.state is ClockState.PAUSED
    assert post.told(case) == [("answered", "failed")]


def test_another_channel_takes_what_the_first_refuses(post: Post) -> None:
    post.take_in(email=EMAIL, phone=PHONE)
    post.mail.on_recipient = "550 no such user"

    post.notifier.turn()
    post.notifier.turn()

    (message,) = post.gateway.messages.values()
    assert (message["to"], message["channel"]) == ("+6281234567890", "whatsapp")
    assert post.rows() == [("received", "sent", "")]


def test_an_answer_lost_after_the_message_repeats_the_same_message(post: Post) -> None:
    post.take_in(email=EMAIL)
    post.mail.is_losing_answer = True

    post.notifier.turn()
    post.clock.advance(minutes=5)
    post.notifier.turn()

    ids = {str(message["Message-ID"]) for message in post.mail.taken}
    assert (len(post.mail.taken), len(ids)) == (2, 1)


def test_a_provider_that_lost_its_answer_gets_the_message_once(post: Post) -> None:
    post.take_in(phone=PHONE)
    post.gateway.is_losing_answer = True

    post.notifier.turn()
    post.clock.advance(minutes=5)
    post.notifier.turn()

    assert (post.gateway.calls, len(post.gateway.messages)) == (2, 1)
    assert post.rows() == [("received", "sent", "")]


def test_what_a_dead_process_held_goes_out_after_its_claim(post: Post) -> None:
    post.take_in(email=EMAIL)
    held = {"state": "sending", "claimed_by": "gone"}
    with post.central.core.database.write() as connection:
        connection.execute(update(tables.notice).values(**held, claimed_until=post.clock()))

    post.notifier.turn()
    assert post.mail.taken == []

    post.clock.advance(seconds=1)
    post.notifier.turn()
    assert len(post.mail.taken) == 1


@pytest.mark.parametrize(
    ("hours", "is_sent"),
    [pytest.param(10.9, True, id="before eight"), pytest.param(12, False, id="after eight")],
)
def test_nobody_is_woken_at_night(post: Post, hours: float, is_sent: bool) -> None:
    post.clock.advance(hours=hours)  # the day begins at nine in the morning there
    post.take_in(email=EMAIL)

    post.notifier.turn()
    assert bool(post.mail.taken) is is_sent

    post.clock.advance(hours=10)
    post.notifier.turn()
    assert len(post.mail.taken) == 1


def test_after_a_standstill_only_the_newest_word_is_sent(post: Post) -> None:
    case = post.take_in(email=EMAIL)
    post.clock.advance(minutes=1)
    post.answer(case)

    post.notifier.turn()

    assert [str(one["Subject"]).split()[-1] for one in post.mail.taken] == ["ditanggapi"]
    assert sorted(state for _, state, _ in post.rows()) == ["delivered", "overtaken", "overtaken"]


def test_a_mail_server_that_is_gone_is_left_alone_and_found_again(post: Post) -> None:
    port = post.settings.email.port
    post.use(email=type(post.settings.email)(host="127.0.0.1", port=1, security="none", seconds=2))
    for _ in range(6):
        post.take_in(email=EMAIL)

    post.notifier.turn()

    with post.central.core.database.read() as connection:
        standing = breaker.read(connection, "email")
    assert standing.failures == breaker.PATIENCE
    assert not standing.is_open(post.clock())

    post.use(
        email=type(post.settings.email)(host="127.0.0.1", port=port, security="none", seconds=5)
    )
    post.clock.advance(minutes=30)
    post.notifier.turn()
    assert len(post.mail.taken) == 6


@pytest.mark.allow_log("notices.breaker: the way gateway refuses")
def test_a_refused_account_stops_the_way_until_somebody_resumes(post: Post) -> None:
    post.use(order=("whatsapp",))
    post.take_in(phone=PHONE)
    post.gateway.status = 403
    post.notifier.turn()
    post.gateway.status = 202

    post.clock.advance(hours=3)
    post.notifier.turn()
    assert post.gateway.messages == {}

    with post.central.core.database.write() as connection:
        breaker.resume(connection)
    post.clock.advance(minutes=10)
    post.notifier.turn()
    assert len(post.gateway.messages) == 1


def test_whoever_wants_no_notices_gets_none(post: Post) -> None:
    post.take_in(email=EMAIL)
    post.notifier.turn()
    link = str(post.mail.taken[0]["List-Unsubscribe"]).strip("<>")
    assert EMAIL not in link

    assert preferences.stop(post.central.core, link.rpartition("/")[2])
    post.take_in(email=EMAIL.upper())
    post.notifier.turn()

    assert len(post.mail.taken) == 1
    assert post.rows()[-1] == ("received", "skipped", "refused-by-reporter")


def test_a_question_that_does_not_arrive_for_a_day_is_said_in_the_case(post: Post) -> None:
    case = post.take_in(email=EMAIL)
    post.notifier.turn()
    post.mail.on_content = "451 later"
    request = RequestCompletion(items=("Lokasi",), text="Mohon sebutkan lokasi tepatnya.")
    Clerk.sign_in(post.central, "rina").do(Kind.REQUEST_COMPLETION, case, request)
    post.notifier.turn()
    assert post.told(case) == []

    post.clock.advance(hours=25)
    post.notifier.turn()
    post.notifier.turn()

    assert post.told(case) == [("question", "failed")]


def test_without_a_way_out_nothing_piles_up(post: Post) -> None:
    post.take_in(email=EMAIL)
    Notifier(post.central.core, Settings()).turn()

    post.notifier.turn()

    assert post.mail.taken == []
    assert post.rows() == [("received", "skipped", "no-way")]


def test_a_line_break_in_an_address_goes_nowhere(post: Post) -> None:
    post.take_in(email="a@contoh.id\r\nBcc: semua@contoh.id")

    post.notifier.turn()

    assert post.mail.taken == []
    assert post.rows() == [("received", "skipped", "no-address")]


def test_no_address_lies_in_the_outbox(post: Post) -> None:
    post.take_in(email=EMAIL, phone=PHONE)
    post.notifier.turn()

    with post.central.core.database.read() as connection:
        rows = connection.execute(tables.notice.select()).all()

    assert not any(EMAIL in str(row) or "81234567890" in str(row) for row in rows)
