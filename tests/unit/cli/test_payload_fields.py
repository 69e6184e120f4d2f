"""The fields of every kind of action are known from its payload."""

from __future__ import annotations

import pytest

from halo_desktop.cli import payload_fields
from halo_desktop.cli.payload_fields import Shape
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.states import Channel, Outcome


@pytest.mark.parametrize("kind", Kind)
def test_every_field_of_every_kind_has_a_shape(kind: Kind) -> None:
    fields = payload_fields.fields_of(kind)

    assert len({field.name for field in fields}) == len(fields)
    assert all((field.words is not None) is (field.shape is Shape.WORD) for field in fields)


def test_required_fields_lists_and_words_are_told_apart() -> None:
    fields = {field.name: field for field in payload_fields.fields_of(Kind.DISPOSE)}

    assert fields["lead"].shape is Shape.UNIT
    assert fields["lead"].is_required
    assert fields["supports"].is_list
    assert not fields["supports"].is_required
    assert fields["place"].shape is Shape.PLACE


def test_a_nested_part_is_written_with_a_dot() -> None:
    fields = {field.name: field for field in payload_fields.fields_of(Kind.INTAKE)}

    assert "identity" not in fields
    assert fields["identity.phone"].shape is Shape.TEXT
    assert fields["channel"].words is Channel
    assert [part.name for part in payload_fields.parts_of(Kind.INTAKE)] == ["identity"]


def test_a_word_that_may_be_missing_is_still_a_word() -> None:
    fields = {field.name: field for field in payload_fields.fields_of(Kind.SUBMIT_REPLY)}

    assert fields["outcome"].words is Outcome
    assert not fields["outcome"].is_required
    assert fields["evidence"].shape is Shape.FILE
