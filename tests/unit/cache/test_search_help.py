"""A search that cannot be answered is explained, and one that is being typed is completed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halo_desktop.cache import search_check, search_completion, search_grammar
from halo_desktop.cache.search_check import FaultKind
from halo_desktop.cache.search_grammar import TokenKey
from halo_desktop.cache.views import Perspective
from tests.support import stores

UNIT_EYES = Perspective(actor=stores.UNIT_ADMIN, rulebook=stores.RULEBOOK, today=stores.TODAY)


def kinds(text: str, perspective: Perspective = stores.PERSPECTIVE) -> list[tuple[FaultKind, str]]:
    return [(fault.kind, fault.name) for fault in search_check.faults(text, perspective)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "jalan rusak",
        "status:baru,diproses opd:pupr",
        'opd:"Dinas Kesehatan"',
        "tenggat:lewat tenggat:<2h tenggat:tanpa",
        "dari:2026-10-01 sampai:kemarin",
        "pukul 10:30 http://contoh.id",
        "kec:wonomulyo -desa:sumberjo",
        "milik:saya tanda:belum-dibaca",
        "antre:baru ATAU urgensi:tinggi",
        "status: jalan",
        "lapor:123 no:4",
    ],
)
def test_a_search_that_can_be_answered_has_no_fault(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("status:rampung", (FaultKind.UNKNOWN_VALUE, "status")),
        ("-status:rampung", (FaultKind.UNKNOWN_VALUE, "status")),
        ("status:baru,rampung", (FaultKind.UNKNOWN_VALUE, "status")),
        ("opd:tidakada", (FaultKind.UNKNOWN_VALUE, "opd")),
        ("kec:sumberjo", (FaultKind.UNKNOWN_VALUE, "kec")),
        ("dari:besoklusa", (FaultKind.NO_DAY, "dari")),
        ("sampai:2026-02-30", (FaultKind.NO_DAY, "sampai")),
        ("tenggat:nanti", (FaultKind.NO_LIMIT, "tenggat")),
        ("statu:baru", (FaultKind.UNKNOWN_WISH, "statu")),
        ("hp:0812345", (FaultKind.NOT_HERE, "hp")),
        ("hp:08", (FaultKind.NOT_HERE, "hp")),
    ],
)
def test_what_cannot_be_meant_is_named(text: str, fault: tuple[FaultKind, str]) -> None:
    assert kinds(text) == [fault]


def test_a_fault_shows_what_would_be_understood_nearest_first() -> None:
    (fault,) = search_check.faults("status:sudah-selesai", stores.PERSPECTIVE)

    assert "selesai" in fault.examples
    assert len(fault.examples) == search_check.MOST_EXAMPLES


def test_numbers_of_complainants_are_not_for_every_role() -> None:
    assert kinds("hp:0812345", UNIT_EYES) == [(FaultKind.NOT_YOURS, "hp")]


@pytest.mark.parametrize("key", [key for key in TokenKey if key is not TokenKey.PHONE])
def test_every_proposed_value_is_understood(key: TokenKey) -> None:
    for value in search_check.values(key, stores.PERSPECTIVE):
        text = f"{key.value}:{search_grammar.quoted(value)}"
        assert search_check.faults(text, stores.PERSPECTIVE) == ()


@given(st.text(max_size=60), st.integers(0, 60))
def test_nothing_that_is_typed_makes_the_help_fail(text: str, cursor: int) -> None:
    search_check.faults(text, stores.PERSPECTIVE)
    found = search_completion.complete(text, min(cursor, len(text)), stores.PERSPECTIVE)

    assert 0 <= found.start <= found.end <= len(text)


def proposed(text: str, perspective: Perspective = stores.PERSPECTIVE) -> list[str]:
    found = search_completion.complete(text, len(text), perspective)
    return [text[: found.start] + proposal.text for proposal in found.proposals]


def test_the_name_of_a_wish_is_completed() -> None:
    assert proposed("jalan sta") == ["jalan status:"]
    assert proposed("-kec") == ["-kec:"]
    assert proposed("prior") == ["urgensi:"]
    assert proposed("j") == []


def test_a_value_is_completed_by_beginning_first_then_by_what_it_holds() -> None:
    assert proposed("status:dip") == ["status:diproses"]
    assert proposed("status:saha") == []
    assert proposed("desa:ayu") == ['desa:"Bumi Ayu"']
    assert proposed('opd:"PU') == ["opd:PUPR"]


def test_a_list_of_values_goes_on_behind_its_comma() -> None:
    assert proposed("status:baru,dipr") == ['status:"baru,diproses"']
    assert search_check.faults('status:"baru,diproses"', stores.PERSPECTIVE) == ()


def test_the_number_of_the_complainant_is_never_proposed() -> None:
    assert proposed("hp") == []
    assert proposed("hp", UNIT_EYES) == []


def test_only_the_piece_under_the_cursor_is_replaced() -> None:
    found = search_completion.complete("lampu sta jalan", 9, stores.PERSPECTIVE)

    assert (found.start, found.end) == (6, 9)
