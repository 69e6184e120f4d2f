"""Values survive the way into a draft and back."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.payloads import FileRef
from halo_desktop.domain.states import Urgency
from halo_desktop.ui.decisions.values import FieldValue, Values, from_json, to_json

FILE = FileRef(sha256=Sha256("a" * 64), name="foto.jpg", media_type="image/jpeg", size_bytes=7)
fields: st.SearchStrategy[FieldValue] = st.one_of(
    st.text(),
    st.booleans(),
    st.integers(),
    st.dates(),
    st.none(),
    st.lists(st.text(min_size=1), min_size=1, max_size=3).map(tuple),
    st.just((FILE,)),
)


@given(st.dictionaries(st.text(min_size=1, max_size=8), fields, max_size=6))
def test_what_was_typed_comes_back_the_same(typed: dict[str, FieldValue]) -> None:
    assert from_json(to_json(Values(typed))).items == typed


@given(st.text())
def test_a_damaged_draft_is_read_as_far_as_it_goes_and_never_fails(text: str) -> None:
    assert isinstance(from_json(text), Values)


def test_unreadable_parts_are_left_out() -> None:
    read = from_json('{"a": {"day": "bukan tanggal"}, "b": [{"sha256": 1}], "c": "teks"}')

    assert read.day("a") is None
    assert read.files("b") == ()
    assert read.text("c") == "teks"


def test_typed_access_gives_nothing_for_what_is_not_there() -> None:
    values = Values({"text": "  isi  ", "many": ("a", " "), "number": 3, "day": date(2026, 1, 2)})

    assert values.text("text") == "isi"
    assert values.many("many") == ("a",)
    assert values.number("number") == 3
    assert values.day("text") is None
    assert values.option("text", Urgency) is None
    assert values.is_empty("nothing")
    assert not values.flag("text")
