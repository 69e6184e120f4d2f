"""The messages on the wire stay what older consoles and servers know."""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections.abc import Iterator

import msgspec
import pytest

from halo_desktop import wire
from halo_desktop.wire import (
    administration,
    audit,
    codec,
    comparing,
    courier,
    delegations,
    equipment,
    messages,
)
from halo_desktop.wire.codec import Undecodable
from tests.support import examples


def kinds(of: type[messages.Message]) -> Iterator[type[messages.Message]]:
    for kind in of.__subclasses__():
        if kind.__module__.startswith("halo_desktop.wire."):  # others never cross the network
            yield kind
        yield from kinds(kind)


@pytest.mark.parametrize("name", sorted(examples.ALL))
def test_a_message_looks_as_its_golden_file(name: str) -> None:
    golden = (examples.FOLDER / f"{name}.json").read_text(encoding="utf-8")

    assert examples.text(examples.ALL[name]) == golden, "run: python -m tests.support.examples"


@pytest.mark.parametrize("name", sorted(examples.ALL))
def test_a_golden_file_is_read_as_its_message(name: str) -> None:
    golden = (examples.FOLDER / f"{name}.json").read_bytes()
    message = examples.ALL[name]

    read = codec.decode(golden, type(message))

    assert examples.text(read) == examples.text(message)


def test_every_message_has_a_golden_file() -> None:
    for module in pkgutil.iter_modules(wire.__path__, f"{wire.__name__}."):
        importlib.import_module(module.name)
    shown = {type(message) for message in examples.ALL.values()}
    parts = {
        messages.Request,
        messages.Answer,
        messages.ScopeAttributes,
        equipment.DeviceCard,
        equipment.HeldScope,
        equipment.ActRow,
        equipment.HoldingCard,
        messages.ScopeCursor,
        comparing.ScopeDigest,
        comparing.ScopeFinding,
        comparing.HeldRow,
        courier.PackedFile,
        administration.AdminAct,
        administration.DueShift,
        administration.FaultyField,
        administration.MoveItem,
        administration.SoleRole,
        administration.UserCard,
        audit.AuditRow,
        delegations.Candidate,
        delegations.DelegationCard,
        messages.FeedRow,
        messages.ScopePage,
        messages.Command,
        messages.Current,
        messages.CommandResult,
        messages.ScopedRow,
        messages.SearchHit,
    }

    assert set(kinds(messages.Message)) == shown | parts


@pytest.mark.parametrize("name", sorted(examples.REQUESTS))
def test_a_request_with_an_unknown_field_is_refused(name: str) -> None:
    message = examples.REQUESTS[name]
    body = json.loads(codec.encode(message)) | {"from_the_future": 1}

    with pytest.raises(Undecodable):
        codec.decode(json.dumps(body).encode(), type(message))


@pytest.mark.parametrize("name", sorted(examples.ANSWERS))
def test_an_answer_with_an_unknown_field_is_read(name: str) -> None:
    message = examples.ANSWERS[name]
    body = json.loads(codec.encode(message)) | {"from_the_future": 1}

    read = codec.decode(json.dumps(body).encode(), type(message))

    assert examples.text(read) == examples.text(message)


def test_every_answer_begins_and_ends_as_an_envelope() -> None:
    for message in examples.ANSWERS.values():
        body = msgspec.json.decode(codec.encode(message))

        assert body["halo"] == 1
        if isinstance(message, messages.Answer):
            assert body["end"] == 1
            assert body["epoch"]
            assert body["now"].endswith("Z")


def test_an_envelope_of_another_protocol_is_not_read() -> None:
    body = json.loads(codec.encode(examples.ANSWERS["done"])) | {"halo": 2}

    with pytest.raises(Undecodable):
        codec.decode(json.dumps(body).encode(), messages.Done)


@pytest.mark.parametrize("name", ["login", "refresh", "logout", "tokens", "identity_answer"])
def test_a_message_with_a_secret_does_not_spell_it_out(name: str) -> None:
    message = examples.ALL[name]

    assert repr(message) == f"{type(message).__name__}(…)"
