"""Opaque texts and packed bodies: only ours are read, and none beyond its limit."""

from __future__ import annotations

import gzip
import unicodedata
from datetime import UTC, datetime

import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from halo_desktop.central import cleaning
from halo_desktop.central.access.signing import Forged, Signer
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.feeds import cursors
from halo_desktop.central.feeds.cursors import Page, Position
from halo_desktop.central.feeds.feed import Key
from halo_desktop.central.web import packing
from halo_desktop.domain.ids import ScopeId

SIGNER = Signer(b"s" * 32)
SCOPE = ScopeId("kab/ok")
PARTS = st.tuples(st.text(max_size=20), st.integers(-(2**53), 2**53), st.none() | st.text())


@given(PARTS)
def test_what_was_signed_is_read(parts: tuple[str, int, str | None]) -> None:
    try:
        text = SIGNER.sign("test", parts)
    except UnicodeEncodeError:  # half of a surrogate pair is no text
        return

    assert tuple(SIGNER.read("test", text)) == parts
    assert text.isascii()


@given(PARTS, st.integers(0, 10_000), st.integers(1, 63))
def test_a_changed_character_is_noticed(
    parts: tuple[str, int, str | None], place: int, shift: int
) -> None:
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    try:
        text = SIGNER.sign("test", parts)
    except UnicodeEncodeError:
        return
    place %= len(text) - 1  # the last character has bits that mean nothing
    changed = alphabet[(alphabet.index(text[place]) + shift) % 64]

    with pytest.raises(Forged):
        SIGNER.read("test", text[:place] + changed + text[place + 1 :])


@pytest.mark.parametrize("text", ["", "!", "äöü", "A", "=" * 20, "AAAA" * 20, "\x00"])
def test_what_was_never_signed_is_refused(text: str) -> None:
    with pytest.raises(Forged):
        SIGNER.read("test", text)


def test_a_text_holds_for_its_purpose_and_its_server_only() -> None:
    text = SIGNER.sign("feed", ("x", 1))

    for signer, purpose in ((SIGNER, "online"), (Signer(b"t" * 32), "feed")):
        with pytest.raises(Forged):
            signer.read(purpose, text)


def test_derived_tokens_differ_by_every_part() -> None:
    made = {
        SIGNER.derive(*parts)
        for parts in (("a", "b"), ("a", "b", ""), ("a", "", "b"), ("ab",), ("b", "a"))
    }

    assert len(made) == 5
    assert {len(token) for token in made} == {43}


def test_a_cursor_comes_back_as_it_was() -> None:
    position = Position(epoch="e", seq=7)
    page = Page(
        epoch="e",
        as_of=7,
        recent_since=datetime(2026, 8, 1, 1, 2, 3, 456789, tzinfo=UTC),
        key=Key(created_at=datetime(1999, 1, 1, 0, 0, 0, 1, tzinfo=UTC), complaint="c"),
    )

    assert cursors.read(SIGNER, SCOPE, cursors.write(SIGNER, SCOPE, position)) == position
    key = cursors.write_page(SIGNER, SCOPE, "open", page)
    assert cursors.read_page(SIGNER, SCOPE, "open", key) == page
    assert cursors.read_page(SIGNER, SCOPE, "all", key) is None
    assert cursors.read(SIGNER, SCOPE, key) is None


@given(st.binary(max_size=5000))
def test_a_packed_body_is_unpacked(body: bytes) -> None:
    assert packing.unpack(gzip.compress(body), "gzip", 5000) == body
    assert packing.unpack(zstd.compress(body), "zstd", 5000) == body
    assert packing.unpack(body, "", 5000) == body


@pytest.mark.parametrize("encoding", ["", "gzip", "zstd"])
def test_nothing_is_unpacked_beyond_its_limit(encoding: str) -> None:
    body = b"x" * 1001
    packed = {"": body, "gzip": gzip.compress(body), "zstd": zstd.compress(body)}[encoding]

    with pytest.raises(ServiceProblem) as caught:
        packing.unpack(packed, encoding, 1000)

    assert caught.value.status == 413


@pytest.mark.parametrize(
    ("accepted", "name"),
    [
        ("zstd, gzip", "zstd"),
        ("gzip, deflate", "gzip"),
        ("zstd;q=0, gzip;q=0.5", "gzip"),
        ("*", "gzip"),
        ("br", ""),
        ("", ""),
    ],
)
def test_a_body_is_packed_as_its_reader_likes(accepted: str, name: str) -> None:
    body = b"halo " * 1000

    packed, encoding = packing.pack(body, accepted)

    assert encoding == name
    assert packing.unpack(packed, encoding, 5000) == body


def test_small_bodies_are_left_alone() -> None:
    assert packing.pack(b"x" * 100, "zstd") == (b"x" * 100, "")


@given(st.text())
def test_a_short_text_has_no_control_characters(text: str) -> None:
    cleaned = cleaning.short_text(text, 20)

    assert len(cleaned) <= 20
    assert not [c for c in cleaned if unicodedata.category(c).startswith("C")]
