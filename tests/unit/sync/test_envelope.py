"""Which bytes count as an answer."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halo_desktop.sync import envelope
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.wire import codec, messages, protocol

NOW = datetime(2026, 11, 23, tzinfo=UTC)
BODY = codec.encode(messages.PokeAnswer(epoch="e", now=NOW, q=7))
PROBLEM = codec.encode(messages.Problem(code="busy", retry_after=9))


def headers(body: bytes, media_type: str = protocol.MEDIA_TYPE, **others: str) -> dict[str, str]:
    return {
        "content-type": media_type,
        "x-halo-body-sha256": codec.body_sha256(body),
        **others,
    }


def read(status: int, found: dict[str, str], body: bytes) -> messages.PokeAnswer | Failure:
    return envelope.read(status, found, body, messages.PokeAnswer)


def kind(outcome: messages.PokeAnswer | Failure) -> FailureKind:
    assert isinstance(outcome, Failure)
    return outcome.kind


def test_a_whole_answer_counts() -> None:
    assert read(200, headers(BODY), BODY) == messages.PokeAnswer(epoch="e", now=NOW, q=7)


def test_fields_of_a_newer_server_are_no_fault() -> None:
    body = BODY.replace(b'"q":7', b'"q":7,"later":[1]')

    assert isinstance(read(200, headers(body), body), messages.PokeAnswer)


@given(st.integers(min_value=0, max_value=len(BODY) - 1))
def test_no_part_of_an_answer_counts(length: int) -> None:
    part = BODY[:length]

    assert kind(read(200, headers(BODY), part)) is FailureKind.BROKEN_ANSWER


@given(st.binary(max_size=200))
def test_no_other_bytes_count_even_with_their_own_hash(body: bytes) -> None:
    assert isinstance(read(200, headers(body), body), Failure)


def test_an_answer_without_its_end_does_not_count() -> None:
    body = BODY.replace(b'"end":1', b'"end":0')

    assert kind(read(200, headers(body), body)) is FailureKind.BROKEN_ANSWER


def test_an_answer_that_this_build_cannot_read_is_the_servers_all_the_same() -> None:
    body = BODY.replace(b'"q":7', b'"q":"seven"')

    outcome = read(200, headers(body), body)

    assert kind(outcome) is FailureKind.UNREADABLE
    assert isinstance(outcome, Failure)
    assert not outcome.is_network
    assert "seven" not in outcome.detail


def test_a_problem_is_the_servers_word() -> None:
    outcome = read(503, headers(PROBLEM, protocol.PROBLEM_MEDIA_TYPE), PROBLEM)

    assert outcome == Failure(
        kind=FailureKind.PROBLEM, code="busy", status=503, retry_after_seconds=9.0
    )


@pytest.mark.parametrize(("value", "seconds"), [("12", 12.0), ("Wed, 21 Oct", None), ("", None)])
def test_the_wait_may_stand_in_the_header(value: str, seconds: float | None) -> None:
    body = codec.encode(messages.Problem(code="busy"))

    outcome = read(503, headers(body, protocol.PROBLEM_MEDIA_TYPE, **{"retry-after": value}), body)

    assert isinstance(outcome, Failure)
    assert outcome.retry_after_seconds == seconds


@pytest.mark.parametrize(
    ("status", "media_type", "expected"),
    [
        (200, "text/html; charset=utf-8", FailureKind.PORTAL),
        (302, "", FailureKind.PORTAL),
        (511, "text/plain", FailureKind.PORTAL),
        (401, "text/html", FailureKind.PROXY),
        (403, "application/json", FailureKind.PROXY),
        (407, "", FailureKind.PROXY),
        (502, "text/html", FailureKind.BROKEN_ANSWER),
        (200, "application/octet-stream", FailureKind.BROKEN_ANSWER),
        (204, "", FailureKind.PORTAL),
        (404, "text/plain", FailureKind.BROKEN_ANSWER),
    ],
)
def test_what_others_answer_never_counts_as_the_servers(
    status: int, media_type: str, expected: FailureKind
) -> None:
    outcome = read(status, {"content-type": media_type}, b"whatever")

    assert kind(outcome) is expected
    assert isinstance(outcome, Failure)
    assert outcome.is_network


def test_a_refusal_without_the_seal_does_not_end_a_session() -> None:
    body = codec.encode(messages.Problem(code="session-revoked"))

    outcome = read(401, {"content-type": protocol.PROBLEM_MEDIA_TYPE}, body)

    assert kind(outcome) is FailureKind.PROXY
