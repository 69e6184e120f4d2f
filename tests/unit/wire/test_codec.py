"""Reading what comes from outside: all of it fits, or one error says that it does not."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from halo_desktop.domain import payloads
from halo_desktop.domain.actions import PAYLOADS
from halo_desktop.domain.ids import DeviceId
from halo_desktop.domain.kinds import Kind
from halo_desktop.wire import codec, messages
from halo_desktop.wire.codec import Undecodable, UnknownKind
from tests.support import cases, examples

DEVICE = DeviceId("d-1")


def test_an_action_survives_the_way_there() -> None:
    action = codec.to_action(examples.COMMAND, DEVICE)

    again = codec.to_action(codec.to_command(action), DEVICE)

    assert again == action
    assert again.payload == cases.dispose("pupr")
    assert (again.kind, again.device, again.was_offline) == (Kind.DISPOSE, DEVICE, True)


def test_a_kind_from_the_future_is_told_apart() -> None:
    command = msgspec.structs.replace(examples.COMMAND, t="teleport")

    with pytest.raises(UnknownKind):
        codec.to_action(command, DEVICE)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff",
        b"null",
        b"[]",
        b"[" * 100_000,
        b'{"text":"\\ud800"}',
        b"1e999",
        b"9" * 400,
    ],
    ids=lambda body: repr(body[:8]),
)
def test_a_payload_that_does_not_fit_is_one_error(body: bytes) -> None:
    for kind in Kind:
        if body == b"{}":
            continue
        with pytest.raises(Undecodable):
            codec.decode_payload(kind, body)


@pytest.mark.parametrize(
    "moment",
    ["2026-11-24T08:00:00", "1989-12-31T23:00:00Z", "2201-01-01T00:00:00Z", "yesterday", "", "7"],
)
def test_a_time_must_be_one_that_can_be_reckoned_with(moment: str) -> None:
    body = msgspec.json.decode(codec.encode(cases.intake())) | {"received_at": moment}

    with pytest.raises(Undecodable):
        codec.decode_payload(Kind.INTAKE, msgspec.json.encode(body))


def test_a_day_out_of_range_is_refused() -> None:
    body = b'{"done_on":"0001-01-01","location":"Pasar","work":"Ditambal"}'

    with pytest.raises(Undecodable):
        codec.decode_payload(Kind.LOG_FIELD_WORK, body)


def test_the_time_of_an_action_needs_a_zone() -> None:
    naive = datetime(2026, 11, 24, 8, tzinfo=UTC).replace(tzinfo=None)
    command = msgspec.structs.replace(examples.COMMAND, made_at=naive)

    with pytest.raises(Undecodable):
        codec.to_action(command, DEVICE)


def test_every_kind_has_a_payload_that_can_be_read_and_written() -> None:
    assert set(PAYLOADS) == set(Kind)
    for kind in (Kind.ACCEPT, Kind.AUTO_CLOSE, Kind.EXPIRE_COMPLETION):
        assert codec.encode(codec.decode_payload(kind, b"{}")) == b"{}"


@given(text=st.text(), flag=st.booleans())
def test_any_text_survives_the_way_there(text: str, flag: bool) -> None:
    payload = payloads.DecideExtension(is_granted=flag, note=text)
    try:
        body = codec.encode(payload)
    except UnicodeEncodeError:  # half of a surrogate pair is no text
        return

    assert codec.decode_payload(Kind.DECIDE_EXTENSION, body) == payload


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    for kind in (messages.PullRequest, messages.PushRequest, messages.Problem):
        try:
            codec.decode(body, kind)
        except Undecodable:
            continue
