"""What providers say later, and what complainants answer."""

from __future__ import annotations

import json

import pytest

from halo_desktop.central.notices import callbacks, signing
from halo_desktop.domain.states import ClockKind, ClockState
from tests.support import message_gateway
from tests.unit.central.notices.conftest import PHONE, Post


def say(
    post: Post,
    *,
    secret: str = message_gateway.SECRET,
    late: int = 0,
    sender: str = "",
    **words: str,
) -> int:
    body = json.dumps(words | ({"from": sender} if sender else {})).encode()
    stamp = str(int(post.clock().timestamp()) - late)
    headers = {
        signing.STAMP.lower(): stamp,
        signing.SEAL.lower(): signing.seal(secret, stamp, body),
    }
    return callbacks.take(post.central.core, message_gateway.SECRET, headers, body)


def sent(post: Post) -> str:
    """The id of a message that the provider has taken."""
    post.notifier.turn()
    return next(reversed(post.gateway.messages))


def test_a_message_has_arrived_when_the_provider_says_so(post: Post) -> None:
    post.take_in(phone=PHONE)
    notice = sent(post)
    assert post.rows() == [("received", "sent", "")]

    assert say(post, id=notice, status="delivered") == 200
    assert say(post, message_id="wa-1", status="read") == 200

    assert post.rows() == [("received", "delivered", "")]


@pytest.mark.allow_log("notices.settling: notice .* failed")
def test_an_answer_that_bounces_holds_the_limit_until_it_arrives(post: Post) -> None:
    case = post.take_in(phone=PHONE)
    sent(post)
    post.answer(case)
    notice = sent(post)

    say(post, id=notice, status="failed")
    limit = post.case(case).clock(ClockKind.COMPLAINANT_REPLY)
    assert limit is not None
    assert limit.state is ClockState.PAUSED

    post.clock.advance(days=1)
    say(post, id=notice, status="delivered")
    assert post.told(case) == [("answered", "failed"), ("answered", "delivered")]


@pytest.mark.parametrize(
    ("secret", "late"),
    [
        pytest.param("rahasia lain sama sekali", 0, id="another secret"),
        pytest.param(message_gateway.SECRET, 3600, id="an hour ago"),
        pytest.param("", 0, id="no secret"),
    ],
)
def test_a_word_that_is_not_the_providers_counts_nothing(
    post: Post, secret: str, late: int
) -> None:
    post.take_in(phone=PHONE)
    notice = sent(post)

    assert say(post, secret=secret, late=late, id=notice, status="failed") == 401
    assert post.rows() == [("received", "sent", "")]


def test_without_a_secret_of_ours_nobody_is_believed(post: Post) -> None:
    stamp = str(int(post.clock().timestamp()))
    headers = {"x-halo-timestamp": stamp, "x-halo-signature": signing.seal("", stamp, b"{}")}

    assert callbacks.take(post.central.core, "", headers, b"{}") == 401


def test_stop_stops_and_mulai_starts_again(post: Post) -> None:
    assert say(post, sender="+62 812 3456 7890", text=" Stop. ") == 200
    post.take_in(phone=PHONE)
    post.notifier.turn()
    assert post.gateway.messages == {}

    say(post, sender="081234567890", text="MULAI")
    post.take_in(phone=PHONE)
    post.notifier.turn()
    assert len(post.gateway.messages) == 1
