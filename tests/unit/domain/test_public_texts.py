"""Which texts the public reads: asked about on every way, and named rightly."""

from __future__ import annotations

from dataclasses import fields

import pytest

from halo_desktop.domain.actions import PAYLOADS
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, SubmitReply
from halo_desktop.domain.public_texts import PUBLIC_FIELDS, covered, personal_texts
from halo_desktop.domain.states import ReplyKind

TEXT = "Sudah kami sampaikan kepada Ibu Hasnah, 081242157788."


@pytest.mark.parametrize("kind", [pytest.param(kind, id=kind.value) for kind in PUBLIC_FIELDS])
def test_a_public_text_is_a_field_of_its_action(kind: Kind) -> None:
    known = {field.name for field in fields(PAYLOADS[kind])}

    assert set(PUBLIC_FIELDS[kind]) <= known


def test_a_public_answer_is_asked_about_and_covered() -> None:
    payload = SubmitReply(reply_kind=ReplyKind.PROGRESS, text=TEXT)

    [found] = personal_texts(Kind.SUBMIT_REPLY, payload)
    safe = covered(payload, found, found.spans)

    assert isinstance(safe, SubmitReply)
    assert safe.text == "Sudah kami sampaikan kepada Ibu [disamarkan], [disamarkan]."


def test_a_note_between_offices_is_left_alone() -> None:
    assert personal_texts(Kind.ADD_NOTE, AddNote(text=TEXT)) == ()
